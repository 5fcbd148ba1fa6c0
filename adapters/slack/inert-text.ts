/** What a client would act on, or show nothing of: controls, bidirectional and zero-width marks; line ends stay. */
const UNSEEN = /[^\P{C}\n]/gu;
const SENTENCE_END = /[.!?…:;][”’"')\]]*\s+|\n/gu;
const WHITE_SPACE = /\s+/gu;
const ELLIPSIS = '…';

/** Text without what could change how the text around it is shown. */
export function inert(text: string): string {
  return text.toWellFormed().replace(UNSEEN, '');
}

/** Text in which Slack's own markup is spelled out, so that `<!channel>` is read and not obeyed. */
export function escaped(text: string): string {
  return inert(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** The text, or as much of it as fits, ended at a sentence, else at a word, with an ellipsis. */
export function shortenedForSlack(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, lastBreak(text, limit - ELLIPSIS.length)).trimEnd()}${ELLIPSIS}`;
}

/** The text in parts that fit, divided at sentences, else at words; joined, the parts are the text. */
export function divided(text: string, limit: number): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const end = lastBreak(rest, limit);
    parts.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return rest === '' ? parts : [...parts, rest];
}

function lastBreak(text: string, limit: number): number {
  const head = text.slice(0, limit);
  const half = limit / 2;
  const sentence = lastEnd(head, SENTENCE_END);
  if (sentence > half) return sentence;
  const word = lastEnd(head, WHITE_SPACE);
  if (word > half) return word;
  const splitsPair = /[\uD800-\uDBFF]$/.test(head) && head.length < text.length;
  return Math.max(1, splitsPair ? limit - 1 : limit);
}

function lastEnd(text: string, pattern: RegExp): number {
  let end = 0;
  for (const found of text.matchAll(pattern)) end = found.index + found[0].length;
  return end;
}
