import type { Answer } from '../answer/answer.ts';
import type { Reply } from '../model/interaction.ts';
import { claims, type Outcome } from '../model/outcome.ts';
import { answerQuestion } from './answering.ts';
import { audienceOf, type Context } from './context.ts';
import { plainMessage } from './words.ts';

/** Of a longer message so many sentences are tried one by one. */
const SENTENCES = 6;
const SENTENCE_END = /(?<=[.!?…])\s+|\n+/u;
/** How a text is answered that says nothing that could be checked. */
const NO_CLAIM: ReadonlySet<Outcome> = new Set<Outcome>(['social', 'help', 'out_of_scope', 'clarify']);
const SAYS_NOTHING =
  'I find no claim in that message that I could check: nothing in it says how much, who, when or what of the matters that I have sources for.';

/** What is checked of a message, and how it is answered: all of it, or its first sentence of which something is held. */
export function claimIn(text: string, context: Context): { readonly text: string; readonly answer: Answer } {
  const answerTo = (question: string) => context.parts.bot().ask({ question, askedAt: context.now, audience: audienceOf(context) });
  const whole = { text, answer: answerTo(text) };
  if (claims(whole.answer.outcome)) return whole;
  const sentences = text.split(SENTENCE_END, SENTENCES).filter((sentence) => sentence.trim() !== '');
  if (sentences.length < 2) return whole;
  for (const sentence of sentences) {
    const answer = answerTo(sentence);
    if (claims(answer.outcome)) return { text: sentence, answer };
  }
  return whole;
}

/**
 * Holds what somebody wrote against what is held: confirmed, corrected, or not in the store. What says nothing that could be
 * checked is said to be so, and is not kept.
 */
export async function checkClaim(text: string, to: Reply['audience'], context: Context): Promise<Reply> {
  const claim = claimIn(text, context);
  if (text.trim() === '' || NO_CLAIM.has(claim.answer.outcome)) {
    context.parts.tell({ kind: 'answered', interaction: context.interaction.kind, outcome: claim.answer.outcome });
    return { message: plainMessage(SAYS_NOTHING), audience: to, replaces: false };
  }
  return answerQuestion(claim.text, [], to, context);
}
