import type { Reading } from '../../question/reading.ts';
import type { SeriesWords } from '../../question/series-words.ts';
import type { Measure } from './measure.ts';
import type { TableNamed } from './series-knowledge.ts';
import type { BoundAsked } from './series-question.ts';

const MOST_LISTED = 20;
/** So many words at most stand between a bound and its number. */
const NEAR = 2;

/** The amount that values are to be above or below ("more than EUR 1 billion", "fewer than 100 cases"). */
export function boundAsked(
  { money, numbers }: Reading,
  words: SeriesWords,
  named: readonly TableNamed[],
  measure: Measure | undefined,
): BoundAsked | undefined {
  const [sum] = money;
  if (sum) {
    const more = isBefore(words, 'more', sum.start) || sum.bound === 'at_least';
    const fewer = isBefore(words, 'fewer', sum.start) || sum.bound === 'at_most' || sum.bound === 'nearly';
    return more !== fewer ? { more, amount: sum.amount, kind: 'money' } : undefined;
  }
  for (const number of numbers) {
    if (isNamed(number.start, named)) continue;
    const [more, fewer] = [isBefore(words, 'more', number.start), isBefore(words, 'fewer', number.start)];
    if (more !== fewer) return { more, amount: number.value, kind: measure?.kind ?? 'count' };
  }
  return undefined;
}

/** How many of an order are wanted. */
export function countAsked({ numbers }: Reading, named: readonly TableNamed[], bound: BoundAsked | undefined): number | undefined {
  const found = numbers.find(
    ({ unit, value, start }) => unit === 'number' && /^\d{1,2}$/u.test(value) && Number(value) > 0 && !isNamed(start, named),
  );
  return found === undefined || bound ? undefined : Math.min(MOST_LISTED, Number(found.value));
}

function isNamed(start: number, named: readonly TableNamed[]): boolean {
  return named.some((one) => start >= one.start && start < one.end);
}

function isBefore(words: SeriesWords, kind: 'more' | 'fewer', start: number): boolean {
  const place = words.placeOf(start);
  return words.hits(kind).some(({ first, last }) => first <= place && place - last <= NEAR);
}
