import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { openPostgres, type PostgresLimits } from '../../../adapters/database/engine-postgres.ts';
import { openStore } from '../../../adapters/database/store.ts';
import { ONE_CERTIFICATE, OTHER_CERTIFICATE } from '../../fixtures/certificates.ts';
import { faultyLink } from '../../fixtures/faulty-link.ts';
import { startPostgres } from '../../fixtures/postgres.ts';
import { startRunningBot } from '../../fixtures/running-bot.ts';
import { startAsking } from '../../fixtures/store-asking.ts';
import { askThrough, SITUATIONS } from '../../fixtures/store-situations.ts';

const server = await startPostgres();
afterAll(() => server?.dispose());
const folder = mkdtempSync(join(tmpdir(), 'sitrep-certificates-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Milliseconds within which whatever is done here has ended, also on a machine that is busy. */
const ENDED = 30_000;
const QUICK: PostgresLimits = { connect: 2000, statement: 300, answer: 500 };
const one = sql<{ one: number }>`select 1 as one`;

if (server) {
  const migrated = await server.createDatabase();
  await (await openStore({ dataDirectory: '', databaseUrl: migrated })).close();
  const newDatabase = () => server.createDatabase(migrated);

  const linked = async (url: string) => {
    const link = await faultyLink(url);
    onTestFinished(() => link.close());
    return link;
  };
  const openOn = (url: string, limits = QUICK) => {
    const engine = openPostgres(url, { limits });
    onTestFinished(() => engine.close());
    return engine;
  };

  describe('a process that notes 200 questions a second', () => {
    const what = Object.keys(SITUATIONS).join('; ');
    it(`lives on while its server ${what}`, { timeout: 2 * ENDED }, async () => {
      const url = await newDatabase();
      const link = await linked(url);
      const { code, errors, raw, unanswered, noted, codes } = await askThrough(startAsking(link.by(url), 200), { server, url, link });
      expect({ code, errors, raw, unanswered }).toEqual({ code: 0, errors: '', raw: [], unanswered: [] });
      expect(codes).toContain('STORE_UNAVAILABLE');
      for (const refusal of codes) expect(['STORE_UNAVAILABLE', 'STORE_BUSY']).toContain(refusal);
      const held = new Set((await server.query(url, 'select id from questions')).map((row) => Object.values(Object(row))[0]));
      expect(noted.filter((id) => !held.has(id))).toEqual([]);
    });
  });

  describe('the program, asked 20 questions a second', () => {
    const HARSHEST = ['crashes and recovers', 'ends every connection', 'hangs, and its connections break'];
    it(`answers each of them while its server ${HARSHEST.join('; ')}`, { timeout: 4 * ENDED }, async () => {
      const url = await newDatabase();
      const link = await linked(url);
      const bot = await startRunningBot({ DATABASE_URL: link.by(url) });
      bot.ask(20);
      await bot.more('answered', 10);
      const asked = (count: number) => bot.more('asked', count);
      for (const what of HARSHEST) await SITUATIONS[what]?.({ server, url, link, asked });
      await bot.more('answered', 10);
      const { code, errors, unanswered, twice } = await bot.end();
      expect({ code, unanswered, twice }).toEqual({ code: 0, unanswered: 0, twice: 0 });
      expect(errors).not.toMatch(/defect|INTERNAL|^ {4}at /mu);
    });
  });

  describe('a server that hangs', () => {
    it('is given up within the limit, connection and all, and asked again once it answers', async () => {
      const link = await linked(migrated);
      const engine = openOn(link.by(migrated));
      await engine.read((database) => one.execute(database));
      link.hang();
      const silent = { code: 'STORE_UNAVAILABLE', why: expect.stringContaining('hangs') };
      await expect(engine.read((database) => one.execute(database))).rejects.toMatchObject(silent);
      await expect(engine.write((transaction) => one.execute(transaction))).rejects.toMatchObject(silent);
      link.carryOn();
      expect((await engine.read((database) => one.execute(database))).rows).toEqual([{ one: 1 }]);
    });

    it('holds up no closing', async () => {
      const link = await linked(migrated);
      const engine = openPostgres(link.by(migrated), { limits: QUICK });
      await engine.read((database) => one.execute(database));
      link.hang();
      await engine.close();
      await expect(engine.read((database) => one.execute(database))).rejects.toMatchObject({ message: 'The store is closed.' });
    });

    it('is told of by the health of the store before it is given up', async () => {
      const link = await linked(migrated);
      const store = await openStore({ dataDirectory: '', databaseUrl: link.by(migrated) });
      link.hang();
      expect(await store.health()).toEqual({ ready: false, reason: expect.stringContaining('no answer within 2 seconds') });
      link.reset();
      await store.close();
    });
  });

  describe('work in a transaction', () => {
    it('is done anew on another connection when its own ends before the commit', async () => {
      const url = await newDatabase();
      const engine = openOn(url);
      let begun = 0;
      await engine.write(async (transaction) => {
        begun += 1;
        await sql`insert into platform_records (platform, name, content) values ('p', ${`begun ${begun}`}, 't')`.execute(transaction);
        if (begun === 1) await server.terminateConnections(url);
        await one.execute(transaction);
      });
      const rows = await engine.read((database) => sql`select name from platform_records`.execute(database));
      expect(rows.rows).toEqual([{ name: 'begun 2' }]);
    });

    it('is done anew when it locks itself up with other work, so that both are done', async () => {
      const engine = openOn(await newDatabase(), { ...QUICK, statement: 10_000, answer: 12_000 });
      const lock = (number: number) => sql`select pg_advisory_xact_lock(${sql.lit(number)})`;
      const held = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      const bothHeld = Promise.all(held.map(({ promise }) => promise));
      const crossing = (own: number) =>
        engine.write(async (transaction) => {
          await lock(own).execute(transaction);
          held[own]?.resolve();
          await bothHeld;
          await lock(1 - own).execute(transaction);
          return own;
        });
      expect(await Promise.all([crossing(0), crossing(1)])).toEqual([0, 1]);
    });

    it('that always collides is told as busy', async () => {
      const engine = openOn(migrated);
      let attempts = 0;
      const colliding = engine.write(async (transaction) => {
        attempts += 1;
        await sql`do $$ begin raise exception 'collided' using errcode = '40001'; end $$`.execute(transaction);
      });
      await expect(colliding).rejects.toMatchObject({ code: 'STORE_BUSY', message: expect.stringContaining('collided') });
      expect(attempts).toBe(3);
    });

    it('passes on what it throws itself, and keeps nothing', async () => {
      const engine = openOn(await newDatabase());
      const mistake = new RangeError('a mistake');
      const work = engine.write(async (transaction) => {
        await sql`insert into platform_records (platform, name, content) values ('p', 'n', 't')`.execute(transaction);
        throw mistake;
      });
      await expect(work).rejects.toBe(mistake);
      expect((await engine.read((database) => sql`select 1 from platform_records`.execute(database))).rows).toEqual([]);
    });
  });

  describe('a server at its limits', () => {
    it('that takes too long over a statement is told as busy', async () => {
      const slow = openOn(migrated).read((database) => sql`select pg_sleep(5)`.execute(database));
      await expect(slow).rejects.toMatchObject({ code: 'STORE_BUSY', why: expect.stringContaining('57014') });
    });

    it('whose connections are all taken by the process itself is told as busy', async () => {
      const engine = openOn(migrated, { connect: 1000, statement: 10_000, answer: 12_000 });
      const taken = Array.from({ length: 10 }, () => engine.read((database) => sql`select pg_sleep(1.5)`.execute(database)));
      const oneMore = engine.read((database) => one.execute(database));
      await expect(oneMore).rejects.toMatchObject({ code: 'STORE_BUSY', remedy: expect.stringContaining('max_connections') });
      await Promise.all(taken);
    });

    it('whose role has no connection left is told as busy', async () => {
      await server.query(migrated, "create role narrow login password 'narrow' connection limit 0");
      const url = Object.assign(new URL(migrated), { username: 'narrow', password: 'narrow' });
      await expect(openStore({ dataDirectory: '', databaseUrl: url.href })).rejects.toMatchObject({
        code: 'STORE_BUSY',
        why: expect.stringContaining('53300'),
      });
    });

    it('that takes no writes is told as read-only, and written again on a new connection', async () => {
      const url = await newDatabase();
      const name = new URL(url).pathname.slice(1);
      const engine = openOn(url);
      const write = () =>
        engine.write((transaction) =>
          sql`insert into platform_records (platform, name, content) values ('p', 'n', 't')`.execute(transaction),
        );
      await server.query(url, `alter database ${name} set default_transaction_read_only = on`);
      await expect(write()).rejects.toMatchObject({ code: 'STORE_READ_ONLY', remedy: expect.stringContaining('primary') });
      await server.query(url.replace(name, 'postgres'), `alter database ${name} set default_transaction_read_only = off`);
      await write();
    });

    it('whose tables were taken away is told as damaged, with what is missing', async () => {
      const url = await newDatabase();
      const store = await openStore({ dataDirectory: '', databaseUrl: url });
      await server.query(url, 'drop table platform_records');
      await expect(store.records.read('p', 'n')).rejects.toMatchObject({ code: 'STORE_CORRUPT', why: expect.stringContaining('records') });
      await store.close();
    });
  });

  describe('a way to the server', () => {
    const readOn = (url: string) => openOn(url).read((database) => one.execute(database));
    const to = (change: Partial<Pick<URL, 'hostname' | 'port' | 'search'>>) => Object.assign(new URL(migrated), change).href;

    it.each([
      ['where nothing listens', () => to({ port: '9' }), 'ECONNREFUSED'],
      ['by a name that has no address', () => to({ hostname: 'db.invalid' }), 'no address'],
    ])('%s is told as unavailable', async (_, address, why) => {
      await expect(readOn(address())).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', why: expect.stringContaining(why) });
    });

    it.each([
      ['plain', '', 'STORE_UNAVAILABLE'],
      ['encrypted', '?sslmode=verify-full', 'STORE_UNTRUSTED'],
    ])('that leads to something else is told, %s', async (_, search, code) => {
      const link = await linked(migrated);
      link.answer('HTTP/1.1 400 Bad Request\r\n\r\n');
      await expect(readOn(link.by(to({ search })))).rejects.toMatchObject({ code });
    });

    it('that must be encrypted is not gone plain', async () => {
      await expect(readOn(to({ search: '?sslmode=verify-full' }))).rejects.toMatchObject({
        code: 'STORE_UNTRUSTED',
        message: expect.stringContaining('offers no encrypted connection'),
      });
    });

    it('with a file of certificates that is not there is a fault of the configuration', () => {
      const address = to({ search: '?sslmode=verify-full&sslrootcert=/nowhere.crt' });
      expect(() => openPostgres(address)).toThrow(
        expect.objectContaining({ code: 'CONFIGURATION_INVALID', why: expect.stringContaining('nowhere.crt') }),
      );
    });

    it('under a certificate that is not known, or no longer, is refused, and taken again under the right one', async () => {
      const untrusted = { code: 'STORE_UNTRUSTED', remedy: expect.stringContaining('sslrootcert') };
      const authority = join(folder, 'authority.crt');
      writeFileSync(authority, ONE_CERTIFICATE.certificate);
      await server.useCertificate(ONE_CERTIFICATE);
      await expect(readOn(to({ search: '?sslmode=verify-full' }))).rejects.toMatchObject(untrusted);
      const url = await newDatabase();
      const store = await openStore({ dataDirectory: '', databaseUrl: `${url}?sslmode=verify-full&sslrootcert=${authority}` });
      await server.useCertificate(OTHER_CERTIFICATE);
      await server.terminateConnections(url);
      await expect(store.records.read('p', 'n')).rejects.toMatchObject(untrusted);
      expect(await store.health()).toMatchObject({ ready: false, reason: expect.stringContaining('STORE_UNTRUSTED') });
      await server.useCertificate(ONE_CERTIFICATE);
      expect(await store.records.read('p', 'n')).toBeUndefined();
      await store.close();
    });
  });
}
