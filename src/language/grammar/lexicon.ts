import type { Bound } from '../../model/value.ts';
import type { EdgeWord, GrammarWords, PartWord, Phrases, TimeUnit } from '../words/grammar-words.ts';
import { LANGUAGES } from '../words/index.ts';
import {
  calendarTables,
  collect,
  type DurationLead,
  type DurationWord,
  type MonthWord,
  moneyTables,
  numberTables,
  type RelativePeriod,
  relativeTables,
  type ScaleWord,
  type Shift,
  type WordSide,
} from './lexicon-tables.ts';
import type { PhraseTable } from './phrase-table.ts';
import { openingsOf } from './time-openings.ts';

/** The words of all languages by what they stand for. */
export interface Lexicon {
  /** Whether the named language writes a decimal comma; undefined when no language was named. */
  readonly decimalComma: boolean | undefined;
  readonly cardinals: PhraseTable<number>;
  readonly hundred: PhraseTable<true>;
  readonly thousand: PhraseTable<true>;
  readonly loneThousand: PhraseTable<true>;
  /** Numbers that may be the century of a year said as two numbers. */
  readonly centuries: PhraseTable<number>;
  readonly amountLeads: PhraseTable<true>;
  readonly article: PhraseTable<true>;
  readonly numberJoiner: PhraseTable<true>;
  readonly decimalWord: PhraseTable<true>;
  readonly fractions: PhraseTable<string>;
  readonly andAHalf: PhraseTable<true>;
  readonly scales: PhraseTable<ScaleWord>;
  readonly quantities: PhraseTable<string>;
  readonly percent: PhraseTable<true>;
  readonly currencies: PhraseTable<string>;
  readonly subunits: PhraseTable<true>;
  readonly currencyJoiner: PhraseTable<true>;
  readonly bounds: Readonly<Record<WordSide, PhraseTable<Bound>>>;
  readonly counted: PhraseTable<true>;
  readonly ordinals: PhraseTable<number>;
  readonly last: PhraseTable<true>;
  readonly ordinalEndings: PhraseTable<true>;
  readonly months: PhraseTable<MonthWord>;
  readonly monthPrepositions: PhraseTable<true>;
  readonly weekdays: PhraseTable<number>;
  readonly shortWeekdays: PhraseTable<number>;
  readonly dayArticles: PhraseTable<true>;
  readonly partitives: PhraseTable<true>;
  readonly yearWords: PhraseTable<number>;
  readonly units: PhraseTable<TimeUnit>;
  readonly weekend: PhraseTable<true>;
  readonly weekNumber: PhraseTable<true>;
  readonly weekOf: PhraseTable<true>;
  readonly decades: PhraseTable<number>;
  readonly decadeMarks: Readonly<Record<WordSide, PhraseTable<true>>>;
  readonly decade: PhraseTable<true>;
  readonly century: PhraseTable<true>;
  readonly fillers: PhraseTable<true>;
  readonly yearEndings: PhraseTable<true>;
  readonly edges: PhraseTable<EdgeWord>;
  readonly parts: PhraseTable<PartWord>;
  readonly rangeStart: PhraseTable<true>;
  readonly rangeJoin: PhraseTable<true>;
  readonly now: PhraseTable<true>;
  readonly startingOn: PhraseTable<true>;
  readonly countedFrom: PhraseTable<true>;
  readonly shifts: PhraseTable<Shift>;
  /** "After next" and "before last", by their distance. */
  readonly farShifts: PhraseTable<number>;
  readonly relativeDays: PhraseTable<number>;
  readonly relativePeriods: PhraseTable<RelativePeriod>;
  readonly ago: Readonly<Record<WordSide, PhraseTable<true>>>;
  readonly durationLeads: PhraseTable<DurationLead>;
  readonly rates: PhraseTable<TimeUnit>;
  readonly durations: PhraseTable<DurationWord>;
  /** Every phrase that a time may begin with: most words open none, and need no rule to be tried. */
  readonly timeOpenings: PhraseTable<true>;
  readonly vague: PhraseTable<true>;
  readonly ahead: PhraseTable<true>;
}

const built = new Map<string, Lexicon>();

/** The lexicon in which `language` (ISO 639-1, when known) decides shared words: "billion" is 10^9 in English, 10^12 in German. */
export function lexiconFor(language: string | undefined): Lexicon {
  const first = LANGUAGES.find(({ code }) => code === language);
  const key = first?.code ?? '';
  const known = built.get(key);
  if (known) return known;
  const lexicon = buildLexicon(first);
  built.set(key, lexicon);
  return lexicon;
}

function buildLexicon(first: GrammarWords | undefined): Lexicon {
  const ordered = first ? [first, ...LANGUAGES.filter((language) => language !== first)] : LANGUAGES;
  const words = (pick: (language: GrammarWords) => Phrases) => collect<true>(ordered, (language, add) => add(pick(language), true));
  return {
    decimalComma: first?.decimalComma,
    ...numberTables(ordered, words),
    ...moneyTables(ordered, words),
    ...calendarTables(ordered, words),
    ...relativeTables(ordered, words),
    timeOpenings: collect<true>(ordered, (language, add) => {
      for (const phrases of openingsOf(language)) add(phrases, true);
    }),
  };
}
