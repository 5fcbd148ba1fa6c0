import { Decimal } from 'decimal.js';
import { type Derivation, isRefusal, type Refusal } from '../facts/derive/derivation.ts';
import { deriveRemainder, deriveShare } from '../facts/derive/part.ts';
import { deriveDifference, deriveSum } from '../facts/derive/reckoning.ts';
import type { FactView } from '../facts/view.ts';
import type { ParsedSentence } from '../intake/extract/parsed-sentence.ts';
import { cueOf } from '../language/cue.ts';
import { readTimes } from '../language/grammar/times.ts';
import type { Fact } from '../model/fact.ts';
import { fold } from '../model/text.ts';
import { stillHolds } from './figure-differences.ts';
import type { StatedFigure } from './stated-figures.ts';

/** So many facts are reckoned with for one figure: the nearest ones. */
const MOST_OPERANDS = 14;

const SUMS = cueOf(({ asked }) => asked.derivations.sum);
const LEFT = cueOf(({ asked }) => asked.derivations.remainder);
/** What tells a figure, right before or behind it, to be how far two others lie apart. */
const APART_BEFORE =
  /(?<!\p{L})(?:by|(?:difference|gap|rise|increase|fall|drop|growth) of|up|down|um|de|en|o|на)\s+(?:(?:about|some|nearly|almost|only|over)\s+)?$/iu;
const MORE_BEHIND =
  /^\s+(?:\p{L}+\s+){0,2}(?:more|fewer|less|higher|lower|mehr|weniger|de plus|de moins|más|menos|więcej|mniej|більше|менше)(?!\p{L})/iu;

/** What comes of reckoning with facts. */
export interface WorkedOut {
  readonly derivation: Pick<Derivation, 'phrase' | 'formula'>;
  readonly facts: readonly Fact[];
  /** The figure of the text is the one that follows. */
  readonly holds: boolean;
}

/**
 * What a figure of a text follows from, where a sentence tells it as a share, a sum, a rest or a difference and no source
 * prints it; undefined where no such reckoning leads to it.
 */
export function workedOut(figure: StatedFigure, told: ParsedSentence, facts: readonly Fact[], view: FactView): WorkedOut | undefined {
  const near = facts.filter(({ rank, value }) => rank?.level !== 'deprecated' && isOfKind(value.kind)).slice(0, MOST_OPERANDS);
  const found = reckonings(figure, told, near, view);
  return found.find(({ holds }) => holds);
}

const isOfKind = (kind: string) => kind === 'money' || kind === 'count';

function reckonings(figure: StatedFigure, told: ParsedSentence, facts: readonly Fact[], view: FactView): WorkedOut[] {
  const pairs = facts.flatMap((one) => facts.filter((other) => other !== one).map((other) => [one, other] as const));
  if (figure.kind === 'share') return pairs.flatMap(([one, other]) => outcome(deriveShare(view, one, other), figure, [one, other]));
  if (figure.kind !== 'money' && figure.kind !== 'count') return [];
  if (rateOf(figure) !== undefined) return facts.flatMap((fact) => averageOf(fact, figure));
  const unordered = pairs.filter(([one, other]) => one.id < other.id);
  const around = fold(told.text.slice(Math.max(0, figure.start - AROUND), figure.end + AROUND));
  const isApart =
    APART_BEFORE.test(told.text.slice(0, figure.start)) || MORE_BEHIND.test(told.text.slice(figure.end)) || figure.change?.part === 'by';
  return [
    // What is left of a sum is a matter of no chance: a relation says that the one counts toward the other.
    ...(figure.kind === 'money' || LEFT.test(around)
      ? pairs.flatMap(([one, other]) => outcome(deriveRemainder(view, one, other), figure, [other, one]))
      : []),
    ...(isApart ? unordered.flatMap(([one, other]) => outcome(deriveDifference(view, one, other), figure, [one, other])) : []),
    ...(SUMS.test(around) ? unordered.flatMap(([one, other]) => outcome(deriveSum(view, [one, other]), figure, [one, other])) : []),
    ...(SUMS.test(around) ? triplesOf(facts).flatMap((three) => outcome(deriveSum(view, three), figure, three)) : []),
  ];
}

