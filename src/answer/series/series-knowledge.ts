import { quantityOf } from '../../facts/series/measure-text.ts';
import { SeriesStore } from '../../facts/series/series-view.ts';
import { cue } from '../../language/cue.ts';
import type { Entity, WordsByLanguage } from '../../model/entity.ts';
import type { Pack, SeriesContent } from '../../model/pack.ts';
import type { Source, TableShape } from '../../model/source.ts';
import { fold, wordsOf } from '../../model/text.ts';
import { isOrdinary } from '../../question/ordinary-words.ts';
import type { QuestionReader } from '../../question/question-reader.ts';
import type { Reading } from '../../question/reading.ts';
import { Vocabulary } from '../../question/vocabulary.ts';
import { isEnglishWord } from '../../question/word-weight.ts';
import { addsOf, type Measure } from './measure.ts';
import { PhraseFinder } from './phrase-finder.ts';
import { formsOf } from './word-forms.ts';

/** A use of a measure's words in a question: words `first` to `last` of it, from 0. */
export interface MeasureMention {
  readonly measure: Measure;
  readonly first: number;
  readonly last: number;
}

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

const SOME_DAY = '2024-01-01';
const NO_WORDS: WordsByLanguage = {};

/** The tables of a pack made ready to be asked. */
export class SeriesKnowledge {
  readonly store: SeriesStore;
  readonly measures: readonly Measure[];
  /** Folded words of the publishers and titles of the releases: they name the table and no matter beside it. */
  readonly tableWords: ReadonlySet<string>;
  /** What subjects are called, as a question may call them. */
  readonly nouns: RegExp;
  /** What each division is called, by its name. */
  readonly divisionNouns: ReadonlyMap<string, RegExp>;
  /** The first word of each publisher, folded, by which people call a table. */
  private readonly shortNames: ReadonlySet<string>;
  /** What is named in nearly every question is nobody in particular. */
  private readonly ambient: ReadonlySet<string>;
  private readonly vocabulary: Vocabulary;
  private readonly reader: QuestionReader;
  private readonly pack: Pack;
  private readonly shapes: readonly TableShape[];
  private readonly content: SeriesContent;
  private made: Lexicon | undefined;

  constructor(pack: Pack, content: SeriesContent, reader: QuestionReader) {
    this.pack = pack;
    this.reader = reader;
    this.content = content;
    this.store = new SeriesStore(content, pack.audiences);
    this.ambient = new Set(
      pack.entities
        .filter(({ ambient, kind }) => ambient && (kind === 'country' || kind === 'place' || kind === 'event'))
        .map(({ id }) => id),
    );
    const newestFirst = content.sources.toSorted((one, other) => (one.published.date > other.published.date ? -1 : 1));
    this.shapes = newestFirst.map((source) => shapeIn(source, content));
    this.measures = measuresOf(pack, content, newestFirst, this.shapes);
    this.vocabulary = new Vocabulary(
      this.measures.map(({ property }) => property),
      [],
      [],
    );
    const names = content.sources.map(({ publisher, title }) => `${publisher} ${title}`);
    this.tableWords = new Set(names.flatMap((name) => wordsOf(name).map(({ folded }) => folded)));
    this.shortNames = new Set(content.sources.flatMap(({ publisher }) => wordsOf(publisher).slice(0, 1)).map(({ folded }) => folded));
    this.nouns = cue(this.shapes.flatMap(({ subject }) => nounWords(subject)).join('|'));
    const divisions = Map.groupBy(
      this.shapes.flatMap(({ categories }) => categories),
      ({ name }) => name,
    );
    this.divisionNouns = new Map(Array.from(divisions, ([name, alike]) => [name, cue([name, ...alike.flatMap(nounWords)].join('|'))]));
  }

  /** Whether a folded question calls a table by its publisher. */
  namesPublisher(folded: string): boolean {
    return wordsOf(folded).some((word) => this.shortNames.has(bare(word.folded)));
  }

  /** What a question measures, in its words; of two that overlap the longer one. */
  mentionsIn(question: string, language: string): MeasureMention[] {
    const words = this.vocabulary.spell(question, language, () => true);
    const mentions = this.vocabulary.mentions(words, language);
    const widest = mentions.filter(
      (one) =>
        !mentions.some((other) => other.first <= one.first && other.last >= one.last && other.last - other.first > one.last - one.first),
    );
    return widest.flatMap(({ id, first, last }) => {
      const measure = this.measures.find(({ property }) => property.id === id);
      return measure ? [{ measure, first, last }] : [];
    });
  }

