import { describe, expect, it } from 'vitest';
import type { ReplyToCome, Taking } from '../../../src/index.ts';
import { readableText } from '../../fixtures/card-text.ts';
import { mention, PLACES, type TeamsClient, teamsClient, WORD } from '../../fixtures/teams-client.ts';
import { NOW } from '../../fixtures/teams-setup.ts';

const shown = ({ connector }: TeamsClient) => connector.messages.map(({ activity }) => readableText(activity));
const unsaid = ({ events }: TeamsClient) => events.flatMap((event) => (event.kind === 'unsaid' ? [event.reason] : []));
const throttled = (retryAfter?: string) => ({ kind: 'status', status: 429, ...(retryAfter === undefined ? {} : { retryAfter }) }) as const;

describe('a reply that Teams does not take for now', () => {
  it.each([
    ['seconds', '30', 30],
    ['an instant', new Date(Date.parse(NOW) + 30_000).toUTCString(), 30],
    ['no time', undefined, undefined],
  ])('comes late, after the pause that is asked for as %s', async (_, retryAfter, seconds) => {
    const waits: number[] = [];
    const client = await teamsClient(undefined, { wait: async (time) => void waits.push(time / 1000) });
    client.connector.plan.push(...Array.from({ length: 4 }, () => throttled(retryAfter)));
    await client.send({ id: 'q1', text: 'How much was pledged?' });
    expect(shown(client)).toEqual(['Heard.']);
    expect(client.posted).toMatchObject([[client.interactions[0]?.delivery, { message: client.connector.messages[0]?.id }]]);
    expect(unsaid(client)).toEqual([]);
    if (seconds !== undefined) expect(waits).toEqual([seconds, seconds, seconds, seconds]);
  });

  it('holds up nobody else meanwhile', async () => {
    const pause = Promise.withResolvers<void>();
    const client = await teamsClient(
      async (one) => ({ ...WORD, message: { summary: one.kind === 'question' ? one.text : '', blocks: [] } }),
      {
        wait: () => pause.promise,
      },
    );
    client.connector.plan.push(throttled('30'));
    await client.hand({ id: 'q1', text: 'first' });
    await client.hand({ id: 'q2', text: 'second' });
    await expect.poll(() => shown(client)).toEqual(['second']);
    pause.resolve();
    await client.stop();
    expect(shown(client)).toEqual(['second', 'first']);
  });

  it('and is not taken for a quarter of an hour is lost, which is counted and told', async () => {
    const client = await teamsClient();
    client.connector.plan.push(...Array.from({ length: 40 }, () => throttled('30')));
    await client.send({ text: 'How much was pledged?' });
    expect(shown(client)).toEqual([]);
    expect(unsaid(client)).toEqual(['Teams answered 429 (Planned).']);
  });

  it('is lost where Teams asks for longer than anybody waits', async () => {
    const client = await teamsClient();
    client.connector.plan.push(throttled('3000'), throttled('3000'));
    await client.send({ text: 'How much was pledged?' });
    expect(unsaid(client)).toHaveLength(1);
  });

  it('goes on with what is left of it', async () => {
    const blocks = Array.from({ length: 300 }, (_, at) => ({ kind: 'text', runs: [{ text: `Part ${at}. `.repeat(20) }] }) as const);
    const client = await teamsClient(async () => ({ ...WORD, message: { summary: 'Long.', blocks } }));
    await client.send({ text: 'All of it.' });
    const whole = shown(client);
    expect(whole.length).toBeGreaterThan(2);
    client.connector.messages.splice(0);
    client.connector.plan.push({ kind: 'none' }, throttled('30'), throttled('30'));
    await client.send({ text: 'All of it.' });
    expect(shown(client)).toEqual(whole);
    expect(unsaid(client)).toEqual([]);
  });
});

describe('a reply that Teams does not take for now, where there is an outbox', () => {
  function outbox(keeps: boolean) {
    const owed: ReplyToCome[] = [];
    const taking: Taking = {
      take: async () => true,
      held: () => 'held',
      settle: () => undefined,
      later: async (reply) => {
        if (keeps) owed.push(reply);
        return keeps;
      },
    };
    return { owed, taking };
  }
  const refusedFourTimes = (client: TeamsClient) => client.connector.plan.push(...Array.from({ length: 4 }, () => throttled('30')));

  it('goes there, to the place where it was asked, and is not said by the process itself', async () => {
    const { owed, taking } = outbox(true);
    const client = await teamsClient(undefined, {}, { taking });
    refusedFourTimes(client);
    await client.send({ id: 'q1', text: 'How much was pledged?' });
    expect(shown(client)).toEqual([]);
    expect(owed).toMatchObject([{ address: client.interactions[0]?.conversation, person: client.interactions[0]?.person }]);
    expect(owed[0]?.message.summary).toBe('Heard.');
    expect(unsaid(client)).toEqual([]);
  });

  it('goes to the chat with the asker where it was for them alone', async () => {
    const { owed, taking } = outbox(true);
    const client = await teamsClient(async () => ({ ...WORD, audience: 'asker' }), {}, { taking });
    client.connector.plan.push(...Array.from({ length: 8 }, () => throttled('30')));
    await client.send({ conversation: PLACES.channel, ...mention('/figure pledge') });
    const { id } = client.interactions[0]?.person ?? {};
    expect(owed).toMatchObject([{ address: { platform: 'teams', id, kind: 'personal' } }]);
  });

  it('is said by the process itself where the outbox does not keep it', async () => {
    const client = await teamsClient(undefined, {}, { taking: outbox(false).taking });
    refusedFourTimes(client);
    await client.send({ text: 'How much was pledged?' });
    expect(shown(client)).toEqual(['Heard.']);
  });
});

describe('a reply that Teams never takes', () => {
  it('is told to whoever waits in a few words, and to the operators', async () => {
    const client = await teamsClient();
    client.connector.plan.push({ kind: 'status', status: 413, code: 'MessageSizeTooBig' });
    await client.send({ text: 'How much was pledged?' });
    expect(shown(client)).toEqual([expect.stringContaining('could not be shown')]);
    expect(unsaid(client)).toEqual(['Teams answered 413 (MessageSizeTooBig).']);
  });
});
