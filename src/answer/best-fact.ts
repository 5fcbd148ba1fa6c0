import { unitKey } from '../facts/claim.ts';
import { related } from '../facts/links.ts';
import type { FactView } from '../facts/view.ts';
import type { AnswerType } from '../model/answer-type.ts';
import type { Fact } from '../model/fact.ts';
import type { Reading } from '../question/reading.ts';
import type { FactCandidate } from './fact-candidate.ts';
import type { Found } from './find.ts';
import { preferredReading } from './preferred-reading.ts';
import { standingFact } from './standing-fact.ts';

/** By how much another reading must beat the preferred one of its claim. */
const CLEARLY_BETTER = 0.2;

/** The best candidate; of several readings the preferred one, unless the question fits another one clearly better. */
export function bestReading(fitting: readonly FactCandidate[], view: FactView): FactCandidate | undefined {
  const [best] = fitting;
  if (!best) return undefined;
  const readings = [preferredReading(best.fact, view), view.claimOf(best.fact.id)?.preferred];
  const [candidate] = readings.flatMap((preferred) => fitting.find(({ fact }) => fact === preferred) ?? []);
  // Of just the time that is asked for is what was said then, whatever is preferred of it since.
  if (!candidate || (best.sameTime && !candidate.sameTime)) return best;
  return candidate.score >= best.score - CLEARLY_BETTER ? candidate : best;
}

/** Where a whole date is wanted and the best fact has none, the next best one that has. */
export function withValue(best: FactCandidate | undefined, fitting: readonly FactCandidate[], reading: Reading): FactCandidate | undefined {
  if (!best || !reading.exactly || !lacksValue(best.fact, reading)) return best;
  const near = fitting.filter(({ fact, score }) => fact.subject === best.fact.subject && score >= best.score - CLEARLY_BETTER);
  const alike = fitting.filter(
    ({ predicate, score }) => predicate.met.length >= best.predicate.met.length && score >= best.score - CLEARLY_BETTER,
  );
  return near.find(({ fact }) => !lacksValue(fact, reading)) ?? alike.find(({ fact }) => !lacksValue(fact, reading)) ?? best;
}

/**
 * Of counts and shares of one thing on several days the newest, where no day is asked for: a later count is no dispute of an
 * earlier one, and it is what stands.
 */
export function latestState(
  best: FactCandidate | undefined,
  holding: readonly FactCandidate[],
  { times, quoted, earliest, numbers }: Reading,
): FactCandidate | undefined {
  // One of a series is asked for by its place in it: the ones after it do not take its place.
  if (!best || earliest || numbers.some(({ unit }) => unit === 'ordinal') || best.named || times.length > 0 || quoted.length > 0)
    return best;
  if (best.fact.value.kind !== 'count' && best.fact.value.kind !== 'share') return best;
  const unit = unitKey(best.fact.value);
  const states = holding.filter(({ fact, predicate, named }) => {
    const same = fact.subject === best.fact.subject && fact.property === best.fact.property && unitKey(fact.value) === unit;
    return same && !named && fact.rank?.level !== 'deprecated' && predicate.met.length >= best.predicate.met.length;
  });
  return states.toSorted((one, other) => dayOf(other.fact).localeCompare(dayOf(one.fact)) || other.score - one.score)[0] ?? best;
}

/**
 * What curators let take the place of a fact, whether or not its own words meet the question as well: what is overtaken is
 * never given as what stands. Whoever asks of a time, or names the figure itself, is given what was then.
 */
export function inForce(best: FactCandidate | undefined, { reading, facts }: Found, view: FactView): FactCandidate | undefined {
  if (!best || best.named || reading.quoted.length > 0 || asksOfEarlier(reading, view)) return best;
  if (reading.earliest) return atFirst(best, facts, view);
  const standing = standingFact(best.fact, view);
  if (standing.id === best.fact.id) return best;
  const candidate = facts.find(({ fact }) => fact.id === standing.id);
  if (candidate) return candidate.conflicts.length === 0 ? candidate : best;
  return { ...best, fact: standing };
}

/** Of states that took each other's place the one before all others that are held. */
function atFirst(best: FactCandidate, facts: readonly FactCandidate[], view: FactView): FactCandidate {
  const standing = standingFact(best.fact, view);
  const earlier = facts.filter(
    ({ fact, conflicts }) =>
      conflicts.length === 0 &&
      fact.subject === best.fact.subject &&
      fact.property === best.fact.property &&
      isOvertakenBy(fact, standing, view),
  );
  const [first] = earlier.toSorted((one, other) => one.fact.announced.localeCompare(other.fact.announced));
  return first && first.fact.announced < best.fact.announced ? first : best;
}

function isOvertakenBy(fact: Fact, standing: Fact, view: FactView): boolean {
  return fact.id !== standing.id && standingFact(fact, view).id === standing.id;
}

/** Whether a question names a time that is over; "by now" and "this year" ask for what stands. */
export function asksOfEarlier({ times }: Reading, { horizon }: FactView): boolean {
  return times.some((time) => !('to' in time) || time.to < horizon.asOf);
}

/** The last day that a fact tells of: what has gone on since some day is told as of when it was said. */
function dayOf({ period, announced }: Fact): string {
  return period?.end ?? announced;
}

/** The same money in the currency that was asked for, where the best fact has but the wrong currency. */
export function statedEquivalent({ reading, facts }: Found, view: FactView): Fact | undefined {
  const best = facts.find(
    ({ fact, predicate, near }) => fact.value.kind === 'money' && predicate.open.length === 0 && (near || predicate.met.length > 0),
  );
  if (!best || best.conflicts.length === 0 || best.conflicts.some(({ kind }) => kind !== 'currency')) return undefined;
  return related(view, best.fact.id)
    .filter(({ type }) => type === 'equivalent_in')
    .map(({ fact }) => fact)
    .find(({ value, rank }) => value.kind === 'money' && reading.currencies.includes(value.currency) && rank?.level !== 'deprecated');
}

const WANTS_VALUE: ReadonlySet<AnswerType | undefined> = new Set<AnswerType>(['date', 'amount', 'count', 'duration', 'person']);

/** Whether the fact speaks of the matter without the value that is asked for: no date, or no whole one. */
export function lacksValue({ value, statement }: Fact, reading: Reading): boolean {
  if (value.kind === 'none') return reading.answer === 'yes_no' ? value.missing === 'detail' : WANTS_VALUE.has(reading.answer);
  if (reading.answer !== 'date' || !reading.exactly) return false;
  return value.kind === 'date' ? value.date.length < 10 : !reading.aboutSaying && !WHOLE_DATE.test(statement);
}

const WHOLE_DATE = /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}/u;
