import type { Horizon } from '../../facts/horizon.ts';
import type { Series } from '../../facts/series/series.ts';
import type { SeriesView } from '../../facts/series/series-view.ts';
import {
  type DaySpan,
  type Grain,
  grainOf,
  isFiner,
  isWithin,
  periodAround,
  periodBefore,
  sharedDays,
  spanText,
} from '../../facts/series/spans.ts';
import type { Reading } from '../../question/reading.ts';
import type { Draft } from '../answer.ts';
import { listed } from '../wording.ts';
import { askedOfTables } from './asked-of-tables.ts';
import { nameOf, releaseText, type SeriesScene } from './blocks.ts';
import { composeAverage } from './compose-average.ts';
import { composeChange, composeGrowth } from './compose-change.ts';
import { composeComparison } from './compose-comparison.ts';
import { composeCount, composeNothing } from './compose-count.ts';
import {
  composeCover,
  composeNoRow,
  composeOneRelease,
  composeOtherCurrency,
  composeOutsideCover,
  composeRefusal,
  composeUndone,
  composeWhichMeasure,
} from './compose-missing.ts';
import { composePeriodCount } from './compose-period-count.ts';
import { axisNoun, composeBreakdown, composeRanking } from './compose-ranking.ts';
import { composeRestated } from './compose-restated.ts';
import { composeShare } from './compose-share.ts';
import { composeTotal, GRAIN_NOUNS } from './compose-total.ts';
import { comparableMeasures, mainMeasure } from './main-measure.ts';
import type { Measure } from './measure.ts';
import { notesOn } from './notes.ts';
import type { SeriesKnowledge } from './series-knowledge.ts';
import type { Axis, Named, SeriesQuestion } from './series-question.ts';
import { type TablePart, type Tally, talliesBySubject, tallyOf, type Whom } from './tally.ts';
import { type Meant, meantBy } from './whom-meant.ts';

/** An answer from the tables, and what was understood, for people. */
export interface SeriesAnswer {
  readonly draft: Draft;
  readonly understood: Readonly<Record<string, unknown>>;
}

const RANKED = 5;
const PERIODS_RANKED = 3;
const COMPARED = 12;
const [EARLIEST, LATEST] = ['0001-01-01', '9999-12-31'];

/**
 * The answer to a question about figures that tables give; nothing where it asks for something else, or where no table was
 * public at the horizon. `thread`: readings of the earlier questions, oldest first.
 */
