import type { DocumentFormat } from '../../model/document.ts';
import { cleanText, fold, wordsOf } from '../../model/text.ts';
import { endsSentence } from './boilerplate-line.ts';

/** Paragraphs with the headline among them, if there is one. */
export interface Headlined {
  readonly paragraphs: readonly string[];
  /** Its place among the paragraphs. */
  readonly index?: number;
}

const LONGEST = 200;
const LEAST_WORDS = 3;
const LEAST_WORDS_OF_TITLE = 2;
/** A headline stands among so many first paragraphs: a section's name or a byline may stand before it. */
const LOOKED_AT = 4;
/** Titles that programs give to files. */
const PROGRAM_TITLE = /\.(?:docx?|pdf|indd|odt|rtf|xlsx?|pptx?)$|^(?:microsoft word|untitled|document\d*$|slide \d)/iu;

/**
 * Finds the headline: the paragraph that says what the format gives as title, or the first short line without a final
 * stop. A title that the text does not hold is put before it, since facts may be taken from it; not that of a PDF or
 * a Word document, which is seldom its headline, nor one that stands beside the text.
 */
export function findHeadline(
  paragraphs: readonly string[],
  given: string | undefined,
  format: DocumentFormat,
  names: readonly string[],
  tellsOrigin: (line: string, next: readonly string[]) => boolean = () => false,
): Headlined {
  const title = given === undefined ? '' : withoutSiteName(cleanText(given), names);
  const usable = title !== '' && title.length <= LONGEST && !PROGRAM_TITLE.test(title);
  const told = usable ? indexOfTitle(paragraphs, title) : undefined;
  if (told !== undefined) return { paragraphs, index: told };
  if (isTitleApart(format) && usable) return { paragraphs };
  const begun = usable && fold(paragraphs[0] ?? '').startsWith(fold(title.replace(/(?:…|\.{3})$/u, '')));
  if (usable && !begun && format !== 'pdf' && format !== 'docx' && format !== 'text')
    return { paragraphs: [title, ...paragraphs], index: 0 };
  const first = firstHeadline(paragraphs, tellsOrigin);
  const index = first === undefined || first === 0 ? first : lastOfHead(paragraphs, first, tellsOrigin);
  return index === undefined ? { paragraphs } : { paragraphs, index };
}

/** The title as a page gives it (`Talks go on | Gazette`) without the name of its site. */
function withoutSiteName(title: string, names: readonly string[]): string {
  const parts = title.split(/ +[|•·–—-] +/u);
  const last = parts.at(-1) ?? '';
  const known = names.some((name) => fold(name) === fold(last));
  const parted = / [|•·] /u.test(title.slice(title.length - last.length - 3)) && last.split(' ').length <= 4;
  if (parts.length < 2 || !(known || parted)) return title;
  const rest = title.slice(0, title.length - last.length).replace(/ +[|•·–—-] +$/u, '');
  return wordsOf(rest).length >= LEAST_WORDS_OF_TITLE ? rest : title;
}

/** Whether a title only tells of the text: the subject of a mail and front matter are no part of what is said. */
export function isTitleApart(format: DocumentFormat): boolean {
  return format === 'mail' || format === 'markdown';
}

function indexOfTitle(paragraphs: readonly string[], title: string): number | undefined {
  const folded = fold(title);
  const index = paragraphs.slice(0, LOOKED_AT).findIndex((paragraph) => {
    if (paragraph.length > LONGEST) return false;
    const line = fold(paragraph);
    return line === folded || (folded.startsWith(line) && wordsOf(paragraph).length >= LEAST_WORDS && !endsSentence(paragraph));
  });
  return index < 0 ? undefined : index;
}

/** Below whoever writes stand the kind of text and its number, and the headline last, right before the text. */
function lastOfHead(paragraphs: readonly string[], first: number, tellsOrigin: (line: string, next: readonly string[]) => boolean): number {
  let last = first;
  for (const [index, paragraph] of paragraphs.slice(0, LOOKED_AT + 1).entries()) {
    if (index <= first || tellsOrigin(paragraph, paragraphs.slice(index + 1, LOOKED_AT))) continue;
    if (!isHeadline(paragraph)) return last;
    last = index;
  }
  return last;
}

function isHeadline(paragraph: string): boolean {
  const isLine = paragraph.length <= LONGEST && !/[.…,:;]["'”’»)\]]*$/u.test(paragraph);
  return isLine && wordsOf(paragraph).length >= LEAST_WORDS && !/ [•·|] /u.test(paragraph);
}

function firstHeadline(paragraphs: readonly string[], tellsOrigin: (line: string, next: readonly string[]) => boolean): number | undefined {
  if (paragraphs.length < 2) return undefined;
  for (const [index, paragraph] of paragraphs.slice(0, LOOKED_AT).entries()) {
    if (tellsOrigin(paragraph, paragraphs.slice(index + 1, LOOKED_AT))) continue;
    if (paragraph.length > LONGEST || /[.…,:;]["”’»)\]]*$/u.test(paragraph)) return undefined;
    if (isHeadline(paragraph)) return index;
  }
  return undefined;
}
