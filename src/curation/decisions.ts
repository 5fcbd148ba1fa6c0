import { Failure } from '../model/failure.ts';
import type { LedgerEntry } from '../model/ledger-entry.ts';
import { actsOn, type Curated } from './curated.ts';
import { type Hand, isSameHand } from './hand.ts';

/** Why a decision cannot be taken back. */
export function undoRefused(why: string): Failure {
  return new Failure('UNDO_REFUSED', 'This cannot be undone.', why, 'Open the fact or the candidate and decide anew.');
}

/** The entries that were written by one decision: next to each other, by one curator at one instant. */
function decisionAround(at: number, { entries }: Curated): LedgerEntry[] {
  const found = entries[at];
  const together = (entry: LedgerEntry | undefined) => entry !== undefined && entry.by === found?.by && entry.at === found.at;
  let first = at;
  let last = at;
  while (together(entries[first - 1])) first -= 1;
  while (together(entries[last + 1])) last += 1;
  return entries.slice(first, last + 1);
}

/** The decision that an entry belongs to. @throws Failure UNDO_REFUSED for an entry that there is not */
export function decisionOf(entryId: string, curated: Curated): readonly LedgerEntry[] {
  const at = curated.entries.findIndex(({ id }) => id === entryId);
  if (at < 0) throw undoRefused('No such act is held.');
  return decisionAround(at, curated);
}

/** The acts that were taken back and are so still: taking back what took them back lets them stand again. */
export function takenBack({ entries }: Pick<Curated, 'entries'>): ReadonlySet<string> {
  const taken = new Set<string>();
  for (const { id, undoes = [] } of entries.toReversed()) if (!taken.has(id)) for (const undone of undoes) taken.add(undone);
  return taken;
}

/**
 * The last decision of a curator that stands, through the door at which they are: what was taken back, and taking it back,
 * is passed over, so that undoing again goes further back.
 * @throws Failure UNDO_REFUSED where there is none
 */
export function lastDecisionOf(hand: Hand, curated: Curated): readonly LedgerEntry[] {
  const taken = takenBack(curated);
  const at = curated.entries.findLastIndex((entry) => isSameHand(entry, hand) && entry.undoes === undefined && !taken.has(entry.id));
  if (at < 0) throw undoRefused('You have not decided anything that still stands.');
  return decisionAround(at, curated).filter(({ id }) => !taken.has(id));
}

/** What an act took with it: all of its decision, or of a batch and of a merge of several the one act alone. */
function partOf(entry: LedgerEntry, curated: Curated): readonly LedgerEntry[] {
  const isAlone = entry.kind === 'merged' || (entry.batch !== undefined && entry.kind !== 'edited');
  return isAlone ? [entry] : decisionOf(entry.id, curated);
}

/**
 * All that was decided as one batch and stands; else the act by its own id, or the last one that stands on a fact, candidate,
 * gap or name, with all that was decided with it. Of several candidates that were decided on together the act of one, and
 * its id, name that act alone.
 * @throws Failure UNDO_REFUSED where there is none
 */
export function decisionNamed(id: string, curated: Curated): readonly LedgerEntry[] {
  const taken = takenBack(curated);
  const batch = curated.entries.filter((entry) => entry.batch === id && entry.undoes === undefined);
  if (batch.length > 0) {
    const left = batch.filter((entry) => !taken.has(entry.id));
    if (left.length === 0) throw undoRefused('All of it was taken back already.');
    return left;
  }
  const named = curated.entries.find((entry) => entry.id === id);
  if (named) return named.kind === 'merged' || named.batch === undefined ? decisionOf(id, curated) : partOf(named, curated);
  const entry = actsOn(id, curated).findLast((one) => one.undoes === undefined && !taken.has(one.id) && one.kind !== 'proposed');
  if (!entry) throw undoRefused('No such act is held.');
  return partOf(entry, curated);
}

/** The reason that a decision was taken for at first, however often it was taken back and let stand again since. */
export function firstReason(
  decision: readonly LedgerEntry[],
  { entries }: Pick<Curated, 'entries'>,
): { readonly why: string; readonly isTakingBack: boolean } {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  let entry = decision[0];
  let isTakingBack = false;
  for (let undone = entry?.undoes?.[0]; undone !== undefined; undone = entry?.undoes?.[0]) {
    isTakingBack = !isTakingBack;
    const before = byId.get(undone);
    if (!before || before === entry) break;
    entry = before;
  }
  return { why: entry?.why ?? '', isTakingBack };
}
