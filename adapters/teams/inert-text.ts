import { LINK_LENGTH } from './limits.ts';

/** Controls, bidirectional and zero-width marks, unassigned and lone surrogates: nothing that shows; line ends stay. */
const UNSEEN = /[^\P{C}\n]/gu;

/** What a client may read as markup of markdown or HTML somewhere in a line. */
const MARKUP = /[\\`*_~[\]<>&|#]/u;
/** Signs that are written as character references, which every reader of markdown shows as the signs themselves. */
const ESCAPED = /[\\`*_~[\]<>&|#]/gu;
/** A line that begins like an item of a list, a quotation or a rule. */
const LINE_MARKUP = /^\s*(?:[-+>=]|\d+[.)])/mu;

/** What clients turn into a date of their own. */
const DATE_FUNCTION = /\{\{(?=\s*(?:DATE|TIME)\s*\()/giu;

const SENTENCE_END = /[.!?…]["'”’)]?(?=\s)/gu;

/** Text as it may be shown: what cannot be seen is gone, line ends are one kind. */
export function shownText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replace(/\t/gu, ' ')
    .replace(UNSEEN, '')
    .replace(DATE_FUNCTION, '{ {');
}

/** Text on one line. */
export function shownLine(text: string): string {
  return shownText(text).replace(/\s+/gu, ' ').trim();
}

/** Whether text means the same to a reader of markdown as it says. */
export function isPlainText(text: string): boolean {
  return !MARKUP.test(text) && !LINE_MARKUP.test(text);
}

/** Text for a place where markdown and HTML are read, so that it is shown as it stands. */
export function escapedText(text: string): string {
  return text
    .replace(ESCAPED, (sign) => `&#${sign.codePointAt(0)};`)
    .replace(/^(\s*)([-+=])/gmu, (_, space: string, sign: string) => `${space}&#${sign.codePointAt(0)};`)
    .replace(/^(\s*\d+)([.])/gmu, '$1&#46;');
}

/** Where a text that is too long is best cut: after a sentence if one ends in the second half, else after a word. */
function cutOf(text: string, longest: number): number {
  const head = text.slice(0, longest);
  const sentence = [...head.matchAll(SENTENCE_END)].map((found) => found.index + found[0].length).at(-1) ?? 0;
  if (sentence > longest / 2) return sentence;
  const word = head.lastIndexOf(' ');
  if (word > longest / 2) return word;
  return head.isWellFormed() ? longest : longest - 1;
}

/** Text in parts of at most `longest` UTF-16 units (at least 2), nothing left out but spaces between them. */
export function textParts(text: string, longest: number): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > longest) {
    const cut = cutOf(rest, longest);
    parts.push(rest.slice(0, cut));
    rest = rest.slice(cut).trimStart();
  }
  return [...parts, rest];
}

/** Text cut to at most `longest` UTF-16 units, with a sign that it goes on. */
export function shortenedForTeams(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, cutOf(text, longest - 2))} …`;
}

/** A link that may be opened, or nothing: only http and https, no credentials in it. */
export function openableLink(link: string | undefined): string | undefined {
  if (link === undefined || link.length > LINK_LENGTH || !URL.canParse(link)) return undefined;
  const { protocol, username, password, href } = new URL(link);
  return (protocol === 'https:' || protocol === 'http:') && username === '' && password === '' ? href : undefined;
}
