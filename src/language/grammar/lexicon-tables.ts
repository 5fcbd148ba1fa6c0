import type { Bound } from '../../model/value.ts';
import { CURRENCY_SIGNS } from '../words/currency-signs.ts';
import type { EdgeWord, GrammarWords, PartWord, Phrases, TimeUnit } from '../words/grammar-words.ts';
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
export interface RelativePeriod {
  readonly unit: TimeUnit;
  readonly shift: number;
}
export interface Shift {
  readonly by: -1 | 0 | 1;
  /** The word may follow its unit. */
  readonly follows: boolean;
}
export interface DurationWord {
  readonly length: number;
  readonly unit: TimeUnit;
}
export type DurationLead = 'within' | 'over' | 'per';
export type WordSide = 'before' | 'after';

type Add<T> = (phrases: Phrases | undefined, value: T) => void;
export type WordTable = (pick: (language: GrammarWords) => Phrases) => PhraseTable<true>;

export function collect<T>(languages: readonly GrammarWords[], fill: (language: GrammarWords, add: Add<T>) => void): PhraseTable<T> {
  const table = new PhraseTable<T>();
  for (const language of languages) fill(language, (phrases, value) => table.add(phrases ?? '', value));
  return table;
}

export function numberTables(ordered: readonly GrammarWords[], words: WordTable) {
  return {
    cardinals: collect<number>(ordered, ({ cardinals }, add) => entriesOf(cardinals, (value, phrases) => add(phrases, Number(value)))),
    hundred: words(({ hundred }) => hundred),
    thousand: words(({ thousand }) => thousand),
    loneThousand: words(({ loneThousand }) => loneThousand),
    centuries: collect<number>(ordered, addCenturies),
    amountLeads: words(({ amountLeads }) => amountLeads),
    article: words(({ article }) => article),
    numberJoiner: words(({ numberJoiner }) => numberJoiner),
    decimalWord: words(({ decimalWord }) => decimalWord),
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

export function moneyTables(ordered: readonly GrammarWords[], words: WordTable) {
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

export function calendarTables(ordered: readonly GrammarWords[], words: WordTable) {
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

const CENTURIES = { first: 11, last: 20 } as const;

function addCenturies({ cardinals, yearsInPairs }: GrammarWords, add: Add<number>): void {
  if (!yearsInPairs) return;
  for (let century = CENTURIES.first; century <= CENTURIES.last; century += 1) add(cardinals[century], century);
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

export function relativeTables(ordered: readonly GrammarWords[], words: WordTable) {
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
