import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Answer, describeFailure, Failure } from '../../src/answering.ts';
import type { Pack, Store } from '../../src/index.ts';
import type { Configuration } from '../config.ts';
import type { CommandIo } from './cli-command.ts';

/** Whether there is a store: a database that is configured, or a folder that a bot has used before. */
export function isStoreAtHand({ configuration }: { readonly configuration: Pick<Configuration, 'store'> }): boolean {
  const { dataDirectory, databaseUrl, part } = configuration.store;
  const folders = part === undefined ? [dataDirectory] : [join(dataDirectory, part.name), dataDirectory];
  return databaseUrl !== undefined || folders.some((folder) => existsSync(join(folder, 'sitrep.db')));
}

/**
 * Works with the store of a pack if there is one. A command that only reads makes none. Gives nothing where there is
 * none, or where it cannot be used, which is said: for what no fact depends on.
 */
async function withStoreAtHand<T>(pack: Pack, io: CommandIo, work: (store: Store) => Promise<T>): Promise<T | undefined> {
  if (!isStoreAtHand(io)) return undefined;
  // Loaded only here: most questions are asked where there is no store.
  const { openStore } = await import('../database/store.ts');
  try {
    const store = await openStore(io.configuration.store, pack);
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    io.stderr(`The store is left out: ${describeFailure(error)}\n`);
    return undefined;
  }
}

/**
 * An answer with what the text of the archived documents has on what it does not hold, for an audience. An archive that
 * cannot be used costs the passage, which is said, not the answer.
 */
export async function withArchiveAtHandSearched(answer: Answer, pack: Pack, audience: string | undefined, io: CommandIo): Promise<Answer> {
  const { asked = [], asOf } = answer;
  if (asked.length === 0) return answer;
  const searched = await withStoreAtHand(pack, io, async ({ documents, ledger }) => {
    const { archiveOf, isReviewedIn, projectLedger, searchArchive, withTextSearch } = await import('../../src/index.ts');
    const projection = projectLedger(pack, ledger);
    await projection.catchUp();
    const audiences = pack.audiences.slice(0, audience === undefined ? 1 : pack.audiences.indexOf(audience) + 1);
    const archive = archiveOf(documents, { audiences, asOf, entries: projection.current().entries });
    const search = await searchArchive(archive, { asked, asOf, isReviewed: isReviewedIn(projection.current()) });
    return withTextSearch(answer, search);
  });
  return searched ?? answer;
}
