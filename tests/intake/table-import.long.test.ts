import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { readConfiguration } from '../../adapters/config.ts';
import { openStore } from '../../adapters/database/store.ts';
import { exportPack } from '../../src/facts/export.ts';
import { type Renaming, renamedPack } from '../../src/facts/renaming.ts';
import { replay } from '../../src/facts/replay.ts';
import { type Fact, ledgerEntrySchema, type Pack, writtenEntry } from '../../src/index.ts';
import { runCommand } from '../fixtures/command-run.ts';
import { shippedPack } from '../fixtures/shipped-pack.ts';
import { FIRST_RELEASE, importInto, mappingOf, packWithTables, SECOND_RELEASE, tableOf } from '../fixtures/tables.ts';

let shipped: Pack;
beforeAll(async () => {
  shipped = await shippedPack();
});

function cell(pack: Pack, id: string): Fact {
  const found = pack.series?.facts.find((fact) => fact.id === id);
  if (!found) throw new Error(`no fact ${id}`);
  return found;
}

const first = (text = FIRST_RELEASE, skipBad = false) => importInto(shipped, mappingOf('release-31'), tableOf(text), skipBad);

describe('a table', () => {
  it('becomes a fact for each cell, with the release as source and the words of the row as passage', () => {
    const pack = packWithTables(shipped, 1);
    expect(cell(pack, 'release-31-germany-2024-01-military-allocation')).toMatchObject({
      subject: 'germany',
      property: 'military-allocation',
      value: { kind: 'money', amount: '300000000', decimals: -8, currency: 'EUR', bound: 'exact' },
      period: { label: 'January 2024', start: '2024-01-01', end: '2024-01-31', basis: 'stated' },
      status: 'allocated',
      announced: '2026-02-01',
      evidence: [{ source: 'release-31', quote: '"Germany","DEU",2024,1,0.5,0.3', stance: 'supports' }],
      recorded: { act: 'imported', by: 'a tester' },
    });
    expect(pack.series?.sources).toMatchObject([{ id: 'release-31', publisher: 'Meridian Office', document: 'first.csv' }]);
  });

  it('keeps every digit as printed', () => {
    const { value } = cell(packWithTables(shipped, 1), 'release-31-kelmaria-2024-03-military-allocation');
    expect(value).toMatchObject({ amount: '2001234000', decimals: -3 });
  });

  it('finds its subjects in the pack, and brings along those that are not there', () => {
    const { series } = packWithTables(shipped);
    expect(series?.entities.map(({ id }) => id).sort()).toEqual(['ardenia', 'germany', 'japan', 'kelmaria']);
    expect(first().report?.subjects).toEqual(['Kelmaria', 'Ardenia']);
  });

  it('takes a 0 for an amount that is not known, or for nothing given, as its mapping says', () => {
    const id = 'release-31-kelmaria-2024-04-military-allocation';
    expect(cell(packWithTables(shipped, 1), id).value).toMatchObject({ kind: 'none', missing: 'amount' });
    const { entries } = importInto(shipped, mappingOf('release-31', 'value'), tableOf(FIRST_RELEASE));
    expect(cell(replay(shipped, entries).pack, id).value).toMatchObject({ kind: 'money', amount: '0' });
  });

  it('writes entries that the ledger reads back as they are', () => {
    for (const entry of first().entries) expect(ledgerEntrySchema.parse(JSON.parse(JSON.stringify(writtenEntry(entry))))).toEqual(entry);
    expect(first().entries[0]?.via).toEqual({ door: 'import', account: 'tester' });
  });

  it('changes nothing when it is imported again', () => {
    const again = importInto(packWithTables(shipped, 1), mappingOf('release-31'), tableOf(FIRST_RELEASE, 'first.csv'));
    expect(again.entries).toEqual([]);
    expect(again.report).toMatchObject({ imported: 0, held: 28, heldOtherwise: [] });
  });

  it('changes nothing either where its subject or property was renamed since, and is still restated by the next release', () => {
    const renamings: readonly Renaming[] = [
      { of: 'entity', from: 'kelmaria', to: 'republic-of-kelmaria' },
      { of: 'property', from: 'military-allocation', to: 'arms-allocation' },
    ];
    const pack = renamings.reduce(renamedPack, packWithTables(shipped, 1));
    const mapping = (release: 'release-31' | 'release-30') => mappingOf(release).replace('military-allocation', 'arms-allocation');
    const again = importInto(pack, mapping('release-31'), tableOf(FIRST_RELEASE, 'first.csv'));
    expect(again.entries).toEqual([]);
    expect(again.report).toMatchObject({ imported: 0, held: 28, heldOtherwise: [] });
    const next = importInto(pack, mapping('release-30'), tableOf(SECOND_RELEASE, 'second.csv'));
    const related = next.entries.flatMap((entry) => (entry.kind === 'imported' ? entry.content.fact.relations : []));
    expect(related).toContainEqual({ type: 'restates', fact: 'release-31-kelmaria-2024-03-military-allocation' });
  });

  it('says which cells are held with another value when its mapping was changed', () => {
    const again = importInto(packWithTables(shipped, 1), mappingOf('release-31', 'value'), tableOf(FIRST_RELEASE, 'first.csv'));
    expect(again.entries).toEqual([]);
    expect(again.report?.heldOtherwise).toContain('release-31-kelmaria-2024-04-military-allocation');
  });

  it('is refused under the id of a release that another file was imported as', () => {
    const other = importInto(packWithTables(shipped, 1), mappingOf('release-31'), tableOf(FIRST_RELEASE.replace('0.3', '0.4')));
    expect(other).toMatchObject({ entries: [], faults: [{ code: 'RELEASE_CHANGED' }] });
  });

  it('leaves the facts, names and gaps that the pack has in words untouched, and out of an export', () => {
    const { facts, entities, sources, properties } = packWithTables(shipped);
    expect({ facts, entities, sources, properties }).toEqual({
      facts: shipped.facts,
      entities: shipped.entities,
      sources: shipped.sources,
      properties: shipped.properties,
    });
    expect(exportPack(shipped, first().entries)).toEqual(exportPack(shipped, []));
  });
});

