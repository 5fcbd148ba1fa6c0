import { describe, expect, it, vi } from 'vitest';
import { LANGUAGES } from '../../src/language/words/index.ts';
import type { LanguageWords } from '../../src/language/words/language-words.ts';
import { fold, wordsOf } from '../../src/model/text.ts';

/** A list of a language by its path ("asked.courtesy.thanks"), a text that it decides on, and what the text reads as. */
export type ListCase = readonly [list: string, text: string, expected: string];

type Reader = (text: string, code: string) => Promise<string>;

const operations = () => import('../../src/question/operation-asked.ts');
const forms = () => import('../../src/question/forms-of-asking.ts');
const definitions = () => import('../../src/question/definition-asked.ts');
const courtesies = () => import('../../src/question/courtesy.ts');

/** The reader of the lists below a path; of two that hold the longer path is meant. */
const READERS: Readonly<Record<string, Reader>> = {
  'ordinary.leaning': async (text, code) => (await import('../../src/question/word-roles.ts')).roleOfWord(fold(text), code),
  'ordinary.light': async (text, code) => (await import('../../src/question/word-roles.ts')).roleOfWord(fold(text), code),
  'ordinary.elided': async (text, code) => yesOrNo((await import('../../src/question/stop-words.ts')).isOrdinary(fold(text), code)),
  'asked.pointing': async (text, code) => {
    const { thing, person, leadsOn } = (await import('../../src/question/frame.ts')).pointingOf(fold(text), code);
    return [thing && 'thing', person && 'person', leadsOn && 'leads on'].filter((one) => one !== false).join(', ');
  },
  'asked.derivations.reckoning': async (text) =>
    yesOrNo((await import('../../src/question/derivation-asked.ts')).isOfReckoning(fold(text))),
  'asked.forms.verbatim': async (text) => yesOrNo((await forms()).VERBATIM.test(fold(text))),
  'asked.forms.ofSaying': async (text) => yesOrNo((await forms()).OF_SAYING.test(fold(text))),
  'asked.forms.whoSpoke': async (text) => yesOrNo((await forms()).WHO_SPOKE.test(fold(text))),
  'asked.forms.asOf': async (text) => yesOrNo((await forms()).AS_OF.test(fold(text))),
  'asked.courtesy': async (text) => `${(await courtesies()).courtesyOf(text)}`,
  'asked.courtesy.meant': async (text) => (await courtesies()).withoutCourtesy(text),
  'asked.operations': async (text) =>
    (await operations())
      .operationsAsked(text)
      .map(({ operation }) => operation)
      .join(', '),
  'asked.lengths': async (text) => {
    const length = (await operations()).readLength(fold(text));
    return length ? `${length.most} ${length.unit}` : '';
  },
  'asked.lengths.beside': async (text) => wordsOfOperations(text, (await operations()).operationsAsked(text)),
  'asked.everyFigure': async (text) => wordsOfOperations(text, (await operations()).operationsAsked(text)),
  'asked.requests': async (text) => (await import('../../src/question/asking-clauses.ts')).askingClauses(text).asking.join(' / '),
  'asked.readership': async (text) => (await forms()).withoutReadership(text),
  'asked.manner': async (text) => yesOrNo((await forms()).MANNER.test(fold(text))),
  'asked.definition': async (text) => yesOrNo((await definitions()).opensDefinition(fold(text))),
  'asked.definition.nods': async (text) => yesOrNo((await definitions()).opensWithNod(fold(text))),
  'asked.amongPeople': async (text) => yesOrNo((await import('../../src/question/among-people.ts')).readsAsQuestion(text)),
  'asked.ifRight': async (text) => yesOrNo((await import('../../src/question/among-people.ts')).asksIfRight(text)),
  'asked.silence': async (text) => yesOrNo((await import('../../src/question/among-people.ts')).asksForSilence(text)),
  'asked.ownDoing': async (text, code) =>
    yesOrNo((await import('../../src/question/own-doing.ts')).isOfOwnDoing({ question: text, language: code })),
  'asked.oneself': async (text, code) =>
    yesOrNo((await import('../../src/question/reading.ts')).isOfOneself({ question: text, language: code })),
};

function yesOrNo(is: boolean): string {
  return is ? 'yes' : 'no';
}

/** The words of a text that name an operation and ask for nothing else. */
function wordsOfOperations(text: string, asked: readonly { readonly words: ReadonlySet<string> }[]): string {
  const named = wordsOf(text).filter(({ folded }) => asked.some(({ words }) => words.has(folded)));
  return named.map(({ folded }) => folded).join(' ');
}

function isBelow(path: string, root: string): boolean {
  return path === root || path.startsWith(`${root}.`);
}

function readerOf(list: string): Reader {
  const [root] = Object.keys(READERS)
    .filter((path) => isBelow(list, path))
    .sort((one, other) => other.length - one.length);
  const reader = root === undefined ? undefined : READERS[root];
  if (!reader) throw new Error(`nothing reads ${list}`);
  return reader;
}

/** What a text reads as when only these languages are in the list. */
async function readWith(languages: readonly LanguageWords[], [list, text]: ListCase, code: string): Promise<string> {
  vi.resetModules();
  vi.doMock('../../src/language/words/index.ts', () => ({ LANGUAGES: languages }));
  const read = await readerOf(list)(text, code);
  vi.doUnmock('../../src/language/words/index.ts');
  return read;
}

/** The paths of the lists of a language that hold anything. */
function listsIn(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [path];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => listsIn(inner, path === '' ? key : `${path}.${key}`));
}

/** Of numbers in words each is a list; one stands for all. */
function withoutNumber(path: string): string {
  return path.replace(/\.\d+$/u, '');
}

/** A language without one list. */
function withoutList(language: LanguageWords, list: string): LanguageWords {
  const copy = structuredClone(language);
  const [last = '', ...above] = list.split('.').reverse();
  const holder = above.reverse().reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), copy);
  if (!isRecord(holder) || !(last in holder)) throw new Error(`${language.code} has no list ${list}`);
  holder[last] = isRecord(holder[last]) ? {} : '';
  return copy;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Holds every list by which messages of a conversation are read to a text that its language reads by nothing else. */
export function describeLists(code: string, cases: readonly ListCase[]): void {
  describe(`the lists of ${code}`, () => {
    it('have a text each', () => {
      const lists = LANGUAGES.filter((language) => language.code === code)
        .flatMap((language) => listsIn(language))
        .filter((path) => Object.keys(READERS).some((root) => isBelow(path, root)));
      expect([...new Set(cases.map(([list]) => list))].sort()).toEqual([...new Set(lists.map(withoutNumber))].sort());
    });

    it.each(cases)('%s: %s', async (...[list, text, expected]) => {
      const one: ListCase = [list, text, expected];
      expect(await readWith(LANGUAGES, one, code)).toBe(expected);
      const alone = LANGUAGES.filter((language) => language.code === code);
      expect(await readWith(alone, one, code)).toBe(expected);
      const without = alone.map((language) => withoutList(language, list));
      expect(await readWith(without, one, code)).not.toBe(expected);
    });
  });
}
