import { fold, wordsOf } from '../model/text.ts';
import type { ReadTexts } from './read-texts.ts';

/** Capitals in brackets, and the words that may be what they stand for. */
const IN_BRACKETS = /((?:[\p{L}\p{N}&'’.-]+ ){1,9})\((\p{Lu}[\p{Lu}\p{N}&-]{1,7})\)/gu;

/** The first letters of a name's words in capitals. */
export function initialsOf(name: string): string {
  return wordsOf(name)
    .filter(({ text }) => /^\p{Lu}/u.test(text))
    .map(({ text }) => text.charAt(0))
    .join('');
}

/** The last words of a text that begin with the first letter of an abbreviation and have the others in their order. */
function nameBefore(words: string, abbreviation: string): string | undefined {
  const parts = words.trim().split(' ');
  const start = parts.findLastIndex((part, at) => /^\p{Lu}/u.test(part) && initialsOf(parts.slice(at).join(' ')) === abbreviation);
  return start < 0 ? undefined : parts.slice(start).join(' ');
}

/** What documents abbreviate: "Brenn State Railways (BSR)"; by folded abbreviation, the folded name. */
export function statedAbbreviations({ documents }: Pick<ReadTexts, 'documents'>): ReadonlyMap<string, string> {
  const found = documents.flatMap(({ text, source }) =>
    [text, source.publisher].flatMap((written) =>
      Array.from(
        written.matchAll(IN_BRACKETS),
        ([, words = '', abbreviation = '']) => [abbreviation, nameBefore(words, abbreviation)] as const,
      ),
    ),
  );
  return new Map(found.flatMap(([abbreviation, name]) => (name === undefined ? [] : [[fold(abbreviation), fold(name)] as const])));
}
