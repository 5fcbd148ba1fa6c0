import type { SeriesView } from '../../facts/series/series-view.ts';
import { sharedDays } from '../../facts/series/spans.ts';
import { byTally } from './largest.ts';
import { mainMeasure } from './main-measure.ts';
import type { SeriesScene } from './series-blocks.ts';
import { nameOf } from './series-blocks.ts';
import type { SeriesKnowledge } from './series-knowledge.ts';
import type { SeriesQuestion } from './series-question.ts';
import { joinedWhom } from './series-task.ts';
import { talliesBySubject } from './tally.ts';
import { meantBy } from './whom-meant.ts';

/** A question about the first of an order, with who they are; any other question as it is. */
export function withFirstOfOrder(
  question: SeriesQuestion | undefined,
  knowledge: SeriesKnowledge,
  view: SeriesView,
): SeriesQuestion | undefined {
  if (!question?.ofFirst) return question;
  const { ofFirst, ...rest } = question;
  const subjects = firstOf(ofFirst, knowledge, view);
  return { ...rest, subjects, groups: [] };
}

function firstOf(order: SeriesQuestion, knowledge: SeriesKnowledge, view: SeriesView): readonly string[] {
  const measure = order.measures[0] ?? mainMeasure(order, knowledge, view);
  const [series] = measure ? view.seriesOf(measure.property.id) : [];
  if (!measure || !series) return [];
  const scene: SeriesScene = { view, asOf: '', notes: [] };
  const [span = series.covered] = order.spans.flatMap((one) => sharedDays(one, series.covered) ?? []);
  const meant = meantBy(order, measure, series, scene);
  const part = { measure, series, whom: joinedWhom(meant.whom), parts: order.parts, span };
  const tallies = talliesBySubject(part, meant.ids, (id) => nameOf(id, scene)).filter(({ quantity }) => quantity !== undefined);
  const sorted = tallies.toSorted(byTally);
  const ordered = order.least ? sorted.reverse() : sorted;
  return ordered.slice(0, order.count ?? 1).flatMap(({ whom: { ids = [] } }) => ids);
}
