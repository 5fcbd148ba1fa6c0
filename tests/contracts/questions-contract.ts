import { describe, expect, it } from 'vitest';
import type { AskedQuestion } from '../../src/index.ts';
import type { CurrentStore } from './fresh-store.ts';

function asked(id: string, topic: string, person: string, askedAt: string, text = `What of ${topic}?`): AskedQuestion {
  const who = { platform: 'teams', tenant: 'T', id: person };
  const conversation = { platform: 'teams', tenant: 'T', id: 'C', kind: 'group' } as const;
  return { id, askedAt, person: who, conversation, text, reading: { about: [topic], year: 2024 }, topic, outcome: 'unknown' };
}

const first = asked('1', 'kyiv-visit', 'ann', '2024-10-17T08:00:00.000Z', 'When was he in Kyiv?');
const second = asked('2', 'kyiv-visit', 'ben', '2024-10-17T09:00:00.000Z');
const third = asked('3', 'kyiv-visit', 'ann', '2024-10-18T09:00:00.000Z');
const other = asked('4', 'budget', 'ann', '2024-10-17T10:00:00.000Z');
const VISIT = { platform: 'teams', tenant: 'T', topic: 'kyiv-visit' };
const OPENED = '2024-10-17T11:00:00.000Z';
const settlement = {
  state: 'answered',
  by: 'curator',
  via: { door: 'terminal', account: 'anna' },
  at: '2024-10-19T08:00:00.000Z',
  why: 'found',
  fact: 'kyiv-day',
} as const;

