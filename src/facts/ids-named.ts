import { entitiesOfFact } from '../model/entities-of-fact.ts';
import type { Entity } from '../model/entity.ts';
import type { Fact } from '../model/fact.ts';
import type { Gap } from '../model/gap.ts';
import type { Term } from '../model/property.ts';
import { wordsOf } from '../model/text.ts';

/** What names something by its id: a fact, recorded or not. */
type Telling = Pick<Fact, 'subject' | 'property' | 'speaker' | 'value'>;

/** Facts and gaps of one side of a line: those that somebody may see, or those that they may not. */
export interface Content {
  readonly facts: readonly Fact[];
  readonly gaps: readonly Gap[];
}

/** What content names by its id: entities, and the properties and terms of the vocabulary. */
export interface IdsNamed {
  readonly entities: ReadonlySet<string>;
  readonly vocabulary: ReadonlySet<string>;
}

/** The ids that content names. */
export function idsNamedBy({ facts, gaps = [] }: { readonly facts: readonly Telling[]; readonly gaps?: readonly Gap[] }): IdsNamed {
  return {
    entities: new Set([...facts.flatMap(entitiesOfFact), ...gaps.flatMap(({ about, when }) => [...about, ...(when?.entities ?? [])])]),
    vocabulary: new Set([...facts.map(({ property }) => property), ...gaps.flatMap(({ when }) => when?.terms ?? [])]),
  };
}

/** A text as its folded words between single spaces, so that whole words are found in it. */
function wordRow(text: string): string {
  return ` ${wordsOf(text)
    .map(({ folded }) => folded.replace(/'s$/u, ''))
    .join(' ')} `;
}

const rows = new WeakMap<object, string>();

/** The words of a fact or gap; these never change, so they are read once. */
function rowOf(said: Fact | Gap): string {
  const held = rows.get(said);
  if (held !== undefined) return held;
  const quotes = 'evidence' in said ? [said.topic, said.period?.label ?? '', ...said.evidence.map(({ quote }) => quote)] : [];
  const row = [said.statement, ...said.asked_as, ...quotes].map(wordRow).join('|');
  rows.set(said, row);
  return row;
}

/** Texts in which words are looked for. */
export interface ContentWording {
  says(phrase: string): boolean;
}

/** The words of content, and of further texts beside it. */
export function contentWordingOf({ facts, gaps }: Content, more: readonly string[] = []): ContentWording {
  let row: string | undefined;
  return {
    says(phrase) {
      row ??= [...facts.map(rowOf), ...gaps.map(rowOf), ...more.map(wordRow)].join('|');
      const wanted = phrase.endsWith('*') ? wordRow(phrase.slice(0, -1)).trimEnd() : wordRow(phrase);
      return wanted.trim() !== '' && row.includes(wanted);
    },
  };
}

/** Every name that an entity goes by. */
export function namesOf({ name, aliases }: Entity): readonly string[] {
  return [name, ...Object.values(aliases).flat()];
}

/** Every word that a term is met by. */
export function wordsOfTerm({ words }: Term): readonly string[] {
  return Object.values(words).flat();
}
