import type { SeriesView } from '../../facts/series/series-view.ts';
import type { DaySpan } from '../../facts/series/spans.ts';
import type { Draft } from '../answer.ts';
import { composeShare } from './compose-share.ts';
import type { Measure } from './measure.ts';
import type { SeriesKnowledge } from './series-knowledge.ts';
import type { SeriesMatter } from './series-question.ts';
import { joinedWhom, type Task } from './series-task.ts';
import { tallyOf } from './tally.ts';
import { meantBy } from './whom-meant.ts';

/** The share that is asked for, of the whole that the question says or implies. */
export function shareIn(task: Task, span: DaySpan, asked: DaySpan | undefined): Draft {
  const { question, measure, series, knowledge, scene } = task;
  const [wholeNamed, partNamed] = dividedNames(question.whole ?? emptyNamed(), question.share ?? question);
  const whomOf = (named: SeriesMatter) => meantBy({ ...question, ...named }, measure, series, scene);
  const everybody = whomOf(wholeNamed);
  const wholeMeasure =
    wholeNamed.measures[0] ??
    (partNamed.measures.length > 0 && !hasWho(partNamed) ? generalOf(partNamed.measures[0], knowledge, scene.view) : undefined) ??
    partNamed.measures[0] ??
    measure;
  const partMeasure = partNamed.measures[0] ?? wholeMeasure;
  const seriesFor = (one: Measure) => scene.view.seriesOf(one.property.id)[0] ?? series;
  const wholeWhom = joinedWhom(everybody.whom);
  const partWhom = hasWho(partNamed) ? joinedWhom(whomOf(partNamed).whom) : wholeWhom;
  const whole = tallyOf({ measure: wholeMeasure, series: seriesFor(wholeMeasure), whom: wholeWhom, parts: wholeNamed.parts, span });
  const part = tallyOf({
    measure: partMeasure,
    series: seriesFor(partMeasure),
    whom: partWhom,
    parts: { ...wholeNamed.parts, ...partNamed.parts },
    span,
  });
  return composeShare(part, whole, asked, scene);
}

/** Where all that is named stands in the whole, the last thing named of it is the part that is asked for. */
function dividedNames(whole: SeriesMatter, part: SeriesMatter): readonly [SeriesMatter, SeriesMatter] {
  const says = hasWho(part) || part.measures.length > 0 || Object.keys(part.parts).length > 0;
  if (says) return [whole, part];
  if (hasWho(whole))
    return [
      { ...whole, subjects: [], groups: [] },
      { ...emptyNamed(), subjects: whole.subjects, groups: whole.groups },
    ];
  return Object.keys(whole.parts).length > 0
    ? [
        { ...whole, parts: {} },
        { ...emptyNamed(), parts: whole.parts },
      ]
    : [emptyNamed(), whole];
}

function emptyNamed(): SeriesMatter {
  return { measures: [], subjects: [], groups: [], parts: {} };
}

function hasWho({ subjects, groups }: SeriesMatter): boolean {
  return subjects.length + groups.length > 0;
}

/** The measure that stands for all kinds together, where one measure is of one kind. */
function generalOf(measure: Measure | undefined, knowledge: SeriesKnowledge, view: SeriesView): Measure | undefined {
  return knowledge.measures.find(
    ({ property, status, unit }) =>
      property.series === 'main' && status === measure?.status && unit === measure.unit && view.seriesOf(property.id).length > 0,
  );
}
