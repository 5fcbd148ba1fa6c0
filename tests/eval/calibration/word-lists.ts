import { LANGUAGES } from '../../../src/language/words/index.ts';

/** A word that nobody writes: a list of it alone is as good as empty, whatever pattern is made of it. */
const NOBODYS_WORD = 'qxzvkj';
/** Members of a language that hold the lists by which questions are read. */
const ROOTS = ['ordinary', 'asked'] as const;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function pathsIn(value: unknown, path: string): string[] {
  if (!isRecord(value)) return [path];
  return Object.entries(value).flatMap(([name, member]) => pathsIn(member, `${path}.${name}`));
}

/** The lists by which questions are read, by their path in a language ("asked.intents.help"), those of any language. */
export function wordListPaths(): string[] {
  const paths = LANGUAGES.flatMap((language) => ROOTS.flatMap((root) => pathsIn(language[root], root)));
  // Spellings of hurried chat are one list of pairs.
  return [...new Set(paths.map((path) => path.replace(/^(ordinary\.chatSpellings|asked\.currencies)\..*$/u, '$1')))];
}

function emptied(value: unknown): unknown {
  if (Array.isArray(value)) return [];
  if (isRecord(value)) return {};
  return NOBODYS_WORD;
}

function emptyAt(holder: unknown, [name = '', ...rest]: readonly string[]): void {
  if (!isRecord(holder) || !Object.hasOwn(holder, name)) return;
  if (rest.length > 0) emptyAt(holder[name], rest);
  else holder[name] = emptied(holder[name]);
}

/** Empties a list in every language. It holds for modules that are loaded afterwards: patterns are made of lists once. */
export function emptyWordList(path: string): void {
  for (const language of LANGUAGES) emptyAt(language, path.split('.'));
}
