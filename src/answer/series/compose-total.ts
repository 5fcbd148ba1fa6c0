import { spanText } from '../../facts/series/months.ts';
import type { MonthSpan } from '../../facts/series/series-view.ts';
import type { Block } from '../../model/message.ts';
import type { Draft } from '../answer.ts';
import { paragraph } from '../fact-blocks.ts';
import {
  beyondCover,
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
import { byAmount, byTally } from './largest.ts';
import { exactMoneyText } from './money-text.ts';
import { derivedOf, type Tally, tallyOf, tallyText } from './tally.ts';

/** So many months are listed one by one, and so many of the subjects of a whole table. */
const MONTHS_LISTED = 24;
const SUBJECTS_LISTED = 10;

/** What one part of a table comes to, with each value that went in. */
export function composeTotal(
  tally: Tally,
  label: string,
  asked: MonthSpan | undefined,
  notes: readonly string[],
  scene: SeriesScene,
): Draft {
  const { amount, facts, series, months, subject, working } = tally;
  const name = nameOf(subject, scene);
  if (amount === undefined) return composeMissing(`no known amount for ${name}, ${label}, ${spanText(months)}`, tally, scene);
  const alone = months.first === months.last ? 'as the table prints it' : 'the one amount that the table gives in that time';
  const how = facts.length > 1 ? `worked out from ${facts.length} values of the table` : alone;
  const headline = `${name}: ${tallyText(tally)}, ${label}, ${spanText(months)} (${releaseText(series.release)}; ${how}).`;
  const earlier = earlierReleases(tally, scene);
  const passages = cited([...facts.toSorted(byAmount), ...earlier.facts], scene);
  const parts = subject === undefined ? largestSubjects(tally, scene) : { blocks: monthTable(tally), derived: [] };
  const blocks: Block[] = [
    paragraph(headline, 'bold'),
    {
      kind: 'figure',
      value: tallyText(tally),
      label: name,
      qualifiers: [label, spanText(months), `= ${shortWorking(working)}`],
    },
    ...parts.blocks,
    ...missingMonths(tally),
    ...beyondCover(asked, tally),
    ...earlier.blocks,
    ...rounding([tally]),
    ...notes.map((note) => paragraph(note)),
    ...passages.blocks,
    releaseUsed(series, scene),
  ];
  return {
    outcome: 'answered',
    headline,
    message: { summary: headline, blocks },
    citations: passages.citations,
    derived: [...derivedOf(tally), ...parts.derived, ...earlier.derived],
  };
}

function monthTable({ sums, months }: Tally): Block[] {
  const [sum] = sums;
  const rows = (sum?.known ?? []).flatMap(({ value, period }) =>
    value.kind === 'money' ? [[period?.label ?? '', exactMoneyText(value.amount, value.currency)]] : [],
  );
  if (rows.length < 2) return [];
  const shown = rows.slice(-MONTHS_LISTED);
  const title = shown.length < rows.length ? `The last ${shown.length} of ${rows.length} months` : `By month, ${spanText(months)}`;
  return [{ kind: 'table', title, columns: ['Month', 'Amount'], rows: shown }];
}

function largestSubjects({ sums, series, months }: Tally, scene: SeriesScene): Pick<Draft, 'derived'> & { blocks: Block[] } {
  const tallies = sums
    .map(({ subject }) => tallyOf(series, subject, months))
    .filter(({ amount }) => amount !== undefined)
    .toSorted(byTally);
  const shown = tallies.slice(0, SUBJECTS_LISTED);
  const rows = shown.map((one) => [nameOf(one.subject, scene), tallyText(one)]);
  const title = shown.length < tallies.length ? `The largest ${shown.length} of ${tallies.length}` : 'By donor';
  return {
    blocks: rows.length > 0 ? [{ kind: 'table', title, columns: ['Donor', 'Amount'], rows }] : [],
    derived: shown.flatMap(derivedOf),
  };
}
