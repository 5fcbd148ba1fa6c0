import type { Entity } from '../../model/entity.ts';
import type { Pack, SeriesContent } from '../../model/pack.ts';
import type { TableShape } from '../../model/source.ts';
import { fold, wordsOf } from '../../model/text.ts';
import { agePhrases } from '../../question/age-words.ts';
import type { QuestionReader } from '../../question/question-reader.ts';
import { isOrdinary } from '../../question/stop-words.ts';
import { isEnglishWord } from '../../question/word-weight.ts';
import { PhraseFinder } from './phrase-finder.ts';
import { formsOf } from './plural-forms.ts';

/** Subjects that are spoken of together. */
export interface SubjectGroup {
  readonly name: string;
  readonly ids: readonly string[];
}

/** What a phrase of a question means to the tables, besides their measures. */
export type TableMeaning =
  | { readonly kind: 'subject'; readonly id: string }
  | { readonly kind: 'group'; readonly group: SubjectGroup }
  | { readonly kind: 'part'; readonly division: string; readonly value: string };

/** Names are read as of some day: it tells nothing about them. */
const SOME_DAY = '2024-01-01';

/** What the phrases of questions mean to tables. */
export interface TableLexicon {
  readonly phrases: PhraseFinder<TableMeaning>;
  readonly byRegion: ReadonlyMap<string, string>;
  readonly ids: ReadonlySet<string>;
  /** Groups that the pack knows as entities, by their ids. */
  readonly groups: ReadonlyMap<string, SubjectGroup>;
  readonly all: readonly SubjectGroup[];
  /** Parts that are told by a number with a sign alone (`18+`), which are looked for as they are written. */
  readonly signed: readonly { readonly written: string; readonly meaning: TableMeaning }[];
  /** The folded words by which tables print subjects that are called otherwise, by id. */
  readonly printed: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Subjects by their names, and countries by their codes, so that every language's name of a country is understood. */
export function makeLexicon(pack: Pack, content: SeriesContent, shapes: readonly TableShape[], reader: QuestionReader): TableLexicon {
  const phrases = new PhraseFinder<TableMeaning>();
  const byRegion = new Map<string, string>();
  const ids = new Set(content.entities.map(({ id }) => id));
  for (const { id, name, aliases } of content.entities) {
    phrases.add(name, { kind: 'subject', id });
    for (const alias of Object.values(aliases).flat()) if (!isCode(alias)) phrases.add(alias, { kind: 'subject', id });
    const region = reader.read(name, SOME_DAY).unknownNames.find((one) => one.region !== undefined)?.region;
    if (region !== undefined) byRegion.set(region, id);
  }
  const printed = new Map<string, ReadonlySet<string>>();
  for (const shape of shapes) {
    for (const [id, names] of Object.entries(shape.printed)) {
      for (const name of names) phrases.add(name, { kind: 'subject', id });
      printed.set(id, new Set([...(printed.get(id) ?? []), ...names.flatMap((name) => wordsOf(name).map(({ folded }) => folded))]));
    }
  }
  const groups = groupsInPack(pack, content, ids);
  const told = shapes.flatMap((shape) => shape.groups);
  const all = [...groups.values()];
  for (const { name, words, members } of told) {
    const group = { name, ids: members.filter((id) => ids.has(id)) };
    if (!all.some((one) => one.name === name)) all.push(group);
    for (const phrase of [name, ...Object.values(words).flat()])
      for (const form of formsOf(phrase)) phrases.add(form, { kind: 'group', group });
  }
  for (const { categories } of shapes) {
    for (const { name: division, called } of categories) {
      for (const [value, words] of Object.entries(called)) {
        for (const phrase of Object.values(words).flat())
          for (const form of formsOf(phrase)) phrases.add(form, { kind: 'part', division, value });
      }
    }
  }
  const totals = new Set(shapes.flatMap(({ categories }) => categories.map(({ total }) => total)));
  const signed: { readonly written: string; readonly meaning: TableMeaning }[] = [];
  const seen = new Set<string>();
  for (const { category = {} } of content.facts) {
    for (const [division, value] of Object.entries(category)) {
      const key = `${division}\n${value}`;
      if (seen.has(key) || totals.has(value)) continue;
      seen.add(key);
      // "18+" by its words is a bare number, which may be any amount.
      const isBareNumber = /^\P{N}*\d+\P{N}*$/u.test(value) && !/\p{L}/u.test(value) && !/^\d+$/u.test(value);
      if (isBareNumber) signed.push({ written: value, meaning: { kind: 'part', division, value } });
      const forms = isBareNumber ? [] : formsOf(value);
      for (const form of [...forms, ...agePhrases(value)]) phrases.add(form, { kind: 'part', division, value });
    }
  }
  return { phrases, byRegion, ids, groups, all, printed, signed };
}

/** A code, such as that of a country, is a word of some language as often as not. */
function isCode(alias: string): boolean {
  return /^[A-Z]{2,3}$/u.test(alias) && (isOrdinary(fold(alias), 'en') || isEnglishWord(fold(alias)) || alias.length === 3);
}

/** Entities of the pack that at least two subjects lie in or belong to; what nearly every question names is no group. */
function groupsInPack({ entities }: Pack, content: SeriesContent, ids: ReadonlySet<string>): ReadonlyMap<string, SubjectGroup> {
  const byId = new Map<string, Entity>([...content.entities, ...entities].map((entity) => [entity.id, entity]));
  const members = new Map<string, string[]>();
  for (const id of ids) {
    for (const holder of holdersOf(id, byId)) members.set(holder, [...(members.get(holder) ?? []), id]);
  }
  return new Map(
    Array.from(members).flatMap(([holder, own]) => {
      const entity = byId.get(holder);
      return entity && !entity.ambient && own.length > 1 && !ids.has(holder) ? [[holder, { name: entity.name, ids: own }] as const] : [];
    }),
  );
}

function holdersOf(id: string, byId: ReadonlyMap<string, Entity>): Set<string> {
  const holders = new Set<string>();
  const open = [...(byId.get(id)?.within ?? [])];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (holders.has(one)) continue;
    holders.add(one);
    open.push(...(byId.get(one)?.within ?? []));
  }
  return holders;
}
