import { alternativesOf, phrasesOf } from '../language/cue.ts';
import { fold } from '../model/text.ts';

/** What of a message asks, and what only leads up to it. */
export interface AskingClauses {
  /** Sentences that ask, in order; the whole message where none is told apart. */
  readonly asking: readonly string[];
  /** The sentences that do not. */
  readonly context: readonly string[];
}

/** A sentence ends behind its mark and before a blank; an abbreviation such as "U.S." or "H1." does not end one. */
const SENTENCES = /[^.!?…\n]+(?:[.!?…](?!\s|$)[^.!?…\n]*)*(?:[.!?…]+|\n|$)/gu;

const BEFORE = alternativesOf(phrasesOf(({ asked }) => asked.requests.before));
const OPENS = alternativesOf(phrasesOf(({ asked }) => asked.requests.opens));
const ASKS = new RegExp(`^(?:(?:${BEFORE})(?: ?[,:])? )*(?:${OPENS})(?![\\p{L}\\p{N}])`, 'u');

/** Initials with their points: "U.S.", "a.m.", "J. Stoltenberg". */
const INITIALS = /(?<![\p{L}\p{N}])(?:\p{L}\.)+/gu;

/** The text with letters in place of the points of initials, which end no sentence unless the text ends there. */
function withoutInitials(text: string): string {
  return text.replace(INITIALS, (initials, at: number) =>
    at + initials.length === text.trimEnd().length ? initials : initials.replaceAll('.', 'x'),
  );
}

const OPENERS = new RegExp(`^(?:(?:${BEFORE})(?: ?[,:])?(?: |$))+`, 'iu');

/** A message without the words that only open it ("ok, and"). */
export function withoutOpeners(text: string): string {
  return text.replace(OPENERS, '');
}

/** Whether a sentence has a question mark, or opens like a question or a request. */
export function asksSomething(sentence: string): boolean {
  return sentence.endsWith('?') || ASKS.test(fold(sentence));
}

/** The sentences of a message that say anything, in order. */
export function sentencesOfMessage(text: string): string[] {
  return Array.from(withoutInitials(text).matchAll(SENTENCES), ({ 0: sentence, index }) =>
    text.slice(index, index + sentence.length).trim(),
  ).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

/**
 * Tells apart the sentences of a message that ask: those with a question mark, else those that open like a question or a
 * request. Quotation marks keep a sentence whole.
 */
export function askingClauses(text: string): AskingClauses {
  const sentences = sentencesOfMessage(text);
  if (sentences.length <= 1 || /["“„«]/u.test(text)) return { asking: [text], context: [] };
  const marked = sentences.filter((sentence) => sentence.endsWith('?'));
  const asking = marked.length > 0 ? marked : sentences.filter(asksSomething);
  if (asking.length === 0) return { asking: [text], context: [] };
  return { asking, context: sentences.filter((sentence) => !asking.includes(sentence)) };
}
