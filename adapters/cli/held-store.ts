import { Failure, type Store } from '../../src/index.ts';
import { openStore } from '../database/store.ts';
import type { CommandIo } from './command.ts';
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
