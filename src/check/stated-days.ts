import { dayOfSaying } from '../intake/extract/day-of-saying.ts';
import { onceOfEach, type ParsedSentence } from '../intake/extract/parsed-sentence.ts';
import { weekdayOf } from '../language/grammar/calendar.ts';
import type { TimeMention } from '../language/grammar/times.ts';
import { readPolarity } from '../language/polarity/read-polarity.ts';
import { firstDay, lastDay } from '../model/calendar-date.ts';
import { type Stand, standOf } from '../model/factuality.ts';
import { formatDay, formatPeriod } from '../model/format.ts';
import { areDaysWithin, areSameDays } from './days.ts';
import { type Days, type FactSaying, OPEN_END, OPEN_START } from './fact-saying.ts';
import type { Difference } from './finding.ts';
import { tokensIn } from './tokens.ts';

/** A time of the calendar in a text. */
export type DayMention = Extract<TimeMention, { from: string }>;

/** "the next day", "the day before": reckoned from a day that another sentence tells. */
const HANGS_ON_ANOTHER =
  /^(?:the |on the )?(?:next|following|previous|same) (?:day|week|month|year)$|^(?:the )?(?:day|week|month|year) (?:before|after|earlier|later)$|^(?:am |der |le |el )?(?:nächsten? Tag\p{L}*|Vortag|lendemain|veille|día siguiente|następnego dnia|наступного дня)$/iu;

/** The days of the calendar that a sentence tells; one within a name ("the May Congress") only names what is meant. */
export function statedDays({ times, names }: ParsedSentence): readonly DayMention[] {
  return times
    .filter((time): time is DayMention => time.kind !== 'duration' && time.kind !== 'vague' && !HANGS_ON_ANOTHER.test(time.text))
    .filter((time) => !names.some((name) => name.start <= time.start && time.end <= name.end));
}

/** That a day is another one than a fact has, or that it was not then; nothing where the fact has it so. */
export function dayDifference(time: DayMention, told: ParsedSentence, saying: FactSaying): Difference[] {
  const isSaying = dayOfSaying(told) === time;
  const days = isSaying ? saying.days : saying.ownDays;
  const at = { start: time.start, end: time.end };
  const isPrinted =
    !/\d/u.test(time.text) && [...saying.statement, ...saying.quotes].some(({ times }) => times.some(({ text }) => text === time.text));
  if (!(isPrinted || days.some((held) => isOnDay(time, held))) || !tellsThere(time, told, saying))
    return [{ how: 'date', says: time.text, held: heldDay(saying), at }];
  const said = standAt(told, time);
  const held = saying.statement.flatMap((one) =>
    statedDays(one)
      .filter((other) => isOnDay(time, other))
      .map((other) => standAt(one, other)),
  );
  const isOtherwise = NEGATIVE.has(said) && held.length > 0 && held.every((stand) => !NEGATIVE.has(stand));
  return isOtherwise ? [{ how: 'polarity', says: 'not so', held: 'so', at }] : [];
}

const NEGATIVE: ReadonlySet<Stand> = new Set(['denies', 'doubts']);

const standsOfDays = onceOfEach(
  (told: ParsedSentence): ReadonlyMap<number, Stand> =>
    new Map(statedDays(told).map((day) => [day.start, standOf(readPolarity(told.text, day, told.document.source.language))])),
);

function standAt(told: ParsedSentence, { start }: DayMention): Stand {
  return standsOfDays(told).get(start) ?? 'says';
}

/**
 * Whether a statement of several days tells of this one what a sentence tells of it: the words around both share something.
 */
function tellsThere(time: DayMention, told: ParsedSentence, { statement }: FactSaying): boolean {
  const days = statement.flatMap((one) => statedDays(one).map((day) => ({ one, day })));
  if (new Set(days.map(({ day }) => `${day.from} ${day.to}`)).size < 2) return true;
  const there = days.filter(({ day }) => isOnDay(time, day));
  if (there.length === 0) return true;
  const around = wordsAround(told, time);
  return there.some(({ one, day }) => [...wordsAround(one, day)].some((word) => around.has(word)));
}

/** What a sentence tells around a day, up to where it goes over to another. */
function wordsAround(told: ParsedSentence, { start, end }: DayMention): ReadonlySet<string> {
  const other = statedDays(told).filter((day) => day.start !== start);
  const from = Math.max(0, ...other.filter((day) => day.end <= start).map((day) => day.end));
  const to = Math.min(told.text.length, ...other.filter((day) => day.start >= end).map((day) => day.start));
  return new Set(
    tokensIn(told)
      .filter((token) => token.start >= from && token.start < to)
      .map(({ token }) => token),
  );
}

/** Whether a time of a text is one that is held: the same days, a month or year that holds them, or the same end of what is open. */
export function isOnDay(time: DayMention, held: Days): boolean {
  if (isDay(time, time, held)) return true;
  if (isWeekday(time) && held.from === held.to && weekdayOf(held.from) === weekdayOf(time.from)) return true;
  if (!/\d/u.test(time.text) && time.from <= held.to && held.from <= time.to) return true;
  return !time.yearGiven && YEARLESS.has(time.kind) && isDay(time, sameYear(time, held), held);
}

const YEARLESS: ReadonlySet<string> = new Set(['day', 'month', 'range']);
const COARSE: ReadonlySet<string> = new Set(['month', 'quarter', 'half', 'year', 'decade', 'week', 'season']);

/** "on Friday": the last one, or that of the days before which the sentence tells of. */
function isWeekday({ kind, text }: DayMention): boolean {
  return (
    kind === 'day' &&
    !/\d/u.test(text) &&
    !/(?<!\p{L})(?:today|yesterday|tomorrow|heute|gestern|morgen|aujourd|hier|demain|hoy|ayer|mañana|dziś|wczoraj|jutro|сьогодні|вчора|завтра)/iu.test(
      text,
    )
  );
}

/** A day whose year is not printed may be of the year that is held. */
function sameYear({ from, to }: Days, held: Days): Days {
  const year = (held.to === OPEN_END ? held.from : held.to).slice(0, 4);
  const moved = (day: string) => (day === OPEN_START || day === OPEN_END ? day : `${year}${day.slice(4)}`);
  return { from: moved(from), to: moved(to) };
}

const ENDS: ReadonlySet<string> = new Set(['by', 'until', 'before']);
const BEGINS: ReadonlySet<string> = new Set(['since', 'from', 'after']);

function isDay({ kind, edge }: DayMention, { from, to }: Days, held: Days): boolean {
  if (ENDS.has(edge) || from === OPEN_START || held.from === OPEN_START) return to === held.to;
  if (BEGINS.has(edge) || to === OPEN_END || held.to === OPEN_END) return from === held.from;
  if (areSameDays({ from, to }, held)) return true;
  return COARSE.has(kind) && areDaysWithin(held, { from, to });
}

function heldDay({ fact: { value, period, announced } }: FactSaying): string {
  if (value.kind === 'date')
    return value.to === undefined ? formatDay(value.date) : formatPeriod({ start: firstDay(value.date), end: lastDay(value.to) });
  return period?.label ?? formatDay(announced);
}
