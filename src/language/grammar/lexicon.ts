import type { Bound } from '../../model/value.ts';
import { CURRENCY_SIGNS } from '../words/currency-signs.ts';
import type { EdgeWord, GrammarWords, PartWord, Phrases, TimeUnit } from '../words/grammar-words.ts';
import { LANGUAGES } from '../words/index.ts';
import { PhraseTable } from './phrase-table.ts';

export interface ScaleWord {
  readonly power: number;
  readonly decimalComma: boolean;
}
export interface MonthWord {
  readonly month: number;
  readonly ambiguous: boolean;
  readonly dayFollows: boolean;
}
interface RelativePeriod {
  readonly unit: TimeUnit;
  readonly shift: number;
}
interface Shift {
  readonly by: -1 | 0 | 1;
  /** The word may follow its unit. */
  readonly follows: boolean;
}
interface DurationWord {
  readonly length: number;
  readonly unit: TimeUnit;
}
type DurationLead = 'within' | 'over' | 'per';
type Place = 'before' | 'after';

/** The words of all languages by what they stand for. */
export interface Lexicon {
  /** Whether the named language writes a decimal comma; undefined when no language was named. */
  readonly decimalComma: boolean | undefined;
  readonly cardinals: PhraseTable<number>;
  readonly hundred: PhraseTable<true>;
  readonly thousand: PhraseTable<true>;
  readonly article: PhraseTable<true>;
  readonly numberJoiner: PhraseTable<true>;
  readonly fractions: PhraseTable<string>;
  readonly andAHalf: PhraseTable<true>;
  readonly scales: PhraseTable<ScaleWord>;
  readonly quantities: PhraseTable<string>;
  readonly percent: PhraseTable<true>;
  readonly currencies: PhraseTable<string>;
  readonly subunits: PhraseTable<true>;
  readonly currencyJoiner: PhraseTable<true>;
  readonly bounds: Readonly<Record<Place, PhraseTable<Bound>>>;
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
  readonly decadeMarks: Readonly<Record<Place, PhraseTable<true>>>;
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
  readonly ago: Readonly<Record<Place, PhraseTable<true>>>;
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

/** Halves, quarters and fiscal years in code ("H1", "Q3", "FY24"), which no language owns. */
const CODE_OPENINGS = 'h|hj|s|q|t|fy|fiscal';

/** The phrases with which a time of a language may begin. */
function openingsOf(language: GrammarWords): (Phrases | undefined)[] {
  const { months, weekdays, shortWeekdays, ordinals, cardinals, yearWords, units, fractions, relativeDays, relativePeriods } = language;
  const { edges, parts, rates, durations, decades, boundsBefore } = language;
  return [
    CODE_OPENINGS,
    ...[months, weekdays, shortWeekdays, ordinals].flat(),
    ...[cardinals, yearWords, units, fractions, relativeDays, relativePeriods, edges, parts, rates, durations, decades].flatMap((record) =>
      Object.values(record),
    ),
    ...[language.hundred, language.thousand, language.article, language.last, language.dayArticles, language.rangeStart],
    ...[language.weekend, language.weekNumber, language.weekOf, language.decadeBefore, language.decade, language.century],
    ...[language.previous, language.current, language.next, language.agoBefore, language.within, language.over, language.per],
    ...[boundsBefore.at_most, language.vague],
  ];
}

type Add<T> = (phrases: Phrases | undefined, value: T) => void;
type WordTable = (pick: (language: GrammarWords) => Phrases) => PhraseTable<true>;

function collect<T>(languages: readonly GrammarWords[], fill: (language: GrammarWords, add: Add<T>) => void): PhraseTable<T> {
  const table = new PhraseTable<T>();
  for (const language of languages) fill(language, (phrases, value) => table.add(phrases ?? '', value));
  return table;
}

function numberTables(ordered: readonly GrammarWords[], words: WordTable) {
  return {
    cardinals: collect<number>(ordered, ({ cardinals }, add) => entriesOf(cardinals, (value, phrases) => add(phrases, Number(value)))),
    hundred: words(({ hundred }) => hundred),
    thousand: words(({ thousand }) => thousand),
    article: words(({ article }) => article),
    numberJoiner: words(({ numberJoiner }) => numberJoiner),
    fractions: collect<string>(ordered, ({ fractions }, add) => entriesOf(fractions, (value, phrases) => add(phrases, value))),
    andAHalf: words(({ andAHalf }) => andAHalf),
    scales: collect<ScaleWord>(ordered, ({ scales, decimalComma }, add) =>
      entriesOf(scales, (power, phrases) => add(phrases, { power: Number(power), decimalComma })),
    ),
    quantities: collect<string>(ordered, ({ quantities }, add) => entriesOf(quantities ?? {}, (value, phrases) => add(phrases, value))),
    percent: words(({ percent }) => percent),
    counted: words(({ counted }) => counted),
    ordinals: collect<number>(ordered, ({ ordinals }, add) => addInOrder(ordinals, add)),
    last: words(({ last }) => last),
    ordinalEndings: words(({ ordinalEndings }) => ordinalEndings),
  };
}

function currencyTable(ordered: readonly GrammarWords[]): PhraseTable<string> {
  const table = new PhraseTable<string>();
  for (const currencies of [CURRENCY_SIGNS, ...ordered.map((language) => language.currencies)]) {
    entriesOf(currencies, (code, phrases) => table.add(phrases ?? '', code));
  }
  return table;
}

function moneyTables(ordered: readonly GrammarWords[], words: WordTable) {
  return {
    currencies: currencyTable(ordered),
    subunits: words(({ subunits }) => subunits),
    currencyJoiner: words(({ currencyJoiner }) => currencyJoiner),
    bounds: {
      before: collect<Bound>(ordered, ({ boundsBefore }, add) => entriesOf(boundsBefore, (bound, phrases) => add(phrases, bound))),
      after: collect<Bound>(ordered, ({ boundsAfter }, add) => entriesOf(boundsAfter, (bound, phrases) => add(phrases, bound))),
    },
  };
}

function calendarTables(ordered: readonly GrammarWords[], words: WordTable) {
  return {
    months: collect<MonthWord>(ordered, addMonths),
    monthPrepositions: words(({ monthPrepositions }) => monthPrepositions),
    weekdays: collect<number>(ordered, ({ weekdays }, add) => addInOrder(weekdays, add)),
    shortWeekdays: collect<number>(ordered, ({ shortWeekdays }, add) => addInOrder(shortWeekdays, add)),
    dayArticles: words(({ dayArticles }) => dayArticles),
    partitives: words(({ partitives }) => partitives),
    yearWords: collect<number>(ordered, ({ yearWords }, add) => entriesOf(yearWords, (year, phrases) => add(phrases, Number(year)))),
    ...weekAndDecadeTables(ordered, words),
    units: collect<TimeUnit>(ordered, ({ units }, add) => entriesOf(units, (unit, phrases) => add(phrases, unit))),
    fillers: words(({ fillers }) => fillers),
    yearEndings: words(({ yearEndings }) => yearEndings),
    edges: collect<EdgeWord>(ordered, ({ edges }, add) => entriesOf(edges, (edge, phrases) => add(phrases, edge))),
    parts: collect<PartWord>(ordered, ({ parts }, add) => entriesOf(parts, (part, phrases) => add(phrases, part))),
    rangeStart: words(({ rangeStart }) => rangeStart),
    rangeJoin: words(({ rangeJoin }) => rangeJoin),
  };
}

function weekAndDecadeTables(ordered: readonly GrammarWords[], words: WordTable) {
  return {
    weekend: words(({ weekend }) => weekend),
    weekNumber: words(({ weekNumber }) => weekNumber),
    weekOf: words(({ weekOf }) => weekOf),
    decades: collect<number>(ordered, ({ decades }, add) => entriesOf(decades, (first, phrases) => add(phrases, Number(first)))),
    decadeMarks: { before: words(({ decadeBefore }) => decadeBefore), after: words(({ decadeAfter }) => decadeAfter) },
    decade: words(({ decade }) => decade),
    century: words(({ century }) => century),
  };
}

/** Values from 1 in the order of the list. */
function addInOrder(list: readonly Phrases[], add: Add<number>): void {
  for (const [index, phrases] of list.entries()) add(phrases, index + 1);
}

function addMonths(language: GrammarWords, add: Add<MonthWord>): void {
  const ambiguous = new Set(language.ambiguousMonths.split('|'));
  language.months.forEach((phrases, index) => {
    for (const name of phrases.split('|')) {
      add(name, { month: index + 1, ambiguous: ambiguous.has(name), dayFollows: language.dayFollowsMonth });
    }
  });
}

function relativeTables(ordered: readonly GrammarWords[], words: WordTable) {
  return {
    shifts: collect<Shift>(ordered, ({ previous, current, next, shiftFollows: follows }, add) => {
      add(previous, { by: -1, follows });
      add(current, { by: 0, follows });
      add(next, { by: 1, follows });
    }),
    farShifts: collect<number>(ordered, ({ afterNext, beforeLast }, add) => {
      add(afterNext, 2);
      add(beforeLast, -2);
    }),
    now: words(({ now }) => now),
    startingOn: words(({ startingOn }) => startingOn),
    countedFrom: words(({ countedFrom }) => countedFrom),
    relativeDays: collect<number>(ordered, ({ relativeDays }, add) => entriesOf(relativeDays, (by, phrases) => add(phrases, Number(by)))),
    relativePeriods: collect<RelativePeriod>(ordered, ({ relativePeriods }, add) =>
      entriesOf(relativePeriods, (written, phrases) => {
        const [unit = '', shift] = written.split(' ');
        if (isTimeUnit(unit)) add(phrases, { unit, shift: Number(shift) });
      }),
    ),
    ago: { before: words(({ agoBefore }) => agoBefore), after: words(({ agoAfter }) => agoAfter) },
    durationLeads: collect<DurationLead>(ordered, ({ within, over, per }, add) => {
      add(within, 'within');
      add(per, 'per');
      add(over, 'over');
    }),
    rates: collect<TimeUnit>(ordered, ({ rates }, add) => entriesOf(rates, (unit, phrases) => add(phrases, unit))),
    durations: collect<DurationWord>(ordered, ({ durations }, add) =>
      entriesOf(durations, (written, phrases) => {
        const [length, unit = ''] = written.split(' ');
        if (isTimeUnit(unit)) add(phrases, { length: Number(length), unit });
      }),
    ),
    vague: words(({ vague }) => vague),
    ahead: words(({ ahead }) => ahead),
  };
}

const TIME_UNITS: readonly string[] = ['day', 'week', 'month', 'quarter', 'half', 'year'] satisfies readonly TimeUnit[];

function isTimeUnit(text: string): text is TimeUnit {
  return TIME_UNITS.includes(text);
}

function entriesOf<K extends string | number>(
  record: Readonly<Partial<Record<K, Phrases>>>,
  visit: (key: `${K}`, phrases: Phrases | undefined) => void,
): void {
  for (const key in record) visit(`${key}`, record[key]);
}
