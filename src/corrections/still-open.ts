import type { IsOpenIn } from '../model/clearance.ts';
import type { Conversation } from '../model/interaction.ts';
import type { Pack } from '../model/pack.ts';
import type { ShownFact } from '../ports/postings.ts';
import { revisionAt } from './correction-notice.ts';

/** Whether all facts that a message shows may still be shown where it stands, as far as the pack still knows of them. */
export function isStillOpen(pack: Pack, isOpenIn: IsOpenIn, facts: readonly ShownFact[], where: Conversation): boolean {
  return facts.every(({ fact, recordedAt }) => {
    const shown = revisionAt(pack, fact, recordedAt);
    return !shown || isOpenIn(shown.audience, where);
  });
}
