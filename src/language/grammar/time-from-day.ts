import { addDays } from './calendar.ts';
import { readPoint } from './time-calendar-point.ts';
import type { TimeContext } from './time-context.ts';
import { readCounted } from './time-count.ts';
import { moved, readRelativeDay, readWeekday, type SpanReading } from './time-relative.ts';
import { oneDay, spanOf } from './time-span.ts';

/**
 * "for 3 days from today", "two weeks starting 20 May", "within 2 weeks from today": a length of time laid out from a
 * day. A deadline holds its last day; a stretch ends the day before the count is full.
 */
export function readCountFromDay(context: TimeContext, index: number): SpanReading | undefined {
  const { tokens, lexicon } = context;
  const lead = readLead(context, index);
  const counted = readCounted(context, lead?.next ?? index);
  if (counted === undefined) return undefined;
  const at = tokens[counted.next]?.folded === ',' ? counted.next + 1 : counted.next;
  const opened = lexicon.startingOn.match(tokens, at) ?? (lead ? lexicon.countedFrom.match(tokens, at) : undefined);
  const day = opened && readDay(context, opened.next);
  if (day === undefined) return undefined;
  const end = moved(day.span.from, counted.length, counted.unit);
  return { span: { ...day.span, kind: 'range', to: lead?.deadline ? end : addDays(end, -1) }, next: day.next };
}

/** "for" and "over" open a stretch, "within" and "less than" a deadline. */
function readLead({ tokens, lexicon }: TimeContext, index: number): { deadline: boolean; next: number } | undefined {
  const bound = lexicon.bounds.before.match(tokens, index);
  if (bound?.value === 'at_most') return { deadline: true, next: bound.next };
  const lead = lexicon.durationLeads.match(tokens, index);
  return lead && lead.value !== 'per' ? { deadline: lead.value === 'within', next: lead.next } : undefined;
}

function readDay(context: TimeContext, index: number): SpanReading | undefined {
  const now = context.lexicon.now.match(context.tokens, index);
  if (now) return { span: oneDay(context.today), next: now.next };
  const near = readRelativeDay(context, index) ?? readWeekday(context, index);
  if (near) return near;
  const point = readPoint(context, index);
  return point?.point.day === undefined ? undefined : { span: spanOf(point.point, context.today, context.ahead(index)), next: point.next };
}

/** "within the next 3 years", "within 5 years 1 month 12 days": from today on. */
export function readWithinNext(context: TimeContext, index: number): SpanReading | undefined {
  const { tokens, lexicon, today } = context;
  const lead = lexicon.durationLeads.match(tokens, index);
  if (lead?.value !== 'within') return undefined;
  const at = lexicon.fillers.match(tokens, lead.next)?.next ?? lead.next;
  const shift = lexicon.shifts.match(tokens, at);
  const end = readMoved(context, shift?.next ?? at);
  if (end === undefined || (shift ? shift.value.by !== 1 : end.parts < 2)) return undefined;
  return { span: { kind: 'range', from: today, to: end.day, yearGiven: true }, next: end.next };
}

const MOST_PARTS = 4;

/** Today moved by lengths of time one after the other. */
function readMoved(context: TimeContext, index: number): { day: string; parts: number; next: number } | undefined {
  const { tokens, lexicon, today } = context;
  let day = today;
  let next = index;
  let parts = 0;
  for (; parts < MOST_PARTS; parts += 1) {
    const joined = parts === 0 ? next : (lexicon.numberJoiner.match(tokens, next)?.next ?? next);
    const counted = readCounted(context, joined);
    if (counted === undefined) break;
    day = moved(day, counted.length, counted.unit);
    next = counted.next;
  }
  return parts === 0 ? undefined : { day, parts, next };
}
