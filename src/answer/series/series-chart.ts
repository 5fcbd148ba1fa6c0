import { Decimal } from 'decimal.js';
import type { TableQuantity } from '../../facts/series/measure-text.ts';
import type { ChartBlock } from '../../model/message.ts';
import { capitalised } from '../../model/text.ts';
import { UNIT_ONE } from '../../model/value.ts';

/** One value of a chart with what it is of. */
export interface ChartPoint {
  readonly label: string;
  readonly quantity: TableQuantity;
}

const SCALES = [
  [12, 'trillion'],
  [9, 'billion'],
  [6, 'million'],
  [3, 'thousand'],
] as const;
const DECIMALS = 3;
const LONGEST_TITLE = 50;
/** Platforms draw so many points. */
const MOST_POINTS = 20;

/**
 * Values as a chart in the scale of the largest of them (`EUR million`), with that unit in its title; nothing for fewer than two.
 * Beyond what platforms draw, the first of a bar chart and the last of a line are drawn, which the caller says.
 */
export function chartOf(what: string, name: string, points: readonly ChartPoint[], shape: ChartBlock['shape']): ChartBlock[] {
  const shown = shape === 'line' ? points.slice(-MOST_POINTS) : points.slice(0, MOST_POINTS);
  const [first] = shown;
  if (!first || shown.length < 2 || shown.some(({ quantity }) => quantity.unit !== first.quantity.unit)) return [];
  const [power, word] = scaleOf(shown);
  const unit = [first.quantity.unit === UNIT_ONE ? '' : first.quantity.unit, word];
  const written = (first.quantity.kind === 'money' ? unit : unit.toReversed()).filter((part) => part !== '').join(' ');
  const series = shown.map(({ label, quantity }) => ({
    label,
    value: new Decimal(quantity.amount).div(Decimal.pow(10, power)).toDecimalPlaces(DECIMALS).toFixed(),
  }));
  return [{ kind: 'chart', shape, title: titled(what, written), unit: written, series: [{ name, points: series }] }];
}

/** Whether a chart of so many points leaves some out. */
export function isCut(points: number): boolean {
  return points > MOST_POINTS;
}

/** The largest power of ten that the largest value reaches; shares and small numbers have none. */
function scaleOf(points: readonly ChartPoint[]): readonly [number, string] {
  const largest = points.reduce((most, { quantity }) => Decimal.max(most, new Decimal(quantity.amount).abs()), new Decimal(0));
  const isLarge = (power: number) => largest.gte(Decimal.pow(10, power));
  const counts = points[0]?.quantity.kind !== 'money';
  return SCALES.find(([power]) => isLarge(power) && !(counts && power === 3 && !isLarge(5))) ?? [0, ''];
}

/** A title that every platform draws whole, with the unit where what it is of does not end in it. */
function titled(what: string, unit: string): string {
  const capital = capitalised(what);
  const end = unit === '' || capital.endsWith(unit) ? '' : ` (${unit})`;
  const room = LONGEST_TITLE - end.length;
  return `${capital.length <= room ? capital : `${capital.slice(0, Math.max(0, room - 1)).trimEnd()}…`}${end}`;
}
