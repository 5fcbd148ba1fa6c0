import { isGlued, type Token } from './token.ts';

/** Digits with their separators as written (`20,9`, `1 079`, `20.900`), not yet read: what they mean hangs on the words around. */
export interface WrittenNumber {
  readonly written: string;
  readonly next: number;
}

/** How a lone separator before exactly three digits is read (`20.900`, `1,079`). */
export interface Separators {
  readonly point: 'decimal' | 'thousands';
  readonly comma: 'decimal' | 'thousands';
}

const SEPARATORS = new Set(['.', ',', "'"]);
/** No amount of money or count of things has more digits or groups than this. */
const LONGEST_DIGITS = 24;
const MOST_GROUPS = 8;

/** The digits with separators that begin at a token; undefined for anything longer than a real number. */
export function readWrittenNumber(tokens: readonly Token[], index: number): WrittenNumber | undefined {
  if (opensWithPoint(tokens, index)) return { written: `0.${tokens[index + 1]?.text}`, next: index + 2 };
  if (tokens[index]?.kind !== 'digits') return undefined;
  let written = tokens[index]?.text ?? '';
  let next = index + 1;
  for (let groups = 1; ; groups += 1) {
    const step = nextGroup(tokens, index, next);
    if (step === undefined) break;
    if (groups >= MOST_GROUPS) return undefined;
    written += step.written;
    next = step.next;
  }
  return written.length > LONGEST_DIGITS + MOST_GROUPS ? undefined : { written, next };
}

/** Whether a point stands before digits with nothing before it: `.5`. */
export function opensWithPoint(tokens: readonly Token[], index: number): boolean {
  if (tokens[index]?.folded !== '.' || isGlued(tokens, index)) return false;
  return tokens[index + 1]?.kind === 'digits' && isGlued(tokens, index + 1) && !isGlued(tokens, index + 2);
}

function nextGroup(tokens: readonly Token[], first: number, at: number): WrittenNumber | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.kind === 'digits' && isSpacedGroup(tokens, first, at)) return { written: ` ${token.text}`, next: at + 1 };
  const digits = tokens[at + 1];
  const glued = isGlued(tokens, at) && isGlued(tokens, at + 1);
  if (!SEPARATORS.has(token.folded) || digits?.kind !== 'digits' || !glued) return undefined;
  return { written: `${token.folded}${digits.text}`, next: at + 2 };
}

/** `1 079`: three digits after one space, in a number whose first group has at most three and that has no other separator yet. */
function isSpacedGroup(tokens: readonly Token[], first: number, at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token?.text.length !== 3 || before?.kind !== 'digits' || token.start - before.end !== 1) return false;
  const firstLength = tokens[first]?.text.length ?? 0;
  return firstLength <= 3 && at - first < MOST_GROUPS && tokens.slice(first, at).every(({ kind }) => kind === 'digits');
}

/**
 * The value of written digits as a plain decimal string, or undefined when they are no number (`17.10.2024`).
 * Two kinds of separators: the last is the decimal one. One kind repeated, or spaces: thousands. A lone separator
 * before any but three digits: decimal. Before exactly three, `separators` decides.
 */
export function valueOfWritten(written: string, separators: Separators): string | undefined {
  const parts = written.split(/[ .,']/);
  const marks = [...written].filter((sign) => /[ .,']/.test(sign));
  const [first = '', ...rest] = parts;
  const last = rest.at(-1) ?? '';
  const mark = marks.at(-1);
  if (mark === undefined) return plainDigits(first, '');
  const decimal = marks.length === 1 ? isLoneDecimal(first, mark, last, separators) : new Set(marks).size === 2 && marks[0] !== mark;
  const groups = decimal ? rest.slice(0, -1) : rest;
  if (decimal && new Set(marks.slice(0, -1)).size > 1) return undefined;
  if (!decimal && new Set(marks).size > 1) return undefined;
  if (groups.some((group) => group.length !== 3) || (groups.length > 0 && (first.length > 3 || first.length === 0))) return undefined;
  return plainDigits(first + groups.join(''), decimal ? last : '');
}

function isLoneDecimal(whole: string, mark: string, fraction: string, separators: Separators): boolean {
  if (mark === ' ' || mark === "'") return false;
  if (fraction.length !== 3 || whole.length > 3 || /^0/.test(whole)) return true;
  return (mark === '.' ? separators.point : separators.comma) === 'decimal';
}

function plainDigits(whole: string, fraction: string): string | undefined {
  if (whole.length > LONGEST_DIGITS) return undefined;
  const digits = whole.replace(/^0+(?=\d)/, '');
  return fraction === '' ? digits : `${digits}.${fraction}`;
}
