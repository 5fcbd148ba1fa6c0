import { firstDay } from '../../model/calendar-date.ts';
import type { Fact } from '../../model/fact.ts';
import { isSaidAndSo } from '../../model/factuality.ts';
import { formatBound, formatMoney } from '../../model/format.ts';
import type { Bound, MoneyValue } from '../../model/value.ts';
import { isDeprecated } from '../claim.ts';
import type { FactView } from '../view.ts';
import { combineBounds, flipBound } from './combine-bounds.ts';
import { type Convertible, convertible } from './convertible.ts';
import { type Derivation, type Refusal, refuseDerivation } from './derivation.ts';
import { commonScale, Exact, inScale, roundedAmount, roundedTo } from './formatted-figure.ts';
import { operandOf, writeOperand } from './operand.ts';

interface MoneyFact {
  readonly fact: Fact;
  readonly money: MoneyValue;
}

/** One amount in two currencies, as a source gives it. */
interface Pair {
  readonly from: MoneyFact;
  readonly to: MoneyFact;
}

function moneyFact(fact: Fact): MoneyFact | undefined {
  return fact.value.kind === 'money' && !isDeprecated(fact) && isSaidAndSo(fact) ? { fact, money: fact.value } : undefined;
}

function areEquivalent(one: Fact, other: Fact): boolean {
  const says = (fact: Fact, of: Fact) => fact.relations.some(({ type, fact: id }) => type === 'equivalent_in' && id === of.id);
  return says(one, other) || says(other, one);
}

/** A minimum in one currency is the same minimum in the other, so that only approximations make a rate approximate. */
function rateBound({ from, to }: Pair): Bound {
  const approximate = (bound: Bound): Bound => (bound === 'at_least' || bound === 'at_most' ? 'exact' : bound);
  return combineBounds([approximate(to.money.bound), flipBound(approximate(from.money.bound))]);
}

function rateOf({ from, to }: Pair): ReturnType<typeof roundedTo> {
  return roundedTo(new Exact(to.money.amount).div(from.money.amount), 4);
}

function writeRate(pair: Pair): string {
  return `${rateOf(pair).text} ${pair.to.money.currency} per ${pair.from.money.currency}`;
}

function writePair({ from, to }: Pair): string {
  return `${formatMoney(from.money)} and ${formatMoney(to.money)}`;
}

/**
 * The rate of exchange that a source used when it gave one amount in two currencies: how much of the second one
 * unit of the first is. Refused: NOT_EQUIVALENT unless the facts are linked as equivalent, NOT_MONEY, SET_ASIDE,
 * NOTHING_TO_CONVERT, DIVIDED_BY_ZERO.
 */
export function deriveRate(from: Fact, to: Fact): Derivation | Refusal {
  const pair = readPair(from, to);
  if ('code' in pair) return pair;
  const bound = rateBound(pair);
  const { rounding } = rateOf(pair);
  const power = commonScale([pair.from.money.amount, pair.to.money.amount]);
  return {
    kind: 'rate',
    value: {
      kind: 'rate',
      rate: new Exact(pair.to.money.amount).div(pair.from.money.amount).toFixed(),
      from: pair.from.money.currency,
      to: pair.to.money.currency,
    },
    text: writeRate(pair),
    phrase: `${formatBound(bound)}${writeRate(pair)}`,
    formula: `${inScale(pair.to.money.amount, power)} / ${inScale(pair.from.money.amount, power)}`,
    inputs: [to.id, from.id],
    caveats: [`Implied by ${writePair(pair)}; no source states a rate.`, ...rounding],
    bound,
  };
}

function readPair(fromFact: Fact, toFact: Fact): Pair | Refusal {
  for (const fact of [fromFact, toFact]) {
    const operand = operandOf(fact);
    if ('code' in operand) return operand;
  }
  const [from, to] = [moneyFact(fromFact), moneyFact(toFact)];
  if (!from || !to) return refuseDerivation('NOT_MONEY', 'A rate needs two amounts of money.', [fromFact, toFact]);
  if (from.money.currency === to.money.currency)
    return refuseDerivation('NOTHING_TO_CONVERT', 'Both amounts are in one currency.', [fromFact, toFact]);
  if (!areEquivalent(fromFact, toFact)) {
    return refuseDerivation('NOT_EQUIVALENT', 'No source gives these two amounts as the same money.', [fromFact, toFact]);
  }
  if (new Exact(from.money.amount).isZero())
    return refuseDerivation('DIVIDED_BY_ZERO', 'An amount of nothing implies no rate.', [fromFact, toFact]);
  return { from, to };
}

/** Every pair between two currencies that a view holds, each once. */
function pairsBetween(view: FactView, from: string, to: string): Pair[] {
  const pairs: Pair[] = [];
  for (const fact of view.facts) {
    for (const relation of fact.relations) {
      const other = relation.type === 'equivalent_in' ? view.fact(relation.fact) : undefined;
      const ends = other ? [moneyFact(fact), moneyFact(other)] : [];
      const [start, end] = [ends.find((one) => one?.money.currency === from), ends.find((one) => one?.money.currency === to)];
      if (start && end && !new Exact(start.money.amount).isZero()) pairs.push({ from: start, to: end });
    }
  }
  return pairs;
}

