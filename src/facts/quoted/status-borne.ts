import { type ProgressWords, progressPattern } from '../../language/words/progress-words.ts';
import { MONEY_STATUSES, type Status } from '../../model/fact.ts';
import type { Quotation } from './quotation.ts';
import type { QuotedFigure } from './quoted-figures.ts';

const WORDS: Readonly<Record<Status, keyof ProgressWords>> = {
  proposed: 'proposed',
  pledged: 'pledged',
  committed: 'committed',
  allocated: 'allocated',
  provided: 'provided',
  disbursed: 'disbursed',
  announced: 'announced',
  expected: 'expected',
  under_way: 'underWay',
  done: 'done',
};
/** What has been done already: said of what is yet to be, its words tell of a promise at most. */
const ARE_DEEDS: ReadonlySet<Status> = new Set(['allocated', 'provided', 'disbursed', 'done']);
const AHEAD_WITHIN = 24;

interface StatusWord {
  readonly start: number;
  readonly end: number;
}

function isAhead({ text, language }: Quotation, { start }: StatusWord): boolean {
  const before = text.slice(Math.max(0, start - AHEAD_WITHIN), start);
  const last = Array.from(before.matchAll(progressPattern(language, 'ahead'))).at(-1);
  return last !== undefined && /^\s+(?:be\s+|have\s+)?(?:\p{L}+ly\s+)?$/iu.test(before.slice(last.index + last[0].length));
}

function wordsOfStatus(quotation: Quotation, status: Status, isOpen = false): StatusWord[] {
  const found = Array.from(quotation.text.matchAll(progressPattern(quotation.language, WORDS[status])), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
  return ARE_DEEDS.has(status) && !isOpen ? found.filter((word) => !isAhead(quotation, word)) : found;
}

/** A conversion stands with the amount before it: "EUR 40 billion (nearly $43.5 billion)". */
const CONVERTED = /^\s*\((?:\p{L}+\s+){0,3}$/u;

/** "Alden pledged 45 million and Norhelm 31 million": what joins the next one to it says the verb of both. */
const GOES_ON = /^[^.;:]{0,60}?(?:,|\s(?:and|und|et|y|e|i|oraz|та|і|й))\s+(?:\p{Lu}[\p{L}'’.-]*\s+){1,4}$/u;

/** Whether another amount stands between a word and a figure, and takes the word to itself. */
function isOfAnother({ start, end }: StatusWord, figure: QuotedFigure): boolean {
  const { text, money } = figure.quotation;
  return money.some((other) => {
    if (other.start === figure.start) return false;
    if (end <= other.start && other.end <= figure.start)
      return !CONVERTED.test(text.slice(other.end, figure.start)) && !GOES_ON.test(text.slice(other.end, figure.start));
    return figure.end <= other.start && other.end <= start && !CONVERTED.test(text.slice(figure.end, other.start));
  });
}

/** Whether the quotation of a figure gives it a status; `isOpen`: where the fact itself says that it is planned or in doubt. */
export function givesStatus(figure: QuotedFigure, status: Status, isOpen = false): boolean {
  return wordsOfStatus(figure.quotation, status, isOpen).some((word) => !isOfAnother(word, figure));
}

/** What English says of a step that was taken: "proposed", "gave"; a noun or an infinitive only names it. */
const TAKEN = /(?:ed|en|gave|paid|sent|aside|over|out)$/iu;
const MONEY: ReadonlySet<Status> = new Set(MONEY_STATUSES);

const ATTRIBUTE = /\b(?:the|a|an|their|its|our|his|her|this|these|of)\s+$/iu;

/** Whether a quotation tells a status by any of its words. A step of giving without a figure must have been taken. */
export function statesStatus(quotation: Quotation, status: Status): boolean {
  const words = wordsOfStatus(quotation, status);
  if (!MONEY.has(status) || quotation.language !== 'en') return words.length > 0;
  const { text } = quotation;
  return words.some(({ start, end }) => TAKEN.test(text.slice(start, end)) && !ATTRIBUTE.test(text.slice(0, start)));
}

/** Verbs of saying and deciding: that something was said is no step of what was said. */
const SPEECH =
  /^(?:said|told|spoke|spoken|report|announc|stress|add|not|confirm|warn|explain|agree|decid|call|underlin|highlight|welcom|remind|stat)(?:e?d)?$/iu;

/** Whether a quotation tells a step of an event by another word than one of saying. */
export function statesStep(quotation: Quotation, status: Status): boolean {
  return wordsOfStatus(quotation, status).some(({ start, end }) => !SPEECH.test(quotation.text.slice(start, end)));
}

/** The statuses of a list that a quotation tells. */
export function statedStatuses(quotation: Quotation, among: readonly Status[]): Status[] {
  return among.filter((status) => wordsOfStatus(quotation, status).length > 0);
}
