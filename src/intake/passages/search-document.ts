import type { AskedItem } from '../../model/asked-item.ts';
import type { Document } from '../../model/document.ts';
import { cleanText, fold } from '../../model/text.ts';
import type { UnreviewedPassage } from '../../model/text-search.ts';
import { quoteAround } from '../extract/quote.ts';
import { type Sentence, sentencesOf } from '../extract/sentences.ts';
import { type MatchedStretch, matchSentence, mayMiss, type SentenceMatch } from './match-sentence.ts';

/** A passage with how well it says what is asked for: the less it leaves out, the better; then the less loosely it says it. */
export interface FoundPassage {
  readonly passage: UnreviewedPassage;
  readonly missing: number;
  readonly loosely: number;
}

/** What searching a document needs to be made of it; documents of the archive never change. */
interface Searchable {
  readonly folded: string;
  readonly sentences: readonly Sentence[];
}

const kept = new WeakMap<Document, Searchable>();

/** No document of the archive is read on beyond this, in UTF-16 units. */
export const LONGEST_SEARCHED = 200_000;

function searchable(document: Document): Searchable {
  const made = kept.get(document);
  if (made) return made;
  const text = document.text.slice(0, LONGEST_SEARCHED);
  const fresh = { folded: fold(text), sentences: sentencesOf(text) };
  kept.set(document, fresh);
  return fresh;
}

/**
 * The sentence of a document that best says what is asked for, of those that are not reviewed; the first one of several
 * that are as good. Questions say nothing.
 */
export function searchDocument(
  document: Document,
  asked: readonly AskedItem[],
  isReviewed: (sentence: Sentence) => boolean,
): FoundPassage | undefined {
  const { folded, sentences } = searchable(document);
  if (!mayHold(folded, asked)) return undefined;
  let best: FoundPassage | undefined;
  for (const sentence of sentences) {
    if (sentence.text.endsWith('?') || !mayHold(fold(sentence.text), asked)) continue;
    const match = matchSentence(sentence.text, asked);
    if (!match || isReviewed(sentence)) continue;
    const found = foundIn(document, sentence, match);
    if (!best || isBetter(found, best)) best = found;
  }
  return best;
}

/** Whether one passage says what is asked for better than another. */
export function isBetter(one: FoundPassage, other: FoundPassage): boolean {
  return one.missing - other.missing < 0 || (one.missing === other.missing && one.loosely < other.loosely);
}

/** Whether a folded text can say enough, told without reading its words: a stem's form begins nearly as the stem does. */
function mayHold(folded: string, asked: readonly AskedItem[]): boolean {
  let missing = 0;
  for (const { ways, near, required } of asked) {
    if ([...ways, ...near].some((way) => way.every((stem) => folded.includes(beginningOf(stem))))) continue;
    missing += 1;
    if (required || missing > mayMiss(asked)) return false;
  }
  return true;
}

/** Stemming changes at most the last letter of what is left of a word. */
function beginningOf(stem: string): string {
  return stem.slice(0, Math.max(2, stem.length - 1));
}

/** The words after a stretch, then those before it, the nearest first: they tell what is said of it. */
function wordsAround(
  text: string,
  { start, end }: Pick<MatchedStretch, 'start' | 'end'>,
): { readonly start: number; readonly end: number }[] {
  const words = Array.from(text.matchAll(/\S+/gu), ({ 0: word, index }) => ({ start: index, end: index + word.length }));
  return [...words.filter((word) => word.start >= end), ...words.filter((word) => word.end <= start).toReversed()];
}

function foundIn(document: Document, sentence: Sentence, { said, missing }: SentenceMatch): FoundPassage {
  const [core = { start: 0, end: 1 }, ...others] = said.toSorted((one, other) => Number(one.loosely) - Number(other.loosely));
  const { text } = quoteAround(sentence, core, [...others, ...wordsAround(sentence.text, core)]);
  return {
    passage: { source: document.source, quote: cleanText(text), sentence: { start: sentence.start, end: sentence.end } },
    missing,
    loosely: said.filter(({ loosely }) => loosely).length,
  };
}
