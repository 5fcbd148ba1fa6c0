import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeBackupFile } from '../../adapters/database/backup/backup-file.ts';
import { openAsTheyAre } from '../../adapters/database/backup/open-store.ts';
import { lookOver, restoreBackup, tryToRestore } from '../../adapters/database/backup/restore-backup.ts';
import type { SettleRules } from '../../adapters/database/backup/settle-restored.ts';
import type { Engine } from '../../adapters/database/engine.ts';
import { openPostgres } from '../../adapters/database/engine-postgres.ts';
import { openSqlite } from '../../adapters/database/engine-sqlite.ts';
import { migrate } from '../../adapters/database/migrate.ts';
import { MIGRATIONS } from '../../adapters/database/migrations/list.ts';
import { openStore, type StoreLocation } from '../../adapters/database/store.ts';
import { aReplica, channel, ME } from '../fixtures/digest-replica.ts';
import { approved } from '../fixtures/ledger-entries.ts';
import { manualClock } from '../fixtures/manual-clock.ts';
import { scriptedChat } from '../fixtures/scripted-chat.ts';
import { startWriter } from '../fixtures/store-processes.ts';
import { fillAsOfVersion } from '../fixtures/stores/rows-of-every-version.ts';

const ABOUT = { made_at: '2024-10-18T12:00:00.000Z', program: 'fixture' };
const NEWEST = MIGRATIONS.length;
const VERSIONS = MIGRATIONS.map(({ version }) => version);
const SUBSCRIBED = '2024-10-17T10:00:00.000Z';
/** 18 October 2024, 08:30 in Brussels. */
const SLOT = '2024-10-18T06:30:00.000Z';
const RESTORED = '2024-10-18T06:50:00.000Z';
const NEXT_SLOT = '2024-10-21T06:30:00.000Z';
const NOTHING_UNSURE: SettleRules = { at: RESTORED, withoutLookup: [] };

type Place = Pick<StoreLocation, 'dataDirectory' | 'databaseUrl'>;

/** Empty places on an engine. */
export interface Places {
  readonly engine: string;
  readonly newPlace: () => Promise<Place>;
}

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sitrep-backup-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function withEngine<T>({ dataDirectory, databaseUrl }: Place, work: (engine: Engine) => Promise<T>): Promise<T> {
  const engine = databaseUrl === undefined ? await openSqlite(dataDirectory) : openPostgres(databaseUrl);
  return work(engine).finally(() => engine.close());
}

/** Takes a backup of a place; gives its file. */
async function backupOf(place: Place, parts: readonly string[] = []): Promise<string> {
  const file = join(await aFolder(), 'backup.jsonl');
  const stores = await openAsTheyAre(place, parts);
  await writeBackupFile(file, stores, ABOUT).finally(() => Promise.all(stores.map(({ engine }) => engine.close())));
  return file;
}

async function restore(file: string, place: Place, rules = NOTHING_UNSURE) {
  return restoreBackup(file, await lookOver(file), place, rules);
}

/** The lines of rows in a backup: the same on both engines where the same is held. */
function rowsIn(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('{"table"'));
}

