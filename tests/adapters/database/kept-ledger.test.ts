import { chmodSync, copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, it } from 'vitest';
import { keptLedger } from '../../../adapters/database/kept-ledger.ts';
import { Failure } from '../../../src/index.ts';
import { approved, entriesOfEveryKind } from '../../fixtures/ledger-entries.ts';

const root = mkdtempSync(join(tmpdir(), 'sitrep-kept-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const newFolder = () => mkdtempSync(join(root, 'data-'));
const fileIn = (folder: string, pack = 'bridge') => join(folder, `ledger-${pack}.kept.db`);

const AT = '2024-10-18T09:00:00.000Z';

/** A copy of three acts, and its file. */
async function keptInFile() {
  const folder = newFolder();
  const kept = keptLedger(folder, 'bridge');
  await kept.keep(
    ['a', 'b', 'c'].map((id) => approved(id)),
    AT,
  );
  return { folder, kept, file: fileIn(folder) };
}

function change(file: string, statement: string): void {
  using database = new DatabaseSync(file);
  database.exec(statement);
}

describe('a kept copy of the ledger', () => {
  it('gives entries of every kind back as they were, with the last of them and when they were read', async () => {
    const kept = keptLedger(newFolder(), 'bridge');
    const entries = entriesOfEveryKind();
    await kept.keep(entries, AT);
    const read = await kept.read();
    expect(read?.entries()).toEqual(entries);
    expect(read).toMatchObject({ last: { position: entries.length, entry: entries.at(-1) }, readAt: AT });
  });

  it('is none before anything was kept, and after it was discarded', async () => {
    const folder = newFolder();
    const kept = keptLedger(folder, 'bridge');
    expect(await kept.read()).toBeUndefined();
    await kept.keep([], AT);
    expect(await kept.read()).toMatchObject({ last: undefined, readAt: AT });
    await kept.discard();
    expect(await kept.read()).toBeUndefined();
    expect(existsSync(fileIn(folder))).toBe(false);
  });

  it('takes what was appended, by whichever process of the machine', async () => {
    const folder = newFolder();
    const [one, other] = [keptLedger(folder, 'bridge'), keptLedger(folder, 'bridge')];
    const entries = Array.from({ length: 1200 }, (_, number) => approved(`act-${number}`));
    await one.keep(entries.slice(0, 700), AT);
    await other.keep(entries, AT);
    await one.keep(entries.slice(0, 701), AT);
    expect((await one.read())?.entries()).toEqual(entries);
  });

  it('is for each pack its own', async () => {
    const { folder } = await keptInFile();
    expect(await keptLedger(folder, 'harbour').read()).toBeUndefined();
  });

  it('can be read by the bot alone', async () => {
    const { file } = await keptInFile();
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('is read where it cannot be written', async () => {
    const { folder, kept, file } = await keptInFile();
    chmodSync(file, 0o400);
    chmodSync(folder, 0o500);
    expect((await kept.read())?.entries()).toHaveLength(3);
    chmodSync(folder, 0o700);
  });

  it('remembers why the ledger could not be read on, until it was', async () => {
    const { kept } = await keptInFile();
    await kept.refuse(new Failure('LEDGER_UNREADABLE', 'Entry 4 cannot be read.', 'It is new.', 'Start a newer version.'));
    expect((await kept.read())?.refused).toMatchObject({
      code: 'LEDGER_UNREADABLE',
      message: 'Entry 4 cannot be read.',
      why: 'It is new.',
      remedy: 'Start a newer version.',
    });
    await kept.keep([approved('a'), approved('b'), approved('c')], AT);
    expect((await kept.read())?.refused).toBeUndefined();
  });
});

describe('a kept copy that is not what was written', () => {
  const refusal = (why: string | RegExp) =>
    expect.objectContaining({
      code: 'KEPT_LEDGER_DAMAGED',
      why: typeof why === 'string' ? expect.stringContaining(why) : expect.stringMatching(why),
    });

  it.each([
    ['an entry that was changed', "update entries set entry = replace(entry, 'curator', 'creator') where position = 2", 'Entry 2 is not'],
    ['an entry that was removed', 'delete from entries where position = 2', 'Entry 2 is not'],
    ['the last entry, removed', 'delete from entries where position = 3', 'Its head does not belong'],
    ['an entry that was put in', "insert into entries values (4, 'approved', '{}', 'x')", 'Entry 4 is not'],
    ['another time of reading', "update head set read_at = '2030-01-01T00:00:00.000Z'", 'Its head does not belong'],
    ['a table that is gone', 'drop table entries', /no such table/u],
  ])('is refused: %s', async (_, statement, why) => {
    const { kept, file } = await keptInFile();
    change(file, statement);
    await expect(kept.read()).rejects.toEqual(refusal(why));
  });

  it('is refused where another pack wrote it', async () => {
    const { folder, file } = await keptInFile();
    copyFileSync(file, fileIn(folder, 'harbour'));
    await expect(keptLedger(folder, 'harbour').read()).rejects.toEqual(refusal('It belongs to the pack bridge.'));
  });

  it('is refused where the file was cut off or overwritten', async () => {
    const { kept, file } = await keptInFile();
    writeFileSync(file, readFileSync(file).subarray(0, 5000));
    await expect(kept.read()).rejects.toMatchObject({ code: 'KEPT_LEDGER_DAMAGED' });
    writeFileSync(file, 'these are not the bytes of a database\n'.repeat(200));
    await expect(kept.read()).rejects.toMatchObject({ code: 'KEPT_LEDGER_DAMAGED' });
  });

  it('names an entry that this version of the program cannot read', async () => {
    const { kept, file } = await keptInFile();
    const ill = await kept.read();
    change(file, "update entries set kind = 'annotated', entry = '{}' where position = 2");
    expect(() => ill?.entries()).toThrow(
      expect.objectContaining({ code: 'LEDGER_UNREADABLE', message: 'Entry 2 of the ledger (annotated) cannot be read.' }),
    );
  });
});
