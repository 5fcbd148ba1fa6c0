import { addDays, addMonths } from './calendar.ts';
import { readNumberWords } from './number-words.ts';
import { endsHere, skipFillers, type TimeContext } from './time-context.ts';
import { readOrdinal } from './time-part.ts';
import type { SpanReading } from './time-relative.ts';
import type { TimeSpan } from './time-span.ts';
import { isGlued, skipHyphen } from './token.ts';

/** A decade without its century is of the last one from the thirties on. */
const FIRST_OLD_DECADE = 30;

/** the 1970s, the '70s, the seventies, the twenty-tens, this decade: ten years; the 21st century: a hundred. */
export function readDecade(context: TimeContext, index: number): SpanReading | undefined {
  return (
    readDigitDecade(context, index) ??
    readCenturyAndDecade(context, index) ??
    readWordDecade(context, index) ??
    readShiftedDecade(context, index) ??
    readCentury(context, index)
  );
}

function years(from: number, count: number, yearGiven = true): TimeSpan {
  const padded = (year: number) => String(year).padStart(4, '0');
  return { kind: 'range', from: `${padded(from)}-01-01`, to: `${padded(from + count - 1)}-12-31`, yearGiven };
}

/** The first year of a decade given by its tens. */
function decadeFrom(tens: number): number {
  if (tens >= 100) return tens;
  return (tens >= FIRST_OLD_DECADE ? 1900 : 2000) + tens;
}

/** 1970s, 2010's, '70s, les années 70. */
function readDigitDecade(context: TimeContext, index: number): SpanReading | undefined {
  const { tokens, lexicon } = context;
  const before = lexicon.decadeMarks.before.match(tokens, index);
  const start = before?.next ?? index;
  const at = tokens[start]?.folded === "'" && isGlued(tokens, start + 1) ? start + 1 : start;
  const digits = tokens[at];
  if (digits?.kind !== 'digits' || !/^(?:(?:19|20)\d|\d)0$/.test(digits.text)) return undefined;
  const end = tokens[at + 1]?.folded === "'" ? at + 2 : at + 1;
  const hyphened = skipHyphen(tokens, end);
  const after = isGlued(tokens, end) ? lexicon.decadeMarks.after.match(tokens, hyphened) : undefined;
  if (before === undefined && after === undefined) return undefined;
  const told = before !== undefined || at > index || (after !== undefined && after.next - hyphened > 1);
  if (digits.text.length === 2 && !told && !isLed(context, index)) return undefined;
  return { span: years(decadeFrom(Number(digits.text)), 10), next: after?.next ?? at + 1 };
}

/** Whether an article or a preposition stands before, and nobody's age is told ("in his 70s"). */
function isLed(context: TimeContext, index: number): boolean {
  const { fillers, monthPrepositions, parts } = context.lexicon;
  return [fillers, monthPrepositions, parts].some((table) => endsHere(context, index, table));
}

/** the seventies, the noughties. */
function readWordDecade(context: TimeContext, index: number): SpanReading | undefined {
  const { tokens, lexicon } = context;
  const found = lexicon.decades.match(tokens, index);
  const several = found !== undefined && found.next - index > 1;
  if (found === undefined || !(several || isLed(context, index))) return undefined;
  return { span: years(decadeFrom(found.value), 10), next: found.next };
}

/** the nineteen seventies, the two thousand and tens, the twenty-tens, the two thousands. */
function readCenturyAndDecade(context: TimeContext, index: number): SpanReading | undefined {
  const { tokens, lexicon } = context;
  if (lexicon.cardinals.match(tokens, index) === undefined || !isLed(context, index)) return undefined;
  const pair = lexicon.centuries.match(tokens, index);
  const tens = pair && lexicon.decades.match(tokens, skipHyphen(tokens, pair.next));
  if (pair && tens) return { span: years(pair.value * 100 + tens.value, 10), next: tens.next };
  const thousand = readNumberWords(tokens, index, lexicon);
  if (thousand === undefined || thousand.value < 1000 || thousand.value > 2000 || thousand.value % 100 !== 0) return undefined;
  if (/s$/.test(tokens[thousand.next - 1]?.folded ?? '')) return { span: years(thousand.value, 10), next: thousand.next };
  const joined = lexicon.numberJoiner.match(tokens, thousand.next)?.next ?? thousand.next;
  const later = lexicon.decades.match(tokens, joined);
  return later && { span: years(thousand.value + later.value, 10), next: later.next };
}

/** this decade, the next decade, the last decade: ten years from one that ends in 0. */
function readShiftedDecade(context: TimeContext, index: number): SpanReading | undefined {
  const { tokens, lexicon, today } = context;
  const shift = lexicon.shifts.match(tokens, index);
  const several = shift && readSeveralDecades(context, shift);
  if (several) return several;
  const named = lexicon.decade.match(tokens, shift?.next ?? index);
  if (named === undefined) return undefined;
  const after = shift ? undefined : lexicon.shifts.match(tokens, named.next);
  const by = shift?.value.by ?? (after?.value.follows ? after.value.by : undefined);
  if (by === undefined) return undefined;
  const present = Math.floor(Number(today.slice(0, 4)) / 10) * 10;
  return { span: years(present + 10 * by, 10), next: after?.value.follows ? after.next : named.next };
}

/** the last two decades: twenty years up to today, as the last twenty years are. */
function readSeveralDecades(
  { tokens, lexicon, today }: TimeContext,
  shift: { value: { by: number }; next: number },
): SpanReading | undefined {
  const token = tokens[shift.next];
  const digits = token?.kind === 'digits' && token.text.length === 1 ? { value: Number(token.text), next: shift.next + 1 } : undefined;
  const count = digits ?? readNumberWords(tokens, shift.next, lexicon);
  const named = count && count.value > 1 ? lexicon.decade.match(tokens, count.next) : undefined;
  if (count === undefined || named === undefined || shift.value.by === 0 || count.value > 9) return undefined;
  const other = addMonths(today, shift.value.by * count.value * 120);
  const [from, to] = shift.value.by < 0 ? [other, today] : [addDays(today, 1), other];
  return { span: { kind: 'range', from, to, yearGiven: true }, next: named.next };
}

/** 15th century, the twenty-first century, siglo 21: the hundred years that begin with its hundreds, as speech has it. */
function readCentury(context: TimeContext, index: number): SpanReading | undefined {
  const { tokens, lexicon } = context;
  const shift = lexicon.shifts.match(tokens, index);
  const shifted = shift && lexicon.century.match(tokens, shift.next);
  if (shift && shifted)
    return { span: years((Math.floor(Number(context.today.slice(0, 4)) / 100) + shift.value.by) * 100, 100), next: shifted.next };
  const ordinal = readOrdinal(context, index, 2);
  const named = ordinal && lexicon.century.match(tokens, skipFillers(context, skipHyphen(tokens, ordinal.next)));
  if (!ordinal || !named || ordinal.value === 'last' || ordinal.value < 11 || ordinal.value > 22) return undefined;
  return { span: years((ordinal.value - 1) * 100, 100), next: named.next };
}
