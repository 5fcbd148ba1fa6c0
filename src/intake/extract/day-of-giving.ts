import type { TimeMention } from '../../language/grammar/times.ts';
import { firstDay } from '../../model/calendar-date.ts';
import type { ClauseActor } from './clause-actor.ts';
import { dayOfSaying } from './day-of-saying.ts';
import type { ParsedSentence } from './parsed-sentence.ts';

type Day = Extract<TimeMention, { readonly from: string }>;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const FURTHEST = 90;
/** Behind one of these a day is that of something else: another verb, an event, a clause of its own. */
const OTHERS =
  /[;:,“”"«»–—]|\b(?:that|which|who|where|when|after|before|and|but|while|will|would|shall|is|are|was|were|has|have|had|agreed|announced|made|given|told|said|summit|meeting|session|conference|talks|ministerial|visit|election|ceremony|attack|strike)s?\b/iu;
const INFINITIVE = /\bto (?!a\b|an\b|the\b)\p{Ll}+/u;
const RIGHT_BEFORE = /^(?:\s+(?:morning|afternoon|evening|night))?,?\s+(?:\p{L}+ly\s+)?$/iu;

/**
 * The day on which a sum was pledged, committed or paid: "committed EUR 5 billion … on Monday", "on 4 March paid". It is
 * the day of the act that its clause tells, and not after that of the document. Undefined where another verb, an event or
 * a clause stands between, and in other languages than English.
 */
export function dayOfGiving(told: ParsedSentence, amount: Stretch, acting: ClauseActor): Day | undefined {
  const { source } = told.document;
  const subject = acting.kind === 'none' ? undefined : acting.subject;
  if (subject === undefined || subject.verb.start > amount.start || source.language !== 'en') return undefined;
  const saying = dayOfSaying(told);
  return told.times.find(
    (time): time is Day =>
      time.kind === 'day' &&
      time !== saying &&
      time.edge === 'within' &&
      firstDay(time.from) <= source.published.date &&
      tells(told.text, subject.start, amount, time),
  );
}

/** Whether a day opens the clause, or stands behind the amount with nothing of its own between. */
function tells(text: string, opening: number, amount: Stretch, day: Stretch): boolean {
  if (day.end <= opening) return RIGHT_BEFORE.test(text.slice(day.end, opening));
  if (day.start < amount.end || day.start - amount.end > FURTHEST) return false;
  const between = text.slice(amount.end, day.start);
  return !OTHERS.test(between) && !INFINITIVE.test(between);
}
