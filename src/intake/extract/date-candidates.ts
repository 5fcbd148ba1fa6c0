import { firstDay } from '../../model/calendar-date.ts';
import type { Status } from '../../model/fact.ts';
import type { Remark } from '../../model/remark.ts';
import type { Value } from '../../model/value.ts';
import { readTimes, type TimeMention } from '../../question/grammar/times.ts';
import type { Candidate } from '../candidate.ts';
import { withWordsAround } from './around.ts';
import { clauseAround } from './clause-times.ts';
import { countsIn } from './counts.ts';
import { type Context, candidateOf } from './draft-candidate.ts';
import { matterOf } from './matter.ts';
import { countPeriodOf, periodOf } from './period-told.ts';
import { quoteAround } from './quote.ts';
import { inferredDate } from './remarks.ts';
import { eventStatus } from './status-told.ts';
import type { Told } from './told.ts';

type Period = Exclude<TimeMention, { kind: 'duration' | 'vague' }>;
type Duration = Extract<TimeMention, { kind: 'duration' }>;

const YEAR = /(?:19|20)\d\d/u;
const OPEN = new Set(['0001-01-01', '9999-12-31']);
/** Words before a day that is somebody's, not an event's. */
const OFFICE = /\b(?:office|post|elected|appointed|inaugurated|sworn in|resigned|succeed(?:s|ed)?|took over)\b[^,;]{0,20}$/iu;
/** A longer run of days is a period of something, not the date of an event. */
const LONGEST_EVENT_DAYS = 14;
const PART_OF_DAY = /^\s+(morning|afternoon|evening|night)\b/iu;
/** "18/10/2024 09:22", "Published on", "Updated": when the page was made. */
const STAMP = /\b(?:published|updated|posted|last modified|retrieved)\b[^.]{0,24}$/iu;

/**
 * The dates of events and the lengths of time that a sentence tells for themselves, not as the period of its figures.
 * `moneySubjects`: what the money of the sentence is told of.
 */
export function dateCandidates(context: Context, moneySubjects: readonly string[]): Candidate[] {
  const { told } = context;
  const ofFigures = new Set([
    ...told.money.map((figure) => periodOf(told, figure)?.mention),
    ...countsIn(told).map((figure) => countPeriodOf(told, figure)?.mention),
  ]);
  const own = told.times.filter(
    (mention) => !ofFigures.has(mention) && !STAMP.test(told.text.slice(Math.max(0, mention.start - 40), mention.start)),
  );
  const distinct = own.filter((mention, at) => !own.some((other, place) => place !== at && repeats(mention, other, place < at)));
  return distinct.flatMap((mention) => {
    const candidate =
      mention.kind === 'duration'
        ? durationCandidate(context, mention)
        : (countedDays(context, mention) ?? dateCandidate(context, mention, own, moneySubjects));
    return candidate ? [candidate] : [];
  });
}

/** "Thursday (October 17)": the fuller mention of one day is kept. */
function repeats(mention: TimeMention, other: TimeMention, otherFirst: boolean): boolean {
  if (mention.kind !== 'day' || other.kind !== 'day' || mention.from !== other.from) return false;
  const fuller = /\d/.test(other.text) && !/\d/.test(mention.text);
  const alike = /\d/.test(other.text) === /\d/.test(mention.text);
  return fuller || (alike && otherFirst);
}

function dateCandidate(
  context: Context,
  mention: TimeMention,
  all: readonly TimeMention[],
  moneySubjects: readonly string[],
): Candidate | undefined {
  const { told } = context;
  if (mention.kind === 'vague' || mention.kind === 'duration') return undefined;
  const value = dateValue(told, mention);
  if (value === undefined) return undefined;
  const clause = clauseAround(told.text, mention.start, mention.end);
  const matter = matterOf(told, {
    kind: 'date',
    start: mention.start,
    end: mention.end,
    prefer: preferred(told, mention),
    day: value.date,
    ...announced(context, mention, moneySubjects),
    ...(OFFICE.test(told.text.slice(Math.max(0, mention.start - 30), mention.start)) && { wants: 'person' as const }),
  });
  if (matter === undefined) return undefined;
  const status = dateStatus(told, matter.subject, value, told.text.slice(clause.start, clause.end));
  const beside = all.filter((other) => other !== mention && other.kind === 'day' && 'from' in other && other.from === value.date);
  return candidateOf(context, {
    matter,
    value,
    quote: quoteAround(told.sentence, mention, [...beside, ...withWordsAround(told.text, mention, 9, 3)]),
    start: mention.start,
    ...(status && { status }),
    remarks: remarksOf(told, mention),
  });
}

const ANNOUNCING = /\b(?:announc\p{L}+|unveil\p{L}+|pledg\p{L}+|propos\p{L}+|approv\p{L}+)\b/iu;

