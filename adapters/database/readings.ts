import { addressOf, planReadSchema, type Readings } from '../../src/index.ts';
import type { Engine } from './engine.ts';
import { instant, storedJson } from './stored.ts';

const storedPlan = storedJson(planReadSchema);

/** Readings of language models in a database. */
export function readingsIn(engine: Engine): Readings {
  return {
    find: (key) =>
      engine.read(async (database) => {
        const row = await database.selectFrom('model_readings').select(['reading', 'kept_at']).where('key', '=', key).executeTakeFirst();
        return row && { key, plan: storedPlan(row.reading), keptAt: row.kept_at };
      }),
    keep: ({ key, plan, keptAt }, person) =>
      engine.write(async (transaction) => {
        await transaction
          .insertInto('model_readings')
          .values({ key, reading: JSON.stringify(plan), kept_at: instant(keptAt), person_address: person ? addressOf(person) : null })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
        const row = await transaction
          .selectFrom('model_readings')
          .select(['reading', 'kept_at'])
          .where('key', '=', key)
          .executeTakeFirstOrThrow();
        return { key, plan: storedPlan(row.reading), keptAt: row.kept_at };
      }),
    expire: (before) =>
      engine.write(async (transaction) => {
        const { numDeletedRows } = await transaction.deleteFrom('model_readings').where('kept_at', '<', instant(before)).executeTakeFirst();
        return Number(numDeletedRows);
      }),
  };
}