export function answerSeries(
  reading: Reading,
  thread: readonly Reading[],
  knowledge: SeriesKnowledge,
  horizon: Horizon,
): SeriesAnswer | undefined {
  const view = knowledge.store.at(horizon);
  if (view.releases.length === 0) return undefined;
  const before = thread.reduce<SeriesQuestion | undefined>((earlier, one) => askedOfTables(one, earlier, knowledge), undefined);
  const question = askedOfTables(reading, before, knowledge);
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
  const draft = (one: Measure) => draftFor(question, one, view.seriesOf(one.property.id)[0] ?? series, knowledge, scene);
  const each = question.measures.length > 1 && question.operation !== 'share' && !axisIsMeasure ? question.measures : [measure];
  return { draft: oneAfterAnother(each.map(draft)), understood };
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

interface Task {
  readonly question: SeriesQuestion;
  readonly measure: Measure;
  readonly series: Series;
  readonly knowledge: SeriesKnowledge;
  readonly scene: SeriesScene;
  readonly meant: Meant;
  /** What the table covers of each span that is asked for. */
  readonly covered: readonly DaySpan[];
}

/** What is told of one time is told of each that is named, and what is told of one subject of each, one after the other. */
const OF_ONE_TIME: ReadonlySet<string> = new Set(['average', 'share', 'ranking', 'count', 'nothing', 'unreported', 'restated']);
const OF_ONE_SUBJECT: ReadonlySet<string> = new Set(['average', 'restated']);

function carriedOut(task: Task): Draft {
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
  const whole = partOf(task, question.operation === 'average' && question.per === 'subject' ? joined(meant.whom) : whom, span);
  switch (question.operation) {
    case 'restated':
      return restated(tallyOf(whole), scene);
    case 'share':
      return shareIn(task, span, asked);
    case 'growth':
      return growth(task, asked);
    case 'change':
      return change(task, whom);
    case 'count':
      if (question.axis?.kind === 'period') return composePeriodCount(tallyOf(whole), question.axis.grain, scene);
      return composeCount(tallyOf(whole), meant.ids, question.bound, question.spans.length > 0, scene);
    case 'nothing':
    case 'unreported':
      return composeNothing(tallyOf(whole), meant.ids, question.operation === 'unreported', scene);
    case 'average':
      return question.axis ? ranked(task, whole, asked) : composeAverage(tallyOf(whole), question.per, asked, scene);
    case 'ranking':
      return question.bound ? composeCount(tallyOf(whole), meant.ids, question.bound, true, scene) : ranked(task, whole, asked);
    default:
      return totals(task, whole, asked);
  }
}

function partOf({ measure, series, question }: Task, whom: Whom, span: DaySpan): TablePart {
  return { measure, series, whom, parts: question.parts, span };
}

/** Several subjects or times are set side by side; one is told by itself, or along an axis. */
function totals(asTold: Task, whole: TablePart, asked: DaySpan | undefined): Draft {
  const { question, meant, covered } = asTold;
  const many = meant.whom.length * covered.length;
  const cut = many > COMPARED ? [`The first ${COMPARED} of ${many} are told.`] : [];
  const scene = { ...asTold.scene, notes: [...asTold.scene.notes, ...cut] };
  const task = { ...asTold, scene };
  if (question.bound && meant.ids.length > 1)
    return composeCount(tallyOf(whole), meant.ids, question.bound, question.spans.length > 0, scene);
  const divided = Object.entries(question.parts).find(([, values]) => values.length > 1);
  const parts = meant.whom.flatMap((whom) => covered.map((span) => partOf(task, whom, span))).slice(0, COMPARED);
  if (question.axis && parts.length === 1) return ranked(task, whole, asked);
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
  if (question.chart) return ranked(task, whole, asked, question.axis ?? chartAxis(task, whole));
  return composeTotal(tallyOf(whole), asked, scene);
}

/** What a chart is drawn along where the question does not say: the periods of one subject, else the subjects. */
function chartAxis({ meant, series, question }: Task, { span }: TablePart): Axis {
  const [whom] = meant.whom;
  const isOne = whom?.ids?.length === 1;
  const periods = series.periodsIn(span).length;
  if (!isOne && question.chart !== 'line') return { kind: 'subject' };
  const grain = series.grain ?? 'year';
  if (periods <= 20) return { kind: 'period', grain };
  return { kind: 'period', grain: grain === 'day' ? 'month' : grain === 'month' ? 'quarter' : grain };
}

function orderOf(task: Task, axis: Axis, asked: DaySpan | undefined) {
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

function ranked(task: Task, whole: TablePart, asked: DaySpan | undefined, given?: Axis): Draft {
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
function alongEach(task: Task, parts: readonly TablePart[], axis: Axis, asked: DaySpan | undefined): Draft {
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
      ranked({ ...task, meant: { ...task.meant, whom: [part.whom], ids: part.whom.ids ?? task.meant.ids } }, part, asked, axis),
    ),
  );
}

function restated(tally: Tally, scene: SeriesScene): Draft {
  const first = scene.view
    .seriesOf(tally.series.property)
    .findLast(({ release }) => release.published.date < tally.series.release.published.date);
  return first ? composeRestated(tally, first, scene) : composeOneRelease(tally.series, scene);
}

function shareIn(task: Task, span: DaySpan, asked: DaySpan | undefined): Draft {
  const { question, measure, series, knowledge, scene } = task;
  const [wholeNamed, partNamed] = dividedNames(question.whole ?? emptyNamed(), question.share ?? question);
  const whomOf = (named: Named) => meantBy({ ...question, ...named }, measure, series, scene);
  const everybody = whomOf(wholeNamed);
  const wholeMeasure =
    wholeNamed.measures[0] ??
    (partNamed.measures.length > 0 && !hasWho(partNamed) ? generalOf(partNamed.measures[0], knowledge, scene.view) : undefined) ??
    partNamed.measures[0] ??
    measure;
  const partMeasure = partNamed.measures[0] ?? wholeMeasure;
  const seriesFor = (one: Measure) => scene.view.seriesOf(one.property.id)[0] ?? series;
  const wholeWhom = joined(everybody.whom);
  const partWhom = hasWho(partNamed) ? joined(whomOf(partNamed).whom) : wholeWhom;
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
function dividedNames(whole: Named, part: Named): readonly [Named, Named] {
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

function emptyNamed(): Named {
  return { measures: [], subjects: [], groups: [], parts: {} };
}

function hasWho({ subjects, groups }: Named): boolean {
  return subjects.length + groups.length > 0;
}

/** The measure that stands for all kinds together, where one measure is of one kind. */
function generalOf(measure: Measure | undefined, knowledge: SeriesKnowledge, view: SeriesView): Measure | undefined {
  return knowledge.measures.find(
    ({ property, status, unit }) =>
      property.series === 'main' && status === measure?.status && unit === measure.unit && view.seriesOf(property.id).length > 0,
  );
}

function joined(whom: readonly Whom[]): Whom {
  const [first = { name: '' }, ...others] = whom;
  if (others.length === 0) return first;
  return { name: listed(whom.map(({ name }) => name)), ids: [...new Set(whom.flatMap(({ ids = [] }) => ids))] };
}

/** The two times of a change: those that are named; of one, the period before it; of none, the last two whole years or periods. */
function twoTimes({ covered, series, question }: Task): readonly [DaySpan, DaySpan] | undefined {
  const spans = [...covered].sort((one, other) => (one.first < other.first ? -1 : 1));
  const [first] = spans;
  const last = spans.at(-1);
  if (question.spans.length > 1 && first && last) return [first, last];
  const grain = question.spans.length === 1 && first ? grainOf(first) : undefined;
  if (first && grain) {
    const before = periodBefore(first, grain);
    return isWithin(before, series.covered) ? [before, first] : undefined;
  }
  if (first && question.spans.length === 1) {
    const periods = series.periodsIn(first);
    const [one, other] = [periods[0], periods.at(-1)];
    return one && other && one !== other ? [one, other] : undefined;
  }
  const unit = series.grain && !isFiner(series.grain, 'year') ? series.grain : 'year';
  const whole = series.periodsIn(series.covered).map(({ first: day }) => periodAround(day, unit));
  const years = whole.filter(
    (year, place) => isWithin(year, series.covered) && whole.findIndex(({ first: day }) => day === year.first) === place,
  );
  const [one, other] = years.slice(-2);
  if (one && other) return [one, other];
  const periods = series.periodsIn(series.covered);
  const [earliest, latest] = [periods[0], periods.at(-1)];
  return earliest && latest && earliest !== latest ? [earliest, latest] : undefined;
}

function change(task: Task, whom: Whom): Draft {
  const { scene, series, meant, question } = task;
  const times = twoTimes(task);
  if (!times)
    return composeRefusal(
      `there is no second time to compare with; the table covers ${spanText(series.covered)} (${releaseText(series.release)})`,
      series,
      scene,
    );
  const noted = {
    ...scene,
    notes: [
      ...scene.notes,
      ...(question.spans.length === 0 ? [`The question names no time: these are ${spanText(times[0])} and ${spanText(times[1])}.`] : []),
    ],
  };
  const pairs = meant.whom.map((one) => ({ before: tallyOf(partOf(task, one, times[0])), after: tallyOf(partOf(task, one, times[1])) }));
  const [pair, ...others] = pairs;
  if (!pair) return composeRefusal(`nothing is held of ${whom.name}`, series, scene);
  const drafts = [pair, ...others].slice(0, 4).map((one) => composeChange(one, noted));
  return drafts.length === 1 ? composeChange(pair, noted) : oneAfterAnother(drafts);
}

function oneAfterAnother(drafts: readonly Draft[]): Draft {
  const [first, ...others] = drafts;
  if (!first) throw new RangeError('there is nothing to tell');
  if (others.length === 0) return first;
  const headline = drafts.map((draft) => draft.headline).join(' ');
  const [closing] = first.message.blocks.slice(-1);
  return {
    ...first,
    outcome: drafts.some(({ outcome }) => outcome === 'answered')
      ? drafts.every(({ outcome }) => outcome === 'answered')
        ? 'answered'
        : 'partly'
      : first.outcome,
    headline,
    message: {
      summary: headline,
      blocks: [...drafts.flatMap(({ message }) => message.blocks.slice(0, -1)), ...(closing ? [closing] : [])],
    },
    citations: drafts.flatMap(({ citations }) => citations),
    derived: drafts.flatMap(({ derived }) => derived),
  };
}

function growth(task: Task, _asked: DaySpan | undefined): Draft {
  const { question, measure, series, scene, meant } = task;
  const times = twoTimes(task);
  if (!times)
    return composeRefusal(
      `there is no second time to compare with; the table covers ${spanText(series.covered)} (${releaseText(series.release)})`,
      series,
      scene,
    );
  const [was, is] = times;
  const taken = question.spans.length < 2 ? [`Compared: ${spanText(was)} and ${spanText(is)}.`] : [];
  const whom = joined(meant.whom);
  const sides = [was, is].map((span) =>
    talliesBySubject({ ...partOf(task, whom, span) }, meant.ids, (id) => nameOf(id, scene)).filter(({ quantity }) => quantity),
  );
  const [before = [], after = []] = sides.map((side) => new Map(side.map((one) => [one.whom.name, one]))).map((side) => [...side.values()]);
  const pairs = after.flatMap((one) => {
    const other = before.find(({ whom: { name } }) => name === one.whom.name);
    return other ? [{ name: one.whom.name, before: other, after: one }] : [];
  });
  const compared = new Set(pairs.map(({ name }) => name));
  const oneSided = [...before, ...after].map((one) => one.whom.name).filter((name) => !compared.has(name));
  const { noun, plural } = measure.shape.subject;
  const rising = question.rising ?? true;
  return composeGrowth(
    pairs,
    tallyOf(partOf(task, whom, is)),
    { rising, count: question.count ?? (question.axis ? PERIODS_RANKED : RANKED), nouns: [noun, plural], oneSided },
    { ...scene, notes: [...scene.notes, ...taken] },
  );
}

/** A span that is open on a side is not beyond what a table covers. */
function closed(span: DaySpan): DaySpan | undefined {
  return span.first === EARLIEST || span.last === LATEST ? undefined : span;
}

function askedText({ first, last }: DaySpan): string {
  if (first === EARLIEST) return `the time until ${spanText({ first: last, last })}`;
  return last === LATEST ? `the time since ${spanText({ first, last: first })}` : spanText({ first, last });
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
