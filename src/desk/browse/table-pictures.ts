import { exactText, quantityOf } from '../../facts/series/measure-text.ts';
import type { Series, SeriesRow } from '../../facts/series/series.ts';
import type { SeriesView } from '../../facts/series/series-view.ts';
import { spanLabel, spanText } from '../../facts/series/spans.ts';
import type { FactView } from '../../facts/view.ts';
import { formatDay, formatStatus } from '../../model/format.ts';
import type { Property } from '../../model/property.ts';
import { capitalised } from '../../model/text.ts';
import type { Context } from '../context.ts';
import { type Picture, type PicturePoint, pointsPicture } from './picture.ts';

/** So many subjects of one table are drawn, those with the most values first. */
const SUBJECTS_DRAWN = 4;
const MOST_PICTURES = 12;

/** The periods of a row that have a number, in order, and those between the first and the last of these that have none. */
function valuesOf(row: SeriesRow, { covered, periodsIn }: Series) {
  const given = periodsIn(covered).map((period) => {
    const fact = row.cell(period);
    return { period, fact, quantity: fact && quantityOf(fact.value) };
  });
  const first = given.findIndex(({ quantity }) => quantity !== undefined);
  const last = given.findLastIndex(({ quantity }) => quantity !== undefined);
  const within = first < 0 ? [] : given.slice(first, last + 1);
  const points = within.flatMap(({ period, fact, quantity }): (PicturePoint & { readonly status: string })[] =>
    quantity ? [{ label: spanLabel(period), quantity, status: fact?.status === undefined ? '' : formatStatus(fact.status) }] : [],
  );
  return { points, without: within.filter(({ quantity }) => quantity === undefined).map(({ period }) => spanText(period)) };
}

function rowPicture(row: SeriesRow, { label }: Property, series: Series, view: SeriesView): Picture[] {
  const { points, without } = valuesOf(row, series);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return [];
  const { id, publisher, published } = series.release;
  const name = view.entity(row.subject)?.name ?? row.subject;
  const title = capitalised(`${name}: ${label}${first.status === '' || label.includes(first.status) ? '' : `, ${first.status}`}`);
  const sentence = [
    `From ${exactText(first.quantity)} (${first.label}) to ${exactText(last.quantity)} (${last.label}), ${points.length} values of a table of ${publisher}, ${formatDay(published.date)}`,
    ...(without.length > 0 ? [`none is given for ${without.join(', ')}`] : []),
  ].join('; ');
  return pointsPicture({ id: `table-${id}-${label}-${row.subject}`, title, shape: 'line' }, points, `${sentence}.`);
}

/** What tables tell over time: of each measure the newest release that was public by then, its subjects with the most values. */
export function tablePictures({ horizon }: FactView, { parts }: Context): Picture[] {
  const bot = parts.bot();
  const view = bot.tables(horizon);
  if (!view) return [];
  const pictures = (bot.pack.measures ?? []).flatMap((measure) => {
    const [series] = view.seriesOf(measure.id);
    if (!series) return [];
    // What a table prints for all parts together is told of no part.
    const whole = series.subjects.flatMap((subject) => series.rowsOf(subject).filter(({ category }) => Object.keys(category).length === 0));
    return whole
      .flatMap((row) => rowPicture(row, measure, series, view))
      .toSorted((one, other) => other.rows.length - one.rows.length)
      .slice(0, SUBJECTS_DRAWN);
  });
  return pictures.slice(0, MOST_PICTURES);
}
