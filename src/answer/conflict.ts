import type { FactView } from '../facts/view.ts';
import { stemOf } from '../language/spelling.ts';
import type { AnswerType } from '../model/answer-type.ts';
import type { Fact } from '../model/fact.ts';
import { fold, wordsOf } from '../model/text.ts';
import type { Value } from '../model/value.ts';
import { SAYS_NOT } from '../question/forms-of-asking.ts';
import { termToken, wordToken } from '../question/index-token.ts';
import type { Item, Reading } from '../question/reading.ts';
import { type AskedStatus, readStatuses } from '../question/status-asked.ts';
import type { AnswerFit } from './answer-fit.ts';
import { meets } from './item-coverage.ts';
import type { Knowledge } from './knowledge.ts';
import type { Profile } from './profile.ts';
import { statesMeans } from './statement-cues.ts';
import { fitTime } from './time-fit.ts';
import { listed } from './wording.ts';

/** What about a fact contradicts a question: each alone rules the fact out as its answer. */
export type Conflict =
  | { readonly kind: 'name'; readonly text: string; readonly entity?: string }
  | { readonly kind: 'time'; readonly text: string }
  | { readonly kind: 'status'; readonly asked: AskedStatus }
  | { readonly kind: 'currency'; readonly asked: string }
  | { readonly kind: 'answer' };

/** A name that counts less than this is carried over from earlier in the thread, or stands for the file as a whole. */
const OWN_NAME = 1;

/** Everything about a fact that contradicts a question. */
export function conflictsOf(
  reading: Reading,
  fact: Fact,
  profile: Profile,
  fit: AnswerFit,
  knowledge: Knowledge,
  view: FactView,
): Conflict[] {
  const times = reading.times.filter((time) => fitTime(time, fact, profile, reading.aboutSaying) === 'conflict');
  return [
    ...nameConflicts(reading, fact, profile, knowledge, view),
    ...times.map((time) => ({ kind: 'time' as const, text: time.text })),
    ...statusConflicts(reading, fact, view),
    ...currencyConflicts(reading, fact),
    ...speechConflicts(reading, fact, view),
    ...(countsAnotherThing(reading, fact, knowledge) ? [{ kind: 'answer' as const }] : []),
    ...(isPositiveOnly(reading, fact) || tellsOnlyHowMany(reading, fact, profile) || isAnotherOfOrder(reading, fact)
      ? [{ kind: 'answer' as const }]
      : []),
    ...(reading.manner && !tellsManner(fact, knowledge) && !tellsOutcome(reading, fact) ? [{ kind: 'answer' as const }] : []),
    ...((fit === 'none' && !speaksToReason(reading, profile)) || leavesFocus(reading, profile) ? [{ kind: 'answer' as const }] : []),
  ];
}

/** Who has had nothing is not told by who has had something: what is asked to be not so is met by what says that it is not. */
function isPositiveOnly({ negated, answer }: Reading, { polarity, value, statement, asked_as }: Fact): boolean {
  if (!negated || answer === 'reason' || polarity !== undefined || value.kind === 'none') return false;
  return ![statement, ...asked_as].some((text) => SAYS_NOT.test(fold(text)));
}

/** "Which offices?" is not answered by how many there are, nor by a day or a share of theirs, unless the fact names some. */
function tellsOnlyHowMany({ which, focus, answer }: Reading, { value, property, subject, speaker }: Fact, { names }: Profile): boolean {
  if (!which || focus === undefined || !MEASURES.has(value.kind) || (answer !== undefined && !NAMED.has(answer))) return false;
  if ([...names].some((name) => name !== subject && name !== speaker)) return false;
  return value.kind === 'count' ? isCounted(focus, value.unit) : !focus.tokens.includes(termToken(property));
}

/** Whether the thing asked for is what is counted. */
function isCounted({ tokens, every = [] }: Item, unit: string): boolean {
  const counted = new Set(wordsOf(unit).map(({ folded }) => wordToken(stemOf(folded))));
  return [...tokens, ...every].some((token) => counted.has(token));
}

/**
 * "How many of the large dams" is not answered by metres at a dam: where the noun of a property that counts something is asked for, it
 * is what the fact counts, by its unit or behind a number of its statement.
 */
function countsAnotherThing({ answer, items }: Reading, { value, property, statement }: Fact, { counted }: Knowledge): boolean {
  if (answer !== 'count' || value.kind !== 'count' || items.some(({ carried }) => carried)) return false;
  const [asked, ...others] = items.filter(({ kind, tokens }) => kind === 'term' && tokens.some((token) => counted.has(token)));
  if (!asked || others.length > 0 || asked.tokens.includes(termToken(property))) return false;
  const noun = stemOf(wordsOf(asked.text).at(-1)?.folded ?? '');
  const words = wordsOf(statement);
  const isNumbered = words.some(
    ({ folded }, at) => stemOf(folded) === noun && words.slice(Math.max(0, at - NEAR_NUMBER), at).some((word) => /\d/u.test(word.folded)),
  );
  return !isNumbered && !wordsOf(value.unit).some(({ folded }) => stemOf(folded) === noun);
}

/** So many words at most stand from a number to the noun that it counts ("18 other large dams"). */
const NEAR_NUMBER = 3;

/** Values that name nothing. */
const MEASURES: ReadonlySet<Value['kind']> = new Set<Value['kind']>(['count', 'share', 'date', 'duration']);

/** Kinds of answer that are names. */
const NAMED: ReadonlySet<AnswerType> = new Set<AnswerType>(['person', 'organisation', 'country', 'place', 'list']);

