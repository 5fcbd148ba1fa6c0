import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll } from 'vitest';
import { openSqlite } from '../../../adapters/database/engine-sqlite.ts';
import { openStore } from '../../../adapters/database/store.ts';
import { durabilityContract } from '../../contracts/durability-contract.ts';
import { migrationContract } from '../../contracts/migration-contract.ts';
import { partsContract } from '../../contracts/parts-contract.ts';
import { stampContract } from '../../contracts/stamp-contract.ts';
import { storeContract } from '../../contracts/store-contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'sitrep-store-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const newFolder = () => mkdtempSync(join(folder, 'data-'));

storeContract('sqlite', async () => {
  const dataDirectory = newFolder();
  const runStatement = async (statement: string) => {
    using database = new DatabaseSync(join(dataDirectory, 'sitrep.db'));
    database.exec(statement);
  };
  const readRows = async (statement: string) => {
    using database = new DatabaseSync(join(dataDirectory, 'sitrep.db'));
    return database.prepare(statement).all();
  };
  return { store: await openStore({ dataDirectory }), runStatement, readRows };
});

migrationContract('sqlite', async () => openSqlite(newFolder()));
stampContract('sqlite', async () => ({ dataDirectory: newFolder() }));
partsContract('sqlite', async () => ({ dataDirectory: newFolder() }));

durabilityContract('sqlite', async () => {
  const place = newFolder();
  return { place, open: () => openStore({ dataDirectory: place }) };
});
