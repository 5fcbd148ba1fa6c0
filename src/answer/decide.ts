import { unitKey } from '../facts/claim.ts';
import { related } from '../facts/links.ts';
import type { FactView } from '../facts/view.ts';
import type { AnswerType } from '../model/answer-type.ts';
import type { Fact } from '../model/fact.ts';
import type { Gap } from '../model/gap.ts';
import { wordsOf } from '../model/text.ts';
import { type Item, isOfOneself, type Reading } from '../question/reading.ts';
import type { FactCandidate, GapCandidate } from './candidate.ts';
import type { Correction } from './correction.ts';
import type { Found } from './find.ts';
import { askingItems, isName, says } from './predicate.ts';
import { preferredReading } from './preferred-reading.ts';
import { checkPremise } from './premise.ts';

/** Why a fact answers only a part of what was asked. */
export type Shortfall =
  /** It is of another time than the one asked for. */
  | { readonly kind: 'time'; readonly asked: string }
  /** It has not come as far as was asked. */
  | { readonly kind: 'status'; readonly asked: string };

/** What to do about a question that asks for facts. */
export type Decision =
  | { readonly kind: 'answer'; readonly main: Fact; readonly also: readonly Fact[] }
  | { readonly kind: 'partly'; readonly main: Fact; readonly shortfall: Shortfall }
  | { readonly kind: 'correct'; readonly main: Fact; readonly corrections: readonly Correction[]; readonly also: readonly Fact[] }
  | { readonly kind: 'no_value'; readonly main: Fact; readonly also: readonly Fact[] }
  | { readonly kind: 'gap'; readonly gap: Gap; readonly nearest: readonly Fact[] }
  /** Names that nothing held speaks of, or a currency that no such figure is given in. */
  | { readonly kind: 'absent'; readonly names: readonly string[]; readonly currency?: string; readonly nearest: readonly Fact[] }
  /** Read so far; of what is left open nothing is held. */
  | {
      readonly kind: 'unsure';
      readonly open: readonly Item[];
      readonly nearest: readonly FactCandidate[];
      readonly gaps: readonly GapCandidate[];
    }
  | { readonly kind: 'outside'; readonly open: readonly Item[] };

/** By how much another reading must beat the preferred one of its claim. */
const CLEARLY_BETTER = 0.2;
/** How near to the main fact, in score, what is told beside it must be. */
const NEARLY_AS_GOOD = 0.8;
/** By so much a fact whose very words are quoted is ahead of a gap. */
const QUOTED = 0.6;
const ALSO_SHOWN = 2;
/** A list may be spread over several facts. */
const LISTED = 5;
const NEAREST_SHOWN = 2;
/** So many facts are offered where it is not clear what is asked. */
const OFFERED = 3;

/** What anchors a message in the file, so that it can claim something. */
export interface Anchoring {
  /** Whether words as everyday as this need more beside them. */
  readonly isEveryday: (item: Item) => boolean;
}

/** Decides on the strength of what was found. */
export function decide(found: Found, view: FactView, anchoring: Anchoring): Decision {
  const { reading } = found;
  const fitting = found.facts.filter((candidate) => candidate.conflicts.length === 0);
  const holding = fitting.filter((candidate) => answers(candidate, reading, anchoring));
  const also = (main: Fact) => alsoOf(holding, main, reading, view);
  const premise = checkPremise(reading, found.facts, view);
  if (premise) return { kind: 'correct', ...premise, also: also(premise.main) };
  const equivalent = statedEquivalent(found, view);
  if (equivalent) return { kind: 'answer', main: equivalent, also: [] };
  const best = latestState(withValue(bestReading(holding, view), holding, reading), holding, reading);
  const gap = bestGap(found, best);
  if (gap) return { kind: 'gap', gap: gap.gap, nearest: nearestOf(gap.gap, found, view) };
  if (best) return { kind: lacksValue(best.fact, reading) ? 'no_value' : 'answer', main: best.fact, also: also(best.fact) };
  return short(found, view, anchoring) ?? refused(found, view, anchoring);
}