/** "The first delivery" is not answered by a later one. Facts are told in English; "for the first time" is no place in an order. */
const IN_ORDER =
  /\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final)\b(?! (?:time|half|quarter|day|week|month|year)\b)/gu;
/** The second may be the last one, too. */
const LAST: ReadonlySet<string> = new Set(['last', 'final']);
const PLACES = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

function isAnotherOfOrder({ numbers }: Reading, { statement, asked_as, evidence }: Fact): boolean {
  const asked = numbers.flatMap(({ unit, value }) => (unit === 'ordinal' ? (PLACES[Number(value) - 1] ?? []) : []));
  if (asked.length === 0) return false;
  const orderIn = (text: string): string[] => Array.from(fold(text).matchAll(IN_ORDER), ([, word = '']) => word);
  const told = orderIn(statement).filter((word) => !LAST.has(word) || asked.includes('first'));
  if (told.length === 0) return false;
  return ![statement, ...asked_as, ...evidence.map(({ quote }) => quote)].flatMap(orderIn).some((word) => asked.includes(word));
}

/** A manner is told by a property that gives purposes and approaches, or by words for a means. */
function tellsManner({ property, statement }: Fact, knowledge: Knowledge): boolean {
  return knowledge.answersOf(property).some((kind) => kind === 'reason' || kind === 'text') || statesMeans(statement);
}

/** How somebody voted is told by the votes: a figure of the very property that the verb names. */
function tellsOutcome({ items }: Reading, { property, value }: Fact): boolean {
  return (value.kind === 'count' || value.kind === 'share') && items.some((item) => item.tokens.includes(termToken(property)));
}

/**
 * Names that the fact does not speak of. Somebody who took part in the event that the fact is about is no conflict:
 * what was discussed there was discussed with them.
 */
function nameConflicts(reading: Reading, fact: Fact, profile: Profile, knowledge: Knowledge, view: FactView): Conflict[] {
  const around = view.entity(fact.subject)?.kind === 'event' ? knowledge.namesAround(fact.subject) : undefined;
  const own = new Set(reading.items.filter((item) => item.kind === 'name' && item.weight >= OWN_NAME).flatMap((item) => item.tokens));
  const missing = reading.names.filter(({ entity }) => own.has(`name:${entity}`) && !profile.names.has(entity) && !around?.has(entity));
  return [
    ...missing.map(({ text, entity }) => ({ kind: 'name' as const, text, entity })),
    ...reading.unknownNames.map(({ text }) => ({ kind: 'name' as const, text })),
  ];
}

/**
 * A status that is asked for and that the fact does not reach: what is only proposed answers no question about what was
 * pledged or more, and nothing short of it one about what was delivered or paid out.
 */
function statusConflicts(reading: Reading, fact: Fact, view: FactView): Conflict[] {
  const arrived = reading.statuses.find((status) => status === 'delivered' || status === 'disbursed');
  const speaks =
    arrived !== undefined && readStatuses(fold(fact.statement)).some((status) => status === 'delivered' || status === 'disbursed');
  // By when something is to be paid asks of a day to come.
  const isToBe = reading.edgeAsked === 'up_to';
  if (arrived !== undefined && fact.status !== 'disbursed' && !speaks && !isToBe) return [{ kind: 'status', asked: arrived }];
  const asked = reading.statuses.find((status) => PROMISED.has(status));
  const readings = view.claimOf(fact.id)?.readings ?? [fact];
  const onlyProposed = fact.value.kind === 'money' && readings.every((one) => one.status === 'proposed');
  return asked !== undefined && onlyProposed && !reading.statuses.includes('proposed') ? [{ kind: 'status', asked }] : [];
}

const PROMISED: ReadonlySet<AskedStatus> = new Set<AskedStatus>(['pledged', 'committed', 'allocated', 'provided']);

/** What somebody is asked to have said is answered by what they said; their own words, by words that are quoted. */
function speechConflicts({ sayer, wantsWords, quoted, items }: Reading, fact: Fact, view: FactView): Conflict[] {
  const asked = sayer === undefined ? undefined : view.entity(sayer);
  const speaks = asked === undefined || asked.ambient || fact.speaker === sayer || fact.subject === sayer;
  const names = items.some((item) => item.kind === 'name' && item.weight >= OWN_NAME);
  const quotes =
    !wantsWords || quoted.length > 0 || !names || fact.evidence.some(({ voice }) => voice === 'direct' || voice === 'translation');
  return speaks && quotes ? [] : [{ kind: 'answer' }];
}

/** A figure in a currency that was not asked for. */
function currencyConflicts({ currencies, derivation }: Reading, { value }: Fact): Conflict[] {
  if (derivation || currencies.length === 0) return [];
  if (value.kind === 'money' ? currencies.includes(value.currency) : value.kind !== 'count' && value.kind !== 'duration') return [];
  return [{ kind: 'currency', asked: listed(currencies, 'or') }];
}

/** Why something is so is at least spoken to by a fact on just that; why a thing as a whole is, by no fact on the thing. */
function speaksToReason(reading: Reading, profile: Profile): boolean {
  if (reading.answer !== 'reason') return false;
  return reading.items.some((item) => item.kind !== 'name' && item.weight >= SPECIFIC && meets(item, profile));
}

const SPECIFIC = 0.8;

/** "How many jets" is not answered by how many of anything else. */
function leavesFocus({ focus, answer }: Reading, profile: Profile): boolean {
  return focus !== undefined && (answer === 'count' || answer === 'country') && !meets(focus, profile);
}
