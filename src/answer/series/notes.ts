import type { Series } from '../../facts/series/series.ts';
import { spanText } from '../../facts/series/spans.ts';
import { GRAIN_NOUNS } from './compose-total.ts';
import type { Measure } from './measure.ts';
import type { SeriesQuestion } from './series-question.ts';

/** What must be said beside any answer to a question that left something open, or asks for more than the table has. */
export function notesOn(question: SeriesQuestion, { property, status, kind }: Measure, series: Series): string[] {
  const { spans, kindNamed, saysProvided, operation } = question;
  const general = kind === 'money' ? 'The question names no kind of aid' : 'The question does not name what is counted';
  const isNamed =
    kindNamed || question.measures.length > 0 || (question.share?.measures.length ?? 0) > 0 || (question.whole?.measures.length ?? 0) > 0;
  const cut = spans.filter((span) => series.cuts(span) && series.periodsIn(span).length > 0);
  const periods = series.grain ? `${GRAIN_NOUNS[series.grain]}s` : 'periods';
  return [
    ...(!kindNamed && !(isNamed && kind !== 'money') && property.series === 'main' && operation !== 'restated'
      ? [`${general}: this is ${property.label}.`]
      : []),
    ...(saysProvided && status !== '' && status !== 'provided' && status !== 'disbursed'
      ? [`The table tells what was ${status}, not what was provided or delivered.`]
      : []),
    ...(spans.length === 0 && operation !== 'change' && operation !== 'growth'
      ? ['The question names no time: this is all that the table covers.']
      : []),
    ...cut.map((span) => `The table has ${periods}: of ${spanText(span)}, only whole ${periods} are counted.`),
  ];
}