/** The day on which money was announced is told of that money. */
function announced({ told, earlier }: Context, { start, end }: TimeMention, moneySubjects: readonly string[]) {
  const near = told.text.slice(Math.max(0, start - 30), end + 30);
  if (moneySubjects.length === 0 || !ANNOUNCING.test(near)) return { earlier };
  return { earlier: new Map([...earlier, ...moneySubjects.map((id) => [id, 1] as const)]), wants: 'programme' as const };
}

type DateValue = Extract<Value, { kind: 'date' }>;

function dateValue(told: Told, mention: Period): DateValue | undefined {
  const { kind, from, to, edge } = mention;
  if (OPEN.has(from) || OPEN.has(to)) return edge === 'before' || edge === 'until' ? undefined : datesFrom(mention);
  if (edge === 'since') return { kind: 'date', date: mention.label.startsWith('since ') ? sinceDate(mention) : from };
  if (kind === 'day') return { kind: 'date', date: from, ...partOfDay(told.text, mention) };
  if (kind === 'month') return { kind: 'date', date: from.slice(0, 7) };
  if (kind === 'year') return { kind: 'date', date: from.slice(0, 4) };
  if (kind === 'range' && daysBetween(from, to) <= LONGEST_EVENT_DAYS && /\d/.test(mention.text)) return { kind: 'date', date: from, to };
  return undefined;
}

function datesFrom({ edge, from }: Period): DateValue | undefined {
  return edge === 'since' && !OPEN.has(from) ? { kind: 'date', date: from } : undefined;
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
  const part = PART_OF_DAY.exec(text.slice(end, end + 14))?.[1];
  return part === undefined ? {} : { time_of_day: part.toLowerCase() };
}

/** Properties of date whose words stand right before the time ("took office earlier this month", "announced on Wednesday"). */
function preferred(told: Told, { start }: TimeMention): string[] {
  return told.properties
    .filter(({ property, end }) => property.value.includes('date') && end <= start && start - end < 12)
    .map(({ property }) => property.id);
}

const PAST =
  /\b(?:agreed|decided|met|held|took|visited|addressed|attended|opened|launched|signed|approved|adopted|discussed|concluded|joined|hosted|arrived|travelled|traveled|spoke|was|were|has|have|had)\b/iu;

const EVENT_WORD = /\b(?:meet(?:s|ing|ings)?|met|summit|session|conference|talks|ministerial|takes? place|took place|visit(?:s|ed)?)\b/iu;

/** The state of an event by the verb of its clause; an event is done only when its day is not after the document's. */
function dateStatus(told: Told, subject: string, { date }: DateValue, clause: string): Status | undefined {
  const kind = told.words.entities.get(subject)?.kind;
  if (kind !== 'event' && kind !== 'programme' && kind !== 'organisation' && !EVENT_WORD.test(clause)) return undefined;
  const status = eventStatus(clause);
  if (status !== 'done') return status;
  return PAST.test(clause) && firstDay(date) <= told.document.source.published.date ? 'done' : undefined;
}

function remarksOf(told: Told, mention: TimeMention): Remark[] {
  return YEAR.test(mention.text) ? [] : [inferredDate(told, mention.text)];
}

/** "the two-day meeting", "over the past two years": a length of time that is not the term of an amount. */
function durationCandidate(context: Context, mention: Duration): Candidate | undefined {
  const { told } = context;
  const { unit, length, rate } = mention;
  if (rate !== undefined || unit === 'quarter' || !Number.isInteger(length) || length < 1) return undefined;
  if (isWorn(told.text, mention)) return undefined;
  const matter = matterOf(told, { kind: 'duration', start: mention.start, end: mention.end, earlier: context.earlier });
  if (matter === undefined) return undefined;
  return candidateOf(context, {
    matter,
    value: { kind: 'duration', length, unit, bound: 'exact' },
    quote: quoteAround(told.sentence, mention, withWordsAround(told.text, mention, 7, 4)),
    start: mention.start,
  });
}

const COUNTED = /^(?:past|last|previous|next|coming|following)\s+(?=\p{L}+\s|\d)/iu;

/** "over the past two years": how long, where the days themselves are only reckoned. */
function countedDays(context: Context, mention: TimeMention): Candidate | undefined {
  const shift = COUNTED.exec(mention.text)?.[0].length;
  if (mention.kind !== 'range' || shift === undefined) return undefined;
  const { published, language } = context.told.document.source;
  const [length] = readTimes(mention.text.slice(shift), published.date, language);
  if (length?.kind !== 'duration') return undefined;
  return durationCandidate(context, { ...length, text: mention.text, start: mention.start, end: mention.end });
}

/** "one day", "a year ago", "64-year-old": no length of anything. */
function isWorn(text: string, { start, end }: TimeMention): boolean {
  return (
    /^[-\s]*(?:old|ago|later|earlier|after|before)\b/iu.test(text.slice(end, end + 10)) ||
    /^(?:one|a|every)\s+day$/iu.test(text.slice(start, end))
  );
}
