import { type DaySpan, grainOf, isFiner, isSpanWithin, periodAround, periodBefore, spanText } from '../../facts/series/spans.ts';
import type { Draft } from '../answer.ts';
import { composeChange, composeGrowth } from './compose-change.ts';
import { composeRefusal } from './compose-missing.ts';
import { oneAfterAnother } from './one-after-another.ts';
import { nameOf, releaseText } from './series-blocks.ts';
import { joinedWhom, PERIODS_RANKED, RANKED, type Task, tablePartOf } from './series-task.ts';
import { talliesBySubject, tallyOf, type Whom } from './tally.ts';

function noSecondTime({ series, scene }: Task): Draft {
  const covered = `the table covers ${spanText(series.covered)} (${releaseText(series.release)})`;
  return composeRefusal(`there is no second time to compare with; ${covered}`, series, scene);
}

/** By how much each that is named changed between two times. */
export function change(task: Task, whom: Whom): Draft {
  const { scene, series, meant, question } = task;
  const times = twoTimes(task);
  if (!times) return noSecondTime(task);
  const noted = {
    ...scene,
    notes: [
      ...scene.notes,
      ...(question.spans.length === 0 ? [`The question names no time: these are ${spanText(times[0])} and ${spanText(times[1])}.`] : []),
    ],
  };
  const pairs = meant.whom.map((one) => ({
    before: tallyOf(tablePartOf(task, one, times[0])),
    after: tallyOf(tablePartOf(task, one, times[1])),
  }));
  const [pair, ...others] = pairs;
  if (!pair) return composeRefusal(`nothing is held of ${whom.name}`, series, scene);
  const drafts = [pair, ...others].slice(0, 4).map((one) => composeChange(one, noted));
  return drafts.length === 1 ? composeChange(pair, noted) : oneAfterAnother(drafts);
}

/** What grew or shrank most between two times. */
export function growth(task: Task): Draft {
  const { question, measure, scene, meant } = task;
  const times = twoTimes(task);
  if (!times) return noSecondTime(task);
  const [was, is] = times;
  const taken = question.spans.length < 2 ? [`Compared: ${spanText(was)} and ${spanText(is)}.`] : [];
  const whom = joinedWhom(meant.whom);
  const sides = [was, is].map((span) =>
    talliesBySubject({ ...tablePartOf(task, whom, span) }, meant.ids, (id) => nameOf(id, scene)).filter(({ quantity }) => quantity),
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
    tallyOf(tablePartOf(task, whom, is)),
    { rising, count: question.count ?? (question.axis ? PERIODS_RANKED : RANKED), nouns: [noun, plural], oneSided },
    { ...scene, notes: [...scene.notes, ...taken] },
  );
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
    return isSpanWithin(before, series.covered) ? [before, first] : undefined;
  }
  if (first && question.spans.length === 1) {
    const periods = series.periodsIn(first);
    const [one, other] = [periods[0], periods.at(-1)];
    return one && other && one !== other ? [one, other] : undefined;
  }
  const unit = series.grain && !isFiner(series.grain, 'year') ? series.grain : 'year';
  const whole = series.periodsIn(series.covered).map(({ first: day }) => periodAround(day, unit));
  const years = whole.filter(
    (year, place) => isSpanWithin(year, series.covered) && whole.findIndex(({ first: day }) => day === year.first) === place,
  );
  const [one, other] = years.slice(-2);
  if (one && other) return [one, other];
  const periods = series.periodsIn(series.covered);
  const [earliest, latest] = [periods[0], periods.at(-1)];
  return earliest && latest && earliest !== latest ? [earliest, latest] : undefined;
}
