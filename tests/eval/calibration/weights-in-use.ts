import { WEIGHTS } from '../../../src/answer/weights.ts';

/** Weights by name. */
export type Weights = Readonly<Record<string, number>>;

/** The weights that answers are found by now. */
export function weightsInUse(): Weights {
  return { ...WEIGHTS };
}

/** Runs something under other weights and puts back those that were in use. The weights are one object that is read at every answer. */
export function withWeights<T>(weights: Weights, run: () => T): T {
  const before = weightsInUse();
  Object.assign(WEIGHTS, weights);
  try {
    return run();
  } finally {
    Object.assign(WEIGHTS, before);
  }
}
