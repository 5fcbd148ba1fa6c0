import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/language/words/index.ts';

/** Lists that a language may leave empty: it has no such words, or other lists give them. */
const MAY_BE_EMPTY: readonly RegExp[] = [
  /^(?:ownLetters|hundred|article|ambiguousMonths|ordinalEndings|yearEndings|agoBefore|agoAfter|dayArticles|afterNext|beforeLast|currencyJoiner|loneThousand)$/,
  /^(?:decadeBefore|decadeAfter|weekOf|yearWords|shortWeekdays|boundsAfter|relativePeriods|quantities|durations)/,
  /^ordinary\.elided/,
  /^names\.(?:languages|greetings|particles|beforeLanguage|afterLanguage|countryPronouns|ordinary)/,
  /^asked\.(?:whenAlone|accented|currencies)/,
  /^asked\.forms\.sayerAfterVerb$/,
  /^asked\.intents\.(?:helpAlone|ought\.after|ought\.except)$/,
  /^asked\.lengths\.one$/,
  // Only English parts a wish from what is wished for by a word of its own, before the verb.
  /^asked\.ownDoing\.(?:toDo|doings)$/u,
  // Spanish "hay", Polish and Ukrainian have no such word to point with.
  /^asked\.pointing\.expletive$/u,
];

/** The paths of all lists of a language that are empty. */
function emptyLists(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  if (entries.length === 0) return [path];
  return entries.flatMap(([key, inner]) => emptyLists(inner, path === '' ? key : `${path}.${key}`));
}

describe.each(LANGUAGES.map((words) => [words.code, words] as const))('the words of %s', (code, words) => {
  it('are all there', () => {
    expect(emptyLists(words).filter((path) => !MAY_BE_EMPTY.some((allowed) => allowed.test(path)))).toEqual([]);
  });

  it('name twelve months and seven days, and count from zero to ninety-nine', () => {
    expect([words.months.length, words.weekdays.length]).toEqual([12, 7]);
    expect(Object.keys(words.cardinals).map(Number)).toEqual(expect.arrayContaining([0, 1, 9, 10, 11, 19, 20, 30, 40, 50, 60, 70, 80, 90]));
  });

  it('tell of no concept that English has no words for', () => {
    const known = new Set(LANGUAGES.flatMap(({ mixedIn, concepts }) => (mixedIn ? Object.keys(concepts) : [])));
    expect(Object.keys(words.concepts).filter((concept) => !known.has(concept))).toEqual([]);
  });

  it('have questions that hold them', () => {
    expect(existsSync(join(import.meta.dirname, `${code}.test.ts`))).toBe(true);
  });
});
