import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { KeptReadings, Pack } from '../../src/answering.ts';

/** A pack that was read and checked, with what reading its texts gave. */
export interface KeptPack {
  readonly pack: Pack;
  readonly readings: KeptReadings;
}

/** How it is written: the pack, every token once, and for each text the places of its tokens. */
interface WrittenPack {
  readonly pack: Pack;
  readonly strings: readonly string[];
  readonly texts: readonly (readonly [string, readonly number[]])[];
  readonly days: readonly (readonly [string, readonly { readonly from: string; readonly to: string }[]])[];
}

const SUFFIX = '.pack.json';
const DRAFT_SUFFIX = '.draft';
const KEPT_FILES = 4;
const LONGEST_WRITING_MILLISECONDS = 3_600_000;

/**
 * Reads what was kept under a key: the SHA-256 of all that it was made from. What is not there, was not written whole, or
 * is not what was written is as if it were not kept.
 */
export async function readKeptPack(folder: string, key: string): Promise<KeptPack | undefined> {
  try {
    const text = await readFile(join(folder, key + SUFFIX), 'utf8');
    const end = text.indexOf('\n');
    const content = text.slice(end + 1);
    if (end < 0 || text.slice(0, end) !== headOf(key, content)) return undefined;
    const written: unknown = JSON.parse(content);
    return isWrittenPack(written)
      ? { pack: written.pack, readings: { tokens: tokensOf(written), days: new Map(written.days) } }
      : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a pack under a key, and few others beside it. Where that cannot be written, nothing is kept. */
export async function keepPack(folder: string, key: string, { pack, readings }: KeptPack): Promise<void> {
  const content = contentOf(pack, readings);
  // What JSON cannot hold would come back as something else.
  const held: unknown = JSON.parse(content);
  if (!isWrittenPack(held) || !isDeepStrictEqual(held.pack, pack)) return;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const draft = join(folder, `${randomUUID()}${DRAFT_SUFFIX}`);
    // Others may write the same at the same time: each renames a file of its own, and whichever is last holds the same.
    await writeFile(draft, `${headOf(key, content)}\n${content}`, { mode: 0o600 });
    await rename(draft, join(folder, key + SUFFIX));
    await forgetOld(folder);
  } catch {
    return;
  }
}

function headOf(key: string, content: string): string {
  return `${key} ${createHash('sha256').update(content).digest('hex')}`;
}

function contentOf(pack: Pack, { tokens, days }: KeptReadings): string {
  const places = new Map<string, number>();
  const placeOf = (token: string): number => {
    const place = places.get(token) ?? places.size;
    places.set(token, place);
    return place;
  };
  const texts = Array.from(tokens, ([text, read]) => [text, read.map(placeOf)] as const);
  return JSON.stringify({ pack, strings: [...places.keys()], texts, days: [...days] } satisfies WrittenPack);
}

function tokensOf({ strings, texts }: WrittenPack): KeptReadings['tokens'] {
  return new Map(texts.map(([text, places]) => [text, places.map((place) => strings[place] ?? '')]));
}

const PACK_LISTS = ['audiences', 'figures', 'suggestions', 'sources', 'entities', 'properties', 'terms', 'facts', 'gaps', 'digests'];

/** A look at the parts: the hash at the head tells that they are what this program wrote. */
function isWrittenPack(value: unknown): value is WrittenPack {
  if (!isRecord(value) || !isRecord(value.pack)) return false;
  const { pack, strings, texts, days } = value;
  const isWhole = typeof pack.name === 'string' && PACK_LISTS.every((name) => Array.isArray(pack[name]));
  const isText = (text: unknown) => Array.isArray(text) && typeof text[0] === 'string' && Array.isArray(text[1]);
  return isWhole && Array.isArray(strings) && [texts, days].every((list) => Array.isArray(list) && list.every(isText));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Every change of a pack makes a new file: only the newest few stay, and no draft of a process that ended over it. */
async function forgetOld(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(SUFFIX) || name.endsWith(DRAFT_SUFFIX));
  const written = await Promise.all(names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })));
  const newestFirst = written.filter(({ name }) => name.endsWith(SUFFIX)).toSorted((one, other) => other.at - one.at);
  const drafts = written.filter(({ name }) => name.endsWith(DRAFT_SUFFIX));
  const abandoned = drafts.filter(({ at }) => at < (newestFirst[0]?.at ?? 0) - LONGEST_WRITING_MILLISECONDS);
  await Promise.all([...newestFirst.slice(KEPT_FILES), ...abandoned].map(({ name }) => rm(join(folder, name), { force: true })));
}
