import type { Weights } from './weights-in-use.ts';

/** Each weight is tried at so many times what it is. */
const FACTORS = [0, 0.5, 1.5, 2];
/** A weight that is nothing is tried at these. */
const FROM_NOTHING = [-0.1, 0.1];

/** A change of one weight, and what it came to. */
export interface Step {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

/** Where a search ended and how it got there. */
export interface Searched {
  readonly weights: Weights;
  readonly score: number;
  readonly steps: readonly Step[];
}

/** Rounds away what reckoning in binary leaves behind. */
function tidy(value: number): number {
  return Number(value.toFixed(4));
}

function valuesFor(weight: number): number[] {
  return weight === 0 ? FROM_NOTHING : FACTORS.map((factor) => tidy(weight * factor));
}

/**
 * Changes one weight after another to whatever scores best, all others staying as they are, until a round changes nothing or
 * `rounds` are done. A weight that could as well be nothing stays: deleting it is a decision of people.
 */
export function searchWeights(start: Weights, score: (weights: Weights) => number, rounds: number, tell: (step: Step) => void): Searched {
  let weights = start;
  let best = score(start);
  const steps: Step[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = steps.length;
    for (const name of Object.keys(start)) {
      const from = weights[name] ?? 0;
      const tried = valuesFor(from).map((to) => ({ name, from, to, score: score({ ...weights, [name]: to }) }));
      const [step] = tried.toSorted((one, other) => other.score - one.score);
      if (!step || step.score <= best) continue;
      weights = { ...weights, [name]: step.to };
      best = step.score;
      steps.push(step);
      tell(step);
    }
    if (steps.length === before) break;
  }
  return { weights, score: best, steps };
}
