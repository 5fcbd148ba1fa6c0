import type { Fact } from '../../model/fact.ts';
import { formatFactuality } from '../../model/factuality.ts';
import { formatBound } from '../../model/format.ts';
import type { Bound } from '../../model/value.ts';
import { isDeprecated } from '../claim.ts';
import { combineBounds } from './combine-bounds.ts';
import { type DerivedValue, type Refusal, refuseDerivation } from './derivation.ts';
import { writeAmount } from './formatted-figure.ts';

/** The amount that a fact states, ready to be reckoned with. */
export interface Operand {
  readonly fact: Fact;
  readonly measure: 'money' | 'count';
  /** Decimal string. */
  readonly amount: string;
  /** Currency of money, unit of a count. */
  readonly unit: string;
  readonly bound: Bound;
}

/** The amount a fact states, or why it cannot be reckoned with. */
export function operandOf(fact: Fact): Operand | Refusal {
  if (isDeprecated(fact)) {
    return refuseDerivation('SET_ASIDE', `One of the figures was set aside: ${fact.rank?.reason ?? 'no reason is given'}`, [fact]);
  }
  const told = formatFactuality(fact);
  if (told !== undefined) return refuseDerivation('NOT_SAID_SO', `One of the figures is only told as: ${told}.`, [fact]);
  const { value } = fact;
  if (value.kind === 'money') return { fact, measure: 'money', amount: value.amount, unit: value.currency, bound: value.bound };
  if (value.kind === 'count') return { fact, measure: 'count', amount: value.amount, unit: value.unit, bound: value.bound };
  return refuseDerivation('NOT_MONEY', 'One of the facts gives no amount to reckon with.', [fact]);
}

/** The amounts of facts that are all in one unit, in their order, or why they cannot be reckoned with together. */
export function operandsOf(facts: readonly Fact[]): readonly Operand[] | Refusal {
  const operands: Operand[] = [];
  for (const fact of facts) {
    const operand = operandOf(fact);
    if ('code' in operand) return operand;
    operands.push(operand);
  }
  const [first] = operands;
  const other = operands.find((operand) => operand.measure !== first?.measure || operand.unit !== first.unit);
  return first && other ? refuseUnits(first, other) : operands;
}

function refuseUnits(one: Operand, other: Operand): Refusal {
  const bothMoney = one.measure === 'money' && other.measure === 'money';
  const said = bothMoney ? `one is in ${one.unit}, the other in ${other.unit}` : `one counts ${one.unit}, the other ${other.unit}`;
  return refuseDerivation(bothMoney ? 'CURRENCIES_DIFFER' : 'UNITS_DIFFER', `The figures cannot be put together: ${said}.`, [
    one.fact,
    other.fact,
  ]);
}

/** The operand as its source gives it: `at least EUR 40 billion`. */
export function writeOperand({ amount, unit, measure, bound }: Omit<Operand, 'fact'>): string {
  return `${formatBound(bound)}${writeAmount(amount, unit, measure)}`;
}

/** An amount in the unit of an operand. */
export function derivedAmount(amount: string, { measure, unit }: Operand): DerivedValue {
  return measure === 'money' ? { kind: 'money', amount, currency: unit } : { kind: 'count', amount, unit };
}

const RECKONED_WITH: Readonly<Record<Exclude<Bound, 'exact'>, string>> = {
  at_least: 'Reckoned with the minimum',
  at_most: 'Reckoned with the maximum',
  nearly: 'Reckoned with a figure that is not quite reached',
  about: 'Reckoned with an approximate figure',
};

/** What to say of figures that are bounds; `pushes` are the directions in which they push the result. */
export function boundCaveats(operands: readonly Omit<Operand, 'fact'>[], pushes: readonly Bound[]): string[] {
  const single = operands.flatMap((one) => (one.bound === 'exact' ? [] : [`${RECKONED_WITH[one.bound]}: ${writeOperand(one)}.`]));
  const lost = pushes.some((bound) => bound === 'at_least' || bound === 'at_most') && combineBounds(pushes) === 'about';
  return lost ? [...single, 'The figures pull the result in different directions, so it is no bound itself.'] : single;
}
