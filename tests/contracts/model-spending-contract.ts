import { describe, expect, it } from 'vitest';
import type { CurrentStore } from './fresh-store.ts';

const DAY = '2024-10-18';

export function modelSpendingContract(current: CurrentStore): void {
  describe('what language models cost', () => {
    it('is counted by the day, up to what a day may cost', async () => {
      const { modelSpending } = current().store;
      expect(await modelSpending.reserve(DAY, 600, 1000)).toBe(true);
      expect(await modelSpending.reserve(DAY, 401, 1000)).toBe(false);
      expect(await modelSpending.reserve(DAY, 400, 1000)).toBe(true);
      expect(await modelSpending.reserve('2024-10-19', 1000, 1000)).toBe(true);
      expect(await modelSpending.reserve('2024-10-20', 1001, 1000)).toBe(false);
      expect(await Promise.all([DAY, '2024-10-19', '2024-10-20'].map((day) => modelSpending.spentOn(day)))).toEqual([1000, 1000, 0]);
    });

    it('is put right once it is known, so that what was not spent can be', async () => {
      const { modelSpending } = current().store;
      await modelSpending.reserve(DAY, 900, 1000);
      await modelSpending.settle(DAY, -500);
      expect(await modelSpending.spentOn(DAY)).toBe(400);
      expect(await modelSpending.reserve(DAY, 600, 1000)).toBe(true);
    });

    it('is never more than a day may cost, however many reserve at the same time', async () => {
      const { modelSpending } = current().store;
      const taken = await Promise.all(Array.from({ length: 12 }, () => modelSpending.reserve(DAY, 300, 1000)));
      expect(taken.filter((one) => one)).toHaveLength(3);
      expect(await modelSpending.spentOn(DAY)).toBe(900);
    });

    it('is forgotten when it is old', async () => {
      const { modelSpending } = current().store;
      for (const day of ['2024-10-16', '2024-10-17', DAY]) await modelSpending.reserve(day, 10, 1000);
      expect(await modelSpending.expire('2024-10-18T09:00:00.000Z')).toBe(2);
      expect(await modelSpending.spentOn(DAY)).toBe(10);
    });
  });
}
