import { progressOf } from '../../facts/derive/progress.ts';
import { standingReadings } from '../../facts/reconcile.ts';
import { exactText, quantityOf, type TableQuantity } from '../../facts/series/measure-text.ts';
import type { FactView } from '../../facts/view.ts';
import type { Fact } from '../../model/fact.ts';
import { formatDay, formatStatus } from '../../model/format.ts';
import type { ChartBlock } from '../../model/message.ts';
import { capitalised } from '../../model/text.ts';
import { type Context, packHere } from '../context.ts';
import { aboutText } from '../review/fact-words.ts';
import { type Picture, pictureOf, pointsPicture } from './picture.ts';
import { tablePictures } from './table-pictures.ts';

interface Point {
  readonly label: string;
  readonly fact: Fact;
  readonly quantity: TableQuantity;
}

const MOST_OF_A_KIND = 4;
const FEWEST_POINTS = 2;
const MOST_BARS = 12;

/** How far each figure has come by what counts toward it. */
function progressPictures(view: FactView, context: Context): Picture[] {
  const pack = packHere(context);
  const labels = new Map(pack.figures.map(({ fact, label }) => [fact, label]));
  const seen = new Set<string>();
  return view.pairs('counts_toward').flatMap(([part, whole]) => {
    const label = labels.get(whole.id) ?? aboutText(whole, { pack });
    const progress = progressOf(part, whole, label, view);
    const chart = progress?.blocks.find((block) => block.kind === 'chart');
    if (!progress || chart?.kind !== 'chart' || seen.has(chart.title)) return [];
    seen.add(chart.title);
    const rows = [part, whole].flatMap((fact) => {
      const quantity = quantityOf(fact.value);
      return quantity ? [{ label: fact.statement, value: exactText(quantity), fact: fact.id }] : [];
    });
    const sentence = `${chart.title}; worked out (${progress.share.formula}), no source prints it.`;
    return [pictureOf(`progress-${part.id}`, `How far: ${label}`, sentence, chart, rows)];
  });
}

/** Facts with a number each as a picture; `sentence`: what it says, by the first and the last of them. */
function pointsAs(
  id: string,
  title: string,
  points: readonly Point[],
  shape: ChartBlock['shape'],
  sentence: (first: Point, last: Point) => string,
): Picture[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return [];
  const drawn = points.map(({ label, fact, quantity }) => ({ label, quantity, fact: fact.id }));
  return pointsPicture({ id, title, shape }, drawn, sentence(first, last));
}

/** Groups of facts with a number each, those with the most points first. */
function groupedPoints(facts: readonly Fact[], keyOf: (fact: Fact) => string | undefined, labelOf: (fact: Fact) => string): Point[][] {
  const groups = new Map<string, Map<string, Point>>();
  for (const fact of facts) {
    const quantity = quantityOf(fact.value);
    const key = keyOf(fact);
    if (!quantity || key === undefined) continue;
    const group = groups.get(key) ?? new Map<string, Point>();
    groups.set(key, group);
    const label = labelOf(fact);
    // Of several that tell the same, the first is the best reading.
    if (!group.has(label)) group.set(label, { label, fact, quantity });
  }
  return Array.from(groups.values(), (group) => [...group.values()])
    .filter((points) => points.length >= FEWEST_POINTS)
    .toSorted((one, other) => other.length - one.length);
}

const listed = (points: readonly Point[]) => points.map(({ label, quantity }) => `${label} ${exactText(quantity)}`).join('; ');

const statusOf = ({ status }: Fact) => (status === undefined ? '' : formatStatus(status));

/** Without those that tell a step again and no time, where another tells the same step with one. */
function toldWhole(facts: readonly Fact[]): Fact[] {
  const sums = (fact: Fact) => `${fact.subject} ${fact.property} ${fact.status}`;
  const timed = new Set(facts.filter(({ period }) => period !== undefined).map(sums));
  return facts.filter((fact) => fact.period !== undefined || !timed.has(sums(fact)));
}

