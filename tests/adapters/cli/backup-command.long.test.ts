import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readConfiguration } from '../../../adapters/config.ts';
import { openStore } from '../../../adapters/database/store.ts';
import { runCommand } from '../../fixtures/command-run.ts';
import { startPostgres } from '../../fixtures/postgres.ts';
import { readCall } from '../../fixtures/readme-console.ts';
import { startRunningBot } from '../../fixtures/running-bot.ts';

const PROJECT = join(import.meta.dirname, '../../..');
const FERRIES = join(PROJECT, 'briefs/ferries');
const DOCUMENTS = join(FERRIES, 'documents');
const NOW = '2025-11-24T08:00:00.000Z';
const RESTORED = '2025-11-24T09:00:00.000Z';
const call = promisify(execFile);

const folder = mkdtempSync(join(tmpdir(), 'sitrep-backup-command-'));
const server = await startPostgres();
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server?.stop('crash');
  await server?.dispose();
});

type Place = Readonly<Record<'DATA_DIR' | 'DATABASE_URL', string>>;
let places = 0;
const newFolder = () => mkdtempSync(join(folder, `place-${places++}-`));
const onSqlite = async (): Promise<Place> => ({ DATA_DIR: newFolder(), DATABASE_URL: '' });
const onPostgres = async (): Promise<Place> => ({ DATA_DIR: newFolder(), DATABASE_URL: (await server?.createDatabase()) ?? '' });
const ENGINES = [['SQLite', onSqlite] as const, ...(server ? [['PostgreSQL', onPostgres] as const] : [])];

async function run(words: readonly string[], place: Place, now = NOW, stdin: readonly string[] = []) {
  const configuration = readConfiguration({ BRIEFS_DIR: FERRIES, DOCUMENTS_DIR: DOCUMENTS, ...place });
  const lines = stdin.values();
  return runCommand(words, { configuration, now, stdin: { [Symbol.asyncIterator]: () => ({ next: async () => lines.next() }) } });
}

async function mustRun(words: readonly string[], place: Place, now = NOW, stdin: readonly string[] = []): Promise<string> {
  const { code, stdout, stderr } = await run(words, place, now, stdin);
  expect({ words, code, stderr }).toMatchObject({ code: 0 });
  return stdout;
}

const QUESTIONS = readFileSync(join(import.meta.dirname, '../../fixtures/ferry-questions.txt'), 'utf8')
  .trim()
  .split('\n');
const BATCH = QUESTIONS.map((question, at) => JSON.stringify({ id: `q${at}`, question, thread: [], asked_at: '2025-11-24' }));

/** All that a bot says from a store: answers, digest, what is due, the state of its ledger, what was archived and proposed. */
async function saidFrom(place: Place): Promise<Record<string, string>> {
  return {
    answers: await mustRun(['ask', '--batch'], place, NOW, BATCH),
    digest: await mustRun(['digest', 'morning', '--at', '2025-11-24'], place),
    due: await mustRun(['digest', 'due'], place),
    ledger: await mustRun(['ledger', 'verify'], place),
    candidates: await mustRun(['review', 'list'], place),
    doctor: (await run(['doctor', 'schedules'], place)).stdout,
  };
}

/** A store with what curators do: documents archived, candidates rejected and edited, a fact of the pack taken back. */
async function curated(place: Place): Promise<void> {
  const ingests = readFileSync(join(import.meta.dirname, '../../fixtures/ferries-curation.txt'), 'utf8')
    .split('\n')
    .filter((line) => line.includes(' ingest -- '));
  for (const line of ingests) await mustRun(readCall(line).words, place);
  const listed = await mustRun(['briefs', 'list'], place);
  const [fact = ''] = listed.split(' ', 1);
  await mustRun(['review', 'retract', fact, 'Said in error.'], place);
  const store = await openStore({ dataDirectory: place.DATA_DIR, databaseUrl: place.DATABASE_URL || undefined });
  const target = { platform: 'slack', tenant: 'T', id: 'C1', kind: 'channel' } as const;
  const createdBy = { platform: 'slack', tenant: 'T', id: 'ann' };
  await store.subscriptions.subscribe({ digest: 'morning', target, createdBy, createdAt: '2025-11-21T08:00:00.000Z' });
  await store.close();
}

