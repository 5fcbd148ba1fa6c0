import type { AnswerType } from '../model/answer-type.ts';
import { isOfOwnDoing } from '../question/own-doing.ts';
import { type Item, isOfOneself, type Reading } from '../question/reading.ts';
import type { Anchoring } from './decision.ts';
import type { FactCandidate } from './fact-candidate.ts';
import type { Found } from './find.ts';
import { isName, says } from './predicate.ts';

/** Whether a fact meets all that a message asks, and the message is anchored in what it meets. */
export function answers(candidate: FactCandidate, { reading, unspoken }: Found, anchoring: Anchoring): boolean {
  const { predicate, named, fact, near, fit, sameTime } = candidate;
  if (candidate.quoted && !predicate.open.some(isName)) return true;
  if (named && fact.value.kind === 'money' && predicate.open.length === 0) return true;
  if (predicate.open.length > 0 && (predicate.open.some((item) => item.start === reading.focus?.start) || !isWellMet(candidate, unspoken)))
    return false;
  // What kind of thing is asked for has to be said: a word of near meaning is another kind.
  if (predicate.loosely.some((item) => item.start === reading.focus?.start)) return false;
  if (isOnlyLoose(candidate, reading) || isDoubtful(candidate, reading) || leavesWhatWasSpokenOf(candidate, reading)) return false;
  if (predicate.met.length === 0) {
    if (hasComeSoFar(candidate, reading)) return true;
    if (near && carriesOn(reading)) return fit === 'value' || (reading.answer === undefined && (sameTime || reading.statuses.length > 0));
    return sameTime && fit === 'value' && (reading.statuses.length > 0 || isAllOfTime(reading));
  }
  const givesIt = reading.answer === undefined || fit === 'value' || predicate.met.some((item) => !predicate.inOtherWords.includes(item));
  return (near && givesIt) || isAnchored(candidate, reading, anchoring);
}

/**
 * Whether only words of near meaning say what is asked. Beside another word that is met they are enough, and where the fact
 * gives just the kind of answer wanted; alone beside a name they are chance.
 */
function isOnlyLoose({ predicate: { met, loosely }, fit }: FactCandidate, { answer }: Reading): boolean {
  const aspects = met.filter((item) => !isName(item) && item.kind !== 'number');
  if (aspects.length === 0) return false;
  // Whoever is only mentioned beside an everyday word ("runs") is not who it is asked for.
  if (answer === 'person' && fit !== 'value' && aspects.every(({ role }) => role === 'leaning')) return true;
  if (!aspects.every((item) => loosely.includes(item))) return false;
  return fit !== 'value' || answer === undefined || answer === 'yes_no';
}

/** Whether a message wants a nod to what another word than its own says: what stands for a word is not enough to confirm it. */
function isDoubtful({ predicate: { inOtherWords } }: FactCandidate, { asserts }: Reading): boolean {
  return asserts && inOtherWords.length > 0;
}

/** So much of what a message names, what was carried into it included, a fact must meet to be on what was spoken of. */
const ON_WHAT_WAS_SPOKEN_OF = 0.65;

/**
 * Whether a follow-up is met by a fact on something else than the conversation: it has the word, and little of what that was
 * said of. A question word alone asks the same matter for something else, so that what was asked of it before counts nothing.
 * Somebody who is only mentioned there is not who a follow-up asks for, either.
 */
function leavesWhatWasSpokenOf({ coverage, fit, predicate: { met } }: FactCandidate, { items, answer }: Reading): boolean {
  const asksForAnotherValue = met.length === 0 && fit === 'value';
  if (!items.some((item) => item.carried === true) || met.some(isNamed) || asksForAnotherValue) return false;
  return coverage < ON_WHAT_WAS_SPOKEN_OF || (answer === 'person' && fit !== 'value' && met.length > 0);
}

/** So much of what is asked, by weight, must be met for what is left open to be wording. */
const ALMOST_ALL = 0.8;

