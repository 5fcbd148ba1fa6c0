import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type BotMadeBefore, Failure, type Pack, type PackFile } from '../../src/answering.ts';
import { codeHash } from '../files/code-hash.ts';
import { readDocuments } from '../files/documents-folder.ts';
import { keepPack, readKeptPack } from '../files/kept-pack.ts';
import { readCommonFolder, readPackFolder } from '../files/pack-folder.ts';
import { wordNet } from '../thesaurus/wordnet.ts';
import type { PackLocation } from './load-pack.ts';

const PACK_FILE = 'pack.yaml';

/** A pack that is valid, and what was kept of it the last time; `from` is for whoever makes a bot over it. */
export interface OpenedPack {
  readonly pack: Pack;
  readonly from: BotMadeBefore;
  /** Keeps what making the bot gave, where it was not kept before. */
  keep(): Promise<void>;
}

/**
 * Reads a pack that must be valid, or takes what was kept of it below the data folder: that is done where its files, the
 * documents at hand and the program are, byte for byte, those that it was read from.
 * @throws Failure PACK_MISSING, DOCUMENTS_MISSING or PACK_INVALID
 */
export async function openPack(location: Omit<PackLocation, 'archive'>, dataDirectory: string): Promise<OpenedPack> {
  const [files, common] = [await readPackFolder(location.briefs), await readCommonFolder()];
  const documents = location.documents === undefined ? new Map<string, string>() : await readDocuments(location.documents);
  requirePack(location.briefs, files);
  const folder = join(dataDirectory, 'cache');
  const key = keyOf([...common, ...files], documents);
  const kept = await readKeptPack(folder, key);
  if (kept) return { pack: kept.pack, from: { readings: kept.readings, thesaurus: wordNet() }, keep: async () => undefined };
  // Loaded only here: what reads a pack is large, and most starts take what was kept.
  const { checkedPack } = await import('./load-pack.ts');
  const pack = checkedPack({ files, common, documents }, location.now);
  let read: BotMadeBefore['readings'];
  return {
    pack,
    from: {
      thesaurus: wordNet(),
      keep: (readings) => {
        read = readings;
      },
    },
    keep: async () => {
      if (read) await keepPack(folder, key, { pack, readings: read });
    },
  };
}

/** A folder without its first file is no pack with a fault, but another folder than was meant. @throws Failure PACK_MISSING */
function requirePack(folder: string, files: readonly PackFile[]): void {
  if (files.some(({ path }) => path === PACK_FILE)) return;
  const below = files.flatMap(({ path }) => (path.endsWith(`/${PACK_FILE}`) ? [path.slice(0, -PACK_FILE.length - 1)] : []));
  throw new Failure(
    'PACK_MISSING',
    `there is no pack in ${folder}`,
    `it holds no ${PACK_FILE}${below.length === 0 ? '' : `; below it are the packs ${below.join(', ')}`}`,
    'name the folder of a pack with --pack or BRIEFS_DIR, or make one with npm run briefs -- init',
  );
}

function keyOf(files: readonly PackFile[], documents: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256').update(codeHash());
  return hash.update(JSON.stringify([files, [...documents]])).digest('hex');
}
