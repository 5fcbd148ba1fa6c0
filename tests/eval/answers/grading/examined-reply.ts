import type { GradedQuestion, GradedReply } from './graded-question.ts';
import { holds } from './holding.ts';
import { saysAbsent } from './refusing-words.ts';
import { firstWords, headlineOf, shownPart } from './shown-part.ts';

const CLAIMING: ReadonlySet<string> = new Set(['answered', 'contested', 'corrected', 'partly']);
const REFUSING: ReadonlySet<string> = new Set(['unknown', 'out_of_scope']);
const OTHER: ReadonlySet<string> = new Set(['clarify', 'social', 'help']);
/** Behaviours where piling up facts must not win, and where all that was asked is held. */
const TO_THE_POINT: ReadonlySet<string> = new Set(['answer', 'both_sides', 'correct_premise']);
/** Some of an answer has to stand within so many words. */
const LEAD = 40;
/** A headline that refuses does so within so many words. */
const REFUSAL_LEAD = 8;

/** Whether a reply claims something of what the documents say. */
export function isClaim(outcome: string): boolean {
  return CLAIMING.has(outcome);
}

/** Whether a reply refuses. */
export function isRefusal(outcome: string): boolean {
  return REFUSING.has(outcome);
}

/** Whether an outcome is one that is graded. */
export function isKnownOutcome(outcome: string): boolean {
  return CLAIMING.has(outcome) || REFUSING.has(outcome) || OTHER.has(outcome);
}

/** Whether all that is asked is held, so that a reply has no reason to hedge. */
export function isAllHeld({ behaviour }: GradedQuestion): boolean {
  return TO_THE_POINT.has(behaviour);
}

/** A reply held against what is expected of it. */
export interface ExaminedReply {
  readonly question: GradedQuestion;
  readonly reply: GradedReply;
  /** The groups that are not met, in words. */
  readonly lacking: readonly string[];
  /** Too few of the acceptable documents cited, in words. */
  readonly uncited: readonly string[];
  /** It comes to the point too late, in words. */
  readonly late: readonly string[];
  /** So many groups are met by more than a repetition of the user's words. */
  readonly shown: number;
  /** The first group is among them. */
  readonly crux: boolean;
  /** The first group is met, if only by a repetition. */
  readonly cruxMet: boolean;
  /** Its headline refuses, whatever its outcome says. */
  readonly refusesFirst: boolean;
}

function examineGroup(group: readonly string[], seen: string, question: string): { readonly met: boolean; readonly shown: boolean } {
  const met = group.filter((alternative) => holds(seen, alternative));
  const isEcho = (alternative: string) => holds(question, alternative);
  return { met: met.length > 0, shown: met.length > 0 && (met.some((one) => !isEcho(one)) || group.every(isEcho)) };
}

function uncitedOf({ must_cite: acceptable, cite_min: needed }: GradedQuestion, { citations }: GradedReply): string[] {
  const cited = new Set(citations.map(({ document }) => document).filter((document) => acceptable.includes(document)));
  return acceptable.length > 0 && cited.size < needed ? [`cites ${cited.size} of ${needed} needed`] : [];
}

/** Holds a reply against what is expected of it. */
export function examine(question: GradedQuestion, reply: GradedReply): ExaminedReply {
  const seen = shownPart(question, reply);
  const groups = question.expect_groups.map((group) => ({ group, ...examineGroup(group, seen, question.question) }));
  const headline = headlineOf(reply);
  const everything = question.expect_groups.flat();
  const lead = firstWords(seen, LEAD);
  const early = groups.length === 0 || everything.some((alternative) => holds(lead, alternative));
  return {
    question,
    reply,
    lacking: groups.filter(({ met }) => !met).map(({ group }) => `lacks any of ${JSON.stringify(group)}`),
    uncited: uncitedOf(question, reply),
    late: isAllHeld(question) && !early ? [`comes to the point after ${LEAD} words`] : [],
    shown: groups.filter(({ shown }) => shown).length,
    crux: groups[0]?.shown === true,
    cruxMet: groups[0]?.met === true,
    refusesFirst:
      question.behaviour !== 'partly' &&
      isClaim(reply.outcome) &&
      saysAbsent(firstWords(headline, REFUSAL_LEAD)) &&
      !everything.some((alternative) => holds(headline, alternative)),
  };
}