const DAYS_IN: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30.4375, quarter: 91.3125, half: 182.625, year: 365.25 };

/** How many days the unit of a rate has: "a month", "per year". */
function rateOf({ period }: StatedFigure): number | undefined {
  const mention = period?.mention;
  return mention?.kind === 'duration' && mention.rate !== undefined ? mention.length * (DAYS_IN[mention.unit] ?? 0) : undefined;
}

/** What a sum or count that is held for a time comes to on average in a unit of it. */
function averageOf(fact: Fact, figure: StatedFigure): WorkedOut[] {
  const { value, period } = fact;
  const unit = rateOf(figure);
  const whole = period && daysOf(period);
  if ((value.kind !== 'money' && value.kind !== 'count') || !unit || whole === undefined || whole <= unit) return [];
  if (value.kind !== figure.kind || (value.kind === 'money' && value.currency !== figure.currency)) return [];
  const parts = new Decimal(whole).div(unit).toDecimalPlaces(0);
  const average = new Decimal(value.amount).div(parts);
  const told = new Decimal(figure.amount);
  const holds = told.eq(average) || told.minus(average).abs().lte(new Decimal(figure.amount).mul(ROUNDED));
  const formula = `${value.amount} / ${parts.toFixed()}`;
  return [{ derivation: { phrase: `an average of ${formula}`, formula }, facts: [fact], holds }];
}

/** So far an average is rounded by who tells it. */
const ROUNDED = 0.015;

/** How many days a period has, by its days or by the length that it is called by. */
function daysOf({ start, end, label }: NonNullable<Fact['period']>): number | undefined {
  if (start !== undefined && end !== undefined) return (Date.parse(end) - Date.parse(start)) / 86_400_000 + 1;
  const term = readTimes(label, '2000-01-01').find(({ kind }) => kind === 'duration');
  return term?.kind === 'duration' && term.rate === undefined ? term.length * (DAYS_IN[term.unit] ?? 0) : undefined;
}

/** So near a figure stands what tells it to be a sum or a rest. */
const AROUND = 70;

function triplesOf(facts: readonly Fact[]): (readonly Fact[])[] {
  const few = facts.slice(0, 6);
  return few.flatMap((one, at) => few.slice(at + 1).flatMap((other, next) => few.slice(at + next + 2).map((third) => [one, other, third])));
}

function outcome(derived: Derivation | Refusal, figure: StatedFigure, facts: readonly Fact[]): WorkedOut[] {
  if (isRefusal(derived)) return [];
  return [{ derivation: derived, facts, holds: isThat(figure, derived) }];
}

/** Whether a figure is the one worked out, rounded as far as it is written. */
function isThat(figure: StatedFigure, { value, bound }: Derivation): boolean {
  if (value.kind === 'money' && (figure.kind !== 'money' || figure.currency !== value.currency)) return false;
  if (value.kind === 'share' && figure.kind !== 'share') return false;
  if (value.kind === 'count' && figure.kind !== 'count') return false;
  const number = value.kind === 'money' || value.kind === 'count' ? value.amount : value.kind === 'share' ? value.percent : undefined;
  if (number === undefined) return false;
  const [told, reckoned] = [new Decimal(figure.amount), new Decimal(number)];
  const fitsBound =
    figure.bound === bound ||
    bound === 'exact' ||
    figure.bound === 'about' ||
    (bound !== 'at_least' && bound !== 'at_most') ||
    figure.bound === 'exact';
  if (!fitsBound) return false;
  if (told.eq(reckoned)) return true;
  if (figure.kind === 'share' && told.eq(reckoned.toDecimalPlaces(told.decimalPlaces()))) return true;
  return stillHolds(figure, { amount: reckoned.toFixed(), bound: 'exact' });
}
