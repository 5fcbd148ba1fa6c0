import type { Bound } from '../../model/value.ts';

/** Alternatives parted by `|`; each is one or more words, and a trailing `*` stands for any ending. */
export type Phrases = string;

export type TimeUnit = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year';
/** Which end of a period a preposition opens; `until_or_by` is a deadline only with "the end of". */
export type EdgeWord = 'since' | 'until' | 'until_or_by' | 'before' | 'after' | 'by' | 'as_of' | 'around';
/** Which part of a period is meant; `year_end` holds its year ("Jahresende"); `earlier`, `later` and `rest` part it at today. */
export type PartWord = 'early' | 'start' | 'mid' | 'late' | 'end' | 'rest' | 'year_end' | 'earlier' | 'later';

/** What the grammars of numbers, money and times know of one language: words only, no rules. */
export interface GrammarWords {
  /** ISO 639-1. */
  readonly code: string;
  /** `20,9` is the usual way to write a decimal, `20.900` the thousands. */
  readonly decimalComma: boolean;

  /** Number words below a thousand. */
  readonly cardinals: Readonly<Record<number, Phrases>>;
  readonly hundred: Phrases;
  readonly thousand: Phrases;
  /** "Thousand" where it is one thousand by itself ("mille neuf cents"). */
  readonly loneThousand: Phrases;
  /** Years are said as two numbers ("nineteen eighty-four"). */
  readonly yearsInPairs: boolean;
  /** Indefinite articles: 1 before a scale or a unit ("a billion", "within a year"). */
  readonly article: Phrases;
  /** Words between the parts of a number ("one hundred and five"). */
  readonly numberJoiner: Phrases;
  /** What is said for the mark of a decimal ("twenty point nine"). */
  readonly decimalWord: Phrases;
  /** Fractions before a scale or unit, by their decimal value. */
  readonly fractions: Readonly<Record<string, Phrases>>;
  /** "and a half", after the number or after its scale. */
  readonly andAHalf: Phrases;
  /** Scale words by their power of ten. */
  readonly scales: Readonly<Record<number, Phrases>>;
  /** Amounts that are one word (півмільярда), by value in digits. */
  readonly quantities?: Readonly<Record<string, Phrases>>;
  readonly percent: Phrases;

  /** Currencies by ISO code, in words. */
  readonly currencies: Readonly<Record<string, Phrases>>;
  /** Hundredths of any currency. */
  readonly subunits: Phrases;
  /** Words between an amount and its currency ("milliards d'euros"). */
  readonly currencyJoiner: Phrases;
  readonly boundsBefore: Readonly<Record<Exclude<Bound, 'exact'>, Phrases>>;
  readonly boundsAfter: Readonly<Partial<Record<Exclude<Bound, 'exact'>, Phrases>>>;
  /** Words before an amount that do not name what it numbers: "worth 2b" is money, "gauge 1b" a name. */
  readonly amountLeads: Phrases;
  /** Things that are counted in millions and are not money. */
  readonly counted: Phrases;

  /** Ordinals from first on; `last` is the last of its year. */
  readonly ordinals: readonly Phrases[];
  readonly last: Phrases;
  /** Endings glued to digits: 1st, 1er, 1-ше. */
  readonly ordinalEndings: Phrases;

  /** January first, with inflected and short forms. */
  readonly months: readonly Phrases[];
  /** Month names that are also common words: read only with a preposition, a day or a year. */
  readonly ambiguousMonths: Phrases;
  /** Words before a month that no day takes: "in April 24" is a year, "on April 24" a day. */
  readonly monthPrepositions: Phrases;
  /** A number after a month is its day ("October 17"). */
  readonly dayFollowsMonth: boolean;
  /** Monday first. */
  readonly weekdays: readonly Phrases[];
  /** Short names of the weekdays, Monday first: read only beside a date or another weekday. */
  readonly shortWeekdays: readonly Phrases[];
  /** Words that make a day of the month out of a number alone ("on the 16th", "am 16."). */
  readonly dayArticles: Phrases;
  /** Words behind an ordinal that make it one of several and no day ("the 17th of these"). */
  readonly partitives: Phrases;
  /** Years in words that the number words do not give, by year ("zweitausendvierundzwanzig", inflected ordinals). */
  readonly yearWords: Readonly<Record<number, Phrases>>;
  readonly units: Readonly<Partial<Record<TimeUnit, Phrases>>>;
  readonly weekend: Phrases;
  /** "Week" before its number in the year (ISO 8601). */
  readonly weekNumber: Phrases;
  /** "Week of", "week commencing" before a day. */
  readonly weekOf: Phrases;
  /** Decades in words: by their tens where the century is open, by their first year where it is not. */
  readonly decades: Readonly<Record<number, Phrases>>;
  /** What makes a decade of digits before ("les années 70") and after them ("70s"). */
  readonly decadeBefore: Phrases;
  readonly decadeAfter: Phrases;
  readonly decade: Phrases;
  readonly century: Phrases;
  /** Articles and prepositions that may stand between the parts of a date. */
  readonly fillers: Phrases;
  /** The word "year" and its short form after a year ("2024 roku"). */
  readonly yearEndings: Phrases;
  readonly edges: Readonly<Partial<Record<EdgeWord, Phrases>>>;
  readonly parts: Readonly<Partial<Record<PartWord, Phrases>>>;
  readonly rangeStart: Phrases;
  readonly rangeJoin: Phrases;

  /** Today as the end of a range ("between January and now"). */
  readonly now: Phrases;
  /** Words that open a stretch of days after its length: "three days starting", and behind "for" also "from". */
  readonly startingOn: Phrases;
  readonly countedFrom: Phrases;
  readonly previous: Phrases;
  readonly current: Phrases;
  readonly next: Phrases;
  /** Previous, current and next may follow the unit ("l'année dernière"). */
  readonly shiftFollows: boolean;
  /** Days from today by their distance. */
  readonly relativeDays: Readonly<Record<string, Phrases>>;
  /** Whole phrases for a period near today ("torik"), written `unit shift`: `year -1`. */
  readonly relativePeriods: Readonly<Record<string, Phrases>>;
  /** "The week after next", "the month before last". */
  readonly afterNext: Phrases;
  readonly beforeLast: Phrases;
  readonly agoBefore: Phrases;
  readonly agoAfter: Phrases;
  readonly within: Phrases;
  readonly over: Phrases;
  readonly per: Phrases;
  /** "monthly", by unit. */
  readonly rates: Readonly<Partial<Record<TimeUnit, Phrases>>>;
  /** Lengths that are one phrase ("un an"), written `length unit`: `1 year`. */
  readonly durations: Readonly<Record<string, Phrases>>;
  readonly vague: Phrases;
  /** Words that show a sentence to speak of the future. */
  readonly ahead: Phrases;
}
