import { Decimal } from 'decimal.js';
import { type Grain, periodsOf, sharedDays, spanText } from '../../facts/series/spans.ts';
import { listItem } from '../../model/blocks.ts';
import type { Draft } from '../answer.ts';
import { GRAIN_NOUNS } from './compose-total.ts';
import { largestOf } from './largest.ts';
import { named, releaseText, replyOf, type SeriesScene, whoText } from './series-blocks.ts';
import { type Tally, talliesIn, tallyOf } from './tally.ts';

const PERIODS_LISTED = 60;

/** In how many periods a part of a table has an amount, and in how many it has none: a zero, an empty cell or no row. */
export function composePeriodCount(whole: Tally, grain: Grain, scene: SeriesScene): Draft {
  const { series, measure } = whole;
  const spans = periodsOf(whole.span, grain).flatMap((period) => sharedDays(period, whole.span) ?? []);
  const tallies = talliesIn(whole, spans);
  const withAmount = tallies.filter(({ quantity }) => quantity && !new Decimal(quantity.amount).isZero());
  const without = spans.filter((span) => !withAmount.some((one) => one.span.first === span.first));
  const noRow = without.filter((span) => {
    const { facts, unknown } = tallyOf({ ...whole, span });
    return facts.length + unknown.length === 0;
  });
  const printed = without.filter((span) => !noRow.includes(span));
  const noun = GRAIN_NOUNS[grain];
  const many = (count: number) => `${count} ${count === 1 ? noun : `${noun}s`}`;
  const headline = `${whoText(whole)}, ${measure.property.label}, ${spanText(whole.span)}: ${many(withAmount.length)} with an amount and ${many(without.length)} without, of ${spans.length} (${releaseText(series.release)}).`;
  const list = (what: string, periods: readonly string[]) =>
    periods.length > 0 ? [listItem(`${what}: ${named(periods, PERIODS_LISTED)}.`)] : [];
  const blocks = [
    ...list(
      'With an amount',
      withAmount.map(({ span }) => spanText(span)),
    ),
    ...list('With a printed zero or an empty cell', printed.map(spanText)),
    ...list('Without a row', noRow.map(spanText)),
  ];
  const facts = withAmount.flatMap((one) => largestOf(one.facts, 1));
  const counted = {
    value: many(withAmount.length),
    formula: `counted: ${withAmount.map(({ span }) => spanText(span)).join(', ')}`,
    inputs: withAmount.flatMap((one) => one.facts.map(({ id }) => id)),
  };
  return replyOf(
    headline,
    { blocks, facts: facts.length > 0 ? facts : whole.unknown.slice(0, 2), derived: [counted], series, rounded: [] },
    scene,
  );
}
