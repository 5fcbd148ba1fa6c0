import type { types } from '@slack/bolt';
import { type ChartBlock, formatMeasure } from '../../src/index.ts';
import { inert, shortenedForSlack } from './inert-text.ts';
import { CHART_AXIS_LABEL, CHART_LABEL, CHART_TITLE, SLACK_CHART_POINTS, SLACK_CHART_SERIES } from './limits.ts';

interface ChartSeries {
  readonly name: string;
  readonly data: readonly { readonly label: string; readonly value: number }[];
}

/** Slack's chart block, which `@slack/types` does not know yet: https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block */
export interface DataVisualizationBlock extends types.Block {
  type: 'data_visualization';
  title: string;
  chart: {
    readonly type: 'bar' | 'line';
    readonly series: readonly ChartSeries[];
    readonly axis_config: { readonly categories: readonly string[]; readonly y_label?: string };
  };
}

/** A chart as Slack draws it; undefined where Slack would refuse it or draw something else than what it says. */
export function nativeChart(chart: ChartBlock): DataVisualizationBlock | undefined {
  const series = chart.series.map(({ name, points }) => ({
    name: shortenedForSlack(inert(name), CHART_LABEL),
    data: points.map(({ label, value }) => ({ label: shortenedForSlack(inert(label), CHART_LABEL), value: Number(value) })),
  }));
  const [first] = series;
  if (chart.shape === 'progress' || !first || series.length > SLACK_CHART_SERIES || !series.every((one) => isDrawable(one, first)))
    return undefined;
  if (hasTwice(series.map(({ name }) => name)) || series.some(({ name }) => name === '')) return undefined;
  const unit = shortenedForSlack(inert(chart.unit), CHART_AXIS_LABEL);
  return {
    type: 'data_visualization',
    title: shortenedForSlack(inert(chart.title), CHART_TITLE),
    chart: {
      type: chart.shape,
      series,
      axis_config: { categories: first.data.map(({ label }) => label), ...(unit === '' ? {} : { y_label: unit }) },
    },
  };
}

function isDrawable({ data }: ChartSeries, first: ChartSeries): boolean {
  const labels = data.map(({ label }) => label);
  return (
    data.length > 0 &&
    data.length <= SLACK_CHART_POINTS &&
    data.every(({ label, value }) => label !== '' && Number.isFinite(value)) &&
    !hasTwice(labels) &&
    labels.length === first.data.length &&
    labels.every((label, at) => label === first.data[at]?.label)
  );
}

function hasTwice(texts: readonly string[]): boolean {
  return new Set(texts).size < texts.length;
}

const BAR_LENGTH = 20;
const FULL = '█';
const EMPTY = '░';

/** A chart in words: each point with its value in full; a share also as a bar of characters. */
export function chartLines(chart: ChartBlock): string[] {
  return chart.series.flatMap(({ name, points }) =>
    points.map(({ label, value }) => {
      const what = chart.series.length > 1 ? [name, label].filter((part) => part !== '').join(', ') : label || name;
      const bar = chart.shape === 'progress' ? `  ${barOf(Number(value))}` : '';
      return `${what}: ${formatMeasure(value, chart.unit)}${bar}`;
    }),
  );
}

/** A share from 0 to 100 as a bar. */
function barOf(share: number): string {
  if (!(share >= 0 && share <= 100)) return '';
  const full = Math.round((share / 100) * BAR_LENGTH);
  return FULL.repeat(full) + EMPTY.repeat(BAR_LENGTH - full);
}
