import type { LedgerEntry } from '../model/ledger-entry.ts';
import type { Pack } from '../model/pack.ts';
import type { Ledger, PositionedEntry } from '../ports/ledger.ts';
import { readAfter, requireHeld } from './ledger-end.ts';
import { Replay, type Replayed } from './replay.ts';

const ENTRIES_AT_ONCE = 1000;

/** What the fact store holds by now, and the ledger position up to which that is so. */
export interface Projected extends Replayed {
  readonly position: number;
}

/** The fact store in memory, following a ledger. */
export interface Projection {
  /** What was held when the ledger was last read. */
  current(): Projected;
  /**
   * Reads what was appended since, by whomever, and rebuilds; true when there was something. The pack stays the very
   * same one while only candidates come and go. Calls made while one runs share it. Rejects as the ledger does, with
   * LEDGER_WENT_BACK where it does not hold any more what was read, and with LEDGER_UNREADABLE where an entry is missing;
   * it then keeps what it had.
   */
  catchUp(): Promise<boolean>;
  /** The acts that were read, as the ledger has them. */
  asWritten(): readonly LedgerEntry[];
  /** Holds another pack under the same acts from now on; not while {@link Projection.catchUp} runs. It keeps what it had where that fails. */
  exchange(pack: Pack): void;
}

const LEAVES_FACTS: readonly LedgerEntry['kind'][] = ['proposed', 'referred', 'rejected', 'merged', 'closed', 'recalled', 'restored'];

/** Whether an act is about candidates, or the standing of a document, alone. */
function leavesFacts({ kind, before }: LedgerEntry): boolean {
  return before === undefined && LEAVES_FACTS.includes(kind);
}

/**
 * The facts of a pack, not yet followed by any entry; {@link Projection.catchUp} brings them up to date. `known` gives an
 * entry that the ledger must hold, where one is known from before; it is asked once.
 */
export function projectLedger(
  pack: Pack,
  ledger: Pick<Ledger, 'read'>,
  known: () => Promise<PositionedEntry | undefined> = async () => undefined,
): Projection {
  const entries: LedgerEntry[] = [];
  let replay = new Replay(pack);
  let current: Projected = { ...replay.after([]), position: 0 };
  let running: Promise<boolean> | undefined;
  let isKnownHeld = false;
  let end: PositionedEntry | undefined;
  /** Read and not yet in force: what follows could not be read. */
  const ahead: LedgerEntry[] = [];
  /** What following an act ended in: the same acts would end in it again. */
  let fault: unknown;

  const followed = (added: readonly LedgerEntry[]): Replayed => {
    try {
      return replay.after(added);
    } catch (error) {
      fault = error;
      throw error;
    }
  };

  const readOn = async (): Promise<boolean> => {
    if (fault !== undefined) throw fault;
    if (!isKnownHeld) {
      const required = await known();
      if (required) await requireHeld(required, ledger);
      isKnownHeld = true;
    }
    for (;;) {
      const portion = await readAfter(end, ENTRIES_AT_ONCE, ledger);
      for (const { entry } of portion) ahead.push(entry);
      end = portion.at(-1) ?? end;
      if (portion.length < ENTRIES_AT_ONCE) break;
    }
    if (ahead.length === 0) return false;
    const added = ahead.splice(0);
    const replayed = followed(added);
    for (const entry of added) entries.push(entry);
    const same = added.every(leavesFacts) ? { pack: current.pack } : {};
    current = { ...replayed, ...same, position: entries.length };
    return true;
  };

  return {
    current: () => current,
    asWritten: () => entries,
    exchange(other) {
      const over = new Replay(other);
      current = { ...over.after(entries), position: entries.length };
      replay = over;
    },
    catchUp: () => {
      running ??= readOn().finally(() => {
        running = undefined;
      });
      return running;
    },
  };
}
