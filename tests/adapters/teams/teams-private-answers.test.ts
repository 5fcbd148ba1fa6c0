import { describe, expect, it } from 'vitest';
import type { Block, Message, Reply } from '../../../src/index.ts';
import { readableText } from '../../fixtures/card-text.ts';
import { mention, PLACES, type TeamsClient, teamsClient } from '../../fixtures/teams-client.ts';
import { ANN, BOT, CHANNEL, playgroundChat, recordsInMemory, TENANT } from '../../fixtures/teams-setup.ts';

const TARGETED = { conversation: PLACES.channel, recipient: { ...BOT, isTargeted: true } };
const NOTICE: Message = { summary: 'Corrected.', blocks: [{ kind: 'notice', tone: 'corrected', text: 'Corrected.' }] };

function answer(blocks: readonly Block[], audience: Reply['audience'] = 'asker'): Reply {
  return { message: { summary: 'At least EUR 40 billion.', blocks }, audience, replaces: false };
}

/** Text above a card, which Teams does not name. */
const CITED = answer([
  { kind: 'text', runs: [{ text: 'At least EUR 40 billion.', cites: [1] }] },
  { kind: 'citations', citations: [{ publisher: 'Agency', date: '17 October 2024', quote: 'forty', note: '', number: 1 }] },
]);
const CARD = answer([{ kind: 'figure', value: 'EUR 40 billion', label: 'Pledge', qualifiers: [] }]);

/** The bot with a memory that the test reads it by, and corrections that go where answers were shown. */
async function corrected(reply: Reply, ask: (client: TeamsClient) => Promise<unknown>) {
  const records = recordsInMemory();
  const client = await teamsClient(async () => reply, { records: () => records });
  await ask(client);
  const [, posted] = client.posted[0] ?? [];
  if (!posted) throw new Error('Nothing was posted.');
  const { chat } = playgroundChat({ records: () => records });
  return { client, posted, chat };
}

const shownIn = ({ connector }: TeamsClient) =>
  connector.messages.map(({ conversation, onlyFor, activity }) => ({ conversation, onlyFor, text: readableText(activity) }));

describe('an answer in a channel that one person alone saw', () => {
  it('is no post of the channel, also where Teams does not name it', async () => {
    const { posted } = await corrected(CITED, (client) => client.send({ ...TARGETED, text: 'figure pledge' }));
    expect(posted).toMatchObject({ conversation: { kind: 'personal', id: ANN.aadObjectId }, unnamed: true });
  });

  it('and that Teams does not name is corrected in the chat of whoever saw it', async () => {
    const { client, posted, chat } = await corrected(CITED, (one) => one.send({ ...TARGETED, text: 'figure pledge' }));
    expect(await chat.post(posted.conversation, NOTICE, 'key')).toMatchObject({ kind: 'sent' });
    expect(shownIn(client).at(-1)).toEqual({ conversation: 'personal-2', onlyFor: undefined, text: 'Corrected.' });
    expect(shownIn(client).filter(({ conversation, onlyFor }) => conversation.startsWith(CHANNEL) && onlyFor === undefined)).toEqual([]);
  });

  it('is corrected in place, for its reader alone', async () => {
    const { client, posted, chat } = await corrected(CARD, (one) => one.send({ ...TARGETED, text: 'figure pledge' }));
    expect(posted.conversation).toMatchObject({ kind: 'channel', reader: ANN.aadObjectId });
    expect(await chat.update(posted, NOTICE)).toMatchObject({ kind: 'sent' });
    expect(shownIn(client)).toEqual([{ conversation: `${CHANNEL};messageid=1690`, onlyFor: ANN.id, text: 'Corrected.' }]);
  });

  it('and that has vanished since is corrected in the chat of its reader, and in no thread', async () => {
    const { client, posted, chat } = await corrected(CARD, (one) => one.send({ ...TARGETED, text: 'figure pledge' }));
    client.connector.messages.splice(0);
    expect(await chat.update(posted, NOTICE)).toMatchObject({ kind: 'failed', permanent: false });
    await chat.post({ ...posted.conversation, thread: '1690' }, NOTICE, 'key');
    expect(shownIn(client)).toEqual([{ conversation: 'personal-2', onlyFor: undefined, text: 'Corrected.' }]);
  });

  it('stands in the chat where it went instead', async () => {
    const { client, posted, chat } = await corrected(CARD, (one) => {
      one.connector.targeting = false;
      return one.send({ conversation: PLACES.channel, ...mention('/figure h1') });
    });
    expect(posted.conversation).toEqual({ platform: 'teams', tenant: TENANT, kind: 'personal', id: 'personal-1', reader: ANN.aadObjectId });
    expect(await chat.update(posted, NOTICE)).toMatchObject({ kind: 'sent' });
    expect(shownIn(client)).toEqual([{ conversation: 'personal-1', onlyFor: undefined, text: 'Corrected.' }]);
  });

  it('is replaced in place where its question is edited', async () => {
    const { client } = await corrected(answer(CARD.message.blocks, 'everyone'), (one) =>
      one.send({ ...TARGETED, id: 'q1', text: 'What is said of it?' }),
    );
    await client.send({ ...TARGETED, type: 'messageUpdate', id: 'q1', text: 'What is said of them?' });
    expect(client.connector.requests.at(-1)?.path).toMatch(/\?isTargetedActivity=true$/u);
    expect(shownIn(client)).toHaveLength(1);
  });
});
