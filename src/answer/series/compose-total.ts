import { exactText, quantityOf } from '../../facts/series/measure-text.ts';
import { type DaySpan, spanText } from '../../facts/series/spans.ts';
import type { Block } from '../../model/message.ts';
import { capitalised } from '../../model/text.ts';
import type { Draft } from '../answer.ts';
import { composeApart, composeMissing } from './compose-missing.ts';
import { earlierReleases } from './earlier-releases.ts';
import { byTally, largestOf } from './largest.ts';
import { beyondCover, missingPeriods, nameOf, releaseText, replyOf, type SeriesScene, shortWorking, whoText } from './series-blocks.ts';
import { derivedOf, measuredText, type Tally, talliesBySubject, tallyText, tallyTextAmong, timeOf } from './tally.ts';

/** So many periods are listed one by one, and so many of the subjects of a whole table. */
const PERIODS_LISTED = 24;
const SUBJECTS_LISTED = 10;

/** What one part of a table comes to, with each value that went in. */
export function composeTotal(tally: Tally, asked: DaySpan | undefined, scene: SeriesScene): Draft {
  const { quantity, facts, series, working, measure, latest, apart, whom } = tally;
  const { label } = measure.property;
  if (apart) return composeApart(tally, scene);
  if (!quantity) return composeMissing(`no known amount for ${whoText(tally)}, ${label}, ${spanText(tally.span)}`, tally, scene);
  const alone = series.periodsIn(tally.span).length === 1 ? 'as the table prints it' : 'the one amount that the table gives in that time';
  const how = latest
    ? `the last that the table gives in ${spanText(tally.span)}`
    : facts.length > 1
      ? `worked out from ${facts.length} values of the table`
      : alone;
  const headline = `${whoText(tally)}: ${measuredText(tally)}, ${timeOf(tally)} (${releaseText(series.release)}; ${how}).`;
  const earlier = earlierReleases(tally, scene);
  const single = whom.ids?.length === 1;
  const parts = single ? { blocks: periodTable(tally), derived: [] } : largestSubjects(tally, scene);
  const blocks: Block[] = [
    { kind: 'figure', value: tallyText(tally), label: whoText(tally), qualifiers: [label, timeOf(tally), `= ${shortWorking(working)}`] },
    ...parts.blocks,
    ...missingPeriods(tally),
    ...beyondCover(asked, tally),
    ...earlier.blocks,
  ];
  const derived = [...derivedOf(tally), ...parts.derived, ...earlier.derived];
  return replyOf(headline, { blocks, facts: [...largestOf(facts, 6), ...earlier.facts], derived, series, rounded: [tally] }, scene);
}

function periodTable({ facts, span, series }: Tally): Block[] {
  const rows = facts.flatMap(({ value, period, category }) => {
    const quantity = quantityOf(value);
    return quantity ? [[[period?.label ?? '', ...Object.values(category ?? {})].join(', '), exactText(quantity)]] : [];
  });
  if (rows.length < 2) return [];
  const shown = rows.slice(-PERIODS_LISTED);
  const unit = series.grain === undefined ? 'period' : GRAIN_NOUNS[series.grain];
  const title = shown.length < rows.length ? `The last ${shown.length} of ${rows.length} ${unit}s` : `By ${unit}, ${spanText(span)}`;
  return [{ kind: 'table', title, columns: [capitalised(unit), 'Amount'], rows: shown }];
}

/** Each length of a period in words. */
export const GRAIN_NOUNS = { day: 'day', month: 'month', quarter: 'quarter', half: 'half-year', year: 'year' } as const;

function largestSubjects(tally: Tally, scene: SeriesScene): Pick<Draft, 'derived'> & { blocks: Block[] } {
  const { noun } = tally.measure.shape.subject;
  const tallies = talliesBySubject(tally, tally.whom.ids ?? tally.series.subjects, (id) => nameOf(id, scene))
    .filter(({ quantity }) => quantity !== undefined)
    .toSorted(byTally);
  const shown = tallies.slice(0, tally.whom.ids ? PERIODS_LISTED : SUBJECTS_LISTED);
  const rows = shown.map((one) => [one.whom.name, tallyTextAmong(one, shown)]);
  const title = shown.length < tallies.length ? `The largest ${shown.length} of ${tallies.length}` : `By ${noun}`;
  return {
    blocks: rows.length > 0 ? [{ kind: 'table', title, columns: [capitalised(noun), 'Amount'], rows }] : [],
    derived: shown.flatMap(derivedOf),
  };
}
