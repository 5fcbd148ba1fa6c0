import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { loadPack } from '../../adapters/cli/load-pack.ts';
import { readTableFile } from '../../adapters/files/table-file.ts';
import { replay } from '../../src/facts/replay.ts';
import { periodBefore, periodsOf } from '../../src/facts/series/spans.ts';
import { createBot, type Pack, renderPlainText, type TableText } from '../../src/index.ts';
import { readPrintedNumber } from '../../src/intake/table/printed-number.ts';
import { readPrintedPeriod } from '../../src/intake/table/printed-period.ts';
import { measlesPack } from '../fixtures/measles-pack.ts';
import { CASES_MAPPING, CASES_TABLE, REGION_MEASURES } from '../fixtures/region-tables.ts';
import { importInto, tableOf } from '../fixtures/tables.ts';

let pack: Pack;
beforeAll(async () => {
  pack = { ...(await measlesPack()), measures: REGION_MEASURES };
});

const HEAD = `release:
  id: office-one
  publisher: Sallow Office
  title: Cases by region
  published: { date: '2026-04-10', basis: printed, note: Printed below the table. }
  licence: CC BY 4.0
  tier: primary
  language: en
topic: cases
`;
const SUBJECT = 'subject: { name: region, kind: place }';
const VALUES = 'values: [{ column: cases, property: new-cases, kind: count, unit: cases }]';
const mapping = (columns: readonly string[], more = '') => `${HEAD}${more}columns:\n${columns.map((line) => `  ${line}\n`).join('')}`;
const valuesOf = (text: string, rows: string, separator = ',') =>
  importInto(pack, text, tableOf(rows, 'table.csv', separator)).entries.flatMap((entry) =>
    'content' in entry && entry.content ? [[entry.content.fact.period?.label, entry.content.fact.value] as const] : [],
  );
const faultsOf = (text: string, rows: string, separator = ',') => importInto(pack, text, tableOf(rows, 'table.csv', separator)).faults;

describe('the period of a row', () => {
  it.each([
    ['2024-03-05', '5 March 2024'],
    ['05.03.2024', '5 March 2024'],
    ['2024-03', 'March 2024'],
    ['03/2024', 'March 2024'],
    ['202403', 'March 2024'],
    ['20240305', '5 March 2024'],
    ['March 2024', 'March 2024'],
    ['Mar 2024', 'March 2024'],
    ['2024-Q1', 'first quarter of 2024'],
    ['Q1 2024', 'first quarter of 2024'],
    ['2024 H2', 'second half of 2024'],
    ['second half of 2024', 'second half of 2024'],
    ['2024', '2024'],
    ['2024-03-01 00:00:00', '1 March 2024'],
  ])('is read from one column in its written forms: %s', (written, label) => {
    const [[read] = []] = valuesOf(mapping([SUBJECT, 'period: { date: when }', VALUES]), `region,when,cases\nMerrow,${written},7`);
    expect(read).toBe(label);
  });

  it.each([
    ['period: { year: y, month: p }', '3', 'March 2024'],
    ['period: { year: y, month: p }', 'March', 'March 2024'],
    ['period: { year: y, quarter: p }', 'Q3', 'third quarter of 2024'],
    ['period: { year: y, half: p }', '2', 'second half of 2024'],
  ])('is read from two columns: %s with %s', (period, written, label) => {
    const [[read] = []] = valuesOf(mapping([SUBJECT, period, VALUES]), `region,y,p,cases\nMerrow,2024,${written},7`);
    expect(read).toBe(label);
  });

  it('is never guessed where day and month may change places', () => {
    const text = mapping([SUBJECT, 'period: { date: when }', VALUES]);
    expect(faultsOf(text, 'region,when,cases\nMerrow,03/04/2024,7')[0]?.what).toContain('may be day or month first');
    const [[read] = []] = valuesOf(text, 'region,when,cases\nMerrow,03/04/2024,7\nMerrow,28/04/2024,7');
    expect(read).toBe('3 April 2024');
    const [[declared] = []] = valuesOf(
      mapping([SUBJECT, 'period: { date: when, order: month-first }', VALUES]),
      'region,when,cases\nMerrow,03/04/2024,7',
    );
    expect(declared).toBe('4 March 2024');
  });

  it('is that of its column in a table with a column for each', () => {
    const wide = 'values: [{ columns: [2023, 2024, Q1 2025], across: period, property: new-cases, kind: count, unit: cases }]';
    const labels = valuesOf(mapping([SUBJECT, wide]), 'region,2023,2024,Q1 2025\nMerrow,7,,9').map(
      ([label, { kind }]) => `${label}: ${kind}`,
    );
    expect(labels).toEqual(['2023: count', '2024: none', 'first quarter of 2025: count']);
  });

  it('may not lie in another one of the same row: what it counts would be counted twice', () => {
    const text = mapping([SUBJECT, 'period: { date: when }', VALUES]);
    expect(faultsOf(text, 'region,when,cases\nMerrow,2024,70\nMerrow,2024-Q1,7')[0]).toMatchObject({ line: 3, code: 'ROW_DUPLICATE' });
    expect(faultsOf(text, 'region,when,cases\nMerrow,2024-Q1,7\nMerrow,2024,70')[0]).toMatchObject({ line: 3, code: 'ROW_DUPLICATE' });
  });

  it('goes on without a gap and comes back, for any day and length', () => {
    const grains = fc.constantFrom('day', 'month', 'quarter', 'half', 'year' as const);
    const days = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, grains, (day, grain) => {
        const [period, ...others] = periodsOf({ first: day, last: day }, grain);
        expect(others).toEqual([]);
        if (!period) throw new Error('a day lies in a period');
        const before = periodBefore(period, grain);
        expect(periodsOf({ first: before.first, last: period.last }, grain)).toEqual([before, period]);
      }),
    );
  });

  it('of any text is a period or says what is wrong', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), (text) => {
        const read = readPrintedPeriod(text, { order: 'unclear', language: 'en' });
        expect('wrong' in read ? read.wrong.length > 0 : read.first <= read.last).toBe(true);
      }),
    );
  });
});