function sourcesOf(facts: readonly (Fact | undefined)[]): Set<string> {
  return new Set(facts.flatMap((fact) => fact?.evidence.map((one) => one.source) ?? []));
}

/** Pairs best first: of the same source as the amount, without approximations, announced later, by id. */
function orderPairs(pairs: readonly Pair[], sources: ReadonlySet<string>): Pair[] {
  const weigh = (pair: Pair) => {
    const shared = [...sourcesOf([pair.from.fact, pair.to.fact])].some((source) => sources.has(source));
    const plain = pair.from.money.bound === 'exact' && pair.to.money.bound === 'exact';
    return {
      pair,
      key: [shared ? 1 : 0, plain ? 1 : 0],
      day: firstDay(pair.to.fact.announced),
      id: `${pair.from.fact.id} ${pair.to.fact.id}`,
    };
  };
  return pairs
    .map(weigh)
    .sort((left, right) => {
      const first = (right.key[0] ?? 0) - (left.key[0] ?? 0) || (right.key[1] ?? 0) - (left.key[1] ?? 0);
      return first || (left.day > right.day ? -1 : left.day < right.day ? 1 : 0) || (left.id < right.id ? -1 : 1);
    })
    .map(({ pair }) => pair);
}

function statedEquivalent(view: FactView, fact: Fact, currency: string): Fact | undefined {
  const linked = [
    ...fact.relations.map((relation) => view.fact(relation.fact)),
    ...view.incoming(fact.id).map((relation) => relation.fact),
  ];
  return linked.find((other) => other && areEquivalent(fact, other) && moneyFact(other)?.money.currency === currency);
}

/**
 * An amount in another currency at the rate that a source of the amount used itself, as its pairs of equivalent
 * amounts imply it; other sources' pairs only where there is none. Always approximate; where pairs imply different
 * rates a caveat gives them. Refused: STATED_BY_SOURCE (with the fact that states it) when there is nothing to
 * work out, NO_RATE, NOTHING_TO_CONVERT, NOT_MONEY, SET_ASIDE.
 *
 * @param currency ISO 4217 code
 */
export function deriveConversion(view: FactView, money: Fact | Derivation, currency: string): Derivation | Refusal {
  const given = convertible(money);
  if ('code' in given) return given;
  const inputs = given.inputs.map((id) => ({ id }));
  if (given.currency === currency) return refuseDerivation('NOTHING_TO_CONVERT', `The amount is in ${currency} already.`, inputs);
  const stated = 'inputs' in money ? undefined : statedEquivalent(view, money, currency);
  if (stated) return refuseDerivation('STATED_BY_SOURCE', `A source gives the amount in ${currency} itself.`, [...inputs, stated]);
  const sources = sourcesOf(given.inputs.map((id) => view.fact(id)));
  const [pair, ...others] = orderPairs(pairsBetween(view, given.currency, currency), sources);
  if (!pair)
    return refuseDerivation(
      'NO_RATE',
      `No source gives an amount in both ${given.currency} and ${currency}, which would imply a rate.`,
      inputs,
    );
  return convertAt(given, pair, others);
}

function convertAt(given: Convertible, pair: Pair, others: readonly Pair[]): Derivation {
  const converted = new Exact(given.amount).mul(pair.to.money.amount).div(pair.from.money.amount);
  const { amount, rounding } = roundedAmount(converted);
  const text = formatMoney({ amount, currency: pair.to.money.currency });
  const scale = commonScale([given.amount, pair.from.money.amount, pair.to.money.amount]);
  const [shown, to, from] = [given.amount, pair.to.money.amount, pair.from.money.amount].map((one) => inScale(one, scale));
  return {
    kind: 'conversion',
    value: { kind: 'money', amount: converted.toFixed(), currency: pair.to.money.currency },
    text,
    phrase: `${formatBound('about')}${text}`,
    formula: `${shown} × ${to} / ${from}`,
    inputs: [...new Set([...given.inputs, pair.to.fact.id, pair.from.fact.id])],
    caveats: [...rateCaveats(pair, others), ...boundedAmount(given), ...rounding],
    bound: 'about',
  };
}

function rateCaveats(pair: Pair, others: readonly Pair[]): string[] {
  const used = `Converted at ${writeRate(pair)}, as implied by ${writePair(pair)}.`;
  const different = others.filter((other) => rateOf(other).text !== rateOf(pair).text);
  const rates = new Map(different.map((other) => [rateOf(other).text, other]));
  return [used, ...Array.from(rates.values(), (other) => `Another pair, ${writePair(other)}, implies ${writeRate(other)}.`)];
}

function boundedAmount({ amount, currency, bound }: Convertible): string[] {
  return bound === 'exact' ? [] : [`The amount converted is ${writeOperand({ measure: 'money', amount, unit: currency, bound })}.`];
}
