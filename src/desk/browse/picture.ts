import { chartOf } from '../../answer/series/series-chart.ts';
import { exactText, type TableQuantity } from '../../facts/series/measure-text.ts';
import type { Block, ChartBlock, Message } from '../../model/message.ts';

/** A drawing of facts: one chart, what it says in a sentence, and the numbers behind it. */
export interface Picture {
  readonly id: string;
  readonly title: string;
  /** In a sentence, for whoever does not see the chart. */
  readonly sentence: string;
  readonly chart: ChartBlock;
  /** `fact`: one that has a page of its own, as cells of tables have not. */
  readonly rows: readonly { readonly label: string; readonly value: string; readonly fact?: string }[];
  /** What platforms are sent. */
  readonly message: Message;
}

/** A number of a chart with what it is of. */
export interface PicturePoint {
  readonly label: string;
  readonly quantity: TableQuantity;
  readonly fact?: string;
}

/** A chart with what it says, also as a message. */
export function pictureOf(id: string, title: string, sentence: string, chart: ChartBlock, rows: Picture['rows']): Picture {
  const text: Block = { kind: 'text', muted: true, runs: [{ text: sentence }] };
  const message = { summary: `${title}. ${sentence}`, blocks: [chart, text] };
  return { id, title, sentence, chart, rows, message };
}

/** Numbers as a picture in the scale of the largest of them; nothing for fewer than two, or where they are not of one unit. */
export function pointsPicture(
  { id, title, shape }: { readonly id: string; readonly title: string; readonly shape: ChartBlock['shape'] },
  points: readonly PicturePoint[],
  sentence: string,
): Picture[] {
  const [chart] = chartOf(title, title, points, shape);
  if (!chart) return [];
  const rows = points.map(({ label, quantity, fact }) => ({ label, value: exactText(quantity), ...(fact !== undefined && { fact }) }));
  return [pictureOf(id, title, sentence, chart, rows)];
}
