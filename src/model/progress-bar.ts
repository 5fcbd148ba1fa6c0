import type { ChartBlock } from './message.ts';

const LENGTH = 10;
const FULL = '▓';
const EMPTY = '░';
const WHOLE = 100;

/**
 * The share of a whole that a progress chart shows whose title says all of it: one point in per cent, without a label.
 * Nothing for any other chart.
 */
export function progressShare({ shape, title, unit, series }: ChartBlock): number | undefined {
  const [only, ...others] = series;
  const [point, ...further] = only?.points ?? [];
  if (shape !== 'progress' || unit !== '%' || !point || others.length > 0 || further.length > 0) return undefined;
  if (point.label !== '' || title === '') return undefined;
  const share = Number(point.value);
  return point.value.trim() !== '' && share >= 0 && share <= WHOLE ? share : undefined;
}

/** Such a share as a bar of characters, for where nothing else can be drawn: `▓▓▓▓▓░░░░░`. */
export function progressBar(chart: ChartBlock): string | undefined {
  const share = progressShare(chart);
  if (share === undefined) return undefined;
  const full = Math.round((share / WHOLE) * LENGTH);
  return FULL.repeat(full) + EMPTY.repeat(LENGTH - full);
}
