import { describe, expect, it } from 'vitest';
import type { Hold, TakenQuestion } from '../../src/index.ts';
import type { CurrentStore } from './fresh-store.ts';

const at = (second: number) => `2024-10-18T09:00:${String(second).padStart(2, '0')}.000Z`;
const by = (owner: string, now: number): Hold => ({ owner, now: at(now), until: at(now + 10) });
const PERSON = { platform: 'slack', tenant: 'T', id: 'U' };

function question(delivery: string, takenAt = 0, platform = 'slack', thread?: string): TakenQuestion {
  return { platform, delivery, person: PERSON, payload: `of ${delivery}`, takenAt: at(takenAt), ...(thread && { thread }) };
}

export function takenQuestionsContract(current: CurrentStore): void {
  describe('questions taken', () => {
    it('are left to their process while it holds them, and claimed by one other after that, those taken first before others', async () => {
      const { takenQuestions } = current().store;
      await takenQuestions.record([question('q2', 2), question('q1', 1), question('q3', 3, 'teams')], [], by('one', 0));
      expect(await takenQuestions.claim(['slack'], by('two', 9), 10)).toEqual([]);
      const claims = await Promise.all(['two', 'three'].map((owner) => takenQuestions.claim(['slack'], by(owner, 10), 10)));
      expect(claims.flat()).toEqual([
        { platform: 'slack', delivery: 'q1', payload: 'of q1', takenAt: at(1), left: 1 },
        { platform: 'slack', delivery: 'q2', payload: 'of q2', takenAt: at(2), left: 1 },
      ]);
      expect(await takenQuestions.claim(['slack', 'teams'], by('four', 20), 2)).toMatchObject([
        { delivery: 'q1', left: 2 },
        { delivery: 'q2', left: 2 },
      ]);
    });

    it('are held on to by their process alone', async () => {
      const { takenQuestions } = current().store;
      const [one, other] = [question('q1'), question('q2')];
      await takenQuestions.record([one], [], by('one', 0));
      await takenQuestions.record([other], [], by('two', 0));
      expect(await takenQuestions.prolong([one, other], by('one', 8))).toEqual([other]);
      expect(await takenQuestions.claim(['slack'], by('three', 12), 10)).toMatchObject([{ delivery: 'q2' }]);
    });

    it('are taken up by nobody once answered, nor answered again, until that is forgotten', async () => {
      const { takenQuestions } = current().store;
      await takenQuestions.record([question('q1')], [], by('one', 0));
      await takenQuestions.record([question('q2')], [question('q1')], by('one', 5));
      expect(await takenQuestions.claim(['slack'], by('two', 20), 10)).toMatchObject([{ delivery: 'q2' }]);
      for (const owner of ['one', 'two']) {
        expect(await takenQuestions.record([question('q1')], [], by(owner, 21))).toMatchObject({
          elsewhere: [{ delivery: 'q1' }],
          passed: [],
        });
      }
      expect(await takenQuestions.forgetAnswered(at(5))).toBe(0);
      expect(await takenQuestions.forgetAnswered(at(6))).toBe(1);
      expect(await takenQuestions.record([question('q1')], [], by('two', 22))).toEqual({ elsewhere: [], passed: [], behind: [] });
    });

    it('are told of where another process holds them, and pass over where it did', async () => {
      const { takenQuestions } = current().store;
      await takenQuestions.record([question('q1')], [], by('one', 0));
      const elsewhere = { elsewhere: [{ delivery: 'q1' }], passed: [] };
      expect(await takenQuestions.record([question('q1'), question('q2')], [], by('two', 5))).toMatchObject(elsewhere);
      expect(await takenQuestions.record([question('q1')], [], by('one', 6))).toEqual({ elsewhere: [], passed: [], behind: [] });
      expect(await takenQuestions.record([question('q1')], [], by('two', 16))).toMatchObject({
        elsewhere: [],
        passed: [{ delivery: 'q1' }],
      });
    });

    it('are behind what others hold that was taken before them in their thread, until that is answered or a minute old', async () => {
      const { takenQuestions } = current().store;
      const [first, own, later] = [question('q1', 1, 'slack', 't'), question('q2', 2, 'slack', 't'), question('q3', 3, 'slack', 't')];
      const others = [question('q4', 3, 'slack', 'u'), question('q5', 3), question('q6', 3, 'teams', 't')];
      await takenQuestions.record([first], [], by('one', 1));
      expect(await takenQuestions.record([own, ...others], [], by('two', 3))).toMatchObject({ behind: [{ delivery: 'q2' }] });
      expect(await takenQuestions.record([later], [], by('one', 3))).toMatchObject({ behind: [{ delivery: 'q3' }] });
      expect(await takenQuestions.behind([own], by('two', 4))).toHaveLength(1);
      expect(await takenQuestions.behind([own], { owner: 'two', now: '2024-10-18T09:01:02.000Z' })).toEqual([]);
      await takenQuestions.record([], [first], by('one', 5));
      expect(await takenQuestions.behind([own], by('two', 6))).toEqual([]);
      expect(await takenQuestions.behind([later], by('one', 6))).toHaveLength(1);
      expect(await takenQuestions.claim(['slack'], by('three', 14), 1)).toMatchObject([{ delivery: 'q2', thread: 't' }]);
    });

    it('are forgotten where nobody took them up', async () => {
      const { takenQuestions } = current().store;
      await takenQuestions.record([question('q1', 1), question('q2', 3)], [], by('one', 0));
      expect(await takenQuestions.expire(at(2))).toBe(1);
      expect(await takenQuestions.claim(['slack'], by('two', 10), 10)).toMatchObject([{ delivery: 'q2' }]);
    });
  });
}
