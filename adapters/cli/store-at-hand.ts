import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Answer, describeFailure, Failure } from '../../src/answering.ts';
import type { Pack, Store } from '../../src/index.ts';
import type { CommandIo } from './command.ts';

/**
 * Works with the store if there is one: a database that is configured, or a folder that a bot has used before. A
 * command that only reads makes none. Gives nothing where there is none, or where it cannot be used, which is said.
 */
export async function withStoreAtHand<T>(io: CommandIo, work: (store: Store) => Promise<T>): Promise<T | undefined> {
  const { dataDirectory, databaseUrl } = io.configuration.store;
  if (databaseUrl === undefined && !existsSync(join(dataDirectory, 'sitrep.db'))) return undefined;
  // Loaded only here: most questions are asked where there is no store.
  const { openStore } = await import('../database/store.ts');
  try {
    const store = await openStore(io.configuration.store);
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

/** A pack after the acts of the ledger, with every revision, so that it can be asked as recorded at any instant. */
export async function packAfterLedger(pack: Pack, { ledger }: Pick<Store, 'ledger'>): Promise<Pack> {
  const { projectLedger } = await import('../../src/index.ts');
  const projection = projectLedger(pack, ledger);
  await projection.catchUp();
  return projection.current().pack;
}

/**
 * An answer with what the text of the archived documents has on what it does not hold, for an audience. An archive that
 * cannot be used costs the passage, which is said, not the answer.
 */
export async function withArchiveSearched(answer: Answer, pack: Pack, audience: string | undefined, io: CommandIo): Promise<Answer> {
  const { asked = [], asOf } = answer;
  if (asked.length === 0) return answer;
  const searched = await withStoreAtHand(io, async ({ documents, ledger }) => {
    const { isReviewedIn, projectLedger, searchArchive, withTextSearch } = await import('../../src/index.ts');
    const projection = projectLedger(pack, ledger);
    await projection.catchUp();
    const audiences = pack.audiences.slice(0, audience === undefined ? 1 : pack.audiences.indexOf(audience) + 1);
    const archive = { newest: (limit: number) => documents.newest(audiences, limit), read: documents.read };
    const search = await searchArchive(archive, { asked, asOf, isReviewed: isReviewedIn(projection.current()) });
    return withTextSearch(answer, search);
  });
  return searched ?? answer;
}
