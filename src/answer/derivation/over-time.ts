import { Decimal } from 'decimal.js';
import { isRefusal } from '../../facts/derive/derivation.ts';
import { deriveElapsed } from '../../facts/derive/elapsed.ts';
import { type AverageUnit, deriveAverage, deriveEvenSpread, deriveProjection, type PaceLength } from '../../facts/derive/pace.ts';
import { related } from '../../facts/links.ts';
import type { FactView } from '../../facts/view.ts';
import type { Fact } from '../../model/fact.ts';
import type { Reading } from '../../question/reading.ts';
import type { Found } from '../find.ts';
import { itemCoverage } from '../item-coverage.ts';
import { isMoney, listedFigure, moneyOperands, type Operands, sameCurrency } from './operands.ts';
import { namedRemainder } from './part-of-whole.ts';

/** What a figure makes on average for each unit of the time it covers, or what is left of one if spread over a length that is given. */
export function average(per: AverageUnit, reading: Reading, found: Found, view: FactView): Operands | undefined {
  const length = statedLength(reading);
  const remainder = namedRemainder('', reading, found, view);
  if (remainder && length && !isRefusal(remainder.outcome) && (per === 'month' || per === 'year')) {
    const { phrase, formula } = remainder.outcome;
    const remark = { text: `What is spread: ${phrase} (${formula}).`, derived: [listedFigure(remainder.outcome)] };
    return { outcome: deriveEvenSpread(remainder.outcome, length, per), facts: remainder.facts, remark };
  }
  const base = spread(found, view);
  if (!base) return undefined;
  return { outcome: deriveAverage(base.amount, per, base.over), facts: base.over ? [base.amount, base.over] : [base.amount] };
}

/** The figure a question spreads over time, with the fact that says over how long, if another one does. */
function spread(found: Found, view: FactView): { amount: Fact; over?: Fact } | undefined {
  const candidates = moneyOperands(found).filter((candidate) => candidate.conflicts.every((conflict) => conflict.kind === 'answer'));
  const [best] = candidates.filter((candidate) => candidate.named).concat(candidates);
  if (!best) return undefined;
  const amount = view.claimOf(best.fact.id)?.preferred ?? best.fact;
  if (amount.period?.start && amount.period.end) return { amount };
  const over = view.factsAbout(amount.subject).find((fact) => fact.value.kind === 'duration');
  return over ? { amount, over } : { amount };
}

/** A length of time that the question gives ("in six months"), not a rate ("per month"). */
function statedLength(reading: Reading): PaceLength | undefined {
  for (const time of reading.times) {
    if (time.kind !== 'duration' || time.rate || (time.unit !== 'month' && time.unit !== 'year')) continue;
    return { length: time.length, unit: time.unit };
  }
  return undefined;
}

/** What a figure would come to over another length at the same pace, held against what it counts toward. */
export function projection(reading: Reading, found: Found, view: FactView): Operands | undefined {
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
    ...moneyOperands(found).map(({ fact }) => fact),
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

/** Two days: those the question names, else those of the best fact and of the one that meets most of what is left. */
export function elapsed(reading: Reading, found: Found): Operands | undefined {
  const days = reading.times.flatMap((time) => (time.kind === 'day' ? [time.from] : []));
  const [from, to] = days;
  if (from !== undefined && to !== undefined) return { outcome: deriveElapsed(from, to), facts: [] };
  const dated = found.facts.filter(({ fact }) => fact.announced.length === 10 && fact.announced !== from);
  const [first] = dated;
  if (!first) return undefined;
  if (from !== undefined) return { outcome: deriveElapsed(first.fact, from), facts: [first.fact] };
  const open = reading.items.filter((item) => itemCoverage([item], first.profile) === 0);
  const others = dated.filter(({ fact }) => fact.announced !== first.fact.announced);
  const [second] = [...others].sort((a, b) => itemCoverage(open, b.profile) - itemCoverage(open, a.profile) || b.score - a.score);
  return second ? { outcome: deriveElapsed(first.fact, second.fact), facts: [first.fact, second.fact] } : undefined;
}