/** Whether a name and what is asked about it are met, and all but a little of the message is. */
function isWellMet({ predicate: { met, open } }: FactCandidate, unspoken: readonly Item[]): boolean {
  if (open.some((item) => unspoken.includes(item))) return false;
  if (open.some((item) => isName(item) || item.kind === 'number')) return false;
  const aspects = met.filter((item) => !isName(item) && item.kind !== 'number' && item.role === undefined);
  return met.some(isNamed) && aspects.length > 0 && weightOf(met) >= ALMOST_ALL * (weightOf(met) + weightOf(open));
}

/** A name, or an amount that is held. */
function isNamed(item: Item): boolean {
  return isName(item) || item.kind === 'number';
}

function weightOf(items: readonly Item[]): number {
  return items.reduce((sum, { weight }) => sum + weight, 0);
}

/** Whether a message says something of its own beside words that must be met: a question word, a time, a status. */
function carriesOn(reading: Reading): boolean {
  return reading.items.some((item) => item.carried === true);
}

/** Kinds of answer that a fact has by its value or not at all. */
const BY_VALUE: ReadonlySet<AnswerType> = new Set<AnswerType>(['date', 'place']);
const NUMBERS: ReadonlySet<AnswerType> = new Set<AnswerType>(['amount', 'count', 'share']);

/**
 * Whether a message is of this file: a name, an amount or a phrase of the pack anchors it, or a word that is not everybody's;
 * of everyday words it takes two beside each other, or one with the very kind of number that is asked for, or a term of the pack
 * with the very day or place. Words of near meaning and other words for the same thing anchor nothing.
 */
function isAnchored(
  { predicate: { met, loosely, inOtherWords, open }, fit }: FactCandidate,
  reading: Reading,
  { isEveryday }: Anchoring,
): boolean {
  const { answer } = reading;
  const plainly = met.filter((item) => !loosely.includes(item) && !inOtherWords.includes(item));
  if (
    plainly.some(
      (item) => item.kind === 'name' || (item.kind === 'number' && (reading.money.length > 0 || met.length > 1 || /[.,]/u.test(item.text))),
    )
  )
    return true;
  if (isOfOneself(reading) || isOfOwnDoing(reading)) return false;
  if (plainly.some((item) => item.role !== 'shapes' && !isEveryday(item, reading.items.length === 1))) return true;
  const words = plainly.filter(({ role }) => role === undefined);
  if (open.length > 0) return false;
  const [word] = words;
  if (!word || words.length >= 2 || fit !== 'value' || answer === undefined) return words.length >= 2;
  return NUMBERS.has(answer) || (BY_VALUE.has(answer) && word.kind === 'term');
}

/** Whether a message says nothing but of when a number is wanted ("how much in the first half?"). */
function isAllOfTime(reading: Reading): boolean {
  return reading.answer !== undefined && NUMBERS.has(reading.answer) && reading.items.length === 0 && !isOfOneself(reading);
}

/** Whether a message says nothing but how far something has come ("how much was pledged?", "who pledged?"). */
export function isAllOfStatus(reading: Reading): boolean {
  const { items, statuses } = reading;
  return statuses.length > 0 && items.length > 0 && items.every(({ role }) => role === 'shapes') && !isOfOneself(reading);
}

/** Whether a fact is what such a message asks for: the kind of answer that is wanted, of something that has come just that far. */
function hasComeSoFar({ fact, profile, fit }: FactCandidate, reading: Reading): boolean {
  if (!isAllOfStatus(reading)) return false;
  const isFigure = fact.value.kind === 'money' || fact.value.kind === 'count';
  if (isFigure) return (fit === 'value' || reading.answer === undefined) && reading.statuses.some((status) => status === fact.status);
  return fit === 'value' && reading.answer !== undefined && reading.items.every((item) => says(item, profile));
}
