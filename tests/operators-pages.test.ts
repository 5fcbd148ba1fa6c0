import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const PROJECT = join(import.meta.dirname, '..');
const PAGES = ['backup', 'capacity', 'install', 'metrics', 'operations', 'operators', 'people', 'runbook', 'settings', 'upgrade'];
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
  expect(PAGES.filter((name) => name !== 'operators' && !page.includes(`](${name}.md`))).toEqual([]);
});
