import { type ChartBlock, progressShare } from '../../src/index.ts';
import { type CardChart, type CardChartPoint, type CardElement, type Container, jsonBytes, type ProgressBar } from './card.ts';
import { shortenedForTeams, shownLine } from './inert-text.ts';
import { COLUMN_NAME_LENGTH, ELEMENT_BYTES, TEAMS_CHART_POINTS, TEAMS_CHART_SERIES } from './limits.ts';
import { lines } from './rich-text.ts';
import { tableElements } from './table-element.ts';

type Series = ChartBlock['series'][number];
/** What a line can be drawn over: days, or plain numbers. */
const ON_A_SCALE = /^(?:\d{4}-\d{2}-\d{2}|-?\d{1,15}(?:\.\d+)?)$/;
const WHOLE_PER_CENT = 100;

function isDrawable(block: ChartBlock): boolean {
  const { series } = block;
  const drawn = series.every(({ points }) => points.length > 0 && points.length <= TEAMS_CHART_POINTS && points.every(isNumber));
  return series.length > 0 && series.length <= TEAMS_CHART_SERIES && drawn;
}

function isNumber({ value }: { readonly value: string }): boolean {
  return value.trim() !== '' && Number.isFinite(Number(value));
}

function name(text: string): string {
  return shortenedForTeams(shownLine(text), COLUMN_NAME_LENGTH);
}

function pointsOf(series: Series): CardChartPoint[] {
  return series.points.map(({ label, value }) => ({ x: name(label), y: Number(value) }));
}

/** The same numbers as a table, digit by digit: one row a label, one column a series. */
function asTable(block: ChartBlock): CardElement[] {
  const labels = [...new Set(block.series.flatMap(({ points }) => points.map(({ label }) => label)))];
  const valueAt = (series: Series, label: string) => series.points.find((point) => point.label === label)?.value ?? '';
  return tableElements({
    kind: 'table',
    title: '',
    columns: ['What', ...block.series.map(({ name }) => (block.unit ? `${name} (${block.unit})` : name))],
    rows: labels.map((label) => [label, ...block.series.map((series) => valueAt(series, label))]),
  });
}

function gauge(block: ChartBlock, base: { fallback: Container }): CardChart | undefined {
  const [series, ...others] = block.series;
  const [reached, whole] = series?.points ?? [];
  if (!series || !reached || others.length > 0) return undefined;
  const value = Number(reached.value);
  const max = whole ? Number(whole.value) : WHOLE_PER_CENT;
  if (!(max > 0) || value < 0 || value > max) return undefined;
  const segments = [
    { legend: name(reached.label), size: value },
    { legend: name(whole?.label ?? '') || '–', size: max - value },
  ];
  // A share of a whole that no source prints would be a figure of the client's own making.
  const look =
    block.unit === '%'
      ? ({ valueFormat: 'Percentage', subLabel: name(series.name) } as const)
      : ({ valueFormat: 'Fraction', subLabel: name(block.unit) } as const);
  return { type: 'Chart.Gauge', ...base, value, min: 0, max, ...look, segments };
}

function progress(share: number): ProgressBar {
  return { type: 'ProgressBar', value: share, max: WHOLE_PER_CENT, fallback: 'drop', spacing: 'Small' };
}

function bars(block: ChartBlock, base: { fallback: Container }): CardChart {
  const yAxisTitle = name(block.unit);
  const [only, ...others] = block.series;
  if (only && others.length === 0) return { type: 'Chart.VerticalBar', ...base, yAxisTitle, showBarValues: true, data: pointsOf(only) };
  const data = block.series.map((series) => ({ legend: name(series.name), values: pointsOf(series) }));
  return { type: 'Chart.VerticalBar.Grouped', ...base, yAxisTitle, data };
}

function drawn(block: ChartBlock, table: readonly CardElement[]): CardChart {
  const base = { fallback: { type: 'Container', items: table } } as const;
  const scaled = block.series.every(({ points }) => points.every(({ label }) => ON_A_SCALE.test(label)));
  if (block.shape === 'progress') return gauge(block, base) ?? bars(block, base);
  if (block.shape === 'bar' || !scaled) return bars(block, base);
  const data = block.series.map((series) => ({ legend: name(series.name), values: pointsOf(series) }));
  return { type: 'Chart.Line', ...base, yAxisTitle: name(block.unit), data };
}

/**
 * A chart as Teams draws it, under its title, which not every client draws, and with the same numbers as a table for clients that cannot. A line needs days or numbers below
 * it and is drawn as bars otherwise; progress is its first point of its second, or of 100. What cannot be drawn at all,
 * for want of numbers or for too many, is the table.
 */
export function chartElements(block: ChartBlock): CardElement[] {
  const share = progressShare(block);
  if (share !== undefined) return [...lines(block.title), progress(share)];
  const title = lines(block.title, { weight: 'Bolder' });
  const table = asTable(block);
  if (!isDrawable(block)) return [...title, ...table];
  const chart = drawn(block, table);
  return [...title, ...(jsonBytes(chart) > ELEMENT_BYTES ? table : [chart])];
}
