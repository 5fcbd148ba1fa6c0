import type { DaySpan } from '../../facts/series/spans.ts';
import type { Draft } from '../answer.ts';
import { closed } from './asked-span.ts';
import { change, growth } from './change-over-time.ts';
import { composeAverage } from './compose-average.ts';
import { composeComparison } from './compose-comparison.ts';
import { composeCount, composeNothing, withAnAmount } from './compose-count.ts';
import { composeOneRelease } from './compose-missing.ts';
import { composePeriodCount } from './compose-period-count.ts';
import { composeBreakdown } from './compose-ranking.ts';
import { composeRestated } from './compose-restated.ts';
import { composeTotal } from './compose-total.ts';
import { oneAfterAnother } from './one-after-another.ts';
import { alongEach, chartAxis, orderOf, partAlong } from './parts-along.ts';
import { named, nameOf, type SeriesScene } from './series-blocks.ts';
import { COMPARED, joinedWhom, type Task, tablePartOf } from './series-task.ts';
import { shareIn } from './share-of-whole.ts';
import { type TablePart, type Tally, tallyOf } from './tally.ts';

/** What is told of one time is told of each that is named, and what is told of one subject of each, one after the other. */
const OF_ONE_TIME: ReadonlySet<string> = new Set(['average', 'share', 'ranking', 'count', 'nothing', 'unreported', 'restated']);

const OF_ONE_SUBJECT: ReadonlySet<string> = new Set(['average', 'restated']);

/** What is told of all that are named at once. */
const OF_ALL_NAMED: ReadonlySet<string> = new Set(['ranking', 'count', 'nothing', 'unreported']);

/** What is asked, done over the tables. */
export function carriedOut(asTold: Task): Draft {
  const task = asTold.question.withoutNothing ? withoutNothing(asTold) : asTold;
  const { question, scene, meant, covered, series } = task;
  if (covered.length > 1 && OF_ONE_TIME.has(question.operation)) {
    const spans = covered.slice(0, COMPARED);
    return oneAfterAnother(spans.map((span) => carriedOut({ ...task, covered: [span], question: { ...question, spans: [span] } })));
  }
  if (meant.whom.length > 1 && OF_ONE_SUBJECT.has(question.operation) && question.per !== 'subject') {
    const whom = meant.whom.slice(0, COMPARED);
    return oneAfterAnother(whom.map((one) => carriedOut({ ...task, meant: { ...meant, whom: [one], ids: one.ids ?? meant.ids } })));
  }
  const [asked] = question.spans.map(closed);
  const [span = series.covered] = covered;
  const [whom = { name: '' }] = meant.whom;
  const asOne = OF_ALL_NAMED.has(question.operation) || (question.operation === 'average' && question.per === 'subject');
  const whole = tablePartOf(task, asOne ? joinedWhom(meant.whom) : whom, span);
  switch (question.operation) {
    case 'restated':
      return restated(tallyOf(whole), scene);
    case 'share':
      return shareIn(task, span, asked);
    case 'growth':
      return growth(task);
    case 'change':
      return change(task, whom);
    case 'count':
      if (question.axis?.kind === 'period') return composePeriodCount(tallyOf(whole), question.axis.grain, scene);
      return composeCount(tallyOf(whole), meant.ids, question.bound, question.spans.length > 0, scene);
    case 'nothing':
    case 'unreported':
      return composeNothing(tallyOf(whole), meant.ids, question.operation === 'unreported', scene);
    case 'average':
      return question.axis ? partAlong(task, whole, asked) : composeAverage(tallyOf(whole), question.per, asked, scene);
    case 'ranking':
      return question.bound ? composeCount(tallyOf(whole), meant.ids, question.bound, true, scene) : partAlong(task, whole, asked);
    default:
      return totals(task, whole, asked);
  }
}

/** Of all that are meant, those with an amount in the times that are asked for; who is named by name stays. */
function withoutNothing(task: Task): Task {
  const { meant, covered, question, series, scene } = task;
  if (question.subjects.length > 0) return task;
  const parts = (covered.length > 0 ? covered : [series.covered]).map((span) => tablePartOf(task, joinedWhom(meant.whom), span));
  const ids = meant.ids.filter((id) => parts.some((part) => withAnAmount(part, [id]).length > 0));
  const left = meant.ids.filter((id) => !ids.includes(id)).map((id) => nameOf(id, scene));
  const whom = meant.whom.map((one) => ({ ...one, ids: (one.ids ?? meant.ids).filter((id) => ids.includes(id)) }));
  const note =
    left.length === 0
      ? 'Nobody has nothing, so nobody is left out.'
      : `Left out, without an amount or with one of nothing: ${named(left)}.`;
  return {
    ...task,
    question: { ...question, withoutNothing: false },
    meant: { ...meant, whom, ids },
    scene: { ...scene, notes: [...scene.notes, note] },
  };
}

/** Several subjects or times are set side by side; one is told by itself, or along an axis. */
function totals(asTold: Task, whole: TablePart, asked: DaySpan | undefined): Draft {
  const { question, meant, covered } = asTold;
  const many = (question.together && covered.length > 1 ? 1 : meant.whom.length) * covered.length;
  const cut = many > COMPARED ? [`The first ${COMPARED} of ${many} are told.`] : [];
  const scene = { ...asTold.scene, notes: [...asTold.scene.notes, ...cut] };
  const task = { ...asTold, scene };
  if (question.bound && meant.ids.length > 1)
    return composeCount(tallyOf(whole), meant.ids, question.bound, question.spans.length > 0, scene);
  const divided = Object.entries(question.parts).find(([, values]) => values.length > 1);
  // Of several that are added up over several times, each time is told of all of them, so that none is left out of the sum.
  const whom = question.together && meant.whom.length > 1 && covered.length > 1 ? [joinedWhom(meant.whom)] : meant.whom;
  const parts = whom.flatMap((one) => covered.map((span) => tablePartOf(task, one, span))).slice(0, COMPARED);
  if (question.axis && parts.length === 1) return partAlong(task, whole, asked);
  if (question.axis && parts.length > 1) return alongEach(task, parts, question.axis, asked);
  if (parts.length > 1) {
    return (
      composeComparison(
        parts.map((part) => tallyOf(part)),
        task.question,
        task.scene,
      ) ?? composeTotal(tallyOf(whole), asked, scene)
    );
  }
  if (divided) return composeBreakdown(tallyOf(whole), orderOf(task, { kind: 'division', name: divided[0] }, asked), scene);
  if (question.chart) return partAlong(task, whole, asked, question.axis ?? chartAxis(task, whole));
  return composeTotal(tallyOf(whole), asked, scene);
}

function restated(tally: Tally, scene: SeriesScene): Draft {
  const first = scene.view
    .seriesOf(tally.series.property)
    .findLast(({ release }) => release.published.date < tally.series.release.published.date);
  return first ? composeRestated(tally, first, scene) : composeOneRelease(tally.series, scene);
}
