import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ALL_PACKS } from './answers/packs.ts';

const PROJECT = join(import.meta.dirname, '../..');

function wordCount(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length;
}

function isRecord(content: unknown): content is Readonly<Record<string, unknown>> {
  return typeof content === 'object' && content !== null && !Array.isArray(content);
}

/** Words under each key, wherever it stands: what is written of synonyms, statements, passages. */
function wordsByKey(content: unknown, key: string, counts: Map<string, number>): void {
  if (Array.isArray(content)) for (const item of content) wordsByKey(item, key, counts);
  else if (isRecord(content)) for (const [inner, item] of Object.entries(content)) wordsByKey(item, KINDS.has(inner) ? inner : key, counts);
  else if (content !== null) counts.set(key, (counts.get(key) ?? 0) + wordCount(String(content)));
}

/** What is told apart; all else counts to what it stands in. */
const KINDS = new Set(['statement', 'evidence', 'asked_as', 'synonyms', 'words', 'aliases', 'when', 'reason', 'unquoted', 'value']);

/** The words of YAML of a pack, tables left out, in all and by what they are. */
export function packWords(folder: string): { readonly words: number; readonly byKind: ReadonlyMap<string, number> } {
  const paths = globSync('**/*.yaml', { cwd: folder }).filter((path) => !path.startsWith('tables'));
  const byKind = new Map<string, number>();
  let words = 0;
  for (const path of paths) {
    const text = readFileSync(join(folder, path), 'utf8');
    words += wordCount(text);
    wordsByKey(parse(text), 'other', byKind);
  }
  const told = [...byKind.values()].reduce((sum, count) => sum + count, 0);
  return { words, byKind: new Map([...byKind, ['keys and signs', words - told]]) };
}

function documentWords(folder: string): number | undefined {
  if (!existsSync(folder)) return undefined;
  return globSync('*.txt', { cwd: folder }).reduce((sum, path) => sum + wordCount(readFileSync(join(folder, path), 'utf8')), 0);
}

/** `eval pack-words`: what a pack costs, in words of YAML for each word of its documents, and what they are spent on. */
export async function evaluatePackWords(_: readonly string[], print: (text: string) => void): Promise<0> {
  for (const { name, folder, documents } of ALL_PACKS) {
    const { words, byKind } = packWords(folder);
    const of = documentWords(documents);
    const ratio = of === undefined ? 'documents not at hand' : `${(words / of).toFixed(1)} a word of document (${of})`;
    print(`${name}: ${words} words of YAML, ${ratio}\n`);
    const kinds = [...byKind].toSorted(([, one], [, other]) => other - one).map(([kind, count]) => `${kind} ${count}`);
    print(`  ${kinds.join(', ')}\n`);
  }
  const common = packWords(join(PROJECT, 'briefs/common'));
  print(`common: ${common.words} words of YAML, which every pack may start from\n`);
  return 0;
}
