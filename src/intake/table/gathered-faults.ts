import { type Fault, type FaultCode, faultAt } from '../../facts/pack/fault.ts';

/** A line of a table that cannot be used. */
export interface LineWrong {
  readonly line: number;
  readonly code: FaultCode;
  /** What is alike in this is the same thing wrong. */
  readonly kind: string;
  readonly what: string;
}

/** So many lines with the same thing wrong are told one by one. */
const TOLD_ALONE = 3;
const LINES_NAMED = 10;
const ROW_REMEDY = 'correct the line, or import the others with --skip-bad';

/** Lines as faults: one each, or one for all that have the same thing wrong, with their number and the first of them. */
export function gatheredFaults(wrong: readonly LineWrong[], file: string): Fault[] {
  return [...Map.groupBy(wrong, ({ code, kind }) => `${code} ${kind}`).values()].flatMap((alike) => {
    const [first] = alike;
    if (!first || alike.length <= TOLD_ALONE) return alike.map(({ line, code, what }) => faultAt({ file, line }, code, what, ROW_REMEDY));
    const more = alike.length - LINES_NAMED;
    const lines = alike.slice(0, LINES_NAMED).map(({ line }) => String(line));
    const named = `${lines.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
    return [
      faultAt({ file, line: first.line }, first.code, `${first.what}; ${alike.length} lines are wrong in this way: ${named}`, ROW_REMEDY),
    ];
  });
}
