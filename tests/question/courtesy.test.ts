import { describe, expect, it } from 'vitest';
import { courtesyOf, withoutCourtesy } from '../../src/question/courtesy.ts';

describe('a message that is small talk as a whole', () => {
  it.each([
    ['hi', 'hello'],
    ['Good morning everyone', 'hello'],
    ['Thanks a lot!', 'thanks'],
    ['ok thanks', 'thanks'],
    ['merci beaucoup', 'thanks'],
    ['дякую', 'thanks'],
    ['bye, see you tomorrow', 'goodbye'],
    ['got it', 'acknowledged'],
    ['👍', 'acknowledged'],
    ['sorry', 'apology'],
  ])('%s: %s', (text, courtesy) => {
    expect(courtesyOf(text)).toBe(courtesy);
  });

  it.each(['', ' ', '?', 'thanks, and in dollars?', 'the pledge', 'who thanked Solberg', 'hi-fi sales', '40 billion, great'])(
    'is none where anything else is said: %j',
    (text) => {
      expect(courtesyOf(text)).toBeUndefined();
    },
  );
});

describe('a question of small words', () => {
  it.each(['are you sure?', 'is that right?', 'is it good?', 'is that all right?'])('is no small talk: %s', (text) => {
    expect(courtesyOf(text)).toBeUndefined();
  });
});

describe('small talk before a question', () => {
  it.each([
    ['thanks, and in dollars?', 'and in dollars?'],
    ['Hello, how much was pledged?', 'how much was pledged?'],
    ['ok great so where is it?', 'so where is it?'],
  ])('is taken off: %s', (text, rest) => {
    expect(withoutCourtesy(text)).toBe(rest);
  });

  it.each(['No sources?', 'right answer?', 'How are the keepers paid?', 'all figures', 'stop the pledge'])(
    'is left where the question means it: %s',
    (text) => {
      expect(withoutCourtesy(text)).toBe(text);
    },
  );
});