/** Whether a fact meets all that a message asks, and the message is anchored in what it meets. */
export function answers(candidate: FactCandidate, reading: Reading, anchoring: Anchoring): boolean {
  const { predicate, named, fact, near, fit, sameTime } = candidate;
  if (candidate.quoted && !predicate.open.some(isName)) return true;
  if (named && fact.value.kind === 'money' && predicate.open.length === 0) return true;
  if (predicate.open.length > 0 && (predicate.open.some((item) => item.start === reading.focus?.start) || !isNearlyMet(candidate)))
    return false;
  if (isOnlyLoose(candidate, reading)) return false;
  if (predicate.met.length === 0) {
    if (near && carriesOn(reading)) return fit === 'value' || (reading.answer === undefined && (sameTime || reading.statuses.length > 0));
    return sameTime && fit === 'value' && reading.statuses.length > 0;
  }
  return near || isAnchored(candidate, reading, anchoring);
}

/**
 * Whether only words of near meaning say what is asked. Beside another word that is met they are enough, and where the fact
 * gives just the kind of answer wanted; alone beside a name they are chance.
 */
function isOnlyLoose({ predicate: { met, loosely }, fit }: FactCandidate, { answer }: Reading): boolean {
  const aspects = met.filter((item) => !isName(item) && item.kind !== 'number');
  if (aspects.length === 0 || !aspects.every((item) => loosely.includes(item))) return false;
  return fit !== 'value' || answer === undefined || answer === 'yes_no';
}

/** So much of what is asked, by weight, must be met for a verb that is left open to be wording. */
const ALMOST_ALL = 0.8;

/** Whether a name and what is asked about it are met, and all but a little of the message is. */
function isWellMet(met: readonly Item[], open: readonly Item[]): boolean {
  if (open.some((item) => isName(item) || item.kind === 'number')) return false;
  const aspects = met.filter((item) => !isName(item) && item.kind !== 'number' && item.role === undefined);
  return met.some(isNamed) && aspects.length > 0 && weightOf(met) >= ALMOST_ALL * (weightOf(met) + weightOf(open));
}

/** A name, or an amount that is held. */
function isNamed(item: Item): boolean {
  return isName(item) || item.kind === 'number';
}

function weightOf(items: readonly Item[]): number {
  return items.reduce((sum, { weight }) => sum + weight, 0);
}

/** So much of what is asked, by weight, must be met for the rest to be wording. */
const NEARLY_ALL = 0.6;

/**
 * Whether what is left open is how it is asked rather than what: something beside names and amounts is met, no name and no
 * verb is left open, and most of the message is met.
 */
function isNearlyMet({ predicate: { met, open } }: FactCandidate): boolean {
  if (isWellMet(met, open)) return true;
  const aspects = met.filter((item) => (item.kind === 'word' || item.kind === 'term') && item.role === undefined);
  if (aspects.length === 0 || (aspects.length < 2 && !met.some(isNamed))) return false;
  if (open.some((item) => isName(item) || item.kind === 'number' || item.role === 'leaning' || item.verb !== false)) return false;
  return weightOf(met) >= NEARLY_ALL * (weightOf(met) + weightOf(open));
}

/** Whether a message says something of its own beside words that must be met: a question word, a time, a status. */
function carriesOn(reading: Reading): boolean {
  return reading.items.some((item) => item.carried === true);
}

/**
 * Whether a message is of this file: a name, an amount or a phrase of the pack anchors it, or a word that is not everybody's;
 * of everyday words it takes two beside each other, or one with the very kind of number that is asked for. Words of near
 * meaning anchor nothing.
 */
function isAnchored({ predicate: { met, loosely, open }, fit }: FactCandidate, reading: Reading, { isEveryday }: Anchoring): boolean {
  const { answer } = reading;
  const plainly = met.filter((item) => !loosely.includes(item));
  if (
    plainly.some(
      (item) => item.kind === 'name' || (item.kind === 'number' && (reading.money.length > 0 || met.length > 1 || /[.,]/u.test(item.text))),
    )
  )
    return true;
  if (isOfOneself(reading)) return false;
  if (plainly.some((item) => item.role !== 'shapes' && !isEveryday(item))) return true;
  const words = plainly.filter(({ role }) => role === undefined);
  if (open.length > 0) return false;
  return words.length >= 2 || (words.length === 1 && fit === 'value' && answer !== undefined && NUMBERS.has(answer));
}

const NUMBERS: ReadonlySet<AnswerType> = new Set<AnswerType>(['amount', 'count', 'share']);