  /** The subjects, groups and parts that a question names, in its order, and the names that no table has a subject for. */
  namedIn({ question, names, unknownNames, items, language }: Reading): {
    readonly found: readonly TableNamed[];
    readonly others: readonly NamedOther[];
  } {
    const { phrases, byRegion, ids, groups } = this.lexicon();
    const found: TableNamed[] = phrases.find(question).map(({ meaning, ...place }) => ({ ...place, ...meaning }));
    const others: NamedOther[] = [];
    const words = wordsOf(question);
    const measured = this.mentionsIn(question, language).flatMap(({ first, last }) => words.slice(first, last + 1));
    const isFound = (start: number, end: number) => [...found, ...measured].some((one) => start < one.end && end > one.start);
    for (const { entity, text, start, end } of names) {
      const group = groups.get(entity);
      if (isFound(start, end)) continue;
      if (ids.has(entity)) found.push({ kind: 'subject', id: entity, start, end });
      else if (group) found.push({ kind: 'group', group, start, end });
      else if (!this.ambient.has(entity)) others.push({ text, country: this.isCountry(entity) });
    }
    for (const { text, start, end, region, kind } of unknownNames) {
      if (isFound(start, end)) continue;
      const id = region === undefined ? undefined : byRegion.get(region);
      if (id !== undefined) found.push({ kind: 'subject', id, start, end });
      else if (!this.isOfTable(text)) others.push({ text, country: kind === 'country' });
    }
    const ordered = found.toSorted((one, other) => one.start - other.start);
    return { found: ordered, others: others.filter(({ text }) => !items.some((item) => item.kind === 'number' && item.text === text)) };
  }

  /** Reads a question as one that is asked by itself. */
  read(question: string): Reading {
    return this.reader.read(question, SOME_DAY);
  }

  /** The groups that subjects belong to, by what the pack or a mapping calls them. */
  get groups(): readonly SubjectGroup[] {
    return this.lexicon().all;
  }

  private isCountry(entity: string): boolean {
    return this.pack.entities.some(({ id, kind }) => id === entity && kind === 'country');
  }

  private lexicon(): Lexicon {
    this.made ??= makeLexicon(this.pack, this.content, this.shapes, this.reader);
    return this.made;
  }

  private isOfTable(text: string): boolean {
    return wordsOf(text).every(({ folded }) => this.tableWords.has(bare(folded)));
  }
}

/** Something that a question names, and where: in UTF-16 units from `start` to before `end`. */
export type TableNamed = TableMeaning & { readonly start: number; readonly end: number };

/** A name in a question that no table has values of. */
export interface NamedOther {
  readonly text: string;
  readonly country: boolean;
}

interface Lexicon {
  readonly phrases: PhraseFinder<TableMeaning>;
  readonly byRegion: ReadonlyMap<string, string>;
  readonly ids: ReadonlySet<string>;
  /** Groups that the pack knows as entities, by their ids. */
  readonly groups: ReadonlyMap<string, SubjectGroup>;
  readonly all: readonly SubjectGroup[];
}

/** Subjects by their names, and countries by their codes, so that every language's name of a country is understood. */
function makeLexicon(pack: Pack, content: SeriesContent, shapes: readonly TableShape[], reader: QuestionReader): Lexicon {
  const phrases = new PhraseFinder<TableMeaning>();
  const byRegion = new Map<string, string>();
  const ids = new Set(content.entities.map(({ id }) => id));
  for (const { id, name, aliases } of content.entities) {
    phrases.add(name, { kind: 'subject', id });
    for (const alias of Object.values(aliases).flat()) if (!isCode(alias)) phrases.add(alias, { kind: 'subject', id });
    const region = reader.read(name, SOME_DAY).unknownNames.find((one) => one.region !== undefined)?.region;
    if (region !== undefined) byRegion.set(region, id);
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
  const seen = new Set<string>();
  for (const { category = {} } of content.facts) {
    for (const [division, value] of Object.entries(category)) {
      const key = `${division}\n${value}`;
      if (seen.has(key) || totals.has(value)) continue;
      seen.add(key);
      for (const form of formsOf(value)) phrases.add(form, { kind: 'part', division, value });
    }
  }
  return { phrases, byRegion, ids, groups, all };
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

function nounWords({ noun, plural, words }: { noun: string; plural: string; words: WordsByLanguage }): string[] {
  return [noun, plural, ...Object.values(words).flat()];
}

/** The shape of a table that was imported before tables told theirs: by the kind of its subjects. */
function shapeIn({ table }: Source, { entities }: SeriesContent): TableShape {
  if (table) return table;
  const countries = entities.every(({ kind }) => kind === 'country' || kind === 'organisation');
  const [noun, plural] = countries ? ['country', 'countries'] : ['subject', 'subjects'];
  return { subject: { kind: entities[0]?.kind ?? 'place', noun, plural, words: NO_WORDS }, categories: [], groups: [] };
}

/** Every measure that a table tells, by the newest that does. */
function measuresOf(pack: Pack, content: SeriesContent, sources: readonly Source[], shapes: readonly TableShape[]): Measure[] {
  const order = new Map(sources.map(({ id }, place) => [id, place]));
  const newest = new Map<
    string,
    { readonly place: number; readonly status: string; readonly kind: Measure['kind']; readonly unit: string }
  >();
  for (const { property, value, status, evidence } of content.facts) {
    const quantity = quantityOf(value);
    const place = order.get(evidence[0]?.source ?? '');
    if (!quantity || place === undefined || place >= (newest.get(property)?.place ?? sources.length)) continue;
    newest.set(property, { place, status: status ?? '', kind: quantity.kind, unit: quantity.unit });
  }
  return (pack.measures ?? []).flatMap((property) => {
    const told = newest.get(property.id);
    const shape = told && shapes[told.place];
    return told && shape
      ? [{ property, status: told.status, kind: told.kind, unit: told.unit, adds: addsOf(property, told.kind), shape }]
      : [];
  });
}

function bare(text: string): string {
  return fold(text).replace(/'s$/u, '');
}
