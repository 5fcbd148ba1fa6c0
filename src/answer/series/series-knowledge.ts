import { quantityOf } from '../../facts/series/measure-text.ts';
import { SeriesStore } from '../../facts/series/series-view.ts';
import { cue } from '../../language/cue.ts';
import type { WordsByLanguage } from '../../model/entity.ts';
import type { Pack, SeriesContent } from '../../model/pack.ts';
import type { Source, TableShape } from '../../model/source.ts';
import { fold, wordsOf } from '../../model/text.ts';
import type { QuestionReader } from '../../question/question-reader.ts';
import type { Reading } from '../../question/reading.ts';
import { Vocabulary } from '../../question/vocabulary.ts';
import { addsOf, type Measure } from './measure.ts';
import { makeLexicon, type SubjectGroup, type TableLexicon, type TableMeaning } from './table-lexicon.ts';

/** A use of a measure's words in a question: words `first` to `last` of it, from 0. */
export interface MeasureMention {
  readonly measure: Measure;
  readonly first: number;
  readonly last: number;
}

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
  private made: TableLexicon | undefined;

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
    const { phrases, byRegion, ids, groups, signed } = this.lexicon();
    const found: TableNamed[] = phrases.find(question).map(({ meaning, ...place }) => ({ ...place, ...meaning }));
    const others: NamedOther[] = [];
    for (const { written, meaning } of signed) {
      const start = question.indexOf(written);
      const isApart = !/[\p{L}\p{N}]/u.test(question.charAt(start - 1)) && !/[\p{L}\p{N}]/u.test(question.charAt(start + written.length));
      if (start >= 0 && isApart) found.push({ ...meaning, start, end: start + written.length });
    }
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

  /** Whether a folded word is one of those by which a table prints one of some subjects. */
  isPrinted(word: string, subjects: readonly string[]): boolean {
    return subjects.some((id) => this.lexicon().printed.get(id)?.has(word));
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

  private lexicon(): TableLexicon {
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

function nounWords({ noun, plural, words }: { noun: string; plural: string; words: WordsByLanguage }): string[] {
  return [noun, plural, ...Object.values(words).flat()];
}

/** The shape of a table that was imported before tables told theirs: by the kind of its subjects. */
function shapeIn({ table }: Source, { entities }: SeriesContent): TableShape {
  if (table) return table;
  const countries = entities.every(({ kind }) => kind === 'country' || kind === 'organisation');
  const [noun, plural] = countries ? ['country', 'countries'] : ['subject', 'subjects'];
  return { subject: { kind: entities[0]?.kind ?? 'place', noun, plural, words: NO_WORDS }, categories: [], printed: {}, groups: [] };
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
