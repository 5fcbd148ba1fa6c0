import { standingReadings } from '../../facts/reconcile.ts';
import type { FactView } from '../../facts/view.ts';
import type { Fact } from '../../model/fact.ts';
import type { Reading } from '../../question/reading.ts';
import type { Draft } from '../answer.ts';
import { composeAnswer } from '../compose-answer.ts';
import { publishers } from '../fact-blocks.ts';
import { listReply } from '../list-reply.ts';
import { listed } from '../wording.ts';

/** How sure what was shown is: how many sources say it, in whose words, and whether any says otherwise. */
export function confirm(shown: readonly Fact[], reading: Reading, view: FactView): Draft | undefined {
  const [main] = shown;
  if (!main) return undefined;
  const claim = view.claimOf(main.id);
  if (claim?.state === 'contested') return composeAnswer(main, [], reading, view);
  const standing = claim ? standingReadings(claim) : [main];
  const named = [...new Set(standing.flatMap((one) => publishers([one], view)))];
  const spoken = main.evidence.some(({ voice }) => voice === 'direct') ? ' in the speaker’s own words' : '';
  const headline =
    named.length > 1
      ? `${named.length} sources say so (${listed(named)}), and none held says otherwise.`
      : `One source says so${spoken} (${listed(named)}); none held says otherwise, and none confirms it.`;
  return listReply({ outcome: 'answered', headline, points: [{ text: main.statement, facts: [main] }] }, view);
}
