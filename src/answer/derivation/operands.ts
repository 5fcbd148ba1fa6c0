import { isDeprecated } from '../../facts/claim.ts';
import type { Derivation, Refusal } from '../../facts/derive/derivation.ts';
import { isConversion } from '../../facts/links.ts';
import type { FactView } from '../../facts/view.ts';
import type { Fact } from '../../model/fact.ts';
import { isSaidAndSo } from '../../model/factuality.ts';
import type { DerivedFigure } from '../answer.ts';
import type { FactCandidate } from '../fact-candidate.ts';
import type { Found } from '../find.ts';
import { preferredReading } from '../preferred-reading.ts';

/** A figure worked out, or why not, with the facts it rests on and what else to say of it. */
export interface Operands {
  readonly outcome: Derivation | Refusal;
  readonly facts: readonly Fact[];
  readonly remark?: { readonly text: string; readonly derived: readonly DerivedFigure[] };
}

/** Two figures, in the order in which they are reckoned with. */
export type Pair = readonly [Fact, Fact];

/** Whether a fact states an amount of money that counts: nothing is reckoned with what is denied, in doubt or yet to come. */
export function isMoney(fact: Fact): boolean {
  return fact.value.kind === 'money' && !isDeprecated(fact) && isSaidAndSo(fact);
}

/** Figures to reckon with, best first; one that a source merely converted comes after those it was given in. */
export function moneyOperands(found: Found): FactCandidate[] {
  const money = found.facts.filter((candidate) => isMoney(candidate.fact));
  const asked = (fact: Fact) =>
    isConversion(fact) && !found.reading.money.some(({ currency }) => fact.value.kind === 'money' && currency === fact.value.currency);
  return [...money.filter(({ fact }) => !asked(fact)), ...money.filter(({ fact }) => asked(fact))];
}

/** Whether two facts give money of one currency. */
export function sameCurrency(one: Fact, other: Fact): boolean {
  return one.value.kind === 'money' && other.value.kind === 'money' && one.value.currency === other.value.currency;
}

/** Whether two facts give the same money. */
export function sameAmount(one: Fact, other: Fact): boolean {
  return (
    one.value.kind === 'money' &&
    other.value.kind === 'money' &&
    one.value.amount === other.value.amount &&
    one.value.currency === other.value.currency
  );
}

/** The preferred readings of the figures that a question names, each claim once. */
export function namedFigures(found: Found, view: FactView): Fact[] {
  const facts = moneyOperands(found)
    .filter((candidate) => candidate.named)
    .map(({ fact }) => {
      const preferred = preferredReading(fact, view);
      return sameAmount(preferred, fact) ? preferred : fact;
    });
  return facts.filter((fact, at) => facts.findIndex((other) => sameAmount(other, fact)) === at);
}

/** A derivation as the answer lists it. */
export function listedFigure({ text, formula, inputs }: Derivation): DerivedFigure {
  return { value: text, formula, inputs };
}
