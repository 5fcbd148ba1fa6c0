import type { TimeUnit } from '../words/grammar-words.ts';
import { readNumberWords } from './number-words.ts';
import type { TimeContext } from './time-context.ts';
import { isGlued, skipHyphen } from './token.ts';

/** A number of days, weeks, months, quarters, halves or years. */
export interface CountedUnits {
  readonly length: number;
  readonly unit: TimeUnit;
  /** A direction between or after number and unit ("les deux dernières années"). */
  readonly shift?: -1 | 0 | 1;
  readonly next: number;
}

const LONGEST_COUNT = 999;

/**
 * "five years", "12-month", "a year", "two and a half years" (30 months). With `withShift` a word such as "dernières"
 * may stand between the number and the unit or after the unit.
 */
export function readCounted(context: TimeContext, index: number, withShift = false): CountedUnits | undefined {
  const { tokens, lexicon } = context;
  const count = readCount(context, index);
  if (count === undefined) return undefined;
  const inner = withShift ? lexicon.shifts.match(tokens, count.next) : undefined;
  const half = lexicon.andAHalf.match(tokens, count.next);
  const unit = lexicon.units.match(tokens, skipHyphen(tokens, (inner ?? half)?.next ?? count.next));
  if (unit === undefined || (half && unit.value !== 'year')) return undefined;
  const outer = withShift && !inner ? lexicon.shifts.match(tokens, unit.next) : undefined;
  const shift = inner?.value.by ?? (outer?.value.follows ? outer.value.by : undefined);
  const length = half ? { length: 12 * count.value + 6, unit: 'month' as const } : { length: count.value, unit: unit.value };
  return { ...length, ...(shift === undefined ? {} : { shift }), next: (outer?.value.follows ? outer : unit).next };
}

function readCount({ tokens, lexicon }: TimeContext, index: number): { value: number; next: number } | undefined {
  const token = tokens[index];
  if (token?.kind === 'digits') {
    const value = Number(token.text);
    return token.text.length <= 3 && value > 0 && !isPartOfNumber(tokens, index) ? { value, next: index + 1 } : undefined;
  }
  const words = readNumberWords(tokens, index, lexicon);
  if (words) return words.value > 0 && words.value <= LONGEST_COUNT ? words : undefined;
  const article = lexicon.article.match(tokens, index);
  return article && { value: 1, next: article.next };
}

function isPartOfNumber(tokens: TimeContext['tokens'], index: number): boolean {
  return isGlued(tokens, index) && /^[.,'/:]$|^\p{L}|^\d/u.test(tokens[index - 1]?.folded ?? '');
}