describe('a newer release', () => {
  it('restates the cells of the earlier one and overwrites none', () => {
    const pack = packWithTables(shipped);
    const [old, now] = ['release-31', 'release-30'].map((release) => cell(pack, `${release}-kelmaria-2024-03-military-allocation`));
    expect(old?.value).toMatchObject({ amount: '2001234000' });
    expect(now).toMatchObject({ value: { amount: '1501234000' }, relations: [{ type: 'restates', fact: old?.id }] });
    expect(old?.recorded.until).toBeUndefined();
  });

  it('tells which rows are gone and which are new', () => {
    const { report } = importInto(packWithTables(shipped, 1), mappingOf('release-30'), tableOf(SECOND_RELEASE));
    expect(report?.restatement).toEqual({
      restates: 'release-31',
      same: 22,
      restated: 2,
      gone: ['Ardenia, February 2024'],
      fresh: ['Japan, February 2024'],
    });
  });

  it('is refused before the one that it restates', () => {
    expect(importInto(shipped, mappingOf('release-30'), tableOf(SECOND_RELEASE)).faults).toMatchObject([{ code: 'RELEASE_UNKNOWN' }]);
  });

  it('is newer by its date, whatever its name says', () => {
    const backwards = mappingOf('release-30').replace('2026-03-01', '2026-01-01');
    expect(importInto(packWithTables(shipped, 1), backwards, tableOf(SECOND_RELEASE)).faults).toMatchObject([{ code: 'TIME_IMPOSSIBLE' }]);
  });
});

