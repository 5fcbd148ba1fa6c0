import type { ClaimedCorrection } from '../ports/corrections.ts';
import { type Telling, tellingInRounds } from '../telling/rounds.ts';
import { type PlanningParts, planCorrections } from './plan.ts';
import { type TellingParts, tellCorrection } from './tell.ts';

/** What the telling of corrections needs from outside. */
export interface CorrectionTellingParts extends TellingParts {
  readonly postings: PlanningParts['postings'];
  /** A token that nobody has had before, anywhere. */
  readonly newToken: () => string;
}

/**
 * Takes corrections to the messages that showed a fact, exactly once each as far as the platform lets anybody know:
 * claimed under a lease and a token, edits repeated and replies looked up before a second attempt, recorded only under
 * the own token.
 */
export function correctionTelling(parts: CorrectionTellingParts): Telling {
  return tellingInRounds<ClaimedCorrection>(parts, {
    plan: (now, goesOn) => planCorrections(parts, now, goesOn),
    claim: (claim) => parts.corrections.claim(claim),
    tellOne: (correction, token, claimedAt) => tellCorrection(parts, { correction, token, claimedAt }),
  });
}
