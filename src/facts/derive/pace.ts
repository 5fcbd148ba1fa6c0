import type { Decimal } from 'decimal.js';
import type { Fact } from '../../model/fact.ts';
import { formatBound, formatDuration, formatPeriod } from '../../model/format.ts';
import type { Bound } from '../../model/value.ts';
import { combineBounds, flipBound } from './combine-bounds.ts';
import { convertible } from './convertible.ts';
import { daysBetween, wholeMonths } from './days-between.ts';
import { type Derivation, type Refusal, refuseDerivation } from './derivation.ts';
import { commonScale, Exact, inScale, roundedAmount, roundedTo, writeAmount } from './formatted-figure.ts';
import { boundCaveats, derivedAmount, type Operand, operandOf } from './operand.ts';

/** Months in a mean year of the Gregorian calendar: 365.2425 days, 12 months. */
const DAYS_A_MONTH = new Exact('365.2425').div(12);

/** A length of time to average over or to project to. */
export interface PaceLength {
  readonly length: number;
  readonly unit: 'month' | 'year';
}

/** The units of time that an average can be given for. */
export type AverageUnit = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** How long the time is that an amount covers. */
interface Span {
  readonly months: Decimal;
  /** Where the days are known they are counted, not reckoned from months. */
  readonly days?: number;
  readonly name: string;
  readonly bound: Bound;
  readonly inputs: readonly string[];
  readonly caveats: readonly string[];
}

function monthsOf(days: number): Pick<Span, 'months' | 'caveats'> {
  return { months: new Exact(days).div(DAYS_A_MONTH), caveats: ['The time is not one of whole months; months of mean length are used.'] };
}

function spanOf(amount: Fact, over: Fact | undefined): Span | Refusal {
  if (over) return statedLength(amount, over);
  const { start, end } = amount.period ?? {};
  if (start === undefined || end === undefined || end < start) {
    const said = amount.period ? `"${amount.period.label}" has no first and last day` : 'no source gives the time that the figure covers';
    return refuseDerivation('NO_PERIOD', `It cannot be spread over time: ${said}.`, [amount]);
  }
  const whole = wholeMonths(start, end);
  const period = formatPeriod({ start, end });
  const shared = { bound: 'exact', inputs: [] } as const;
  const days = daysBetween(start, end) + 1;
  if (whole === undefined) return { ...shared, ...monthsOf(days), days, name: period };
  const name = `${formatDuration({ length: whole, unit: 'month' })} (${period})`;
  return { ...shared, months: new Exact(whole), days, name, caveats: [] };
}

function statedLength(amount: Fact, over: Fact): Span | Refusal {
  if (over.value.kind !== 'duration') return refuseDerivation('NO_PERIOD', 'The second fact gives no length of time.', [amount, over]);
  if (over.subject !== amount.subject)
    return refuseDerivation('SCOPE_DIFFERS', 'The amount and the length of time are of different things.', [amount, over]);
  const { length, unit, bound } = over.value;
  const shared = { name: formatDuration({ length, unit }), bound, inputs: [over.id] };
  if (unit === 'day' || unit === 'week') return { ...shared, ...monthsOf(unit === 'week' ? length * 7 : length) };
  return { ...shared, months: new Exact(unit === 'year' ? length * 12 : length), caveats: [] };
}

function writeLength(count: Decimal): string {
  return roundedTo(count, 2).text;
}

interface Spread {
  readonly operand: Operand;
  readonly span: Span;
  readonly pushes: readonly Bound[];
}

function readSpread(amount: Fact, over: Fact | undefined): Spread | Refusal {
  const operand = operandOf(amount);
  if ('code' in operand) return operand;
  const span = spanOf(amount, over);
  if ('code' in span) return span;
  return { operand, span, pushes: [operand.bound, flipBound(span.bound)] };
}

/** What averages and projections have in common: a rounded amount with its bound, inputs and caveats. */
function writeSpread({ operand, span, pushes }: Spread, result: Decimal, suffix: string): Omit<Derivation, 'kind' | 'formula'> {
  const { amount, rounding } = roundedAmount(result);
  const bound = combineBounds(pushes);
  const text = `${writeAmount(amount, operand.unit, operand.measure)}${suffix}`;
  return {
    value: derivedAmount(result.toFixed(), operand),
    text,
    phrase: `${formatBound(bound)}${text}`,
    inputs: [operand.fact.id, ...span.inputs],
    caveats: [...boundCaveats([operand], pushes), ...span.caveats, ...rounding],
    bound,
  };
}

