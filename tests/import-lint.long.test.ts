import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { importFaults, ruleFor } from './fixtures/imports/import-faults.ts';
import { PROJECT, projectCode, projectImportTable } from './fixtures/imports/project-imports.ts';
import { readImports } from './fixtures/imports/read-imports.ts';

const packageSchema = z.object({ dependencies: z.record(z.string(), z.string()) });
const table = projectImportTable();
const paths = projectCode();
const fenced = table.filter(({ free }) => !free);
const isFile = (place: string) => /\.\w+$/u.test(place);

describe('lint', () => {
  const { dependencies } = packageSchema.parse(JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')));
  const targets = [...table.map(({ place }) => (isFile(place) ? place : `${place}/planted.ts`)), 'src/elsewhere/planted.ts'];
  const specifiersFrom = (path: string) => {
    const written = targets.filter((to) => to !== path).map((to) => posix.relative(posix.dirname(path), to));
    return [...written.map((to) => (to.startsWith('.') ? to : `./${to}`)), ...Object.keys(dependencies), 'node:fs', 'node:fs/promises'];
  };
  /** In each folder that a row fences a file, and each file with a row of its own, that imports everything, a line each. */
  const planted = [
    ...fenced.map(({ place }) => place).filter(isFile),
    ...new Set(paths.filter((path) => ruleFor(fenced, path)).map((path) => posix.join(posix.dirname(path), 'planted.ts'))),
  ]
    .filter((path) => ruleFor(fenced, path))
    .map((path) => ({
      path,
      text: specifiersFrom(path)
        .map((to) => `import '${to}';\n`)
        .join(''),
    }));

  it('refuses what the table refuses, and lets the rest pass', () => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'imports-')));
    try {
      writeFileSync(join(folder, 'biome.json'), '{ "extends": ["./biome.imports.json"], "linter": { "rules": { "preset": "none" } } }');
      writeFileSync(join(folder, 'biome.imports.json'), readFileSync(join(PROJECT, 'biome.imports.json')));
      for (const { path, text } of planted) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      const biome = join(PROJECT, 'node_modules/@biomejs/biome/bin/biome');
      const given = [biome, 'lint', '--max-diagnostics=none', '--reporter=github'];
      const { stdout } = spawnSync(process.execPath, given, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 26 });
      const refused = Array.from(
        stdout.matchAll(/file=([^,]+),line=(\d+)/gu),
        ([, path = '', line]) => `${relative(folder, path)}:${line}`,
      );
      const own = planted.map(({ path, text }) => readImports(path, text));
      const forbidden = importFaults(table, own).flatMap((fault) => /^(\S+:\d+) imports /u.exec(fault)?.[1] ?? []);
      expect(forbidden.length).toBeGreaterThan(1_000);
      expect(refused.toSorted()).toEqual(forbidden.toSorted());
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
