import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Engine } from '../../../adapters/database/engine.ts';
import { openSqlite } from '../../../adapters/database/engine-sqlite.ts';
import { sqliteFailure } from '../../../adapters/database/failures-sqlite.ts';
import { openStore } from '../../../adapters/database/store.ts';
import type { Store } from '../../../src/index.ts';
import { approved } from '../../fixtures/ledger-entries.ts';
import { startRunningBot } from '../../fixtures/running-bot.ts';
import { runWriter } from '../../fixtures/store-processes.ts';

const NOBODY = 65534;
const root = mkdtempSync(join(tmpdir(), 'sitrep-trouble-'));
chmodSync(root, 0o755);
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function filledFolder(entries: number): Promise<string> {
  const dataDirectory = mkdtempSync(join(root, 'data-'));
  const store = await openStore({ dataDirectory });
  await store.ledger.append(Array.from({ length: entries }, (_, number) => approved(`act-${number}`)));
  await store.close();
  return dataDirectory;
}

describe('an embedded store in trouble', () => {
  it('refuses a file that is no database', async () => {
    const dataDirectory = mkdtempSync(join(root, 'data-'));
    writeFileSync(join(dataDirectory, 'sitrep.db'), 'these are not the bytes of a database\n'.repeat(200));
    await expect(openStore({ dataDirectory })).rejects.toMatchObject({ code: 'STORE_CORRUPT', remedy: /backup/ });
  });

  it('refuses a damaged database before anything is read from it', async () => {
    const dataDirectory = await filledFolder(500);
    const file = join(dataDirectory, 'sitrep.db');
    const middle = Math.floor(readFileSync(file).length / 2);
    writeSync(openSync(file, 'r+'), Buffer.alloc(20_000, 0xa5), 0, 20_000, middle);
    await expect(openStore({ dataDirectory })).rejects.toMatchObject({ code: 'STORE_CORRUPT' });
  });

  it('refuses a schema newer than the program, and leaves it as it is', async () => {
    const dataDirectory = await filledFolder(1);
    using database = new DatabaseSync(join(dataDirectory, 'sitrep.db'));
    database.exec("insert into schema_version values (999, 'from the future')");
    await expect(openStore({ dataDirectory })).rejects.toMatchObject({ code: 'SCHEMA_NEWER', remedy: /newer version/ });
    expect(database.prepare('select count(*) as entries from ledger').get()).toEqual({ entries: 1 });
  });

  it('refuses a folder that is a file', async () => {
    const dataDirectory = join(root, 'a-file');
    writeFileSync(dataDirectory, '');
    await expect(openStore({ dataDirectory })).rejects.toMatchObject({ code: 'STORE_READ_ONLY', remedy: /DATA_DIR/ });
  });

  it('refuses a folder that cannot be written, existing or not', { timeout: 30_000 }, async () => {
    const locked = join(root, 'locked');
    mkdirSync(locked);
    const filled = await filledFolder(1);
    for (const folder of [locked, filled]) chmodSync(folder, 0o555);
    chmodSync(join(filled, 'sitrep.db'), 0o444);
    const identity = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
    const endings = await Promise.all([locked, join(locked, 'deeper'), filled].map((place) => runWriter(place, 'w', 1, { identity })));
    for (const { code, errors } of endings) {
      expect(code).not.toBe(0);
      expect(errors).toContain('STORE_READ_ONLY');
    }
  });

  it('leaves an error that is not of the database as it is', () => {
    const error = new TypeError('a mistake');
    expect(sqliteFailure(error, 'file')).toBe(error);
  });

  it.each([
    ['select 1 from nowhere', 'STORE_CORRUPT', 'no such table: nowhere'],
    ['select from where', 'INTERNAL', 'fault of the program'],
  ])('tells what SQLite makes of %s', async (statement, code, why) => {
    const engine = await openSqlite(await filledFolder(1));
    const wrong = engine.read((database) => sql.raw(statement).execute(database));
    await expect(wrong).rejects.toMatchObject({ code, why: expect.stringContaining(why) });
    await engine.close();
  });
});

