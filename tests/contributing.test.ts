import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const PROJECT = join(import.meta.dirname, '..');
const page = readFileSync(join(PROJECT, 'CONTRIBUTING.md'), 'utf8');
const linked = [...new Set([...page.matchAll(/\]\(([^)#]+)/gu)].map(([, path = '']) => path))];
const commands = [...new Set([...page.matchAll(/npm run ([\w:-]+)/gu)].map(([, name = '']) => name))];
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')));

describe('the guide for contributors', () => {
  it.each(linked)('leads to %s, which is there', (path) => {
    expect(existsSync(join(PROJECT, path))).toBe(true);
  });

  it.each(commands)('names npm run %s, which is there', (name) => {
    expect(scripts).toHaveProperty([name]);
  });
});
