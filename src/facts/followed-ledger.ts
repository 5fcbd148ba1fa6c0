import type { Failure, FailureCode } from '../model/failure.ts';
import type { LedgerEntry } from '../model/ledger-entry.ts';
import type { Pack } from '../model/pack.ts';
import type { Clock } from '../ports/clock.ts';
import type { KeptEntries, KeptLedger } from '../ports/kept-ledger.ts';
import type { Ledger } from '../ports/ledger.ts';
import { asLedgerFailure, type LedgerStanding, refusesFacts, UNREAD } from './ledger-standing.ts';
import { type Projected, projectLedger } from './projection.ts';
import { replay } from './replay.ts';

/** The facts of a pack as a ledger makes them, with how far that ledger is known. */
export interface FollowedLedger {
  readonly curated: () => Projected;
  readonly standing: () => LedgerStanding;
  /**
   * Reads what was appended since, and keeps a copy of it. Where it cannot, what is known stands, labelled or refused by
   * {@link standing}; before the first reading that is what is kept. @throws Failure of the store or the ledger
   */
  catchUp(ledger: Pick<Ledger, 'read'>): Promise<void>;
  /** There is no store to read from: what is kept stands. Never rejects. */
  withoutStore(failure: Failure): Promise<void>;
  /** Follows the same ledger over another pack from now on; not while it is read. It keeps what it had where that fails. */
  exchange(pack: Pack): void;
  /** The acts that are known, as the ledger has them. */
  asWritten(): readonly LedgerEntry[];
}

/** What following a ledger takes. */
export interface FollowedLedgerParts {
  readonly pack: Pack;
  readonly clock: Pick<Clock, 'now'>;
  /** Where a copy of the ledger is kept between starts; none without it. */
  readonly kept?: KeptLedger | undefined;
  /** Told of trouble with the copy, once for each: it keeps nobody from reading the ledger. */
  readonly onKeptFailure: (failure: Failure) => void;
}

/** After these the ledger holds acts that are not known here, also once it cannot be reached any more. */
const HIDES_ACTS: readonly FailureCode[] = ['LEDGER_UNREADABLE', 'SCHEMA_NEWER'];
/** How old, in milliseconds, the instant of the kept copy may grow while nothing is appended. */
const KEPT_ANEW_AFTER = 60_000;

/** Follows a ledger from nothing on: see {@link LedgerStanding} for what is known at each moment. */
export function followLedger(parts: FollowedLedgerParts): FollowedLedger {
  const { clock } = parts;
  let { pack } = parts;
  const copy = keptCopy(parts);
  let source: Pick<Ledger, 'read'> = { read: async () => [] };
  const read: Pick<Ledger, 'read'>['read'] = (after, limit) => source.read(after, limit);
  const projection = projectLedger(pack, { read }, async () => (await copy.read())?.last);
  let curated = projection.current();
  let standing: LedgerStanding = UNREAD;
  let readAt = '';
  /** The acts of the copy, while it is what stands. */
  let copied: readonly LedgerEntry[] | undefined;

  async function readFromCopy(failure: Failure): Promise<void> {
    const kept = await copy.read();
    standing = { kind: 'unread', failure };
    if (!kept) return;
    if (kept.refused) {
      standing = { kind: 'refused', failure: kept.refused };
      return;
    }
    try {
      const entries = kept.entries();
      curated = { ...replay(pack, entries), position: entries.length };
      copied = entries;
      readAt = kept.readAt;
      standing = { kind: 'behind', position: curated.position, asOf: readAt, failure };
    } catch (error) {
      standing = { kind: 'refused', failure: asLedgerFailure(error) };
    }
  }

  async function fallBack(failure: Failure): Promise<void> {
    if (refusesFacts(failure)) {
      const before = standing.kind === 'refused' ? standing.failure.message : '';
      standing = { kind: 'refused', failure };
      if (failure.message !== before && HIDES_ACTS.includes(failure.code)) await copy.refuse(failure);
      return;
    }
    // What must not be passed over does not go away with the store.
    if (standing.kind === 'refused') return;
    if (standing.kind === 'unread') return readFromCopy(failure);
    standing = { kind: 'behind', position: curated.position, asOf: readAt, failure };
  }

  return {
    curated: () => curated,
    standing: () => standing,
    async catchUp(ledger) {
      const begun = clock.now();
      try {
        source = ledger;
        await projection.catchUp();
      } catch (error) {
        const failure = asLedgerFailure(error);
        await fallBack(failure);
        throw failure;
      }
      const { position } = projection.current();
      // Before it is in force: what was shown once is then known after a kill, too.
      await copy.keep(projection.asWritten(), begun);
      curated = projection.current();
      copied = undefined;
      readAt = begun;
      standing = { kind: 'current', position, asOf: readAt };
    },
    withoutStore: fallBack,
    asWritten: () => copied ?? projection.asWritten(),
    exchange(other) {
      const held = copied && { ...replay(other, copied), position: copied.length };
      projection.exchange(other);
      curated = held ?? projection.current();
      pack = other;
    },
  };
}

/** The kept copy as following a ledger uses it: trouble with it is told and ends nothing. */
function keptCopy({ kept, onKeptFailure }: FollowedLedgerParts) {
  let held: Promise<KeptEntries | undefined> | undefined;
  let damaged = false;
  let told = '';
  let keptAt: { readonly position: number; readonly readAt: string } | undefined;

  function tell(error: unknown): undefined {
    const failure = asLedgerFailure(error);
    damaged ||= failure.code === 'KEPT_LEDGER_DAMAGED';
    if (failure.message !== told) onKeptFailure(failure);
    told = failure.message;
    return undefined;
  }

  return {
    read: () => {
      held ??= kept?.read().catch(tell) ?? Promise.resolve(undefined);
      return held;
    },
    async keep(entries: readonly LedgerEntry[], readAt: string): Promise<void> {
      if (!kept) return;
      const position = entries.length;
      const isFresh = keptAt && Date.parse(readAt) - Date.parse(keptAt.readAt) < KEPT_ANEW_AFTER;
      if (isFresh && keptAt?.position === position) return;
      try {
        // What cannot be trusted gives way only once there is something to take its place.
        if (damaged) await kept.discard();
        await kept.keep(entries, readAt);
        damaged = false;
        told = '';
        keptAt = { position, readAt };
      } catch (error) {
        tell(error);
      }
    },
    async refuse(failure: Failure): Promise<void> {
      keptAt = undefined;
      await kept?.refuse(failure).catch(tell);
    },
  };
}
