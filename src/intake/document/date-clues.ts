import type { DatePlace, RawDocument } from '../raw-document.ts';
import { announcesLater } from './announces-later.ts';
import { endsSentence } from './boilerplate-line.ts';
import type { CleanParagraphs } from './clean-paragraphs.ts';
import { dayInName, readGivenDate } from './given-date.ts';
import { namedWeekdays, readWrittenDates, type WrittenDate } from './written-date.ts';

/** Everything in and around a document that tells when it appeared. */
export interface DateClues {
  /** What its format gives. */
  readonly given?: { readonly date: WrittenDate; readonly where: DatePlace };
  /** The header that a collection put before the text. */
  readonly header?: WrittenDate;
  /** Lines of their own before or after the text. */
  readonly lines: readonly WrittenDate[];
  /** At the head of the first paragraph before a dash ("KYIV, Oct 17 (Agency) -"), or in a short line before it. */
  readonly dateline?: WrittenDate;
  /** Dates of the first paragraphs that stand with their weekday: "on Thursday (October 17)". */
  readonly lead: readonly WrittenDate[];
  /** Dates that the text tells of, and those in its sentences about the future. */
  readonly told: readonly WrittenDate[];
  readonly ahead: readonly WrittenDate[];
  /** Weekdays told without a date, Monday 1 to Sunday 7. */
  readonly weekdays: ReadonlySet<number>;
  /** Days of the articles it links to, `YYYY-MM-DD`. */
  readonly linked: readonly string[];
  readonly inAddress?: string;
  readonly inName?: string;
  /** The days around the documents of its file. */
  readonly ofFile?: { readonly from: string; readonly to: string };
  /** The beginning of the text, for the years that it names. */
  readonly text: string;
  /** `YYYY-MM-DD`. */
  readonly received: string;
}

