import type { Lexicon } from './lexicon.ts';
import type { PhraseTable } from './phrase-table.ts';
import type { CalendarPoint } from './time-span.ts';
import { isGlued, type Token } from './token.ts';

/** What the rules for times see: the tokens, the words, the day that "today" is, and which sentences look ahead. */
export interface TimeContext {
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
  readonly today: string;
  /** Whether the sentence of a token speaks of the future. */
  readonly ahead: (index: number) => boolean;
  /** Whether a folded word is one that sentences are held together by (a pronoun, a preposition, an auxiliary). */
  readonly isFunctionWord: (folded: string) => boolean;
  /** Calendar points already looked for, by the token at which they begin. */
  readonly points: Map<number, PointReading | undefined>;
}

/** A place in the calendar read from the text and the index of the token after it. */
export interface PointReading {
  readonly point: CalendarPoint;
  readonly next: number;
}

const MOST_FILLERS = 5;

/** The index after articles and prepositions between the parts of a date, commas included. */
export function skipFillers({ tokens, lexicon }: TimeContext, index: number): number {
  let at = index;
  for (let count = 0; count < MOST_FILLERS; count += 1) {
    const next = tokens[at]?.folded === ',' ? at + 1 : lexicon.fillers.match(tokens, at)?.next;
    if (next === undefined) break;
    at = next;
  }
  return at;
}

/**
 * The integer of a token that stands for itself: not part of a longer number or code, and not counting
 * money, percent or things ("October 20 billion" names no day).
 */
export function bareInteger({ tokens, lexicon }: TimeContext, index: number): number | undefined {
  const token = tokens[index];
  if (token?.kind !== 'digits' || token.text.length > 4) return undefined;
  if (continuesNumber(tokens, index) || startsNumber(tokens, index)) return undefined;
  const after = index + 1;
  const counts = lexicon.scales.match(tokens, after) ?? lexicon.percent.match(tokens, after) ?? lexicon.currencies.match(tokens, after);
  return counts || lexicon.counted.match(tokens, after) ? undefined : Number(token.text);
}

function continuesNumber(tokens: readonly Token[], index: number): boolean {
  if (!isGlued(tokens, index)) return false;
  const before = tokens[index - 1];
  if (before?.kind !== 'sign') return true;
  return /^[.,:€$£#]$/.test(before.folded) && (isGlued(tokens, index - 1) || !/^[.,:]$/.test(before.folded));
}

/** Whether digits go on after a separator: the 5 of 1.1.2024.5. */
export function startsNumber(tokens: readonly Token[], index: number): boolean {
  return isGlued(tokens, index + 1) && /^[.,:%]$/.test(tokens[index + 1]?.folded ?? '') && isGluedDigits(tokens, index + 2);
}

function isGluedDigits(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.kind === 'digits' && isGlued(tokens, index);
}

const LONGEST_PREPOSITION = 3;

/** Whether one of the phrases of a table ends just before a token, a hyphen between them left out. */
export function endsHere({ tokens }: TimeContext, index: number, table: PhraseTable<unknown>): boolean {
  const end = tokens[index - 1]?.folded === '-' ? index - 1 : index;
  for (let start = Math.max(0, end - LONGEST_PREPOSITION); start < end; start += 1) {
    if (table.match(tokens, start)?.next === end) return true;
  }
  return false;
}

/** For each token whether its sentence holds a word of the future. */
export function sentencesAhead(tokens: readonly Token[], lexicon: Lexicon): (index: number) => boolean {
  const sentences: boolean[] = [];
  const sentenceOf: number[] = [];
  let sentence = 0;
  tokens.forEach((token, index) => {
    sentenceOf.push(sentence);
    if (lexicon.ahead.match(tokens, index)) sentences[sentence] = true;
    if (/^[.?!]$/.test(token.folded) && !isGlued(tokens, index + 1)) sentence += 1;
  });
  return (index) => sentences[sentenceOf[index] ?? -1] ?? false;
}
