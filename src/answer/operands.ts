import { Decimal } from 'decimal.js';
import { deriveDifference, deriveRatio, deriveSum } from '../facts/derive/comparison.ts';
import { type Derivation, isRefusal, type Refusal } from '../facts/derive/derivation.ts';
import { deriveElapsed } from '../facts/derive/elapsed.ts';
import { deriveConversion, deriveRate } from '../facts/derive/exchange.ts';
import { type AverageUnit, deriveAverage, deriveEvenSpread, deriveProjection, type Length } from '../facts/derive/pace.ts';
import { deriveRemainder, deriveShare } from '../facts/derive/part.ts';
import { related } from '../facts/links.ts';
import type { FactView } from '../facts/view.ts';
import type { Fact } from '../model/fact.ts';
import type { DerivationAsked } from '../question/derivation-asked.ts';
import { SCALES } from '../question/items.ts';
import type { Reading } from '../question/reading.ts';
import type { DerivedFigure } from './answer.ts';
import type { FactCandidate } from './candidate.ts';
import { coverageOf } from './coverage.ts';
import type { Found } from './find.ts';

/** A figure worked out, or why not, with the facts it rests on and what else to say of it. */
export interface Operands {
  readonly outcome: Derivation | Refusal;
  readonly facts: readonly Fact[];
  readonly remark?: { readonly text: string; readonly derived: readonly DerivedFigure[] };
}

/** Works out what a question asks for from the figures that it names or is about; nothing where they are not held. */
export function workOut(reading: Reading, asked: DerivationAsked, found: Found, view: FactView): Operands | undefined {
  switch (asked.kind) {
    case 'share':
      return share(reading, found, view);
    case 'remainder':
      return ofPair(wholeAndPart(reading, found, view), (part, whole) => deriveRemainder(view, part, whole));
    case 'sum':
      return sum(found, view);
    case 'difference':
      return ofPair(twoFigures(reading, found), (one, other) => deriveDifference(view, one, other));
    case 'ratio':
      return ofPair(twoFigures(reading, found), (one, other) => deriveRatio(view, one, other));
    case 'average':
      return asked.per ? average(asked.per, reading, found, view) : undefined;
    case 'projection':
      return projection(reading, found, view);
    case 'rate':
      return rate(found, view);
    case 'conversion':
      return conversion(asked.into ?? 'USD', reading, found, view);
    case 'elapsed':
      return elapsed(reading, found);
  }
}

function ofPair(pair: Pair | undefined, derive: (one: Fact, other: Fact) => Derivation | Refusal): Operands | undefined {
  return pair ? { outcome: derive(pair[0], pair[1]), facts: pair } : undefined;
}

function isMoney(fact: Fact): boolean {
  return fact.value.kind === 'money' && fact.rank?.level !== 'deprecated';
}

/** Figures to reckon with, best first; one that a source merely converted comes after those it was given in. */
function moneyCandidates(found: Found): FactCandidate[] {
  const money = found.facts.filter((candidate) => isMoney(candidate.fact));
  const asked = (fact: Fact) =>
    isConversion(fact) && !found.reading.money.some(({ currency }) => fact.value.kind === 'money' && currency === fact.value.currency);
  return [...money.filter(({ fact }) => !asked(fact)), ...money.filter(({ fact }) => asked(fact))];
}

/** A share with what is missing to the whole, which is asked for as often. */
function share(reading: Reading, found: Found, view: FactView): Operands | undefined {
  const pair = wholeAndPart(reading, found, view);
  const operands = ofPair(pair, (part, whole) => deriveShare(view, part, whole));
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
  return { ...operands, remark: { text, derived: [left, { value: rest.text, formula: rest.formula, inputs: rest.inputs }] } };
}

/** The part and the whole that a question is about: what it names, else the pair that scores best. */
function wholeAndPart(reading: Reading, found: Found, view: FactView): Pair | undefined {
  const named = moneyCandidates(found).filter((candidate) => candidate.named);
  if (named.length === 0 && reading.money.some((money) => money.scaled)) return undefined;
  return partsOfWholes(found, view).find((pair) => named.every(({ fact }) => pair.some((one) => sameAmount(one, fact))));
}

type Pair = readonly [part: Fact, whole: Fact];