describe('an embedded store whose file another process has locked', () => {
  /** Patience of milliseconds that is never needed, and one that is soon over. */
  const [LONG, SHORT] = [60_000, 30];
  const note = (engine: Engine, name: string) =>
    engine.write((transaction) => transaction.insertInto('platform_records').values({ platform: 'p', name, content: '' }).execute());
  const notedIn = async (engine: Engine) =>
    (await engine.read((database) => database.selectFrom('platform_records').select('name').orderBy(sql`rowid`).execute())).map(
      ({ name }) => name,
    );

  async function locked(patience: number) {
    const folder = await filledFolder(1);
    const engine = await openSqlite(folder, patience);
    const other = new DatabaseSync(join(folder, 'sitrep.db'));
    onTestFinished(async () => {
      if (other.isOpen) other.close();
      await engine.close();
    });
    other.exec('begin immediate');
    return { folder, engine, letGo: () => other.exec('commit') };
  }

  it('reads on, lets everything else have its turn, and writes in the order asked for once it may', async () => {
    const { engine, letGo } = await locked(LONG);
    const done: string[] = [];
    const writes = ['first', 'second', 'third'].map((name) => note(engine, name).then(() => done.push(name)));
    await nextTurn();
    expect(await notedIn(engine)).toEqual([]);
    expect(done).toEqual([]);
    letGo();
    await Promise.all(writes);
    expect(done).toEqual(['first', 'second', 'third']);
    expect(await notedIn(engine)).toEqual(['first', 'second', 'third']);
  });

  it('keeps all of many writes that wait together but those that fail, and nothing of those', async () => {
    const engine = await openSqlite(await filledFolder(1));
    const failing = engine.write(async (transaction) => {
      await transaction.insertInto('platform_records').values({ platform: 'p', name: 'half', content: '' }).execute();
      throw new TypeError('a mistake');
    });
    const names = Array.from({ length: 30 }, (_, number) => `note-${number}`);
    const writes = names.map((name) => note(engine, name));
    const doubled = note(engine, 'note-7');
    const last = note(engine, 'last');
    await expect(failing).rejects.toThrow('a mistake');
    await expect(doubled).rejects.toMatchObject({ code: expect.stringMatching(/^[A-Z_]+$/) });
    await Promise.all([...writes, last]);
    expect(await notedIn(engine)).toEqual([...names, 'last']);
    await engine.close();
  });

  it('lets everything else have its turn between two writes of a long queue', async () => {
    const engine = await openSqlite(await filledFolder(1));
    let done = 0;
    const writes = Array.from({ length: 100 }, (_, number) =>
      note(engine, `note-${number}`).then(() => {
        done += 1;
      }),
    );
    await nextTurn();
    await nextTurn();
    expect(done).toBeLessThan(100);
    await Promise.all(writes);
    expect(await notedIn(engine)).toHaveLength(100);
    await engine.close();
  });

  it('gives a write up after a while, and those behind it no later; the next one passes', async () => {
    const { engine, letGo } = await locked(SHORT);
    const writes = await Promise.allSettled(['first', 'second', 'third'].map((name) => note(engine, name)));
    for (const write of writes) {
      expect(write).toMatchObject({ status: 'rejected', reason: { code: 'STORE_BUSY', remedy: expect.stringContaining('stuck process') } });
    }
    letGo();
    await note(engine, 'fourth');
    expect(await notedIn(engine)).toEqual(['fourth']);
  });

  it('is opened all the same, and brought up to date once it may be written', async () => {
    const { folder, letGo } = await locked(LONG);
    const opening = openStore({ dataDirectory: folder });
    await nextTurn();
    letGo();
    const store = await opening;
    expect(await store.health()).toMatchObject({ ready: true });
    await store.close();
  });

  it('finishes what waits before it is closed', async () => {
    const { engine, folder, letGo } = await locked(LONG);
    const written = note(engine, 'last');
    const closed = engine.close();
    letGo();
    await Promise.all([written, closed]);
    await expect(note(engine, 'later')).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', message: 'The store is closed.' });
    const again = await openSqlite(folder);
    expect(await notedIn(again)).toEqual(['last']);
    await again.close();
  });

  it('holds up no acknowledgement of the program, and no question is lost', { timeout: 60_000 }, async () => {
    const folder = await filledFolder(1);
    const bot = await startRunningBot({ DATA_DIR: folder });
    using other = new DatabaseSync(join(folder, 'sitrep.db'));
    other.exec('begin immediate');
    bot.ask(50);
    await bot.more('acknowledged', 40);
    other.exec('commit');
    const { code, notAcknowledged, unanswered, twice } = await bot.end();
    expect({ code, notAcknowledged, unanswered, twice }).toEqual({ code: 0, notAcknowledged: 0, unanswered: 0, twice: 0 });
  });
});

