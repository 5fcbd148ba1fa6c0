import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { polarityFigures, polarityOutcomes } from '../eval/polarity.ts';

/** What kept-back sentences allow; it only falls. */
const MOST_TAKEN_OF_KEPT_BACK = 0;
/** What is not told as so must not be taken, at the price of some that are: of these at least so many are found, those of givers whom no pack knows among them. */
const LEAST_KEPT_OF_OPEN = 0.69;
/** What somebody does whom the pack does not know is no candidate, however plainly it is said. */
const UNKNOWN_TO_PACK = 1;
const SENTENCES = join(import.meta.dirname, '../eval/polarity');

describe('sentences of three subjects, taken in', () => {
  it('none of those worked with that denies, doubts or plans is taken for so, and most that say so are found', async () => {
    const figures = polarityFigures(await polarityOutcomes(join(SENTENCES, 'open.yaml')));
    expect(figures.taken).toBe(0);
    expect(figures.kept / figures.said).toBeGreaterThanOrEqual(LEAST_KEPT_OF_OPEN);
  });

  it('nearly none of those kept back is taken for so, and all that say so are found', async () => {
    const figures = polarityFigures(await polarityOutcomes(join(SENTENCES, 'kept-back.yaml')));
    expect(figures.taken).toBeLessThanOrEqual(MOST_TAKEN_OF_KEPT_BACK);
    expect(figures.kept).toBeGreaterThanOrEqual(figures.said - UNKNOWN_TO_PACK);
  });
});
