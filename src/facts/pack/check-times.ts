import { firstDay, lastDay } from '../../model/calendar-date.ts';
import { isPastReview } from '../../model/fact.ts';
import type { DraftFact, Placed, UncheckedPack } from './draft.ts';
import { type Fault, faultAt, type PackLine } from './fault.ts';

interface Span {
  readonly of: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly place: PackLine;
}

function impossible(place: PackLine, what: string, remedy: string): Fault {
  return faultAt(place, 'TIME_IMPOSSIBLE', what, remedy);
}

function* spans(draft: UncheckedPack): Generator<Span> {
  for (const { content: fact, place } of draft.facts) {
    const name = `fact "${fact.id}"`;
    yield { of: `the period of ${name}`, from: fact.period?.start, to: fact.period?.end, place: place('period', 'end') };
    yield { of: `the validity of ${name}`, from: fact.valid?.from, to: fact.valid?.to, place: place('valid', 'to') };
    if (fact.value.kind === 'date')
      yield { of: `the date of ${name}`, from: fact.value.date, to: fact.value.to, place: place('value', 'to') };
  }
  for (const { content: entity, place } of draft.entities) {
    for (const [index, role] of entity.roles.entries()) {
      yield { of: `a role of entity "${entity.id}"`, from: role.from, to: role.to, place: place('roles', index, 'to') };
    }
  }
  for (const { content: gap, place } of draft.gaps) {
    const period = gap.when?.period;
    yield { of: `the period of gap "${gap.id}"`, from: period?.start, to: period?.end, place: place('when', 'period', 'end') };
  }
}

/** Periods, ranges and terms of office that end before they begin. */
export function reversedSpans(draft: UncheckedPack): Fault[] {
  return [...spans(draft)].flatMap(({ of, from, to, place }) => {
    if (from === undefined || to === undefined || firstDay(from) <= lastDay(to)) return [];
    return [impossible(place, `${of} ends on ${to}, before it begins on ${from}`, 'correct the dates or exchange them')];
  });
}

function announcedTooLate(fact: Placed<DraftFact>, published: ReadonlyMap<string, string>): Fault[] {
  const { content, place } = fact;
  const days = content.evidence.filter(({ stance }) => stance === 'supports').map(({ source }) => published.get(source));
  const known = days.filter((day) => day !== undefined);
  const latest = known.toSorted().at(-1);
  if (latest === undefined || known.length < days.length || firstDay(content.announced) <= latest) return [];
  const what = `fact "${content.id}" was announced on ${content.announced}, after all its sources were published (the last on ${latest})`;
  return [impossible(place('announced'), what, 'correct the date, or name the source that reports it')];
}

/** Facts announced after every source that supports them was published. */
export function announcedAfterSources(draft: UncheckedPack): Fault[] {
  const published = new Map(draft.sources.map(({ content }) => [content.id, content.published.date]));
  return draft.facts.flatMap((fact) => announcedTooLate(fact, published));
}

/** Times of day that no clock shows, and documents retrieved before they were published. */
export function impossibleSourceTimes(draft: UncheckedPack): Fault[] {
  return draft.sources.flatMap(({ content: source, place }) => {
    const { date, time } = source.published;
    const faults: Fault[] = [];
    if (time !== undefined && !/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time)) {
      faults.push(
        impossible(place('published', 'time'), `source "${source.id}" is published at ${time}`, 'write a time from 00:00 to 23:59'),
      );
    }
    if (source.retrieved !== undefined && source.retrieved < date) {
      const what = `source "${source.id}" was retrieved on ${source.retrieved}, before it was published on ${date}`;
      faults.push(impossible(place('retrieved'), what, 'correct one of the two days'));
    }
    return faults;
  });
}

/** Facts whose day of review has passed, given today (`YYYY-MM-DD`): something to look at, not a fault. */
export function reviewsDue(draft: UncheckedPack, today: string): Fault[] {
  return draft.facts.flatMap(({ content: fact, place }) => {
    if (!isPastReview(fact, today)) return [];
    const what = `fact "${fact.id}" was to be reviewed by ${fact.review_by}`;
    return [faultAt(place('review_by'), 'REVIEW_DUE', what, 'look whether it still holds, then set the next day of review')];
  });
}
