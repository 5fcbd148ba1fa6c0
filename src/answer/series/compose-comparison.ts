import { spanText } from '../../facts/series/spans.ts';
import { paragraph } from '../../model/blocks.ts';
import type { Block } from '../../model/message.ts';
import type { Draft } from '../answer.ts';
import { listed } from '../wording.ts';
import { composeMissing } from './compose-missing.ts';
import { earlierReleases } from './earlier-releases.ts';
import { largestOf } from './largest.ts';
import { differenceOf, ratioOf, sumOfParts } from './series-arithmetic.ts';
import { missingPeriods, releaseText, replyOf, type SeriesScene, shortWorking, whoText } from './series-blocks.ts';
import { chartOf } from './series-chart.ts';
import type { SeriesQuestion } from './series-question.ts';
import { derivedOf, type Tally, tallyText, tallyTextAmong, timeOf } from './tally.ts';

/** Several parts of one release side by side: subjects, or times. Of two, by how much they differ; or what all make together. */
export function composeComparison(
  tallies: readonly Tally[],
  { together, chart, ratio }: Pick<SeriesQuestion, 'together' | 'chart' | 'ratio'>,
  scene: SeriesScene,
): Draft | undefined {
  const [first] = tallies;
  if (!first) return undefined;
  const told = tallies.filter(({ quantity }) => quantity !== undefined);
  const { label } = first.measure.property;
  if (told.length === 0) return composeMissing(`no known amount, ${label}`, first, scene);
  const figures = tallies.map((one) => `${partName(one)} ${tallyTextAmong(one, tallies)}`);
  const sum = together || tallies.length > 2 ? sumOfParts(told) : undefined;
  const apart = together ? undefined : differenceOf(told);
  const times = ratio ? ratioOf(told) : undefined;
  const between = times ? `; ${times.value}` : sum ? `; together ${sum.value}` : apart ? `; difference ${apart.value}` : '';
  const added = together && sum ? `Added up, ${label}: together ${sum.value}: ${listed(figures)} (` : undefined;
  const headline = `${added ?? `Compared, ${label}: ${listed(figures)}${between} (`}${releaseText(first.series.release)}).`;
  const earlier = tallies.map((one) => ({ one, said: earlierReleases(one, scene) }));
  const points = told.flatMap((one) => (one.quantity ? [{ label: pointName(one, told), quantity: one.quantity }] : []));
  const blocks: Block[] = [
    ...(told.length > 2 || chart ? chartOf(label, label, points, chart ?? 'bar') : []),
    ...told.map((one) => paragraph(`${partName(one)}: ${tallyText(one)} = ${shortWorking(one.working)}`)),
    ...(sum ? [paragraph(`Together: ${sum.value} = ${sum.formula}`)] : []),
    ...(times ? [paragraph(`Ratio: ${times.value} (${times.formula})`)] : []),
    ...(apart ? [paragraph(`Difference: ${apart.value} = ${apart.formula}`)] : []),
    ...tallies.flatMap((one) => named(one, missingPeriods(one), tallies.length)),
    ...earlier.flatMap(({ one, said }) => named(one, said.blocks, 2)),
  ];
  const facts = told.flatMap((one) => largestOf(one.facts, 2));
  const derived = [
    ...told.flatMap(derivedOf),
    ...(sum ? [sum] : []),
    ...(apart ? [apart] : []),
    ...(times ? [times] : []),
    ...earlier.flatMap(({ said }) => said.derived),
  ];
  return replyOf(headline, { blocks, facts, derived, series: first.series, rounded: told }, scene);
}

function named(tally: Tally, blocks: readonly Block[], of: number): Block[] {
  if (blocks.length === 0) return [];
  return of > 1 ? [paragraph(`${partName(tally)}:`), ...blocks] : [...blocks];
}

function partName(tally: Tally): string {
  return `${whoText(tally)}, ${timeOf(tally)}`;
}

/** As short as tells the parts of a chart from each other. */
function pointName(tally: Tally, all: readonly Tally[]): string {
  const names = new Set(all.map(whoText));
  const spans = new Set(all.map(({ span }) => spanText(span)));
  if (names.size === all.length) return whoText(tally);
  return spans.size === all.length ? spanText(tally.span) : partName(tally);
}
