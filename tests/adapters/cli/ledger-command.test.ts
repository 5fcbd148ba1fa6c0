import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readConfiguration } from '../../../adapters/config.ts';
import { openStore } from '../../../adapters/database/store.ts';
import { runCommand } from '../../fixtures/command-run.ts';
import { approved } from '../../fixtures/ledger-entries.ts';

const NOW = '2024-11-01T09:00:00.000Z';
const END = /^Its end, to be written down elsewhere: (\d+:[0-9a-f]{64})$/mu;

/** The command over a store with some acts, and a way past the program to its file. */
async function openLedger(ids: readonly string[] = ['a', 'b', 'c']) {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-ledger-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const configuration = readConfiguration({ DATA_DIR: folder });
  const append = async (more: readonly string[]) => {
    const store = await openStore(configuration.store);
    await store.ledger.append(more.map((id) => approved(id)));
    await store.close();
  };
  await append(ids);
  const change = (statement: string) => {
    using database = new DatabaseSync(join(folder, 'sitrep.db'));
    database.exec(`drop trigger ledger_keeps_entries; drop trigger ledger_keeps_rows; ${statement}`);
  };
  const run = (...argv: string[]) => runCommand(['ledger', ...argv], { configuration, now: NOW });
  return { run, append, change };
}

describe('npm run ledger -- verify', () => {
  it('says that the ledger holds, and prints the end that later ones are held against', async () => {
    const { run, append } = await openLedger();
    const first = await run('verify');
    expect(first).toMatchObject({ code: 0, stdout: expect.stringContaining('The ledger holds: 3 entries.') });
    const [, end = ''] = END.exec(first.stdout) ?? [];
    await append(['d']);
    const later = await run('verify', '--expect', end);
    expect(later).toMatchObject({ code: 0, stdout: expect.stringContaining('It still has the entry known at position 3.') });
    expect(later.stdout).not.toContain(end);
  });

  it('names the first entry that does not hold, and ends with 1', async () => {
    const { run, change } = await openLedger();
    change(`update ledger set entry = replace(entry, '"by":"curator"', '"by":"deputy"') where position > 1`);
    const { code, stdout } = await run('verify');
    expect({ code, stdout }).toEqual({
      code: 1,
      stdout: 'The ledger does not hold at position 2 (b). Its content is not the one that its hash was made of.\n',
    });
    expect(await run('verify', '--json')).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('{"holds":false,"position":2,"id":"b"'),
    });
  });

  it('holds the ledger against every end that it is given', async () => {
    const { run } = await openLedger();
    const { stdout } = await run('verify', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ holds: true, entries: 3, head: { position: 3 } });
    const [, end = ''] = END.exec((await run('verify')).stdout) ?? [];
    const other = `2:${'0'.repeat(64)}`;
    expect(await run('verify', '--expect', end, '--expect', other)).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('does not hold at position 2 (b). It is another than the one that was known'),
    });
    expect(await run('verify', '--expect', `9:${'0'.repeat(64)}`)).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('position 9. There is no entry'),
    });
  });

  it.each([[[]], [['walk']], [['verify', '--expect', '3:beef']], [['verify', '--since', '1']]])('refuses %j with 2', async (argv) => {
    const { run } = await openLedger([]);
    expect(await run(...argv)).toMatchObject({ code: 2, stderr: expect.stringContaining('USAGE') });
  });

  it('makes no store where there is none, and says what to set', async () => {
    const configuration = readConfiguration({ DATA_DIR: join(tmpdir(), 'sitrep-no-such-store') });
    const { code, stderr } = await runCommand(['ledger', 'verify'], { configuration, now: NOW });
    expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringContaining('DATA_DIR') });
  });
});
