import { describe, expect, it } from 'vitest';
import { importCircles } from './fixtures/imports/import-circles.ts';
import { importFaults } from './fixtures/imports/import-faults.ts';
import { readImportTable } from './fixtures/imports/import-table.ts';
import { readImports } from './fixtures/imports/read-imports.ts';

const HEAD = ['## Rooms', '', '| folder | may import | packages |', '|---|---|---|'];

function tableOf(...rows: readonly string[]) {
  return readImportTable(['# A house', '', ...HEAD, ...rows, '', '## Garden', '', '| tree | height |'].join('\n'), 'Rooms');
}

const HOUSE = tableOf(
  '| [cellar](cellar) |  | `zod` |',
  '| [kitchen](kitchen) | `cellar` | `node:*`, `@slack/bolt` |',
  '| [kitchen/stove.ts](kitchen/stove.ts) |  |  |',
  '| [hall](hall), `stairs` | `kitchen/door.ts` |  |',
  '| [garden](garden) | anything | anything |',
);

/** A house in which everything allowed is in use. */
const LIVED_IN = {
  'cellar/wine.ts': "import { z } from 'zod';",
  'kitchen/cook.ts':
    "import '../cellar/wine.ts';\nimport '@slack/bolt/dist/App.js';\nimport { join } from 'node:path';\nimport './stove.ts';",
  'kitchen/stove.ts': 'export const hot = true;',
  'hall/coat.ts': "export * from '../kitchen/door.ts';",
  'stairs/step.ts': "import type { Door } from '../kitchen/door.ts';",
  'garden/gate.ts': "import '../hall/coat.ts';\nimport 'anywhere';\nimport('./' + tree);",
};

function filesOf(texts: Readonly<Record<string, string>>) {
  return Object.entries(texts).map(([path, text]) => readImports(path, text));
}

function faultsIn(changed: Readonly<Record<string, string>>): string[] {
  return importFaults(HOUSE, filesOf({ ...LIVED_IN, ...changed }));
}

describe('code held against a table of imports', () => {
  it('has no fault where everything allowed is imported and nothing else', () => {
    expect(faultsIn({})).toEqual([]);
  });

  it.each([
    [
      'another folder',
      'cellar/rat.ts',
      '\n\nimport "../hall/coat.ts";',
      'cellar/rat.ts:3 imports hall/coat.ts; beside itself cellar may import zod',
    ],
    [
      'a neighbour of the file allowed',
      'hall/rat.ts',
      "import '../kitchen/cook.ts';",
      'hall/rat.ts:1 imports kitchen/cook.ts; beside itself hall may import kitchen/door.ts',
    ],
    [
      'a folder whose name begins alike',
      'kitchen/rat.ts',
      "import '../cellar-2/wine.ts';",
      'kitchen/rat.ts:1 imports cellar-2/wine.ts; beside itself kitchen may import cellar, node:*, @slack/bolt',
    ],
    [
      'what lies outside of the project',
      'kitchen/rat.ts',
      "import '../../neighbour.ts';",
      'kitchen/rat.ts:1 imports ../neighbour.ts; beside itself kitchen may import cellar, node:*, @slack/bolt',
    ],
    [
      'a package by way of its folder',
      'hall/rat.ts',
      "import '../node_modules/zod/index.js';",
      'hall/rat.ts:1 imports node_modules/zod/index.js; beside itself hall may import kitchen/door.ts',
    ],
    [
      'another package of one owner',
      'kitchen/rat.ts',
      "import '@slack/web-api';",
      'kitchen/rat.ts:1 imports @slack/web-api; beside itself kitchen may import cellar, node:*, @slack/bolt',
    ],
    [
      'a part of a package',
      'hall/rat.ts',
      "import 'zod/mini';",
      'hall/rat.ts:1 imports zod; beside itself hall may import kitchen/door.ts',
    ],
    [
      'a module of Node without its prefix',
      'cellar/rat.ts',
      "import { readFile } from 'fs/promises';",
      'cellar/rat.ts:1 imports node:*; beside itself cellar may import zod',
    ],
    [
      'a module of Node that the process hands out',
      'cellar/rat.ts',
      "process.getBuiltinModule('fs');",
      'cellar/rat.ts:1 imports node:*; beside itself cellar may import zod',
    ],
    [
      'the types of a package by a reference',
      'hall/rat.ts',
      '/// <reference types="zod" />',
      'hall/rat.ts:1 imports zod; beside itself hall may import kitchen/door.ts',
    ],
    [
      'what only shows when it runs',
      'cellar/rat.ts',
      'const eat = (what: string) => import(what);',
      'cellar/rat.ts:1 imports what only shows when it runs; beside itself cellar may import zod',
    ],
  ])('must not import %s', (_, path, text, fault) => {
    expect(faultsIn({ [path]: text })).toEqual([fault]);
  });

  it('takes the nearest row for a file', () => {
    expect(faultsIn({ 'kitchen/stove.ts': "import './cook.ts';" })).toEqual([
      'kitchen/stove.ts:1 imports kitchen/cook.ts; beside itself kitchen/stove.ts may import nothing else',
    ]);
  });

  it('has a row for every file', () => {
    expect(faultsIn({ 'attic/trunk.ts': '' })).toEqual(['attic/trunk.ts: no row of the table speaks of it']);
  });

  it('sees no import in comments, in strings, in regular expressions and in addresses of other things', () => {
    const text = `// import '../hall/coat.ts';\nexport const text = "import('../hall/coat.ts')";\nexport const like = /from '..\\/hall'/;
      export const logo = new URL('../hall/coat.svg', import.meta.url);`;
    expect(faultsIn({ 'cellar/label.ts': text })).toEqual([]);
  });

  it('says which rows have no code', () => {
    const { 'kitchen/stove.ts': _, ...rest } = LIVED_IN;
    expect(importFaults(HOUSE, filesOf(rest))).toEqual(['kitchen/stove.ts has a row, but no code']);
  });

  it.each([
    ['cellar/wine.ts', '', ['cellar may import zod, but has no need of it']],
    [
      'kitchen/cook.ts',
      "import 'node:fs';",
      ['kitchen may import cellar, but has no need of it', 'kitchen may import @slack/bolt, but has no need of it'],
    ],
    ['stairs/step.ts', '', ['stairs may import kitchen/door.ts, but has no need of it']],
  ])('says what is allowed without need: %s', (path, text, faults) => {
    expect(faultsIn({ [path]: text })).toEqual(faults);
  });

  it('says so of a file whose folder is allowed already', () => {
    const table = tableOf('| `cellar` |  |  |', '| `hall` | `cellar`, `cellar/wine.ts` |  |');
    const files = filesOf({
      'cellar/wine.ts': '',
      'cellar/rack.ts': '',
      'hall/coat.ts': "import '../cellar/wine.ts';\nimport '../cellar/rack.ts';",
    });
    expect(importFaults(table, files)).toEqual(['hall may import cellar/wine.ts, but has no need of it']);
  });
});

