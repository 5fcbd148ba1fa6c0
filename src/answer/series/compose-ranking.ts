import { isSpanWithin, spanLabel, spanText } from '../../facts/series/spans.ts';
import { paragraph } from '../../model/blocks.ts';
import type { Block, ChartBlock } from '../../model/message.ts';
import type { DerivedFigure, Draft } from '../answer.ts';
import { listed } from '../wording.ts';
import { axisNoun, type OrderAsked, periodsWithout, type Ranked, rankedAlong, wholePeriod } from './along-axis.ts';
import { composeMissing } from './compose-missing.ts';
import { byTally, largestOf } from './largest.ts';
import { shareOfWhole } from './series-arithmetic.ts';
import { beyondCover, named, releaseText, replyOf, type SeriesScene, shortWorking, whoText } from './series-blocks.ts';
import { type ChartPoint, chartOf, isCut } from './series-chart.ts';
import type { Axis } from './series-question.ts';
import { derivedOf, type Tally, tallyOf, tallyText, tallyTextAmong, timeOf } from './tally.ts';

/** What of a part of a table comes first along an axis: the highest or the lowest, with each one's working and a chart. */
export function composeRanking(whole: Tally, order: OrderAsked, scene: SeriesScene): Draft {
  const ranked = rankedAlong(whole, order, scene);
  if ('refused' in ranked) return ranked.refused;
  const { complete, partial } = apartByCover(ranked.values, whole, order.axis);
  const sorted = [...complete].sort((one, other) => byTally(one.tally, other.tally));
  const ordered = order.least ? sorted.reverse() : sorted;
  const count = order.count ?? ordered.length;
  const shown = ordered.slice(0, count);
  const ties = tiedWith(shown.at(-1), ordered.slice(count));
  if (shown.length === 0) return composeMissing(`no known amount, ${whole.measure.property.label}, ${spanText(whole.span)}`, whole, scene);
  const of = order.axis.kind === 'subject' ? '' : ` of ${whoText(whole)}`;
  const placed = order.place === undefined ? undefined : ordered[order.place - 1];
  const own = order.of === undefined ? -1 : ordered.findIndex(({ tally }) => tally.whom.ids?.[0] === order.of);
  const first =
    own >= 0 && ordered[own]
      ? `${ordered[own].name}: place ${own + 1} of ${ordered.length} (${tallyText(ordered[own].tally)}). `
      : placed
        ? `In place ${order.place}: ${placed.name} (${tallyText(placed.tally)}). `
        : '';
  const title = `${first}The ${order.least ? 'lowest' : 'highest'} ${shown.length === 1 ? '' : `${shown.length} `}${axisNoun(order.axis, whole.measure, shown.length)}${of}`;
  const share = order.withShare ? shareTogether(shown, whole) : undefined;
  const blocks = [
    ...(share ? [paragraph(`${shown.length === 1 ? 'Share' : 'Together'}: ${share.value} of ${whoText(whole)} = ${share.formula}`)] : []),
    ...lines(shown, true),
    paragraph(`Of ${ordered.length} with a known amount; what is not known is counted as nothing.`),
    ...(partial.length > 0
      ? [paragraph(`Not covered whole by the table, and not in the order: ${named(partial.map(({ name }) => name))}.`)]
      : []),
    ...(ties.length > 0 ? [paragraph(`As much as the last of them: ${named(ties.map(({ name }) => name))}.`)] : []),
  ];
  const draft = composed(
    share ? `${shown.length === 1 ? 'Share of all' : 'Together'} ${share.value}: ${title.charAt(0).toLowerCase()}${title.slice(1)}` : title,
    whole,
    shown,
    blocks,
    order,
    'bar',
    scene,
  );
  return share ? { ...draft, derived: [share, ...draft.derived] } : draft;
}

/** Periods that a table covers from their first day to their last, and others; where all are of one kind, none is set apart. */
function apartByCover(
  values: readonly Ranked[],
  { series }: Tally,
  axis: Axis,
): { readonly complete: readonly Ranked[]; readonly partial: readonly Ranked[] } {
  if (axis.kind !== 'period') return { complete: values, partial: [] };
  const isWhole = ({ tally }: Ranked) => isSpanWithin(wholePeriod(tally.span, axis.grain), series.covered);
  const complete = values.filter(isWhole);
  return complete.length === 0 ? { complete: values, partial: [] } : { complete, partial: values.filter((one) => !isWhole(one)) };
}

