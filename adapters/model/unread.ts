import type { UnreadBecause } from '../../src/index.ts';

/** That a language model gave no reading. It says why in a word of ours, and holds nothing that was sent or received. */
export class Unread extends Error {
  readonly because: UnreadBecause;

  constructor(because: UnreadBecause) {
    super(because);
    this.name = 'Unread';
    this.because = because;
  }
}

/** Why a call failed, whatever a library wraps it in. */
export function whyUnread(error: unknown): UnreadBecause {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 6; cause = cause.cause, depth += 1) {
    if (cause instanceof Unread) return cause.because;
    if (cause.name === 'TimeoutError' || cause.name === 'AbortError') return 'time_limit';
    if (/JSON|Validation|InvalidResponse|NoContent|EmptyResponse/u.test(cause.name) || cause instanceof SyntaxError) return 'no_plan';
  }
  return 'unreachable';
}
