import type { FailureCode, Pack } from '../../src/index.ts';

/** What reading a pack in a thread of its own came to: a failure by its parts, which alone pass from thread to thread. */
export type PackOutcome =
  | { readonly kind: 'read'; readonly pack: Pack }
  | { readonly kind: 'failed'; readonly code: FailureCode; readonly message: string; readonly why: string; readonly remedy: string };
