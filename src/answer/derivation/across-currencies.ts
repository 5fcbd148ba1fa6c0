import { isRefusal } from '../../facts/derive/derivation.ts';
import { deriveConversion, deriveRate } from '../../facts/derive/exchange.ts';
import type { FactView } from '../../facts/view.ts';
import type { Reading } from '../../question/reading.ts';
import type { DerivedFigure } from '../answer.ts';
import type { Found } from '../find.ts';
import { isMoney, listedFigure, moneyOperands, namedFigures, type Operands, type Pair, sameAmount } from './operands.ts';
import { namedRemainder } from './part-of-whole.ts';

/** The rate of exchange that a pair of figures implies, and the other pair's beside it. */
export function rate(found: Found, view: FactView): Operands | undefined {
  const named = namedFigures(found, view);
  const pairs = equivalents(view);
  const pair = pairs.find((one) => named.some((fact) => one.some((side) => sameAmount(side, fact)))) ?? pairs[0];
  if (!pair) return undefined;
  const outcome = deriveRate(pair[0], pair[1]);
  const others = pairs
    .filter((one) => one[0].subject !== pair[0].subject)
    .slice(0, 1)
    .map((one) => ({ pair: one, outcome: deriveRate(one[0], one[1]) }));
  const remarks = others.flatMap((other) => (isRefusal(other.outcome) ? [] : [{ derivation: other.outcome, facts: other.pair }]));
  const [remark] = remarks;
  if (!remark) return { outcome, facts: pair };
  const { text, formula } = remark.derivation;
  return {
    outcome,
    facts: [...pair, ...remark.facts],
    remark: { text: `The other pair of figures gives ${text} (${formula}).`, derived: [listedFigure(remark.derivation)] },
  };
}

/** A figure, or what is left of one, in another currency at the rate a source used. */
export function conversion(into: string, reading: Reading, found: Found, view: FactView): Operands | undefined {
  const remainder = namedRemainder(into, reading, found, view);
  if (remainder) {
    const { facts, outcome: left } = remainder;
    const outcome = isRefusal(left) ? left : deriveConversion(view, left, into);
    const derived = isRefusal(left) ? [] : [listedFigure(left)];
    const text = isRefusal(left) ? '' : `What is converted: ${left.phrase} (${left.formula}).`;
    return { outcome, facts, remark: { text, derived: [...derived, ...ratesOf(view)] } };
  }
  const [money] = [...namedFigures(found, view), ...moneyOperands(found).map(({ fact }) => fact)].filter(
    (fact) => fact.value.kind === 'money' && fact.value.currency !== into,
  );
  if (!money) return undefined;
  const outcome = deriveConversion(view, money, into);
  return { outcome, facts: [money], remark: { text: '', derived: ratesOf(view) } };
}

/** Every figure with its equivalent in another currency, the one that was given first. */
function equivalents(view: FactView): Pair[] {
  return view
    .pairs('equivalent_in')
    .flatMap(([equivalent, given]) => (isMoney(equivalent) && isMoney(given) ? [[given, equivalent] as const] : []));
}

/** The rates that the pairs of figures imply: a conversion names them when they disagree. */
function ratesOf(view: FactView): DerivedFigure[] {
  const rates = equivalents(view).map(([from, to]) => deriveRate(from, to));
  return rates.flatMap((rate) => (isRefusal(rate) ? [] : [listedFigure(rate)]));
}
