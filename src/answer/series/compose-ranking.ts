import { type DaySpan, type Grain, isWithin, periodsOf, sharedDays, spanLabel, spanText } from '../../facts/series/spans.ts';
import type { Block, ChartBlock } from '../../model/message.ts';
import type { DerivedFigure, Draft } from '../answer.ts';
import { paragraph } from '../fact-blocks.ts';
import { listed } from '../wording.ts';
import { beyondCover, named, nameOf, releaseText, replyOf, type SeriesScene, shortWorking, whoText } from './blocks.ts';
import { type ChartPoint, chartOf, isCut } from './chart.ts';
import { composeApart, composeMissing, composeRefusal } from './compose-missing.ts';
import { GRAIN_NOUNS } from './compose-total.ts';
import { shareOfWhole } from './differences.ts';
import { byTally, largestOf } from './largest.ts';
import type { Measure } from './measure.ts';
import type { Axis } from './series-question.ts';
import { derivedOf, type Tally, talliesByDivision, talliesBySubject, talliesIn, tallyOf, tallyText, timeOf } from './tally.ts';

/** How values are set side by side. */
export interface OrderAsked {
  readonly axis: Axis;
  readonly asked: DaySpan | undefined;
  /** How many are wanted; nothing: all of them, in the order of the table. */
  readonly count?: number | undefined;
  readonly least: boolean;
  /** Which place is asked for; the headline begins with whoever has it. */
  readonly place?: number | undefined;
  readonly chart?: 'bar' | 'line' | undefined;
  /** Whether it is also told what share those come to together. */
  readonly withShare?: boolean | undefined;
  /** Every measure of the table that can be set beside this one. */
  readonly measures: readonly Measure[];
  /** Subjects among which is looked. */
  readonly ids: readonly string[];
  /** The one subject whose place among them is asked for. */
  readonly of?: string | undefined;
}

/** One of several things that are set side by side. */
interface Ranked {
  readonly name: string;
  readonly tally: Tally;
}

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
    ...(share ? [paragraph(`Together: ${share.value} of ${whoText(whole)} = ${share.formula}`)] : []),
    ...lines(shown, true),
    paragraph(`Of ${ordered.length} with a known amount; what is not known is counted as nothing.`),
    ...(partial.length > 0
      ? [paragraph(`Not covered whole by the table, and not in the order: ${named(partial.map(({ name }) => name))}.`)]
      : []),
    ...(ties.length > 0 ? [paragraph(`As much as the last of them: ${named(ties.map(({ name }) => name))}.`)] : []),
  ];
  const draft = composed(
    share ? `Together ${share.value}: ${title.charAt(0).toLowerCase()}${title.slice(1)}` : title,
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
  const isWhole = ({ tally }: Ranked) => isWithin(wholePeriod(tally.span, axis.grain), series.covered);
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
  const texts = shown.map(({ name, tally }) => `${name} (${tallyText(tally)})`);
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
  return shown.map(({ name, tally }, place) =>
    paragraph(`${numbered ? `${place + 1}. ` : ''}${name}: ${tallyText(tally)} = ${shortWorking(tally.working)}`),
  );
}

/** Those that come to as much as the last one that is listed. */
function tiedWith(last: Ranked | undefined, others: readonly Ranked[]): readonly Ranked[] {
  const amount = last?.tally.quantity?.amount;
  return others.filter(({ tally }) => amount !== undefined && tally.quantity?.amount === amount);
}

function rankedAlong(
  whole: Tally,
  { axis, measures, ids }: OrderAsked,
  scene: SeriesScene,
): { readonly values: readonly Ranked[] } | { readonly refused: Draft } {
  switch (axis.kind) {
    case 'subject': {
      const tallies = talliesBySubject(whole, ids, (id) => nameOf(id, scene));
      const [apart] = tallies.filter((one) => one.apart);
      if (apart) return { refused: composeApart(apart, scene) };
      return { values: tallies.filter(({ quantity }) => quantity !== undefined).map((tally) => ({ name: tally.whom.name, tally })) };
    }
    case 'period':
      return byPeriod(whole, axis.grain, scene);
    case 'division': {
      if (!whole.series.divisions.has(axis.name)) {
        return {
          refused: composeRefusal(`the table does not divide ${whole.measure.property.label} by ${axis.name}`, whole.series, scene),
        };
      }
      return {
        values: talliesByDivision(whole, axis.name).map((tally) => ({ name: Object.values(tally.parts).flat().join(', '), tally })),
      };
    }
    case 'measure':
      return {
        values: measures.flatMap((measure) => {
          const [series] = scene.view.seriesOf(measure.property.id);
          const tally = series && tallyOf({ ...whole, measure, series });
          return tally?.quantity ? [{ name: measure.property.label, tally }] : [];
        }),
      };
  }
}

/** Periods of a length; one that the table cuts, or that is finer than its own, is refused with what the table has. */
function byPeriod(whole: Tally, grain: Grain, scene: SeriesScene) {
  const { series, span } = whole;
  const spans = periodsOf(span, grain).flatMap((period) => sharedDays(period, span) ?? []);
  if (series.grain !== undefined && spans.some((one) => series.periodsIn(one).length === 0)) {
    const has = `the table has ${GRAIN_NOUNS[series.grain]}s, and no ${GRAIN_NOUNS[grain]}s`;
    return { refused: composeRefusal(has, series, scene) };
  }
  const values = talliesIn(whole, spans).map((tally) => ({ name: spanText(tally.span), tally }));
  const [apart] = spans.map((one) => tallyOf({ ...whole, span: one })).filter((one) => one.apart);
  return apart && values.length === 0 ? { refused: composeApart(apart, scene) } : { values };
}

function periodsWithout(whole: Tally, axis: Axis, values: readonly Ranked[]): Block[] {
  if (axis.kind !== 'period') return [];
  const spans = periodsOf(whole.span, axis.grain).flatMap((period) => sharedDays(period, whole.span) ?? []);
  const without = spans.filter((span) => !values.some(({ tally }) => tally.span.first === span.first));
  const partly = values.filter(
    ({ tally }) => !isWithin(wholePeriod(tally.span, axis.grain), whole.series.covered) && tally.span.first !== '',
  );
  return [
    ...(without.length > 0 ? [paragraph(`Without a known amount: ${named(without.map(spanText))}.`)] : []),
    ...(partly.length > 0 ? [paragraph(`Not covered whole by the table: ${named(partly.map(({ name }) => name))}.`)] : []),
  ];
}

function wholePeriod(span: DaySpan, grain: Grain): DaySpan {
  return periodsOf({ first: span.first, last: span.first }, grain)[0] ?? span;
}

/** What stands along an axis is called. */
export function axisNoun(axis: Axis, { shape }: Measure, many: number): string {
  switch (axis.kind) {
    case 'subject':
      return many === 1 ? shape.subject.noun : shape.subject.plural;
    case 'period':
      return many === 1 ? GRAIN_NOUNS[axis.grain] : axis.grain === 'half' ? 'half-years' : `${axis.grain}s`;
    case 'division': {
      const division = shape.categories.find(({ name }) => name === axis.name);
      return (many === 1 ? division?.noun : division?.plural) ?? axis.name;
    }
    case 'measure':
      return many === 1 ? 'kind' : 'kinds';
  }
}
