import { describeInLine, type Failure } from '../../src/index.ts';
import type { SetupFinding } from '../platform-module.ts';

export function good(text: string): SetupFinding {
  return { good: true, text };
}

export function wrong(text: string): SetupFinding {
  return { good: false, text };
}

/** What is wrong, with all that an operator can use of it. */
export function ill(failure: Failure): SetupFinding {
  return wrong(describeInLine(failure));
}
