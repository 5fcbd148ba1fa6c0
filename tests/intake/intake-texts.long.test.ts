import { describe, expect, it } from 'vitest';
import { contentFaults } from '../../src/curation/check-content.ts';
import { shareOf } from '../eval/measure.ts';
import { rulesOf } from '../eval/texts/rules.ts';
import { takeTexts } from '../eval/texts/take-texts.ts';
import { measureTexts } from '../eval/texts/texts-measure.ts';

/** What the texts come to at least, or at most: a floor only rises, what is false only falls. */
const OPEN = { false: 0.06, found: 0.63, right: 0.42 } as const;
const KEPT_BACK = { false: 0.13, found: 0.5, right: 0.18 } as const;

describe('texts on three subjects, taken in beside what their packs hold', () => {
  it.each([
    ['open', OPEN],
    ['kept-back', KEPT_BACK],
  ] as const)('%s: few candidates are false, and what a reader takes out is found', async (set, floor) => {
    const { falseCandidates, right, near } = measureTexts(await takeTexts(set));
    expect(shareOf(falseCandidates, 0)).toBeLessThanOrEqual(floor.false);
    expect(shareOf({ part: right.part + near.part, whole: right.whole }, 1)).toBeGreaterThanOrEqual(floor.found);
    expect(shareOf(right, 1)).toBeGreaterThanOrEqual(floor.right);
  });

  it('proposes little that its own quotations do not bear out, and no period', async () => {
    const faults = (await takeTexts('open')).flatMap(({ text, pack, proposals }) =>
      proposals.map(
        ({ content }) => [text.name, Object.keys(contentFaults(content, pack)).filter((field) => field !== 'statement')] as const,
      ),
    );
    expect(faults.filter(([, fields]) => fields.includes('period'))).toEqual([]);
    expect(faults.filter(([, fields]) => fields.length > 0).length / faults.length).toBeLessThanOrEqual(0.14);
  });

  it('names the patterns, lists and numbers by which texts are read, each with what stands in its place', () => {
    const rules = rulesOf('src/intake/extract/stated-bound.ts');
    expect(rules.length).toBeGreaterThan(1);
    for (const { nothing, start, end } of rules) {
      expect(['[]', '0', '/(?!)/u', 'new Set()']).toContain(nothing);
      expect(end).toBeGreaterThan(start);
    }
  });
});
