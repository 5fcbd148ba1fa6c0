import { Decimal } from 'decimal.js';
import { exactText, quantityOf } from '../../facts/series/measure-text.ts';
import type { Series } from '../../facts/series/series.ts';
import { spanText } from '../../facts/series/spans.ts';
import { paragraph } from '../../model/blocks.ts';
import type { Fact } from '../../model/fact.ts';
import { formatDay } from '../../model/format.ts';
import type { Block } from '../../model/message.ts';
import { capitalised } from '../../model/text.ts';
import type { Draft } from '../answer.ts';
import { listed } from '../wording.ts';
import { GRAIN_NOUNS } from './compose-total.ts';
import { differenceOf } from './series-arithmetic.ts';
import { nameOf, releaseText, replyOf, type SeriesScene, shortWorking, whoText } from './series-blocks.ts';
import { derivedOf, rowsOf, type Tally, tallyOf, tallyText } from './tally.ts';

/** So many changed cells are listed, those that changed most first. */
const CELLS_LISTED = 8;

/** How a part of a table reads in its newest release beside the first one that gave it; `first` is of the same property. */
export function composeRestated(tally: Tally, first: Series, scene: SeriesScene): Draft {
  const before = tallyOf({ ...tally, series: first });
  const difference = differenceOf([before, tally]);
  const [was, is] = [tallyText(before), tallyText(tally)];
  const what = `${whoText(tally)}, ${tally.measure.property.label}, ${spanText(tally.span)}`;
  const same = before.quantity?.amount === tally.quantity?.amount;
  const apart = same ? `unchanged at ${is}` : `${is}, and ${was} before${difference ? `: a difference of ${difference.value}` : ''}`;
  const headline = `${what}: ${apart} (${releaseText(tally.series.release)}, beside the release of ${formatDay(first.release.published.date)}).`;
  const { changed, gone, fresh } = cellsBetween(before, tally);
  const shown = changed.slice(0, CELLS_LISTED);
  const facts =
    shown.length > 0 ? shown.slice(0, 3).flatMap(({ old, now }) => [now, old]) : [...tally.facts.slice(0, 1), ...before.facts.slice(0, 1)];
  const blocks: Block[] = [
    ...workingLines(before, tally),
    ...(difference ? [paragraph(`Difference: ${difference.value} = ${difference.formula}`)] : []),
    ...changedTable(shown, changed.length, tally, scene),
    paragraph(counts(changed.length, gone, fresh)),
    paragraph('Both releases are kept; the newer one is used for all other answers.'),
  ];
  const derived = [...derivedOf(tally), ...derivedOf(before), ...(difference ? [difference] : [])];
  return replyOf(headline, { blocks, facts, derived, series: tally.series, rounded: [before, tally] }, scene);
}

function counts(changed: number, gone: number, fresh: number): string {
  const told = [
    ...(changed > 0 ? [`${changed} with another amount`] : []),
    ...(gone > 0 ? [`${gone} with an amount only before`] : []),
    ...(fresh > 0 ? [`${fresh} with an amount only now`] : []),
  ];
  return told.length === 0 ? 'No cell differs.' : `Cells that differ: ${listed(told)}.`;
}

function workingLines(before: Tally, now: Tally): Block[] {
  return [now, before].map((one) =>
    paragraph(`${releaseText(one.series.release)}: ${tallyText(one)}${one.facts.length > 1 ? ` = ${shortWorking(one.working)}` : ''}`),
  );
}

interface ChangedCell {
  readonly old: Fact;
  readonly now: Fact;
  readonly by: Decimal;
}

function cellsBetween(before: Tally, now: Tally): { changed: ChangedCell[]; gone: number; fresh: number } {
  const changed: ChangedCell[] = [];
  let [gone, fresh] = [0, 0];
  const [old, is] = [before, now].map(cellsOf);
  for (const [key, fact] of is ?? []) {
    const other = old?.get(key);
    const [was, amount] = [amountOf(other), amountOf(fact)];
    if (was === undefined && amount !== undefined) fresh += 1;
    else if (other && was !== undefined && amount !== undefined && was !== amount)
      changed.push({ old: other, now: fact, by: new Decimal(amount).minus(was) });
  }
  for (const [key, fact] of old ?? []) if (amountOf(fact) !== undefined && amountOf(is?.get(key)) === undefined) gone += 1;
  return { changed: changed.toSorted((one, other) => other.by.abs().cmp(one.by.abs())), gone, fresh };
}

function cellsOf(tally: Tally): Map<string, Fact> {
  const cells = new Map<string, Fact>();
  for (const row of rowsOf(tally)) {
    for (const period of tally.series.periodsIn(tally.span)) {
      const fact = row.cell(period);
      if (fact) cells.set([row.subject, ...Object.values(row.category), period.first].join('\n'), fact);
    }
  }
  return cells;
}

function amountOf(fact: Fact | undefined): string | undefined {
  return fact && quantityOf(fact.value)?.amount;
}

function changedTable(shown: readonly ChangedCell[], all: number, { measure, series }: Tally, scene: SeriesScene): Block[] {
  if (shown.length === 0) return [];
  const rows = shown.map(({ old, now }) => [
    [nameOf(now.subject, scene), ...Object.values(now.category ?? {})].join(', '),
    now.period?.label ?? '',
    cellText(old),
    cellText(now),
  ]);
  const title = shown.length < all ? `The ${shown.length} cells that changed most, of ${all}` : 'Cells that changed';
  const time = series.grain ? GRAIN_NOUNS[series.grain] : 'period';
  return [{ kind: 'table', title, columns: [capitalised(measure.shape.subject.noun), capitalised(time), 'Before', 'Now'], rows }];
}

function cellText({ value }: Fact): string {
  const quantity = quantityOf(value);
  return quantity ? exactText(quantity) : '';
}
