import type { Proposal } from '../facts/replay.ts';
import type { LedgerContent } from '../model/ledger-entry.ts';
import { sameText } from '../model/same-text.ts';
import { type Act, actOn } from './act.ts';
import { withEntitiesHeld } from './brought-entities.ts';
import { type Curated, standingRevision, versionOf } from './curated.ts';
import { type DecisionEntries, requireOtherThanReferrer } from './decide-proposal.ts';
import { requireReadingKept } from './keep-reading.ts';
import { requireSound } from './require-borne-out.ts';

/**
 * Makes one more fact of a passage: a sentence often carries several, and a proposal becomes one of them. The fact gets
 * the next free id after the proposal's; of two curators who add one at once the ledger takes the first.
 *
 * @param proposal where the passage is from, decided or not
 * @param grounds why the same value of the passage is read otherwise than it was proposed
 * @throws Failure OTHER_CURATOR_NEEDED: what waits for another curator becomes no fact by this way round either; READING_LOST,
 *   CONTENT_INVALID
 */
export function addFurtherFact(proposal: Proposal, act: Act, curated: Curated, said: LedgerContent, grounds = ''): DecisionEntries {
  requireOtherThanReferrer(proposal, act);
  const content = withEntitiesHeld(said, curated.pack);
  if (sameText(proposal.content.fact.value, content.fact.value)) requireReadingKept(proposal.content.fact, content.fact, grounds);
  const { entry } = proposal;
  const id = nextId(entry.fact, curated);
  requireSound(id, content, curated);
  const passage = entry.passage && { passage: entry.passage };
  return [{ ...actOn(id, act, curated), kind: 'approved', ...passage, content: { ...content, fact: { ...content.fact, id } } }];
}

function nextId(proposal: string, curated: Curated): string {
  for (let number = 2; ; number += 1) {
    const id = `${proposal}-also-${number}`;
    if (versionOf(id, curated) === 0 && standingRevision(id, curated) === undefined) return id;
  }
}
