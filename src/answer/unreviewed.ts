import type { Block, TextBlock } from '../model/message.ts';
import { cleanText } from '../model/text.ts';
import type { TextSearch, UnreviewedPassage } from '../model/text-search.ts';
import type { Answer } from './answer.ts';
import { sourceText } from './wording.ts';

const LONGEST_PUBLISHER = 80;
/** No word of a passage is shown beyond this. */
const LONGEST_QUOTE = 300;

/**
 * An answer with what searching the text of the archive came to: a passage that nobody has reviewed, shown as such, or, of
 * an absence, that the documents do not say it either. The outcome stays what it is.
 */
export function withTextSearch(answer: Answer, { documents, passage }: TextSearch): Answer {
  if (passage) return { ...withLine(answer, unreviewedLine(passage)), unreviewed: passage };
  if (documents === 0 || answer.outcome !== 'unknown' || !answer.proof) return answer;
  const searched = documents === 1 ? 'the archived document' : `the ${documents} archived documents`;
  const line = `No fact says it, nor does the text of ${searched} searched.`;
  return { ...withLine(answer, line), proof: { ...answer.proof, documents } };
}

/** An answer whose proof could not be extended to the text of the archive. */
export function withoutTextSearch(answer: Answer): Answer {
  return answer.outcome === 'unknown' ? withLine(answer, 'The text of the archived documents could not be searched.') : answer;
}

function unreviewedLine({ source, quote }: UnreviewedPassage): string {
  const printed = sourceText({ ...source, publisher: cleanText(source.publisher).slice(0, LONGEST_PUBLISHER) });
  return `Unreviewed, not a fact of the store: ${printed}: “${cleanText(quote).slice(0, LONGEST_QUOTE)}”`;
}

/** A grey line below what the answer says, above the passages that it rests on. */
function withLine(answer: Answer, text: string): Answer {
  const line: TextBlock = { kind: 'text', runs: [{ text }], muted: true };
  const { blocks } = answer.message;
  const below = blocks.findIndex(({ kind }) => kind === 'citations' || kind === 'actions');
  const at = below < 0 ? blocks.length : below;
  const extended: readonly Block[] = [...blocks.slice(0, at), line, ...blocks.slice(at)];
  return { ...answer, message: { ...answer.message, blocks: extended } };
}