describe('a mapping', () => {
  it('that is wrong is told whole, each fault with its line', () => {
    const wrong = mappingOf('release-31')
      .replace('property: total-allocation', 'property: totl')
      .replace('ignored: [extra]', 'ignored: [who]');
    const lines = wrong.split('\n');
    const lineOf = (words: string) => lines.findIndex((line) => line.includes(words)) + 1;
    expect(importInto(shipped, wrong, tableOf(FIRST_RELEASE)).faults).toMatchObject([
      { line: lineOf('totl'), code: 'REFERENCE_DANGLING' },
      { line: lineOf('ignored'), code: 'ID_DUPLICATE' },
    ]);
  });

  it('names every column: one that is missing or not named is a fault', () => {
    const header = FIRST_RELEASE.replace('arms', 'weapons');
    expect(first(header).faults).toMatchObject([
      { line: 1, code: 'COLUMN_MISSING' },
      { line: 1, code: 'COLUMN_UNKNOWN' },
    ]);
  });

  it('that is no YAML, or nothing like a mapping, is refused with a reason', () => {
    for (const text of ['a: [', '', 'just words', '[]', 'x'.repeat(200_000)]) {
      const { faults, entries } = importInto(shipped, text, tableOf(FIRST_RELEASE));
      expect(entries).toEqual([]);
      expect(faults.length, text.slice(0, 20)).toBeGreaterThan(0);
    }
  });
});

describe('ill lines', () => {
  const ILL = [
    '"Ardenia","ARD",2024,13,0.1,0.1,0,0.1,x',
    '"Ardenia","ARD",2024,3,0.1,1.2.3,0,0.1,x',
    '"Ardenia","ARD",2024,4,(0.1),0.1,0,0.1,x',
    '"Ardenia","ARD",2024,5,0.1,0.1,0,0.1',
    '"Ardenia","ARD",2024,1,0.1,0.1,0,0.1,x',
    ',"ARD",2024,6,0.1,0.1,0,0.1,x',
    '"Ardenia","ARD",24,7,"1 000",0.1,0,0.1,x',
  ];
  const table = [FIRST_RELEASE, ...ILL].join('\n');

  it('are reported all at once by line, and then nothing is imported', () => {
    const { faults, entries } = first(table);
    expect(entries).toEqual([]);
    expect(faults.map(({ line, code }) => `${line} ${code}`)).toEqual([
      '9 ROW_WRONG',
      '10 ROW_WRONG',
      '11 ROW_WRONG',
      '12 ROW_WRONG',
      '13 ROW_DUPLICATE',
      '14 ROW_WRONG',
      '15 ROW_WRONG',
    ]);
    expect(faults[6]?.what).toContain('24');
    expect(faults[6]?.what).toContain('1 000');
  });

  it('are left out when that is asked for', () => {
    const { faults, report, entries } = first(table, true);
    expect({ faults: faults.length, ...report }).toMatchObject({ faults: 7, rows: 7, skipped: 7 });
    expect(entries).toEqual(first().entries.map((entry) => expect.objectContaining({ id: entry.id })));
  });

  it('of any kind end in facts or faults, never in a crash', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ maxLength: 12 }), { minLength: 7, maxLength: 11 }), { maxLength: 5 }), (rows) => {
        const text = tableOf(FIRST_RELEASE);
        const added = rows.map((cells, place) => ({ line: 100 + place, cells, written: cells.join(',') }));
        const { faults, entries } = importInto(shipped, mappingOf('release-31'), { ...text, rows: [...text.rows, ...added] });
        expect(faults.length > 0 ? entries.length : entries.length >= 28).toBe(faults.length > 0 ? 0 : true);
      }),
      { numRuns: 60 },
    );
  });
});

/** Milliseconds for commands in process, also on a machine that is busy. */
const COMMANDS_WITHIN = 60_000;

