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
import { afterAll, describe, expect, it } from 'vitest';
import { sqliteFailure } from '../adapters/database/failures-sqlite.ts';
import { openStore } from '../adapters/database/store.ts';
import type { Store } from '../src/index.ts';
import { approved } from './fixtures/ledger-entries.ts';
import { runWriter } from './fixtures/store-processes.ts';

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

  it('reports a lock that is never let go as unavailable', () => {
    const file = join(root, 'busy.db');
    using one = new DatabaseSync(file);
    using other = new DatabaseSync(file, { timeout: 0 });
    one.exec('begin immediate');
    expect(failureOf(() => other.exec('begin immediate'))).toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });

  it('leaves an error that is not of the database as it is', () => {
    const error = new TypeError('a mistake');
    expect(sqliteFailure(error, 'file')).toBe(error);
  });
});

function failureOf(act: () => void): unknown {
  try {
    act();
  } catch (error) {
    return sqliteFailure(error, 'file');
  }
  return undefined;
}

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