/** So much of a text is searched for dates, in UTF-16 units. */
const SEARCHED = 12_000;
const LEAD_PARAGRAPHS = 3;
/** A place, then a date, then perhaps an agency, before the dash that opens a report. */
const DATELINE = /^\p{Lu}[\p{L}.'’ /-]{1,40}[,.(][^–—]{0,60}? ?(?:[–—]|-{1,2} |\/\.? )/u;
/** A place and a day, then who reports in brackets: the report follows without a dash. */
const BRACKETED_DATELINE = /^\p{Lu}[\p{L}.'’ /-]{1,40}[,.] ?[^()–—\n]{0,30}?\d[^()–—\n]{0,20}\(\p{L}[^()\n]{1,48}\)[.:]? /u;
const STOPPED_DATELINE = /^\p{Lu}[\p{L}'’ -]{1,30}\. [^.]{3,20}\. \p{Lu}[\p{L}-]{1,25}\. /u;

/** `Brussels, 17 October 2024`: a short line before the text that begins or ends with its date. */
const DATED_LINE = /^\d{1,2}[^\d].*\d{4}|\d{4}\)?$/u;
const PUBLISHED =
  /^(?:published|posted|issued|released|updated|distributed|circulated|adopted|approved|veröffentlicht|ausgegeben|verteilt|verabschiedet|genehmigt|publié|diffusé|distribué|adopté|approuvé|publicado|distribuid[ao]|aprobad[ao]|opublikowano|rozesłano|przyjęto|zatwierdzono|опубліковано|розіслано|затверджено|ухвалено)(?!\p{L}).{0,40}\d{4}/iu;
/** The last paragraphs of a text may say when it was issued. */
const FOOT_PARAGRAPHS = 2;
const LONGEST_PLACE_LINE = 80;
/** "Remarks by the Secretary General at the meeting of ministers, 18 October 2024": titles of transcripts end so. */
const DATED_TITLE =
  /(?:[,(–—-]|(?<=\s)(?:of|on|vom|am|du|del?|le|el|z dnia|w dniu|від))\s*(?:\p{L}+,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\.?\s+\p{L}+\.?|\p{L}+\.?\s+\d{1,2}(?:st|nd|rd|th)?),?\s+\d{4}\)?(?:,?\s+(?:at|from|um|von|ab|à|de|a las|(?:o )?godz\.|о)?\s*\d{1,2}[:.h]\d{2}(?:\s*(?:to|until|bis|à|a|do|до|[–—-])\s*\d{1,2}[:.h]\d{2})?(?:\s*(?:Uhr|h))?)?$/u;
const LONGEST_TITLE_LINE = 200;

/** A document's text: its headline, if there is one, and the paragraphs without it. */
interface Written {
  readonly headline: string | undefined;
  readonly paragraphs: readonly string[];
}

/** Gathers what tells when a document appeared. */
export function dateClues(
  raw: RawDocument,
  clean: CleanParagraphs,
  { headline, paragraphs }: Written,
  language: string,
  received: string,
): DateClues {
  const text = paragraphs.join('\n').slice(0, SEARCHED);
  const sentences = sentencesWithFigures(text, language);
  const datesIn = (piece: string): readonly WrittenDate[] => readWrittenDates(piece, language, received);
  const told = sentences.filter(({ ahead }) => !ahead).flatMap((sentence) => datesIn(sentence.text));
  const lead = paragraphs.slice(0, LEAD_PARAGRAPHS).join('\n').slice(0, SEARCHED);
  const head = [headline ?? '', ...paragraphs.slice(0, LEAD_PARAGRAPHS)];
  const dateline = datelineOf(paragraphs, datesIn) ?? issuedLine([...head, ...paragraphs.slice(-FOOT_PARAGRAPHS)]) ?? datedTitle(head);
  const atHead = dateline === undefined ? undefined : datesIn(dateline)[0];
  const given = raw.published && readGivenDate(raw.published.text, language, received);
  const [inAddress, inName] = [dayInName(raw.address ?? ''), dayInName(raw.name)];
  return {
    lines: clean.dateLines,
    lead: told.filter((date) => date.weekday !== undefined && lead.includes(date.text)),
    told,
    ahead: sentences.filter(({ ahead }) => ahead).flatMap((sentence) => datesIn(sentence.text)),
    weekdays: namedWeekdays(text, received, language),
    linked: clean.linkedDays,
    text,
    received,
    ...(given && raw.published && { given: { date: given, where: raw.published.where } }),
    ...(clean.header && { header: clean.header }),
    ...(atHead && { dateline: atHead }),
    ...(inAddress !== undefined && { inAddress }),
    ...(inName !== undefined && { inName }),
  };
}

function datelineOf(paragraphs: readonly string[], datesIn: (piece: string) => readonly WrittenDate[]): string | undefined {
  for (const paragraph of paragraphs.slice(0, LEAD_PARAGRAPHS)) {
    const head = paragraph.slice(0, 140);
    const found = DATELINE.exec(head) ?? BRACKETED_DATELINE.exec(head) ?? STOPPED_DATELINE.exec(head);
    if (found && /\d/u.test(found[0])) return found[0];
    if (paragraph.length > LONGEST_PLACE_LINE || endsSentence(paragraph)) continue;
    const parts = DATED_LINE.test(paragraph) ? [paragraph] : paragraph.split(/ [|•·] /u).filter((part) => DATED_LINE.test(part));
    const dated = parts.find((part) => datesIn(part).length > 0);
    if (dated !== undefined) return dated;
  }
  return undefined;
}

/** "Distributed on 12 November 2024": when minutes or a report were given out stands before the day of which they tell. */
function issuedLine(lines: readonly string[]): string | undefined {
  return lines.find((text) => text.length <= LONGEST_TITLE_LINE && PUBLISHED.test(text));
}

function datedTitle(lines: readonly string[]): string | undefined {
  const line = lines.find((text) => text.length <= LONGEST_TITLE_LINE && DATED_TITLE.test(text));
  return line && DATED_TITLE.exec(line)?.[0];
}

/** A full stop ends a sentence, but not the number of a German day ("am 23. März"). */
const SENTENCE_END =
  /\n|(?<=[\p{L}\d)"”»]{2}[.!?]["”»)]?)(?<!\d\.(?= +(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember))) +(?=\p{Lu}|["“«„])/u;

interface Sentence {
  readonly text: string;
  /** It speaks of the future. */
  readonly ahead: boolean;
}

function sentencesWithFigures(text: string, language: string): readonly Sentence[] {
  return text
    .split(SENTENCE_END)
    .filter((sentence) => /\d/.test(sentence))
    .map((sentence) => ({ text: sentence, ahead: announcesLater(sentence, language) }));
}