/** A fact that meets what is asked but for its time, or for how far it has come. */
function short(found: Found, view: FactView, anchoring: Anchoring): Decision | undefined {
  const { reading, facts } = found;
  const nearly = facts.filter(
    (candidate) =>
      candidate.conflicts.length > 0 &&
      candidate.conflicts.every(({ kind }) => kind === 'time' || kind === 'status') &&
      answers(candidate, reading, anchoring) &&
      candidate.fact.rank?.level !== 'deprecated',
  );
  const best = bestReading(nearly, view);
  const [conflict] = best?.conflicts ?? [];
  if (!best || !conflict) return undefined;
  if (conflict.kind === 'time') return { kind: 'partly', main: best.fact, shortfall: { kind: 'time', asked: conflict.text } };
  return conflict.kind === 'status' ? { kind: 'partly', main: best.fact, shortfall: { kind: 'status', asked: conflict.asked } } : undefined;
}

function refused(found: Found, view: FactView, anchoring: Anchoring): Decision {
  const { reading, facts, gaps } = found;
  const names = [...new Set(reading.unknownNames.filter(isClearlyAName).map(({ text }) => text))];
  const near = facts.filter(
    ({ fact, predicate, near: isNear }) => fact.rank?.level !== 'deprecated' && (isNear || predicate.met.length > 0),
  );
  if (names.length > 0) return { kind: 'absent', names, nearest: near.slice(0, 1).map(({ fact }) => fact) };
  const currency = currencyLacking(found);
  if (currency) return { kind: 'absent', names: [], currency, nearest: nearestOf(undefined, found, view) };
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

/**
 * Of counts and shares of one thing on several days the newest, where no day is asked for: a later count is no dispute of an
 * earlier one, and it is what stands.
 */
function latestState(
  best: FactCandidate | undefined,
  holding: readonly FactCandidate[],
  { times, quoted }: Reading,
): FactCandidate | undefined {
  if (!best || best.named || times.length > 0 || quoted.length > 0) return best;
  if (best.fact.value.kind !== 'count' && best.fact.value.kind !== 'share') return best;
  const unit = unitKey(best.fact.value);
  const states = holding.filter(({ fact, predicate, named }) => {
    const same = fact.subject === best.fact.subject && fact.property === best.fact.property && unitKey(fact.value) === unit;
    return same && !named && fact.rank?.level !== 'deprecated' && predicate.met.length >= best.predicate.met.length;
  });
  return states.toSorted((one, other) => dayOf(other.fact).localeCompare(dayOf(one.fact)) || other.score - one.score)[0] ?? best;
}

/** The last day that a fact tells of. */
function dayOf({ period, announced }: Fact): string {
  return period?.end ?? period?.start ?? announced;
}

/** Where a whole date is wanted and the best fact has none, the next best one that has. */
function withValue(best: FactCandidate | undefined, fitting: readonly FactCandidate[], reading: Reading): FactCandidate | undefined {
  if (!best || !reading.exactly || !lacksValue(best.fact, reading)) return best;
  const near = fitting.filter(({ fact, score }) => fact.subject === best.fact.subject && score >= best.score - CLEARLY_BETTER);
  return near.find(({ fact }) => !lacksValue(fact, reading)) ?? best;
}

/** The same money in the currency that was asked for, where the best fact has but the wrong currency. */
function statedEquivalent({ reading, facts }: Found, view: FactView): Fact | undefined {
  const best = facts.find(
    ({ fact, predicate, near }) => fact.value.kind === 'money' && predicate.open.length === 0 && (near || predicate.met.length > 0),
  );
  if (!best || best.conflicts.length === 0 || best.conflicts.some(({ kind }) => kind !== 'currency')) return undefined;
  return related(view, best.fact.id)
    .filter(({ type }) => type === 'equivalent_in')
    .map(({ fact }) => fact)
    .find(({ value, rank }) => value.kind === 'money' && reading.currencies.includes(value.currency) && rank?.level !== 'deprecated');
}

/** The best candidate; of several readings the preferred one, unless the question fits another one clearly better. */
function bestReading(fitting: readonly FactCandidate[], view: FactView): FactCandidate | undefined {
  const [best] = fitting;
  if (!best) return undefined;
  const readings = [preferredReading(best.fact, view), view.claimOf(best.fact.id)?.preferred];
  const [candidate] = readings.flatMap((preferred) => fitting.find(({ fact }) => fact === preferred) ?? []);
  return candidate && candidate.score >= best.score - CLEARLY_BETTER ? candidate : best;
}

const WANTS_VALUE: ReadonlySet<AnswerType | undefined> = new Set<AnswerType>(['date', 'amount', 'count', 'duration', 'person']);

/** Whether the fact speaks of the matter without the value that is asked for: no date, or no whole one. */
export function lacksValue({ value, statement }: Fact, reading: Reading): boolean {
  if (value.kind === 'none') return reading.answer === 'yes_no' ? value.missing === 'detail' : WANTS_VALUE.has(reading.answer);
  if (reading.answer !== 'date' || !reading.exactly) return false;
  return value.kind === 'date' ? value.date.length < 10 : !reading.aboutSaying && !WHOLE_DATE.test(statement);
}

const WHOLE_DATE = /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}/u;

