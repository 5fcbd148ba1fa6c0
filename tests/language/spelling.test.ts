import { describe, expect, it } from 'vitest';
import { SpellingList } from '../../src/language/spelling.ts';

describe('a misspelt word', () => {
  const list = new SpellingList(['visit', 'pledge', 'rutte', 'secretary', 'most', 'must']);

  it.each([
    ['pledhe', 'pledge'],
    ['secretery', 'secretary'],
    ['vist', 'visit'],
    ['rute', 'rutte'],
  ])('%s is %s', (wrong, right) => {
    expect(list.correct(wrong)).toBe(right);
  });

  it('of four letters is none of which one letter is another', () => {
    expect(list.correct('mist')).toBeUndefined();
    expect(list.correct('rutt')).toBe('rutte');
  });

  it('of less than four letters is left as it is', () => {
    expect(list.correct('vis')).toBeUndefined();
  });

  it('that may be two words is neither', () => {
    expect(list.correctShort('mhst')).toBeUndefined();
    expect(list.correctShort('mosy')).toBe('most');
  });

  it('of a short list may have lost one of four letters', () => {
    expect(new SpellingList(['many', 'kind']).correctShort('mny')).toBe('many');
    expect(new SpellingList(['many', 'kind']).correctShort('my')).toBeUndefined();
  });
});
