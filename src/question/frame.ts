import { alternativesOf, cue } from '../language/cue.ts';
import type { PointingCues } from '../language/words/asked-words.ts';
import { LANGUAGES } from '../language/words/index.ts';
import type { AnswerType } from '../model/answer-type.ts';
import { nameToken } from './index-token.ts';
import type { Item, Reading } from './reading.ts';

/**
 * What a conversation is about: what was asked last of substance, in full, and what was shown for it. A refusal shows
 * nothing, so that what was shown before it stays.
 */
export interface Frame {
  readonly reading: Reading;
  /** Entities that the last answer was about, its own subject first. */
  readonly matter: readonly string[];
  /** The kind of answer that was given last. */
  readonly gave?: AnswerType | undefined;
  /** Persons spoken of, the last one first. */
  readonly persons: readonly string[];
}

/** What is carried over counts less than what a message itself names. */
const CARRIED_WEIGHT = 0.4;

/** By language how the words of pointing are found. */
const POINTING = new Map(LANGUAGES.map(({ code, asked: { pointing } }) => [code, patternsOf(pointing)]));

function patternsOf({ thing, expletive, person, leadsOn, before }: PointingCues): {
  readonly [how in keyof Pointing | 'expletive']: RegExp;
} {
  const opens = `^¿?(?:(?:${alternativesOf(before)})[,.]? )*(?:${alternativesOf(leadsOn)})(?:$|[^\\p{L}])`;
  return { thing: cue(thing), expletive: cue(expletive), person: cue(person), leadsOn: new RegExp(opens, 'u') };
}

/** How a message leans on what was said before it. */
export interface Pointing {
  /** "it", "that", "there", "they". */
  readonly thing: boolean;
  /** "he", "her". */
  readonly person: boolean;
  /** It opens as a continuation: "and …", "what about …". */
  readonly leadsOn: boolean;
}

/** How a message, in folded text, leans on what was said before it. */
export function pointingOf(folded: string, language: string): Pointing {
  const words = POINTING.get(language);
  return {
    thing: words?.thing.test(folded.replace(words.expletive, ' ')) === true,
    person: words?.person.test(folded.replace(words.expletive, ' ')) === true,
    leadsOn: words?.leadsOn.test(folded) === true,
  };
}

/**
 * A message in the light of a conversation. What the message itself names replaces what was carried of that kind: a name
 * the matter, a time the time, a currency the currency, a word of content or another question word the aspect.
 */
export function inFrame(message: Reading, frame: Frame, pointing: Pointing): Reading {
  const before = frame.reading;
  const own = message.items;
  const namesOwn = own.some((item) => item.kind === 'unknown' || (item.kind === 'name' && item.role !== 'shapes'));
  const aspectOwn = own.some((item) => item.kind === 'word' || item.kind === 'term');
  const statesTime = message.times.some((time) => time.kind !== 'vague');
  const statesAmount = message.money.length + message.numbers.length > 0;
  const yesNo = message.answer === 'yes_no' && !aspectOwn;
  const keepsMatter = !namesOwn || pointing.thing || pointing.person || yesNo;
  const keepsAspect = !aspectOwn;
  const carried = [
    ...before.items.filter((item) => carries(item, { keepsMatter, keepsAspect, keepsAmount: !statesAmount && keepsMatter })),
    ...(keepsMatter ? frame.matter : []).map(matterItem),
    ...(pointing.person ? frame.persons.slice(0, 1) : []).map(matterItem),
  ];
  const wordsOfTime = statesTime || (namesOwn && !keepsMatter) ? [] : before.times;
  const asksAnew = message.answer !== undefined && message.answer !== before.answer;
  const onlyTime = !namesOwn && !aspectOwn && statesTime;
  const answer = message.answer ?? (onlyTime ? (frame.gave ?? before.answer) : keepsAspect ? before.answer : undefined);
  return {
    ...message,
    ...(answer ? { answer } : {}),
    items: [...own, ...withoutRepeats(carried, own)],
    times: [...message.times, ...(asksAnew && answer === 'date' ? [] : wordsOfTime)],
    statuses: message.statuses.length > 0 || aspectOwn ? message.statuses : before.statuses,
    terms: [...new Set([...message.terms, ...(keepsAspect ? before.terms : [])])],
  };
}

function carries(
  item: Item,
  keeps: { readonly keepsMatter: boolean; readonly keepsAspect: boolean; readonly keepsAmount: boolean },
): boolean {
  if (item.kind === 'unknown') return false;
  if (item.kind === 'name') return keeps.keepsMatter;
  return item.kind === 'number' ? keeps.keepsAmount : keeps.keepsAspect;
}

function matterItem(entity: string): Item {
  return { kind: 'name', text: entity, start: 0, tokens: [nameToken(entity)], weight: CARRIED_WEIGHT * 2 };
}

function withoutRepeats(carried: readonly Item[], own: readonly Item[]): Item[] {
  const named = new Set(own.flatMap((item) => item.tokens));
  return carried
    .filter((item) => !item.tokens.some((token) => named.has(token)))
    .filter((item, at, all) => !all.slice(0, at).some((other) => other.tokens.join() === item.tokens.join()))
    .map((item) => ({ ...item, carried: true, weight: item.weight * (item.carried === true ? 1 : CARRIED_WEIGHT) }));
}
