import type { FactView } from '../facts/fact-view.ts';
import type { PackWords } from '../intake/extract/pack-words.ts';
import { type Anchor, anchorsOf, numberKey } from './anchors.ts';
import { type FactSaying, sayingOfFact } from './fact-saying.ts';
import type { Tokens } from './tokens.ts';

/** So many facts are looked at for one claim. */
const MOST_LOOKED_AT = 40;

/** What all facts of a view say, and which of them speak of some words. */
export class StoreSayings {
  readonly view: FactView;
  readonly words: PackWords;
  readonly #all: readonly FactSaying[];
  readonly #byToken: ReadonlyMap<string, readonly FactSaying[]>;
  readonly #byId: ReadonlyMap<string, FactSaying>;
  readonly #weights = new Map<string, number>();
  readonly #values: ReadonlyMap<string, readonly Anchor[]>;

  constructor(view: FactView, words: PackWords) {
    this.view = view;
    this.words = words;
    this.#all = view.facts.map((fact) => sayingOfFact(fact, view, words));
    this.#byId = new Map(this.#all.map((saying) => [saying.fact.id, saying]));
    const byToken = new Map<string, FactSaying[]>();
    for (const saying of this.#all) {
      for (const token of saying.tokens) {
        const held = byToken.get(token);
        if (held) held.push(saying);
        else byToken.set(token, [saying]);
      }
    }
    this.#byToken = byToken;
    const values = this.#all.flatMap((saying) => anchorsOf(saying, words).filter(({ isValue }) => isValue));
    this.#values = Map.groupBy(values, numberKey);
  }

  /**
   * The facts whose very value a figure is that another fact tells by the way: they say how it is to be taken. Amounts of money
   * are one wherever they are told; counts are of one topic and count the same.
   */
  ownersOf(anchor: Anchor): readonly Anchor[] {
    if (anchor.isValue) return [];
    const { topic } = anchor.saying.fact;
    return (this.#values.get(numberKey(anchor)) ?? []).filter(
      (value) =>
        value.saying !== anchor.saying &&
        (anchor.kind === 'money' ||
          (value.saying.fact.topic === topic &&
            (anchor.unitStems.size === 0 || [...anchor.unitStems].some((stem) => value.unitStems.has(stem))))),
    );
  }

  /** The values that are a number, whatever is said around it. */
  valuesOf(figure: Pick<Anchor, 'kind' | 'amount' | 'currency'>): readonly Anchor[] {
    return this.#values.get(numberKey(figure)) ?? [];
  }

  /** Whether one matter alone has a value of this number. */
  isOnly(anchor: Anchor): boolean {
    const { subject, property } = anchor.saying.fact;
    return this.valuesOf(anchor).every(({ saying: { fact } }) => fact.subject === subject && fact.property === property);
  }

  /** Whether what is counted is what other facts count, and none of the property of this one. */
  countsElse(unitStems: ReadonlySet<string>, anchor: Anchor): boolean {
    const { property } = anchor.saying.fact;
    const counting = [...this.#values.values()].flat().filter(({ kind }) => kind === 'count');
    const isOf = (one: Anchor) => [...unitStems].some((stem) => one.unitStems.has(stem));
    return counting.some((one) => isOf(one) && one.saying.fact.property !== property);
  }

  get all(): readonly FactSaying[] {
    return this.#all;
  }

  saying(fact: string): FactSaying | undefined {
    return this.#byId.get(fact);
  }

  /** How much a word tells: what few facts speak of tells most; a word of none tells something else. */
  weightOf(token: string): number {
    const held = this.#weights.get(token);
    if (held !== undefined) return held;
    const weight = this.#weigh(token);
    // Words of no fact are those of a text, which are not kept.
    if (this.knows(token)) this.#weights.set(token, weight);
    return weight;
  }

  #weigh(token: string): number {
    const holders = this.#byToken.get(token)?.length ?? 0;
    const rarity = Math.log(1 + this.#all.length / (holders === 0 ? 8 : holders));
    return token.startsWith('n:') || token.startsWith('p:') ? rarity * 1.2 : rarity;
  }

  knows(token: string): boolean {
    return this.#byToken.has(token);
  }

  /** The facts that share most with some weighted words, the nearest first. */
  near(tokens: Tokens): readonly FactSaying[] {
    const shared = new Map<FactSaying, number>();
    for (const [token, { weight, concepts }] of tokens) {
      const gain = weight * this.weightOf(token);
      const holders = new Set(this.#byToken.get(token) ?? []);
      for (const saying of holders) shared.set(saying, (shared.get(saying) ?? 0) + gain);
      const meant = new Set(concepts.flatMap((concept) => this.#byToken.get(concept) ?? []));
      for (const saying of meant) if (!holders.has(saying)) shared.set(saying, (shared.get(saying) ?? 0) + gain / 2);
    }
    return [...shared]
      .toSorted(([one, left], [other, right]) => right - left || (one.fact.id < other.fact.id ? -1 : 1))
      .slice(0, MOST_LOOKED_AT)
      .map(([saying]) => saying);
  }
}

const kept = new WeakMap<FactView, StoreSayings>();

/** What the facts of a view say, read once and kept as long as the view. */
export function storeSayingsOf(view: FactView, words: PackWords): StoreSayings {
  const held = kept.get(view);
  if (held?.words === words) return held;
  const sayings = new StoreSayings(view, words);
  kept.set(view, sayings);
  return sayings;
}
