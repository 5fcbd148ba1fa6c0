import type { Horizon } from '../../facts/horizon.ts';
import type { Series } from '../../facts/series/series.ts';
import type { SeriesView } from '../../facts/series/series-view.ts';
import { type DaySpan, sharedDays, spanText } from '../../facts/series/spans.ts';
import type { Reading } from '../../question/reading.ts';
import type { Draft } from '../answer.ts';
import { askedOfTables } from './asked-of-tables.ts';
import { askedText } from './asked-span.ts';
import { carriedOut } from './carried-out.ts';
import { composeMeasures } from './compose-measures.ts';
import {
  composeCover,
  composeNoRow,
  composeOtherCurrency,
  composeOutsideCover,
  composeRefusal,
  composeUndone,
  composeWhichMeasure,
} from './compose-missing.ts';
import { GRAIN_NOUNS } from './compose-total.ts';
import { withFirstOfOrder } from './first-of-order.ts';
import { mainMeasure } from './main-measure.ts';
import type { Measure } from './measure.ts';
import { notesOn } from './notes.ts';
import { oneAfterAnother } from './one-after-another.ts';
import { nameOf, type SeriesScene } from './series-blocks.ts';
import type { SeriesKnowledge } from './series-knowledge.ts';
import type { SeriesQuestion } from './series-question.ts';
import { COMPARED } from './series-task.ts';
import { tallyOf } from './tally.ts';
import { meantBy } from './whom-meant.ts';

/** An answer from the tables, and what was understood, for people. */
export interface SeriesAnswer {
  readonly draft: Draft;
  readonly understood: Readonly<Record<string, unknown>>;
}

/**
 * The answer to a question about figures that tables give; nothing where it asks for something else, or where no table was
 * public at the horizon. `thread`: readings of the earlier questions, oldest first.
 * `even`: also where it names nobody of the table, and so could be one for the documents.
 */
export function answerSeries(
  reading: Reading,
  thread: readonly Reading[],
  knowledge: SeriesKnowledge,
  horizon: Horizon,
  even = false,
): SeriesAnswer | undefined {
  const view = knowledge.store.at(horizon);
  if (view.releases.length === 0) return undefined;
  const before = thread.reduce<SeriesQuestion | undefined>(
    (earlier, one) => withFirstOfOrder(askedOfTables(one, earlier, knowledge), knowledge, view),
    undefined,
  );
  const question = withFirstOfOrder(askedOfTables(reading, before, knowledge, even), knowledge, view);
  if (!question) return undefined;
  const asked = question.whole && question.share ? (question.share.measures[0] ?? question.whole.measures[0]) : question.measures[0];
  const measure = asked ?? mainMeasure(question, knowledge, view);
  if (!measure) return undefined;
  const understood = { table: understoodOf(question, measure, view) };
  const axisIsMeasure = question.axis?.kind === 'measure';
  if (question.measures.length > 1 && !axisIsMeasure && question.operation !== 'share' && !question.measuresApart) {
    return { draft: composeWhichMeasure(question.measures), understood };
  }
  const [series] = view.seriesOf(measure.property.id);
  if (!series) return undefined;
  const scene: SeriesScene = { view, asOf: horizon.asOf, notes: [] };
  if (question.measuresCompared) {
    const compared = measuresCompared(question, scene);
    if (compared) return { draft: compared, understood };
  }
  const draft = (one: Measure) => draftFor(question, one, view.seriesOf(one.property.id)[0] ?? series, knowledge, scene);
  const each = question.measures.length > 1 && question.operation !== 'share' && !axisIsMeasure ? question.measures : [measure];
  return { draft: oneAfterAnother(each.map(draft)), understood };
}

