import { isSpanWithin } from '../../facts/series/spans.ts';
import { paragraph } from '../../model/blocks.ts';
import type { Fact } from '../../model/fact.ts';
import type { Block } from '../../model/message.ts';
import type { DerivedFigure } from '../answer.ts';
import { releaseText, type SeriesScene, shortWorking } from './series-blocks.ts';
import { derivedOf, type Tally, tallyOf, tallyText } from './tally.ts';

/** What earlier releases give for the same part, each in a sentence; only cells of one release are ever added up. */
export function earlierReleases(tally: Tally, { view }: SeriesScene): { blocks: Block[]; derived: DerivedFigure[]; facts: Fact[] } {
  const blocks: Block[] = [];
  const derived: DerivedFigure[] = [];
  const facts: Fact[] = [];
  for (const series of view.seriesOf(tally.series.property)) {
    const isEarlier = series.release.published.date < tally.series.release.published.date;
    if (!isEarlier || !isSpanWithin(tally.span, series.covered)) continue;
    const other = tallyOf({ ...tally, series });
    if (other.quantity?.amount === tally.quantity?.amount) {
      blocks.push(paragraph(`${releaseText(series.release)}: the same.`));
      continue;
    }
    const how = other.facts.length > 1 ? ` (${shortWorking(other.working)})` : '';
    blocks.push(paragraph(`Restated: in the ${releaseText(series.release)}, it was ${tallyText(other)}${how}.`));
    derived.push(...derivedOf(other));
    facts.push(...other.facts.slice(0, 1));
  }
  return { blocks, derived, facts };
}
