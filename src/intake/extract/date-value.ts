import type { TimeMention } from '../../language/grammar/times.ts';
import { firstDay, lastDay } from '../../model/calendar-date.ts';
import type { Status } from '../../model/fact.ts';
import type { Value } from '../../model/value.ts';
import { eventStatus } from './event-status.ts';
import type { ParsedSentence } from './parsed-sentence.ts';
import { reckoningDay } from './reckoning-day.ts';

export type DateValue = Extract<Value, { kind: 'date' }>;
type Period = Extract<TimeMention, { from: string }>;

const YEAR = /(?:19|20)\d\d/u;
const OPEN_BEGINNING = '0001-01-01';
const OPEN_END = '9999-12-31';
/** A longer run of days is a period of something, not the date of an event. */
const LONGEST_EVENT_DAYS = 14;
/** "last week", "the next two days". */
const COUNTED_DAYS =
  /(?<!\p{L})(?:days?|weeks?|months?|tage?n?|wochen?|jours?|semaines?|días?|semanas?|dni|tygod\p{L}+|дн\p{L}+|тиж\p{L}+)(?!\p{L})/iu;
/** "until 2028-2029": no day and no one year. */
const RANGE_OF_YEARS = /(?:19|20)\d\d\s?[-–/]\s?(?:(?:19|20)?\d\d)(?!\d)/u;
const PART_OF_DAY = /^\s+(morning|afternoon|evening|night)\b/iu;

/** The date that a period of the calendar tells of an event; none for a longer period. `today`: the document's day. */
export function dateValue(text: string, mention: Period, today: string): DateValue | undefined {
  const { kind, from, to, edge } = mention;
  if (edge === 'until') return to === OPEN_END || RANGE_OF_YEARS.test(mention.text) ? undefined : { kind: 'date', date: to };
  if (from === OPEN_BEGINNING) return undefined;
  if (to === OPEN_END) return edge === 'since' ? { kind: 'date', date: sinceDate(mention) } : undefined;
  if (edge === 'since') return { kind: 'date', date: mention.label.startsWith('since ') ? sinceDate(mention) : from };
  if (kind === 'day' && edge === 'by' && to > today && isEndOfMonth(mention)) return { kind: 'date', date: from.slice(0, 7) };
  if (kind === 'day') return { kind: 'date', date: from, ...partOfDay(text, mention) };
  if (kind === 'month') return { kind: 'date', date: from.slice(0, 7) };
  if (kind === 'year') return { kind: 'date', date: from.slice(0, 4) };
  const isEvent = kind === 'range' && daysBetween(from, to) <= LONGEST_EVENT_DAYS && !COUNTED_DAYS.test(mention.text);
  return isEvent ? { kind: 'date', date: from, to } : undefined;
}

/** "by the end of March": the month is told, and its last day only by the way. */
function isEndOfMonth({ text, to }: Period): boolean {
  return !/\d/u.test(text.replace(YEAR, '')) && to === lastDay(to.slice(0, 7)) && !to.endsWith('-12-31');
}

/** "since February 2022" tells a month, "since 2014" a year. */
function sinceDate({ text, from }: Period): string {
  if (/\b\d{1,2}(?:st|nd|rd|th)?\b(?!\d)/u.test(text.replace(YEAR, ''))) return from;
  return /^\D*(?:19|20)\d\d\D*$/u.test(text) &&
    from.endsWith('-01-01') &&
    !/\p{L}{3,}\s+(?:19|20)\d\d/u.test(text.replace(/^since\s+/iu, ''))
    ? from.slice(0, 4)
    : from.slice(0, 7);
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}

function partOfDay(text: string, { end }: TimeMention): { time_of_day?: string } {
  const clock = /^(?:\s+(?:at|um|à))?,?\s+(\d{1,2})[:.](\d{2})(?!\d)/u.exec(text.slice(end, end + 14));
  if (clock) return { time_of_day: `${clock[1]?.padStart(2, '0')}:${clock[2]}` };
  const part = PART_OF_DAY.exec(text.slice(end, end + 14))?.[1];
  return part === undefined ? {} : { time_of_day: part.toLowerCase() };
}

