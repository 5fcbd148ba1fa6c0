import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const DOCS = join(import.meta.dirname, '../docs');
const page = readFileSync(join(DOCS, 'architecture.md'), 'utf8');
const steps = [...page.matchAll(/^\d+\. \[`(\w+)`\]\((\S+)\)/gmu)].map(([, name = '', path = '']) => ({ name, path }));
const numbered = page.match(/^\d+\. /gmu) ?? [];

describe('the page on architecture', () => {
  it('has a function and a file in each step', () => {
    expect(steps.length).toBeGreaterThan(20);
    expect(steps).toHaveLength(numbered.length);
  });

  it.each(steps)('finds $name in $path', ({ name, path }) => {
    const exported = new RegExp(String.raw`^export (?:async )?(?:function\*?|class|const) ${name}\b`, 'mu');
    expect(readFileSync(join(DOCS, path), 'utf8')).toMatch(exported);
  });
});
