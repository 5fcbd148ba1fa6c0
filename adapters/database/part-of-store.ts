import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Engine } from './engine.ts';
import { openPostgres } from './engine-postgres.ts';
import { openSqlite, STORE_FILE } from './engine-sqlite.ts';
import { migrate } from './migrate.ts';
import { stampOf } from './stamp.ts';

/** What of a place is one pack's own, where several packs share it. */
export interface PartOfStore {
  /** Lower-case letters, digits and hyphens: the folder below the data folder, or the end of the name of the schema. */
  readonly name: string;
  /** The id of the pack. */
  readonly pack: string;
}

interface Place {
  readonly dataDirectory: string;
  readonly databaseUrl?: string | undefined;
  readonly databaseUrlNow?: (() => string) | undefined;
}

/** The schema of a part, in a database that several packs share. */
export function schemaOf({ name }: Pick<PartOfStore, 'name'>): string {
  return `pack_${name.replaceAll('-', '_')}`;
}

/** The address of a database with another schema as the one in which tables are made and looked for. */
export function withinSchema(databaseUrl: string, schema: string): string {
  const [address = '', query = ''] = databaseUrl.split('?', 2);
  const parameters = new URLSearchParams(query);
  const options = [parameters.get('options'), `-c search_path=${schema}`].filter((one) => one !== null).join(' ');
  parameters.set('options', options);
  // A blank must be %20: what takes the address apart knows no plus for it.
  return `${address}?${parameters.toString().replaceAll('+', '%20')}`;
}

/** Whether a place as a whole belongs to a pack: it used it alone, before there were several. */
async function belongsTo(
  pack: string,
  { dataDirectory, databaseUrl }: Place,
  whole: () => Engine | Promise<Engine>,
): Promise<Engine | undefined> {
  if (databaseUrl === undefined && !existsSync(join(dataDirectory, STORE_FILE))) return undefined;
  const engine = await whole();
  try {
    await migrate(engine);
    if ((await stampOf(engine)) === pack) return engine;
  } catch (error) {
    await engine.close();
    throw error;
  }
  await engine.close();
  return undefined;
}

/**
 * Opens what is one pack's own: all of the place where that belongs to it, for it was there first; else a folder, or a schema,
 * of its own, which is made if need be. Rejects as opening a store does.
 */
export async function openPart(place: Place, part: PartOfStore, whole: () => Engine | Promise<Engine>): Promise<Engine> {
  return (await belongsTo(part.pack, place, whole)) ?? openOwnPart(place, part, whole);
}

/** Opens a folder, or a schema, that is one pack's own and nobody else's; it is made if need be. Rejects as opening a store does. */
export async function openOwnPart(
  { dataDirectory, databaseUrl, databaseUrlNow }: Place,
  part: Pick<PartOfStore, 'name'>,
  whole: () => Engine | Promise<Engine>,
): Promise<Engine> {
  if (databaseUrl === undefined) return openSqlite(join(dataDirectory, part.name));
  const schema = schemaOf(part);
  const engine = await whole();
  try {
    await engine.write(async (transaction) => {
      await engine.lockForMigration(transaction);
      await sql`create schema if not exists ${sql.id(schema)}`.execute(transaction);
    });
  } finally {
    await engine.close();
  }
  return openPostgres(withinSchema(databaseUrl, schema), { now: databaseUrlNow });
}