const disk = mountSmallDisk();

describe.skipIf(!disk)('an embedded store on a full disk', () => {
  afterAll(() => disk && execFileSync('umount', ['--lazy', disk]));

  it('keeps what it acknowledged, and goes on once there is room', async () => {
    const dataDirectory = disk ?? '';
    const ballast = join(dataDirectory, 'ballast');
    writeFileSync(ballast, Buffer.alloc(1_000_000));
    const store = await openStore({ dataDirectory });
    const written = await appendUntilRefused(store);
    expect(written).toBeGreaterThan(0);
    expect(await store.ledger.read(0, 100_000)).toHaveLength(written);
    rmSync(ballast);
    expect(await store.ledger.append([approved('with-room')])).toEqual([written + 1]);
    await store.close();
  });
});

/** Appends entries until the store says that it is full; gives how many were acknowledged. */
async function appendUntilRefused(store: Store): Promise<number> {
  for (let written = 0; ; written += 1) {
    try {
      await store.ledger.append([approved(`act-${written}`)]);
    } catch (error) {
      expect(error).toMatchObject({ code: 'STORE_FULL', remedy: /room/ });
      return written;
    }
  }
}

/** A disk of two megabytes, where this machine lets one be mounted. */
function mountSmallDisk(): string | undefined {
  const folder = mkdtempSync(join(root, 'disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder], { stdio: 'pipe' });
    return folder;
  } catch {
    console.warn('\n*** No small disk can be mounted here; the test on a full disk is SKIPPED.\n');
    return undefined;
  }
}

describe('the files of an embedded store', () => {
  const modesIn = (folder: string) => readdirSync(folder).map((name) => [name, (statSync(join(folder, name)).mode & 0o777).toString(8)]);

  it('are for their owner alone, also in a folder that was there before', async () => {
    const dataDirectory = mkdtempSync(join(root, 'data-'));
    chmodSync(dataDirectory, 0o755);
    await using closing = new AsyncDisposableStack();
    const store = closing.adopt(await openStore({ dataDirectory }), (one) => one.close());
    await store.ledger.append([approved('act-1')]);
    expect(modesIn(dataDirectory)).toEqual([
      ['sitrep.db', '600'],
      ['sitrep.db-shm', '600'],
      ['sitrep.db-wal', '600'],
    ]);
  });

  it('are taken from others when they are opened, where others could read them', async () => {
    const dataDirectory = await filledFolder(1);
    chmodSync(join(dataDirectory, 'sitrep.db'), 0o644);
    await using closing = new AsyncDisposableStack();
    const store = closing.adopt(await openStore({ dataDirectory }), (one) => one.close());
    await store.ledger.append([approved('act-2')]);
    expect(modesIn(dataDirectory).map(([, mode]) => mode)).toEqual(['600', '600', '600']);
  });
});