/** What every pair of engines must be able to give each other: between two a backup of every version of the schema. */
export function backupContract(from: Places, to: Places): void {
  const versions = from.engine === to.engine ? [NEWEST] : VERSIONS;
  describe(`a backup of ${from.engine} restored on ${to.engine}`, () => {
    it('is the same to the last row, once it is backed up again', async () => {
      const [place, other] = [await from.newPlace(), await to.newPlace()];
      await withEngine(place, (engine) => fillAsOfVersion(engine, NEWEST));
      const file = await backupOf(place);
      const [restored] = await restore(file, other);
      expect(restored).toMatchObject({ pack: 'nato-ukraine', ledger: { holds: true, head: { position: 3 } } });
      expect(rowsIn(await backupOf(other))).toEqual(rowsIn(file));
      expect(rowsIn(file).length).toBeGreaterThan(VERSIONS.length);
    });

    it.each(versions)('of schema version %i becomes what bringing the store itself up to date makes of it', async (version) => {
      const [place, other] = [await from.newPlace(), await to.newPlace()];
      await withEngine(place, (engine) => fillAsOfVersion(engine, version));
      const file = await backupOf(place);
      expect((await lookOver(file)).stores).toMatchObject([{ schema_version: version, engine: from.engine }]);
      const [restored] = await restore(file, other);
      expect(restored?.ledger).toMatchObject({ holds: true, head: { position: 3 } });
      await withEngine(place, migrate);
      expect(rowsIn(await backupOf(other))).toEqual(rowsIn(await backupOf(place)));
      const store = await openStore(other, { name: 'nato-ukraine' });
      onTestFinished(store.close);
      expect(await store.ledger.append([approved('after')])).toEqual([4]);
      expect(await store.subscriptions.listAll()).toHaveLength(1);
    });

    it('taken while others write is the store as it was at one instant, and holds all that was acknowledged before', {
      timeout: 60_000,
    }, async () => {
      const [place, other] = [await from.newPlace(), await to.newPlace()];
      const writers = ['one', 'two'].map((name) => startWriter(place.databaseUrl ?? place.dataDirectory, name, 150));
      const first = await startWriter(place.databaseUrl ?? place.dataDirectory, 'before', 20).run();
      const writing = Promise.all(writers.map((writer) => writer.run()));
      const files = [await backupOf(place), await backupOf(place), await backupOf(place)];
      const endings = await writing;
      expect(endings.map(({ code }) => code)).toEqual([0, 0]);
      const counts = await Promise.all(files.map(async (file) => (await lookOver(file)).stores[0]?.rows.ledger ?? 0));
      expect(counts.toSorted((one, next) => one - next)).toEqual(counts);
      expect(counts[0]).toBeGreaterThanOrEqual(first.acknowledged.size);
      const [restored] = await restore(files.at(-1) ?? '', other);
      expect(restored?.ledger).toMatchObject({ holds: true, head: { position: counts.at(-1) } });
    });

    it.each([true, false])(
      'repeats no digest that was posted after it, and the next tells all that is new (the platform can look up: %s)',
      async (canLookUp) => {
        const [place, other] = [await from.newPlace(), await to.newPlace()];
        const chat = scriptedChat([], canLookUp);
        const store = await openStore(place);
        await store.subscriptions.subscribe({ digest: 'morning', target: channel('C1'), createdBy: ME, createdAt: SUBSCRIBED });
        await store.subscriptions.subscribe({ digest: 'morning', target: channel('C2'), createdBy: ME, createdAt: SUBSCRIBED });
        await store.deliveries.plan([
          { digest: 'morning', target: 'scripted/T/C2', slot: '2024-10-18T08:30[Europe/Brussels]', dueAt: SLOT, asOf: SLOT },
        ]);
        const file = await backupOf(place);
        await aReplica({ store, chat, clock: manualClock(SLOT) }).delivery.run();
        expect(chat.shown).toHaveLength(2);
        await store.close();

        const [restored] = await restore(file, other, { at: RESTORED, withoutLookup: canLookUp ? [] : ['scripted'] });
        expect(restored?.settled).toEqual({ uncertain: canLookUp ? 0 : 1, subscriptions: canLookUp ? 0 : 2, questions: 0 });
        const again = await openStore(other);
        onTestFinished(again.close);
        const clock = manualClock(RESTORED);
        const { delivery } = aReplica({ store: again, chat, clock });
        await delivery.run();
        expect(chat.shown).toHaveLength(2);
        clock.set(NEXT_SLOT);
        await delivery.run();
        expect(chat.shown).toHaveLength(4);
      },
    );

    it('answers no question anew that was under way', async () => {
      const [place, other] = [await from.newPlace(), await to.newPlace()];
      const store = await openStore(place);
      const person = { platform: 'teams', tenant: 'T', id: 'ann' };
      const taken = { platform: 'teams', delivery: 'd1', person, payload: '{}', thread: 't', takenAt: SUBSCRIBED };
      await store.takenQuestions.record([taken], [], { owner: 'process', now: SUBSCRIBED, until: SLOT });
      await store.close();
      const [restored] = await restore(await backupOf(place), other);
      expect(restored?.settled.questions).toBe(1);
      expect(rowsIn(await backupOf(other)).find((line) => line.includes('taken_questions'))).toContain(`"answered_at":"${RESTORED}"`);
    });

    it('holds the parts of several packs, each restored as what it was', async () => {
      const [place, other] = [await from.newPlace(), await to.newPlace()];
      for (const [pack, entries] of [
        ['ferries', 2],
        ['mines', 1],
      ] as const) {
        const store = await openStore({ ...place, part: { name: pack, pack } }, { name: pack });
        await store.ledger.append(Array.from({ length: entries }, (_, at) => approved(`${pack}-${at}`)));
        await store.close();
      }
      await (await openStore(place)).close();
      const file = await backupOf(place, ['ferries', 'mines', 'never-used']);
      expect((await restore(file, other)).map(({ part, ledger }) => [part, ledger.holds && ledger.head.position])).toEqual([
        [null, 0],
        ['ferries', 2],
        ['mines', 1],
      ]);
      const store = await openStore({ ...other, part: { name: 'ferries', pack: 'ferries' } }, { name: 'ferries' });
      onTestFinished(store.close);
      expect(await store.ledger.append([approved('after')])).toEqual([3]);
    });

    it('is refused by a store that holds something, and changes nothing there', async () => {
      const [place, other] = [await from.newPlace(), await to.newPlace()];
      await withEngine(place, (engine) => fillAsOfVersion(engine, NEWEST));
      await withEngine(other, (engine) => fillAsOfVersion(engine, NEWEST));
      const before = rowsIn(await backupOf(other));
      await expect(restore(await backupOf(place), other)).rejects.toMatchObject({ code: 'STORE_NOT_EMPTY', why: /ledger/u });
      expect(rowsIn(await backupOf(other))).toEqual(before);
    });

    it('takes the place of what one start on an empty store left there', async () => {
      const [place, other] = [await from.newPlace(), await to.newPlace()];
      await withEngine(place, (engine) => fillAsOfVersion(engine, NEWEST));
      const started = await openStore(other, { name: 'another' });
      await started.time.see(SLOT);
      await started.records.write('health', 'write', SLOT);
      await started.close();
      const file = await backupOf(place);
      await restore(file, other);
      expect(rowsIn(await backupOf(other))).toEqual(rowsIn(file));
    });
  });
}

