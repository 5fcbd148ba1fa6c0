import { describe, expect, it } from 'vitest';
import type { Conversation, ConversationQuestion } from '../../src/index.ts';
import type { CurrentStore } from './fresh-store.ts';

const THREAD: Conversation = { platform: 'slack', tenant: 'T', id: 'C', thread: '1', kind: 'channel' };
const ANN = { platform: 'slack', tenant: 'T', id: 'ANN' };
const BEN = { platform: 'slack', tenant: 'T', id: 'BEN' };
const at = (minute: number) => `2024-10-18T09:${String(minute).padStart(2, '0')}:00.000Z`;

function asked(delivery: string, minute: number, more: Partial<ConversationQuestion> = {}): ConversationQuestion {
  return { conversation: THREAD, delivery, person: ANN, text: `question ${delivery}`, askedAt: at(minute), ...more };
}

export function conversationsContract(current: CurrentStore): void {
  describe('conversations', () => {
    const recall = async (wanted: object = {}, conversation = THREAD) =>
      (await current().store.conversations.recall(conversation, { limit: 10, ...wanted })).questions.map(({ text }) => text);

    it('recall what was asked in just that thread, oldest first, the last so many', async () => {
      const { conversations } = current().store;
      for (const number of [3, 1, 2]) await conversations.note(asked(`${number}`, number));
      const { thread: _, ...channel } = THREAD;
      await conversations.note(asked('elsewhere', 4, { conversation: { ...THREAD, thread: '2' } }));
      await conversations.note(asked('in the channel', 5, { conversation: channel }));
      expect(await recall()).toEqual(['question 1', 'question 2', 'question 3']);
      expect(await recall({ limit: 2 })).toEqual(['question 2', 'question 3']);
      expect(await recall({}, channel)).toEqual(['question in the channel']);
    });

    it('recall when each was asked, as it was first asked where it was edited', async () => {
      const { conversations } = current().store;
      await conversations.note(asked('1', 1));
      await conversations.note(asked('2', 2));
      await conversations.note(asked('1', 9, { text: 'better' }));
      const { questions } = await conversations.recall(THREAD, { limit: 10 });
      expect(questions.map(({ askedAt }) => askedAt)).toEqual([at(1), at(2)]);
    });

    it('recall what one person asked, and since when', async () => {
      const { conversations } = current().store;
      await conversations.note(asked('1', 1));
      await conversations.note(asked('2', 2, { person: BEN }));
      await conversations.note(asked('3', 3));
      expect(await recall({ by: ANN })).toEqual(['question 1', 'question 3']);
      expect(await recall({ since: at(2) })).toEqual(['question 2', 'question 3']);
    });

    it('have a question that was edited in the place of how it was first asked', async () => {
      const { conversations } = current().store;
      await conversations.note(asked('1', 1));
      await conversations.note(asked('2', 2));
      await conversations.note(asked('1', 3, { text: 'better' }));
      expect(await recall()).toEqual(['better', 'question 2']);
    });

    it('forget a question that was deleted', async () => {
      const { conversations } = current().store;
      for (const number of [1, 2]) await conversations.note(asked(`${number}`, number));
      await conversations.withdraw(THREAD, '1');
      expect(await recall()).toEqual(['question 2']);
    });

    it('are silenced one by one, for as long as that is remembered', async () => {
      const { conversations } = current().store;
      const other = { ...THREAD, thread: '2' };
      await conversations.silence(THREAD, ANN, at(1));
      await conversations.silence(THREAD, BEN, at(2));
      const isSilenced = async (conversation: Conversation) => (await conversations.recall(conversation, { limit: 1 })).isSilenced;
      expect([await isSilenced(THREAD), await isSilenced(other)]).toEqual([true, false]);
      expect(await conversations.expire(at(1))).toBe(0);
      expect(await conversations.expire(at(2))).toBe(1);
      expect(await isSilenced(THREAD)).toBe(false);
    });

    it('are forgotten from before an instant', async () => {
      const { conversations } = current().store;
      await conversations.note(asked('1', 1));
      await conversations.note(asked('2', 2));
      expect(await conversations.expire(at(2))).toBe(1);
      expect(await recall()).toEqual(['question 2']);
    });
  });
}
