import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { readConfiguration } from '../../../adapters/config.ts';
import { openStore } from '../../../adapters/database/store.ts';
import { createLog } from '../../../adapters/log.ts';
import { startHttpServer } from '../../../adapters/service/http-server.ts';
import { approved } from '../../fixtures/ledger-entries.ts';
import { startPostgres } from '../../fixtures/postgres.ts';

const server = await startPostgres();
const folder = mkdtempSync(join(tmpdir(), 'sitrep-secrets-'));
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server?.dispose();
});

/** A line as the log has it. */
function logged(secrets: () => readonly string[], line: string): string {
  let written = '';
  createLog({
    level: 'info',
    format: 'json',
    secrets,
    write: (text) => {
      written += text;
    },
  })(line);
  return written;
}

describe('a secret that is changed in its file while the bot runs', () => {
  it('is the token of the server for operators at once, and the one before while the file is being exchanged', async () => {
    const file = join(folder, 'http-token');
    const [first, second] = ['first-token-of-tests', 'second-token-of-tests'];
    writeFileSync(file, `${first}\n`);
    const { http, secretFiles, secrets } = readConfiguration({ PORT: '0', HTTP_TOKEN_FILE: file });
    expect(http?.token).toBe(first);
    const token = secretFiles.get('HTTP_TOKEN')?.now;
    const health = () => ({ readiness: 'ready', parts: [] }) as const;
    const { port, stop } = await startHttpServer({ port: 0, host: '127.0.0.1', token, health, metrics: async () => '' });
    onTestFinished(stop);
    const asked = async (given: string) =>
      (await fetch(`http://127.0.0.1:${port}/metrics`, { headers: { authorization: `Bearer ${given}` } })).status;
    expect([await asked(first), await asked(second)]).toEqual([200, 401]);
    rmSync(file);
    expect([await asked(first), await asked(second)]).toEqual([200, 401]);
    writeFileSync(file, second);
    expect([await asked(first), await asked(second)]).toEqual([401, 200]);
    expect(logged(secrets, `${first} and ${second}`)).toContain('"msg":"[secret] and [secret]"');
  });

  it.runIf(server)('is the password of the database for each new connection', async () => {
    const databaseUrl = (await server?.createDatabase()) ?? '';
    const superuser = new URL(databaseUrl);
    await server?.query(databaseUrl, "create role rotated login password 'first one'");
    await server?.query(databaseUrl, `grant all on schema public to rotated`);
    const urlWith = (password: string) => {
      const url = new URL(superuser);
      url.username = 'rotated';
      url.password = encodeURIComponent(password);
      return url.href;
    };
    const file = join(folder, 'database-url');
    writeFileSync(file, urlWith('first one'));
    const { store: place, secrets } = readConfiguration({ DATA_DIR: folder, DATABASE_URL_FILE: file });
    const store = await openStore(place);
    onTestFinished(store.close);
    expect(await store.ledger.append([approved('before')])).toEqual([1]);

    await server?.query(databaseUrl, "alter role rotated password 'second @/:# one'");
    await server?.terminateConnections(databaseUrl);
    await expect(store.ledger.append([approved('between')])).rejects.toMatchObject({ code: 'STORE_DENIED' });
    writeFileSync(file, urlWith('second @/:# one'));
    expect(await store.ledger.append([approved('after')])).toEqual([2]);
    expect(logged(secrets, 'first one, second @/:# one, second%20%40%2F%3A%23%20one')).toContain('"msg":"[secret], [secret], [secret]"');
  });
});
