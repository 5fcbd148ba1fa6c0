import { detectLanguage } from '../../language/detect-language.ts';
import { dayOf } from '../../language/grammar/calendar.ts';
import { fold } from '../../model/text.ts';
import type { RawDocument, RemovedPiece } from '../raw-document.ts';
import { endsSentence, opensReadNext, reasonForLine } from './boilerplate-line.ts';
import { firstAppearance, readDateLine, splitDateHeader } from './date-line.ts';
import { visibleLines } from './invisible.ts';
import { type PartedLine, withoutLinkedHeadlines } from './linked-headlines.ts';
import { joinWrappedLines } from './wrapped-lines.ts';
import { readWrittenDates, type WrittenDate } from './written-date.ts';

/** A document's text without what stands around it, and the dates found there. */
export interface CleanParagraphs {
  readonly paragraphs: readonly string[];
  /** What the reader took off, then what was taken off here: what cannot be seen, then lines in their order, then repetitions. */
  readonly removed: readonly RemovedPiece[];
  readonly header?: WrittenDate;
  readonly dateLines: readonly WrittenDate[];
  /** Days of the articles that links lead to, `YYYY-MM-DD`. */
  readonly linkedDays: readonly string[];
}

/** A line that ends as a sentence is text when it is as long, in UTF-16 units; before the first, a date is the document's own. */
const SHORTEST_TEXT = 60;
const LONGEST_HEADLINE = 200;
/** Links under one heading. */
const MOST_LINKS = 10;
/** So many dates of links tell enough of when a document appeared. */
const MOST_LINKED_DAYS = 100;
/** A date in the first lines, before the text, or in the last can be the document's own. */
const FIRST_LINES = 50;
const LAST_LINES = 4;
/** Short lines may well stand twice; only headlines are taken off however short. */
const SHORTEST_REPEATED = 40;

/** Takes off what is no part of the text. `today` is the day received, `YYYY-MM-DD`. */
export function cleanParagraphs(raw: RawDocument, today: string): CleanParagraphs {
  const visible = visibleLines(raw.paragraphs);
  const language = detectLanguage(visible.lines.slice(0, 20).join(' '));
  const cleaning = new Cleaning(language, today);
  const [first = '', ...others] = visible.lines;
  const split = splitDateHeader(first);
  if (split) cleaning.removed.push({ reason: 'date_header', text: split.header });
  const lines = split ? [split.text, ...others].filter((line) => line !== '') : visible.lines;
  for (const [index, line] of lines.entries()) {
    const place = { isFirst: index < FIRST_LINES, isLast: index >= lines.length - LAST_LINES };
    cleaning.take(line, lines[index + 1], place);
  }
  const paragraphs = joinWrappedLines(cleaning.kept, raw.format);
  const { once, repeated } = withoutRepeated(paragraphs);
  const header = split && readWrittenDates(split.header, language, today)[0];
  return {
    paragraphs: once,
    removed: [...raw.removed, ...visible.removed, ...cleaning.removed, ...repeated],
    dateLines: cleaning.dateLines,
    linkedDays: cleaning.linkedDays,
    ...(header && { header }),
  };
}

/** Where a line stands among the lines of its document. */
interface Place {
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** One pass over the lines of a document. */
class Cleaning {
  readonly kept: string[] = [];
  readonly removed: RemovedPiece[] = [];
  readonly dateLines: WrittenDate[] = [];
  readonly linkedDays: string[] = [];
  readonly #language: string;
  readonly #today: string;
  #textBegan = false;
  #linksAhead = 0;

  constructor(language: string, today: string) {
    this.#language = language;
    this.#today = today;
  }

