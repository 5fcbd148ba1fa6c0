/** Characters that change how text is shown without being shown: controls, zero-width and bidirectional marks. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu;
const WHITE_SPACE = /\s+/gu;
const SINGLE_QUOTES = /[\u2018\u2019\u201a\u201b\u2032\u02bc]/gu;
const DOUBLE_QUOTES = /[\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033]/gu;
const DASHES = /[\u2010-\u2015\u2212]/gu;
/** Words of which nothing but the capitals is folded: most of them. */
const PLAIN_WORD = /^[A-Za-z0-9]*$/;
const COMBINING_MARKS = /\p{M}+/gu;

/**
 * Text on one line: compatibility forms composed (Unicode NFKC), invisible characters dropped, white space
 * collapsed to single spaces. What is left can be shown in a terminal or a chat without side effects.
 */
export function cleanText(text: string): string {
  return text.normalize('NFKC').replace(WHITE_SPACE, ' ').replace(INVISIBLE, '').replace(/ {2,}/g, ' ').trim();
}

/** {@link cleanText} with typographic quotation marks and dashes written plainly: the form in which quotations are compared. */
export function plainText(text: string): string {
  return cleanText(text).replace(SINGLE_QUOTES, "'").replace(DOUBLE_QUOTES, '"').replace(DASHES, '-');
}

/** Text reduced to what matters when words are compared: plain, lower case, without accents. */
export function fold(text: string): string {
  if (PLAIN_WORD.test(text)) return text.toLowerCase();
  return plainText(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(COMBINING_MARKS, '')
    .replace(/ß/g, 'ss')
    .replace(/ł/g, 'l')
    .normalize('NFC');
}

/** A word of a text with its place, counted in UTF-16 units from `start` to before `end`. */
export interface Word {
  readonly text: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['\u2019][\p{L}\p{M}]+)*/gu;

/** The words of a text in order; punctuation, hyphens and symbols separate them. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), (found) => ({
    text: found[0],
    folded: fold(found[0]),
    start: found.index,
    end: found.index + found[0].length,
  }));
}

/** A text that begins a sentence, a line or a label: its first letter is a capital. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
