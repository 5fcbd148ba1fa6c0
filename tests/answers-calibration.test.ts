import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeFolds, FOLDS, foldsOf, measureFolds, scoreOf } from './eval/calibration/folds.ts';
import { searchWeights } from './eval/calibration/weight-search.ts';
import { withCalibration } from './eval/calibration/weights-file.ts';
import { weightsInUse, withWeights } from './eval/calibration/weights-in-use.ts';
import { wordListPaths } from './eval/calibration/word-lists.ts';
import { LATER, lighthousePack } from './fixtures/lighthouse-pack.ts';

const WEIGHTS_FILE = readFileSync(new URL('../src/answer/weights.ts', import.meta.url), 'utf8');

describe('the folds of a pack', () => {
  const [first, ...others] = lighthousePack().facts;
  const asked = ['How much was pledged?', 'What is the pledge?', 'Which sum was pledged?', 'How large is the pledge?', 'And the pledge?'];
  const pack = {
    ...lighthousePack(),
    facts: [{ ...first, asked_as: asked }, ...others.map((fact) => ({ ...fact, asked_as: [] }))],
    gaps: [],
  };

  it('leave each wording out once, and ask it of a pack that does not have it', () => {
    const folds = foldsOf(lighthouses(pack), { day: LATER });
    expect(folds).toHaveLength(FOLDS);
    expect(folds.flatMap(({ leftOut }) => leftOut.map(({ question }) => question)).sort()).toEqual(asked.toSorted());
    for (const { bot, leftOut } of folds) {
      const kept = bot.pack.facts.flatMap(({ asked_as: askedAs }) => askedAs);
      expect(kept.filter((question) => leftOut.some((left) => left.question === question))).toEqual([]);
      expect(kept).toHaveLength(asked.length - leftOut.length);
    }
  });

  it('count each wording once', () => {
    const figures = measureFolds(foldsOf(lighthouses(pack), { day: LATER }));
    const { rightClaim, rightGap, another, askedBack, refused, of } = figures;
    expect(rightClaim + rightGap + another + askedBack + refused).toBe(of);
    expect(of).toBe(asked.length);
    expect(scoreOf(figures)).toBe(rightClaim + rightGap - another);
    expect(describeFolds(figures)).toContain(`of ${asked.length}: score`);
  });
});

/** A pack out of one whose facts were changed in place. */
function lighthouses(pack: object) {
  return { ...lighthousePack(), ...pack };
}

describe('the search for weights', () => {
  it('moves one after another to what scores best, and stops where nothing is better', () => {
    const steps: string[] = [];
    const score = ({ one = 0, other = 0 }: Readonly<Record<string, number>>) => -Math.abs(one - 2) - Math.abs(other - 0.3);
    const found = searchWeights({ one: 1, other: 0.3 }, score, 5, ({ name, to }) => steps.push(`${name} ${to}`));
    expect(found.weights).toEqual({ one: 2, other: 0.3 });
    expect(found.score).toBeCloseTo(0);
    expect(steps).toEqual(['one 2']);
  });

  it('leaves a weight that could as well be nothing', () => {
    expect(
      searchWeights(
        { idle: 0.5 },
        () => 1,
        3,
        () => undefined,
      ),
    ).toEqual({ weights: { idle: 0.5 }, score: 1, steps: [] });
  });

  it('tries a weight that is nothing as well', () => {
    expect(
      searchWeights(
        { new: 0 },
        ({ new: fresh = 0 }) => fresh,
        1,
        () => undefined,
      ).weights,
    ).toEqual({ new: 0.1 });
  });
});

describe('weights', () => {
  it('are put back after something ran under others, even if that failed', () => {
    const before = weightsInUse();
    const [name = ''] = Object.keys(before);
    expect(withWeights({ ...before, [name]: 99 }, () => weightsInUse()[name])).toBe(99);
    expect(() =>
      withWeights({ ...before, [name]: 99 }, () => {
        throw new RangeError('no');
      }),
    ).toThrow('no');
    expect(weightsInUse()).toEqual(before);
  });

  it('are written into their file with where they come from, once, and with their comments', () => {
    const weights = Object.fromEntries(Object.keys(weightsInUse()).map((name, at) => [name, at / 100]));
    const written = withCalibration(withCalibration(WEIGHTS_FILE, weights, ['first']), weights, ['second', 'third']);
    expect(written).toMatch(
      /^\/\*\*\n(?: \*[^\n]*\n)+? \* Written by `npm run calibrate`:\n \* second\n \* third\n \*\/\nexport const WEIGHTS = \{$/mu,
    );
    expect(written).not.toContain('first');
    for (const [name, weight] of Object.entries(weights)) expect(written).toContain(`  ${name}: ${weight},`);
    const comments = (file: string) => file.match(/^ {2}\/\*\*.*$/gmu);
    expect(comments(written)).toEqual(comments(WEIGHTS_FILE));
  });

  it('are refused where the file does not have them', () => {
    expect(() => withCalibration(WEIGHTS_FILE, { ...weightsInUse(), invented: 1 }, [])).toThrow('invented');
  });
});

describe('the lists of words', () => {
  it('are those by which questions are read, each once', () => {
    const paths = wordListPaths();
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toEqual(expect.arrayContaining(['ordinary.chatWords', 'asked.intents.help', 'asked.currencies']));
  });
});
