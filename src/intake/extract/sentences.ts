/** A sentence of a text; `start` and `end` count UTF-16 units from the beginning of the text. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Paragraph (line of the text) it stands in, counted from 0. */
  readonly paragraph: number;
}

/** No writer's sentence is longer; what goes on without an end is cut between two words, so that work stays bounded. */
const LONGEST_SENTENCE = 1_500;
/** Without a space in so many units it is no writing, and is cut anywhere. */
const LONGEST_WITHOUT_SPACE = 2_000;
const SECOND_HALF_OF_CHARACTER = /[\udc00-\udfff]/;
/** A quotation of several sentences stays whole up to this length: its speaker often stands at its end. */
const LONGEST_QUOTATION = 900;

const ENDS_SENTENCE = /[.!?…]/;
const OPENING = new Set(['“', '«', '„', '‟']);
const CLOSING = new Set(['”', '»']);
const AFTER_END = /^[.!?…'’”"»)\]]*/;
/** French sets a blank behind its quotation mark. */
const OPENS_SENTENCE = /^\s+(?:["“„'‘([]|«\s?)*[\p{Lu}\p{N}€$£]/u;
const DASH_OPENS_SENTENCE = /^\s+[–—-]\s+\p{Lu}/u;
const ABBREVIATION =
  /(?:^|[\s("“„«])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Maj|Col|Capt|Adm|Sgt|Sen|Rep|Gov|Pres|Amb|St|Sts|No|Nos|vs|v|Inc|Ltd|Co|Corp|approx|ca|cf|etc|e\.g|i\.e|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|bn|mn|Mrd|Mio|Hr|Fr|Sr|M|Mme|p|pp|Art|Nr|tzw|im|ім|млн|млрд|тис|р)$/u;
/** "am 18. Oktober": German numbers days with a point. */
const DAY_NUMBER = /(?:^|\s)\d{1,2}$/u;
const MONTH_AFTER = /^\s+(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)/u;
const INITIALS = /(?:^|[\s.("“„«-])\p{Lu}$/u;

/**
 * The sentences of a text in order, each within one line. A full stop ends none after a title, an initial, in a number
 * or an abbreviation ("Mr.", "U.S.", "20.9"); quotations stay whole unless they are long. Linear in the text.
 */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  let start = 0;
  while (start < text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    splitLine(text, start, end, paragraph, sentences);
    paragraph += 1;
    start = end + 1;
  }
  return sentences;
}

function splitLine(text: string, from: number, to: number, paragraph: number, sentences: Sentence[]): void {
  let start = from;
  let openedAt = -1;
  for (let at = from; at < to; at += 1) {
    const sign = text.charAt(at);
    openedAt = quotationAfter(text, at, sign, openedAt);
    const inside = openedAt >= 0 && at - openedAt < LONGEST_QUOTATION;
    const cut = mustCut(sign, at - start);
    if (!cut && (inside || !ENDS_SENTENCE.test(sign))) {
      if (isClosed(sign, openedAt) && ENDS_SENTENCE.test(text.charAt(at - 1)) && opensAfter(text, at + 1, to)) {
        addSentence(text, start, at + 1, paragraph, sentences);
        start = at + 1;
      }
      continue;
    }
    const end = cut ? at : at + (AFTER_END.exec(text.slice(at, Math.min(to, at + 8)))?.[0].length ?? 1);
    if (!cut && !endsHere(text, start, at, end, to)) continue;
    addSentence(text, start, end, paragraph, sentences);
    start = end;
    if (end > at) openedAt = -1;
    at = Math.max(at, end - 1);
  }
  addSentence(text, start, to, paragraph, sentences);
}

/** Whether a sentence of so many units ends before a sign, though no writer ended it. */
function mustCut(sign: string, length: number): boolean {
  if (length < LONGEST_SENTENCE) return false;
  return /\s/.test(sign) || (length >= LONGEST_WITHOUT_SPACE && !SECOND_HALF_OF_CHARACTER.test(sign));
}

/** Where the quotation that is open after a sign began, or -1. */
function quotationAfter(text: string, at: number, sign: string, openedAt: number): number {
  if (OPENING.has(sign)) return openedAt >= 0 ? openedAt : at;
  if (CLOSING.has(sign)) return -1;
  if (sign !== '"') return openedAt;
  if (openedAt >= 0) return -1;
  return at === 0 || /[\s(–—-]/.test(text.charAt(at - 1)) ? at : -1;
}

function isClosed(sign: string, openedAt: number): boolean {
  return openedAt < 0 && (sign === '"' || CLOSING.has(sign));
}

function opensAfter(text: string, at: number, to: number): boolean {
  const after = text.slice(at, Math.min(to, at + 12));
  return OPENS_SENTENCE.test(after) || DASH_OPENS_SENTENCE.test(after);
}

function endsHere(text: string, start: number, at: number, end: number, to: number): boolean {
  if (end >= to) return true;
  if (!opensAfter(text, end, to)) return false;
  if (text.charAt(at) !== '.' || end > at + 1) return true;
  const before = text.slice(Math.max(start, at - 12), at);
  if (DAY_NUMBER.test(before) && MONTH_AFTER.test(text.slice(end, Math.min(to, end + 12)))) return false;
  return !ABBREVIATION.test(before) && !INITIALS.test(before);
}

function addSentence(text: string, from: number, to: number, paragraph: number, sentences: Sentence[]): void {
  const written = text.slice(from, to);
  const start = from + (written.length - written.trimStart().length);
  const trimmed = written.trim();
  if (trimmed !== '') sentences.push({ text: trimmed, start, end: start + trimmed.length, paragraph });
}
