import type { Horizon } from '../../facts/horizon.ts';
import { sharedMonths, spanText } from '../../facts/series/months.ts';
import type { MonthSpan, Series } from '../../facts/series/series-view.ts';
import type { Reading } from '../../question/reading.ts';
import type { Draft } from '../answer.ts';
import type { SeriesScene } from './blocks.ts';
import { composeChange } from './compose-change.ts';
import { composeComparison } from './compose-comparison.ts';
import { composeNoRow, composeOneRelease, composeOtherCurrency, composeOutsideCover, composeWhichMeasure } from './compose-missing.ts';
import { composeMonths, composeRanking } from './compose-ranking.ts';
import { composeTotal } from './compose-total.ts';
import type { Measure, SeriesKnowledge } from './series-knowledge.ts';
import { readSeriesQuestion, type SeriesQuestion } from './series-question.ts';
import { type Tally, tallyOf } from './tally.ts';

/** An answer from the tables, and what was understood, for people. */
export interface SeriesAnswer {
  readonly draft: Draft;
  readonly understood: Readonly<Record<string, unknown>>;
}

const RANKED = 5;
const COMPARED = 8;

/**
 * The answer to a question about figures that tables give by month; nothing where it asks for something else, or where
 * no table was public at the horizon. `thread`: readings of the earlier questions, oldest first.
 */
export function answerSeries(
  reading: Reading,
  thread: readonly Reading[],
  knowledge: SeriesKnowledge,
  horizon: Horizon,
): SeriesAnswer | undefined {
  const view = knowledge.store.at(horizon);
  if (view.releases.length === 0) return undefined;
  const before = thread.reduce<SeriesQuestion | undefined>((earlier, one) => readSeriesQuestion(one, earlier, knowledge), undefined);
  const question = readSeriesQuestion(reading, before, knowledge);
  if (!question) return undefined;
  const scene = { view, asOf: horizon.asOf };
  const [measure, another] = question.measures.length > 0 ? question.measures : mainMeasure(knowledge);
  const understood = { table: understoodOf(question, measure, scene) };
  if (measure && another) return { draft: composeWhichMeasure(question.measures), understood };
  const draft = measure && draftFor(question, measure, scene);
  return draft && { draft, understood };
}

function mainMeasure({ measures }: SeriesKnowledge): readonly Measure[] {
  const main = measures.find(({ property }) => property.series === 'main') ?? measures[0];
  return main ? [main] : [];
}

function draftFor(question: SeriesQuestion, measure: Measure, scene: SeriesScene): Draft | undefined {
  const releases = scene.view.seriesOf(measure.property.id);
  const [series] = releases;
  if (!series) return undefined;
  const absent = [
    ...question.absent,
    ...question.subjects.filter((id) => !series.subjects.includes(id)).map((id) => scene.view.entity(id)?.name ?? id),
  ];
  if (absent.length > 0) return composeNoRow(absent, { series }, scene);
  if (question.currencies.length > 0) return composeOtherCurrency(question.currencies, { series }, scene);
  const spans = question.spans.length > 0 ? question.spans : [series.covered];
  const covered = spans.flatMap((span) => sharedMonths(span, series.covered) ?? []);
  const [outside] = spans.filter((span) => !sharedMonths(span, series.covered));
  if (outside) return composeOutsideCover(askedText(outside), { series }, scene);
  return compose(question, measure, series, releases, covered, scene);
}

function compose(
  question: SeriesQuestion,
  measure: Measure,
  series: Series,
  releases: readonly Series[],
  spans: readonly MonthSpan[],
  scene: SeriesScene,
): Draft | undefined {
  const subjects = question.subjects.length > 0 ? question.subjects : [undefined];
  const parts = subjects.flatMap((subject) => spans.map((span) => tallyOf(series, subject, span))).slice(0, COMPARED);
  const [part] = parts;
  if (!part) return undefined;
  const { label } = measure.property;
  const [asked] = question.spans.map(closed);
  const notes = notesOn(question, measure);
  const ranking = { label, asked, notes, least: question.least, count: question.count ?? RANKED };
  switch (question.operation) {
    case 'ranking':
      return parts.length > 1
        ? composeComparison(parts, label, question.together, notes, scene)
        : composeRanking(tallyOf(series, undefined, part.months), ranking, scene);
    case 'months':
      return composeMonths(part, { ...ranking, count: question.count ?? 3 }, scene);
    case 'change':
      return change(part, releases, label, notes, scene);
    case 'total':
      return parts.length > 1
        ? composeComparison(parts, label, question.together, notes, scene)
        : composeTotal(part, label, asked, notes, scene);
  }
}

function change(part: Tally, releases: readonly Series[], label: string, notes: readonly string[], scene: SeriesScene): Draft {
  const first = releases.findLast(({ release }) => release.published.date < part.series.release.published.date);
  return first ? composeChange(part, first, label, notes, scene) : composeOneRelease(part, scene);
}

/** What must be said beside any answer to a question that left something open. */
function notesOn(question: SeriesQuestion, { property, status }: Measure): string[] {
  return [
    ...(!question.kindNamed && property.series === 'main' ? [`The question names no kind of aid: this is ${property.label}.`] : []),
    ...(question.saysProvided && status !== 'provided' ? [`The table tells what was ${status}, not what was provided or delivered.`] : []),
    ...(question.spans.length === 0 ? ['The question names no time: this is all that the table covers.'] : []),
    ...(question.daysAsked ? ['The table has months, not days.'] : []),
  ];
}

const [EARLIEST, LATEST] = ['0001-01', '9999-12'];

/** A span that is open on a side is not beyond what a table covers. */
function closed(span: MonthSpan): MonthSpan | undefined {
  return span.first === EARLIEST || span.last === LATEST ? undefined : span;
}

function askedText({ first, last }: MonthSpan): string {
  if (first === EARLIEST) return `the time until ${spanText({ first: last, last })}`;
  return last === LATEST ? `the time since ${spanText({ first, last: first })}` : spanText({ first, last });
}

function understoodOf(question: SeriesQuestion, measure: Measure | undefined, { view }: SeriesScene) {
  return {
    asks: question.operation,
    ...(measure ? { measures: measure.property.label } : {}),
    ...(question.subjects.length > 0 ? { donors: question.subjects.map((id) => view.entity(id)?.name ?? id) } : {}),
    ...(question.absent.length > 0 ? { without_a_row: question.absent } : {}),
    ...(question.spans.length > 0 ? { months: question.spans.map(({ first, last }) => `${first}/${last}`) } : {}),
  };
}
