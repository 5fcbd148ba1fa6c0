import type { DaySpan } from '../../facts/series/spans.ts';
import { spanText } from '../../facts/series/spans.ts';
import { paragraph } from '../../model/blocks.ts';
import type { Block } from '../../model/message.ts';
import type { Draft } from '../answer.ts';
import { composeMissing, composeRefusal } from './compose-missing.ts';
import { largestOf } from './largest.ts';
import { shareOfWhole } from './series-arithmetic.ts';
import { beyondCover, missingPeriods, releaseText, replyOf, type SeriesScene, shortWorking, whoText } from './series-blocks.ts';
import { derivedOf, type Tally, tallyText } from './tally.ts';

/** How much of a whole a part of a table is, both of one release and the same time. */
export function composeShare(part: Tally, whole: Tally, asked: DaySpan | undefined, scene: SeriesScene): Draft {
  const { series } = whole;
  const [ofPart, ofWhole] = [part.measure.property.label, whole.measure.property.label];
  if (whole.measure.adds === 'never')
    return composeRefusal(`${ofWhole} are shares or rates themselves, of which no further share can be worked out`, series, scene);
  if (!part.quantity) return composeMissing(`no known amount for ${whoText(part)}, ${ofPart}, ${spanText(part.span)}`, part, scene);
  const share = shareOfWhole(part, whole);
  if (!share)
    return composeRefusal(
      `${whoText(whole)}, ${ofWhole}, come to ${tallyText(whole)} in ${spanText(whole.span)}, of which there is no share`,
      series,
      scene,
    );
  const what = ofPart === ofWhole ? '' : `, ${ofPart}`;
  const headline = `${whoText(part)}${what}: ${share.value} of ${wholeText(part, whole)} ${spanText(whole.latest ?? whole.span)}: ${tallyText(part)} of ${tallyText(whole)} (${releaseText(series.release)}).`;
  const blocks: Block[] = [
    {
      kind: 'chart',
      shape: 'progress',
      title: 'Share',
      unit: '%',
      series: [{ name: whoText(part), points: [{ label: whoText(part), value: share.value.replace(' %', '') }] }],
    },
    paragraph(`Share: ${share.value} (worked out: ${share.formula}; no source prints this figure).`),
    paragraph(`The part: ${tallyText(part)} = ${shortWorking(part.working)}`),
    paragraph(`The whole: ${tallyText(whole)} = ${shortWorking(whole.working)}`),
    ...missingPeriods(part),
    ...beyondCover(asked, whole),
  ];
  const facts = [...largestOf(part.facts, 3), ...largestOf(whole.facts, 3)];
  return replyOf(
    headline,
    { blocks, facts, derived: [share, ...derivedOf(part), ...derivedOf(whole)], series, rounded: [part, whole] },
    scene,
  );
}

function wholeText(part: Tally, whole: Tally): string {
  const { label } = whole.measure.property;
  return whoText(part) === whoText(whole) ? label : `${label}, ${lowered(whoText(whole))},`;
}

/** The name of everybody as it stands within a sentence. */
function lowered(name: string): string {
  return name.replace(/^All /u, 'all ');
}
