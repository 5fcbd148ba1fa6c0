import { Decimal } from 'decimal.js';
import { monthsOf, spanText } from '../../facts/series/months.ts';
import type { Series } from '../../facts/series/series-view.ts';
import type { Fact } from '../../model/fact.ts';
import { formatDay } from '../../model/format.ts';
import type { Block } from '../../model/message.ts';
import type { Draft } from '../answer.ts';
import { paragraph } from '../fact-blocks.ts';
import { listed } from '../wording.ts';
import { cited, nameOf, releaseText, releaseUsed, rounding, type SeriesScene, shortWorking } from './blocks.ts';
import { differenceOf } from './compose-comparison.ts';
import { exactMoneyText } from './money-text.ts';
import { derivedOf, type Tally, tallyOf, tallyText } from './tally.ts';

/** So many changed cells are listed, those that changed most first. */
const CELLS_LISTED = 8;

/** How a part of a table reads in its newest release beside the first one that gave it; `first` is of the same property. */
export function composeChange(tally: Tally, first: Series, label: string, notes: readonly string[], scene: SeriesScene): Draft {
  const before = tallyOf(first, tally.subject, tally.months);
  const difference = differenceOf([before, tally]);
  const [was, is] = [tallyText(before), tallyText(tally)];
  const what = `${nameOf(tally.subject, scene)}, ${label}, ${spanText(tally.months)}`;
  const apart =
    was === is && difference && !isChanged(before, tally)
      ? `unchanged at ${is}`
      : `${is}, and ${was} before${difference ? `: a difference of ${difference.value}` : ''}`;
  const headline = `${what}: ${apart} (${releaseText(tally.series.release)}, beside the release of ${formatDay(first.release.published.date)}).`;
  const { changed, gone, fresh } = cellsBetween(before, tally);
  const shown = changed.slice(0, CELLS_LISTED);
  const passages = cited(
    shown.length > 0 ? shown.slice(0, 3).flatMap(({ old, now }) => [now, old]) : [...tally.facts.slice(0, 1), ...before.facts.slice(0, 1)],
    scene,
  );
  const blocks: Block[] = [
    paragraph(headline, 'bold'),
    ...workingLines(before, tally),
    ...(difference ? [paragraph(`Difference: ${difference.value} = ${difference.formula}`)] : []),
    ...changedTable(shown, changed.length, scene),
    paragraph(counts(changed.length, gone, fresh)),
    ...rounding([before, tally]),
    paragraph('Both releases are kept; the newer one is used for all other answers.'),
    ...notes.map((note) => paragraph(note)),
    ...passages.blocks,
    releaseUsed(tally.series, scene),
  ];
  const derived = [...derivedOf(tally), ...derivedOf(before), ...(difference ? [difference] : [])];
  return { outcome: 'answered', headline, message: { summary: headline, blocks }, citations: passages.citations, derived };
}

function counts(changed: number, gone: number, fresh: number): string {
  const told = [
    ...(changed > 0 ? [`${changed} with another amount`] : []),
    ...(gone > 0 ? [`${gone} with an amount only before`] : []),
    ...(fresh > 0 ? [`${fresh} with an amount only now`] : []),
  ];
  return told.length === 0 ? 'No cell differs.' : `Cells that differ: ${listed(told)}.`;
}

function isChanged(before: Tally, now: Tally): boolean {
  return before.amount !== now.amount;
}

function workingLines(before: Tally, now: Tally): Block[] {
  return [now, before].map((one) =>
    paragraph(`${releaseText(one.series.release)}: ${tallyText(one)}${one.facts.length > 1 ? ` = ${shortWorking(one.working)}` : ''}`),
  );
}

interface ChangedCell {
  readonly subject: string;
  readonly month: string;
  readonly old: Fact;
  readonly now: Fact;
  readonly by: Decimal;
}

function cellsBetween(before: Tally, now: Tally): { changed: ChangedCell[]; gone: number; fresh: number } {
  const subjects = new Set([...before.sums, ...now.sums].map(({ subject }) => subject));
  const changed: ChangedCell[] = [];
  let [gone, fresh] = [0, 0];
  for (const subject of subjects) {
    for (const month of monthsOf(now.months)) {
      const [old, is] = [before.series.cell(subject, month), now.series.cell(subject, month)];
      const [was, amount] = [amountOf(old), amountOf(is)];
      if (was !== undefined && amount === undefined) gone += 1;
      else if (was === undefined && amount !== undefined) fresh += 1;
      else if (old && is && was !== undefined && amount !== undefined && was !== amount)
        changed.push({ subject, month, old, now: is, by: new Decimal(amount).minus(was) });
    }
  }
  return { changed: changed.toSorted((one, other) => other.by.abs().cmp(one.by.abs())), gone, fresh };
}

function amountOf(fact: Fact | undefined): string | undefined {
  return fact?.value.kind === 'money' ? fact.value.amount : undefined;
}

function changedTable(shown: readonly ChangedCell[], all: number, scene: SeriesScene): Block[] {
  if (shown.length === 0) return [];
  const rows = shown.map(({ subject, month, old, now }) => [nameOf(subject, scene), formatDay(month), cellText(old), cellText(now)]);
  const title = shown.length < all ? `The ${shown.length} cells that changed most, of ${all}` : 'Cells that changed';
  return [{ kind: 'table', title, columns: ['Donor', 'Month', 'Before', 'Now'], rows }];
}

function cellText({ value }: Fact): string {
  return value.kind === 'money' ? exactMoneyText(value.amount, value.currency) : '';
}
