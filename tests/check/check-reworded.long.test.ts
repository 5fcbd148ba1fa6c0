import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadPack } from '../../adapters/cli/load-pack.ts';
import { factStanding } from '../../src/check/verdict.ts';
import { checkText, type Fact, type Pack } from '../../src/index.ts';
import { FALSIFICATIONS } from '../eval/falsified.ts';
import { REWORDINGS } from '../eval/reworded.ts';
import { viewOf, wrong } from '../fixtures/checked-texts.ts';

const PROJECT = join(import.meta.dirname, '../..');
const PACKS = [
  ['briefs/nato-ukraine', '2024-11-05'],
  ['briefs/ferries', '2025-12-01'],
] as const;
/** Wrong lines are made of these: of all rewordings they would be thousands. */
const FALSIFIED = ['plain', 'synonyms', 'day in front', 'cut short', 'passive', 'beside another'] as const;

interface Line {
  readonly kind: string;
  readonly isFlagged: boolean;
}

const right: Line[] = [];
const falsified: Line[] = [];

function checkLines(pack: Pack, asOf: string): void {
  const view = viewOf(pack, asOf);
  const isFlagged = (text: string) => wrong(checkText(text, { pack, view }).findings).length > 0;
  const reworded = (kind: string, fact: Fact) => REWORDINGS[kind]?.(fact.statement, fact, pack);
  for (const fact of view.facts.filter((one) => factStanding(one, view).kind === 'stands')) {
    for (const kind of Object.keys(REWORDINGS)) {
      const text = reworded(kind, fact);
      if (text !== undefined) right.push({ kind, isFlagged: isFlagged(text) });
    }
    for (const form of FALSIFIED) {
      const text = reworded(form, fact);
      for (const [kind, { falsify }] of text === undefined ? [] : Object.entries(FALSIFICATIONS)) {
        const changed = text === undefined ? undefined : falsify(text, fact, pack);
        if (changed !== undefined && changed !== text) falsified.push({ kind, isFlagged: isFlagged(changed) });
      }
    }
  }
}

const shareOf = (lines: readonly Line[]) => lines.filter(({ isFlagged }) => isFlagged).length / lines.length;

describe('hundreds of lines that are made out of what the facts of two packs say', () => {
  beforeAll(async () => {
    for (const [briefs, asOf] of PACKS) checkLines(await loadPack({ briefs: join(PROJECT, briefs), now: '2026-12-01T09:00:00Z' }), asOf);
  }, 300_000);

  it('are flagged where they are right in other words at most seven times in a hundred', () => {
    expect(right.length).toBeGreaterThan(1_000);
    expect(shareOf(right)).toBeLessThanOrEqual(0.07);
  });

  it.each([
    ['amount', 0.99],
    ['count', 0.99],
    ['currency', 0.99],
    ['bound added', 0.9],
    ['bound dropped', 0.99],
    ['day', 0.97],
    ['month', 0.97],
    ['period', 0.97],
    ['person', 0.78],
    ['place', 0.8],
    ['opposite', 0.85],
    ['negation', 0.75],
    ['status', 0.5],
  ])('are found where their %s is changed', (kind, floor) => {
    const lines = falsified.filter((line) => line.kind === kind);
    expect(lines.length).toBeGreaterThan(3);
    expect(shareOf(lines)).toBeGreaterThanOrEqual(floor);
  });
});
