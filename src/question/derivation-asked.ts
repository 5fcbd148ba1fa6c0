import { alternativesOf, cueOf, phrasesOf } from '../language/cue.ts';
import type { DerivationCues } from '../language/words/asked-words.ts';
import { wordsOf } from '../model/text.ts';

/** A figure that no source prints and that follows from some that are printed. */
export type AskedDerivationKind =
  | 'share'
  | 'remainder'
  | 'average'
  | 'projection'
  | 'rate'
  | 'conversion'
  | 'difference'
  /** By how much a count rose or fell between two days. */
  | 'change'
  | 'ratio'
  | 'sum'
  | 'elapsed';

export interface DerivationAsked {
  readonly kind: AskedDerivationKind;
  /** For an average: the unit of time it is spread over. */
  readonly per?: 'month' | 'year' | 'week' | 'day' | 'quarter';
  /** For a conversion: the currency asked for. */
  readonly into?: string;
  /** For elapsed time: the unit to count in. */
  readonly unit?: 'day' | 'week' | 'month';
}

const asked = (kind: keyof DerivationCues) => cueOf((words) => words.asked.derivations[kind]);
const parts = (kind: keyof DerivationCues) => alternativesOf(phrasesOf((words) => words.asked.derivations[kind]));

const PER_MONTH = asked('perMonth');
const PER_YEAR = asked('perYear');
const PER_WEEK = asked('perWeek');
const PER_DAY = asked('perDay');
const PER_QUARTER = asked('perQuarter');
const AVERAGE = asked('average');
const SUM = asked('sum');
const REMAINDER = asked('remainder');
const SHARE = asked('share');
/** Halves are shares where an amount is named; elsewhere they are halves of a year. */
const HALF = asked('half');
const PROJECTION = asked('projection');
const RATE = asked('rate');
const INTO_DOLLARS = asked('intoDollars');
const INTO_EUROS = asked('intoEuros');
const CONVERT = asked('convert');
const DIFFERENCE = asked('difference');
const CHANGE = asked('change');
const RATIO = asked('ratio');
const ELAPSED = asked('elapsed');
const BETWEEN = asked('between');
const PER_HOW = asked('perHow');
/** "Half of the 40", not "the first half". */
const HALF_OF_AMOUNT = new RegExp(`(?<!(?:${parts('halfOrdinals')}) )(?:${parts('halfStems')})`, 'u');
const WEEKS = new RegExp(parts('weekStems'), 'u');
const MONTHS = new RegExp(parts('monthStems'), 'u');
/** A time limit is no rate. */
const WITHIN = new RegExp(`\\b(?:${parts('timeLimits')})\\b`, 'gu');
/** A word of reckoning as a whole. */
const RECKONING = new RegExp(`^(?:${parts('reckoning')}|${parts('change')})$`, 'u');

function perOf(folded: string): DerivationAsked['per'] {
  if (PER_MONTH.test(folded)) return 'month';
  if (PER_QUARTER.test(folded)) return 'quarter';
  if (PER_WEEK.test(folded)) return 'week';
  if (PER_YEAR.test(folded)) return 'year';
  return PER_DAY.test(folded) ? 'day' : undefined;
}

/** A rate asked for in so few words asks for it of what is spoken of: "per year, then?". */
const HARDLY_MORE_WORDS = 4;

function isHardlyMore(folded: string): boolean {
  return wordsOf(folded).length <= HARDLY_MORE_WORDS;
}

function elapsedUnit(folded: string): 'day' | 'week' | 'month' {
  if (WEEKS.test(folded)) return 'week';
  return MONTHS.test(folded) ? 'month' : 'day';
}

/**
 * The derivation that a folded question asks for, if any. `amounts` counts the amounts of money it names: a sum needs
 * two of them, or the words would ask for sums in every "in total".
 */
export function readDerivation(folded: string, amounts: number): DerivationAsked | undefined {
  const per = perOf(folded.replace(WITHIN, ' '));
  if (amounts >= 2 && (SUM.test(folded) || /\d\s*\+\s*(?:€|eur|\$)?\s*\d/u.test(folded))) return { kind: 'sum' };
  if (ELAPSED.test(folded) && BETWEEN.test(folded)) return { kind: 'elapsed', unit: elapsedUnit(folded) };
  if (RATIO.test(folded)) return { kind: 'ratio' };
  if (RATE.test(folded)) {
    const into = intoOf(folded);
    return into && CONVERT.test(folded) ? { kind: 'conversion', into } : { kind: 'rate' };
  }
  const into = intoOf(folded);
  if (into && (CONVERT.test(folded) || REMAINDER.test(folded))) return { kind: 'conversion', into };
  if (PROJECTION.test(folded)) return { kind: 'projection' };
  if (per && (AVERAGE.test(folded) || PER_HOW.test(folded) || isHardlyMore(folded))) return { kind: 'average', per };
  if (SHARE.test(folded) || (amounts > 0 && HALF_OF_AMOUNT.test(folded) && HALF.test(folded))) return { kind: 'share' };
  if (REMAINDER.test(folded)) return { kind: 'remainder' };
  if (DIFFERENCE.test(folded)) return { kind: 'difference' };
  return CHANGE.test(folded) ? { kind: 'change' } : undefined;
}

function intoOf(folded: string): string | undefined {
  if (INTO_DOLLARS.test(folded)) return 'USD';
  return INTO_EUROS.test(folded) ? 'EUR' : undefined;
}

/** Whether a folded word is one of reckoning, which names no matter. */
export function isOfReckoning(folded: string): boolean {
  return RECKONING.test(folded);
}
