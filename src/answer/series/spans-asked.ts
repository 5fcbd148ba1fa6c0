import type { DaySpan } from '../../facts/series/spans.ts';
import { readTimes, type TimeMention } from '../../language/grammar/times.ts';
import { wordsOf } from '../../model/text.ts';
import type { Reading } from '../../question/reading.ts';
import type { SeriesOperation } from './series-question.ts';

type Period = Extract<TimeMention, { readonly from: string }>;

/** The spans that a question names. Of a change from one time to another these are two times, though they read as one span. */
export function spansOf({ times, language }: Pick<Reading, 'times' | 'language'>, operation: SeriesOperation): readonly DaySpan[] {
  const periods = times.flatMap((time) => ('from' in time && time.edge !== 'as_of' ? [time] : []));
  const [only, ...others] = periods;
  const apart = only && others.length === 0 && (operation === 'change' || operation === 'growth') ? endsOf(only, language) : undefined;
  return apart ?? periods.map(spanOf);
}

function spanOf({ from, to }: Period): DaySpan {
  return { first: from, last: to };
}

/** The two times that a span goes from and to, where its words name both. */
function endsOf(time: Period, language: string): readonly DaySpan[] | undefined {
  const words = wordsOf(time.text);
  for (let cut = 1; cut < words.length; cut += 1) {
    const left = words.slice(0, cut).map(({ text }) => text);
    const right = words.slice(cut).map(({ text }) => text);
    const from = [left, left.slice(1)].map((some) => aloneAs(some, time, language)).find((one) => one?.from === time.from);
    const to = [right, right.slice(1)].map((some) => aloneAs(some, time, language)).find((one) => one?.to === time.to);
    if (from && to && from.to < to.from) return [spanOf(from), spanOf(to)];
  }
  return undefined;
}

/** What a few words are as one time of their own; a month without its year is of the year that the span begins in. */
function aloneAs(words: readonly string[], { from: start }: Period, language: string): Period | undefined {
  const [time, ...others] = words.length === 0 ? [] : readTimes(words.join(' '), start, language);
  return time && 'from' in time && others.length === 0 && time.edge === 'within' && time.kind !== 'range' ? time : undefined;
}
