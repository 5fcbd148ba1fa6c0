import { Decimal } from 'decimal.js';
import { spanLabel, spanText } from '../../facts/series/spans.ts';
import { paragraph } from '../../model/blocks.ts';
import type { Block } from '../../model/message.ts';
import type { DerivedFigure, Draft } from '../answer.ts';
import { listed } from '../wording.ts';
import { composeMissing } from './compose-missing.ts';
import { largestOf } from './largest.ts';
import { differenceOf, percentChange } from './series-arithmetic.ts';
import { missingPeriods, named, releaseText, replyOf, type SeriesScene, shortWorking, whoText } from './series-blocks.ts';
import { chartOf } from './series-chart.ts';
import { derivedOf, type Tally, tallyText } from './tally.ts';

/** A part of a table at two times. */
export interface TwoTimes {
  readonly before: Tally;
  readonly after: Tally;
}

/** By how much a part of a table changed from one time to another, in its unit and in per cent. */
export function composeChange({ before, after }: TwoTimes, scene: SeriesScene): Draft {
  const { series, measure } = after;
  const { label } = measure.property;
  const missing = [before, after].find(({ quantity }) => quantity === undefined);
  if (missing) return composeMissing(`no known amount for ${whoText(missing)}, ${label}, ${spanText(missing.span)}`, missing, scene);
  const apart = differenceOf([after, before]);
  const percent = percentChange(before, after);
  const word = directionOf({ before, after });
  const by = word === 'unchanged' ? 'unchanged' : `${word} by ${apart?.value ?? ''}${percent ? ` (${signed(percent.value)})` : ''}`;
  const headline = `${whoText(after)}, ${label}: ${by}, from ${tallyText(before)} in ${spanText(before.span)} to ${tallyText(after)} in ${spanText(after.span)} (${releaseText(series.release)}).`;
  const points = [before, after].flatMap(({ quantity, span }) => (quantity ? [{ label: spanLabel(span), quantity }] : []));
  const blocks: Block[] = [
    ...chartOf(`${whoText(after)}, ${label}`, label, points, 'bar'),
    ...[before, after].map((one) => paragraph(`${spanText(one.span)}: ${tallyText(one)} = ${shortWorking(one.working)}`)),
    ...(apart ? [paragraph(`Difference: ${apart.value} = ${apart.formula}`)] : []),
    ...(percent ? [paragraph(`In per cent of ${spanText(before.span)}: ${signed(percent.value)} = ${percent.formula}`)] : []),
    ...[before, after].flatMap(missingPeriods),
  ];
  const facts = [before, after].flatMap((one) => largestOf(one.facts, 3));
  const derived = [...derivedOf(before), ...derivedOf(after), ...(apart ? [apart] : []), ...(percent ? [percent] : [])];
  return replyOf(headline, { blocks, facts, derived, series, rounded: [before, after] }, scene);
}

/** How growth is ordered. */
export interface GrowthAsked {
  readonly rising: boolean;
  readonly count: number;
  /** What the things are called, one and several. */
  readonly nouns: readonly [string, string];
  /** Names of those that have a value at one time alone. */
  readonly oneSided: readonly string[];
}

/** What grew or shrank most between two times. */
export function composeGrowth(
  pairs: readonly (TwoTimes & { readonly name: string })[],
  whole: Tally,
  { rising, count, nouns, oneSided }: GrowthAsked,
  scene: SeriesScene,
): Draft {
  const { series, measure } = whole;
  const { label } = measure.property;
  const moved = pairs
    .map((pair) => ({ ...pair, by: new Decimal(pair.after.quantity?.amount ?? 0).minus(pair.before.quantity?.amount ?? 0) }))
    .filter(({ by }) => (rising ? by.gt(0) : by.lt(0)))
    .sort((one, other) => other.by.abs().cmp(one.by.abs()) || one.name.localeCompare(other.name, 'en'));
  const [times] = pairs;
  const between = times ? `from ${spanText(times.before.span)} to ${spanText(times.after.span)}` : spanText(whole.span);
  const shown = moved.slice(0, count);
  if (shown.length === 0) {
    return composeMissing(`no ${nouns[0]} of the table ${rising ? 'rose' : 'fell'}, ${label}, ${between}`, whole, scene);
  }
  const told = shown.map((pair) => ({
    pair,
    apart: differenceOf([pair.after, pair.before]),
    percent: percentChange(pair.before, pair.after),
  }));
  const texts = told.map(
    ({ pair, apart, percent }) => `${pair.name} (${rising ? '+' : '-'}${apart?.value ?? ''}${percent ? `, ${signed(percent.value)}` : ''})`,
  );
  const first = `The largest ${rising ? 'increase' : 'decrease'}${shown.length === 1 ? '' : 's'} by ${nouns[0]}`;
  const headline = `${first}, ${label}, ${between}: ${listed(texts)} (${releaseText(series.release)}).`;
  const points = told.flatMap(
    ({
      pair: {
        name,
        by,
        after: { quantity },
      },
    }) => (quantity ? [{ label: name, quantity: { ...quantity, amount: by.toFixed() } }] : []),
  );
  const blocks: Block[] = [
    ...chartOf(`Change of ${label}`, label, points, 'bar'),
    ...told.map(({ pair, apart }, place) =>
      paragraph(
        `${place + 1}. ${pair.name}: from ${tallyText(pair.before)} to ${tallyText(pair.after)}: ${apart?.value ?? ''} = ${apart?.formula ?? ''}`,
      ),
    ),
    paragraph(`Of ${pairs.length} with an amount at both times, ${moved.length} ${rising ? 'rose' : 'fell'}.`),
    ...(oneSided.length > 0 ? [paragraph(`With a known amount at one of the times alone, and so not compared: ${named(oneSided)}.`)] : []),
  ];
  const derived: DerivedFigure[] = told.flatMap(({ pair, apart, percent }) => [
    ...derivedOf(pair.before),
    ...derivedOf(pair.after),
    ...(apart ? [apart] : []),
    ...(percent ? [percent] : []),
  ]);
  const facts = shown.flatMap(({ before, after }) => [...largestOf(after.facts, 1), ...largestOf(before.facts, 1)]);
  return replyOf(headline, { blocks, facts, derived, series, rounded: shown.flatMap(({ before, after }) => [before, after]) }, scene);
}

function directionOf({ before, after }: TwoTimes): 'up' | 'down' | 'unchanged' {
  const by = new Decimal(after.quantity?.amount ?? 0).cmp(before.quantity?.amount ?? 0);
  if (by === 0) return 'unchanged';
  return by > 0 ? 'up' : 'down';
}

function signed(percent: string): string {
  return percent.startsWith('-') ? percent : `+${percent}`;
}