describe('a number', () => {
  const PLAIN = { decimal: 'point', grouping: 'none' } as const;
  it.each([
    ['-0.1', PLAIN, '-0.1'],
    ['−3', PLAIN, '-3'],
    ['1,4', { decimal: 'comma', grouping: 'none' } as const, '1.4'],
    ['1.234,5', { decimal: 'comma', grouping: 'point' } as const, '1234.5'],
    ['12 345', { decimal: 'point', grouping: 'space' } as const, '12345'],
    ["1'234'567", { decimal: 'point', grouping: 'apostrophe' } as const, '1234567'],
    ['(5)', { ...PLAIN, brackets: 'negative' } as const, '-5'],
  ])('is read as the mapping declares it: %s', (text, form, digits) => {
    expect(readPrintedNumber(text, form)).toMatchObject({ digits });
  });

  it.each(['1,4', '1,234', '1 234', '(5)', '1.2.3', 'five'])('is a fault where nothing declares how %s is written', (text) => {
    expect(readPrintedNumber(text, PLAIN)).toHaveProperty('wrong');
  });

  it.each(['1.23,5', '12.34', '1,2,3'])('is a fault in groups of other than three digits: %s', (text) => {
    expect(readPrintedNumber(text, { decimal: 'comma', grouping: 'point' })).toHaveProperty('wrong');
  });
});

describe('a value', () => {
  const period = 'period: { date: when }';
  const value = (line: string, cell: string) =>
    valuesOf(mapping([SUBJECT, period, `values: [${line}]`]), `region,when,x\nMerrow,2024,${cell}`)[0]?.[1];
  it.each([
    ['{ column: x, property: new-cases, kind: count, unit: cases }', '0', { kind: 'count', amount: '0', unit: 'cases' }],
    ['{ column: x, property: new-cases, kind: count, unit: cases }', '', { kind: 'none', missing: 'count' }],
    ['{ column: x, property: new-cases, kind: count, unit: cases, zero: unknown }', '0', { kind: 'none' }],
    ['{ column: x, property: new-cases, kind: count, unit: cases, scale: thousand }', '1.5', { kind: 'count', amount: '1500' }],
    ['{ column: x, property: vaccination-coverage, kind: share }', '12.5 %', { kind: 'share', percent: '12.5' }],
    ['{ column: x, property: vaccination-coverage, kind: share, written: fraction }', '0.125', { kind: 'share', percent: '12.5' }],
    ['{ column: x, property: reproduction-index, kind: number }', '1.35', { kind: 'count', amount: '1.35', unit: '1' }],
  ])('is of its kind: %s', (line, cell, expected) => {
    expect(value(line, cell)).toMatchObject(expected);
  });

  it('of a kind that its property does not take, or of which nothing tells what may be added up, is a fault of the mapping', () => {
    const wrong = (line: string) => faultsOf(mapping([SUBJECT, period, `values: [${line}]`]), 'region,when,x\nMerrow,2024,1');
    expect(wrong('{ column: x, property: new-cases, kind: share }')).toMatchObject([{ code: 'VALUE_KIND_NOT_ALLOWED' }]);
    expect(wrong('{ column: x, property: new-cases, kind: number }')).toMatchObject([{ code: 'KEY_MISSING' }]);
    expect(wrong('{ property: new-cases, kind: count, unit: cases }')[0]?.what).toContain('has no column');
  });

  it('of a column that is one part of a division carries that part', () => {
    const text = mapping([
      SUBJECT,
      period,
      'categories: [{ name: sex, total: both }]',
      'values: [{ columns: [women, men, both], across: sex, property: new-cases, kind: count, unit: cases }]',
    ]);
    const { entries } = importInto(pack, text, tableOf('region,when,women,men,both\nMerrow,2024,3,4,7'));
    const bot = createBot(replay(pack, entries).pack);
    const ask = (question: string) => bot.ask({ question, askedAt: '2026-05-01' }).headline;
    expect(ask('Cases in Merrow in 2024')).toContain('Merrow: 7 new cases');
    expect(ask('Cases among women in Merrow in 2024')).toContain('Merrow, sex women: 3 new cases');
    expect(ask('Cases by sex in 2024')).toContain('women (3 cases) and men (4 cases)');
  });
});

