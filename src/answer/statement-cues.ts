import { cue } from '../language/cue.ts';
import { ENGLISH_STATEMENTS } from '../language/words/en.ts';

const MEANS = cue(ENGLISH_STATEMENTS.means);
const REASONS = new RegExp(cue(ENGLISH_STATEMENTS.reasons).source, 'iu');
const VAGUE_TIMES = new RegExp(cue(ENGLISH_STATEMENTS.vagueTimes).source, 'iu');

/** Whether the statement of a fact tells the means or the manner of something. */
export function statesMeans(statement: string): boolean {
  return MEANS.test(statement);
}

/** Whether the statement of a fact gives a reason or a purpose. */
export function givesReason(statement: string): boolean {
  return REASONS.test(statement);
}

/** Whether the statement of a fact tells a time without a date. */
export function statesVagueTime(statement: string): boolean {
  return VAGUE_TIMES.test(statement);
}