/** What makes a day that of an event: a gathering, a coming into office, a founding, an end. */
export const HAPPENS =
  /\b(?:meet(?:s|ing|ings)?|met|summit|session|conference|talks|ministerial|takes? place|took place|visit(?:s|ed|ing)?|travel(?:s|led|ed|ling|ing)?|arriv(?:es|ed|ing)|(?:took|take|takes|taking|taken|assum\p{L}+|enter\p{L}*|le(?:ft|aves?|aving)) office|sworn in|inaugurat\p{L}+|appoint\p{L}+|elect(?:ed|ion|ions)|resign\p{L}*|succeed\p{L}*|(?:re)?opens?|(?:re)?opened|(?:re)?opening|found(?:ed|ing)|establish\p{L}*|creat(?:ed|ion)|launch\p{L}*|sign(?:s|ed|ing)|agree(?:d|ment)|decided|adopted|approved|voted?|joined|accession|inva(?:ded|sion)|annex\p{L}*|beg(?:an|in|ins|inning|un)|start(?:s|ed|ing)?|end(?:s|ed|ing)?|expires?|expired|complet\p{L}+|conclud\p{L}+|hold|holds|held|host(?:s|ed|ing)?|gather\p{L}*|conven\p{L}+|convers\p{L}+|negotiat\p{L}+|deliver\p{L}*|deploy\p{L}*|operational|ready|planned|scheduled|due|bec(?:ame|omes?)|replac\p{L}+|t(?:akes?|ook) over|hand(?:s|ed)? over|follow(?:s|ed)|entered|left|passed|treffen|sitzung|gipfel|réunion|sommet|reunión|cumbre|spotkani\p{L}*|szczyt\p{L}*)\b|зустріч|засідан|саміт/iu;
/** What was to be on a day that is over by now: nothing says that it was. */
const DUE = /\b(?:scheduled|planned|expected|due|slated)\s+(?:to\b|for\b|on\b|in\b)/iu;
const TAKES_PLACE = /\b(?:takes? place|meets?|convenes?|holds?|gathers?)\b/iu;
/** Beginnings: under way on their day, done when it is over. */
const BEGUN = /\b(?:opened|began|begun)\b/iu;
const PAST =
  /\b(?:\p{L}{2,}ed|met|held|took|taking|taken|began|begun|came|became|left|spoke|gave|went|was|were|has|have|had|founding|invasion|accession|begann\p{L}*|fand\p{L}*|traf\p{L}*)\b|відбул|почал|зустріли/iu;

/**
 * The state of what happens on a date: expected where the day is still to come at the document's, done where it is over
 * or the verb tells so; nothing where the clause tells of no event.
 */
export function dateStatus(told: ParsedSentence, subject: string, { date, to }: DateValue, clause: string): Status | undefined {
  const kind = told.words.entities.get(subject)?.kind;
  if (kind !== 'event' && kind !== 'programme' && kind !== 'organisation' && !HAPPENS.test(clause)) return undefined;
  const { published } = told.document.source;
  const isCertain = reckoningDay(told.document).precision === 'day';
  if (isCertain && firstDay(date) > published.date) return 'expected';
  const status = eventStatus(clause);
  const isOver = lastDay(to ?? date) < published.date;
  if (isCertain && isOver && PAST.test(clause)) return DUE.test(clause) ? 'expected' : 'done';
  if (status === 'expected' || (status === 'under_way' && !BEGUN.test(clause))) return status;
  if (PAST.test(clause) && firstDay(date) <= published.date) return status === 'under_way' && !isOver && isCertain ? status : 'done';
  if (status !== 'under_way' && isCertain && !isOver && TAKES_PLACE.test(clause)) return 'under_way';
  return status === 'under_way' ? status : undefined;
}
