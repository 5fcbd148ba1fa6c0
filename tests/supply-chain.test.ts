import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const PROJECT = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(PROJECT, path), 'utf8');

const entrySchema = z.looseObject({
  version: z.string().optional(),
  license: z.string().optional(),
  integrity: z.string().optional(),
  resolved: z.string().optional(),
  dev: z.boolean().default(false),
  optional: z.boolean().default(false),
  inBundle: z.boolean().default(false),
  hasInstallScript: z.boolean().default(false),
});
const lock = z.object({ packages: z.record(z.string(), entrySchema) }).parse(JSON.parse(read('package-lock.json')));
const entries = Object.entries(lock.packages).flatMap(([path, entry]) =>
  path === '' ? [] : [{ path, name: path.replace(/^.*node_modules\//u, ''), ...entry }],
);
const shipped = entries.filter(({ dev }) => !dev);

/** Licences under which what is shipped may be used, changed and passed on, with nothing asked but to name it. */
const ALLOWED = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  '(MIT AND Zlib)',
  '(MIT OR GPL-3.0-or-later)',
]);
/** Packages that do not name theirs as the others do, with what their licence is by their own text. */
const LOOKED_AT: Readonly<Record<string, { readonly says: string | undefined; readonly is: string }>> = {
  duck: { says: 'BSD', is: 'BSD-2-Clause' },
  limiter: { says: undefined, is: 'MIT' },
};

describe('what is shipped with the bot', () => {
  it('is under licences that were looked at', () => {
    const strange = shipped.filter(({ name, license }) => {
      const looked = LOOKED_AT[name];
      return looked ? looked.says !== license || !ALLOWED.has(looked.is) : license === undefined || !ALLOWED.has(license);
    });
    expect(strange.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
  });

  it('is fixed to the byte, and comes from the registry alone', () => {
    expect(shipped.filter(({ integrity, inBundle }) => !inBundle && !integrity?.startsWith('sha512-')).map(({ path }) => path)).toEqual([]);
    expect(entries.filter(({ resolved }) => resolved !== undefined).map(({ path }) => path)).toEqual([]);
    expect(read('.npmrc')).toContain('omit-lockfile-registry-resolved=true');
  });

  it('runs nothing as it is installed', () => {
    expect(shipped.filter(({ hasInstallScript }) => hasInstallScript).map(({ path }) => path)).toEqual([]);
  });
});

it('of what development needs each script that is run at installing was decided on', () => {
  const { allowScripts } = z.object({ allowScripts: z.record(z.string(), z.boolean()) }).parse(JSON.parse(read('package.json')));
  expect(Object.entries(allowScripts).flatMap(([name, isAllowed]) => (isAllowed ? [name] : []))).toEqual(['node']);
  // Those of other systems are never installed here.
  const run = entries.filter(({ path, hasInstallScript }) => hasInstallScript && existsSync(join(PROJECT, path)));
  expect(run.map(({ name }) => name).filter((name) => !Object.hasOwn(allowScripts, name))).toEqual([]);
});

const bomSchema = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  components: z.array(
    z.looseObject({
      name: z.string(),
      version: z.string(),
      purl: z.string(),
      properties: z.array(z.object({ name: z.string() })).default([]),
    }),
  ),
});

// Left out by npm's own --omit dev are packages that development needs too, such as the driver of PostgreSQL.
it('the bill of materials names every package that is shipped, with its version, and marks none of them as one of development', () => {
  const { scripts } = z.object({ scripts: z.object({ sbom: z.string() }) }).parse(JSON.parse(read('package.json')));
  const script = `export PATH="${dirname(process.execPath)}:$PATH"; ${scripts.sbom}`;
  const text = execFileSync('/bin/sh', ['-c', script], {
    cwd: PROJECT,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const named = new Set(
    bomSchema
      .parse(JSON.parse(text))
      .components.filter(({ properties }) => properties.every(({ name }) => !name.endsWith(':development')))
      .map(({ purl }) => decodeURIComponent(purl.replace(/^pkg:npm\//u, '').split('?')[0] ?? '')),
  );
  const installed = shipped.filter(({ path }) => existsSync(join(PROJECT, path)));
  expect(installed.length).toBeGreaterThan(200);
  expect(installed.map(({ name, version }) => `${name}@${version}`).filter((one) => !named.has(one))).toEqual([]);
});

describe('SECURITY.md', () => {
  const page = read('SECURITY.md');
  const named = Array.from(page.matchAll(/\]\((tests\/[^)#]+)\)/gu), ([, path = '']) => path);

  it('names tests that there are, for every door', () => {
    expect(named.filter((path) => !existsSync(join(PROJECT, path)))).toEqual([]);
    const doors = page.split('\n## Doors\n')[1]?.split('\n## ')[0] ?? '';
    const rows = doors.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| door'));
    expect(rows.length).toBeGreaterThan(8);
    expect(rows.filter((row) => !row.includes('](tests/'))).toEqual([]);
  });
});
