import type { Bound } from '../../model/value.ts';
import { statedBound } from './stated-bound.ts';

/** A part of something in words: "two-thirds of Allies". */
export interface Fraction {
  /** Decimal string, rounded to one place. */
  readonly percent: string;
  readonly bound: Bound | undefined;
  readonly start: number;
  readonly end: number;
}

const COUNTS: Readonly<Record<string, number>> = { a: 1, one: 1, two: 2, three: 3, four: 4, seven: 7, nine: 9 };
const PARTS: Readonly<Record<string, number>> = { third: 3, quarter: 4, fifth: 5, tenth: 10 };
const FRACTION =
  /(?<![\p{L}\d-])(?:(a|one|two|three|four|seven|nine)[\s-](third|quarter|fifth|tenth)s?|(half))(?=\s+(?:of\s+(?!(?:a|an|one|19|20|\d)[\s\d]|the\s+(?:year|century|month|day|week)|january|february|march|april|may|june|july|august|september|october|november|december|next|last|this\s+(?:year|month))|(?:are|were|is|was|have|had|has)\s))/giu;
const HAS_PART = /half|third|quarter|fifth|tenth/iu;
/** "the first half of", "in the third quarter": parts of a time. */
const OF_TIME = /(?:first|second|third|fourth|latter|other|last|better|each|every)\s+$/iu;

/** The fractions in words that an English text tells of something other than time. */
export function fractionsIn(text: string, language: string): Fraction[] {
  if (language !== 'en' || !HAS_PART.test(text)) return [];
  return Array.from(text.matchAll(FRACTION), ({ 0: words, 1: count, 2: part, index }) => {
    const [number, of] =
      count === undefined || part === undefined ? [1, 2] : [COUNTS[count.toLowerCase()] ?? 1, PARTS[part.toLowerCase()] ?? 2];
    const place = { start: index, end: index + words.length };
    return {
      percent: rounded((number * 100) / of),
      bound: statedBound(text, place) ?? (of === 3 ? ('about' as const) : undefined),
      ...place,
    };
  }).filter(({ start }) => !OF_TIME.test(text.slice(Math.max(0, start - 10), start)));
}

function rounded(percent: number): string {
  return String(Math.round(percent * 10) / 10);
}
