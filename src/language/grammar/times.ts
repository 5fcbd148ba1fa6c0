import { isCalendarDate } from '../../model/calendar-date.ts';
import { Failure } from '../../model/failure.ts';
import { formatDuration } from '../../model/format.ts';
import { isFunctionWord } from '../function-words.ts';
import type { PartWord } from '../words/grammar-words.ts';
import { lexiconFor } from './lexicon.ts';
import { type Mention, mentionOf, withoutOverlaps } from './mention.ts';
import { sentencesAhead, skipFillers, type TimeContext } from './time-context.ts';
import { type DurationReading, type DurationUnit, readDuration } from './time-duration.ts';
import { type Edge, type EdgedSpan, edgedSpan } from './time-edge.ts';
import { moved, readPresentUnit, type SpanReading } from './time-relative.ts';
import { oneDay, type SpanKind, spanOf } from './time-span.ts';
import { mayOpenTime, readSpanAfter } from './time-spans.ts';
import { skipHyphen, tokenize } from './token.ts';

/**
 * Days of the calendar in a text; `from` and `to` (`YYYY-MM-DD`) are included. What is open begins on 0001-01-01
 * ("until", "before") or ends on 9999-12-31 ("after").
 */
interface PeriodMention extends Mention {
  readonly kind: SpanKind;
  /** The period in English, which reads back as the same days. */
  readonly label: string;
  readonly from: string;
  readonly to: string;
  /** False when the year was taken from today. */
  readonly yearGiven: boolean;
  /** False when the month was taken from today ("the 17th"). */
  readonly monthGiven: boolean;
  readonly edge: Edge;
}
/** A length of time, a deadline ("within a year": `limit`) or a rate ("per month": `rate`). */
interface DurationMention extends Mention {
  readonly kind: 'duration';
  readonly label: string;
  readonly length: number;
  readonly unit: DurationUnit;
  readonly rate?: 'per';
  readonly limit?: 'within';
  /** The days of a deadline, counted from today, both ends included. */
  readonly days?: { readonly from: string; readonly to: string };
}
/** A time that no calendar holds: "recently", "in the coming months". */
interface VagueMention extends Mention {
  readonly kind: 'vague';
  readonly label: string;
}
export type TimeMention = PeriodMention | DurationMention | VagueMention;

/**
 * The days, periods, durations and vague times in a text, in order and apart, the longest reading first.
 * `today` (`YYYY-MM-DD`) is what relative words and missing years are reckoned from; `language` (ISO 639-1) decides
 * words that languages share. Throws `DATE_INVALID` when `today` is no day.
 */
export function readTimes(text: string, today: string, language?: string): TimeMention[] {
  if (today.length !== 10 || !isCalendarDate(today)) {
    throw new Failure('DATE_INVALID', `"${today}" is not a day.`, 'Times are read relative to today.', 'Give today as YYYY-MM-DD.');
  }
  const lexicon = lexiconFor(language);
  const tokens = tokenize(text);
  const ahead = sentencesAhead(tokens, lexicon);
  const context: TimeContext = { tokens, lexicon, today, ahead, isFunctionWord, points: new Map() };
  const mentions: TimeMention[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    if (!mayOpenTime(context, index)) continue;
    const readings = [readPeriodAt(text, context, index), readDurationAt(text, context, index), readVagueAt(text, context, index)];
    for (const mention of readings) if (mention) mentions.push(mention);
  }
  return withoutOverlaps(mentions);
}

function readPeriodAt(text: string, context: TimeContext, index: number): PeriodMention | undefined {
  const found = readEdged(context, index) ?? readPlain(context, index);
  return found && { ...mentionOf(text, context.tokens, index, found.next), monthGiven: true, ...found.span };
}

interface EdgedReading {
  readonly span: EdgedSpan;
  readonly next: number;
}

/** since February 2022, by the end of the year, as of 16 October. */
function readEdged(context: TimeContext, index: number): EdgedReading | undefined {
  const edge = context.lexicon.edges.match(context.tokens, index);
  if (edge === undefined) return undefined;
  const filled = skipFillers(context, edge.next);
  // "By year, 2022 to 2025": what stands behind the comma has no edge.
  const behind = context.tokens[filled - 1]?.folded === ',' ? edge.next : filled;
  const inner: PartReading | undefined =
    readPart(context, edge.next) ??
    readPart(context, behind) ??
    readSpanAfter(context, behind) ??
    readSpanAfter(context, edge.next) ??
    readNow(context, edge.next);
  return inner && { span: edgedSpan(inner.span, edge.value, inner.part, context.today), next: inner.next };
}

/** "until now", "up to the present". */
function readNow({ tokens, lexicon, today }: TimeContext, index: number): PartReading | undefined {
  const now = lexicon.now.match(tokens, index);
  return now && { span: oneDay(today), next: now.next };
}

/** 16 October 2024, mid-October, early 2024. */
function readPlain(context: TimeContext, index: number): EdgedReading | undefined {
  const inner: PartReading | undefined = readPart(context, index) ?? readSpanAfter(context, index);
  return inner && { span: edgedSpan(inner.span, undefined, inner.part, context.today), next: inner.next };
}

interface PartReading extends SpanReading {
  readonly part?: PartWord;
}

/** early April, mid-2024, the end of the year, Jahresende. */
function readPart(context: TimeContext, index: number): PartReading | undefined {
  const { tokens, lexicon } = context;
  const part = lexicon.parts.match(tokens, index);
  if (part === undefined) return undefined;
  const at = skipHyphen(tokens, part.next);
  const inner = readSpanAfter(context, at) ?? readSpanAfter(context, skipFillers(context, at));
  if (part.value === 'year_end') {
    const span = inner?.span.kind === 'year' ? inner.span : spanOf({ month: 1, months: 12 }, context.today, true);
    return { span, next: inner?.span.kind === 'year' ? inner.next : part.next, part: part.value };
  }
  const present = inner ?? readPresentUnit(context, at) ?? readPresentUnit(context, skipFillers(context, at));
  return present && { ...present, part: part.value };
}

function readDurationAt(text: string, context: TimeContext, index: number): DurationMention | undefined {
  const found = readDuration(context, index);
  if (found === undefined) return undefined;
  const { next, ...duration } = found;
  const { length, unit, limit } = found;
  const days = limit ? { days: { from: context.today, to: moved(context.today, length, unit) } } : {};
  return { ...mentionOf(text, context.tokens, index, next), kind: 'duration', label: durationLabel(found), ...duration, ...days };
}

function durationLabel({ length, unit, rate, limit }: DurationReading): string {
  if (rate) return `per ${unit}`;
  return `${limit ? 'within ' : ''}${formatDuration({ length, unit })}`;
}

function readVagueAt(text: string, { tokens, lexicon }: TimeContext, index: number): VagueMention | undefined {
  const found = lexicon.vague.match(tokens, index);
  if (found === undefined) return undefined;
  const mention = mentionOf(text, tokens, index, found.next);
  return { ...mention, kind: 'vague', label: mention.text };
}
