/** Controls, zero-width and bidirectional marks, private use: nobody sees them, and they hide figures or turn them round. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/u;
const LINE_ENDS = /[\n\r\u2028\u2029\u0085]/u;
const OTHER_SPACE = /[\t\v\f\u00a0\u2000-\u200a\u202f\u205f\u3000]/u;

/** A text as a reader sees it, with the way back to the text as it was given. */
export interface ReadableText {
  readonly text: string;
  /** The place in the text as given of a place in the readable one. */
  placeOf(place: number): number;
}

/**
 * Takes out what cannot be seen, so that a figure cannot be hidden with it; spaces of all kinds become one kind, the ends of
 * lines `\n`. Places lead back to the text as it was given.
 */
export function readableText(given: string): ReadableText {
  const places: number[] = [];
  let text = '';
  for (let at = 0; at < given.length; at += 1) {
    const code = given.codePointAt(at) ?? 0;
    const sign = String.fromCodePoint(code);
    const seen = LINE_ENDS.test(sign) ? '\n' : OTHER_SPACE.test(sign) ? ' ' : UNSEEN.test(sign) ? '' : sign;
    for (let unit = 0; unit < seen.length; unit += 1) places.push(at + unit);
    text += seen;
    at += sign.length - 1;
  }
  return { text: withoutWraps(text), placeOf: (place) => places[place] ?? given.length };
}

/** Lines of this length, in UTF-16 units, are where a program broke them. */
const WRAPPED_FROM = 40;
/** What begins a line that stands for itself. */
const OWN_LINE = /^\s*(?:[•▪*–—-]\s|\d+[.)]\s|#|>|\||$)/u;
const ENDS = /[.!?:;…”"»)]\s*$/u;

/** A line that goes on in the next one is joined to it, place for place. */
function withoutWraps(text: string): string {
  const lines = text.split('\n');
  return lines.reduce((joined, line, at) => {
    const before = lines[at - 1];
    if (at === 0 || before === undefined) return line;
    const goesOn = before.length >= WRAPPED_FROM && !ENDS.test(before) && !OWN_LINE.test(line) && /^\s*[\p{Ll}\d€$£(“"]/u.test(line);
    return `${joined}${goesOn ? ' ' : '\n'}${line}`;
  }, '');
}
