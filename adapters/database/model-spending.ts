import type { ModelSpending } from '../../src/index.ts';
import type { Engine } from './engine.ts';

/** No count of a day goes beyond what both engines hold. */
const MOST = 2_000_000_000;

/** What language models cost on each day, in a database. */
export function modelSpendingIn(engine: Engine): ModelSpending {
  return {
    reserve: (day, tokens, most) =>
      engine.write(async (transaction) => {
        if (tokens > most) return false;
        const row = await transaction
          .insertInto('model_spending')
          .values({ day, tokens })
          .onConflict((conflict) =>
            conflict
              .column('day')
              .doUpdateSet((update) => ({ tokens: update('model_spending.tokens', '+', tokens) }))
              .where('model_spending.tokens', '<=', most - tokens),
          )
          .returning('tokens')
          .executeTakeFirst();
        return row !== undefined;
      }),
    settle: (day, more) =>
      engine.write(async (transaction) => {
        await transaction
          .updateTable('model_spending')
          .set((update) => ({ tokens: update('tokens', '+', more) }))
          .where('day', '=', day)
          .where('tokens', '<=', MOST - more)
          .execute();
      }),
    spentOn: (day) =>
      engine.read(async (database) => {
        const row = await database.selectFrom('model_spending').select('tokens').where('day', '=', day).executeTakeFirst();
        return row?.tokens ?? 0;
      }),
    expire: (before) =>
      engine.write(async (transaction) => {
        const { numDeletedRows } = await transaction.deleteFrom('model_spending').where('day', '<', before.slice(0, 10)).executeTakeFirst();
        return Number(numDeletedRows);
      }),
  };
}
