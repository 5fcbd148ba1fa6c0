import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { CurrentStore } from './fresh-store.ts';

const at = (day: number) => `2026-11-0${day}T08:00:00.000Z`;

/** `hasServer`: the engine's server has a clock of its own. */
export function storeTimeContract(current: CurrentStore, hasServer: boolean): void {
  describe('the time', () => {
    it.runIf(hasServer)("is that of the server's own clock", async () => {
      const { store, runStatement } = current();
      const shown = async () => z.array(z.object({ now: z.date() })).parse(await runStatement('select clock_timestamp() as now'))[0]?.now;
      const before = await shown();
      const read = await store.time.read();
      const after = await shown();
      const now = new Date(read.kind === 'clock' ? read.now : '');
      expect(before && after && now >= before && now <= after).toBe(true);
    });

    it.runIf(!hasServer)('is the latest instant seen, which only a word for it takes back', async () => {
      const { time } = current().store;
      expect(await time.read()).toEqual({ kind: 'seen' });
      await time.see(at(2));
      await time.see(at(3));
      await time.see(at(1));
      expect(await time.read()).toEqual({ kind: 'seen', latest: at(3) });
      await time.vouch(at(1));
      expect(await time.read()).toEqual({ kind: 'seen', latest: at(1) });
    });
  });
}
