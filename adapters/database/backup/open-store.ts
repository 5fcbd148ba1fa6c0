import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '../engine.ts';
import { openPostgres } from '../engine-postgres.ts';
import { openSqlite, STORE_FILE } from '../engine-sqlite.ts';
import { openOwnPart, schemaOf, withinSchema } from '../part-of-store.ts';
import type { StoreLocation } from '../store.ts';
import { heldSchemaVersion } from './tables.ts';
import type { StoreToKeep } from './write-backup.ts';

type Place = Pick<StoreLocation, 'dataDirectory' | 'databaseUrl' | 'databaseUrlNow'>;

function openWhole({ dataDirectory, databaseUrl, databaseUrlNow: now }: Place): Promise<Engine> | Engine {
  return databaseUrl === undefined ? openSqlite(dataDirectory) : openPostgres(databaseUrl, { now });
}

/** Opens a place, or a part of it that has a store of its own, to be restored into; nothing is brought up to date. */
export async function openToRestore(place: Place, part: string | null): Promise<Engine> {
  return part === null ? openWhole(place) : openOwnPart(place, { name: part }, () => openWhole(place));
}

/**
 * Opens the stores of a place as they are, whatever version of the program left them: the place itself, and of the parts
 * those that there are. The caller closes them. Rejects as opening the engine does.
 */
export async function openAsTheyAre(place: Place, parts: readonly string[]): Promise<StoreToKeep[]> {
  const opened: StoreToKeep[] = [];
  try {
    if (isThere(place)) opened.push({ engine: await openWhole(place), part: null });
    for (const part of parts) {
      const engine = await openIfThere(place, part);
      if (engine) opened.push({ engine, part });
    }
    return opened;
  } catch (error) {
    for (const { engine } of opened) await engine.close();
    throw error;
  }
}

function isThere({ dataDirectory, databaseUrl }: Place): boolean {
  return databaseUrl !== undefined || existsSync(join(dataDirectory, STORE_FILE));
}

async function openIfThere({ dataDirectory, databaseUrl, databaseUrlNow: now }: Place, part: string): Promise<Engine | undefined> {
  if (databaseUrl === undefined) {
    const folder = join(dataDirectory, part);
    return isThere({ dataDirectory: folder }) ? openSqlite(folder) : undefined;
  }
  const engine = openPostgres(withinSchema(databaseUrl, schemaOf({ name: part })), { now });
  // A schema that is not there has no tables.
  if ((await engine.snapshot((database) => heldSchemaVersion(database, engine.name))) > 0) return engine;
  await engine.close();
  return undefined;
}
