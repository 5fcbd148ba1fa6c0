import { addressOf, type Follows } from '../../src/index.ts';
import type { Engine } from './engine.ts';
import { instant } from './stored.ts';

/** Followed figures in a database. */
export function followsIn(engine: Engine): Follows {
  return {
    follow: (person, figure, at) =>
      engine.write(async (transaction) => {
        const added = await transaction
          .insertInto('follows')
          .values({ person_address: addressOf(person), figure, since: instant(at) })
          .onConflict((conflict) => conflict.doNothing())
          .returning('figure')
          .executeTakeFirst();
        return added !== undefined;
      }),
    unfollow: (person, figure) =>
      engine.write(async (transaction) => {
        const followed = transaction.deleteFrom('follows').where('person_address', '=', addressOf(person));
        const { numDeletedRows } = await followed.where('figure', '=', figure).executeTakeFirst();
        return numDeletedRows > 0n;
      }),
    followedBy: (person) =>
      engine.read((database) =>
        database
          .selectFrom('follows')
          .select(['figure', 'since'])
          .where('person_address', '=', addressOf(person))
          .orderBy('figure')
          .execute(),
      ),
  };
}
