import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isFunctionWord } from '../../src/language/function-words.ts';
import { regionNames } from '../../src/language/names/region-names.ts';
import { listedWords } from '../../src/language/word-list.ts';
import { COMMON_ENGLISH } from '../../src/language/words/common-english.ts';
import { LANGUAGES } from '../../src/language/words/index.ts';
import { fold, wordsOf } from '../../src/model/text.ts';
import { shippedPack } from '../fixtures/shipped-pack.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Words of the shipped subject that its names do not hold or that are common elsewhere. */
const TERMS = /^(?:nato|otan|nsatu|allies|allied|alliance|alli[eé]s|pledge|pledges|pledger|wiesbaden|ramstein|donors?|donation|hiatus)$/u;
/** A status of money in general and its tenses are no matter of one pack. */
const GENERAL = new Set(['pledged', 'pledging']);
/** Currencies and languages are of the world; time zones have the names of cities. */
const WORLDLY = new Set(['eur', 'euro', 'euros', 'ukrainian']);
const TIME_ZONE = /\b(?:Europe|America|Asia|Africa|Pacific|Atlantic|Australia)\/\p{L}+/gu;

/**
 * Words that are still there. Questions of tables know donors in general, intake has words in
 * patterns of its own, and the base form of the status "pledged" is a verb. Whoever takes one away takes it off here.
 */
const NOT_YET: Readonly<Record<string, readonly string[]>> = {
  'src/curation/relation-lines.ts': ['pledge'],
  'src/desk/forms.ts': ['brussels'],
  'src/intake/extract/counts.ts': ['nato'],
  'src/intake/extract/extract-candidates.ts': ['pledge'],
  'src/intake/extract/giving.ts': ['pledges'],
  'src/intake/extract/money-candidates.ts': ['pledge'],
  'src/intake/extract/money-status-words.ts': ['pledges'],
  'src/intake/extract/ignored-mentions.ts': ['alliance', 'nato'],
  'src/intake/extract/right-wording.ts': ['pledge'],
  'src/language/polarity/words/en.ts': ['pledge'],
  'src/language/sentences/english-statements.ts': ['pledge'],
  'src/language/sentences/english-verbs.ts': ['pledge'],
  'src/language/words/en.ts': ['donor', 'donors', 'pledge'],
};

/** The proper words of the pack's names: capitalised, not common in English, and no country. */
async function namesOfPack(): Promise<Set<string>> {
  const common = new Set(listedWords(COMMON_ENGLISH));
  const countries = new Set(regionNames(['en']).flatMap(({ name }) => wordsOf(name).map(({ folded }) => folded)));
  const { entities } = await shippedPack();
  const others = entities.filter(({ kind }) => kind !== 'country');
  const texts = others.flatMap(({ name, aliases }) => [name, ...(aliases.en ?? [])]);
  const months = new Set(LANGUAGES.flatMap(({ months: names }) => names.join('|').split('|')).map(fold));
  const words = texts.flatMap((text) => wordsOf(text)).filter(({ text }) => /^\p{Lu}/u.test(text));
  return new Set(
    words
      .map(({ folded }) => folded.replace(/'s?$/u, ''))
      .filter((word) => word.length > 2 && !common.has(word) && !countries.has(word) && !months.has(word) && !isFunctionWord(word)),
  );
}

const COMMENT = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gmu;
const LITERAL = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|(?<=[=(,:?|&\s])\/(?![*/ ])(?:[^/\\\n]|\\.)+\/[a-z]*/gu;

function literalWords(file: string): string[] {
  const literals = readFileSync(file, 'utf8').replace(COMMENT, ' ').replace(TIME_ZONE, ' ').match(LITERAL) ?? [];
  return literals.filter((literal) => !/^['"]\.{0,2}\//u.test(literal)).flatMap((literal) => wordsOf(literal).map(({ folded }) => folded));
}

function sourceFiles(): string[] {
  return readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('common-english.ts') && !path.endsWith('country-words.ts'))
    .map((path) => join(ROOT, 'src', path));
}

describe('the shipped subject', () => {
  it('has none of its words in the engine, but those that are known to be still there', async () => {
    const names = await namesOfPack();
    const found: Record<string, string[]> = {};
    for (const file of sourceFiles()) {
      const words = literalWords(file).filter((word) => (names.has(word) || TERMS.test(word)) && !GENERAL.has(word) && !WORLDLY.has(word));
      if (words.length > 0) found[relative(ROOT, file)] = [...new Set(words)].sort();
    }
    for (const [file, words] of Object.entries(found))
      expect({ file, new: words.filter((word) => !NOT_YET[file]?.includes(word)) }).toEqual({ file, new: [] });
  });

  it('is known by its names', async () => {
    expect([...(await namesOfPack())]).toEqual(expect.arrayContaining(['nato', 'rutte', 'nsatu', 'wiesbaden', 'stoltenberg', 'anadolu']));
  });
});
