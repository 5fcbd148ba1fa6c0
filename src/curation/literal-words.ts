const SINGLE = "['‘’‚‛′ʼ]";
const DOUBLE = '["“”„‟«»″]';
const DASH = '[-‐-―−]';

function pattern(word: string): string {
  return Array.from(word, (sign) => {
    if (new RegExp(SINGLE, 'u').test(sign)) return SINGLE;
    if (new RegExp(DOUBLE, 'u').test(sign)) return DOUBLE;
    if (new RegExp(DASH, 'u').test(sign)) return DASH;
    return sign.replace(/[\\^$.*+?()[\]{}|/]/u, String.raw`\$&`);
  }).join('');
}

/** Where words stand in a text, letter by letter. */
export interface LiteralWords {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The very words of a text that somebody wrote down: spaces, quotation marks and dashes may be typed otherwise. Nothing where
 * the text does not have them.
 */
export function literalWords(text: string, written: string): LiteralWords | undefined {
  const words = written
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return undefined;
  const found = new RegExp(words.map(pattern).join(String.raw`\s+`), 'u').exec(text);
  return found ? { text: found[0], start: found.index, end: found.index + found[0].length } : undefined;
}
