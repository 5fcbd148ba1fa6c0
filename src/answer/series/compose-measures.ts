import { Decimal } from 'decimal.js';
import { paragraph } from '../../model/blocks.ts';
import type { Block } from '../../model/message.ts';
import { UNIT_ONE } from '../../model/value.ts';
import type { Draft } from '../answer.ts';
import { composeMissing } from './compose-missing.ts';
import { largestOf } from './largest.ts';
import { differenceOf } from './series-arithmetic.ts';
import { missingPeriods, releaseText, replyOf, type SeriesScene, shortWorking, whoText } from './series-blocks.ts';
import { derivedOf, measuredText, type Tally, timeOf } from './tally.ts';

/** Two measures of the same part of a table: which is more, both amounts, and by how much they differ. */
export function composeMeasures(one: Tally, other: Tally, scene: SeriesScene): Draft {
  const missing = [one, other].find(({ quantity }) => quantity === undefined);
  if (missing)
    return composeMissing(`no known amount for ${whoText(missing)}, ${missing.measure.property.label}, ${timeOf(missing)}`, missing, scene);
  const apart = differenceOf(inOneUnit([one, other]));
  const order = new Decimal(one.quantity?.amount ?? 0).cmp(other.quantity?.amount ?? 0);
  const [large, small] = order < 0 ? [other, one] : [one, other];
  const labels = [large.measure.property.label, small.measure.property.label];
  const which = !apart
    ? 'not to be compared, being of different units'
    : order === 0
      ? `as much ${labels[0]} as ${labels[1]}`
      : `more ${labels[0]} than ${labels[1]}, by ${apart.value}`;
  const times = timeOf(one) === timeOf(other) ? [timeOf(one), ''] : [`${timeOf(one)} and ${timeOf(other)}`, ''];
  const headline = `${whoText(one)}, ${times[0]}: ${measuredText(one)}, and ${measuredText(other)}; ${which} (${releaseText(one.series.release)}).`;
  const blocks: Block[] = [
    ...[one, other].map((tally) => paragraph(`${tally.measure.property.label}: ${measuredText(tally)} = ${shortWorking(tally.working)}`)),
    ...(apart ? [paragraph(`Difference: ${apart.value} = ${apart.formula}`)] : []),
    ...[one, other].flatMap((tally) => {
      const own = missingPeriods(tally);
      return own.length > 0 ? [paragraph(`${tally.measure.property.label}:`), ...own] : [];
    }),
  ];
  const facts = [one, other].flatMap(({ facts: own }) => largestOf(own, 3));
  const derived = [...derivedOf(one), ...derivedOf(other), ...(apart ? [apart] : [])];
  return replyOf(headline, { blocks, facts, derived, series: one.series, rounded: [one, other] }, scene);
}

/** Counts of different things differ by a bare number. */
function inOneUnit(tallies: readonly Tally[]): readonly Tally[] {
  const units = new Set(tallies.map(({ quantity }) => quantity?.unit));
  if (units.size < 2 || tallies.some(({ quantity }) => quantity?.kind !== 'count')) return tallies;
  return tallies.map((tally) => (tally.quantity ? { ...tally, quantity: { ...tally.quantity, unit: UNIT_ONE } } : tally));
}
