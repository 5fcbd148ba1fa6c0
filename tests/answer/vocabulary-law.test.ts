import { describe, expect, it } from 'vitest';
import { vocabularyRemarks } from '../../src/answer/vocabulary-law/vocabulary-law.ts';
import { areFormsOfOneWord } from '../../src/question/word-forms.ts';
import { bare, edited, lineOf, packFiles, read, type TextFile } from '../fixtures/pack.ts';

const WORDS = 'properties.yaml';
const MONEY = 'facts/money.yaml';

/** The remarks on a pack that is valid. */
function remarksOn(files: readonly TextFile[]) {
  const { pack, phrases, faults } = read(files);
  if (!pack) throw new Error(`the pack has faults: ${JSON.stringify(faults)}`);
  return vocabularyRemarks(pack, phrases);
}

function withWords(...edits: readonly (readonly [from: string, to: string])[]): readonly TextFile[] {
  return edits.reduce<readonly TextFile[]>((files, [from, to]) => edited(WORDS, from, to, files), packFiles);
}

/** The bridge's statements on money, each with the pledge in it. */
function pledgeInEveryStatement(files: readonly TextFile[]): readonly TextFile[] {
  return edited(MONEY, 'committed EUR 5.5 million for', 'committed EUR 5.5 million of the pledge for', files);
}

describe('the law of the vocabulary', () => {
  it('has nothing to say of phrases that each fire on their own matter', () => {
    expect(remarksOn(packFiles)).toEqual([]);
  });

  it('remarks on one everyday word, but not on what the matter itself is called', () => {
    const [remark, ...more] = remarksOn(withWords(['en: [day]', 'en: [day, order]']));
    expect(more).toEqual([]);
    expect(remark).toMatchObject({ code: 'VOCABULARY_COLLIDES', file: WORDS, line: lineOf(WORDS, 'en: [day]') });
    expect(remark?.what).toBe('“order” (en) of property "held-on" is one everyday word');
  });

  it('remarks on a phrase of function words alone', () => {
    const [remark] = remarksOn(withWords(['en: [workers]', 'en: [workers, get in]']));
    expect(remark?.what).toBe('“get in” (en) of property "workers" is made of function words alone');
  });

  it('remarks on a word that shares its stem with another of a text on another matter, and shows that text', () => {
    const files = edited('gaps.yaml', 'name the builder', 'name who aids the builder', withWords(['en: [place]', 'en: [place, aide]']));
    const [remark, ...more] = remarksOn(files);
    expect(more).toEqual([]);
    expect(remark?.what).toBe(
      '“aide” (en) of property "place" is read in “aids”, too: they have one stem; it is also read in gap "builder" (“The sources do not name who aids the builder.”)',
    );
  });

  it('remarks on an open ending that goes on to a word of another matter, but not on forms of its own word', () => {
    const other = edited('gaps.yaml', 'name the builder', 'name the president', withWords(['en: [place]', 'en: [place, preside*]']));
    expect(remarksOn(other)[0]?.what).toContain('“preside*” (en) of property "place" is read in “president”, too: its ending is open');
    const same = edited('gaps.yaml', 'name the builder', 'name who presided', withWords(['en: [place]', 'en: [place, preside*]']));
    expect(remarksOn(same)).toEqual([]);
  });

  it('remarks on words of two entries that share a stem, at both', () => {
    const remarks = remarksOn(withWords(['en: [workers]', 'en: [workers, presided]'], ['en: [pier*]', 'en: [pier*, president]']));
    expect(remarks.map(({ line, what }) => ({ line, what }))).toEqual([
      {
        line: lineOf(WORDS, 'en: [workers]'),
        what: '“presided” (en) of property "workers" is read as “president” of "piers", too: they have one stem',
      },
      {
        line: lineOf(WORDS, 'en: [pier*]'),
        what: '“president” (en) of term "piers" is read as “presided” of "workers", too: they have one stem',
      },
    ]);
  });

  it('remarks on a phrase that is met mostly in statements on other matters, and shows two of them', () => {
    const [remark, ...more] = remarksOn(pledgeInEveryStatement(withWords(['en: [place]', 'en: [place, pledge]'])));
    expect(more).toEqual([]);
    expect(remark?.what).toContain(
      '“pledge” (en) of property "place" is met mostly elsewhere, 3 of 3 times; it is also read in fact "pledge-eur" (“',
    );
    expect(remark?.what).toContain('and fact "pledge-usd" (“The pledge is about USD 22.7 million.”)');
  });

  it('lets a phrase be met in facts under a topic of its own property', () => {
    expect(remarksOn(pledgeInEveryStatement(withWords(['en: [money, fund*]', 'en: [money, fund*, pledge]'])))).toEqual([]);
  });

  it('tells everything at once, by file and line', () => {
    const files = withWords(
      ['en: [place]', 'en: [place, point]'],
      ['en: [workers]', 'en: [workers, get in, change]'],
      ['en: [day]', 'en: [day, order]'],
    );
    const line = (passage: string) => ({ file: WORDS, line: lineOf(WORDS, passage), code: 'VOCABULARY_COLLIDES' });
    expect(remarksOn(files).map(bare)).toEqual(['en: [day]', 'en: [workers]', 'en: [workers]', 'en: [place]'].map(line));
  });
});

describe('forms of one word', () => {
  it.each([
    ['pay', 'paying'],
    ['carry', 'carries'],
    ['plan', 'planned'],
    ['provide', 'provided'],
    ['reach', 'reaches'],
    ['country', "country's"],
  ])('%s and %s are', (one, other) => expect(areFormsOfOneWord(one, other)).toBe(true));

  it.each([
    ['aid', 'aides'],
    ['preside', 'president'],
    ['press', 'pres'],
  ])('%s and %s are not', (one, other) => expect(areFormsOfOneWord(one, other)).toBe(false));
});
