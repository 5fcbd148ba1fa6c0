import type { FactView } from '../facts/view.ts';
import type { Fact } from '../model/fact.ts';
import type { Gap } from '../model/gap.ts';
import type { Reading } from '../question/reading.ts';
import type { Anchoring, Decision } from './decision.ts';
import type { FactCandidate } from './fact-candidate.ts';
import type { Found } from './find.ts';
import { askingItems, isName } from './predicate.ts';

const NEAREST_SHOWN = 2;

/** So many facts are offered where it is not clear what is asked. */
const OFFERED = 3;

/** What to say where no fact and no gap answers: that a name or a currency is absent, what comes near, or that it is outside. */
export function decisionOnAbsence(found: Found, view: FactView, anchoring: Anchoring): Decision {
  const { reading, facts, gaps } = found;
  const names = [...new Set(reading.unknownNames.filter(isClearlyAName).map(({ text }) => text))];
  const near = facts.filter(
    ({ fact, predicate, near: isNear }) => fact.rank?.level !== 'deprecated' && (isNear || predicate.met.length > 0),
  );
  if (names.length > 0) return { kind: 'absent', names, nearest: near.slice(0, 1).map(({ fact }) => fact) };
  const currency = currencyLacking(found);
  if (currency) return { kind: 'absent', names: [], currency, nearest: nearestFacts(undefined, found, view) };
  const ranked = near.toSorted((one, other) => sharpness(other) - sharpness(one));
  const touched = ranked.filter((candidate) => candidate.near || touches(candidate, anchoring));
  if (touched.length === 0) return { kind: 'outside', open: askingItems(reading.items).filter(({ kind }) => kind !== 'number') };
  const [first] = touched;
  return {
    kind: 'unsure',
    open: first?.predicate.open ?? [],
    nearest: distinct(touched, view).slice(0, OFFERED),
    gaps: gaps.filter(({ predicate }) => predicate.met.some((item) => !isName(item))).slice(0, 1),
  };
}

/** Whether what looks like a name is one: a short abbreviation may stand for something that is held under its full name. */
function isClearlyAName({ kind, text }: Reading['unknownNames'][number]): boolean {
  return kind === 'country' || !/^\p{Lu}{2,4}$/u.test(text);
}

/** Whether a fact has enough of a message to be offered: everyday words alone are found in any file. */
function touches({ predicate: { met, loosely } }: FactCandidate, { isEveryday }: Anchoring): boolean {
  const plainly = met.filter((item) => !loosely.includes(item) && item.role !== 'shapes');
  return (
    plainly.some(
      (item) => isName(item) || item.kind === 'number' || (item.kind === 'term' && item.role === undefined) || !isEveryday(item),
    ) || plainly.length >= 2
  );
}

/** How near a fact comes to answering: what it meets, and that nothing rules it out. */
function sharpness({ predicate, conflicts, score }: FactCandidate): number {
  const asked = predicate.met.length + predicate.open.length;
  return (asked === 0 ? 0 : predicate.met.length / asked) + score - (conflicts.length > 0 ? 0.5 : 0);
}

/** The first candidate of each claim. */
function distinct(candidates: readonly FactCandidate[], view: FactView): FactCandidate[] {
  const claims = new Set<unknown>();
  return candidates.filter(({ fact }) => {
    const claim = view.claimOf(fact.id) ?? fact.id;
    return !claims.has(claim) && claims.add(claim);
  });
}

/** The currency asked for, where a figure meets everything else and no such figure is held in it. */
function currencyLacking({ facts }: Found): string | undefined {
  const best = facts.find(
    ({ conflicts, predicate }) => conflicts.length > 0 && conflicts.every(({ kind }) => kind === 'currency') && predicate.open.length === 0,
  );
  const [conflict] = best?.conflicts ?? [];
  return conflict?.kind === 'currency' ? conflict.asked : undefined;
}

/** The facts to show where the answer itself is missing: those that a gap declares, or the first that meet anything. */
export function nearestFacts(gap: Gap | undefined, found: Found, view: FactView): Fact[] {
  const declared = (gap?.nearest ?? []).flatMap((id) => view.fact(id) ?? []);
  if (declared.length > 0) return declared.slice(0, NEAREST_SHOWN);
  return found.facts
    .filter(({ predicate, fact }) => predicate.met.length > 0 && fact.rank?.level !== 'deprecated')
    .map(({ fact }) => fact)
    .slice(0, NEAREST_SHOWN);
}
