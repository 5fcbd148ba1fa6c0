import type { LedgerEntry } from '../model/ledger-entry.ts';
import type { Pack } from '../model/pack.ts';
import type { Ledger } from '../ports/ledger.ts';
import { Replay, type Replayed } from './replay.ts';

const ENTRIES_AT_ONCE = 1000;

/** What the fact store holds by now, and the ledger position up to which that is so. */
export interface Projected extends Replayed {
  readonly position: number;
  /** The pack as it came, before any act. */
  readonly shipped: Pack;
  /** The acts, in order. */
  readonly entries: readonly LedgerEntry[];
}

/** The fact store in memory, following a ledger. */
export interface Projection {
  /** What was held when the ledger was last read. */
  current(): Projected;
  /**
   * Reads what was appended since, by whomever, and rebuilds; true when there was something. The pack stays the very
   * same one while only candidates come and go. Calls made while one runs
   * share it. Rejects as the ledger does, and keeps what it had.
   */
  catchUp(): Promise<boolean>;
}

const LEAVES_FACTS: readonly LedgerEntry['kind'][] = ['proposed', 'referred', 'rejected', 'merged'];

/** Whether an act is about candidates alone. */
function leavesFacts({ kind, before }: LedgerEntry): boolean {
  return before === undefined && LEAVES_FACTS.includes(kind);
}

/** The facts of a pack, not yet followed by any entry; {@link Projection.catchUp} brings them up to date. */
export function projectLedger(pack: Pack, ledger: Pick<Ledger, 'read'>): Projection {
  const entries: LedgerEntry[] = [];
  const replay = new Replay(pack);
  let current: Projected = { ...replay.after([]), position: 0, shipped: pack, entries: [] };
  let running: Promise<boolean> | undefined;

  const readOn = async (): Promise<boolean> => {
    const start = current.position;
    const added: LedgerEntry[] = [];
    let position = start;
    for (;;) {
      const portion = await ledger.read(position, ENTRIES_AT_ONCE);
      for (const { entry } of portion) added.push(entry);
      position = portion.at(-1)?.position ?? position;
      if (portion.length < ENTRIES_AT_ONCE) break;
    }
    if (position === start) return false;
    for (const entry of added) entries.push(entry);
    const replayed = replay.after(added);
    const same = added.every(leavesFacts) ? { pack: current.pack } : {};
    current = { ...replayed, ...same, position, shipped: pack, entries: [...entries] };
    return true;
  };

  return {
    current: () => current,
    catchUp: () => {
      running ??= readOn().finally(() => {
        running = undefined;
      });
      return running;
    },
  };
}
