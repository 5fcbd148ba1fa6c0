import type { Proposal } from '../../facts/replay.ts';
import type { Document } from '../../model/document.ts';
import type { Block, TextRun } from '../../model/message.ts';

/** How much of the document is shown before and after the sentence, in UTF-16 units. */
const AROUND = 300;
const LONGEST_PASSAGE = 1500;

/** The end of a text from the first sentence, or line, that begins in it. */
function sentencesBefore(text: string): string {
  if (text.length < AROUND) return text;
  const begin = /(?:[.!?…]["”’)]?\s+|\n)(?=\S)/u.exec(text);
  return begin ? text.slice(begin.index + begin[0].length) : text.replace(/^\S*\s/u, '');
}

/** The beginning of a text up to the last sentence, or line, that ends in it. */
function sentencesAfter(text: string): string {
  if (text.length < AROUND) return text;
  const end = Math.max(text.lastIndexOf('. '), text.lastIndexOf('.\n'), text.lastIndexOf('\n'));
  return end > 0 ? text.slice(0, end + 1) : text.replace(/\s\S*$/u, '');
}

/** A passage with its quotation in bold. */
function withQuote(text: string, quote: string): TextRun[] {
  const at = text.indexOf(quote);
  if (at < 0) return [{ text }];
  const parts: TextRun[] = [{ text: text.slice(0, at) }, { text: quote, style: 'bold' }, { text: text.slice(at + quote.length) }];
  return parts.filter((run) => run.text !== '');
}

/** A text ready for one paragraph. */
function onOneLine(text: string): string {
  return text.replace(/\s*\n\s*/gu, ' ¶ ');
}

/** Where a candidate stands in its document: the sentence, the sentences around it, the words that carry it in bold. */
export function passageBlock({ entry, content }: Proposal, document: Document | undefined): Block {
  const quote = content.fact.evidence[0]?.quote ?? '';
  const { passage } = entry;
  if (!passage) return { kind: 'text', runs: [{ text: '“' }, { text: quote, style: 'bold' }, { text: '”' }] };
  const text = passage.text.slice(0, LONGEST_PASSAGE);
  const end = passage.start + passage.text.length;
  const isThere = document?.source.id === passage.source && document.text.slice(passage.start, end) === passage.text;
  if (!isThere) return { kind: 'text', runs: withQuote(onOneLine(text), quote) };
  const before = sentencesBefore(document.text.slice(Math.max(0, passage.start - AROUND), passage.start));
  const after = sentencesAfter(document.text.slice(end, end + AROUND));
  const around = (words: string): TextRun[] => (words.trim() === '' ? [] : [{ text: onOneLine(words), style: 'italic' }]);
  return { kind: 'text', runs: [...around(before.trimStart()), ...withQuote(onOneLine(text), quote), ...around(after.trimEnd())] };
}
