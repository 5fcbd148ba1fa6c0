import { join } from 'node:path';
import { Failure, type Store } from '../../src/index.ts';
import type { Configuration } from '../config.ts';
import { openStore } from '../database/store.ts';
import type { CommandIo } from './cli-command.ts';
import { isStoreAtHand } from './store-at-hand.ts';

/**
 * Works with the store that a bot has used; a folder without one is not made into one.
 * @throws Failure STORE_UNAVAILABLE where there is none, and those of the store
 */
export async function withHeldStore<T>(
  { configuration }: Pick<CommandIo, 'configuration'>,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  if (!isStoreAtHand({ configuration })) {
    throw new Failure(
      'STORE_UNAVAILABLE',
      'There is no store.',
      `${configuration.store.dataDirectory} holds none, and no database is configured.`,
      'Set DATA_DIR or DATABASE_URL to those of the bot.',
    );
  }
  const store = await openStore(configuration.store);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/**
 * Works with every store that a bot has used: the one there is, or, of several packs, what they share and the part of each.
 * @throws Failure STORE_UNAVAILABLE where there is none, and those of the stores
 */
export async function withEveryHeldStore<T>(
  { configuration }: Pick<CommandIo, 'configuration'>,
  work: (store: Store) => Promise<T>,
): Promise<readonly T[]> {
  const { packs, store: place } = configuration;
  if (packs === undefined) return [await withHeldStore({ configuration }, work)];
  const { part: _, ...whole } = place;
  let owner: string | undefined;
  const done = [
    await withHeldStore({ configuration: { ...configuration, store: whole } }, async (store) => {
      owner = await store.pack();
      return work(store);
    }),
  ];
  for (const { part: name, pack } of packs) {
    const own = { ...configuration, store: { ...whole, part: { name, pack } } };
    if (pack !== owner && hasPart(own.store)) done.push(await withHeldStore({ configuration: own }, work));
  }
  return done;
}

/** A part that was never used is not made by looking at it; in a database that is not asked. */
function hasPart({ dataDirectory, databaseUrl, part }: Configuration['store']): boolean {
  return (
    databaseUrl !== undefined ||
    part === undefined ||
    isStoreAtHand({ configuration: { store: { dataDirectory: join(dataDirectory, part.name), databaseUrl } } })
  );
}
