import { afterAll, describe, expect, it } from 'vitest';
import { openPostgres } from '../../../adapters/database/engine-postgres.ts';
import { postgresFailure } from '../../../adapters/database/failures-postgres.ts';
import { openStore } from '../../../adapters/database/store.ts';
import { durabilityContract } from '../../contracts/durability-contract.ts';
import { migrationContract } from '../../contracts/migration-contract.ts';
import { partsContract } from '../../contracts/parts-contract.ts';
import { stampContract } from '../../contracts/stamp-contract.ts';
import { storeContract } from '../../contracts/store-contract.ts';
import { approved } from '../../fixtures/ledger-entries.ts';
import { startPostgres } from '../../fixtures/postgres.ts';

const server = await startPostgres();
afterAll(() => server?.dispose());
const openOn = (databaseUrl: string) => openStore({ dataDirectory: '', databaseUrl });

if (server) {
  const migrated = await server.createDatabase();
  await (await openOn(migrated)).close();

  storeContract('postgres', async () => {
    const url = await server.createDatabase(migrated);
    return {
      store: await openOn(url),
      runStatement: (statement) => server.query(url, statement),
      readRows: (statement) => server.query(url, statement),
    };
  });

  migrationContract('postgres', async () => openPostgres(await server.createDatabase()));
  stampContract('postgres', async () => ({ dataDirectory: '', databaseUrl: await server.createDatabase(migrated) }));
  partsContract('postgres', async () => ({ dataDirectory: '', databaseUrl: await server.createDatabase(migrated) }));

  durabilityContract('postgres', async () => {
    const place = await server.createDatabase();
    return { place, open: () => openOn(place) };
  });

  it('a postgres store belongs to one of several packs that come first at once', async () => {
    const databaseUrl = await server.createDatabase(migrated);
    const openings = ['a', 'b', 'c', 'd'].map(async (name) => (await openStore({ dataDirectory: '', databaseUrl }, { name })).close());
    const codes = (await Promise.allSettled(openings)).map((ending) => (ending.status === 'rejected' ? ending.reason.code : 'open'));
    expect(codes.toSorted()).toEqual(['STORE_OF_OTHER_PACK', 'STORE_OF_OTHER_PACK', 'STORE_OF_OTHER_PACK', 'open']);
  });

  describe('a postgres store in trouble', () => {
    it('names a wrong password, without telling it', async () => {
      const url = new URL(migrated);
      url.password = 'guessed-wrong';
      const failure = await openOn(url.href).catch((error: unknown) => error);
      expect(failure).toMatchObject({ code: 'STORE_DENIED', remedy: expect.stringContaining('DATABASE_URL') });
      expect(JSON.stringify(failure, ['message', 'why', 'remedy'])).not.toContain('guessed-wrong');
    });

    it('names a database that is not there', async () => {
      await expect(openOn(migrated.replace(/[^/]+$/, 'nowhere'))).rejects.toMatchObject({
        code: 'STORE_DENIED',
        why: /named in DATABASE_URL is not/,
      });
    });

    it('refuses a schema newer than the program', async () => {
      const url = await server.createDatabase(migrated);
      await server.query(url, "insert into schema_version values (999, 'from the future')");
      await expect(openOn(url)).rejects.toMatchObject({ code: 'SCHEMA_NEWER' });
    });

    it('refuses to empty the ledger table at once', async () => {
      const url = await server.createDatabase(migrated);
      await expect(server.query(url, 'truncate ledger')).rejects.toThrow('append-only');
    });

    it('goes on without a restart when the server comes back', async () => {
      const url = await server.createDatabase(migrated);
      const store = await openOn(url);
      await store.ledger.append([approved('before')]);
      await server.stop();
      await expect(store.ledger.append([approved('during')])).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
      expect(await store.health()).toMatchObject({ ready: false, reason: /STORE_UNAVAILABLE/ });
      await expect(openOn(url)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
      await server.start();
      expect(await store.ledger.append([approved('after')])).toEqual([2]);
      expect(await store.health()).toEqual({ ready: true, engine: 'postgres' });
      await store.close();
    });
  });
}

describe('errors of PostgreSQL', () => {
  const failureOf = (properties: object, message = 'said the server') =>
    postgresFailure(Object.assign(new Error(message), properties), 'postgresql://user:secret@db.example:5432/sitrep');

  it.each([
    ['53100', 'STORE_FULL'],
    ['25006', 'STORE_READ_ONLY'],
    ['XX001', 'STORE_CORRUPT'],
    ['42501', 'STORE_DENIED'],
    ['57P03', 'STORE_UNAVAILABLE'],
    ['57P01', 'STORE_UNAVAILABLE'],
    ['53300', 'STORE_BUSY'],
    ['40P01', 'STORE_BUSY'],
    ['57014', 'STORE_BUSY'],
    ['42P01', 'STORE_CORRUPT'],
    ['42601', 'INTERNAL'],
  ])('%s is %s, at a place without the password', (code, expected) => {
    const failure = failureOf({ code });
    expect(failure).toMatchObject({ code: expected, message: expect.stringContaining('db.example:5432/sitrep') });
    expect(String(failure)).not.toContain('secret');
  });

  it.each([
    [{ code: 'ECONNREFUSED', syscall: 'connect' }, '', 'STORE_UNAVAILABLE'],
    [{ code: 'EPIPE', syscall: 'write' }, '', 'STORE_UNAVAILABLE'],
    [{ code: 'ENOTFOUND', syscall: 'getaddrinfo' }, '', 'STORE_UNAVAILABLE'],
    [{}, 'Connection terminated unexpectedly', 'STORE_UNAVAILABLE'],
    [{}, 'Query read timeout', 'STORE_UNAVAILABLE'],
    [{}, 'timeout exceeded when trying to connect', 'STORE_BUSY'],
    [{ code: 'CERT_HAS_EXPIRED' }, 'certificate has expired', 'STORE_UNTRUSTED'],
    [{ code: 'EPROTO', syscall: 'write' }, '', 'STORE_UNTRUSTED'],
  ])('on the way there become Failures too: %o %s', (properties, message, code) => {
    expect(failureOf(properties, message)).toMatchObject({ code });
  });
});
