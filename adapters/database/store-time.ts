import type { StoreTime } from '../../src/index.ts';
import type { Engine } from './engine.ts';
import { instant, optional } from './stored.ts';

const ONLY_ROW = 1;

/** The time as a database has it: its server's clock, or the latest instant that its file was told. */
export function storeTimeIn(engine: Engine): StoreTime {
  return {
    read: () =>
      engine.read(async (database) => {
        if (engine.serverClock) {
          const row = await database.selectNoFrom(engine.serverClock.as('now')).executeTakeFirstOrThrow();
          return { kind: 'clock', now: instant(row.now) };
        }
        const row = await database.selectFrom('store_time').select('latest').where('id', '=', ONLY_ROW).executeTakeFirst();
        return { kind: 'seen', ...optional('latest', row?.latest ?? null) };
      }),
    see: (seen) =>
      engine.write(async (transaction) => {
        const latest = instant(seen);
        await transaction
          .insertInto('store_time')
          .values({ id: ONLY_ROW, latest })
          .onConflict((conflict) => conflict.column('id').doUpdateSet({ latest }).where('store_time.latest', '<', latest))
          .execute();
      }),
    vouch: (vouched) =>
      engine.write(async (transaction) => {
        const latest = instant(vouched);
        await transaction
          .insertInto('store_time')
          .values({ id: ONLY_ROW, latest })
          .onConflict((conflict) => conflict.column('id').doUpdateSet({ latest }))
          .execute();
      }),
  };
}