/** Every figure that counts toward another of its currency, the pair nearest to the question first. */
function partsOfWholes(found: Found, view: FactView): Pair[] {
  const score = new Map(found.facts.map((candidate) => [candidate.fact.id, candidate.score]));
  const standing = (fact: Fact) => (view.claimOf(fact.id)?.preferred?.id === fact.id ? 1 : 0) - (isConversion(fact) ? 1 : 0);
  const worth = (pair: Pair) => pair.reduce((sum, fact) => sum + (score.get(fact.id) ?? 0) + standing(fact), 0);
  const pairs = view.pairs('counts_toward').filter(([part, whole]) => isMoney(part) && isMoney(whole) && sameCurrency(part, whole));
  return pairs.toSorted((a, b) => worth(b) - worth(a) || a[0].id.localeCompare(b[0].id, 'en'));
}

/** A figure that a source gives as another one in another currency. */
function isConversion(fact: Fact): boolean {
  return fact.relations.some((relation) => relation.type === 'equivalent_in');
}

function sameCurrency(one: Fact, other: Fact): boolean {
  return one.value.kind === 'money' && other.value.kind === 'money' && one.value.currency === other.value.currency;
}

function sameAmount(one: Fact, other: Fact): boolean {
  return (
    one.value.kind === 'money' &&
    other.value.kind === 'money' &&
    one.value.amount === other.value.amount &&
    one.value.currency === other.value.currency
  );
}

/** The preferred readings of the figures that a question names, each claim once. */
function namedFigures(found: Found, view: FactView): Fact[] {
  const facts = moneyCandidates(found)
    .filter((candidate) => candidate.named)
    .map(({ fact }) => view.claimOf(fact.id)?.preferred ?? fact);
  return facts.filter((fact, at) => facts.findIndex((other) => sameAmount(other, fact)) === at);
}

function sum(found: Found, view: FactView): Operands | undefined {
  const facts = namedFigures(found, view);
  return facts.length >= 2 ? { outcome: deriveSum(view, facts), facts } : undefined;
}

/** The two figures a question compares: those it names, else the best one and the one that meets most of what is left. */
function twoFigures(reading: Reading, found: Found): readonly [Fact, Fact] | undefined {
  const money = moneyCandidates(found);
  const named = money.filter((candidate) => candidate.named);
  const [first] = named.length > 0 ? named : money;
  if (!first) return undefined;
  const open = reading.items.filter((item) => coverageOf([item], first.profile) === 0);
  const others = money.filter((candidate) => !sameAmount(candidate.fact, first.fact) && sameCurrency(candidate.fact, first.fact));
  const second =
    named.find((candidate) => others.includes(candidate)) ??
    [...others].sort((a, b) => coverageOf(open, b.profile) - coverageOf(open, a.profile) || b.score - a.score)[0];
  return second ? [first.fact, second.fact] : undefined;
}

/** The figure a question spreads over time, with the fact that says over how long, if another one does. */
function spread(found: Found, view: FactView): { amount: Fact; over?: Fact } | undefined {
  const candidates = moneyCandidates(found).filter((candidate) => candidate.conflicts.every((conflict) => conflict.kind === 'answer'));
  const [best] = candidates.filter((candidate) => candidate.named).concat(candidates);
  if (!best) return undefined;
  const amount = view.claimOf(best.fact.id)?.preferred ?? best.fact;
  if (amount.period?.start && amount.period.end) return { amount };
  const over = view.factsAbout(amount.subject).find((fact) => fact.value.kind === 'duration');
  return over ? { amount, over } : { amount };
}

function average(per: AverageUnit, reading: Reading, found: Found, view: FactView): Operands | undefined {
  const length = statedLength(reading);
  const remainder = namedRemainder('', reading, found, view);
  if (remainder && length && !isRefusal(remainder.outcome) && (per === 'month' || per === 'year')) {
    const { text, formula, inputs } = remainder.outcome;
    const remark = { text: `What is spread: ${remainder.outcome.phrase} (${formula}).`, derived: [{ value: text, formula, inputs }] };
    return { outcome: deriveEvenSpread(remainder.outcome, length, per), facts: remainder.facts, remark };
  }
  const base = spread(found, view);
  if (!base) return undefined;
  return { outcome: deriveAverage(base.amount, per, base.over), facts: base.over ? [base.amount, base.over] : [base.amount] };
}

/** A length of time that the question gives ("in six months"), not a rate ("per month"). */
function statedLength(reading: Reading): Length | undefined {
  for (const time of reading.times) {
    if (time.kind !== 'duration' || time.rate || (time.unit !== 'month' && time.unit !== 'year')) continue;
    return { length: time.length, unit: time.unit };
  }
  return undefined;
}

