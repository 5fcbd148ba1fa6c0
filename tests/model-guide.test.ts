import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MODEL_VARIABLES } from '../adapters/model/settings.ts';
import { exposition } from '../adapters/service/exposition.ts';
import { createMetrics } from '../adapters/service/metrics.ts';
import { readingCosts } from '../adapters/service/reading-costs.ts';
import { UNREAD_BECAUSE } from '../src/index.ts';

const FILE = join(import.meta.dirname, '../docs/model.md');
const page = readFileSync(FILE, 'utf8');
/** First cells of the table that begins so. */
const cellsOf = (head: string) => {
  const [, after = ''] = page.split(head);
  return Array.from((after.split('\n\n')[0] ?? '').matchAll(/^\| `(\w+)` \|/gmu), ([, cell = '']) => cell);
};

describe('the guide to language models', () => {
  it('tells of every setting, and of no other', () => {
    const named = cellsOf('| variable | what it sets |');
    expect(named.toSorted()).toEqual(Object.keys(MODEL_VARIABLES).toSorted());
  });

  it('tells what may come of a reading', () => {
    expect(cellsOf('| effect | when |').toSorted()).toEqual(['added', 'agreed', 'answered', 'dropped', 'offered']);
  });

  it('links to what there is', () => {
    const targets = Array.from(page.matchAll(/\]\(([^)#\s]+)/gu), ([, target = '']) => target);
    expect(targets.length).toBeGreaterThan(3);
    expect(targets.filter((target) => !existsSync(join(dirname(FILE), target)))).toEqual([]);
  });

  it('names the metrics that there are', async () => {
    const metrics = createMetrics();
    const costs = readingCosts(metrics, { warn: () => undefined, warnSeldom: () => undefined });
    for (const because of UNREAD_BECAUSE) costs({ kind: 'unread', because, milliseconds: 0 });
    const there = new Set(
      Array.from((await exposition([metrics.registry])).matchAll(/# TYPE (sitrep_model_\w+)/gu), ([, name = '']) => name),
    );
    const named = new Set(Array.from(page.matchAll(/`(sitrep_model_\w+)`/gu), ([, name = '']) => name));
    expect(named).toEqual(there);
  });
});
