import { LANGUAGES } from '../language/words/index.ts';
import type { Term } from '../model/property.ts';
import { conceptToken } from './index-token.ts';
import type { Item } from './reading.ts';
import { type SpelledWord, Vocabulary } from './vocabulary.ts';

/** The words of all languages for the concepts: a message in one is met by a text in another. */
const CONCEPTS = new Vocabulary([], conceptTerms(), []);

function conceptTerms(): Term[] {
  const ids = new Set(LANGUAGES.flatMap(({ concepts }) => Object.keys(concepts)));
  return [...ids].map((id) => ({
    id,
    words: Object.fromEntries(LANGUAGES.map(({ code, concepts }): [string, string[]] => [code, phrasesIn(concepts[id] ?? '')])),
  }));
}

function phrasesIn(cues: string): string[] {
  return cues
    .split('|')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}

/** The tokens of the concepts that the words of a text stand for, each once. */
export function conceptsIn(words: readonly SpelledWord[], language: string): string[] {
  return [...new Set(CONCEPTS.mentions(words, language).map(({ id }) => conceptToken(id)))];
}

/** A use of words for a concept in a text, in UTF-16 units of it. */
export interface ConceptMention {
  readonly concept: string;
  readonly start: number;
  readonly end: number;
}

/** The concepts that a text of a language uses, wherever it does; no word is taken for a slip. */
export function conceptMentions(text: string, language: string): readonly ConceptMention[] {
  const words = CONCEPTS.spell(text, language, () => true);
  return CONCEPTS.mentions(words, language).flatMap(({ id, first, last }) => {
    const [one, other] = [words[first], words[last]];
    return one && other ? [{ concept: id, start: one.start, end: other.end }] : [];
  });
}

/** Items that say what is asked, with the concepts that they stand for: those of the longest phrase that they are part of. */
export function withConcepts(items: readonly Item[], words: readonly SpelledWord[], language: string): Item[] {
  const mentions = CONCEPTS.mentions(words, language).flatMap(({ id, first, last }) => {
    const [one, other] = [words[first], words[last]];
    return one && other ? [{ token: conceptToken(id), start: one.start, end: other.end, words: last - first + 1 }] : [];
  });
  return items.map((item) => {
    if ((item.kind !== 'word' && item.kind !== 'term') || item.role !== undefined) return item;
    const over = mentions.filter((mention) => mention.start < item.start + item.text.length && mention.end > item.start);
    const longest = Math.max(0, ...over.map((mention) => mention.words));
    const said = over.filter((mention) => mention.words === longest).map(({ token }) => token);
    return said.length > 0 ? { ...item, concepts: [...new Set(said)] } : item;
  });
}

/** Whether somebody admits something is told by their denial of it, too. */
export function withDenials(items: readonly Item[]): Item[] {
  return items.map((item) => (item.concepts?.includes(ADMITS) ? { ...item, concepts: [...item.concepts, DENIES] } : item));
}

const ADMITS = conceptToken('admit');
const DENIES = conceptToken('deny');
