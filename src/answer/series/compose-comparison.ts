import { Decimal } from 'decimal.js';
import { sumOf, workingOf } from '../../facts/derive/series-sum.ts';
import { spanText } from '../../facts/series/months.ts';
import type { Block } from '../../model/message.ts';
import type { DerivedFigure, Draft } from '../answer.ts';
import { paragraph } from '../fact-blocks.ts';
import { listed } from '../wording.ts';
import {
  cited,
  earlierReleases,
  missingMonths,
  nameOf,
  releaseText,
  releaseUsed,
  rounding,
  type SeriesScene,
  shortWorking,
} from './blocks.ts';
import { composeMissing } from './compose-missing.ts';
import { byAmount } from './largest.ts';
import { moneyText } from './money-text.ts';
import { derivedOf, type Tally, tallyText } from './tally.ts';

/** Several parts of one release side by side: donors, or times. Of two, by how much they differ; or what all make together. */
export function composeComparison(
  tallies: readonly Tally[],
  label: string,
  together: boolean,
  notes: readonly string[],
  scene: SeriesScene,
): Draft | undefined {
  const [first] = tallies;
  if (!first) return undefined;
  const told = tallies.filter(({ amount }) => amount !== undefined);
  if (told.length === 0) return composeMissing(`no known amount, ${label}`, first, scene);
  const lines = tallies.map((one) => `${partName(one, scene)} ${tallyText(one)}`);
  const difference = together ? sumOfParts(told) : differenceOf(told);
  const word = together ? 'Together' : 'Difference';
  const between = difference ? `; ${word.toLowerCase()} ${difference.value}` : '';
  const headline = `Compared, ${label}: ${listed(lines)}${between} (${releaseText(first.series.release)}).`;
  const passages = cited(
    told.flatMap(({ facts }) => facts.toSorted(byAmount).slice(0, 2)),
    scene,
  );
  const earlier = tallies.map((one) => ({ one, said: earlierReleases(one, scene) }));
  const blocks: Block[] = [
    paragraph(headline, 'bold'),
    ...told.map((one) => paragraph(`${partName(one, scene)}: ${tallyText(one)} = ${shortWorking(one.working)}`)),
    ...(difference ? [paragraph(`${word}: ${difference.value} = ${difference.formula}`)] : []),
    ...tallies.flatMap(missingMonths),
    ...earlier.flatMap(({ one, said }) => (said.blocks.length > 0 ? [paragraph(`${partName(one, scene)}, earlier:`), ...said.blocks] : [])),
    ...rounding(told),
    ...notes.map((note) => paragraph(note)),
    ...passages.blocks,
    releaseUsed(first.series, scene),
  ];
  const derived = [...told.flatMap(derivedOf), ...(difference ? [difference] : []), ...earlier.flatMap(({ said }) => said.derived)];
  return { outcome: 'answered', headline, message: { summary: headline, blocks }, citations: passages.citations, derived };
}

function partName({ subject, months }: Tally, scene: SeriesScene): string {
  return `${nameOf(subject, scene)}, ${spanText(months)}`;
}

/** What parts of different subjects make together; parts of one subject may share months, and then nothing is added up. */
function sumOfParts(tallies: readonly Tally[]): DerivedFigure | undefined {
  const amounts = tallies.flatMap(({ amount }) => (amount === undefined ? [] : [amount]));
  const inputs = tallies.flatMap(({ facts }) => facts.map(({ id }) => id));
  if (amounts.length < 2 || new Set(inputs).size < inputs.length) return undefined;
  const total = sumOf(amounts);
  return { value: moneyText(total, tallies[0]?.currency ?? ''), formula: workingOf(amounts, total), inputs };
}

/** By how much the larger of two parts exceeds the smaller, exactly. */
export function differenceOf(tallies: readonly Tally[]): DerivedFigure | undefined {
  const [one, other, ...more] = tallies;
  if (one?.amount === undefined || other?.amount === undefined || more.length > 0 || one.currency !== other.currency) return undefined;
  const [large, small] = new Decimal(one.amount).gte(other.amount) ? [one, other] : [other, one];
  const apart = new Decimal(large.amount ?? 0).minus(small.amount ?? 0).toFixed();
  const working = workingOf([large.amount ?? '0', small.amount ?? '0'], apart).replace(' + ', ' - ');
  return { value: moneyText(apart, one.currency), formula: working, inputs: [...large.facts, ...small.facts].map(({ id }) => id) };
}