describe('a table of imports', () => {
  it.each([
    ['| `cellar` | the `hall` |  |', 'the `hall` is no name'],
    ['| [cellar](hall) |  |  |', '[cellar](hall) is no name'],
    ['| `cellar` | `hall` `kitchen` |  |', 'is no name'],
    ['| `cellar` | anything | `zod` |', 'anything is no name'],
    ['| `cellar` |  |', 'three cells'],
    ['| `cellar` |  |  |  |', 'three cells'],
  ])('is refused where it cannot be read: %s', (row, fault) => {
    expect(() => tableOf(row)).toThrow(fault);
  });

  it('is refused where a place has two rows', () => {
    expect(() => tableOf('| `cellar` |  |  |', '| `hall`, `cellar` |  |  |')).toThrow('cellar has two rows');
  });

  it('is missed where it does not stand', () => {
    expect(() => readImportTable('# A house\n\n## Rooms\n\nNone.\n', 'Rooms')).toThrow('no table of imports under “Rooms”');
  });
});

describe('circles of imports', () => {
  const LINE = { 'a/one.ts': "import '../b/two.ts';", 'b/two.ts': "import './three.ts';\nimport 'zod';", 'b/three.ts': '' };

  it('are none in a line, or where two ways lead to one file', () => {
    expect(importCircles(filesOf({ ...LINE, 'a/four.ts': "import './one.ts';\nimport '../b/three.ts';" }))).toEqual([]);
  });

  it.each([
    ['types', "import type { One } from '../a/one.ts';"],
    ['a type in a place of its own', "export type Two = import('../a/one.ts').One;"],
    ['an export', "export * from '../a/one.ts';"],
    ['an import at run time', "export const one = () => import('../a/one.ts');"],
  ])('are found as a path where %s closes them', (_, text) => {
    expect(importCircles(filesOf({ ...LINE, 'b/three.ts': text }))).toEqual([['a/one.ts', 'b/two.ts', 'b/three.ts', 'a/one.ts']]);
  });

  it('are told without the files that only lead to them', () => {
    const files = filesOf({ 'a/door.ts': "import './one.ts';", ...LINE, 'b/three.ts': "import './two.ts';" });
    expect(importCircles(files)).toEqual([['b/two.ts', 'b/three.ts', 'b/two.ts']]);
  });

  it('are told once where they share files, by the shortest', () => {
    const files = filesOf({ ...LINE, 'b/three.ts': "import '../a/one.ts';\nimport './two.ts';", 'c/four.ts': "import './four.ts';" });
    expect(importCircles(files)).toEqual([
      ['c/four.ts', 'c/four.ts'],
      ['b/two.ts', 'b/three.ts', 'b/two.ts'],
    ]);
  });

  it('are found where a file imports itself', () => {
    expect(importCircles(filesOf({ 'a/one.ts': "import './one.ts';" }))).toEqual([['a/one.ts', 'a/one.ts']]);
  });
});

it('code that cannot be parsed is refused, not passed over', () => {
  expect(() => readImports('cellar/wine.ts', "import from 'nowhere")).toThrow('cellar/wine.ts: ');
});
