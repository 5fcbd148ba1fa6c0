import { existsSync } from 'node:fs';
import type { Pack } from '../../src/answering.ts';
import type { FollowedLedger, Projected, Store } from '../../src/index.ts';
import { keptLedgerFile } from '../database/kept-ledger-file.ts';
import type { CommandIo } from './cli-command.ts';
import { isStoreAtHand } from './store-at-hand.ts';

/** What is held by now of a pack. */
export interface PackAtHand<T> {
  /** The pack after the acts of the ledger, with every revision, so that it can be asked as recorded at any instant. */
  readonly curated: Pick<Projected, 'pack' | 'proposals'>;
  /** What was read of the store beside its ledger; nothing where there is none to read. */
  readonly more?: T;
  /** The store is away, and this is what is kept of its ledger: what every reader of a fact is told. */
  readonly notice?: string;
}

/**
 * What is held by now: by the ledger of the store, where one is configured or was used in the data folder before; by the
 * kept copy of it while that store is away, which is said; else the pack as it came. A command that only reads makes no
 * store. @throws Failure of the store or the ledger where nothing may be shown
 */
export async function heldAtHand<T>(
  pack: Pack,
  io: CommandIo,
  read: (store: Store, curated: Projected) => Promise<T>,
): Promise<PackAtHand<T>> {
  const { dataDirectory } = io.configuration.store;
  if (!isStoreAtHand(io)) {
    // A copy without the store that it is of: the ledger is lost, or elsewhere.
    if (existsSync(keptLedgerFile(dataDirectory, pack.name))) await (await followedBy(pack, io)).catchUp({ read: async () => [] });
    return { curated: { pack, proposals: [] } };
  }
  const followed = await followedBy(pack, io);
  const { openStore } = await import('../database/store.ts');
  const { Failure } = await import('../../src/index.ts');
  let store: Store | undefined;
  try {
    store = await openStore(io.configuration.store, pack);
    await followed.catchUp(store.ledger);
  } catch (error) {
    await store?.close();
    if (!(error instanceof Failure)) throw error;
    if (!store) await followed.withoutStore(error);
    return withoutStore(followed, error, io);
  }
  try {
    return { curated: followed.curated(), more: await read(store, followed.curated()) };
  } finally {
    await store.close();
  }
}

/** What is held by the ledger of a store that is open. @throws Failure of the store or the ledger */
export async function heldIn(pack: Pack, { ledger }: Pick<Store, 'ledger'>, io: CommandIo): Promise<Projected> {
  const followed = await followedBy(pack, io);
  await followed.catchUp(ledger);
  return followed.curated();
}

async function followedBy(pack: Pack, io: CommandIo): Promise<FollowedLedger> {
  // Loaded only here: most questions are asked where there is no store.
  const { keptLedger } = await import('../database/kept-ledger.ts');
  const { systemClock } = await import('../system-clock.ts');
  const { describeFailure, followLedger } = await import('../../src/index.ts');
  return followLedger({
    pack,
    clock: systemClock,
    kept: keptLedger(io.configuration.store.dataDirectory, pack.name),
    onKeptFailure: (failure) => io.stderr(`${describeFailure(failure)}\n`),
  });
}

async function withoutStore(followed: FollowedLedger, failure: Error, io: CommandIo): Promise<PackAtHand<never>> {
  const { describeStanding, standingNotice } = await import('../../src/index.ts');
  const standing = followed.standing();
  const { pack, proposals } = followed.curated();
  const notice = standingNotice(standing, pack.time_zone)?.text;
  if (notice === undefined) throw standing.kind === 'refused' ? standing.failure : failure;
  io.stderr(`${describeStanding(standing) ?? ''}\n`);
  return { curated: { pack, proposals }, notice };
}
