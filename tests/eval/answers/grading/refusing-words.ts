import type { GradedQuestion, GradedReply } from './graded-question.ts';
import { foldedText } from './levelled-text.ts';
import { headlineOf } from './shown-part.ts';

const LACKING = /(?<!\p{L})(?:no|not|none|nothing|neither|nor|never|nowhere|cannot|without|unknown|lacks?|missing)(?!\p{L})|n't(?!\p{L})/u;
const ABSENT =
  /(?<!\p{L})(?:no (?:source|document|report)|none of the|nothing (?:there|held|in the|on (?:this|that))|not (?:in|held in) the|(?:sources|documents|reports|they) (?:do not|don't|never)|(?:cannot|can't|don't|do not) (?:say|know|have|tell|answer)|outside (?:what|the|my|of))(?!\p{L})/u;

/** Words that any refusal may hold: they name no matter. */
const OF_ANY_REFUSAL = new Set(
  `about all also and answer answered answers any anything are asked been but can cannot contain contains could cover covered covers did
  docs document documents does don have held help here hold holds how information inside its know known lies many material mention mentioned
  mentions more most much nor not none nothing only our out outside say says said scope sorry source sources some state stated states store
  tell text texts than that the their them then there these they this those was were what when where which who why will with would you your`.split(
    /\s+/u,
  ),
);
/** Names that stand in nearly every document, so that sharing one says nothing. */
const EVERYWHERE = /^(?:nato|ukrain|rutte|allie|alli)/u;
const STEM = 5;

/** Whether a text says that something is lacking. */
export function saysLacking(text: string): boolean {
  return LACKING.test(foldedText(text));
}

/** Whether a text says that the sources do not say. */
export function saysAbsent(text: string): boolean {
  return ABSENT.test(foldedText(text));
}

function mattersOf(text: string): Set<string> {
  const words = foldedText(text).match(/\p{L}{4,}/gu) ?? [];
  return new Set(words.filter((word) => !OF_ANY_REFUSAL.has(word) && !EVERYWHERE.test(word)).map((word) => word.slice(0, STEM)));
}

/** Whether a refusal is about another matter than the question: it is no plain "the documents do not say" and shares no word with it. */
export function refusesAnother({ question }: GradedQuestion, reply: GradedReply): boolean {
  const reason = mattersOf(headlineOf(reply));
  const asked = mattersOf(question);
  return reason.size >= 2 && ![...reason].some((word) => asked.has(word));
}
