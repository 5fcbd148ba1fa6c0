import type { Fact } from '../../model/fact.ts';
import { formatBound } from '../../model/format.ts';
import type { FactView } from '../view.ts';
import { combineBounds, flipBound } from './combine-bounds.ts';
import { addable, comparable } from './comparable.ts';
import { type Derivation, type Refusal, refuseDerivation } from './derivation.ts';
import { commonScale, Exact, inScale, roundedTo, writeAmount } from './formatted-figure.ts';
import { boundCaveats, derivedAmount, type Operand, operandsOf } from './operand.ts';

/**
 * What figures make together, exactly. Refused: SAME_MONEY for one amount said twice or in two currencies,
 * ONE_COUNTS_TOWARD_THE_OTHER, PERIODS_OVERLAP, SCOPE_DIFFERS, STATUS_DIFFERS, CURRENCIES_DIFFER, UNITS_DIFFER,
 * NOT_MONEY, SET_ASIDE, TOO_FEW_FIGURES.
 */
export function deriveSum(view: FactView, facts: readonly Fact[]): Derivation | Refusal {
  const twice = doubleCounted(view, facts);
  if (twice) return twice;
  const operands = operandsOf(facts);
  if ('code' in operands) return operands;
  const [first] = operands;
  if (!first || operands.length < 2) return refuseDerivation('TOO_FEW_FIGURES', 'A sum needs at least two figures.', facts);
  const caveats = new Set<string>();
  for (const [one, other] of pairsOf(facts)) {
    const allowed = addable(view, one, other);
    if ('code' in allowed) return allowed;
    for (const caveat of allowed.caveats) caveats.add(caveat);
  }
  return writeSum(operands, first, [...caveats]);
}

function writeSum(operands: readonly Operand[], first: Operand, caveats: readonly string[]): Derivation {
  const sum = operands.reduce((total, operand) => total.plus(operand.amount), new Exact(0));
  const pushes = operands.map((operand) => operand.bound);
  const bound = combineBounds(pushes);
  const text = writeAmount(sum.toFixed(), first.unit, first.measure);
  const power = commonScale(operands.map((operand) => operand.amount));
  return {
    kind: 'sum',
    value: derivedAmount(sum.toFixed(), first),
    text,
    phrase: `${formatBound(bound)}${text}`,
    formula: operands.map((operand) => inScale(operand.amount, power)).join(' + '),
    inputs: operands.map((operand) => operand.fact.id),
    caveats: ['A sum that no source gives.', ...boundCaveats(operands, pushes), ...caveats],
    bound,
  };
}

function pairsOf(facts: readonly Fact[]): (readonly [Fact, Fact])[] {
  return facts.flatMap((one, index) => facts.slice(index + 1).map((other) => [one, other] as const));
}

/** The same money in two currencies is the better reason than that the currencies differ. */
function doubleCounted(view: FactView, facts: readonly Fact[]): Refusal | undefined {
  for (const [one, other] of pairsOf(facts)) {
    const allowed = addable(view, one, other);
    if ('code' in allowed && (allowed.code === 'SAME_MONEY' || allowed.code === 'ONE_COUNTS_TOWARD_THE_OTHER')) return allowed;
  }
  return undefined;
}

interface Compared {
  readonly one: Operand;
  readonly other: Operand;
  readonly caveats: readonly string[];
}

function readCompared(view: FactView, one: Fact, other: Fact): Compared | Refusal {
  const allowed = comparable(view, one, other);
  if ('code' in allowed && allowed.code === 'SAME_MONEY') return allowed;
  const operands = operandsOf([one, other]);
  if ('code' in operands) return operands;
  if ('code' in allowed) return allowed;
  const [first, second] = operands;
  if (!first || !second) return refuseDerivation('TOO_FEW_FIGURES', 'Two figures are needed.', [one, other]);
  return { one: first, other: second, caveats: allowed.caveats };
}

/**
 * By how much the larger of two figures exceeds the smaller, exactly, whichever is given first. A part may be held
 * against the whole that it counts toward; else both must be of one property and status. Refused: SAME_MONEY,
 * SCOPE_DIFFERS, STATUS_DIFFERS, CURRENCIES_DIFFER, UNITS_DIFFER, NOT_MONEY, SET_ASIDE.
 */
export function deriveDifference(view: FactView, one: Fact, other: Fact): Derivation | Refusal {
  const read = readCompared(view, one, other);
  if ('code' in read) return read;
  const inOrder = new Exact(read.one.amount).gte(read.other.amount);
  const [larger, smaller] = inOrder ? [read.one, read.other] : [read.other, read.one];
  const difference = new Exact(larger.amount).minus(smaller.amount).toFixed();
  const pushes = [larger.bound, flipBound(smaller.bound)];
  const bound = combineBounds(pushes);
  const text = writeAmount(difference, larger.unit, larger.measure);
  const power = commonScale([larger.amount, smaller.amount]);
  return {
    kind: 'difference',
    value: derivedAmount(difference, larger),
    text,
    phrase: `${formatBound(bound)}${text}`,
    formula: `${inScale(larger.amount, power)} - ${inScale(smaller.amount, power)}`,
    inputs: [larger.fact.id, smaller.fact.id],
    caveats: [...boundCaveats([larger, smaller], pushes), ...read.caveats],
    bound,
  };
}

/** How many times the second figure the first is. Refused as {@link deriveDifference} is, and DIVIDED_BY_ZERO. */
export function deriveRatio(view: FactView, one: Fact, other: Fact): Derivation | Refusal {
  const read = readCompared(view, one, other);
  if ('code' in read) return read;
  if (new Exact(read.other.amount).isZero())
    return refuseDerivation('DIVIDED_BY_ZERO', 'The second figure is nothing to measure by.', [one, other]);
  const ratio = new Exact(read.one.amount).div(read.other.amount);
  const pushes = [read.one.bound, flipBound(read.other.bound)];
  const bound = combineBounds(pushes);
  const { text, rounding } = roundedTo(ratio, 2);
  const power = commonScale([read.one.amount, read.other.amount]);
  return {
    kind: 'ratio',
    value: { kind: 'ratio', ratio: ratio.toFixed() },
    text: `${text} times`,
    phrase: `${formatBound(bound)}${text} times`,
    formula: `${inScale(read.one.amount, power)} / ${inScale(read.other.amount, power)}`,
    inputs: [one.id, other.id],
    caveats: [...boundCaveats([read.one, read.other], pushes), ...read.caveats, ...rounding],
    bound,
  };
}
