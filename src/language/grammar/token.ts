import { fold } from '../../model/text.ts';

/**
 * A run of letters, a run of digits, or one other sign. Letters and digits part (`40bn` is two tokens), so that
 * rules never look inside a token. `start` and `end` are UTF-16 offsets into the text.
 */
export interface Token {
  readonly kind: 'word' | 'digits' | 'sign';
  readonly text: string;
  /** The form that is compared: see {@link fold}; every dash is `-`, every apostrophe `'`. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** Cyrillic words keep an inner apostrophe (п'ять); in Latin script it parts an article from its noun (l'année). */
const TOKEN = /(?:[\p{Script=Cyrillic}\p{M}]+(?:['’ʼ`][\p{Script=Cyrillic}\p{M}]+)*)|[\p{L}\p{M}]+|[0-9]+|[^\s]/gu;
const LETTER = /^[\p{L}\p{M}]/u;
const DIGIT = /^[0-9]/;
const ASCII = /^[\x20-\x7e]*$/;
const SIGNS: Readonly<Record<string, string>> = { '’': "'", ʼ: "'", '`': "'", '‘': "'", '–': '-', '—': '-', '−': '-', '‐': '-', '‑': '-' };

/** The tokens of a text in order; white space only parts them. Linear in the length of the text. */
export function tokenize(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), ({ 0: found, index }) => ({
    kind: LETTER.test(found) ? 'word' : DIGIT.test(found) ? 'digits' : 'sign',
    text: found,
    folded: foldToken(found),
    start: index,
    end: index + found.length,
  }));
}

function foldToken(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return SIGNS[text] ?? fold(text);
}

/** Whether a token follows the one before it without white space. */
export function isGlued(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  const token = tokens[index];
  return before !== undefined && token !== undefined && before.end === token.start;
}

/** The index after a hyphen at `index`, or `index` when there is none. */
export function skipHyphen(tokens: readonly Token[], index: number): number {
  return tokens[index]?.folded === '-' ? index + 1 : index;
}