describe('npm run import', { timeout: COMMANDS_WITHIN }, () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sitrep-import-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  });

  function file(name: string, content: string | Uint8Array): string {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  }

  async function run(...argv: readonly string[]) {
    return runCommand(argv, { configuration: readConfiguration({ DATA_DIR: join(folder, 'data') }), now: '2026-04-01T09:00:00Z' });
  }

  const mapping = () => file('mapping.yaml', mappingOf('release-31'));

  it('writes the facts, says so, and answers from them', async () => {
    const imported = await run('import', mapping(), file('table.csv', FIRST_RELEASE));
    expect(imported).toMatchObject({ code: 0 });
    expect(imported.stdout).toContain('New: 28 facts.');
    expect(imported.stderr).toContain('Writing 28 facts');
    const asked = await run('ask', "Germany's military allocations in 2024", '--asked-at', '2026-11-01', '--json');
    expect(JSON.parse(asked.stdout)).toMatchObject({ outcome: 'answered', derived: [{ formula: '300 + 250 = 550' }] });
  });

  it('reads a byte order mark, Windows line ends and quoted cells', async () => {
    const windows = `\uFEFF${FIRST_RELEASE.replaceAll('\n', '\r\n')}\r\n`.replaceAll('Kelmaria', 'Kelmaria, ""the old""');
    const { code, stdout } = await run('import', mapping(), file('table.csv', windows), '--json');
    expect({ code, ...JSON.parse(stdout) }).toMatchObject({
      code: 0,
      imported: 28,
      subjects: ['Kelmaria, "the old"', 'Ardenia'],
      faults: [],
    });
  });

  it('writes nothing with --dry-run, and opens no store', async () => {
    const { code, stdout } = await run('import', mapping(), file('table.csv', FIRST_RELEASE), '--dry-run');
    expect({ code, said: stdout.includes('Would be new: 28 facts.') && stdout.includes('Nothing was written.') }).toEqual({
      code: 0,
      said: true,
    });
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });

  it('reports ill lines and quotation marks that are not closed, by line, and writes nothing', async () => {
    const broken = `${FIRST_RELEASE}\n"Ardenia,"ARD",2024,3,0,0,0,0,x\n"Ardenia","ARD",2024,4,zero,0,0,0,x\n`;
    const { code, stderr, stdout } = await run('import', mapping(), file('table.csv', broken), '--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout).faults).toMatchObject([
      { file: 'table.csv', line: 9, code: 'CSV_SYNTAX' },
      { file: 'table.csv', line: 10, code: 'ROW_WRONG' },
    ]);
    expect(stderr).toContain('Nothing was imported: 2 faults.');
    const store = await openStore({ dataDirectory: join(folder, 'data') });
    expect(await store.ledger.read(0, 10)).toEqual([]);
    await store.close();
  });

  it('refuses what is no table with a reason', async () => {
    const binary = await run('import', mapping(), file('table.csv', new Uint8Array([0xff, 0xfe, 0x00])));
    expect(binary.stderr).toContain('TABLE_UNREADABLE');
    const absent = await run('import', mapping(), join(folder, 'nowhere.csv'));
    expect(absent.stderr).toContain('TABLE_UNREADABLE');
    const empty = await run('import', mapping(), file('table.csv', ''));
    expect({ code: empty.code, said: empty.stderr }).toMatchObject({ code: 1, said: expect.stringContaining('no line of column names') });
    const huge = await run('import', mapping(), file('table.csv', 'x'.repeat(33_000_000)));
    expect(huge.stderr).toContain('more than the 32000000 that are read');
    expect((await run('import', mapping())).code).toBe(2);
  });

  it('ships mappings whose files are beside the pack and no part of it', () => {
    const folderOfTables = join(import.meta.dirname, '../../briefs/nato-ukraine/tables');
    const [older, newer] = ['kiel-2026-07-16', 'kiel-2026-08-04'].map((name) => readFileSync(join(folderOfTables, `${name}.yaml`), 'utf8'));
    expect(importInto(shipped, older ?? '', tableOf('country')).faults).toMatchObject(Array(7).fill({ code: 'COLUMN_MISSING' }));
    expect(importInto(shipped, newer ?? '', tableOf('country')).faults).toMatchObject([{ code: 'RELEASE_UNKNOWN' }]);
  });
});