  take(line: string, next: string | undefined, place: Place): void {
    if (this.#takeDateLine(line, place)) return;
    const parted = withoutLinkedHeadlines(line);
    const [date, ...others] = parted.dates;
    const isWhole = others.length === 0 && parted.kept.length === 0;
    if (date !== undefined && isWhole && this.kept.length === 0) this.#takeOwnHeadline(parted.removed, date);
    else if (date !== undefined) this.#takeParted(parted);
    else this.#takeLine(line, next);
  }

  /** A line of dates before the text, or after it unless a view count shows it to be a link's. */
  #takeDateLine(line: string, place: Place): boolean {
    const own = (place.isFirst && !this.#textBegan) || (place.isLast && !line.includes('•'));
    if (!own) return false;
    const dates = readDateLine(line, this.#language, this.#today);
    const date = dates && firstAppearance(line, dates);
    if (date === undefined) return false;
    this.dateLines.push(date);
    this.removed.push({ reason: 'date_header', text: line });
    return true;
  }

  /** The first line of all is the document's own headline, its date glued to it. */
  #takeOwnHeadline(removed: readonly RemovedPiece[], date: string): void {
    for (const { reason, text } of removed) {
      const headline = reason === 'read_next' ? text.slice(0, -date.length).trim() : '';
      if (headline !== '') this.#keep(headline);
      this.removed.push(reason === 'read_next' ? { reason: 'date_header', text: date } : { reason, text });
    }
    this.dateLines.push(...readWrittenDates(date, this.#language, this.#today));
  }

  #takeParted({ kept, removed, dates }: PartedLine): void {
    const loose = this.#textBegan && kept.length === 0 && removed[0]?.text === dates[0];
    const headline = this.kept.at(-1);
    if (loose && headline !== undefined && headline.length <= LONGEST_HEADLINE && !endsSentence(headline)) {
      this.kept.pop();
      this.removed.push({ reason: 'read_next', text: headline });
    }
    this.removed.push(...removed);
    for (const piece of kept) this.#takeLine(piece, undefined);
    if (this.linkedDays.length >= MOST_LINKED_DAYS) return;
    for (const { readings } of dates.slice(0, MOST_LINKED_DAYS).flatMap((date) => readWrittenDates(date, this.#language, this.#today))) {
      const [day] = readings;
      if (day?.year !== undefined) this.linkedDays.push(dayOf(day.year, day.month, day.day));
    }
  }

  #takeLine(line: string, next: string | undefined): void {
    const reason = reasonForLine(line) ?? (this.#isLink(line, next) ? 'read_next' : undefined);
    if (reason === undefined) {
      this.#keep(line);
      return;
    }
    this.removed.push({ reason, text: line });
    if (reason === 'read_next') this.#linksAhead = opensReadNext(line) ? MOST_LINKS : this.#linksAhead - 1;
  }

  /** Whether a line under "Related articles" is one of them: a headline, and not the beginning of a text cut at a margin. */
  #isLink(line: string, next: string | undefined): boolean {
    if (this.#linksAhead <= 0 || line.length > LONGEST_HEADLINE) return false;
    return !endsSentence(line) && !/^\p{Ll}/u.test(line) && !/^\p{Ll}/u.test(next ?? '');
  }

  #keep(line: string): void {
    this.#linksAhead = 0;
    this.#textBegan ||= endsSentence(line) && line.length >= SHORTEST_TEXT;
    this.kept.push(line);
  }
}

/** Drops paragraphs that say literally what an earlier one says; short ones only where they repeat the headline. */
function withoutRepeated(paragraphs: readonly string[]): { once: readonly string[]; repeated: readonly RemovedPiece[] } {
  const seen = new Set<string>();
  const repeated: RemovedPiece[] = [];
  const once = paragraphs.filter((paragraph, index) => {
    const folded = fold(paragraph);
    if (seen.has(folded)) {
      repeated.push({ reason: 'repeated', text: paragraph });
      return false;
    }
    if (paragraph.length >= SHORTEST_REPEATED || (index < 2 && !endsSentence(paragraph))) seen.add(folded);
    return true;
  });
  return { once, repeated };
}
