import { describe, expect, it } from 'vitest';
import type { CurrentStore } from './fresh-store.ts';

const ANN = { platform: 'slack', tenant: 'T', id: 'ann' };
const BEN = { platform: 'slack', tenant: 'T', id: 'ben' };
const AT = '2024-10-18T08:00:00.000Z';

export function followsContract(current: CurrentStore): void {
  describe('followed figures', () => {
    it('are held for each person, once, until let go', async () => {
      const { follows } = current().store;
      expect(await follows.follow(ANN, 'pledge', AT)).toBe(true);
      expect(await follows.follow(ANN, 'pledge', '2024-10-19T08:00:00.000Z')).toBe(false);
      expect(await follows.follow(ANN, 'assistance', AT)).toBe(true);
      expect(await follows.follow(BEN, 'pledge', AT)).toBe(true);
      expect(await follows.followedBy(ANN)).toEqual([
        { figure: 'assistance', since: AT },
        { figure: 'pledge', since: AT },
      ]);
      expect(await follows.unfollow(ANN, 'pledge')).toBe(true);
      expect(await follows.unfollow(ANN, 'pledge')).toBe(false);
      expect(await follows.followedBy(BEN)).toHaveLength(1);
    });
  });
}
