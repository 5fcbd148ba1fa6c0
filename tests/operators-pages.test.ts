import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const PROJECT = join(import.meta.dirname, '..');
const WAYS = ['install-containers', 'install-embedded', 'install-postgresql'];
const PAGES = ['backup', 'capacity', 'install', ...WAYS, 'metrics', 'operations', 'operators', 'people', 'runbook', 'settings', 'upgrade'];
const read = (path: string) => readFileSync(join(PROJECT, path), 'utf8');
const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read('package.json')));
const failures = read('src/model/failure.ts');

describe.each(PAGES)('docs/%s.md', (page) => {
  const text = read(`docs/${page}.md`);

  it('names only commands that there are', () => {
    const named = Array.from(text.matchAll(/\bnpm run (?:-s )?([\w:-]+)/gu), ([, name = '']) => name);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  it('names only codes that there are', () => {
    const named = Array.from(text.matchAll(/`((?:STORE|LEDGER|SCHEMA|BACKUP|PACK|KEPT)_[A-Z_]+)`/gu), ([, code = '']) => code);
    expect(named.filter((code) => !failures.includes(`'${code}'`))).toEqual([]);
  });
});

it('the page for who runs it leads to every other', () => {
  const page = read('docs/operators.md');
  const led = PAGES.filter((name) => name !== 'operators' && !WAYS.includes(name));
  expect(led.filter((name) => !page.includes(`](${name}.md`))).toEqual([]);
  const ways = read('docs/install.md');
  expect(WAYS.filter((name) => !ways.includes(`](${name}.md)`))).toEqual([]);
});

describe.each(WAYS)('docs/%s.md', (page) => {
  const text = read(`docs/${page}.md`);

  it('names only files and commands of the program that there are', () => {
    const files = Array.from(text.matchAll(/(?<![\w/.])(?:adapters|deploy)\/[\w./-]+\w/gu), ([path]) => path);
    expect(files.length).toBeGreaterThan(3);
    // What the page itself has somebody make.
    const missing = files.filter((path) => !path.startsWith('deploy/secrets') && !existsSync(join(PROJECT, path)));
    expect(missing).toEqual([]);
    const commands = Array.from(text.matchAll(/adapters\/cli\.ts ([\w-]+)/gu), ([, name = '']) => name);
    expect(commands.filter((name) => !new RegExp(`^  '?${name}'?: async `, 'mu').test(read('adapters/cli.ts')))).toEqual([]);
  });

  it('makes the secrets that the files for containers name', () => {
    const made = new Set(Array.from(text.matchAll(/> deploy\/secrets\/([\w-]+)/gu), ([, name]) => name));
    const named = page === 'install-containers' ? read('deploy/compose.yaml').matchAll(/file: \.\/secrets\/([\w-]+)/gu) : [];
    expect([...made].toSorted()).toEqual(Array.from(named, ([, name]) => name).toSorted());
  });
});