/** What every engine must make of a backup that is not what was written, or that cannot be. */
export function backupFaultsContract({ engine, newPlace }: Places): void {
  describe(`a backup of ${engine}`, () => {
    const written = async () => {
      const place = await newPlace();
      await withEngine(place, (opened) => fillAsOfVersion(opened, NEWEST));
      const file = await backupOf(place);
      return { place, file, lines: readFileSync(file, 'utf8').split('\n') };
    };

    it('can be read by its owner alone, and leaves nothing beside it', async () => {
      const { file } = await written();
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(existsSync(`${file}.part`)).toBe(false);
    });

    it('overwrites no file', async () => {
      const { place, file } = await written();
      const stores = await openAsTheyAre(place, []);
      const again = writeBackupFile(file, stores, ABOUT).finally(() => Promise.all(stores.map((one) => one.engine.close())));
      await expect(again).rejects.toMatchObject({ code: 'BACKUP_UNWRITTEN', why: /overwritten/u });
    });

    it('is tried in a folder of its own, of which nothing is left', async () => {
      const { file } = await written();
      const [tried] = await tryToRestore(file, await lookOver(file), NOTHING_UNSURE);
      expect(tried?.ledger).toMatchObject({ holds: true, head: { position: 3 } });
    });

    it.each<readonly [string, (lines: string[]) => void, RegExp]>([
      [
        'a character changed in a row',
        (lines) => lines.splice(4, 1, (lines[4] ?? '').replace('Allies', 'Allied')),
        /line \d+\. .*sum differs/u,
      ],
      ['a row lost', (lines) => lines.splice(5, 1), /line \d+\. \d+ rows of ledger came before it/u],
      ['two tables in each other’s place', (lines) => lines.splice(2, 0, ...lines.splice(6, 1)), /line \d+\. Rows of/u],
      ['its end missing', (lines) => lines.splice(-2), /line \d+\. It is missing: the file is cut off/u],
      ['a line cut in the middle', (lines) => lines.splice(4, lines.length, (lines[4] ?? '').slice(0, 30)), /line 5\. It is no JSON/u],
      [
        'a value of a kind that no column has',
        (lines) => lines.splice(4, 1, '{"table":"ledger","row":{"position":true}}'),
        /line 5\. row\.position/u,
      ],
      [
        'a row of a table that its head does not name',
        (lines) => lines.splice(4, 0, '{"table":"users","row":{"id":1}}'),
        /line 5\. The table users/u,
      ],
      ['something after its end', (lines) => lines.splice(-1, 1, '{}', ''), /line \d+\. /u],
      [
        'another form',
        (lines) => lines.splice(0, 1, (lines[0] ?? '').replace('"sitrep_backup":1', '"sitrep_backup":2')),
        /line 1\. sitrep_backup/u,
      ],
      ['nothing of ours', (lines) => lines.splice(0, lines.length, '{"hello":"world"}'), /line 1\. /u],
    ])('with %s is refused with the line, and nothing of it is kept', async (_, change, told) => {
      const { file, lines } = await written();
      change(lines);
      writeFileSync(file, lines.join('\n'));
      const place = await newPlace();
      const failure: unknown = await restore(file, place).catch((error: unknown) => error);
      expect(failure).toMatchObject({ code: 'BACKUP_INVALID' });
      expect(failure instanceof Error && 'why' in failure ? `${failure.message} ${failure.why}` : '').toMatch(told);
    });

    it('of a newer version of the program is refused', async () => {
      const place = await newPlace();
      await withEngine(place, async (opened) => {
        await fillAsOfVersion(opened, NEWEST);
        await opened.write((transaction) => transaction.insertInto('schema_version').values({ version: 999, name: 'later' }).execute());
      });
      await expect(backupOf(place)).rejects.toMatchObject({ code: 'SCHEMA_NEWER' });
    });
  });
}
