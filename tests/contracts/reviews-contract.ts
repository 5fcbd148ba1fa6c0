import { describe, expect, it } from 'vitest';
import type { CurrentStore } from './fresh-store.ts';

const at = (minute: number) => `2024-10-18T09:${String(minute).padStart(2, '0')}:00.000Z`;

export function reviewsContract(current: CurrentStore): void {
  describe('claims on proposals', () => {
    it('stand against other curators until they run out or are given back', async () => {
      const { reviews } = current().store;
      expect(await reviews.claim('p', 'slack/T/U1', at(0), at(10))).toEqual({ proposal: 'p', curator: 'slack/T/U1', until: at(10) });
      expect(await reviews.claim('p', 'teams/T/U2', at(5), at(15))).toMatchObject({ curator: 'slack/T/U1', until: at(10) });
      expect(await reviews.claim('p', 'slack/T/U1', at(6), at(16))).toMatchObject({ curator: 'slack/T/U1', until: at(16) });
      expect(await reviews.claim('p', 'teams/T/U2', at(16), at(26))).toMatchObject({ curator: 'teams/T/U2', until: at(26) });
      await reviews.release('p', 'slack/T/U1');
      expect(await reviews.running(at(17))).toEqual([{ proposal: 'p', curator: 'teams/T/U2', until: at(26) }]);
      await reviews.release('p', 'teams/T/U2');
      await reviews.release('p', 'teams/T/U2');
      expect(await reviews.running(at(17))).toEqual([]);
    });

    it('are forgotten once they have run out long since', async () => {
      const { reviews } = current().store;
      await reviews.claim('p', 'slack/T/U1', at(0), at(10));
      await reviews.claim('q', 'slack/T/U1', at(0), at(20));
      expect(await reviews.expire(at(15))).toBe(1);
      expect(await reviews.running(at(0))).toMatchObject([{ proposal: 'q' }]);
    });

    it('are given to one of many who ask at once', async () => {
      const { reviews } = current().store;
      const curators = Array.from({ length: 12 }, (_, n) => `slack/T/U${n}`);
      const claims = await Promise.all(curators.map((curator) => reviews.claim('p', curator, at(0), at(10))));
      expect(new Set(claims.map(({ curator }) => curator)).size).toBe(1);
    });
  });
}
