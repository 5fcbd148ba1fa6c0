import type { Series } from '../../facts/series/series.ts';
import type { DaySpan } from '../../facts/series/spans.ts';
import { listed } from '../wording.ts';
import type { Measure } from './measure.ts';
import type { SeriesScene } from './series-blocks.ts';
import type { SeriesKnowledge } from './series-knowledge.ts';
import type { SeriesQuestion } from './series-question.ts';
import type { TablePart, Whom } from './tally.ts';
import type { Meant } from './whom-meant.ts';

/** What is to be done over one release of a table. */
export interface Task {
  readonly question: SeriesQuestion;
  readonly measure: Measure;
  readonly series: Series;
  readonly knowledge: SeriesKnowledge;
  readonly scene: SeriesScene;
  readonly meant: Meant;
  /** What the table covers of each span that is asked for. */
  readonly covered: readonly DaySpan[];
}

/** So many subjects of an order are told, so many periods, and so many parts set side by side. */
export const RANKED = 5;
export const PERIODS_RANKED = 3;
export const COMPARED = 12;

/** A part of the table of a task. */
export function tablePartOf({ measure, series, question }: Task, whom: Whom, span: DaySpan): TablePart {
  return { measure, series, whom, parts: question.parts, span };
}

/** Several as one. */
export function joinedWhom(whom: readonly Whom[]): Whom {
  const [first = { name: '' }, ...others] = whom;
  if (others.length === 0) return first;
  return { name: listed(whom.map(({ name }) => name)), ids: [...new Set(whom.flatMap(({ ids = [] }) => ids))] };
}
