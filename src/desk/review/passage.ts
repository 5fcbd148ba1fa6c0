import type { Proposal } from '../../facts/replay.ts';
import type { Document } from '../../model/document.ts';
import type { Block, TextRun } from '../../model/message.ts';
import { onOneLine, textAround } from '../archived-passage.ts';

const LONGEST_PASSAGE = 1500;

/** A passage with its quotation in bold. */
function withQuote(text: string, quote: string): TextRun[] {
  const at = text.indexOf(quote);
  if (at < 0) return [{ text }];
  const parts: TextRun[] = [{ text: text.slice(0, at) }, { text: quote, style: 'bold' }, { text: text.slice(at + quote.length) }];
  return parts.filter((run) => run.text !== '');
}

/** Where a candidate stands in its document: the sentence, the sentences around it, the words that carry it in bold. */
export function passageBlock({ entry, content }: Proposal, document: Document | undefined): Block {
  const quote = content.fact.evidence[0]?.quote ?? '';
  const { passage } = entry;
  if (!passage) return { kind: 'text', runs: [{ text: '“' }, { text: quote, style: 'bold' }, { text: '”' }] };
  const text = passage.text.slice(0, LONGEST_PASSAGE);
  const end = passage.start + passage.text.length;
  const isThere = document?.source.id === passage.source && document.text.slice(passage.start, end) === passage.text;
  if (!isThere) return { kind: 'text', runs: [...withQuote(onOneLine(text), quote)] };
  const { before, after } = textAround(document, passage.start, end);
  return { kind: 'text', runs: [...before, ...withQuote(onOneLine(text), quote), ...after] };
}
