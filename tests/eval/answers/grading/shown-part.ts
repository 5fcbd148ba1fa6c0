import type { GradedQuestion, GradedReply } from './graded-question.ts';

/** What is expected has to stand within so many words, or so many of a brief. */
const WINDOW = 90;
const BRIEF_WINDOW = 150;
const SOURCE_LIST = /\n[ \t>#*_]*sources?[*_ \t]*(?::|\n|$)/iu;
/** What was searched is no content. */
const LOOKED_THROUGH = /^(?:looked through|newest source).*$/gimu;

/** Words with a letter or a digit. */
export function wordCount(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** A text up to the end of its so-many-th word. */
export function firstWords(text: string, count: number): string {
  let seen = 0;
  let end = 0;
  for (const match of text.matchAll(/\S+/gu)) {
    if (/[\p{L}\p{N}]/u.test(match[0])) seen += 1;
    if (seen > count) break;
    end = match.index + match[0].length;
  }
  return text.slice(0, end);
}

/** The reply as it is read: its headline once, then the rest. */
export function wholeText(reply: GradedReply): string {
  const headline = reply.headline.trim();
  const text = reply.text.trim();
  return text.startsWith(headline) ? text : `${headline}\n${text}`;
}

/** The headline; the first line of a reply without one. */
export function headlineOf({ headline, text }: GradedReply): string {
  return headline === '' ? (text.split('\n')[0] ?? '') : headline;
}

/** The part of a reply in which what is expected has to stand: its first words, ahead of the sources unless they are asked for. */
export function shownPart({ kind, behaviour }: GradedQuestion, reply: GradedReply): string {
  const text = wholeText(reply).replace(LOOKED_THROUGH, '');
  const listed = text.search(SOURCE_LIST);
  const body = kind === 'source' || listed < 0 ? text : text.slice(0, listed);
  return firstWords(body, behaviour === 'brief' ? BRIEF_WINDOW : WINDOW);
}