function projection(reading: Reading, found: Found, view: FactView): Operands | undefined {
  const base = paced(found, view);
  if (!base) return undefined;
  const target = statedLength(reading) ?? { length: 1, unit: 'year' };
  const outcome = deriveProjection(base, target);
  const whole = related(view, base.id).find(
    (one) => one.type === 'counts_toward' && one.direction === 'outgoing' && isMoney(one.fact) && sameCurrency(one.fact, base),
  )?.fact;
  if (isRefusal(outcome) || !whole || outcome.value.kind !== 'money' || whole.value.kind !== 'money')
    return { outcome, facts: whole ? [base, whole] : [base] };
  const reached = new Decimal(outcome.value.amount).gte(whole.value.amount);
  const text = `If that pace held, it would ${reached ? 'reach' : 'fall short of'} the figure it counts toward; that is an assumption, and no source makes it.`;
  return { outcome, facts: [base, whole], remark: { text, derived: [] } };
}

/** The figure with a period that a pace can be read from: the one asked about, else the one that counts toward something. */
function paced(found: Found, view: FactView): Fact | undefined {
  const facts = [
    ...moneyCandidates(found).map(({ fact }) => fact),
    ...view
      .pairs('counts_toward')
      .map(([part]) => part)
      .filter(isMoney),
  ];
  const base = facts.find(
    (fact) => fact.period?.start && fact.period.end && fact.relations.some((relation) => relation.type === 'counts_toward'),
  );
  return base ? (view.claimOf(base.id)?.preferred ?? base) : undefined;
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
  return rates.flatMap((rate) => (isRefusal(rate) ? [] : [{ value: rate.text, formula: rate.formula, inputs: rate.inputs }]));
}

function rate(found: Found, view: FactView): Operands | undefined {
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
  const { text, formula, inputs } = remark.derivation;
  return {
    outcome,
    facts: [...pair, ...remark.facts],
    remark: { text: `The other pair of figures gives ${text} (${formula}).`, derived: [{ value: text, formula, inputs }] },
  };
}

function conversion(into: string, reading: Reading, found: Found, view: FactView): Operands | undefined {
  const remainder = namedRemainder(into, reading, found, view);
  if (remainder) {
    const { facts, outcome: left } = remainder;
    const outcome = isRefusal(left) ? left : deriveConversion(view, left, into);
    const derived = isRefusal(left) ? [] : [{ value: left.text, formula: left.formula, inputs: left.inputs }];
    const text = isRefusal(left) ? '' : `What is converted: ${left.phrase} (${left.formula}).`;
    return { outcome, facts, remark: { text, derived: [...derived, ...ratesOf(view)] } };
  }
  const [money] = [...namedFigures(found, view), ...moneyCandidates(found).map(({ fact }) => fact)].filter(
    (fact) => fact.value.kind === 'money' && fact.value.currency !== into,
  );
  if (!money) return undefined;
  const outcome = deriveConversion(view, money, into);
  return isRefusal(outcome) && outcome.code === 'STATED_BY_SOURCE'
    ? undefined
    : { outcome, facts: [money], remark: { text: '', derived: ratesOf(view) } };
}

/** What is left of a whole, where the question names just that amount, or speaks of what remains and names none. */
function namedRemainder(into: string, reading: Reading, found: Found, view: FactView): Operands | undefined {
  const amounts = [
    ...reading.money.map((money) => new Decimal(money.amount)),
    ...reading.numbers.flatMap(({ value }) => SCALES.map((scale) => new Decimal(value).mul(scale))),
  ];
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

/** Two days: those the question names, else those of the best fact and of the one that meets most of what is left. */
function elapsed(reading: Reading, found: Found): Operands | undefined {
  const days = reading.times.flatMap((time) => (time.kind === 'day' ? [time.from] : []));
  const [from, to] = days;
  if (from !== undefined && to !== undefined) return { outcome: deriveElapsed(from, to), facts: [] };
  const dated = found.facts.filter(({ fact }) => fact.announced.length === 10 && fact.announced !== from);
  const [first] = dated;
  if (!first) return undefined;
  if (from !== undefined) return { outcome: deriveElapsed(first.fact, from), facts: [first.fact] };
  const open = reading.items.filter((item) => coverageOf([item], first.profile) === 0);
  const others = dated.filter(({ fact }) => fact.announced !== first.fact.announced);
  const [second] = [...others].sort((a, b) => coverageOf(open, b.profile) - coverageOf(open, a.profile) || b.score - a.score);
  return second ? { outcome: deriveElapsed(first.fact, second.fact), facts: [first.fact, second.fact] } : undefined;
}
