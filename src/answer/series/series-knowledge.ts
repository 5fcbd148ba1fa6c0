import { SeriesStore } from '../../facts/series/series-view.ts';
import type { Pack, SeriesContent } from '../../model/pack.ts';
import type { Property } from '../../model/property.ts';
import { fold, wordsOf } from '../../model/text.ts';
import type { QuestionReader } from '../../question/question-reader.ts';
import type { Reading } from '../../question/reading.ts';
import { Vocabulary } from '../../question/vocabulary.ts';

/** A property that a table tells, with the status that its amounts have there. */
export interface Measure {
  readonly property: Property;
  readonly status: string;
}

/** A use of a measure's words in a question. */
export interface MeasureMention {
  readonly measure: Measure;
  /** Words of the question, folded. */
  readonly words: readonly string[];
}

const SOME_DAY = '2024-01-01';

/** The tables of a pack made ready to be asked. */
export class SeriesKnowledge {
  readonly store: SeriesStore;
  readonly measures: readonly Measure[];
  /** Folded words of the publishers and titles of the releases: they name the table and no matter beside it. */
  readonly tableWords: ReadonlySet<string>;
  /** The first word of each publisher, folded, by which people call a table. */
  private readonly shortNames: ReadonlySet<string>;
  /** The country that the aid is for is named in nearly every question, and is no donor. */
  private readonly recipients: ReadonlySet<string>;
  private readonly vocabulary: Vocabulary;
  private readonly reader: QuestionReader;
  private subjects: { readonly byName: Map<string, string>; readonly byRegion: Map<string, string>; readonly ids: Set<string> } | undefined;

  constructor(pack: Pack, content: SeriesContent, reader: QuestionReader) {
    this.reader = reader;
    this.store = new SeriesStore(content, pack.audiences);
    this.recipients = new Set(pack.entities.filter(({ kind, ambient }) => ambient && kind === 'country').map(({ id }) => id));
    const statuses = new Map(content.facts.map(({ property, status }) => [property, status ?? '']));
    const told = (pack.measures ?? []).filter(({ id }) => statuses.has(id));
    this.measures = told.map((property) => ({ property, status: statuses.get(property.id) ?? '' }));
    this.vocabulary = new Vocabulary(told, [], []);
    const names = content.sources.map(({ publisher, title }) => `${publisher} ${title}`);
    this.tableWords = new Set(names.flatMap((name) => wordsOf(name).map(({ folded }) => folded)));
    this.shortNames = new Set(
      content.sources.flatMap(({ publisher }) =>
        wordsOf(publisher)
          .slice(0, 1)
          .map(({ folded }) => folded),
      ),
    );
  }

  /** Whether a folded question calls a table by its publisher. */
  namesPublisher(folded: string): boolean {
    return wordsOf(folded).some((word) => this.shortNames.has(word.folded.replace(/'s$/u, '')));
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
      return measure ? [{ measure, words: words.slice(first, last + 1).map(({ folded }) => folded) }] : [];
    });
  }

  /** The subjects of tables that a question names, in its order, and the names that no table has a subject for. */
  subjectsIn({ names, unknownNames, items }: Reading): { readonly ids: readonly string[]; readonly others: readonly NamedOther[] } {
    const { byName, byRegion, ids } = this.known();
    const found: { readonly start: number; readonly id: string }[] = [];
    const others: NamedOther[] = [];
    for (const { entity, text, start } of names) {
      if (ids.has(entity)) found.push({ start, id: entity });
      else if (!this.recipients.has(entity)) others.push({ text, country: false });
    }
    for (const { text, start, region, kind } of unknownNames) {
      const id = byName.get(bare(text)) ?? (region === undefined ? undefined : byRegion.get(region));
      if (id !== undefined) found.push({ start, id });
      else if (!this.isOfTable(text)) others.push({ text, country: kind === 'country' });
    }
    for (const { kind, text, start } of items) {
      const id = kind === 'word' ? byName.get(bare(text)) : undefined;
      if (id !== undefined) found.push({ start, id });
    }
    const ordered = found.toSorted((one, other) => one.start - other.start).map(({ id }) => id);
    return { ids: [...new Set(ordered)], others };
  }

  /** Whether a word by itself names a subject. */
  isSubject(word: string): boolean {
    return this.known().byName.has(bare(word));
  }

  private known() {
    this.subjects ??= this.readSubjects();
    return this.subjects;
  }

  private isOfTable(text: string): boolean {
    return wordsOf(text).every(({ folded }) => this.tableWords.has(folded.replace(/'s$/u, '')));
  }

  /** Subjects by their names, and countries by their codes, so that every language's name of a country is understood. */
  private readSubjects() {
    const byName = new Map<string, string>();
    const byRegion = new Map<string, string>();
    const ids = new Set<string>();
    for (const { id, name } of this.store.subjects) {
      ids.add(id);
      byName.set(fold(name), id);
      const region = this.reader.read(name, SOME_DAY).unknownNames.find((one) => one.region !== undefined)?.region;
      if (region !== undefined) byRegion.set(region, id);
    }
    return { byName, byRegion, ids };
  }
}

/** A name in a question that no table has values of. */
export interface NamedOther {
  readonly text: string;
  readonly country: boolean;
}

function bare(text: string): string {
  return fold(text).replace(/'s$/u, '');
}
