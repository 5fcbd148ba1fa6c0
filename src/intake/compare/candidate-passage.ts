import { readMoney } from '../../language/grammar/money.ts';
import { readTimes } from '../../language/grammar/times.ts';
import type { Document } from '../../model/document.ts';
import type { FactContent } from '../../model/fact.ts';
import { plainText } from '../../model/text.ts';
import type { Value } from '../../model/value.ts';
import { type Sentence, sentencesOf } from '../extract/sentences.ts';

/** The sentence that a candidate stands in, and where its figure is. */
export interface CandidatePassage {
  /** The sentence where the document is at hand, else the quotation. */
  readonly text: string;
  readonly quote: string;
  /** ISO 639-1. */
  readonly language: string;
  /** Where the figure begins and ends in `text`; all of the quotation for what is no money. */
  readonly start: number;
  readonly end: number;
  /** The amount that the source itself gives this one as another currency of: "€40 billion (nearly $43.5 billion)". */
  readonly conversionOf?: { readonly amount: string; readonly currency: string };
  /** The passage tells the figure for each year (month, …), whatever period the candidate carries. */
  readonly rate: boolean;
}

const ANY_DAY = '2000-01-01';
/** Between a figure and its conversion: "€40 billion (nearly $43.5 billion)", "€40 billion, or $43.5 billion". */
const CONVERSION = /^[^()]{0,20}(?:[([][^)\]]{0,30}|[,–—-]\s*(?:or|that is|oder|soit|o|czyli|або)\s[^,;.]{0,20})$/u;
/** "annual aid of $100 billion": the rate is the figure's. */
const RATE_BEFORE = /^\s*(?:(?:\p{L}+\s+){1,3}(?:of|worth|totalling|von|de|w|на)\s+)?(?:(?:about|nearly|at least|up to)\s+)?$/u;
/** Further away a rate belongs to something else. */
const RATE_REACH = 60;

const sentences = new WeakMap<Document, readonly Sentence[]>();

/** The passage of a candidate: the sentence of the document around its quotation. */
export function candidatePassage(content: FactContent, document: Document | undefined): CandidatePassage {
  const quote = content.evidence.find(({ stance }) => stance === 'supports')?.quote ?? '';
  const text = document ? (sentenceAround(document, quote) ?? quote) : quote;
  const figure = figureIn(text, content.value) ?? quotePlace(text, quote);
  return { text, quote, language: document?.source.language ?? 'en', ...figure };
}

function sentenceAround(document: Document, quote: string): string | undefined {
  const found = sentences.get(document) ?? sentencesOf(document.text);
  sentences.set(document, found);
  const at = document.text.indexOf(quote);
  if (at < 0) return found.find(({ text }) => plainText(text).includes(plainText(quote)))?.text;
  const end = at + quote.length;
  return found
    .filter((sentence) => sentence.start < end && sentence.end > at)
    .map(({ text }) => text)
    .join(' ');
}

function quotePlace(text: string, quote: string): Pick<CandidatePassage, 'start' | 'end' | 'rate'> {
  const start = Math.max(0, text.indexOf(quote));
  return { start, end: Math.min(text.length, start + quote.length), rate: false };
}

function figureIn(text: string, value: Value): Omit<CandidatePassage, 'text' | 'quote' | 'language'> | undefined {
  if (value.kind !== 'money') return undefined;
  const amounts = readMoney(text);
  const place = amounts.findIndex(({ amount, currency }) => amount === value.amount && (currency ?? value.currency) === value.currency);
  const figure = amounts[place];
  if (!figure) return undefined;
  const before = amounts[place - 1];
  const converts =
    before?.currency !== undefined && before.currency !== value.currency && CONVERSION.test(text.slice(before.end, figure.start));
  return {
    start: figure.start,
    end: figure.end,
    ...(converts && before.currency !== undefined && { conversionOf: { amount: before.amount, currency: before.currency } }),
    rate: isRate(text, figure, amounts[place + 1]?.start ?? text.length),
  };
}

function isRate(text: string, figure: { readonly start: number; readonly end: number }, next: number): boolean {
  return readTimes(text, ANY_DAY).some((mention) => {
    if (mention.kind !== 'duration' || mention.rate !== 'per') return false;
    if (mention.end <= figure.start) return RATE_BEFORE.test(text.slice(mention.end, figure.start));
    const between = text.slice(figure.end, mention.start);
    return mention.end <= next && between.length <= RATE_REACH && !/[;:.]\s/u.test(between);
  });
}
