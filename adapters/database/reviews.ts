import type { Reviews } from '../../src/index.ts';
import type { Engine } from './engine.ts';
import { instant } from './stored.ts';

/** Claims on proposals in a database: a claim passes to another curator only once it has run out. */
export function reviewsIn(engine: Engine): Reviews {
  return {
    claim: (proposal, curator, now, until) =>
      engine.write(async (transaction) => {
        await transaction
          .insertInto('review_claims')
          .values({ proposal, curator, until: instant(until) })
          .onConflict((conflict) =>
            conflict
              .column('proposal')
              .doUpdateSet({ curator, until: instant(until) })
              .where((is) => is.or([is('review_claims.curator', '=', curator), is('review_claims.until', '<=', instant(now))])),
          )
          .execute();
        return transaction
          .selectFrom('review_claims')
          .select(['proposal', 'curator', 'until'])
          .where('proposal', '=', proposal)
          .executeTakeFirstOrThrow();
      }),
    release: (proposal, curator) =>
      engine.write(async (transaction) => {
        await transaction.deleteFrom('review_claims').where('proposal', '=', proposal).where('curator', '=', curator).execute();
      }),
    running: (now) =>
      engine.read((database) =>
        database
          .selectFrom('review_claims')
          .select(['proposal', 'curator', 'until'])
          .where('until', '>', instant(now))
          .orderBy('proposal')
          .execute(),
      ),
    expire: (before) =>
      engine.write(async (transaction) => {
        const { numDeletedRows } = await transaction.deleteFrom('review_claims').where('until', '<', instant(before)).executeTakeFirst();
        return Number(numDeletedRows);
      }),
  };
}
