import { readNumberWords } from './number-words.ts';
import { type PointReading, skipFillers, type TimeContext } from './time-context.ts';
import { readCodedYear, readFullYear, readYearAfter, skipSeparator, type YearReading } from './time-point.ts';
import type { CalendarPoint } from './time-span.ts';
import { isGlued } from './token.ts';

const CODES: Readonly<Record<string, { readonly months: number; readonly needsYear: boolean }>> = {
  h: { months: 6, needsYear: false },
  hj: { months: 6, needsYear: false },
  s: { months: 6, needsYear: true },
  q: { months: 3, needsYear: false },
  t: { months: 3, needsYear: true },
};

interface PartCode {
  readonly point: CalendarPoint;
  readonly needsYear: boolean;
  readonly next: number;
}

/** H1 2024, h1/24, 2024 H1, 1H24, Q3 '24, 3Q 2024, S1 2024, T3 2024. */
export function readPartCode(context: TimeContext, index: number): PointReading | undefined {
  const leading = readFullYear(context, index);
  if (leading) {
    const code = readCode(context, skipSeparator(context, leading.next));
    return code && { point: { ...code.point, year: leading.year }, next: code.next };
  }
  const code = readCode(context, index);
  if (code === undefined) return undefined;
  const year = readYearAfterCode(context, code.next);
  if (year === undefined && code.needsYear) return undefined;
  return { point: { ...code.point, year: year?.year }, next: year?.next ?? code.next };
}

function readCode({ tokens }: TimeContext, index: number): PartCode | undefined {
  const [first, second] = [tokens[index], tokens[index + 1]];
  if (first === undefined || second === undefined || !isGlued(tokens, index + 1)) return undefined;
  if (isGlued(tokens, index) && tokens[index - 1]?.kind !== 'sign' && tokens[index - 1]?.text.length !== 4) return undefined;
  const [letter, digit] = first.kind === 'word' ? [first, second] : [second, first];
  const code = CODES[letter.folded];
  const number = Number(digit.text);
  if (code === undefined || digit.kind !== 'digits' || digit.text.length !== 1 || number < 1 || number > 12 / code.months) return undefined;
  return { point: partOfYear(code.months, number), needsYear: code.needsYear, next: index + 2 };
}

function readYearAfterCode(context: TimeContext, index: number): YearReading | undefined {
  const separated = skipSeparator(context, index);
  const { tokens } = context;
  const coded =
    separated > index || isGlued(tokens, index) || tokens[index]?.text.length === 2 ? readCodedYear(context, separated) : undefined;
  return coded ?? readYearAfter(context, index);
}

function partOfYear(months: number, number: number): CalendarPoint {
  return { month: (number - 1) * months + 1, months };
}

interface Ordinal {
  /** From 1; `last` counts from the end. */
  readonly value: number | 'last';
  readonly next: number;
}

/** An ordinal in words or in digits of at most `digits` places: first, 1st, 1., last. */
export function readOrdinal({ tokens, lexicon }: TimeContext, index: number, digits = 1): Ordinal | undefined {
  const word = lexicon.ordinals.match(tokens, index);
  if (word) return word;
  const last = lexicon.last.match(tokens, index);
  if (last) return { value: 'last', next: last.next };
  const token = tokens[index];
  if (token?.kind !== 'digits' || token.text.length > digits || isGlued(tokens, index)) return undefined;
  const hasPoint = tokens[index + 1]?.folded === '.' && isGlued(tokens, index + 1);
  const ending = isGlued(tokens, index + 1) ? lexicon.ordinalEndings.match(tokens, index + 1) : undefined;
  const hyphened = tokens[index + 1]?.folded === '-' ? lexicon.ordinalEndings.match(tokens, index + 2) : undefined;
  const next = hasPoint ? index + 2 : (ending ?? hyphened)?.next;
  return next === undefined ? undefined : { value: Number(token.text), next };
}

/** "first half of 2024", "erstes Halbjahr 2024": halves and quarters by ordinal; "last half of 2024" needs its year. */
export function readOrdinalPart(context: TimeContext, index: number): PointReading | undefined {
  const ordinal = readOrdinal(context, index);
  const unit = ordinal && context.lexicon.units.match(context.tokens, ordinal.next);
  if (ordinal === undefined || (unit?.value !== 'half' && unit?.value !== 'quarter')) return undefined;
  const months = unit.value === 'half' ? 6 : 3;
  const year = readYearAfter(context, unit.next);
  const number = ordinal.value === 'last' ? 12 / months : ordinal.value;
  if (number > 12 / months || (ordinal.value === 'last' && year === undefined)) return undefined;
  return { point: { ...partOfYear(months, number), year: year?.year }, next: year?.next ?? unit.next };
}

/** "first six months of 2024", "les six premiers mois de 2024", "last three months of 2024" (which needs its year). */
export function readMonthsOfYear(context: TimeContext, index: number): PointReading | undefined {
  const found = readOrdinalThenCount(context, index) ?? readCountThenOrdinal(context, index);
  const unit = found && context.lexicon.units.match(context.tokens, found.next);
  if (found === undefined || unit?.value !== 'month' || found.count < 1 || found.count > 11) return undefined;
  const year = readYearAfter(context, unit.next);
  if (found.ordinal === 'last' && year === undefined) return undefined;
  const month = found.ordinal === 'last' ? 13 - found.count : 1;
  return { point: { month, months: found.count, year: year?.year }, next: year?.next ?? unit.next };
}

interface CountedMonths {
  readonly ordinal: 1 | 'last';
  readonly count: number;
  readonly next: number;
}

function readOrdinalThenCount(context: TimeContext, index: number): CountedMonths | undefined {
  const ordinal = readFirstOrLast(context, index);
  const count = ordinal && readCount(context, ordinal.next);
  return ordinal && count && { ordinal: ordinal.value, count: count.value, next: count.next };
}

function readCountThenOrdinal(context: TimeContext, index: number): CountedMonths | undefined {
  const count = readCount(context, index);
  const ordinal = count && readFirstOrLast(context, count.next);
  return count && ordinal && { ordinal: ordinal.value, count: count.value, next: ordinal.next };
}

function readFirstOrLast(context: TimeContext, index: number): { value: 1 | 'last'; next: number } | undefined {
  const ordinal = readOrdinal(context, index);
  return ordinal && (ordinal.value === 1 || ordinal.value === 'last') ? { value: ordinal.value, next: ordinal.next } : undefined;
}

function readCount(context: TimeContext, index: number): { value: number; next: number } | undefined {
  const { tokens, lexicon } = context;
  const token = tokens[index];
  if (token?.kind === 'digits' && token.text.length <= 2) return { value: Number(token.text), next: index + 1 };
  return readNumberWords(tokens, index, lexicon);
}

/** "first half of October", "second half of last month": half of a month, parted after the 15th. */
export function readHalfOfMonth(context: TimeContext, index: number): { half: 1 | 2; next: number } | undefined {
  const ordinal = readOrdinal(context, index);
  const unit = ordinal && context.lexicon.units.match(context.tokens, ordinal.next);
  if (unit?.value !== 'half' || ordinal === undefined) return undefined;
  const next = skipFillers(context, unit.next);
  if (ordinal.value === 1) return { half: 1, next };
  return ordinal.value === 2 || ordinal.value === 'last' ? { half: 2, next } : undefined;
}
