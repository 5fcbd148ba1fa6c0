import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openStore } from '../../../adapters/database/store.ts';
import { systemClock } from '../../../adapters/system-clock.ts';
import { type Taking, takenQuestionsKept } from '../../../src/index.ts';
import { readableText } from '../../fixtures/card-text.ts';
import type { FakeConnector } from '../../fixtures/fake-connector.ts';
import { type TeamsClient, teamsClient } from '../../fixtures/teams-client.ts';

const folder = mkdtempSync(join(tmpdir(), 'sitrep-replicas-'));
const store = await openStore({ dataDirectory: folder });
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

let processes = 0;
/** How a process of the bot that shares its store with others keeps what it takes. */
function takingOfProcess(): Taking {
  processes += 1;
  const owner = `process ${processes}`;
  const kept = takenQuestionsKept({ questions: () => store.takenQuestions, clock: systemClock, owner, tell: () => undefined });
  return kept.takingOf('teams');
}

const replica = (connector?: FakeConnector) => teamsClient(undefined, {}, { taking: takingOfProcess(), ...(connector && { connector }) });
const shown = ({ connector }: TeamsClient) => connector.messages.map(({ activity }) => readableText(activity));

describe('a question of which Teams tells two processes on one store', () => {
  it('is answered once, told at once or one after the other', async () => {
    const one = await replica();
    const two = await replica(one.connector);
    await Promise.all([one, two].map((client) => client.send({ id: 'at-once', text: 'How much?' })));
    expect(shown(one)).toEqual(['Heard.']);
    for (const client of [one, two]) await client.send({ id: 'in-turn', text: 'How much?' });
    expect(shown(one)).toEqual(['Heard.', 'Heard.']);
  });
});

describe('a question that an earlier process took', () => {
  /** What a process that died kept of a question. */
  async function left(): Promise<string> {
    const payloads: string[] = [];
    const taking: Taking = {
      take: async ({ payload }) => payloads.push(payload) > 0,
      held: () => 'elsewhere',
      settle: () => undefined,
    };
    const dying = await teamsClient(undefined, {}, { taking });
    await dying.send({ id: 'left', text: 'How much?' });
    expect(shown(dying)).toEqual([]);
    return payloads[0] ?? '';
  }

  it('is answered by the next one, where it was asked', async () => {
    const payload = await left();
    const next = await teamsClient();
    await next.takeUp(payload, false);
    expect(next.interactions).toMatchObject([{ kind: 'question', text: 'How much?' }]);
  });

  it('of which one process after the other died is met with a word', async () => {
    const payload = await left();
    const next = await teamsClient();
    await next.takeUp(payload, true);
    expect(next.interactions).toEqual([]);
    expect(next.connector.requests.map(({ body }) => JSON.stringify(body)).join()).not.toContain('Heard');
  });
});

describe('a question that the store does not keep for now', () => {
  it('is acknowledged once it is answered', async () => {
    const away: Taking = { take: async () => false, held: () => 'held', settle: () => undefined };
    const client = await teamsClient(undefined, {}, { taking: away });
    expect(await client.hand({ text: 'How much?' })).toMatchObject({ status: 200 });
    expect(shown(client)).toEqual(['Heard.']);
  });
});