/** Amounts of one thing side by side, by what was said of them and over what time. */
function amountPictures(view: FactView, context: Context): Picture[] {
  const pack = packHere(context);
  const amounts = view.claims.flatMap(standingReadings).filter(({ value, status }) => value.kind === 'money' && status !== undefined);
  const groups = groupedPoints(
    toldWhole(amounts),
    ({ subject, property, value }) => (value.kind === 'money' ? `${subject} ${property} ${value.currency}` : undefined),
    (fact) => [statusOf(fact), fact.period?.label].filter(Boolean).join(', '),
  );
  return groups.slice(0, MOST_OF_A_KIND).flatMap((points) => {
    const [first] = points;
    const shown = points.slice(0, MOST_BARS);
    const periods = new Set(shown.map(({ fact }) => fact.period?.label ?? ''));
    const steps = shown.map((point) => (periods.size === 1 ? { ...point, label: statusOf(point.fact) } : point));
    const [period = ''] = periods.size === 1 ? periods : [];
    const what = first ? aboutText(first.fact, { pack }) : '';
    const title = capitalised(what.includes(period) ? what : `${what}, ${period}`);
    return pointsAs(`amounts-${first?.fact.id}`, title, steps, 'bar', () => `${title}: ${listed(steps)}.`);
  });
}

/** Facts of which each took the place of the one before, the oldest first: only a curator knows that two numbers count the same. */
function chainsOf(view: FactView): Fact[][] {
  const before = new Map(view.pairs('supersedes').map(([later, earlier]) => [later, earlier]));
  const replaced = new Set(before.values());
  return [...before.keys()]
    .filter((fact) => !replaced.has(fact))
    .map((last) => {
      const chain: Fact[] = [];
      for (let fact: Fact | undefined = last; fact && !chain.includes(fact); fact = before.get(fact)) chain.unshift(fact);
      return chain;
    });
}

/** Counts and shares that grew or shrank, by the day on which each was told. */
function countPictures(view: FactView, context: Context): Picture[] {
  const pack = packHere(context);
  return chainsOf(view).flatMap((chain) => {
    const [points = []] = groupedPoints(
      chain.filter(({ value }) => value.kind === 'count' || value.kind === 'share'),
      ({ value }) => quantityOf(value)?.unit,
      ({ announced }) => announced,
    );
    const [first] = points;
    const title = first ? aboutText(first.fact, { pack }) : '';
    return pointsAs(`count-${first?.fact.id}`, title, points, 'line', (from, to) => {
      const days = [formatDay(from.label), formatDay(to.label)];
      return `From ${exactText(from.quantity)} on ${days[0]} to ${exactText(to.quantity)} on ${days[1]}, told on ${points.length} days.`;
    });
  });
}

const MONTH = 7;

/** How many facts the store holds of each month in which they were made public. */
function holdingPicture(view: FactView): Picture[] {
  const months = new Map<string, number>();
  for (const { announced } of view.facts) {
    const month = announced.slice(0, MONTH);
    months.set(month, (months.get(month) ?? 0) + 1);
  }
  const counted = [...months].toSorted(([one], [other]) => one.localeCompare(other, 'en')).slice(-MOST_BARS);
  if (counted.length < FEWEST_POINTS) return [];
  const title = 'Facts by the month in which they came out';
  const points = counted.map(([label, count]) => ({ label: formatDay(label), value: String(count) }));
  const chart: ChartBlock = { kind: 'chart', shape: 'bar', title, unit: 'facts', series: [{ name: 'Facts', points }] };
  const sentence = `${points.map(({ label, value }) => `${label}: ${value}`).join('; ')}.`;
  return [pictureOf('holding', title, sentence, chart, points)];
}

/** What of a view can be drawn. */
export function picturesOf(view: FactView, context: Context): readonly Picture[] {
  return [
    ...progressPictures(view, context).slice(0, MOST_OF_A_KIND),
    ...amountPictures(view, context),
    ...tablePictures(view, context),
    ...countPictures(view, context).slice(0, MOST_OF_A_KIND),
    ...holdingPicture(view),
  ];
}