/**
 * The gap to declare: one that fits the matter and the aspect. Beside a fact that answers it is declared only where it
 * meets more of the message, or has just its shape while the fact has not the kind of answer that is wanted.
 */
function bestGap({ gaps, reading }: Found, best: FactCandidate | undefined): GapCandidate | undefined {
  const fitting = gaps.filter((gap) => fits(gap, reading));
  if (!best) return fitting[0];
  return fitting.find((gap) => {
    if (best.quoted || best.score >= gap.score + QUOTED) return false;
    if (gap.coverage > best.coverage + 0.05) return true;
    return gap.met && best.fit !== 'value' && gap.coverage >= best.coverage - 0.05 && !best.named;
  });
}

/**
 * Whether a gap fits: what is asked about the matter is what it declares missing, and no name of the message is another's. A
 * message without an aspect of its own must be about the gap's by what was asked before it.
 */
function fits({ gap, predicate, profile, met, near }: GapCandidate, { items }: Reading): boolean {
  if (predicate.open.some(isName)) return false;
  const named = predicate.met.some(isName);
  const aspects = predicate.met.filter((item) => !isName(item) && (item.role === undefined || named));
  if (predicate.open.length === 0) {
    if (aspects.length > 0) return true;
    const before = items.filter(
      (item) => item.carried === true && (item.kind === 'word' || item.kind === 'term') && item.role !== 'shapes',
    );
    return near && met && before.length > 0 && before.every((item) => says(item, profile));
  }
  const wordingOnly = predicate.open.every(({ role, verb }) => role !== 'leaning' && verb !== true);
  return gap.when !== undefined && met && aspects.length > 0 && aspects.length >= predicate.open.length && wordingOnly;
}

/** What else is worth telling: facts of other claims that answer nearly as well, and the rest of a list. */
function alsoOf(holding: readonly FactCandidate[], main: Fact, reading: Reading, view: FactView): Fact[] {
  const list = reading.answer === 'list' || reading.answer === 'country';
  const mainScore = holding.find((candidate) => candidate.fact.id === main.id)?.score ?? holding[0]?.score ?? 0;
  const near = holding.filter(({ score }) => score >= (list ? NEARLY_AS_GOOD - 0.3 : NEARLY_AS_GOOD) * mainScore);
  const siblings = list ? view.factsOn(main.subject, main.property) : [];
  const claim = view.claimOf(main.id);
  return [...new Set([...near.map(({ fact }) => fact), ...siblings])]
    .filter((fact) => fact.id !== main.id && view.claimOf(fact.id) !== claim && fact.rank?.level !== 'deprecated')
    .filter((fact, at, all) => ![main, ...all.slice(0, at)].some((told) => saysTheSame(told, fact)))
    .slice(0, list ? LISTED : ALSO_SHOWN);
}

const SAME_WORDS = 0.7;

/** Whether a statement adds few words to one that is told already. */
export function saysTheSame(told: Fact, { statement }: Fact): boolean {
  const known = new Set(wordsOf(told.statement).map(({ folded }) => folded));
  const words = wordsOf(statement);
  if (words.some(({ folded }) => /\d/u.test(folded) && !known.has(folded))) return false;
  return words.filter(({ folded }) => known.has(folded)).length >= SAME_WORDS * words.length;
}

function nearestOf(gap: Gap | undefined, found: Found, view: FactView): Fact[] {
  const declared = (gap?.nearest ?? []).flatMap((id) => view.fact(id) ?? []);
  if (declared.length > 0) return declared.slice(0, NEAREST_SHOWN);
  return found.facts
    .filter(({ predicate, fact }) => predicate.met.length > 0 && fact.rank?.level !== 'deprecated')
    .map(({ fact }) => fact)
    .slice(0, NEAREST_SHOWN);
}
