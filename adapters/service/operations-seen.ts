import { describeDefect, Failure, type OperationObserved } from '../../src/index.ts';
import type { StoreEffect } from './store-operations.ts';

/** How the operations on the store end, as far as their health goes. */
export interface OperationsSeen {
  /** Notes how one ended. Gives the failure where it is one of the store: what the caller did wrong is none. */
  ended(operation: string, effect: StoreEffect, error: unknown): Failure | undefined;
  /** Those that failed at some time. */
  observed(): readonly OperationObserved[];
  /** When it was proven last that the store can be written, if ever. */
  wroteAt(): number | undefined;
}

/** Many a write finds nothing to change, and succeeds on a full disk; this one writes whatever it finds. */
const PROOF_OF_WRITING = 'records.write';

/** Faults of the store or of the program; a `Failure` of any other code refuses what was asked for. */
const FAULTS = /^(STORE_|INTERNAL$)/;

function faultIn(error: unknown): Failure | undefined {
  if (error instanceof Failure) return FAULTS.test(error.code) ? error : undefined;
  if (error === undefined) return undefined;
  // Its own words may quote what was to be kept.
  const { line } = describeDefect(error);
  return new Failure('INTERNAL', 'The store met a fault of the program.', line, 'Report it with this line.', { cause: error });
}

/** `elapsed`: milliseconds on a clock that only runs forward. */
export function operationsSeen(elapsed: () => number): OperationsSeen {
  const failed = new Map<string, { readonly effect: StoreEffect; readonly failure: Failure; readonly failedAt: number }>();
  const succeeded = new Map<string, number>();
  const any = new Map<StoreEffect, number>();
  return {
    ended(operation, effect, error) {
      const failure = faultIn(error);
      if (failure) failed.set(operation, { effect, failure, failedAt: elapsed() });
      if (error === undefined) {
        succeeded.set(operation, elapsed());
        if (effect === 'reads' || operation === PROOF_OF_WRITING) any.set(effect, elapsed());
      }
      return failure;
    },
    observed: () =>
      Array.from(failed, ([operation, one]) => {
        const [succeededAt, anySucceededAt] = [succeeded.get(operation), any.get(one.effect)];
        return {
          operation,
          ...one,
          ...(succeededAt !== undefined && { succeededAt }),
          ...(anySucceededAt !== undefined && { anySucceededAt }),
        };
      }),
    wroteAt: () => any.get('writes'),
  };
}
