import { type DaySpan, type Grain, isSpanWithin, periodsOf, sharedDays, spanText } from '../../facts/series/spans.ts';
import { paragraph } from '../../model/blocks.ts';
import type { Block } from '../../model/message.ts';
import type { Draft } from '../answer.ts';
import { composeApart, composeRefusal } from './compose-missing.ts';
import { GRAIN_NOUNS } from './compose-total.ts';
import type { Measure } from './measure.ts';
import { named, nameOf, type SeriesScene } from './series-blocks.ts';
import type { Axis } from './series-question.ts';
import { type Tally, talliesByDivision, talliesBySubject, talliesIn, tallyOf } from './tally.ts';

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
export interface Ranked {
  readonly name: string;
  readonly tally: Tally;
}

/** What stands along an axis of a part of a table, each with what it comes to; or why that cannot be told. */
export function rankedAlong(
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

/** Periods without a known amount, and those that a table covers in part. */
export function periodsWithout(whole: Tally, axis: Axis, values: readonly Ranked[]): Block[] {
  if (axis.kind !== 'period') return [];
  const spans = periodsOf(whole.span, axis.grain).flatMap((period) => sharedDays(period, whole.span) ?? []);
  const without = spans.filter((span) => !values.some(({ tally }) => tally.span.first === span.first));
  const partly = values.filter(
    ({ tally }) => !isSpanWithin(wholePeriod(tally.span, axis.grain), whole.series.covered) && tally.span.first !== '',
  );
  return [
    ...(without.length > 0 ? [paragraph(`Without a known amount: ${named(without.map(spanText))}.`)] : []),
    ...(partly.length > 0 ? [paragraph(`Not covered whole by the table: ${named(partly.map(({ name }) => name))}.`)] : []),
  ];
}

/** The whole period that a span lies in. */
export function wholePeriod(span: DaySpan, grain: Grain): DaySpan {
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
