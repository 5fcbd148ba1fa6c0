import type { Records } from '../../src/index.ts';
import type { Engine } from './engine.ts';

/** What platforms remember, in a database. */
export function recordsIn(engine: Engine): Records {
  return {
    read: (platform, name) =>
      engine.read(async (database) => {
        const row = await database
          .selectFrom('platform_records')
          .select('content')
          .where('platform', '=', platform)
          .where('name', '=', name)
          .executeTakeFirst();
        return row?.content;
      }),
    write: (platform, name, content) =>
      engine.write(async (transaction) => {
        await transaction
          .insertInto('platform_records')
          .values({ platform, name, content })
          .onConflict((conflict) => conflict.columns(['platform', 'name']).doUpdateSet({ content }))
          .execute();
      }),
    remove: (platform, name) =>
      engine.write(async (transaction) => {
        await transaction.deleteFrom('platform_records').where('platform', '=', platform).where('name', '=', name).execute();
      }),
  };
}