describe('lines with the same thing wrong', () => {
  it('are told once where they are many, with their number and the first of them; others beside', () => {
    const text = mapping([SUBJECT, 'period: { date: when }', VALUES]);
    const ill = ['region,when,cases', ...Array.from({ length: 30 }, (_, at) => `Merrow,${2000 + at},x${at}`), 'Merrow,20x,5'].join('\n');
    const faults = faultsOf(text, ill);
    expect(faults).toHaveLength(2);
    expect(faults[0]).toMatchObject({ line: 2, code: 'ROW_WRONG' });
    expect(faults[0]?.what).toContain('cases "x0" is not a number');
    expect(faults[0]?.what).toContain('30 lines are wrong in this way: 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 20 more');
    expect(importInto(pack, text, tableOf(`${ill}\nMerrow,2044,5`), true).report).toMatchObject({ rows: 1, skipped: 31 });
  });
});

describe('what stands between cells', () => {
  async function read(text: string, separator?: 'comma' | 'semicolon' | 'tab'): Promise<TableText> {
    const folder = mkdtempSync(join(tmpdir(), 'sitrep-forms-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const path = join(folder, 'table.csv');
    writeFileSync(path, text);
    return readTableFile(path, separator);
  }

  it('is what alone stands between those of the first line, or what the mapping declares', async () => {
    expect((await read('a;b\n1,5;2')).rows[1]?.cells).toEqual(['1,5', '2']);
    expect((await read('a\tb\n1\t2')).rows[1]?.cells).toEqual(['1', '2']);
    expect((await read('"a;x",b\n1,2')).rows[1]?.cells).toEqual(['1', '2']);
    expect((await read('a,x;b\n1;2', 'semicolon')).rows[1]?.cells).toEqual(['1', '2']);
  });

  it('is asked for where the first line has more than one of them', async () => {
    expect((await read('a,x;b\n1;2')).faults).toMatchObject([{ code: 'CSV_SYNTAX', remedy: expect.stringContaining('separator') }]);
  });
});

describe('a pack of tables alone', () => {
  it('needs no facts, sources, gaps or entities, and answers', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sitrep-tables-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const { mkdir } = await import('node:fs/promises');
    await mkdir(join(folder, 'tables'));
    const head =
      'name: regions\ntitle: Regions in figures\nscope: Cases by region.\nlanguages: [en]\ntime_zone: Europe/Brussels\naudiences: [public]\n';
    writeFileSync(join(folder, 'pack.yaml'), head);
    writeFileSync(
      join(folder, 'properties.yaml'),
      'properties:\n  - { id: new-cases, label: new cases, value: [count, none], series: main, synonyms: { en: [case, new case] } }\n',
    );
    writeFileSync(join(folder, 'tables', 'cases.yaml'), CASES_MAPPING);
    const alone = await loadPack({ briefs: folder, now: '2026-12-31T00:00:00Z' });
    const { entries, report } = importInto(alone, CASES_MAPPING, tableOf(CASES_TABLE, 'cases.csv', ';'));
    expect(report?.subjects).toEqual(['Merrow', 'Eskerdale', 'Ashwick', 'Thornby']);
    const bot = createBot(replay(alone, entries).pack);
    const ask = (question: string) => bot.ask({ question, askedAt: '2026-05-01' });
    expect(ask('How many cases were there in Merrow in January 2026?')).toMatchObject({
      outcome: 'answered',
      citations: [{ source: 'registry-cases' }, {}, {}],
    });
    const other = ask('Who is the mayor?');
    expect(other).toMatchObject({ outcome: 'unknown', headline: expect.stringContaining('what is held are tables of new cases') });
    expect(renderPlainText(ask('what are your sources?').message)).toContain('New cases by region, month and age group');
  });
});