describe.each(ENGINES)('what was curated on %s', (_, newPlace) => {
  it.each(ENGINES)(
    'is backed up and restored on %s: the same answers, the same digests due, the same ledger',
    { timeout: 300_000 },
    async (_other, otherPlace) => {
      const [place, other, backups] = [await newPlace(), await otherPlace(), newFolder()];
      await curated(place);
      const before = await saidFrom(place);
      expect(before.ledger).toMatch(/The ledger holds: \d{2,} entries/u);
      expect(before.answers).toContain('"outcome":"answered"');

      expect(await mustRun(['backup', backups], place)).toMatch(/^Backup of 1 store, \d+ bytes, read back: /u);
      const [name = ''] = readdirSync(backups);
      expect(name).toBe('sitrep-2025-11-24T08-00-00.000Z.jsonl');
      const file = join(backups, name);
      expect(await mustRun(['restore', file, '--check'], other)).toMatch(/^Can be restored: the backup of 2025-11-24T08:00:00.000Z/u);
      expect(await mustRun(['restore', file], other, RESTORED)).toMatch(/its ledger holds: \d+ entries/u);
      expect(await saidFrom(other)).toEqual(before);
      const again = await run(['restore', file], other, RESTORED);
      expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining('STORE_NOT_EMPTY') });
    },
  );
});

describe('the commands', () => {
  it('say what is wrong with a call, and how it would be right', async () => {
    const place = await onSqlite();
    for (const words of [['backup'], ['backup', 'a', 'b'], ['restore'], ['restore', '--apply', 'x']])
      expect(await run(words, place)).toMatchObject({ code: 2, stderr: expect.stringContaining('--help') });
    expect(await run(['backup', join(newFolder(), 'x.jsonl')], place)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('There is no store.'),
    });
    expect(await run(['restore', join(folder, 'none.jsonl')], place)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('BACKUP_UNREADABLE'),
    });
    writeFileSync(join(folder, 'other.jsonl'), 'no backup\n');
    expect(await run(['restore', join(folder, 'other.jsonl')], place)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('line 1'),
    });
    expect(await run(['restore', join(folder, 'other.jsonl'), '--help'], place)).toMatchObject({ code: 0 });
  });
});

const writtenSchema = z.object({ file: z.string(), stores: z.array(z.object({ rows: z.record(z.string(), z.number()) })) });

describe.each(ENGINES)('a bot that is asked steadily, with its store on %s', (_, newPlace) => {
  it('is backed up by one command meanwhile: it loses and delays no answer, and the backup can be restored', {
    timeout: 300_000,
  }, async () => {
    const place = await newPlace();
    const bot = await startRunningBot(place);
    bot.ask(20);
    await bot.more('answered', 20);
    const flags = ['--import', './adapters/environment-file.js', 'adapters/cli.ts'];
    const command = (...words: string[]) => call(process.execPath, [...flags, ...words], { cwd: PROJECT, env: { ...place } });
    const backup = join(newFolder(), 'backup.jsonl');
    const written = writtenSchema.parse(JSON.parse((await command('backup', backup, '--json')).stdout));
    await bot.more('answered', 20);
    const ended = await bot.end();
    expect(ended).toMatchObject({ code: 0, unanswered: 0, twice: 0, notAcknowledged: 0 });
    expect(written.stores[0]?.rows.questions).toBeGreaterThanOrEqual(1);
    const checked = await command('restore', backup, '--check');
    expect(checked.stdout).toMatch(/^Can be restored/u);
  });
});