/** What share of the whole those that are listed come to together. */
function shareTogether(shown: readonly Ranked[], whole: Tally): DerivedFigure | undefined {
  const [first] = shown;
  const ids = [...new Set(shown.flatMap(({ tally }) => tally.whom.ids ?? []))];
  if (!first || whole.measure.adds === 'never') return undefined;
  return shareOfWhole(tallyOf({ ...whole, whom: { name: '', ids } }, whole.periods), whole);
}

/** Every value of a part of a table along an axis, in the order of the table, with what they make together. */
export function composeBreakdown(whole: Tally, order: OrderAsked, scene: SeriesScene): Draft {
  const ranked = rankedAlong(whole, order, scene);
  if ('refused' in ranked) return ranked.refused;
  const { values } = ranked;
  if (values.length === 0) return composeMissing(`no known amount, ${whole.measure.property.label}, ${spanText(whole.span)}`, whole, scene);
  const isInTime = order.axis.kind === 'period';
  const ordered = isInTime || order.axis.kind === 'division' ? values : [...values].sort((one, other) => byTally(one.tally, other.tally));
  const shown = ordered.slice(0, MOST_LISTED);
  const total =
    whole.quantity && order.axis.kind !== 'measure' && !whole.latest
      ? [paragraph(`In all: ${tallyText(whole)} = ${shortWorking(whole.working)}`)]
      : [];
  const missing = isInTime ? periodsWithout(whole, order.axis, values) : [];
  const more = ordered.length > shown.length ? [paragraph(`The first ${shown.length} of ${ordered.length} are listed.`)] : [];
  const blocks = [...lines(shown, false), ...more, ...total, ...missing];
  const noun = axisNoun(order.axis, whole.measure, 1);
  return composed(
    `${whoText(whole)}, by ${noun}`,
    whole,
    shown,
    blocks,
    order,
    isInTime && shown.length > FEW_BARS ? 'line' : 'bar',
    scene,
  );
}

const MOST_LISTED = 60;
const FEW_BARS = 8;
const NAMED_IN_HEADLINE = 6;

function composed(
  title: string,
  whole: Tally,
  shown: readonly Ranked[],
  below: readonly Block[],
  { asked, chart, axis }: OrderAsked,
  shape: ChartBlock['shape'],
  scene: SeriesScene,
): Draft {
  const { series, measure } = whole;
  const { label } = measure.property;
  const all = shown.map(({ tally }) => tally);
  const texts = shown.map(({ name, tally }) => `${name} (${tallyTextAmong(tally, all)})`);
  const inHeadline =
    shown.length > NAMED_IN_HEADLINE * 2 ? [...texts.slice(0, NAMED_IN_HEADLINE), `${texts.length - NAMED_IN_HEADLINE} more below`] : texts;
  const time = axis.kind === 'period' ? spanText(whole.span) : timeOf(whole);
  const headline = `${title}, ${label}, ${time}: ${listed(inHeadline)} (${releaseText(series.release)}).`;
  const points = shown.flatMap(({ name, tally: { quantity, span } }): ChartPoint[] =>
    quantity ? [{ label: axis.kind === 'period' ? spanLabel(span) : name, quantity }] : [],
  );
  const drawn = chartOf(`${label}, ${time}`, label, points, chart ?? shape);
  const cut = drawn.length > 0 && isCut(points.length) ? [paragraph('The chart has 20 of them, as many as can be drawn.')] : [];
  const tallies = shown.map(({ tally }) => tally);
  return replyOf(
    headline,
    {
      blocks: [...drawn, ...cut, ...below, ...beyondCover(asked, whole)],
      facts: tallies.flatMap(({ facts }) => largestOf(facts, 1)),
      derived: tallies.flatMap(derivedOf),
      series,
      rounded: tallies,
    },
    scene,
  );
}

function lines(shown: readonly Ranked[], numbered: boolean): Block[] {
  const all = shown.map(({ tally }) => tally);
  return shown.map(({ name, tally }, place) =>
    paragraph(`${numbered ? `${place + 1}. ` : ''}${name}: ${tallyTextAmong(tally, all)} = ${shortWorking(tally.working)}`),
  );
}

/** Those that come to as much as the last one that is listed. */
function tiedWith(last: Ranked | undefined, others: readonly Ranked[]): readonly Ranked[] {
  const amount = last?.tally.quantity?.amount;
  return others.filter(({ tally }) => amount !== undefined && tally.quantity?.amount === amount);
}
