import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { readConfiguration } from '../../adapters/config.ts';
import { consoleChat } from '../../adapters/console/chat.ts';
import { converse } from '../../adapters/console/conversation.ts';
import { openStore } from '../../adapters/database/store.ts';
import { startService } from '../../adapters/service/service.ts';
import { slackChat } from '../../adapters/slack/chat.ts';
import { systemClock } from '../../adapters/system-clock.ts';
import { createBot, type Store } from '../../src/index.ts';
import { readableText } from '../fixtures/card-text.ts';
import { fakeConnector } from '../fixtures/fake-connector.ts';
import { FAKE_TOKENS, FakeSlack } from '../fixtures/fake-slack.ts';
import { lighthousePack } from '../fixtures/lighthouse-pack.ts';
import { ANN, BOT, PERSONAL, playgroundChat, TENANT } from '../fixtures/teams-setup.ts';

const QUESTION = 'How many keepers does the fund employ?';
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Slack, Teams and the console in one process, on one store. */
async function together() {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'sitrep-together-'));
  onTestFinished(() => rmSync(dataDirectory, { recursive: true, force: true }));
  const configuration = readConfiguration({ DATA_DIR: dataDirectory });
  const store: Store = await openStore(configuration.store);
  const connector = await fakeConnector();
  const slack = await new FakeSlack({}).start();
  onTestFinished(() => slack.stop());
  const written: string[] = [];
  const read = Promise.withResolvers<void>();
  async function* lines() {
    await read.promise;
    yield QUESTION;
  }
  const { chat: teams } = playgroundChat({ records: () => store.records, now: systemClock.now });
  const slackPlatform = slackChat({
    settings: {
      connection: { kind: 'socket', appToken: FAKE_TOKENS.app },
      identity: { kind: 'token', botToken: FAKE_TOKENS.bot },
      host: '127.0.0.1',
      port: 0,
      apiUrl: slack.apiUrl,
    },
    records: () => store.records,
    prompts: () => [],
    linkBase: undefined,
    log: quiet,
    time: { elapsed: systemClock.elapsed, now: systemClock.now, wait: async () => undefined },
  });
  const journal = join(dataDirectory, 'console.jsonl');
  const terminal = consoleChat({
    journal,
    write: (text) => written.push(text),
    now: systemClock.now,
    newId: () => crypto.randomUUID(),
  });
  const service = await startService({
    configuration,
    pack: lighthousePack(),
    openStore: async () => store,
    platforms: [slackPlatform, teams, terminal],
    clock: systemClock,
    random: () => 0.5,
    newToken: () => crypto.randomUUID(),
    warn: () => undefined,
  });
  await service.storeTried;
  read.resolve();
  const desk = { handle: terminal.reply, newId: () => crypto.randomUUID(), shown: false, account: 'tester' };
  const talking = converse(createBot(lighthousePack()), {
    lines: lines(),
    write: (text) => void written.push(text),
    prompt: () => undefined,
    now: systemClock.now,
    desk,
  });
  onTestFinished(() => talking);
  const writeInTeams = (text: string) =>
    fetch(`http://127.0.0.1:${teams.port()}/api/messages`, {
      method: 'POST',
      body: JSON.stringify({
        type: 'message',
        id: `message ${text}`,
        channelId: 'msteams',
        serviceUrl: connector.serviceUrl,
        from: ANN,
        recipient: BOT,
        conversation: { id: PERSONAL, conversationType: 'personal', tenantId: TENANT },
        text,
      }),
    });
  const inTeams = () => connector.messages.map(({ activity }) => readableText(activity)).join('\n');
  return { service, store, slack, connector, written, writeInTeams, inTeams };
}

describe('one process', () => {
  it('serves Slack, Teams and the console from one store, and ends cleanly', async () => {
    const { service, store, slack, connector, written, writeInTeams, inTeams } = await together();
    await slack.say(`<@U0BOT> ${QUESTION}`);
    await writeInTeams(QUESTION);
    await vi.waitFor(() => {
      expect(slack.calls.some(({ args }) => JSON.stringify(args).includes('45 keepers'))).toBe(true);
      expect(inTeams()).toContain('45 keepers');
      expect(written.join('')).toContain('45 keepers');
    });
    const asked = await store.questions.askedBy({ platform: 'teams', tenant: TENANT, id: ANN.aadObjectId }, 10);
    expect(asked.map(({ text }) => text)).toEqual([QUESTION]);
    expect(connector.faults).toEqual([]);
    await service.stop();
    expect(await store.health()).toMatchObject({ ready: false });
    await expect(writeInTeams('Anybody there?')).rejects.toThrow();
  });
});
