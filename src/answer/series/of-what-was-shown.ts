import { type DaySpan, grainOf, periodAround } from '../../facts/series/spans.ts';
import { EARLIEST } from './asked-span.ts';
import type { SeriesReading } from './read-series-question.ts';
import type { SeriesQuestion } from './series-question.ts';

/**
 * What "that" is in a question that asks only for the share of what was shown just before, or how it changed until some time:
 * whoever came first of an order, as many as were asked for; else of whom it was. Measure, parts and time stay. Nothing where a
 * question asks for something else, or names whom it is about.
 */
export function ofWhatWasShown({ reading, asked }: SeriesReading, before: SeriesQuestion): SeriesQuestion | undefined {
  const names = asked.subjects.length + asked.groups.length + asked.absent.length + Object.keys(asked.parts).length > 0;
  if (names || asked.everybody) return undefined;
  if (asked.operation === 'share' && !asked.kindNamed) return shareOf(before, asked);
  return asked.operation === 'change' ? changeUntil(reading, asked, before) : undefined;
}

function shareOf(before: SeriesQuestion, { spans }: SeriesQuestion): SeriesQuestion | undefined {
  const time = spans.length > 0 ? spans : before.spans;
  if (isOrderOfSubjects(before)) return { ...before, spans: time, count: before.count ?? 1, withShare: true };
  const { measures, subjects, groups, parts } = before;
  if (before.operation !== 'total' || subjects.length + groups.length + Object.keys(parts).length === 0) return undefined;
  const { axis: _, ...rest } = before;
  const whole = { measures, subjects: [], groups: [], parts: subjects.length + groups.length > 0 ? parts : {} };
  return { ...rest, operation: 'share', spans: time, whole, share: { measures, subjects, groups, parts } };
}

/** "Until July" begins at what was shown, and ends with the period of its length that July lies in. */
function changeUntil({ times }: SeriesReading['reading'], asked: SeriesQuestion, before: SeriesQuestion): SeriesQuestion | undefined {
  const from = before.spans.at(-1);
  const [until, ...others] = asked.spans;
  if (!from || !until || others.length > 0) return undefined;
  const grain = grainOf(from);
  const isOpen = until.first === EARLIEST;
  const yearGiven = times.some((time) => 'from' in time && time.to === until.last && time.yearGiven);
  const last = yearGiven ? until.last : nextAfter(from, until.last);
  const to = grain && isOpen ? periodAround(last, grain) : isOpen ? undefined : until;
  if (!to || to.first <= from.first) return undefined;
  const { axis: _, ...rest } = before;
  return { ...rest, operation: 'change', spans: [from, to], ...(isOrderOfSubjects(before) && { ofFirst: before }) };
}

/** The day of a year that is not named: the first one behind a span. */
function nextAfter({ last }: DaySpan, day: string): string {
  const [year, rest] = [Number(last.slice(0, 4)), day.slice(4)];
  const same = `${year}${rest}`;
  return same > last ? same : `${year + 1}${rest}`;
}

function isOrderOfSubjects({ operation, axis }: SeriesQuestion): boolean {
  return operation === 'ranking' && axis?.kind === 'subject';
}
