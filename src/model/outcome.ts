/** How a question can end; every reply carries exactly one. */
export const OUTCOMES = ['answered', 'contested', 'corrected', 'unknown', 'clarify', 'out_of_scope', 'help'] as const;
export type Outcome = (typeof OUTCOMES)[number];
