import { describe, expect, it } from 'vitest';
import { PLACES, teamsClient } from '../../fixtures/teams-client.ts';
import { ANN, BOT, CHANNEL, TENANT } from '../../fixtures/teams-setup.ts';

const ADDED = { type: 'installationUpdate', action: 'add' };
const REMOVED = { type: 'installationUpdate', action: 'remove' };

/** The bot with records whose names the test sees. */
async function remembering() {
  const kept = new Map<string, string>();
  const records = {
    read: async (_: string, name: string) => kept.get(name),
    write: async (_: string, name: string, text: string) => void kept.set(name, text),
    remove: async (_: string, name: string) => void kept.delete(name),
  };
  return { kept, client: await teamsClient(undefined, { records: () => records }) };
}

describe('the bot that is removed', () => {
  it.each([
    ['Teams says so once', [REMOVED]],
    ['Teams says so twice', [REMOVED, { type: 'conversationUpdate', membersRemoved: [BOT] }]],
    ['its team says so', [{ type: 'conversationUpdate', membersRemoved: [BOT] }]],
    ['its team is deleted', [{ type: 'conversationUpdate', channelData: { eventType: 'teamDeleted' } }]],
  ])('keeps nothing of the place where %s, and the core knows', async (_, goings) => {
    const { kept, client } = await remembering();
    await client.send({ ...ADDED, conversation: PLACES.channel });
    for (const going of goings) await client.send({ ...going, conversation: PLACES.channel });
    expect([...kept.keys()]).toEqual([]);
    expect(client.interactions.slice(1).every(({ kind }) => kind === 'removed')).toBe(true);
    expect(client.interactions).toHaveLength(goings.length + 1);
  });

  it('from a person’s own chat keeps no way to that person', async () => {
    const { kept, client } = await remembering();
    await client.send({ text: 'hello' });
    expect(kept.size).toBe(2);
    await client.send(REMOVED);
    expect(kept.size).toBe(0);
  });

  it('with a channel that is deleted forgets that channel, and no other', async () => {
    const { kept, client } = await remembering();
    await client.send({ ...ADDED, conversation: PLACES.channel });
    await client.send({ ...ADDED, conversation: PLACES.group });
    const channelData = { eventType: 'channelDeleted', channel: { id: CHANNEL } };
    await client.send({ type: 'conversationUpdate', conversation: PLACES.group, channelData });
    expect([...kept.values()].map((text) => JSON.parse(text).conversation.id)).toEqual([PLACES.group.id]);
    expect(client.interactions.at(-1)).toMatchObject({ kind: 'removed', conversation: { id: CHANNEL, kind: 'channel', tenant: TENANT } });
  });

  it('only to be upgraded stays where it is', async () => {
    const { kept, client } = await remembering();
    await client.send({ ...ADDED, conversation: PLACES.channel });
    await client.send({ type: 'installationUpdate', action: 'remove-upgrade', conversation: PLACES.channel });
    expect(kept.size).toBe(1);
    expect(client.interactions.map(({ kind }) => kind)).toEqual(['installed']);
  });

  it('is told of by people, and not of people', async () => {
    const { kept, client } = await remembering();
    await client.send({ ...ADDED, conversation: PLACES.channel });
    await client.send({ type: 'conversationUpdate', membersRemoved: [ANN], conversation: PLACES.channel });
    expect(kept.size).toBe(1);
  });
});
