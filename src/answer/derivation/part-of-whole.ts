import { Decimal } from 'decimal.js';
import { isRefusal } from '../../facts/derive/derivation.ts';
import { deriveRemainder, deriveShare } from '../../facts/derive/part.ts';
import { isConversion } from '../../facts/links.ts';
import type { FactView } from '../../facts/view.ts';
import type { Fact } from '../../model/fact.ts';
import { amountsNamed } from '../../question/items.ts';
import type { Reading } from '../../question/reading.ts';
import type { Found } from '../find.ts';
import { isMoney, listedFigure, moneyOperands, type Operands, type Pair, sameAmount, sameCurrency } from './operands.ts';

/** A share with what is missing to the whole, which is asked for as often. */
export function share(reading: Reading, found: Found, view: FactView): Operands | undefined {
  const pair = wholeAndPart(reading, found, view);
  const operands = pair && { outcome: deriveShare(view, pair[0], pair[1]), facts: pair };
  if (!pair || !operands || isRefusal(operands.outcome) || operands.outcome.value.kind !== 'share') return operands;
  const rest = deriveRemainder(view, pair[0], pair[1]);
  if (isRefusal(rest)) return operands;
  const percent = `${new Decimal(100).minus(operands.outcome.value.percent).toDecimalPlaces(2).toFixed()} %`;
  const { value: held } = operands.outcome;
  const left = {
    value: percent,
    formula: `100 - ${new Decimal(held.percent).toDecimalPlaces(2).toFixed()}`,
    inputs: operands.outcome.inputs,
  };
  const text = `What is left: ${rest.phrase} (${rest.formula}), ${percent} of the same whole (${left.formula}).`;
  return { ...operands, remark: { text, derived: [left, listedFigure(rest)] } };
}

/** What is left of a whole beside the part that counts toward it. */
export function remainder(reading: Reading, found: Found, view: FactView): Operands | undefined {
  const pair = wholeAndPart(reading, found, view);
  return pair && { outcome: deriveRemainder(view, pair[0], pair[1]), facts: pair };
}

/** What is left of a whole, where the question names just that amount, or speaks of what remains and names none. */
export function namedRemainder(into: string, reading: Reading, found: Found, view: FactView): Operands | undefined {
  const amounts = amountsNamed(reading);
  if (amounts.length === 0 && !REMAINS.test(reading.question) && reading.earlierDerivation?.kind !== 'remainder') return undefined;
  const remainders = partsOfWholes(found, view).map(([part, whole]) => ({
    outcome: deriveRemainder(view, part, whole),
    facts: [part, whole],
  }));
  return remainders.find(({ outcome }) => {
    if (isRefusal(outcome) || outcome.value.kind !== 'money' || outcome.value.currency === into) return false;
    const left = outcome.value.amount;
    return amounts.length === 0 || amounts.some((amount) => amount.eq(left));
  });
}

const REMAINS = /remain|\bleft\b|\brest\b|outstanding|übrig|queda|falta|reste|pozosta|залиш/iu;

/** The part and the whole that a question is about: what it names, else the pair that scores best. */
function wholeAndPart(reading: Reading, found: Found, view: FactView): Pair | undefined {
  const named = moneyOperands(found).filter((candidate) => candidate.named);
  if (named.length === 0 && reading.money.some((money) => money.scaled)) return undefined;
  return partsOfWholes(found, view).find((pair) => named.every(({ fact }) => pair.some((one) => sameAmount(one, fact))));
}

/** Every figure that counts toward another of its currency, the pair nearest to the question first. */
function partsOfWholes(found: Found, view: FactView): Pair[] {
  const score = new Map(found.facts.map((candidate) => [candidate.fact.id, candidate.score]));
  const standing = (fact: Fact) => (view.claimOf(fact.id)?.preferred?.id === fact.id ? 1 : 0) - (isConversion(fact) ? 1 : 0);
  const worth = (pair: Pair) => pair.reduce((sum, fact) => sum + (score.get(fact.id) ?? 0) + standing(fact), 0);
  const pairs = view.pairs('counts_toward').filter(([part, whole]) => isMoney(part) && isMoney(whole) && sameCurrency(part, whole));
  return pairs.toSorted((a, b) => worth(b) - worth(a) || a[0].id.localeCompare(b[0].id, 'en'));
}
