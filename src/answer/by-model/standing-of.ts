import { claims } from '../../model/outcome.ts';
import type { Turn } from '../settled-state.ts';

/**
 * How an answer of the own reading stands: it claims something, it proves an absence, it is open (asked back, or nothing of
 * the message was met), or it is closed: no question of facts.
 */
export type AnswerStanding = 'claimed' | 'absent' | 'open' | 'closed';

export function answerStanding({ draft, weighed }: Pick<Turn, 'draft' | 'weighed'>): AnswerStanding {
  const { outcome } = draft;
  if (claims(outcome)) return 'claimed';
  if (outcome === 'unknown') return 'absent';
  if (outcome === 'clarify') return 'open';
  return outcome === 'out_of_scope' && weighed?.decision.kind === 'outside' ? 'open' : 'closed';
}
