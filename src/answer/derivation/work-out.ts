import { type Derivation, isRefusal, type Refusal, refuseDerivation } from '../../facts/derive/derivation.ts';
import { deriveDifference, deriveRatio, deriveSum } from '../../facts/derive/reckoning.ts';
import type { FactView } from '../../facts/view.ts';
import type { Fact } from '../../model/fact.ts';
import type { DerivationAsked } from '../../question/derivation-asked.ts';
import type { Reading } from '../../question/reading.ts';
import type { Found } from '../find.ts';
import { itemCoverage } from '../item-coverage.ts';
import { conversion, rate } from './across-currencies.ts';
import { moneyOperands, namedFigures, type Operands, type Pair, sameAmount, sameCurrency } from './operands.ts';
import { average, elapsed, projection } from './over-time.ts';
import { remainder, share } from './part-of-whole.ts';
import { statesCompared } from './states-compared.ts';

/** Works out what a question asks for from the figures that it names or is about; nothing where they are not held. */
export function workOut(reading: Reading, asked: DerivationAsked, found: Found, view: FactView): Operands | undefined {
  switch (asked.kind) {
    case 'share':
      return share(reading, found, view);
    case 'remainder':
      return remainder(reading, found, view);
    case 'sum':
      return sum(found, view);
    case 'difference':
      return ofPair(twoFigures(reading, found), (one, other) => deriveDifference(view, one, other));
    case 'ratio':
      return ofPair(twoFigures(reading, found), (one, other) => deriveRatio(view, one, other));
    case 'change':
      return ofPair(statesCompared(reading, found, view), (one, other) => changeBetween(view, one, other));
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

/** The difference of two states, where no source that gives one of them prints it. */
function changeBetween(view: FactView, later: Fact, earlier: Fact): Derivation | Refusal {
  const change = deriveDifference(view, later, earlier);
  if (isRefusal(change) || change.value.kind !== 'count') return change;
  const printed = new RegExp(`(?<![\\d.,])${change.value.amount}(?![\\d]|[.,]\\d)`, 'u');
  return printed.test(later.statement)
    ? refuseDerivation('STATED_BY_SOURCE', 'A source gives the change itself.', [earlier, later])
    : change;
}

function sum(found: Found, view: FactView): Operands | undefined {
  const facts = namedFigures(found, view);
  return facts.length >= 2 ? { outcome: deriveSum(view, facts), facts } : undefined;
}

/** The two figures a question compares: those it names, else the best one and the one that meets most of what is left. */
function twoFigures(reading: Reading, found: Found): readonly [Fact, Fact] | undefined {
  const money = moneyOperands(found);
  const named = money.filter((candidate) => candidate.named);
  const [first] = named.length > 0 ? named : money;
  if (!first) return undefined;
  const open = reading.items.filter((item) => itemCoverage([item], first.profile) === 0);
  const others = money.filter((candidate) => !sameAmount(candidate.fact, first.fact) && sameCurrency(candidate.fact, first.fact));
  const second =
    named.find((candidate) => others.includes(candidate)) ??
    [...others].sort((a, b) => itemCoverage(open, b.profile) - itemCoverage(open, a.profile) || b.score - a.score)[0];
  return second ? [first.fact, second.fact] : undefined;
}
