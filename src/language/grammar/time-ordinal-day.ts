import { daysInMonth } from '../../model/calendar-date.ts';
import { dayOf, partsOfDay } from './calendar.ts';
import { skipFillers, type TimeContext } from './time-context.ts';
import { joinAfter } from './time-join.ts';
import { type DayNumber, readDayNumber } from './time-month.ts';
import { readPresentUnit, readShiftedUnit, readWeekdayName, type SpanReading } from './time-relative.ts';
import { oneDay } from './time-span.ts';
import { endsPhrase } from './time-year-words.ts';

/**
 * "the 17th", "on the 16th", "am 16.", "Friday the 11th": a day of today's month, where no noun follows that the
 * ordinal might belong to ("the 17th package").
 */
export function readOrdinalDay(context: TimeContext, index: number): SpanReading | undefined {
  const range = readOrdinalDays(context, index);
  if (range) return range;
  const { tokens, lexicon } = context;
  const article = lexicon.dayArticles.match(tokens, index);
  if (article) return readDayOfPresentMonth(context, article.next);
  const named = readWeekdayArticle(context, index);
  return named === undefined ? undefined : readDayOfPresentMonth(context, named);
}

/** A day of today's month by its number, behind a word that leads to one. */
export function readDayOfPresentMonth(context: TimeContext, index: number): SpanReading | undefined {
  const found = readMarkedDay(context, index);
  const named = found && readDayOfNamedMonth(context, found);
  if (named) return named;
  if (found === undefined || !endsDay(context, found)) return undefined;
  const { year, month } = partsOfDay(context.today);
  if (found.day > daysInMonth(year, month)) return undefined;
  return { span: { ...oneDay(dayOf(year, month, found.day)), yearGiven: false, monthGiven: false }, next: found.next };
}

/** "the 1st of the month", "the 15th of next month". */
function readDayOfNamedMonth(context: TimeContext, { day, next }: DayNumber): SpanReading | undefined {
  const joined = context.lexicon.partitives.match(context.tokens, next);
  if (joined === undefined) return undefined;
  const at = context.lexicon.dayArticles.match(context.tokens, joined.next)?.next ?? joined.next;
  const month = readShiftedUnit(context, at) ?? readPresentUnit(context, at);
  if (month?.span.kind !== 'month' || day > Number(month.span.to.slice(8))) return undefined;
  return { span: oneDay(`${month.span.from.slice(0, 8)}${String(day).padStart(2, '0')}`), next: month.next };
}

/** "from the 4th to the 22nd", "from Friday the 11th until Tuesday the 15th". */
function readOrdinalDays(context: TimeContext, index: number): SpanReading | undefined {
  const opened = context.lexicon.rangeStart.match(context.tokens, index);
  if (opened === undefined) return undefined;
  const first = readMarkedDay(context, dayPlace(context, opened.next));
  const joined = first && joinAfter(context, first.next, true);
  const last = joined === undefined ? undefined : readDayOfPresentMonth(context, dayPlace(context, joined));
  if (first === undefined || last === undefined || first.day > Number(last.span.to.slice(8))) return undefined;
  const from = `${last.span.to.slice(0, 8)}${String(first.day).padStart(2, '0')}`;
  return { span: { ...last.span, kind: 'range', from }, next: last.next };
}

function dayPlace(context: TimeContext, index: number): number {
  return readWeekdayArticle(context, index) ?? context.lexicon.dayArticles.match(context.tokens, index)?.next ?? index;
}

/** The index after "Friday the" or "Friday". */
function readWeekdayArticle(context: TimeContext, index: number): number | undefined {
  const weekday = readWeekdayName(context, index);
  return weekday && (context.lexicon.dayArticles.match(context.tokens, weekday.next)?.next ?? weekday.next);
}

/** A number with the mark of an ordinal: an ending or a point. */
function readMarkedDay(context: TimeContext, index: number): DayNumber | undefined {
  const found = readDayNumber(context, index);
  return found && found.next > index + 1 ? found : undefined;
}

function endsDay(context: TimeContext, { next }: DayNumber): boolean {
  const { tokens, lexicon } = context;
  if (lexicon.partitives.match(tokens, next) || lexicon.months.match(tokens, skipFillers(context, next))) return false;
  const point = tokens[next - 1]?.folded === '.';
  return (!point || tokens[next] !== undefined) && endsPhrase(context, next);
}
