import { QUOTE_WORDS } from '../../model/fact.ts';
import type { Passage } from '../candidate.ts';
import type { Sentence } from './sentences.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const WORD = /\S+/gu;
const EDGE_BEFORE = /^[\s,;:.!?…)\]}”"»–—-]+/u;
const EDGE_AFTER = /[\s,;:–—([{“"«„-]+$/u;

/**
 * The few words of a sentence that carry a figure: at most 15, literally, with as many of the wanted stretches (bound,
 * verb, period; the most telling first) as fit around it. Places count in the sentence; the passage in the document.
 */
export function quoteAround(sentence: Sentence, core: Stretch, wanted: readonly Stretch[]): Passage {
  const words = wordsOfSentence(sentence);
  let range = wordRange(words, core);
  for (const stretch of wanted) {
    const further = wordRange(words, stretch);
    const joined = { first: Math.min(range.first, further.first), last: Math.max(range.last, further.last) };
    if (joined.last - joined.first < QUOTE_WORDS) range = joined;
  }
  const start = words[range.first]?.start ?? core.start;
  const end = words[Math.min(range.last, range.first + QUOTE_WORDS - 1)]?.end ?? core.end;
  return trimmed(sentence, start, end, core);
}

const keptWords = new WeakMap<Sentence, readonly Stretch[]>();

function wordsOfSentence(sentence: Sentence): readonly Stretch[] {
  const words =
    keptWords.get(sentence) ??
    Array.from(sentence.text.matchAll(WORD), ({ 0: word, index }) => ({ start: index, end: index + word.length }));
  keptWords.set(sentence, words);
  return words;
}

function wordRange(words: readonly Stretch[], { start, end }: Stretch): { first: number; last: number } {
  const first = words.findIndex((word) => word.end > start);
  const last = words.findLastIndex((word) => word.start < end);
  return { first: Math.max(0, first), last: Math.max(first, last, 0) };
}

/** Without punctuation and half-open brackets at its ends, as far as the figure itself allows. */
function trimmed(sentence: Sentence, from: number, to: number, core: Stretch): Passage {
  const text = sentence.text.slice(from, to);
  const before = Math.min(EDGE_BEFORE.exec(text)?.[0].length ?? 0, Math.max(0, core.start - from));
  const after = Math.min(EDGE_AFTER.exec(text)?.[0].length ?? 0, Math.max(0, to - core.end));
  let start = from + before;
  let end = to - after;
  const rest = sentence.text.slice(Math.max(start, core.end), end);
  const stop = /[.,;:!?…]+["”»]?$/u.exec(rest)?.[0].length ?? 0;
  end -= stop;
  if (/^["“«„(]/u.test(sentence.text.slice(start, end)) && start < core.start && !/["”»)]/u.test(sentence.text.slice(start + 1, end)))
    start += 1;
  return { text: sentence.text.slice(start, end), start: sentence.start + start, end: sentence.start + end };
}

/** The first words of a stretch of a sentence, at most 15. */
export function openingWords(sentence: Sentence, { start, end }: Stretch): Passage {
  const words = Array.from(sentence.text.slice(start, end).matchAll(WORD), ({ 0: word, index }) => ({
    start: start + index,
    end: start + index + word.length,
  }))
    .filter(({ start: from, end: to }, at, all) => at > 0 || all.length === 1 || /[\p{L}\p{N}]/u.test(sentence.text.slice(from, to)))
    .slice(0, QUOTE_WORDS);
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) return { text: sentence.text, start: sentence.start, end: sentence.end };
  return trimmed(sentence, first.start, last.end, { start: first.start, end: first.start + 1 });
}
