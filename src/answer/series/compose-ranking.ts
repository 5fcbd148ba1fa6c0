import { spanText } from '../../facts/series/months.ts';
import type { MonthSpan } from '../../facts/series/series-view.ts';
import type { Block } from '../../model/message.ts';
import type { Draft } from '../answer.ts';
import { paragraph } from '../fact-blocks.ts';
import { listed } from '../wording.ts';
import { beyondCover, cited, nameOf, releaseText, releaseUsed, rounding, type SeriesScene, shortWorking } from './blocks.ts';
import { composeMissing } from './compose-missing.ts';
import { byAmount, byTally } from './largest.ts';
import { inBillions } from './money-text.ts';
import { derivedOf, type Tally, talliesByMonth, tallyOf, tallyText } from './tally.ts';

/** How a ranking is asked for. */
export interface RankingAsked {
  readonly label: string;
  readonly asked: MonthSpan | undefined;
  readonly count: number;
  readonly least: boolean;
  readonly notes: readonly string[];
}

/** Who of a table comes first, by what each of them comes to over the months. */
export function composeRanking(whole: Tally, ranking: RankingAsked, scene: SeriesScene): Draft {
  const tallies = whole.sums
    .map(({ subject }) => tallyOf(whole.series, subject, whole.months))
    .filter(({ amount }) => amount !== undefined);
  const title = ranking.count === 1 ? 'donor' : 'donors';
  return composeOrder(whole, tallies, (one) => nameOf(one.subject, scene), title, ranking, scene);
}

/** Which month of a part of a table comes first. */
export function composeMonths(part: Tally, ranking: RankingAsked, scene: SeriesScene): Draft {
  const tallies = talliesByMonth(part.series, part.subject, part.months);
  const title = `${ranking.count === 1 ? 'month' : 'months'} of ${part.subject === undefined ? 'all donors' : nameOf(part.subject, scene)}`;
  return composeOrder(part, tallies, (one) => spanText(one.months), title, ranking, scene);
}

function composeOrder(
  whole: Tally,
  tallies: readonly Tally[],
  name: (tally: Tally) => string,
  title: string,
  { label, asked, count, least, notes }: RankingAsked,
  scene: SeriesScene,
): Draft {
  const { series, months } = whole;
  const ordered = least ? tallies.toSorted(byTally).reverse() : tallies.toSorted(byTally);
  const shown = ordered.slice(0, count);
  if (shown.length === 0) return composeMissing(`no known amount, ${label}, ${spanText(months)}`, whole, scene);
  const texts = shown.map(tallyText);
  const order = shown.map((one, place) => `${name(one)} (${texts[place]})`);
  const first = `The ${least ? 'lowest' : 'highest'} ${shown.length === 1 ? '' : `${shown.length} `}${title}`;
  const headline = `${first}, ${label}, ${spanText(months)}: ${listed(order)} (${releaseText(series.release)}).`;
  const passages = cited(
    shown.flatMap(({ facts }) => facts.toSorted(byAmount).slice(0, 1)),
    scene,
  );
  const [{ currency } = { currency: '' }] = shown;
  const points = shown.map((one) => ({ label: name(one), value: inBillions(one.amount ?? '0') }));
  const blocks: Block[] = [
    paragraph(headline, 'bold'),
    {
      kind: 'chart',
      shape: 'bar',
      title: chartTitle(`${label}, ${spanText(months)}`),
      unit: `${currency} billion`,
      series: [{ name: label, points }],
    },
    ...shown.map((one, place) => paragraph(`${place + 1}. ${name(one)}: ${texts[place]} = ${shortWorking(one.working)}`)),
    paragraph(`Of ${tallies.length} with a known amount; what is not known is counted as nothing.`),
    ...beyondCover(asked, whole),
    ...rounding(shown),
    ...notes.map((note) => paragraph(note)),
    ...passages.blocks,
    releaseUsed(series, scene),
  ];
  const derived = shown.flatMap(derivedOf);
  return { outcome: 'answered', headline, message: { summary: headline, blocks }, citations: passages.citations, derived };
}

const LONGEST_TITLE = 50;

/** A title that every platform draws whole. */
function chartTitle(text: string): string {
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  return capital.length <= LONGEST_TITLE ? capital : `${capital.slice(0, LONGEST_TITLE - 1)}…`;
}