/** Two measures of each that is named, in each time, held against each other; nothing where one of them has to be refused. */
function measuresCompared(question: SeriesQuestion, scene: SeriesScene): Draft | undefined {
  const sides = question.measures.flatMap((measure) => {
    const [series] = scene.view.seriesOf(measure.property.id);
    return series ? [{ measure, series }] : [];
  });
  const [one, other] = sides;
  if (!one || !other || question.absent.length + question.undone.length + question.currencies.length > 0) return undefined;
  const spans = question.spans.length > 0 ? question.spans : [one.series.covered];
  const isTold = sides.every(
    ({ series }) =>
      spans.every((span) => outOf(span, series, scene) === undefined) &&
      question.subjects.every((id) => series.subjects.includes(id)) &&
      Object.keys(question.parts).every((division) => series.divisions.has(division)),
  );
  if (!isTold) return undefined;
  const { whom } = meantBy(question, one.measure, one.series, scene);
  const drafts = whom.flatMap((who) =>
    spans.map((asked) => {
      const [first, second] = [one, other].map(({ measure, series }) =>
        tallyOf({ measure, series, whom: who, parts: question.parts, span: sharedDays(asked, series.covered) ?? series.covered }),
      );
      return first && second ? composeMeasures(first, second, scene) : undefined;
    }),
  );
  return oneAfterAnother(drafts.flatMap((draft) => draft ?? []).slice(0, COMPARED));
}

function draftFor(question: SeriesQuestion, measure: Measure, series: Series, knowledge: SeriesKnowledge, bare: SeriesScene): Draft {
  const absent = [...question.absent, ...question.subjects.filter((id) => !series.subjects.includes(id)).map((id) => nameOf(id, bare))];
  if (absent.length > 0) return composeNoRow(absent, measure, series, bare);
  const others = question.currencies.filter((currency) => currency !== measure.unit);
  if (measure.kind === 'money' && others.length > 0) return composeOtherCurrency(others, series, bare);
  const undivided = Object.keys(question.parts).find((division) => !series.divisions.has(division));
  if (undivided !== undefined) return composeRefusal(`the table does not divide ${measure.property.label} by ${undivided}`, series, bare);
  if (question.undone.length > 0) return composeUndone(question.undone, measure, series, bare);
  if (question.operation === 'covers') return composeCover(knowledge.measures, series, bare);
  const spans = question.spans.length > 0 ? question.spans : [series.covered];
  const refused = spans.map((span) => outOf(span, series, bare)).find((draft) => draft !== undefined);
  if (refused) return refused;
  const covered = spans.flatMap((span) => sharedDays(span, series.covered) ?? []);
  const meant = meantBy(question, measure, series, bare);
  const scene = { ...bare, notes: [...notesOn(question, measure, series), ...meant.notes] };
  const called = meant.countries
    ? { ...measure, shape: { ...measure.shape, subject: { ...measure.shape.subject, noun: 'country', plural: 'countries' } } }
    : measure;
  return carriedOut({ question, measure: called, series, knowledge, scene, meant, covered });
}

/** Why a table has nothing for a span: it does not reach there, or its periods are longer. */
function outOf(span: DaySpan, series: Series, scene: SeriesScene): Draft | undefined {
  if (!sharedDays(span, series.covered)) return composeOutsideCover(askedText(span), series, scene);
  if (series.periodsIn(span).length > 0) return undefined;
  const has = series.grain ? `${GRAIN_NOUNS[series.grain]}s` : 'longer periods';
  return composeRefusal(`the table has ${has}, and nothing for ${spanText(span)} by itself`, series, scene);
}

function understoodOf(question: SeriesQuestion, measure: Measure, view: SeriesView) {
  const { subjects, groups, absent, spans, parts, axis, per } = question;
  return {
    asks: question.operation,
    measures: measure.property.label,
    ...(subjects.length > 0 ? { of: subjects.map((id) => view.entity(id)?.name ?? id) } : {}),
    ...(groups.length > 0 ? { groups: groups.map(({ name }) => name) } : {}),
    ...(Object.keys(parts).length > 0 ? { parts } : {}),
    ...(axis ? { by: axis.kind === 'period' ? axis.grain : axis.kind === 'division' ? axis.name : axis.kind } : {}),
    ...(per ? { per } : {}),
    ...(absent.length > 0 ? { without_a_row: absent } : {}),
    ...(spans.length > 0 ? { time: spans.map(({ first, last }) => `${first}/${last}`) } : {}),
  };
}
