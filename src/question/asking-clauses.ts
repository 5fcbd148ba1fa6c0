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
const ASKS = new RegExp(`^(?:(?:${BEFORE})[,:]? )*(?:${OPENS})(?![\\p{L}\\p{N}])`, 'u');

/**
 * Tells apart the sentences of a message that ask: those with a question mark, else those that open like a question or a
 * request. Quotation marks keep a sentence whole.
 */
export function askingClauses(text: string): AskingClauses {
  const sentences = Array.from(text.matchAll(SENTENCES), ([sentence]) => sentence.trim()).filter((sentence) =>
    /[\p{L}\p{N}]/u.test(sentence),
  );
  if (sentences.length <= 1 || /["“„«]/u.test(text)) return { asking: [text], context: [] };
  const marked = sentences.filter((sentence) => sentence.endsWith('?'));
  const asking = marked.length > 0 ? marked : sentences.filter((sentence) => ASKS.test(fold(sentence)));
  if (asking.length === 0) return { asking: [text], context: [] };
  return { asking, context: sentences.filter((sentence) => !asking.includes(sentence)) };
}
