import { describe, expect, it } from 'vitest';
import { plan } from '../fixtures/scripted-model.ts';
import type { CurrentStore } from './fresh-store.ts';

const at = (day: number) => `2024-10-${String(day).padStart(2, '0')}T09:00:00.000Z`;

export function readingsContract(current: CurrentStore): void {
  describe('readings of language models', () => {
    it('are found as they were kept, and no others', async () => {
      const { readings } = current().store;
      const reading = { key: 'one', plan: plan({ answers: ['pledge'], time: 'next year' }), keptAt: at(16) };
      expect(await readings.keep(reading)).toEqual(reading);
      expect(await readings.find('one')).toEqual(reading);
      expect(await readings.find('other')).toBeUndefined();
    });

    it('stand as they were first kept, whoever reads again', async () => {
      const { readings } = current().store;
      const first = { key: 'one', plan: plan({ answers: ['pledge'] }), keptAt: at(16) };
      await readings.keep(first);
      expect(await readings.keep({ ...first, plan: plan({ operation: 'brief' }), keptAt: at(17) })).toEqual(first);
      expect(await readings.find('one')).toEqual(first);
    });

    it('are kept once where two read at the same time, and both get the same', async () => {
      const { readings } = current().store;
      const both = await Promise.all(
        ['pledge', 'proposal'].map((id) => readings.keep({ key: 'one', plan: plan({ answers: [id] }), keptAt: at(16) })),
      );
      expect(both[0]).toEqual(both[1]);
    });

    it('are forgotten when they are old', async () => {
      const { readings } = current().store;
      for (const day of [1, 2, 3]) await readings.keep({ key: `of ${day}`, plan: plan({}), keptAt: at(day) });
      expect(await readings.expire(at(3))).toBe(2);
      expect(await readings.find('of 3')).toBeDefined();
    });
  });
}
