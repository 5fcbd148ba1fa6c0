import { existsSync } from 'node:fs';
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Failure } from '../../../src/index.ts';
import type { BackupHead } from './backup-format.ts';
import { readBackup } from './read-backup.ts';
import { type KeptStore, type StoreToKeep, type TakeLine, writeBackup } from './write-backup.ts';

const OWNER_ALONE = 0o600;
const TEXT_AT_ONCE = 1 << 20;

/** A backup that stands in a file, was read back, and is on the disk. */
export interface WrittenBackup {
  readonly file: string;
  readonly bytes: number;
  readonly stores: readonly KeptStore[];
}

/**
 * Writes a backup of stores into a new file that only its owner may read. It has its name only once it is whole, was read
 * back and is on the disk. Rejects with BACKUP_UNWRITTEN where the file cannot be written or is there already, else as
 * {@link writeBackup} does; nothing is left then.
 */
export async function writeBackupFile(
  file: string,
  stores: readonly StoreToKeep[],
  about: Pick<BackupHead, 'made_at' | 'program'>,
): Promise<WrittenBackup> {
  if (existsSync(file)) throw unwritten(file, 'There is a file of this name, and none is ever overwritten.');
  const draft = `${file}.part`;
  const handle = await open(draft, 'wx', OWNER_ALONE).catch(failing(file));
  try {
    const kept = await writeAll(handle, stores, about).catch(failing(file));
    await readBackup(draft, { store: () => undefined });
    const { size } = await stat(draft);
    await rename(draft, file).catch(failing(file));
    await syncFolder(dirname(file));
    return { file, bytes: size, stores: kept };
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function writeAll(
  handle: FileHandle,
  stores: readonly StoreToKeep[],
  about: Pick<BackupHead, 'made_at' | 'program'>,
): Promise<KeptStore[]> {
  try {
    const waiting: string[] = [];
    let length = 0;
    const flush = async () => {
      await handle.appendFile(waiting.join(''));
      waiting.length = 0;
      length = 0;
    };
    const take: TakeLine = async (line) => {
      waiting.push(line);
      length += line.length;
      if (length >= TEXT_AT_ONCE) await flush();
    };
    const kept = await writeBackup(stores, about, take);
    await flush();
    await handle.sync();
    return kept;
  } finally {
    await handle.close();
  }
}

/** A name is on the disk once its folder is; some systems cannot be asked for that, and do it by themselves. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

function failing(file: string): (error: unknown) => never {
  return (error) => {
    if (error instanceof Failure) throw error;
    throw unwritten(file, error instanceof Error ? error.message : String(error), error);
  };
}

function unwritten(file: string, why: string, cause?: unknown): Failure {
  return new Failure(
    'BACKUP_UNWRITTEN',
    `The backup ${file} is not written.`,
    why,
    'Name another file, or a folder that has room and may be written; a file that ends with .part was left by a backup that was killed and can go.',
    { cause },
  );
}
