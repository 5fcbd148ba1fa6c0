import { Failure } from '../../src/index.ts';
import type { Engine } from './engine.ts';

/**
 * Stamps a store with the pack that uses it first; from then on it belongs to that one.
 * Rejects with STORE_OF_OTHER_PACK where it belongs to another.
 */
export async function requireStamp(engine: Engine, pack: string): Promise<void> {
  const owner = (await stampOf(engine)) ?? (await stampFirst(engine, pack));
  if (owner !== pack) throw ofOtherPack(owner, pack);
}

function ofOtherPack(owner: string, pack: string): Failure {
  return new Failure(
    'STORE_OF_OTHER_PACK',
    `The store belongs to the pack ${owner}, and the pack ${pack} is to be answered from.`,
    'Their acts, questions and subscriptions would mix. BRIEFS_DIR, DATA_DIR or DATABASE_URL name the wrong one, or the pack was renamed.',
    `Correct them: a pack of its own has a DATA_DIR of its own. If ${owner} was renamed, run \`npm run briefs -- rename pack ${owner} ${pack}\`; if the store is meant to be of this other pack from now on, \`npm run doctor -- ledger --accept\`.`,
  );
}

/** Gives a store to the same pack under another name. Rejects with STORE_OF_OTHER_PACK where it belongs to a pack of neither. */
export async function renameStamp(engine: Engine, from: string, to: string): Promise<void> {
  await engine.write(async (transaction) => {
    await engine.lockForMigration(transaction);
    const row = await transaction.selectFrom('stamp').select('pack').executeTakeFirst();
    if (row?.pack === to) return;
    if (row && row.pack !== from) throw ofOtherPack(row.pack, to);
    await transaction.deleteFrom('stamp').execute();
    await transaction.insertInto('stamp').values({ pack: to }).execute();
  });
}

/** Makes a store belong to a pack, whatever it belonged to before. */
export async function stampAnew(engine: Engine, pack: string): Promise<void> {
  await engine.write(async (transaction) => {
    await engine.lockForMigration(transaction);
    await transaction.deleteFrom('stamp').execute();
    await transaction.insertInto('stamp').values({ pack }).execute();
  });
}

/** The pack that a store belongs to, if one has used it. */
export async function stampOf(engine: Engine): Promise<string | undefined> {
  const row = await engine.read((database) => database.selectFrom('stamp').select('pack').executeTakeFirst());
  return row?.pack;
}

/** Of several processes that come first at once, one is; gives whose the store is then. */
async function stampFirst(engine: Engine, pack: string): Promise<string> {
  return engine.write(async (transaction) => {
    await engine.lockForMigration(transaction);
    const row = await transaction.selectFrom('stamp').select('pack').executeTakeFirst();
    if (row) return row.pack;
    await transaction.insertInto('stamp').values({ pack }).execute();
    return pack;
  });
}
