import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { backupContract, backupFaultsContract, type Places } from '../../contracts/backup-contract.ts';
import { startPostgres } from '../../fixtures/postgres.ts';

const folder = mkdtempSync(join(tmpdir(), 'sitrep-backups-'));
const server = await startPostgres();
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  // What is thrown away need not be written down first.
  await server?.stop('crash');
  await server?.dispose();
}, 60_000);

const sqlite: Places = { engine: 'sqlite', newPlace: async () => ({ dataDirectory: mkdtempSync(join(folder, 'data-')) }) };
backupContract(sqlite, sqlite);
backupFaultsContract(sqlite);

if (server) {
  const postgres: Places = {
    engine: 'postgres',
    newPlace: async () => ({ dataDirectory: '', databaseUrl: await server.createDatabase() }),
  };
  backupContract(sqlite, postgres);
  backupContract(postgres, sqlite);
  backupContract(postgres, postgres);
  backupFaultsContract(postgres);
}
