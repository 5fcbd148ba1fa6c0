import { dayOfSaying } from '../intake/extract/day-of-saying.ts';
import { firstDay, lastDay } from '../model/calendar-date.ts';
import type { AttributedSentence } from './attributed-sentences.ts';
import { bearing, PREDICATE, type Thresholds } from './bearing.ts';
import { isRight } from './finding.ts';
import { differs, found, type SentenceFinding } from './found.ts';
import { type WordsMatch, wordsMatches } from './judge-words.ts';
import { type DayMention, dayDifference, statedDays } from './stated-days.ts';
import type { StoreSayings } from './store-sayings.ts';
import { isSureOfWho } from './sure-of-who.ts';
import { factStanding } from './verdict.ts';

const DAYS: Thresholds = { bears: 0.35, differs: 0.42 };
/** When something was tells that it was, in whatever words. */
const OF_DATE = 0.35;
const DAY_BESIDE = 0.15;
/** Of so much of what is said a fact has another day: that something else of the same people was on this one is no excuse. */
const SURE_OF_MATTER = 0.7;
/** The words of a text in another language are hardly those of a fact: its names and days tell what it is about. */
const OF_OTHER_LANGUAGE = 0.2;
const FOREIGN_DAYS: Thresholds = { ...DAYS, bears: 0.28 };

/** "This is not the meeting of October": of what it is told, stands before. */
const POINTS = /^(?:this|that|these|those|it|they)(?!\p{L})/iu;

/** A day beside a figure is borne out by what the figure rests on, and adds no second fault to one that is wrong. */
export function verdictOnDay(
  sentence: AttributedSentence,
  day: DayMention,
  figures: readonly SentenceFinding[],
  store: StoreSayings,
): SentenceFinding | undefined {
  const { told } = sentence;
  const bearing = figures.filter((one) => isRight(one)).flatMap(({ facts }) => facts.flatMap(({ id }) => store.saying(id) ?? []));
  const fact = bearing.find((saying) => dayDifference(day, told, saying).length === 0)?.fact;
  if (fact) return found(told, { start: day.start, end: day.end }, 'borne_out', [fact], [], fact.statement, store.view);
  const judged = onDayAlone(sentence, day, store);
  return judged && !isRight(judged) && figures.some((one) => !isRight(one)) ? undefined : judged;
}

function onDayAlone(sentence: AttributedSentence, day: DayMention, store: StoreSayings): SentenceFinding | undefined {
  const { told } = sentence;
  const matches = wordsMatches(sentence, day, store);
  const isForeign = told.document.source.language !== 'en';
  const dated = matches.find(({ fact, predicate }) => fact.value.kind === 'date' && predicate >= PREDICATE);
  const nearest = Math.max(0, ...matches.filter(({ predicate }) => predicate >= PREDICATE).map(({ fit }) => fit));
  const borne = bearing(
    matches.filter(
      (match) =>
        (match.fit >= nearest - DAY_BESIDE || match.fact.value.kind === 'date') &&
        match.predicate >= (isForeign ? OF_OTHER_LANGUAGE : match.fact.value.kind === 'date' ? OF_DATE : PREDICATE) &&
        (dated === undefined || match.fact.value.kind === 'date' || match.fit > dated.fit),
    ),
    told,
    isForeign ? FOREIGN_DAYS : DAYS,
    store.view,
  );
  const place = { start: day.start, end: day.end };
  if (borne) return borne.found(place);
  const datedSo = matches.find((match) => isDateOf(match, sentence, day, store));
  if (datedSo) return found(told, place, 'borne_out', [datedSo.fact], [], datedSo.fact.statement, store.view);
  const best = matches.find((match) => isSureOfWho(match) && tellsDay(match));
  const isOfDay = best?.differences.every(({ how }) => how === 'date') === true && (best.predicate < SURE_OF_MATTER || best.shared === 0);
  if (isOfDay && matches.some((match) => isHeldOfAll(match, sentence, day))) return undefined;
  const isPointed = POINTS.test(told.text) && best?.differences.every(({ how }) => how === 'polarity') === true;
  if (isPointed) return undefined;
  if (best && best.score >= DAYS.differs && best.differences.length > 0) return differs(told, place, best, matches, store.view);
  const [nearestOne] = matches;
  if (dayOfSaying(told) === day && nearestOne && nearestOne.fit >= DAYS.bears) return undefined;
  if (matches.some((match) => isHeldOfAll(match, sentence, day))) return undefined;
  // "July", "earlier this month": without a number it is told by the way.
  if (!/\d/u.test(day.text)) return undefined;
  return found(told, place, 'not_held', [], [], 'Nothing that is held says this of that day.', store.view);
}

/** Whether a fact tells a day of its own: one that only was published on a day has no other one. */
function tellsDay({ fact: { value, period }, saying, differences }: WordsMatch): boolean {
  if (!differences.some(({ how }) => how === 'date')) return true;
  return value.kind === 'date' || period !== undefined || saying.statement.some((one) => statedDays(one).length > 0);
}

/** Whether a fact tells of all whom a sentence names, on that day: whether just what is said, its words leave open. */
function isHeldOfAll({ saying, differences }: WordsMatch, { told }: AttributedSentence, day: DayMention): boolean {
  const named = told.names.filter(({ entity }) => saying.names.has(entity));
  return (
    named.length > 0 && named.length === told.names.length && differences.length === 0 && dayDifference(day, told, saying).length === 0
  );
}

/** Whether a fact gives as the date of its matter the very day or days that a sentence tells of those whom the fact names. */
function isDateOf({ fact, saying, differences }: WordsMatch, { told }: AttributedSentence, day: DayMention, store: StoreSayings): boolean {
  const { value } = fact;
  if (value.kind !== 'date' || !/\d/u.test(day.text) || factStanding(fact, store.view).kind !== 'stands') return false;
  if (firstDay(value.date) !== day.from || lastDay(value.to ?? value.date) !== day.to) return false;
  if (differences.some(({ how }) => how !== 'scope') || told.names.length === 0) return false;
  const ofSubject = store.all.filter((other) => other.fact.subject === fact.subject);
  return told.names.every(
    ({ entity }) =>
      saying.names.has(entity) ||
      ofSubject.some((other) => other.fact.value.kind === 'entities' && other.fact.value.entities.includes(entity)),
  );
}
