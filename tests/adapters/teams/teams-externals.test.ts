import { describe, expect, it } from 'vitest';
import type { Externals } from '../../../src/index.ts';
import { readableText } from '../../fixtures/card-text.ts';
import { mention, PLACES, type TeamsClient, teamsClient } from '../../fixtures/teams-client.ts';
import { ANN, accessOf, BOB, TENANT } from '../../fixtures/teams-setup.ts';

const ELSEWHERE = '33333333-3333-4333-8333-333333333333';
const shown = ({ connector }: TeamsClient) => connector.messages.map(({ activity }) => readableText(activity));

/** The bot for people of one directory, with Bob as the roster knows him. */
async function withBob(externals: Externals, bob: Readonly<Record<string, unknown>> | undefined): Promise<TeamsClient> {
  const { settings, identity } = accessOf(externals);
  const client = await teamsClient(undefined, { settings, identity, isTrusted: () => true });
  client.connector.roster.set(BOB.id, bob);
  return client;
}

const GUEST = { userRole: 'guest', tenantId: TENANT };
const ask = (from: typeof ANN, id: string) => ({ id, from, conversation: PLACES.channel, ...mention('How much was pledged?') });

describe('somebody from elsewhere in Teams', () => {
  it.each([
    ['a guest', GUEST],
    ['somebody who did not sign in', { userRole: 'anonymous' }],
    ['a member of a shared channel from another directory', { userRole: 'user', tenantId: ELSEWHERE }],
  ])('as %s is told once that nothing is answered, and then nothing', async (_, bob) => {
    const client = await withBob('deny', bob);
    await client.send(ask(BOB, 'q1'));
    await client.send(ask(BOB, 'q2'));
    expect(client.interactions).toEqual([]);
    expect(shown(client)).toEqual([expect.stringContaining('only people of the organisation')]);
    expect(client.connector.messages).toMatchObject([{ onlyFor: BOB.id }]);
  });

  it('gets no word of the core by buttons, dialogs and searches either', async () => {
    const client = await withBob('deny', GUEST);
    for (const invoke of [
      { name: 'adaptiveCard/action', value: { action: { verb: 'share', data: { action: 'share', value: 'token' } } } },
      { name: 'task/fetch', value: { data: { action: 'open-figure-form', value: '' } } },
      { name: 'composeExtension/query', value: { parameters: [{ name: 'query', value: 'pledge' }] } },
    ]) {
      const { body } = await client.send({ type: 'invoke', from: BOB, conversation: PLACES.channel, ...invoke });
      expect(JSON.stringify(body)).toContain('only people of the organisation');
    }
    expect(client.interactions).toEqual([]);
  });

  it('is answered as one without clearance where what is public is for everybody', async () => {
    const client = await withBob('public', GUEST);
    await client.send(ask(BOB, 'q1'));
    await client.send(ask(ANN, 'q2'));
    expect(client.interactions.map(({ person }) => person.external)).toEqual([true, undefined]);
  });

  it('is answered like everybody where that is allowed, and the roster is not asked', async () => {
    const client = await withBob('allow', GUEST);
    await client.send(ask(BOB, 'q1'));
    expect(client.interactions[0]?.person).not.toHaveProperty('external');
    expect(client.connector.requests.map(({ method }) => method)).not.toContain('GET');
  });

  it('cannot be told from a member where the roster is not given: then nothing but what is public is said', async () => {
    const client = await withBob('deny', undefined);
    await client.send(ask(BOB, 'q1'));
    expect(client.interactions).toMatchObject([{ person: { external: true } }]);
  });

  it('is looked up once an hour in a place', async () => {
    const { settings, identity } = accessOf('deny');
    let now = '2024-10-18T08:00:00.000Z';
    const client = await teamsClient(undefined, { settings, identity, isTrusted: () => true, now: () => now });
    const lookups = () => client.connector.requests.filter(({ method }) => method === 'GET').length;
    await client.send(ask(ANN, 'q1'));
    await client.send(ask(ANN, 'q2'));
    expect([lookups(), client.interactions.length]).toEqual([1, 2]);
    now = '2024-10-18T09:00:00.000Z';
    await client.send(ask(ANN, 'q3'));
    expect(lookups()).toBe(2);
  });
});
