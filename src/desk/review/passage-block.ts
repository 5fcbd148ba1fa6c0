import type { Proposal } from '../../facts/replay.ts';
import type { Document } from '../../model/document.ts';
import type { Block, TextRun } from '../../model/message.ts';
import { onOneLine, textAround } from '../archived-passage.ts';

const LONGEST_PASSAGE = 2200;

/** They mark a quotation for whoever is shown no bold letters; several are numbered. */
const OPENS = '▸';
const CLOSES = '◂';

interface Span {
  readonly start: number;
  readonly end: number;
  readonly number: string;
}

/** Where each quotation stands in a text, with its number where there are several. */
function spansOf(text: string, quotes: readonly string[]): Span[] {
  const spans = quotes.map((quote, at) => {
    const start = quote === '' ? -1 : text.indexOf(quote);
    return { start, end: start + quote.length, number: quotes.length === 1 ? '' : String(at + 1) };
  });
  return spans.filter(({ start }) => start >= 0);
}

/** What stands at a place of a text before it goes on: quotations that end there, then those that begin, the longer first. */
function marksAt(place: number, spans: readonly Span[]): string {
  const ending = spans.filter(({ end }) => end === place).toSorted((one, other) => other.start - one.start);
  const beginning = spans.filter(({ start }) => start === place).toSorted((one, other) => other.end - one.end);
  return [...ending.map(({ number }) => `${CLOSES}${number}`), ...beginning.map(({ number }) => `${OPENS}${number && `${number} `}`)].join(
    '',
  );
}

/** A text with its quotations in bold and between marks, which may lie within one another. */
function withQuotes(text: string, quotes: readonly string[]): TextRun[] {
  const spans = spansOf(text, quotes);
  const places = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])])].toSorted((one, other) => one - other);
  return places.flatMap((from, at) => {
    const marks = marksAt(from, spans);
    const words = text.slice(from, places[at + 1] ?? from);
    const isQuoted = spans.some(({ start, end }) => start <= from && end > from);
    const said: TextRun[] = words === '' ? [] : [isQuoted ? { text: words, style: 'bold' } : { text: words }];
    return [...(marks === '' ? [] : [{ text: marks }]), ...said];
  });
}

/**
 * Where candidates of one sentence stand in their document: the sentence, those around it in italics, the words that carry
 * each candidate in bold and marked.
 */
export function passageBlock(proposals: readonly Proposal[], document: Document | undefined): Block {
  const quotes = proposals.map(({ content }) => content.fact.evidence[0]?.quote ?? '');
  const passage = proposals[0]?.entry.passage;
  if (!passage) return { kind: 'text', runs: [{ text: '“' }, { text: quotes.join(' … '), style: 'bold' }, { text: '”' }] };
  const text = passage.text.slice(0, LONGEST_PASSAGE);
  const end = passage.start + passage.text.length;
  const isThere = document?.source.id === passage.source && document.text.slice(passage.start, end) === passage.text;
  const marked = withQuotes(onOneLine(text), quotes.map(onOneLine));
  if (!isThere) return { kind: 'text', runs: marked };
  const { before, after } = textAround(document, passage.start, end);
  return { kind: 'text', runs: [...before, ...marked, ...after] };
}
