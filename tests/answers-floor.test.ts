import { describe, expect, it } from 'vitest';
import { documentedNumbers } from './eval/answers/documented-numbers.ts';
import { gradeSet } from './eval/answers/graded-set.ts';
import { askedBots } from './eval/answers/packs.ts';
import { questionSets } from './eval/answers/question-sets.ts';
import { setName } from './eval/answers/report.ts';
import { tallyOf } from './eval/answers/tally.ts';

/** What a set must reach: so many in full, so many safe, and at most so many with a number from nowhere. */
interface Floor {
  readonly full: number;
  readonly safe: number;
  readonly fabricated: number;
}

/** Floors only rise, `fabricated` only falls. The sets come from `npm run eval -- answers`. */
const FLOORS: Readonly<Record<string, Floor>> = {
  'open development-questions': { full: 38, safe: 40, fabricated: 0 },
  'open development-conversations': { full: 88, safe: 97, fabricated: 0 },
  'open shipped-questions': { full: 49, safe: 66, fabricated: 0 },
  'open shipped-conversations': { full: 46, safe: 61, fabricated: 0 },
  'open measles-questions': { full: 29, safe: 47, fabricated: 0 },
  'open measles-conversations': { full: 21, safe: 37, fabricated: 0 },
  'open bridge-questions': { full: 5, safe: 7, fabricated: 0 },
  'open bridge-conversations': { full: 5, safe: 7, fabricated: 0 },
  'open language-conversations': { full: 42, safe: 48, fabricated: 0 },
  'unseen language-conversations': { full: 28, safe: 45, fabricated: 0 },
  'unseen shipped-questions': { full: 44, safe: 71, fabricated: 0 },
  'unseen shipped-conversations': { full: 36, safe: 51, fabricated: 0 },
  'unseen measles-questions': { full: 22, safe: 45, fabricated: 0 },
  'unseen measles-conversations': { full: 16, safe: 33, fabricated: 0 },
  'unseen bridge-questions': { full: 2, safe: 5, fabricated: 0 },
  'unseen bridge-conversations': { full: 2, safe: 3, fabricated: 0 },
};
/** Milliseconds for one set, also on a machine that is busy. */
const GRADED_WITHIN = 60_000;

const bots = await askedBots();
const documented = documentedNumbers();

describe('answers stay as good as they were', () => {
  it.each(questionSets().map((set) => ({ set, name: setName(set) })))('$name', { timeout: GRADED_WITHIN }, ({ set, name }) => {
    const bot = bots.get(set.pack);
    if (!bot) throw new RangeError(`${name} asks a pack that is not there`);
    const floor = FLOORS[name];
    if (!floor) throw new RangeError(`${name} has no floor`);
    const { full, safe, fabricated, of } = tallyOf(gradeSet(set, bot, new Set(documented[set.pack])));
    const told = `${name}: full ${full}, safe ${safe}, fabricated ${fabricated} of ${of}`;
    expect(full, told).toBeGreaterThanOrEqual(floor.full);
    expect(safe, told).toBeGreaterThanOrEqual(floor.safe);
    expect(fabricated, told).toBeLessThanOrEqual(floor.fabricated);
  });
});
