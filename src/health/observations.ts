import type { Suspicion } from '../clock/judgement.ts';
import type { LedgerStanding } from '../facts/ledger-standing.ts';
import type { Failure } from '../model/failure.ts';
import type { PlatformTrouble } from '../ports/chat.ts';

/** How an operation on the store ended last. All instants are milliseconds on one clock that only runs forward. */
export interface OperationObserved {
  /** Such as `questions.record`. */
  readonly operation: string;
  readonly effect: 'reads' | 'writes';
  readonly failure: Failure;
  readonly failedAt: number;
  /** When the very same succeeded last, if it ever did. */
  readonly succeededAt?: number;
  /** When any did that proves as much: of writes, one that certainly wrote. */
  readonly anySucceededAt?: number;
}

/** A platform that is configured, other than the terminal. */
export interface PlatformObserved {
  readonly platform: string;
  /** Why it is not started. */
  readonly notStarted?: Failure;
  /** What keeps it from working though it is started. */
  readonly trouble?: PlatformTrouble;
}

/** Room on a disk, in bytes. */
export interface DiskSpace {
  readonly free: number;
  readonly total: number;
}

/** What was seen of a running bot; nothing in it is looked at anew. */
export interface Observations {
  /** The instant of judging, on the clock of the instants below. */
  readonly now: number;
  /** The process was asked to end. */
  readonly draining: boolean;
  readonly standing: LedgerStanding;
  /** Why the store is not open. */
  readonly storeAway?: Failure;
  /** Operations on the store that failed at some time. */
  readonly operations: readonly OperationObserved[];
  /** Of the data folder; a failure where it could not be asked for, nothing before it was. */
  readonly disk?: DiskSpace | Failure;
  readonly clock?: Suspicion;
  /** Why the pack as it was edited is not in force. */
  readonly pack?: Failure;
  readonly platforms: readonly PlatformObserved[];
  readonly replies: {
    /** Replies that reached nobody, since the start. */
    readonly lost: number;
    readonly lastLostAt?: number;
    /** Messages of which it waits to be noted where they stand. */
    readonly owed: number;
  };
  /** The round of digests: when it was last begun and ended, and what interrupted the last one. */
  readonly digests: { readonly begunAt?: number; readonly endedAt?: number; readonly interruption?: string };
}
