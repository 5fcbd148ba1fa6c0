import { type DaySpan, spanText } from '../../facts/series/spans.ts';

/** The days with which open spans begin and end. */
export const [EARLIEST, LATEST] = ['0001-01-01', '9999-12-31'];

/** A span that is open on a side is not beyond what a table covers. */
export function closed(span: DaySpan): DaySpan | undefined {
  return span.first === EARLIEST || span.last === LATEST ? undefined : span;
}

/** A span that is asked for, in words. */
export function askedText({ first, last }: DaySpan): string {
  if (first === EARLIEST) return `the time until ${spanText({ first: last, last })}`;
  return last === LATEST ? `the time since ${spanText({ first, last: first })}` : spanText({ first, last });
}
