import { buildTextIndex, type TextIndex } from '../../facts/text-index.ts';
import type { FactView } from '../../facts/view.ts';
import type { Fact, FactContent } from '../../model/fact.ts';
import type { CandidateReading } from './candidate-reading.ts';
import { isQuantity, numberOf, type QuantityValue } from './quantity-value.ts';
import { contentWords } from './same-wording.ts';

/** So many facts of like wording are looked at. */
const ALIKE = 40;
/** So many facts on one property, and with one number, are looked at; a table of figures has thousands. */
const MOST_ON_PROPERTY = 400;
const MOST_WITH_NUMBER = 200;

/** The facts of one view by what a candidate may share with them; built when first asked and kept as long as the view. */
export class StoreIndex {
  readonly #view: FactView;
  readonly #byId: readonly Fact[];
  readonly #byNumber: ReadonlyMap<string, readonly Fact[]>;
  readonly #text: TextIndex;

  constructor(view: FactView) {
    this.#view = view;
    this.#byId = view.facts.toSorted((left, right) => (left.id < right.id ? -1 : 1));
    this.#byNumber = Map.groupBy(
      this.#byId.filter(({ value }) => isQuantity(value)),
      ({ value }) => (isQuantity(value) ? numberKey(value) : ''),
    );
    this.#text = buildTextIndex(this.#byId.map(wordsOfFact));
  }

  /** Facts that a candidate may touch: on its property, with its number in any unit, of like wording. Each once, by id. */
  around({ fact, words }: CandidateReading): Fact[] {
    const { value } = fact;
    const onProperty = this.#view.factsOn(fact.subject, fact.property);
    const sameNumber = isQuantity(value) ? (this.#byNumber.get(numberKey(value)) ?? []) : [];
    const alike = this.#text.search(
      [...new Set(words)].map((token) => ({ token, weight: 1 })),
      ALIKE,
    );
    const found = new Set([
      ...firstOf(onProperty, fact, MOST_ON_PROPERTY),
      ...firstOf(sameNumber, fact, MOST_WITH_NUMBER),
      ...alike.flatMap(({ document }) => this.#byId[document] ?? []),
    ]);
    return [...found].sort((left, right) => (left.id < right.id ? -1 : 1));
  }
}

const indexes = new WeakMap<FactView, StoreIndex>();

/** The index of a view, built once. */
export function storeIndexOf(view: FactView): StoreIndex {
  const known = indexes.get(view);
  if (known) return known;
  const index = new StoreIndex(view);
  indexes.set(view, index);
  return index;
}

function numberKey(value: QuantityValue): string {
  return `${value.kind} ${numberOf(value)}`;
}

function wordsOfFact({ value, evidence }: Fact): string[] {
  return contentWords([value.kind === 'text' ? value.text : '', ...new Set(evidence.map(({ quote }) => quote))].join(' '));
}

/** Of many facts those of the same period first, then those announced last, so that the choice does not depend on their order. */
function firstOf(facts: readonly Fact[], { period }: FactContent, most: number): readonly Fact[] {
  if (facts.length <= most) return facts;
  const otherPeriod = (fact: Fact) => (fact.period?.start === period?.start && fact.period?.end === period?.end ? 0 : 1);
  const byDayAndId = (left: Fact, right: Fact) =>
    left.announced === right.announced ? (left.id < right.id ? -1 : 1) : left.announced < right.announced ? 1 : -1;
  return facts.toSorted((left, right) => otherPeriod(left) - otherPeriod(right) || byDayAndId(left, right)).slice(0, most);
}
