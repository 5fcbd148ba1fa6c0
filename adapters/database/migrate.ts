import { sql, type Transaction } from 'kysely';
import { Failure } from '../../src/index.ts';
import type { Engine } from './engine.ts';
import { MIGRATIONS, type Migration } from './migrations/list.ts';
import type { Schema } from './schema.ts';

/**
 * Brings the schema to the program's own version in one transaction; however many processes start at once, each step
 * runs once. Rejects with SCHEMA_NEWER when a newer program has already been at the database.
 */
export async function migrate(engine: Engine, migrations: readonly Migration[] = MIGRATIONS): Promise<void> {
  await engine.write(async (transaction) => {
    await engine.lockForMigration(transaction);
    const held = await schemaVersion(transaction);
    const known = migrations.at(-1)?.version ?? 0;
    if (held > known) throw schemaNewer(held, known);
    for (const { version, name, run } of migrations.filter((migration) => migration.version > held)) {
      await run(transaction, engine.name);
      await transaction.insertInto('schema_version').values({ version, name }).execute();
    }
  });
}

async function schemaVersion(transaction: Transaction<Schema>): Promise<number> {
  await sql`create table if not exists schema_version (version integer primary key, name text not null)`.execute(transaction);
  const row = await transaction
    .selectFrom('schema_version')
    .select((the) => the.fn.max('version').as('version'))
    .executeTakeFirst();
  return row?.version ?? 0;
}

/** The Failure of a store that a later version of the program has used. */
export function schemaNewer(held: number, known: number): Failure {
  return new Failure(
    'SCHEMA_NEWER',
    `The database has schema version ${held}; this program knows versions up to ${known}.`,
    'A newer version of the program has used this database.',
    'Start that newer version, or give this one a database of its own (DATA_DIR or DATABASE_URL).',
  );
}
