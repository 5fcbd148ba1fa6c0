import { type DaySpan, type Grain, periodAround, sharedDays } from '../../facts/series/spans.ts';
import type { Draft } from '../answer.ts';
import { listed } from '../wording.ts';
import { axisNoun } from './along-axis.ts';
import { LATEST } from './asked-span.ts';
import { composeAverage } from './compose-average.ts';
import { composeComparison } from './compose-comparison.ts';
import { composeBreakdown, composeRanking } from './compose-ranking.ts';
import { comparableMeasures } from './main-measure.ts';
import { oneAfterAnother } from './one-after-another.ts';
import { nameOf } from './series-blocks.ts';
import type { Axis } from './series-question.ts';
import { COMPARED, PERIODS_RANKED, RANKED, type Task } from './series-task.ts';
import { type TablePart, tallyOf } from './tally.ts';
import { meantBy } from './whom-meant.ts';

/** A part of a table along an axis: as an order, as a list, or as a mean for each. */
export function partAlong(task: Task, whole: TablePart, asked: DaySpan | undefined, given?: Axis): Draft {
  const { question, meant, scene } = task;
  const axis = given ?? question.axis ?? { kind: 'subject' };
  const order = orderOf(task, axis, asked);
  if (question.operation === 'average') return averages(task, whole, axis);
  if (question.operation !== 'ranking') return composeBreakdown(tallyOf(whole), order, scene);
  if (
    axis.kind === 'subject' &&
    meant.whom.length > 1 &&
    meant.whom.every(({ ids }) => ids?.length === 1) &&
    question.count === undefined
  ) {
    const compared = composeComparison(
      meant.whom.map((whom) => tallyOf({ ...whole, whom })),
      task.question,
      task.scene,
    );
    if (compared) return compared;
  }
  const count = question.count ?? (axis.kind === 'period' ? PERIODS_RANKED : RANKED);
  const [one, ...others] = meant.whom;
  const single = axis.kind === 'subject' && others.length === 0 && one?.ids?.length === 1 ? one.ids[0] : undefined;
  if (single !== undefined) {
    const all = meantBy({ ...question, subjects: [] }, task.measure, task.series, scene);
    const [everybody = { name: '' }] = all.whom;
    return composeRanking(
      tallyOf({ ...whole, whom: everybody }),
      { ...order, count, ids: all.ids, of: single },
      { ...scene, notes: [...scene.notes, ...all.notes] },
    );
  }
  const { inEach, place } = question;
  const ranking = (part: TablePart) => composeRanking(tallyOf(part), { ...order, count, place, withShare: question.withShare }, scene);
  return inEach ? oneAfterAnother(talliesSpans(whole, inEach).map(ranking)) : ranking(whole);
}

/** How values are set side by side for a question. */
export function orderOf(task: Task, axis: Axis, asked: DaySpan | undefined) {
  const { question, meant, knowledge, measure, scene } = task;
  return {
    axis,
    asked,
    count: question.count,
    least: question.least,
    chart: question.chart,
    measures: comparableMeasures(measure, knowledge, scene.view),
    ids: meant.ids,
  };
}

/** What a chart is drawn along where the question does not say: the periods of one subject, else the subjects. */
export function chartAxis({ meant, series, question }: Task, { span }: TablePart): Axis {
  const [whom] = meant.whom;
  const isOne = whom?.ids?.length === 1;
  const periods = series.periodsIn(span).length;
  if (!isOne && question.chart !== 'line') return { kind: 'subject' };
  const grain = series.grain ?? 'year';
  if (periods <= 20) return { kind: 'period', grain };
  return { kind: 'period', grain: grain === 'day' ? 'month' : grain === 'month' ? 'quarter' : grain };
}

/** A mean for each period, subject or part: each is told as one line. */
function averages(task: Task, whole: TablePart, axis: Axis): Draft {
  const { question, meant, scene } = task;
  const pieces: TablePart[] =
    axis.kind === 'period'
      ? talliesSpans(whole, axis.grain)
      : axis.kind === 'subject'
        ? meant.ids.map((id) => ({ ...whole, whom: { name: nameOf(id, scene), ids: [id] } }))
        : [whole];
  const drafts = pieces
    .map((piece) => composeAverage(tallyOf(piece), question.per, undefined, scene))
    .filter(({ outcome }) => outcome === 'answered');
  const [first] = drafts;
  if (!first) return composeAverage(tallyOf(whole), question.per, undefined, scene);
  const headline =
    drafts.length === 1
      ? first.headline
      : `By ${axisNoun(axis, whole.measure, 1)}: ${listed(drafts.slice(0, COMPARED).map((draft) => draft.headline.replace(/ \((?:over)[^)]*\)\.$/u, '')))}.`;
  const blocks = drafts.flatMap(({ message }) => message.blocks.slice(0, -1)).slice(0, 40);
  const [last] = first.message.blocks.slice(-1);
  return {
    ...first,
    headline,
    message: { summary: headline, blocks: [...blocks, ...(last ? [last] : [])] },
    citations: drafts.flatMap(({ citations }) => citations),
    derived: drafts.flatMap(({ derived }) => derived),
  };
}

function talliesSpans(whole: TablePart, grain: Grain): TablePart[] {
  const spans: TablePart[] = [];
  let day = whole.span.first;
  for (;;) {
    const period = periodAround(day, grain);
    const span = sharedDays(period, whole.span);
    if (!span) return spans;
    spans.push({ ...whole, span });
    const [next] = whole.series.periodsIn({ first: span.last, last: LATEST }).filter(({ first }) => first > span.last);
    if (!next) return spans;
    day = next.first;
  }
}

/** Several parts along one axis: each in a reply of its own, one after the other. */
export function alongEach(task: Task, parts: readonly TablePart[], axis: Axis, asked: DaySpan | undefined): Draft {
  if (axis.kind === 'subject') {
    const compared = composeComparison(
      parts.map((part) => tallyOf(part)),
      task.question,
      task.scene,
    );
    if (compared) return compared;
  }
  return oneAfterAnother(
    parts.map((part) =>
      partAlong({ ...task, meant: { ...task.meant, whom: [part.whom], ids: part.whom.ids ?? task.meant.ids } }, part, asked, axis),
    ),
  );
}
