import type { LedgerContent } from '../model/ledger-entry.ts';
import { type Act, actOn } from './act.ts';
import { type Curated, standingRevision, versionOf } from './curated.ts';
import type { DecisionEntries } from './decide-proposal.ts';
import type { ByHand } from './read-by-hand.ts';
import { requireSound } from './require-borne-out.ts';

function freeId(wanted: string, curated: Curated): string {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? wanted : `${wanted}-${number}`;
    if (versionOf(id, curated) === 0 && standingRevision(id, curated) === undefined) return id;
  }
}

/**
 * Makes a fact of a quotation that a curator found, without any candidate; of two who do so at once the ledger takes the
 * first. @throws Failure CONTENT_INVALID where its quotation does not bear it out or it is unsound otherwise
 */
export function addByHand({ passage }: Pick<ByHand, 'passage'>, content: LedgerContent, act: Act, curated: Curated): DecisionEntries {
  const id = freeId(content.fact.id, curated);
  requireSound(id, content, curated);
  return [{ ...actOn(id, act, curated), kind: 'approved', passage, content: { ...content, fact: { ...content.fact, id } } }];
}
