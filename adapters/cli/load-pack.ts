import { Failure, type Pack, type PackFile } from '../../src/answering.ts';
import { describeFault, type PackReading, readPack } from '../../src/pack-reading.ts';
import { readDocuments } from '../files/documents-folder.ts';
import { readCommonFolder, readPackFolder } from '../files/pack-folder.ts';
import { sha256 } from '../files/sha256.ts';

/** Where a pack and the documents that it quotes lie, and the instant at which they are read (ISO 8601 in UTC). */
export interface PackLocation {
  readonly briefs: string;
  readonly documents?: string | undefined;
  /** Texts of archived documents, by the SHA-256 of the bytes that they were read from. */
  readonly archive?: ReadonlyMap<string, string>;
  readonly now: string;
}

/** Reads and checks a pack from its folder, against the documents when a folder of them is given. */
export async function loadReading({ briefs, ...rest }: PackLocation): Promise<PackReading> {
  return readFiles(await readPackFolder(briefs), rest);
}

/** Reads and checks a pack that these files are, wherever they lie. */
export async function readFiles(
  files: readonly PackFile[],
  { documents, archive, now }: Omit<PackLocation, 'briefs'>,
): Promise<PackReading> {
  const common = await readCommonFolder();
  const texts = documents === undefined ? new Map<string, string>() : await readDocuments(documents);
  return readPack(files, { sha256, documents: texts, common, today: now.slice(0, 10), ...(archive && { archive }) });
}

/** What a pack is read from. */
export interface PackTexts {
  readonly files: readonly PackFile[];
  /** What packs have in common. */
  readonly common: readonly PackFile[];
  readonly documents: ReadonlyMap<string, string>;
}

/** The pack that these files are, if it is valid. @throws Failure PACK_INVALID that lists every fault. */
export function checkedPack({ files, common, documents }: PackTexts, now: string): Pack {
  return packOf(readPack(files, { sha256, documents, common, today: now.slice(0, 10) }));
}

/** The pack of a reading. @throws Failure PACK_INVALID that lists every fault. */
function packOf(reading: PackReading): Pack {
  if (reading.pack) return reading.pack;
  const faults = reading.faults.map(describeFault).join('\n  ');
  throw new Failure(
    'PACK_INVALID',
    `the pack has ${reading.faults.length} faults`,
    faults,
    'correct them, then run `npm run briefs -- check`',
  );
}

/** Reads a pack that must be valid. @throws Failure PACK_MISSING, DOCUMENTS_MISSING or PACK_INVALID. */
export async function loadPack(location: PackLocation): Promise<Pack> {
  return packOf(await loadReading(location));
}
