import type { GradedSet } from '../graded-set.ts';
import { type Tally, tallyOf } from '../tally.ts';

/** How a set fares with readings beside how it fares without, and what came of each reading, on a few lines. */
export function describeWith(withReadings: GradedSet, without: Tally): string {
  const tally = tallyOf(withReadings);
  const effects = Map.groupBy(withReadings.turns, ({ answer }) => answer.byModel?.effect ?? 'not read');
  const row = (name: string, { of, full, safe, fabricated, verdicts }: Tally) =>
    `  ${name.padEnd(17)} full ${full}/${of} | safe ${safe}/${of} | wrong ${verdicts.wrong} | false absence ${verdicts.false_absence} | fabricated ${fabricated}`;
  const counts = [...effects].map(([effect, turns]) => `${effect} ${turns.length}`).sort();
  return [row('without readings', without), row('with readings', tally), `  ${counts.join(', ')}`, ''].join('\n');
}
