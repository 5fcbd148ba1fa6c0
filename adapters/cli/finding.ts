import { describeInLine, type Failure } from '../../src/index.ts';

/** One thing that was looked at, and what came out. */
export interface Finding {
  readonly good: boolean;
  readonly text: string;
}

export function good(text: string): Finding {
  return { good: true, text };
}

export function wrong(text: string): Finding {
  return { good: false, text };
}

/** What is wrong, with all that an operator can use of it. */
export function ill(failure: Failure): Finding {
  return wrong(describeInLine(failure));
}
