import { foldedText, levelled } from './levelled-text.ts';

const matchers = new Map<string, RegExp>();

/** Where an alternative may begin: words at the start of a word, numbers at the start of a number. */
function startOf(alternative: string): string {
  if (/^\p{L}/u.test(alternative)) return '(?<![\\p{L}\\p{N}])';
  return /^\d/u.test(alternative) ? '(?<!\\d)(?<!\\d[.,])' : '';
}

/** Where it may end: 20 is not 20.9, but 52 is 52.25 %; a very short word ends as a word; a euro is no "europe". */
function endOf(alternative: string): string {
  if (/\d$/u.test(alternative)) return '(?!\\d)(?![.,]\\d+(?!\\d|\\s?%))';
  if (/^\p{L}{1,2}$/u.test(alternative)) return '(?!\\p{L})';
  return alternative === 'euro' ? '(?!p|-)' : '';
}

function matcherOf(alternative: string): RegExp {
  const kept = matchers.get(alternative);
  if (kept) return kept;
  const literal = alternative.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  const matcher = new RegExp(startOf(alternative) + literal + endOf(alternative), 'u');
  matchers.set(alternative, matcher);
  return matcher;
}

/** Whether a text holds what is expected, in whatever usual way an amount or date is written. */
export function holds(text: string, expected: string): boolean {
  const folded = foldedText(text);
  const wanted = foldedText(expected);
  return matcherOf(wanted).test(folded) || matcherOf(levelled(wanted)).test(levelled(folded));
}
