import { readTimes, type TimeMention } from '../../language/grammar/times.ts';
import type { Bound, Value } from '../../model/value.ts';
import type { Candidate } from '../candidate.ts';
import { withWordsAround } from './around.ts';
import { clauseAround } from './clause-times.ts';
import { compoundDurations } from './compound-durations.ts';
import { MOST_FIGURES } from './counts.ts';
import { candidateOf, type SentenceContext } from './draft-candidate.ts';
import { type Matter, matterOf } from './matter.ts';
import { onceOfEach, type ParsedSentence } from './parsed-sentence.ts';
import { quoteAround } from './quote.ts';
import { statedBound } from './stated-bound.ts';
import { periodOf } from './stated-period.ts';
import { moneyStatus } from './stated-status.ts';
import { certainOfTime, timeSubjects } from './time-subjects.ts';

type DurationValue = Extract<Value, { kind: 'duration' }>;

/** A length of time in a sentence. */
interface Length {
  readonly length: number;
  readonly unit: DurationValue['unit'];
  readonly start: number;
  readonly end: number;
  /** Of the end of a range. */
  readonly bound?: Bound;
}

/**
 * The lengths of time that a sentence tells, those of its amounts included: "the two-day meeting", "over the past two
 * years", "a fund over five years". `moneySubjects`: what the money of the sentence is told of.
 */
export function durationCandidates(context: SentenceContext, moneySubjects: readonly string[]): Candidate[] {
  const { told } = context;
  return lengthsIn(told).flatMap((length) => {
    const candidate = durationCandidate(context, length, moneySubjects);
    return candidate ? [candidate] : [];
  });
}

/** The lengths of time in a sentence, whatever they are told of. */
export const lengthsIn = onceOfEach((told: ParsedSentence): Length[] => {
  const { language } = told.document.source;
  const read = told.times.flatMap((mention) => {
    const found = mention.kind === 'duration' ? mention : countedTime(told, mention);
    if (found === undefined || found.rate !== undefined || found.unit === 'quarter' || isWorn(told.text, mention)) return [];
    if (!Number.isInteger(found.length) || found.length < 1) return [];
    const longest = { length: found.length, unit: found.unit, start: mention.start, end: mention.end };
    const shortest = shortestOf(told.text, mention, found.length);
    if (shortest === undefined) return [longest];
    return [
      { ...longest, length: shortest, bound: 'at_least' as const },
      { ...longest, bound: 'at_most' as const },
    ];
  });
  return [...read, ...compoundDurations(told.text, language)].slice(0, MOST_FIGURES);
});

function durationCandidate(context: SentenceContext, lengthTold: Length, moneySubjects: readonly string[]): Candidate | undefined {
  const { told } = context;
  const { length, unit, start, end } = lengthTold;
  const ofMoney = told.money.some((figure) => periodOf(told, figure)?.mention.start === start);
  const subjects = ofMoney ? new Set(moneySubjects) : timeSubjects(told, lengthTold, context.recent);
  const matter = matterOf(told, {
    kind: 'duration',
    start,
    end,
    subjects,
    certain: ofMoney ? subjects : certainOfTime(told, lengthTold, context.recent),
    within: clauseAround(told.text, start, end),
    ...(ofMoney && { prefer: timeFrames(told) }),
  });
  if (matter === undefined || (ofMoney && !isHeldOf(told, matter))) return undefined;
  return candidateOf(context, {
    matter,
    value: { kind: 'duration', length, unit, bound: lengthTold.bound ?? statedBound(told.text, lengthTold) ?? 'exact' },
    quote: quoteAround(told.sentence, lengthTold, withWordsAround(told.text, lengthTold, 7, 4)),
    start,
    ...(ofMoney && isProposed(told, lengthTold) && { status: 'proposed' as const }),
  });
}

/** The term of a sum that is proposed is proposed with it. */
function isProposed(told: ParsedSentence, { start }: Length): boolean {
  return told.money.some((figure) => {
    const status = periodOf(told, figure)?.mention.start === start ? moneyStatus(told, figure) : undefined;
    return status?.status === 'proposed' && !status.guessed;
  });
}

/** The store has the property of this subject, or of none yet: the term of a sum is else no more than its period. */
function isHeldOf({ words }: ParsedSentence, { subject, property }: Matter): boolean {
  return words.subjectsOf(property).length === 0 || words.pairs.has(`${subject} ${property}`);
}

/** The 20 of "20 to 30 years". */
function shortestOf(text: string, { start }: TimeMention, length: number): number | undefined {
  const low = Number(/(?:^|\s)(\d{1,3})\s?(?:to|-|–|bis|à|a|do|до)\s?$/u.exec(text.slice(Math.max(0, start - 12), start))?.[1]);
  return low >= 1 && low < length ? low : undefined;
}

const OF_MONEY = /^(?:time ?frame|time limit|time span|term|period|spread over)/iu;

/** The properties of the pack that tell over what time money is given. */
function timeFrames({ words }: ParsedSentence): string[] {
  return words
    .taking('duration')
    .filter(({ synonyms }) =>
      Object.values(synonyms)
        .flat()
        .some((word) => OF_MONEY.test(word)),
    )
    .map(({ id }) => id);
}

const COUNTED = /^(?:past|last|previous|next|coming|following)\s+(?=\p{L}+\s|\d)/iu;

/** "over the past two years": how long, where the days themselves are only reckoned. */
function countedTime({ document }: ParsedSentence, mention: TimeMention): Extract<TimeMention, { kind: 'duration' }> | undefined {
  const shift = COUNTED.exec(mention.text)?.[0].length;
  if ((mention.kind !== 'range' && mention.kind !== 'vague') || shift === undefined) return undefined;
  const { published, language } = document.source;
  const [length] = readTimes(mention.text.slice(shift), published.date, language);
  return length?.kind === 'duration' ? length : undefined;
}

/** "one day", "a year ago", "64-year-old": no length of anything. */
function isWorn(text: string, { start, end }: TimeMention): boolean {
  return (
    /^[-\s]*(?:old|ago|later|earlier|after|before)\b/iu.test(text.slice(end, end + 10)) ||
    /^(?:one|a|every)\s+day$/iu.test(text.slice(start, end))
  );
}
