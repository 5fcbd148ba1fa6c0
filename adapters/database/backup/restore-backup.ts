import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChainVerdict } from '../../../src/index.ts';
import type { Engine } from '../engine.ts';
import { ledgerChainIn } from '../ledger-walk.ts';
import type { StoreLocation } from '../store.ts';
import type { BackupHead, StoredPart } from './backup-format.ts';
import { openToRestore } from './open-store.ts';
import { readBackup } from './read-backup.ts';
import { type RestoredStore, requireEmpty, restoreStore } from './restore-store.ts';
import type { SettleRules } from './settle-restored.ts';

/** What a backup says that it holds, once all of it was read and adds up. */
export interface BackupContent extends Pick<BackupHead, 'made_at' | 'program'> {
  readonly stores: readonly StoredPart[];
}

/** A store as it was restored, with what the chain of its ledger says. */
export interface RestoredWithLedger extends RestoredStore {
  readonly ledger: ChainVerdict;
}

/** Reads a backup from end to end. Rejects as {@link readBackup} does. */
export async function lookOver(file: string): Promise<BackupContent> {
  const stores: StoredPart[] = [];
  let about = { made_at: '', program: '' };
  await readBackup(file, {
    head: ({ made_at, program }) => {
      about = { made_at, program };
    },
    store: (store) => {
      stores.push(store);
      return undefined;
    },
  });
  return { ...about, stores };
}

/**
 * Restores all stores of a backup, that was looked over, into an empty place, and walks their ledgers. None is touched
 * unless all are empty. Rejects as {@link restoreStore} and looking whether a store is empty do.
 */
export async function restoreBackup(
  file: string,
  { stores }: BackupContent,
  place: Pick<StoreLocation, 'dataDirectory' | 'databaseUrl'>,
  rules: SettleRules,
): Promise<RestoredWithLedger[]> {
  const engines: Engine[] = [];
  try {
    for (const store of stores) {
      const engine = await openToRestore(place, store.part);
      engines.push(engine);
      await requireEmpty(engine, store);
    }
    const restored: RestoredWithLedger[] = [];
    for (const [at, engine] of engines.entries()) {
      const store = stores[at];
      if (!store) continue;
      const done = await restoreStore(engine, { file, at, store }, rules);
      restored.push({ ...done, ledger: await ledgerChainIn(engine).verify() });
    }
    return restored;
  } finally {
    for (const engine of engines) await engine.close();
  }
}

/** Restores a backup that was looked over into a folder that is gone afterwards, which shows that it can be restored. */
export async function tryToRestore(file: string, content: BackupContent, rules: SettleRules): Promise<RestoredWithLedger[]> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'sitrep-restore-'));
  try {
    return await restoreBackup(file, content, { dataDirectory }, rules);
  } finally {
    await rm(dataDirectory, { recursive: true, force: true });
  }
}
