import { cueOf } from '../language/cue.ts';
import type { SeriesCues } from '../language/words/asked-words.ts';
import { isOrdinary, withoutElision } from './ordinary-words.ts';

/** What a question wants of a table: a sum, who or which month comes first, or what a newer release says otherwise. */
export type SeriesOperation = 'total' | 'ranking' | 'months' | 'change';

const asked = (kind: keyof SeriesCues) => cueOf((words) => words.asked.series[kind]);

const RANKING = asked('ranking');
const MONTHS = asked('months');
const CHANGE = asked('change');
const RELEASES = asked('releases');
const TOGETHER = asked('together');
/** A mean is not what a table adds up to. */
const MEAN = asked('mean');
const LEAST = asked('least');
const EVERYBODY = asked('everybody');
const TABLE = asked('table');
const GIVING = asked('giving');
const AID = asked('aid');

/** Words that a table's question may use beside names, times and what is measured; any other word asks for more than a table tells. */
const EXPLAINED = asked('explained');

/** The operation that a folded question names; `change` only where it speaks of releases or follows another question. */
export function readOperation(folded: string, follows: boolean): SeriesOperation | undefined {
  if (CHANGE.test(folded) && (follows || RELEASES.test(folded))) return 'change';
  if (MONTHS.test(folded)) return 'months';
  return RANKING.test(folded) ? 'ranking' : undefined;
}

/** Whether a folded question asks for one sum of what it names. */
export function asksForSum(folded: string): boolean {
  return TOGETHER.test(folded);
}

/** Whether a folded question asks for a mean. */
export function asksForMean(folded: string): boolean {
  return MEAN.test(folded);
}

/** Whether the smallest is asked for rather than the largest. */
export function asksForLeast(folded: string): boolean {
  return LEAST.test(folded);
}

/** Whether a folded question speaks of all donors at once. */
export function speaksOfEverybody(folded: string): boolean {
  return EVERYBODY.test(folded);
}

/** Whether a folded question speaks of a table or its releases as such. */
export function speaksOfTable(folded: string): boolean {
  return TABLE.test(folded);
}

/** Whether a folded question speaks of giving, which is more than setting aside. */
export function speaksOfGiving(folded: string): boolean {
  return GIVING.test(folded);
}

/** Whether a folded question speaks of aid at all. */
export function speaksOfAid(folded: string): boolean {
  return AID.test(folded);
}

/** Whether a folded word is one that the question about a table may use. */
export function isSeriesWord(folded: string): boolean {
  const word = withoutElision(folded);
  return EXPLAINED.exec(word)?.[0] === word || isOrdinary(word, 'en');
}