/**
 * What an amount makes on average for each day, week, month, quarter or year of the time it covers: its own period, or a length of
 * time that another fact of the same subject states (`over`). Refused: NO_PERIOD when neither has both ends ("within
 * a year" has none), PERIOD_TOO_SHORT when the time is shorter than the unit, SCOPE_DIFFERS, NOT_MONEY, SET_ASIDE.
 */
export function deriveAverage(amount: Fact, per: AverageUnit, over?: Fact): Derivation | Refusal {
  const spread = readSpread(amount, over);
  if ('code' in spread) return spread;
  const count = countOf(spread.span, per);
  if (count.lt(1)) {
    return refuseDerivation('PERIOD_TOO_SHORT', `The figure covers less than a ${per}; an average would be a projection.`, [amount]);
  }
  const common = writeSpread(spread, new Exact(spread.operand.amount).div(count), ` per ${per}`);
  return {
    kind: 'average',
    ...common,
    formula: `${inScale(spread.operand.amount, commonScale([spread.operand.amount]))} / ${writeLength(count)}`,
    caveats: [`An average over ${spread.span.name}; no source gives the figure by ${per}.`, ...common.caveats],
  };
}

function countOf({ months, days }: Span, per: AverageUnit): Decimal {
  const counted = days === undefined ? months.mul(DAYS_A_MONTH) : new Exact(days);
  switch (per) {
    case 'day':
      return counted;
    case 'week':
      return counted.div(7);
    case 'month':
      return months;
    case 'quarter':
      return months.div(3);
    case 'year':
      return months.div(12);
  }
}

/**
 * What an amount would make for each month or year if it were spread evenly over a length of time that the question
 * gives. A supposition, and said to be one. Refused: NOT_MONEY, SET_ASIDE, PERIOD_TOO_SHORT.
 */
export function deriveEvenSpread(money: Fact | Derivation, over: PaceLength, per: 'month' | 'year'): Derivation | Refusal {
  const given = convertible(money);
  if ('code' in given) return given;
  const months = new Exact(over.unit === 'year' ? over.length * 12 : over.length);
  const count = per === 'year' ? months.div(12) : months;
  const inputs = given.inputs.map((id) => ({ id }));
  if (count.lt(1)) return refuseDerivation('PERIOD_TOO_SHORT', `The time given is less than a ${per}.`, inputs);
  const { amount, rounding } = roundedAmount(new Exact(given.amount).div(count));
  const text = `${writeAmount(amount, given.currency, 'money')} per ${per}`;
  return {
    kind: 'average',
    value: { kind: 'money', amount: new Exact(given.amount).div(count).toFixed(), currency: given.currency },
    text,
    phrase: `${formatBound(given.bound)}${text}`,
    formula: `${inScale(given.amount, commonScale([given.amount]))} / ${writeLength(count)}`,
    inputs: given.inputs,
    caveats: [`It supposes that the amount is spread evenly over ${formatDuration(over)}; no source says so.`, ...rounding],
    bound: given.bound,
  };
}

/**
 * What an amount would come to over another length of time at the same pace. A projection, and said to be one.
 * Refused: NO_PERIOD when the amount has no period with both ends, NOT_MONEY, SET_ASIDE.
 */
export function deriveProjection(amount: Fact, target: PaceLength, over?: Fact): Derivation | Refusal {
  const spread = readSpread(amount, over);
  if ('code' in spread) return spread;
  const months = new Exact(target.unit === 'year' ? target.length * 12 : target.length);
  const common = writeSpread(spread, new Exact(spread.operand.amount).mul(months).div(spread.span.months), '');
  const shown = inScale(spread.operand.amount, commonScale([spread.operand.amount]));
  return {
    kind: 'projection',
    ...common,
    formula: `${shown} / ${writeLength(spread.span.months)} × ${writeLength(months)}`,
    caveats: [
      'A projection, not a statement of any source.',
      `It supposes that the pace of ${spread.span.name} holds for ${formatDuration(target)}.`,
      ...common.caveats,
    ],
  };
}
