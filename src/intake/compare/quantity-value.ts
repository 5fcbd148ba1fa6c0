import { Decimal } from 'decimal.js';
import { canonicalValue } from '../../facts/claim-differences.ts';
import type { Property } from '../../model/property.ts';
import type { Value } from '../../model/value.ts';
import { contentWords } from './same-wording.ts';

/** A value that is a number in a unit. */
export type QuantityValue = Extract<Value, { kind: 'money' | 'count' | 'share' | 'duration' }>;

/**
 * How the figure of a candidate stands to that of a fact in the same unit: `coarser` and `finer` are the same figure
 * with fewer or more digits; `within`: its bound holds of the fact's ("more than 20 billion" of 20.9).
 */
export type QuantityRelation = 'same' | 'coarser' | 'finer' | 'within' | 'differs';

/** So far from a figure, as a part of it, a bound still tells of it. */
const BOUND_REACH = 0.1;
const ABOUT_REACH = 0.05;
/** Rounded further than this, it is another figure ("40 billion" of 43.5). */
const ROUNDING_REACH = 0.05;

/** Whether a value is a figure that can be compared by its size. */
export function isQuantity(value: Value): value is QuantityValue {
  return value.kind === 'money' || value.kind === 'count' || value.kind === 'share' || value.kind === 'duration';
}

/** The number alone, as a plain decimal: what two currencies can share. */
export function numberOf(value: QuantityValue): string {
  if (value.kind === 'share') return plain(value.percent);
  return value.kind === 'duration' ? canonicalValue(value) : plain(value.amount);
}

function plain(written: string): string {
  return /^\d+(?:\.\d+)?$/.test(written) ? new Decimal(written).toFixed() : written;
}

/** Whether two figures count in one unit; counted things need only share a word ("citizens", "one billion citizens of NATO"). */
export function sameUnit(left: QuantityValue, right: QuantityValue): boolean {
  if (left.kind === 'money') return right.kind === 'money' && left.currency === right.currency;
  if (left.kind !== 'count' || right.kind !== 'count') return left.kind === right.kind;
  const words = new Set(contentWords(right.unit));
  return left.unit === right.unit || contentWords(left.unit).some((word) => words.has(word));
}

/** Whether two counts are of the same things, since both nouns are words of one property ("150 people at work", "120 workers"). */
export function countsTheSame(left: QuantityValue, right: QuantityValue, property: Property | undefined): boolean {
  if (left.kind !== 'count' || right.kind !== 'count' || property?.unit === undefined) return false;
  const nouns = new Set(
    contentWords([property.unit, property.label, ...Object.values(property.synonyms).flat()].join(' ').replaceAll('*', '')),
  );
  const isNamed = ({ unit }: { unit: string }) => contentWords(unit).some((word) => nouns.has(word));
  return isNamed(left) && isNamed(right);
}

/** Compares two figures in one unit. */
export function quantityRelation(candidate: QuantityValue, fact: QuantityValue): QuantityRelation {
  if (numberOf(candidate) === numberOf(fact)) return 'same';
  if (!('amount' in candidate) || !('amount' in fact)) return 'differs';
  if (isRounded(fact, candidate)) return 'coarser';
  if (isRounded(candidate, fact)) return 'finer';
  return boundHolds(candidate, fact) ? 'within' : 'differs';
}

type Amount = Extract<QuantityValue, { amount: string }>;

function isRounded(fine: Amount, coarse: Amount): boolean {
  if (fine.decimals <= coarse.decimals || Math.abs(ratio(fine, coarse) - 1) > ROUNDING_REACH) return false;
  return new Decimal(fine.amount).toNearest(Decimal.pow(10, -coarse.decimals), Decimal.ROUND_HALF_UP).eq(coarse.amount);
}

function boundHolds(candidate: Amount, fact: Amount): boolean {
  const share = ratio(candidate, fact);
  switch (candidate.bound) {
    case 'at_least':
      return share <= 1 && share >= 1 - BOUND_REACH;
    case 'at_most':
    case 'nearly':
      return share >= 1 && share <= 1 + BOUND_REACH;
    case 'about':
      return Math.abs(share - 1) <= ABOUT_REACH;
    case 'exact':
      return false;
  }
}

/** The candidate's amount as a multiple of the fact's; 0 where one of them is nothing. */
export function ratio(candidate: QuantityValue, fact: QuantityValue): number {
  if (!('amount' in candidate) || !('amount' in fact)) return 0;
  const [one, other] = [new Decimal(candidate.amount), new Decimal(fact.amount)];
  return one.isZero() || other.isZero() ? 0 : one.div(other).toNumber();
}
