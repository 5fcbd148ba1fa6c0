import type { Gap, GapContent } from '../model/gap.ts';
import type { LedgerEntry } from '../model/ledger-entry.ts';
import { sameText } from '../model/same-text.ts';
import { later } from './revisions.ts';

type GapEntry = LedgerEntry & { readonly kind: 'declared' | 'withdrawn' };

function standing(revisions: readonly Gap[]): Gap | undefined {
  const last = revisions.at(-1);
  return last?.until === undefined ? last : undefined;
}

/** The revisions with the last one ended; without it where it never stood for any time. */
function ended(revisions: readonly Gap[], until: string): Gap[] {
  const last = revisions.at(-1);
  if (!last) return [];
  const earlier = revisions.slice(0, -1);
  return last.recorded !== undefined && Date.parse(last.recorded.at) === Date.parse(until) ? earlier : [...earlier, { ...last, until }];
}

/** No earlier than what was written of the gap before: clocks of replicas differ a little. */
function instantOf(revisions: readonly Gap[], at: string): string {
  const last = revisions.at(-1);
  return [last?.recorded?.at, last?.until].reduce<string>((latest, one) => (one === undefined ? latest : later(one, latest)), at);
}

function sameGap(gap: Gap, content: GapContent): boolean {
  const { until: _until, recorded: _recorded, ...held } = gap;
  const { recorded: _, ...said } = content;
  return sameText(held, said);
}

/** The revisions after one more act; declaring the same again, or withdrawing what does not stand, changes nothing. */
function afterAct(known: readonly Gap[], entry: GapEntry): readonly Gap[] {
  const before = known.length === 0 && entry.ended !== undefined ? [entry.ended] : known;
  const current = standing(before);
  const at = instantOf(before, entry.at);
  if (entry.kind === 'withdrawn') return current ? ended(before, at) : before;
  if (current && sameGap(current, entry.gap)) return before;
  const recorded = { at, by: entry.by, reason: entry.why, act: entry.kind };
  return [...(current ? ended(before, at) : before), { ...entry.gap, recorded }];
}

function isAboutGap(entry: LedgerEntry): entry is GapEntry {
  return entry.kind === 'declared' || entry.kind === 'withdrawn';
}

/** As for facts: acts up to the instant at which the pack's own revision was recorded are already in it. */
function revisionsOf(shipped: Gap | undefined, acts: readonly GapEntry[]): readonly Gap[] {
  if (!shipped) return acts.reduce(afterAct, []);
  const shippedAt = shipped.recorded === undefined ? Number.NEGATIVE_INFINITY : Date.parse(shipped.recorded.at);
  const isHeld = ({ at }: GapEntry) => Date.parse(at) <= shippedAt;
  const held = acts.filter(isHeld).reduce(afterAct, []);
  const past = standing(held) && shipped.recorded ? ended(held, shipped.recorded.at) : held;
  const kept = past.filter(({ recorded }) => recorded === undefined || Date.parse(recorded.at) < shippedAt);
  return acts.filter((act) => !isHeld(act)).reduce(afterAct, [...kept, shipped]);
}

/** Every revision of every gap: those of a pack with what curators declared and withdrew since. */
export function replayGaps(shipped: readonly Gap[], entries: readonly LedgerEntry[]): readonly Gap[] {
  const acts = entries.filter(isAboutGap);
  if (acts.length === 0) return shipped;
  const byId = new Map(shipped.map((gap) => [gap.id, gap]));
  const actsById = Map.groupBy(acts, ({ fact }) => fact);
  const ids = new Set([...byId.keys(), ...actsById.keys()]);
  return [...ids].flatMap((id) => revisionsOf(byId.get(id), actsById.get(id) ?? []));
}