export function questionsContract(current: CurrentStore): void {
  const recordAll = async () => {
    const { questions } = current().store;
    for (const question of [third, first, other, second, first]) await questions.record(question);
    return questions;
  };

  describe('questions', () => {
    it('knows what a person asked, newest first, and who asked on a topic, oldest first', async () => {
      const questions = await recordAll();
      expect(await questions.askedBy(first.person, 10)).toEqual([third, other, first]);
      expect(await questions.askedOn(VISIT, second.askedAt, 10)).toEqual([second, third]);
    });

    it('queues raised topics for the curators, the most asked first', async () => {
      const questions = await recordAll();
      expect(await questions.raise('4', OPENED)).toBe(true);
      expect(await questions.raise('2', OPENED)).toBe(true);
      expect(await questions.raise('1', '2024-10-20T00:00:00Z')).toBe(true);
      expect(await questions.raise('nobody asked this', OPENED)).toBe(false);
      expect(await questions.topics('open', 10)).toEqual([
        { ...VISIT, state: 'open', openedAt: OPENED, example: 'When was he in Kyiv?', questions: 3, askers: 2 },
        { ...VISIT, topic: 'budget', state: 'open', openedAt: OPENED, example: 'What of budget?', questions: 1, askers: 1 },
      ]);
      expect(await questions.topics('open', 1)).toHaveLength(1);
    });

    it('lets exactly one of many settle a topic, which can be raised again', async () => {
      const questions = await recordAll();
      await questions.raise('1', OPENED);
      const settled = await Promise.all(Array.from({ length: 6 }, () => questions.settle(VISIT, settlement)));
      expect(settled.filter(Boolean)).toHaveLength(1);
      expect(await questions.topics('open', 10)).toEqual([]);
      expect(await questions.topics('answered', 10)).toMatchObject([{ topic: 'kyiv-visit', settled: settlement }]);
      await questions.raise('3', '2024-10-21T00:00:00.000Z');
      const [again] = await questions.topics('open', 10);
      expect(again).toMatchObject({ topic: 'kyiv-visit', openedAt: '2024-10-21T00:00:00.000Z' });
      expect(again).not.toHaveProperty('settled');
    });

    it('keeps what was asked in one workspace or organisation apart from the same asked in another', async () => {
      const questions = await recordAll();
      const elsewhere = { ...first, id: '9', person: { ...first.person, tenant: 'T2' } };
      await questions.record(elsewhere);
      await questions.raise('1', OPENED);
      await questions.raise('9', OPENED);
      const abroad = { ...VISIT, tenant: 'T2' };
      expect(await questions.topics('open', 10, VISIT)).toMatchObject([{ ...VISIT, questions: 3, askers: 2 }]);
      expect(await questions.topics('open', 10, abroad)).toMatchObject([{ ...abroad, questions: 1, askers: 1 }]);
      expect(await questions.topics('open', 10)).toHaveLength(2);
      expect(await questions.askedOn(abroad, first.askedAt, 10)).toEqual([elsewhere]);
      expect(await questions.settle(abroad, settlement)).toBe(true);
      expect(await questions.topics('open', 10)).toMatchObject([VISIT]);
      await current().store.people.forget(elsewhere.person);
      expect(await questions.topics('answered', 10)).toEqual([]);
    });

    it('keeps a curator’s wording of an open topic until it is taken back, or the topic opened anew', async () => {
      const questions = await recordAll();
      const wording = { text: 'When was the visit?', audience: 'public', by: 'curator', at: OPENED };
      expect(await questions.word(VISIT, wording)).toBe(false);
      await questions.raise('1', OPENED);
      expect(await questions.word({ ...VISIT, tenant: 'T2' }, wording)).toBe(false);
      expect(await questions.word(VISIT, wording)).toBe(true);
      await questions.raise('2', OPENED);
      expect(await questions.topics('open', 10)).toMatchObject([{ wording }]);
      await questions.word(VISIT, undefined);
      expect((await questions.topics('open', 10))[0]).not.toHaveProperty('wording');
      await questions.word(VISIT, wording);
      await questions.settle(VISIT, settlement);
      await questions.raise('1', settlement.at);
      expect((await questions.topics('open', 10))[0]).not.toHaveProperty('wording');
    });

    it('keeps with what clearance a question was asked', async () => {
      const { questions } = current().store;
      await questions.record({ ...first, audience: 'staff' });
      expect(await questions.askedBy(first.person, 1)).toEqual([{ ...first, audience: 'staff' }]);
    });

    it('forgets by age, and topics with them', async () => {
      const questions = await recordAll();
      await questions.raise('1', OPENED);
      await questions.raise('4', OPENED);
      expect(await questions.expire('2024-10-17T09:30:00Z')).toBe(2);
      expect(await questions.topics('open', 10)).toMatchObject([{ topic: 'budget' }, { topic: 'kyiv-visit', questions: 1 }]);
      expect(await questions.expire('2024-10-20T00:00:00Z')).toBe(2);
      expect(await questions.topics('open', 10)).toEqual([]);
      expect(await questions.askedBy(first.person, 10)).toEqual([]);
    });

    it('keeps hostile text without the characters that no database holds', async () => {
      const { questions } = current().store;
      const text = `'; drop table questions; -- \0 \ud800 \u{1f600} <!channel> ${'x'.repeat(100_000)}`;
      await questions.record({ ...first, text, reading: { text } });
      const [held] = await questions.askedBy(first.person, 1);
      expect(held?.text).toBe(text.replace('\0', '').replace('\ud800', '\ufffd'));
      expect(held?.reading).toEqual({ text });
    });

    it('keeps one opinion of each person on an answer, the last one', async () => {
      const questions = await recordAll();
      expect(await questions.rate('1', first.person, true, OPENED)).toBe(true);
      expect(await questions.rate('1', first.person, false, OPENED)).toBe(true);
      expect(await questions.rate('1', second.person, true, OPENED)).toBe(true);
      expect(await questions.rate('nobody asked this', first.person, true, OPENED)).toBe(false);
      expect(await questions.ratings()).toEqual({ helpful: 1, notHelpful: 1 });
      await questions.expire('2024-10-20T00:00:00Z');
      expect(await questions.ratings()).toEqual({ helpful: 0, notHelpful: 0 });
    });

    it('refuses what is no instant', async () => {
      await expect(current().store.questions.record({ ...first, askedAt: 'yesterday' })).rejects.toMatchObject({ code: 'INSTANT_INVALID' });
    });
  });
}
