import type { TimeMention } from '../../language/grammar/times.ts';
import { onceOfEach, type ParsedSentence } from './parsed-sentence.ts';
import { sayingVerbs } from './speech.ts';

type Day = Extract<TimeMention, { from: string }>;

/** Verbs of deciding and meeting, and finite verbs of another clause: a day behind one is that of something else. */
const OTHER_CLAUSE =
  /\b(?:that|which|who|will|would|shall|is|are|was|were|has|have|had|can|could|should|must|to (?!a\b|the\b|an\b)\p{Ll}+|meet|met|hold|held|took|takes|visit(?:s|ed)?|arriv(?:es|ed)|sign(?:s|ed)?|open(?:s|ed)?|begin|began|start(?:s|ed)?)\b/iu;
const EVENT_NOUN = /\b(?:summit|meeting|session|conference|talks|ministerial|visit|trip|vote|election|ceremony)s?\b/iu;
const PLACE_OF_SAYING =
  /^\s+(?:(?:a|the|his|her|its)\s+)?(?:(?:joint|regular|daily|weekly)\s+)?(?:press|news)\s+(?:conference|briefing)|^\s*(?:at|in|to|during|on|after|following|ahead of|before|from|via)\s/iu;
const FURTHEST = 110;
/** "on Wednesday told reporters": the day stands right before the verb. */
const BEFORE_VERB = /^(?:\s+(?:morning|afternoon|evening|night))?\s+(?:\p{L}+ly\s+)?$/iu;

/** The day on which a sentence says that something was said ("told reporters on Wednesday"): no date of an event. */
export const dayOfSaying = onceOfEach((told: ParsedSentence): Day | undefined => {
  const verbs = sayingVerbs(told);
  if (verbs.length === 0) return undefined;
  const days = told.times.filter((time): time is Day => time.kind === 'day' && time.edge === 'within');
  return days.find((day) => verbs.some(({ start, end, participle }) => !participle && tells(told.text, { start, end }, day)));
});

function tells(text: string, verb: { readonly start: number; readonly end: number }, day: Day): boolean {
  if (day.end <= verb.start) return BEFORE_VERB.test(text.slice(day.end, verb.start));
  if (day.start < verb.end || day.start - verb.end > FURTHEST) return false;
  const between = text.slice(verb.end, day.start);
  if (/[;:“”"«»]/u.test(between) || OTHER_CLAUSE.test(between)) return false;
  return PLACE_OF_SAYING.test(between) || !EVENT_NOUN.test(between);
}
