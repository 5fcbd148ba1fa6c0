import type { ChartBlock } from './message.ts';

const LENGTH = 10;
const FULL = '▓';
const EMPTY = '░';
const WHOLE = 100;

/** The share of a whole that a progress chart of one point in per cent shows; nothing for any other chart. */
export function progressShare({ shape, unit, series }: ChartBlock): number | undefined {
  const [only, ...others] = series;
  const [point, ...further] = only?.points ?? [];
  if (shape !== 'progress' || unit !== '%' || !point || others.length > 0 || further.length > 0) return undefined;
  const share = Number(point.value);
  return point.value.trim() !== '' && share >= 0 && share <= WHOLE ? share : undefined;
}

/** Such a share as a bar of characters, for where nothing else can be drawn: `▓▓▓▓▓░░░░░`. Its title says it in words. */
export function progressBar(chart: ChartBlock): string | undefined {
  const share = progressShare(chart);
  if (share === undefined || chart.title === '') return undefined;
  const full = Math.round((share / WHOLE) * LENGTH);
  return FULL.repeat(full) + EMPTY.repeat(LENGTH - full);
}
