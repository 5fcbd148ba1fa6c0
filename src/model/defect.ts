import { Failure } from './failure.ts';

/** An error that nobody foresaw, as a log may have it. */
export interface DescribedDefect {
  /** What kind of error it is, its code where it has one, and where it was met: its own words are left out, for they may quote what people wrote. */
  readonly line: string;
  /** The way to where it was met, a line each; empty where that is not known. */
  readonly stack: string;
  /** Its own words. */
  readonly said: string;
}

const FRAME = /^\s+at .+$/gmu;

/** Why something failed, as a log may have it: what the maker of a failure said for it; of all else what it is and where. */
export function loggedReason(error: unknown): string {
  return error instanceof Failure ? error.message : describeDefect(error).line;
}

/** Tells what an error is and where it was met apart from what it says. */
export function describeDefect(error: unknown): DescribedDefect {
  if (!(error instanceof Error)) return { line: typeof error, stack: '', said: String(error) };
  const words = `${error.name}: ${error.message}`;
  const { stack = '' } = error;
  // What an error says may look like a frame of the stack, and stands before all of them.
  const frames = stack.startsWith(words) ? stack.slice(words.length) : stack.replace(error.message, '');
  const shown = frames.match(FRAME) ?? [];
  const [first = ''] = shown;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const where = first === '' ? '' : ` ${first.trim()}`;
  return { line: `${error.name}${code}${where}`, stack: shown.join('\n'), said: error.message };
}
