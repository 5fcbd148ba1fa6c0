import type { Candidate } from '../candidate.ts';
import { denialCandidates } from './denial-candidates.ts';
import type { SentenceContext } from './draft-candidate.ts';
import { officeCandidates } from './office-candidates.ts';
import { statementCandidates } from './statement-candidates.ts';
import { voteCandidates } from './vote-candidates.ts';
import { wordedCandidates } from './worded-candidates.ts';

/**
 * What a sentence tells in words, by the kind of its telling: how a vote went, who holds an office, what was denied, what
 * somebody said; else what its own predicate is. `others`: what was found of it already.
 */
export function candidatesInWords(context: SentenceContext, others: readonly Candidate[]): Candidate[] {
  const plain = [...voteCandidates(context), ...officeCandidates(context)];
  if (others.length > 0) return plain;
  const handed = [denialCandidates, statementCandidates].map((read) => read(context)).find((found) => found.length > 0);
  return [...plain, ...(handed ?? wordedCandidates(context, [...others, ...plain]))];
}
