import type { SeriesView } from '../../facts/series/series-view.ts';
import type { Measure } from './measure.ts';
import type { SeriesKnowledge } from './series-knowledge.ts';
import type { SeriesQuestion } from './series-question.ts';

/** What is meant where a question names no measure: the main one of the tables that tell of whom and of what parts it names. */
export function mainMeasure(question: SeriesQuestion, { measures }: SeriesKnowledge, view: SeriesView): Measure | undefined {
  const divisions = Object.keys(question.parts);
  const told = measures.filter(({ property }) => view.seriesOf(property.id).length > 0);
  const fitting = told.filter(({ property }) => {
    const [series] = view.seriesOf(property.id);
    return divisions.every((division) => series?.divisions.has(division)) && question.subjects.every((id) => series?.subjects.includes(id));
  });
  const choice = fitting.length > 0 ? fitting : told;
  return choice.find(({ property }) => property.series === 'main') ?? choice[0];
}

/** The measures that can be set beside one: of the same unit and status, and of one kind each. */
export function comparableMeasures(measure: Measure, { measures }: SeriesKnowledge, view: SeriesView): Measure[] {
  const alike = measures.filter(
    ({ unit, status, property }) => unit === measure.unit && status === measure.status && view.seriesOf(property.id).length > 0,
  );
  const kinds = alike.filter(({ property }) => property.series === 'further');
  return kinds.length > 0 ? kinds : alike;
}
