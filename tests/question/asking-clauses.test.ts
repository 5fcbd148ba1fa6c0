import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askingClauses } from '../../src/question/asking-clauses.ts';

describe('the sentences of a message that ask', () => {
  it.each([
    ['How many keepers are there? Where do they meet?', ['How many keepers are there?', 'Where do they meet?'], []],
    ['I am writing a note. How many keepers are there?', ['How many keepers are there?'], ['I am writing a note.']],
    ['Give me the pledge. List the sources.', ['Give me the pledge.', 'List the sources.'], []],
    ['It grew by 3.5 percent. How much?', ['How much?'], ['It grew by 3.5 percent.']],
    ['Is it 12.6 million? I read 16.', ['Is it 12.6 million?'], ['I read 16.']],
  ])('%s', (text, asking, context) => {
    expect(askingClauses(text)).toEqual({ asking, context });
  });

  it('initials end none', () => {
    expect(askingClauses('The U.S. pledged. How much?').context).toEqual(['The U.S. pledged.']);
    expect(askingClauses('It began at 8 a.m. on Friday. Where? J. Doe asks.').asking).toEqual(['Where?']);
    expect(askingClauses('Who pays? The U.S.').asking).toEqual(['Who pays?']);
  });

  it.each(['the pledge', 'How much was pledged?', 'Nothing here asks. Nor does this.', 'Who said “it is late. Go home.” and when?'])(
    'a message of one sentence, without any that asks, or with a quotation is whole: %s',
    (text) => {
      expect(askingClauses(text)).toEqual({ asking: [text], context: [] });
    },
  );

  it('are never none, and make up no words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const { asking, context } = askingClauses(text);
        expect(asking.length).toBeGreaterThan(0);
        for (const clause of [...asking, ...context]) expect(text).toContain(clause);
      }),
    );
  });
});
