import { Decimal } from 'decimal.js';
import { differenceWorking, divisionWorking, less, sumOf, workingOf } from '../../facts/derive/series-sum.ts';
import { roundedText } from '../../facts/series/measure-text.ts';
import type { DerivedFigure } from '../answer.ts';
import type { Tally } from './tally.ts';

const PERCENT_DECIMALS = 2;

/** What parts make together; parts that share a value are not added up. */
export function sumOfParts(tallies: readonly Tally[]): DerivedFigure | undefined {
  const quantities = tallies.flatMap(({ quantity }) => quantity ?? []);
  const [first] = quantities;
  const inputs = tallies.flatMap(({ facts }) => facts.map(({ id }) => id));
  const adds = tallies.every(({ measure: { adds } }) => adds === 'up' || adds === 'across');
  const sameTime = tallies.every(({ measure: { adds }, periods }) => adds === 'up' || periods[0]?.first === tallies[0]?.periods[0]?.first);
  if (!first || quantities.length < 2 || !adds || !sameTime || new Set(inputs).size < inputs.length) return undefined;
  const total = sumOf(quantities.map(({ amount }) => amount));
  return {
    value: roundedText({ ...first, amount: total }),
    formula: workingOf(
      quantities.map(({ amount }) => amount),
      total,
    ),
    inputs,
  };
}

/** By how much the larger of two parts exceeds the smaller, exactly. */
export function differenceOf(tallies: readonly Tally[]): DerivedFigure | undefined {
  const [one, other, ...more] = tallies;
  if (!one?.quantity || !other?.quantity || more.length > 0 || one.quantity.unit !== other.quantity.unit) return undefined;
  const [large, small] = new Decimal(one.quantity.amount).gte(other.quantity.amount) ? [one, other] : [other, one];
  const [from, taken] = [large.quantity?.amount ?? '0', small.quantity?.amount ?? '0'];
  const apart = less(from, taken);
  return {
    value: points(roundedText({ ...one.quantity, amount: apart }), one),
    formula: differenceWorking(from, taken, apart),
    inputs: [...large.facts, ...small.facts].map(({ id }) => id),
  };
}

/** The difference of two shares is one of percentage points. */
function points(text: string, { measure }: Tally): string {
  return measure.kind === 'share' ? text.replace(/%$/u, 'percentage points') : text;
}

/** How much of a whole a part is, in per cent; nothing where the whole is nothing or both are not of one unit. */
export function shareOfWhole(part: Tally, whole: Tally): DerivedFigure | undefined {
  const [one, all] = [part.quantity, whole.quantity];
  if (!one || !all || one.unit !== all.unit || new Decimal(all.amount).lte(0)) return undefined;
  const percent = percentOf(one.amount, all.amount);
  return { value: `${percent} %`, formula: `${divisionWorking(one.amount, all.amount, percent)} %`, inputs: idsOf(part, whole) };
}

/** By how many per cent the later of two parts is more or less than the earlier; nothing where that was nothing. */
export function percentChange(before: Tally, after: Tally): DerivedFigure | undefined {
  const [was, is] = [before.quantity, after.quantity];
  if (!was || !is || was.unit !== is.unit || new Decimal(was.amount).lte(0) || before.measure.kind === 'share') return undefined;
  const by = less(is.amount, was.amount);
  const percent = percentOf(by, was.amount);
  return { value: `${percent} %`, formula: `${divisionWorking(by, was.amount, percent)} %`, inputs: idsOf(before, after) };
}

/** How often the second of two parts goes into the first; nothing where it is nothing. */
export function ratioOf([one, other]: readonly Tally[]): DerivedFigure | undefined {
  const [is, of] = [one?.quantity, other?.quantity];
  if (!one || !other || !is || !of || is.unit !== of.unit || new Decimal(of.amount).lte(0)) return undefined;
  const times = new Decimal(is.amount).div(of.amount).toDecimalPlaces(PERCENT_DECIMALS).toFixed();
  return { value: `${times} times as much`, formula: divisionWorking(is.amount, of.amount, times), inputs: idsOf(one, other) };
}

function percentOf(part: string, whole: string): string {
  return new Decimal(part).div(whole).mul(100).toDecimalPlaces(PERCENT_DECIMALS).toFixed();
}

/** An amount divided by a number of things, to three decimals of its scale. */
export function meanOf(tally: Tally, count: number): DerivedFigure | undefined {
  if (!tally.quantity || count === 0) return undefined;
  const mean = new Decimal(tally.quantity.amount).div(count).toSignificantDigits(MEAN_DIGITS).toFixed();
  const text = roundedText({ ...tally.quantity, amount: mean });
  return {
    value: text,
    formula: `${tally.working.split(' = ').at(-1) ?? ''} / ${count} = ${text}`,
    inputs: tally.facts.map(({ id }) => id),
  };
}

const MEAN_DIGITS = 12;

function idsOf(...tallies: readonly Tally[]): string[] {
  return [...new Set(tallies.flatMap(({ facts }) => facts.map(({ id }) => id)))];
}
