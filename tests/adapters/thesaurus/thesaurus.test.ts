import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { baseForms } from '../../../adapters/thesaurus/base-forms.ts';
import { wordNet } from '../../../adapters/thesaurus/wordnet.ts';

const thesaurus = wordNet();

describe('words near in meaning, out of WordNet', () => {
  it.each([
    ['promise', 'pledge'],
    ['purchase', 'buy'],
    ['begin', 'start'],
    ['teacher', 'instructor'],
    ['ill', 'sick'],
  ])('%s is near %s', (word, near) => {
    expect(thesaurus.near(word)).toContain(near);
  });

  it.each([
    ['promised', 'pledge'],
    ['buying', 'purchase'],
    ['wishes', 'wish'],
    ['planned', 'plan'],
    ['tries', 'try'],
  ])('a form is looked up under its base form: %s', (form, near) => {
    expect(thesaurus.near(form)).toContain(near);
  });

  it('of a word come without the word itself, as single words, and in the same order always', () => {
    const near = thesaurus.near('promise');
    expect(near).not.toContain('promise');
    expect(near.every((word) => /^[a-z]+$/u.test(word))).toBe(true);
    expect(new Set(near).size).toBe(near.length);
    expect(wordNet().near('promise')).toEqual(near);
  });

  it.each(['zvqxo', '', "d'argent", 'naïve', 'маяк', '40', 'a'.repeat(10_000), 'two words', '../../etc/passwd', '\n'])(
    'of what is no word of it there are none: %j',
    (word) => {
      expect(thesaurus.near(word)).toEqual([]);
    },
  );

  it.each([
    ['aardvark', 'anteater'],
    ['zymosis', 'fermentation'],
  ])('words at both ends of its files are found: %s', (word, near) => {
    expect(thesaurus.near(word)).toContain(near);
  });

  it('are not near across meanings', () => {
    expect(thesaurus.near('pledge')).not.toContain('lamp');
    expect(thesaurus.near('keeper')).not.toContain('lighthouse');
  });
});

describe('a form of a verb and nothing else', () => {
  it.each(['apologise', 'apologised', 'resigned', 'pencilled', 'mended'])('%s is one', (word) => {
    expect(thesaurus.isVerbForm(word)).toBe(true);
  });

  it.each(['plan', 'closing', 'table', 'green', 'zvqxo', ''])('%j is none', (word) => {
    expect(thesaurus.isVerbForm(word)).toBe(false);
  });
});

describe('base forms', () => {
  it.each([
    ['planned', 'verb', 'plan'],
    ['studies', 'noun', 'study'],
    ['churches', 'noun', 'church'],
    ['women', 'noun', 'woman'],
    ['bigger', 'adj', 'big'],
    ['making', 'verb', 'make'],
  ] as const)('%s as a %s may be of %s', (form, part, base) => {
    expect(baseForms(form, part)).toContain(base);
  });

  it('begin with the form itself', () => {
    expect(baseForms('closing', 'verb')[0]).toBe('closing');
  });
});

/** Milliseconds within which a process has looked up thousands of words, also on a machine that is busy. */
const LOOKED_UP = 60_000;
/** The files of WordNet hold over 30 MB: nobody who keeps them whole stays below a third of that. */
const HEAP_GROWN = 10_000_000;

describe('its memory', () => {
  it('stays small, whatever is looked up: files are read where they are needed', { timeout: LOOKED_UP }, () => {
    const module = join(import.meta.dirname, '../../../adapters/thesaurus/wordnet.ts');
    const script = `
      const { wordNet } = await import(${JSON.stringify(module)});
      const thesaurus = wordNet();
      const letters = 'abcdefghijklmnopqrstuvwxyz';
      const word = (at) => letters[at % 26] + letters[(at * 7) % 26] + letters[(at * 11) % 26] + letters[Math.floor(at / 26) % 26];
      thesaurus.near('promise');
      gc();
      const { heapUsed, external } = process.memoryUsage();
      for (let at = 0; at < 6000; at += 1) thesaurus.near(word(at));
      gc();
      const after = process.memoryUsage();
      process.stdout.write(String(after.heapUsed + after.external - heapUsed - external));
    `;
    const grown = execFileSync(process.execPath, ['--expose-gc', '--input-type=module', '--eval', script], { encoding: 'utf8' });
    expect(Number(grown)).toBeLessThan(HEAP_GROWN);
  });
});
