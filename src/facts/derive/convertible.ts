import type { Fact } from '../../model/fact.ts';
import type { Bound } from '../../model/value.ts';
import { type Derivation, type Refusal, refuseDerivation } from './derivation.ts';
import { operandOf } from './operand.ts';

/** Money to convert: of a fact, or worked out from facts. */
export interface Convertible {
  readonly amount: string;
  readonly currency: string;
  readonly bound: Bound;
  readonly inputs: readonly string[];
}

/** The money of a fact or of a figure worked out before, or why there is none. */
export function convertible(money: Fact | Derivation): Convertible | Refusal {
  if ('inputs' in money) {
    const { value, bound, inputs } = money;
    return value.kind === 'money'
      ? { ...value, bound, inputs }
      : { ...refuseDerivation('NOT_MONEY', 'Only money can be converted.', []), inputs };
  }
  const operand = operandOf(money);
  if ('code' in operand) return operand;
  if (operand.measure !== 'money') return refuseDerivation('NOT_MONEY', 'Only money can be converted.', [money]);
  return { amount: operand.amount, currency: operand.unit, bound: operand.bound, inputs: [money.id] };
}
