import type { DaySpan } from '../../facts/series/spans.ts';
import { isFunctionWord } from '../../language/function-words.ts';
import { readTimes, type TimeMention } from '../../language/grammar/times.ts';
import { wordsOf } from '../../model/text.ts';
import type { Reading } from '../../question/reading.ts';
import type { SeriesOperation } from './series-question.ts';

type Period = Extract<TimeMention, { readonly from: string }>;

/**
 * The times of a question in which several share a noun or a year, each by itself: "the second and the third quarter of 2026",
 * "the first halves of 2024 and 2025", "of 2025 … between the first and the second half". What is left out of one stands in another.
 */
export function withShared(times: readonly TimeMention[], question: string, language: string): TimeMention[] {
  const periods = times.flatMap((time) => ('from' in time ? [time] : []));
  const inYears = withYears(periods, question, language);
  const earlier = inYears.flatMap((time) => earlierOf(time, question, language));
  const own = inYears.filter(({ start }) => !earlier.some((one) => one.start === start));
  return [...own, ...earlier].toSorted((one, other) => one.start - other.start).map(behindComma);
}

/** "Year by year, 2022 to 2025": what stands before the comma asks for each year, and names none. */
function behindComma(time: Period): Period {
  const [before = ''] = /^(?:\p{L}+\s)*\p{L}+,\s*/u.exec(time.text) ?? [];
  if (before === '') return time;
  const text = time.text.slice(before.length);
  return { ...time, start: time.start + before.length, text, edge: 'within', label: text };
}

/** "The second half of the year" names none. */
const FOUR_DIGITS = /\d{4}/u;
const PARTS: ReadonlySet<string> = new Set(['quarter', 'half', 'month']);
/** So many words at most join two of several: "and the". */
const JOINING = 2;

/** "… of 2024 and 2025" is of both years; a part of a year without its own is of the one year that a question names. */
function withYears(periods: readonly Period[], question: string, language: string): Period[] {
  const made: Period[] = [];
  const years = periods.filter(({ kind, edge }) => kind === 'year' && edge === 'within');
  const bare = periods.filter(
    ({ kind, yearGiven, edge, text }) => PARTS.has(kind) && (!yearGiven || !FOUR_DIGITS.test(text)) && edge === 'within',
  );
  const [only] = years;
  const borrows = only && years.length === 1 && bare.length > 0;
  for (const [place, time] of periods.entries()) {
    if (borrows && time === only) continue;
    const before = made.at(-1);
    const previous = periods[place - 1];
    const joined = time.kind === 'year' && before && previous && isJoined(question.slice(previous.end, time.start), true);
    const same = joined && PARTS.has(before.kind) && before.yearGiven ? inYear(before, time.from.slice(0, 4), language) : undefined;
    const own = borrows && bare.includes(time) ? inYear(time, only.from.slice(0, 4), language) : undefined;
    made.push(same ? { ...same, start: time.start, end: time.end } : own ? { ...own, start: time.start, end: time.end } : time);
  }
  return made;
}

/** A part of a year in another year. */
function inYear(time: Period, year: string, language: string): Period | undefined {
  const text = time.text.replace(/(?:19|20|21)\d\d/u, '').trim();
  const [read, ...others] = readTimes(`${text} ${year}`, `${year}-12-31`, language);
  if (read && others.length === 0 && 'from' in read && read.kind === time.kind && read.from.startsWith(year))
    return { ...read, text: time.text };
  const [first, last] = [time.from, time.to].map((day) => `${year}${day.slice(4)}`);
  return first && last && time.from.slice(0, 4) === time.to.slice(0, 4) ? { ...time, from: first, to: last, yearGiven: true } : undefined;
}

/** Those before a part of a year that have its noun: "the first, the second and the third quarter of 2026". */
function earlierOf(time: Period, question: string, language: string): Period[] {
  if (!PARTS.has(time.kind) || time.kind === 'month') return [];
  const words = wordsOf(question).filter(({ end }) => end <= time.start);
  const [ordinal, ...noun] = wordsOf(time.text);
  if (!ordinal || noun.length === 0) return [];
  const year = time.from.slice(0, 4);
  const rest = time.text.slice(ordinal.end);
  const found: Period[] = [];
  let behind = time.start;
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const word = words[at];
    if (!word || !isJoined(question.slice(word.end, behind), false)) {
      if (word && wordsOf(question.slice(word.end, behind)).length < JOINING) continue;
      break;
    }
    const [read, ...others] = readTimes(`${word.text}${/\d{4}/u.test(rest) ? rest : `${rest} ${year}`}`, `${year}-12-31`, language);
    const isAlike = read && others.length === 0 && 'from' in read && read.kind === time.kind && read.edge === 'within';
    if (!isAlike || read.from >= (found[0] ?? time).from || read.from.slice(0, 4) !== year) {
      if (wordsOf(question.slice(word.end, behind)).length < JOINING) continue;
      break;
    }
    found.unshift({ ...read, start: word.start, end: word.end });
    behind = word.start;
  }
  return found;
}

/** Whether what stands between two things joins them: a comma or a word or two, and of years no word that opens a time. */
function isJoined(between: string, alone: boolean): boolean {
  const words = wordsOf(between);
  if (words.length === 0) return /[,/&]/u.test(between);
  return words.length <= (alone ? 1 : JOINING) && words.every(({ folded }) => isFunctionWord(folded));
}

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
