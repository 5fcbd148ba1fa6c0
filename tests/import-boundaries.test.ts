import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { importCircles } from './fixtures/imports/import-circles.ts';
import { importFaults, isWithin } from './fixtures/imports/import-faults.ts';
import { type ImportRule, NODE } from './fixtures/imports/import-table.ts';
import { lintRules } from './fixtures/imports/lint-rules.ts';
import { FORMS_OF_IMPORT, plantedImport } from './fixtures/imports/planted-import.ts';
import { PROJECT, projectCode, projectImportTable } from './fixtures/imports/project-imports.ts';
import { readImports } from './fixtures/imports/read-imports.ts';

const packageSchema = z.object({ dependencies: z.record(z.string(), z.string()), devDependencies: z.record(z.string(), z.string()) });

const table = projectImportTable();
const paths = projectCode();
const files = paths.map((path) => readImports(path, readFileSync(join(PROJECT, path), 'utf8')));

const fenced = table.filter(({ free }) => !free);
const isFile = (place: string) => /\.\w+$/u.test(place);
const reaches = ({ place, paths }: ImportRule, target: string) => [place, ...paths].some((path) => isWithin(target, path));
/** Each fenced place with each other one: a file there that an import may lead to. Scripts know no types to import. */
const pairs = fenced
  .filter(({ place }) => !place.endsWith('.js'))
  .flatMap((from) =>
    table.filter(({ place }) => place !== from.place).map(({ place }) => ({ from, to: isFile(place) ? place : `${place}/planted.ts` })),
  );
/** What the core offers to all: everything, all that answering needs without the rest, and what reads packs. */
const DOORS = ['src/answering.ts', 'src/index.ts', 'src/pack-reading.ts'];
const ruleAt = (place: string) => table.find((rule) => rule.place === place);

/** Beside the core, what an adapter may import: the narrow door to it, and what a platform is for the program. */
const HANDED_TO = ['src/answering.ts', 'adapters/platform-module.ts', 'adapters/received-bytes.ts'];

/** The places that may import what a path holds. */
function importersOf(path: string): string[] {
  return fenced.filter(({ paths }) => paths.some((allowed) => isWithin(allowed, path))).map(({ place }) => place);
}

describe('the code', () => {
  it('imports what the table in the README allows, and needs all of that', () => {
    expect(files.length).toBeGreaterThan(table.length);
    expect(importFaults(table, files)).toEqual([]);
  });

  it('has no circle of imports', () => {
    expect(importCircles(files).map((circle) => circle.join(' -> '))).toEqual([]);
  });
});

describe('the table in the README', () => {
  it('lets a row import only from rows above it, so that no two folders can import each other', () => {
    const upward = table.flatMap(({ place, paths }, index) => {
      const below = table.slice(index + 1).filter((rule) => paths.some((path) => isWithin(path, rule.place) || isWithin(rule.place, path)));
      return below.map((rule) => `${place} may import from ${rule.place}`);
    });
    expect(upward).toEqual([]);
  });

  it('keeps the core from platforms, from Node and from everything else outside', () => {
    const core = fenced.filter(({ place }) => isWithin(place, 'src'));
    expect(core.flatMap(({ paths }) => paths).filter((path) => !isWithin(path, 'src'))).toEqual([]);
    expect(core.filter(({ packages }) => packages.includes(NODE))).toEqual([]);
  });

  it('lets adapters import of the core what it offers to all', () => {
    const adapters = fenced.filter(({ place }) => isWithin(place, 'adapters'));
    const ofCore = new Set(adapters.flatMap(({ paths }) => paths).filter((path) => isWithin(path, 'src')));
    expect([...ofCore].toSorted()).toEqual(DOORS);
  });

  it.each(['console', 'database', 'documents', 'files', 'mattermost', 'slack', 'teams', 'thesaurus', 'web'])(
    'keeps adapters/%s from every other adapter',
    (name) => {
      expect(ruleAt(`adapters/${name}`)?.paths.filter((path) => !HANDED_TO.includes(path))).toEqual(['src/index.ts']);
    },
  );

  it('lets the narrow door of the core stand open without the wide one', () => {
    expect(importersOf('src/answering.ts')).toContain('adapters/cli.ts');
    expect(
      ruleAt('src/answering.ts')?.paths.filter((path) =>
        ['src/intake', 'src/digest', 'src/desk', 'src/curation'].some((room) => isWithin(path, room)),
      ),
    ).toEqual([]);
  });

  it('lets only what joins adapters import them', () => {
    expect(importersOf('adapters/mattermost')).toEqual(['adapters/platforms.ts']);
    expect(importersOf('adapters/slack')).toEqual([
      'adapters/platforms.ts',
      'adapters/config.ts',
      'adapters/cli',
      'adapters/local-page.ts',
    ]);
    expect(importersOf('adapters/thesaurus')).toEqual(['adapters/cli']);
    expect(importersOf('adapters/database')).toEqual([
      'adapters/config.ts',
      'adapters/service',
      'adapters/cli',
      'adapters/several-packs.ts',
      'adapters/main.ts',
    ]);
  });

  it('names no kit of a platform or a database twice', () => {
    const named = fenced
      .flatMap(({ packages }) => packages)
      .filter((name) => /^(?:@slack\/|botbuilder|botframework|kysely|pg$)/u.test(name));
    expect(named.length).toBeGreaterThan(0);
    expect(named).toEqual([...new Set(named)]);
  });
});

describe('a package', () => {
  const { dependencies, devDependencies } = packageSchema.parse(JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')));
  const installed = [...Object.keys(dependencies), ...Object.keys(devDependencies)];

  it.each(fenced)('is refused in $place where the table does not name it, and all of Node with it', ({ place, packages }) => {
    const path = isFile(place) ? place : `${place}/planting.ts`;
    const refused = [...installed, 'fs', 'node:fs', 'node:test'].filter((name) => {
      const { imports } = readImports(path, `import '${name}';`);
      return importFaults(table, [{ path, imports }]).some((fault) => fault.startsWith(`${path}:1 `));
    });
    const builtin = packages.includes(NODE) ? [] : ['fs', 'node:fs', 'node:test'];
    expect(refused).toEqual([...installed.filter((name) => !packages.includes(name)), ...builtin]);
  });
});

describe.each(FORMS_OF_IMPORT)('an import by %s', (form) => {
  const faultsOf = (from: ImportRule, to: string) => {
    const planted = plantedImport(form, isFile(from.place) ? from.place : `${from.place}/deeper/planting.ts`, to);
    return importFaults(table, [planted]).filter((fault) => fault.startsWith(`${planted.path}:`));
  };

  it('is refused between all folders that the table does not join', () => {
    const apart = pairs.filter(({ from, to }) => !reaches(from, to));
    expect(apart.length).toBeGreaterThan(pairs.length / 2);
    expect(apart.filter(({ from, to }) => faultsOf(from, to).length !== 1)).toEqual([]);
  });

  it('passes between those that it joins', () => {
    const joined = pairs.filter(({ from, to }) => reaches(from, to));
    expect(joined.length).toBeGreaterThan(fenced.length);
    expect(joined.flatMap(({ from, to }) => faultsOf(from, to))).toEqual([]);
  });
});

describe('lint', () => {
  it('has the table as its rules, as `npm run imports` writes them', () => {
    expect(readFileSync(join(PROJECT, 'biome.imports.json'), 'utf8')).toBe(lintRules(table, paths));
  });
});
