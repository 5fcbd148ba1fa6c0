import { expect, it, vi } from 'vitest';
import type { Store } from '../../src/index.ts';
import { bothPlatforms } from '../fixtures/both-platforms.ts';
import { readableText } from '../fixtures/card-text.ts';
import { GENERAL } from '../fixtures/fake-slack.ts';
import { shownText } from '../fixtures/fake-slack-blocks.ts';
import { lighthousePack } from '../fixtures/lighthouse-pack.ts';
import { PAINTERS, paintersApproved } from '../fixtures/painters.ts';
import { ANN, TENANT } from '../fixtures/teams-setup.ts';

const at = (time: string) => `2023-12-04T${time}:00.000Z`;
const ANSWERED = 'it can be answered now:';

function killedBeforeRecord(told: string[]): (store: Store) => Store {
  return (store) => ({
    ...store,
    outbox: {
      ...store.outbox,
      record: async (key) => {
        told.push(key);
        throw new Error('killed');
      },
    },
  });
}

it('whoever asked in Slack and in Teams is told once in the thread of the question, across a crash', async () => {
  const { store, slack, connector, run, asker } = await bothPlatforms(lighthousePack());
  const asked = await run({ at: at('09:50') }, async ({ writeInTeams }) => {
    const { ts } = await slack.say(`<@U0BOT> ${PAINTERS}`);
    await writeInTeams(PAINTERS, '1690');
    const ann = { platform: 'teams', tenant: TENANT, id: ANN.aadObjectId };
    await vi.waitFor(async () => {
      expect(await store.questions.askedBy(ann, 2)).toHaveLength(1);
      expect(slack.said(GENERAL)).toHaveLength(1);
    }, 5000);
    const [question] = await store.questions.askedBy(ann, 1);
    const topic = question?.topic ?? '';
    const own = await store.questions.askedBy({ platform: 'slack', tenant: slack.team, id: asker }, 1);
    const inSlack = { platform: 'slack', tenant: slack.team, topic };
    return { ts, ids: [question?.id ?? '', own[0]?.id ?? ''], inSlack, inTeams: { ...inSlack, platform: 'teams', tenant: TENANT } };
  });
  for (const id of asked.ids) await store.questions.raise(id, at('09:55'));
  await store.ledger.append([paintersApproved(at('10:00'))]);
  const settlement = { state: 'answered', by: 'slack/T1/cat', at: at('10:01'), why: 'found', fact: 'painters' } as const;
  for (const { topic, ...of } of [asked.inSlack, asked.inTeams]) await store.questions.settle({ ...of, topic }, settlement);

  const killed: string[] = [];
  slack.faults.push({ method: 'chat.postMessage', fault: 'dropped' });
  connector.plan.push({ kind: 'drop', apply: true });
  await run({ at: at('10:02'), store: killedBeforeRecord(killed) }, async () => {
    await vi.waitFor(() => expect(killed).toHaveLength(2), 10_000);
  });
  await run({ at: at('10:10') }, async ({ service }) => {
    await vi.waitFor(async () => {
      expect(await service.metrics()).toContain('sitrep_asker_replies_total{kind="sent"} 1');
      expect(await service.metrics()).toContain('sitrep_asker_replies_total{kind="uncertain"} 1');
    }, 10_000);
  });

  const inSlack = slack.messagesIn(GENERAL).filter(({ blocks }) => shownText(blocks).includes(ANSWERED));
  expect(inSlack.map(({ thread_ts }) => thread_ts)).toEqual([asked.ts]);
  const inTeams = connector.messages.filter(({ activity }) => readableText(activity).includes(ANSWERED));
  expect(inTeams.map(({ conversation }) => conversation.split(';messageid=')[1])).toEqual(['1690']);
  for (const text of [...inSlack.map(({ blocks }) => shownText(blocks)), ...inTeams.map(({ activity }) => readableText(activity))])
    expect(text).toContain('The fund employs six painters.');
  expect([slack.offences, connector.faults]).toEqual([[], []]);
});

it('whoever asked in a channel of Teams by a command, for themselves alone, is told in the chat with the bot', async () => {
  const { store, connector, run } = await bothPlatforms(lighthousePack());
  const ann = { platform: 'teams', tenant: TENANT, id: ANN.aadObjectId };
  await run({ at: at('09:50') }, async ({ writeInTeams }) => {
    await writeInTeams(`/sitrep ${PAINTERS}`, '1690');
    await vi.waitFor(async () => expect(await store.questions.askedBy(ann, 2)).toMatchObject([{ privately: true }]), 5000);
  });
  const [question] = await store.questions.askedBy(ann, 1);
  await store.questions.raise(question?.id ?? '', at('09:55'));
  const topic = { platform: 'teams', tenant: TENANT, topic: question?.topic ?? '' };
  await store.questions.settle(topic, { state: 'dismissed', by: 'slack/T1/cat', at: at('10:01'), why: 'Staff are not counted by trade.' });
  await run({ at: at('10:02') }, async ({ service }) => {
    await vi.waitFor(async () => expect(await service.metrics()).toContain('sitrep_asker_replies_total{kind="sent"} 1'), 10_000);
  });
  const told = connector.messages.filter(({ activity }) => readableText(activity).includes('closed it without an answer'));
  expect(told.map(({ conversation }) => conversation)).toEqual([expect.stringMatching(/^personal-/)]);
  expect(readableText(told[0]?.activity ?? {})).toContain(`You asked “${PAINTERS}” on 4 December 2023`);
  expect(connector.faults).toEqual([]);
});
