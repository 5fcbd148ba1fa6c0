/**
 * How a question can end; every reply carries exactly one:
 * - `answered`: the sources say it
 * - `partly`: this part they say, that part is not held
 * - `contested`: sources differ, and both sides are given
 * - `corrected`: the question itself states what the sources have otherwise
 * - `unknown`: not in the store, with the proof that it was looked for
 * - `clarify`: read so far, and asked back with choices
 * - `out_of_scope`: nothing of it is in this pack
 * - `social`: thanks, hello, goodbye
 * - `help`: what can be asked
 */
export const OUTCOMES = ['answered', 'partly', 'contested', 'corrected', 'unknown', 'clarify', 'out_of_scope', 'social', 'help'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The outcomes that claim something of what the sources say. */
const CLAIMING: ReadonlySet<Outcome> = new Set<Outcome>(['answered', 'partly', 'contested', 'corrected']);

/** Whether a reply of this outcome claims something of what the sources say. */
export function claims(outcome: Outcome): boolean {
  return CLAIMING.has(outcome);
}
