import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { lookOver, restoreBackup } from '../../../adapters/database/backup/restore-backup.ts';
import { writeBackup } from '../../../adapters/database/backup/write-backup.ts';
import { openSqlite } from '../../../adapters/database/engine-sqlite.ts';
import { MIGRATIONS } from '../../../adapters/database/migrations/list.ts';
import { openStore } from '../../../adapters/database/store.ts';
import { fillAsOfVersion } from '../../fixtures/stores/rows-of-every-version.ts';

const STORES = join(import.meta.dirname, '../../fixtures/stores');
const AT = '2024-10-18T12:00:00.000Z';
const VERSIONS = MIGRATIONS.map(({ version }) => version);
const fixture = (version: number, kind: 'jsonl' | 'sql') => join(STORES, `version-${String(version).padStart(2, '0')}.${kind}`);
const definitionsSchema = z.array(z.object({ sql: z.string() }));

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-versions-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A store as a program of a version left it: its tables as they are defined, and a backup of it. */
async function storeOf(version: number) {
  const folder = aFolder();
  const engine = await openSqlite(folder);
  await fillAsOfVersion(engine, version);
  const lines: string[] = [];
  await writeBackup([{ engine, part: null }], { made_at: AT, program: 'fixture' }, async (line) => void lines.push(line));
  await engine.close();
  using database = new DatabaseSync(join(folder, 'sitrep.db'));
  const found = database.prepare('select sql from sqlite_master where sql is not null order by type, name').all();
  return {
    backup: lines.join(''),
    schema: definitionsSchema
      .parse(found)
      .map(({ sql }) => `${sql};\n`)
      .join(''),
  };
}

// What was shipped is in stores of others: a step of the schema that is edited later would not be run there again.
describe.each(VERSIONS)('a store of schema version %i, as it was kept', (version) => {
  it('is still what the steps up to that version make', async () => {
    const { backup, schema } = await storeOf(version);
    await expect(schema).toMatchFileSnapshot(fixture(version, 'sql'));
    await expect(backup).toMatchFileSnapshot(fixture(version, 'jsonl'));
  });

  it('is restored and brought up to date: every act, subscription, question and post that was due', async () => {
    const [file, dataDirectory] = [fixture(version, 'jsonl'), aFolder()];
    await restoreBackup(file, await lookOver(file), { dataDirectory }, { at: AT, withoutLookup: [] });
    const store = await openStore({ dataDirectory }, { name: 'nato-ukraine' });
    onTestFinished(store.close);
    expect(await store.ledgerChain.verify()).toMatchObject({ holds: true, head: { position: 3 } });
    expect((await store.ledger.read(0, 9)).map(({ entry }) => entry.id)).toEqual(['act-1', 'act-2', 'act-3']);
    expect((await store.subscriptions.listAll()).map(({ digest, zone }) => [digest, zone])).toEqual([['morning', 'Europe/Brussels']]);
    expect(await store.deliveries.progress('morning')).toMatchObject([{ planned: { slot: 's2' } }]);
    const kept = readFileSync(file, 'utf8');
    const expected = ['morning s2', '3 p1', 'settled q1', 'word 1'].filter((key) => kept.includes(`"key":"${key}"`));
    expect((await store.outbox.unfinished(9)).map(({ key }) => key).toSorted()).toEqual(expected.toSorted());
    const settled = await store.questions.topics('dismissed', 9);
    expect(settled.map(({ topic, tenant }) => [topic, tenant])).toEqual([['of q1', 'T1']]);
  });
});
