import { detectLanguage } from '../../language/detect-language.ts';
import { addDays } from '../../language/grammar/calendar.ts';
import type { Document } from '../../model/document.ts';
import { Failure } from '../../model/failure.ts';
import { formatDay } from '../../model/format.ts';
import type { Pack } from '../../model/pack.ts';
import type { Source } from '../../model/source.ts';
import { cleanText } from '../../model/text.ts';
import type { RawDocument } from '../raw-document.ts';
import { type CleanParagraphs, cleanParagraphs } from './clean-paragraphs.ts';
import { type DateClues, dateClues } from './date-clues.ts';
import { findHeadline, isTitleApart } from './headline.ts';
import { nearDocuments, SAME } from './near-documents.ts';
import { publishedDate } from './published-date.ts';
import { type KnownPublishers, plainAddress, plainName, printedOrigin, publisherOfHost, statesOrigin } from './publisher.ts';
import { sourceId } from './source-id.ts';
import { withoutFrontMatter } from './without-front-matter.ts';

/** What the caller knows of a document beside its bytes. */
export interface DocumentContext {
  readonly pack: Pack;
  /** Sources that the asker may see; one with the same bytes describes the document better than a reading of it. */
  readonly sources: readonly Source[];
  /** Documents in the archive. */
  readonly held: readonly Document[];
  /** ISO 8601 with its offset. */
  readonly receivedAt: string;
  readonly audience: string;
  readonly defaults: DocumentDefaults;
}

/** What whoever brings a document says of it. */
export interface DocumentDefaults {
  readonly publisher?: string;
  readonly tier?: Source['tier'];
  readonly licence?: string;
  /** `YYYY-MM-DD`; counts in place of what is read. */
  readonly published?: string;
}

const LICENCE = 'not licensed for reuse; quoted briefly';
/** Stands for the publisher where a document names none. */
export const NOT_NAMED = 'Not named';
/** ISO 639-1 has no code for "not known"; this one is never given to a language. */
const UNKNOWN_LANGUAGE = 'xx';
const LONGEST_TITLE = 300;
const LONGEST_GUID = 1000;
/** Fewer words show no language as surely as the format's own word for it. */
const SURE_LENGTH = 200;
const QUOTATION = /["“«„][^"“”«»„]{20,}?["”»]/u;

/**
 * Reads a raw document: its text without what stands around it, its headline, its date with the basis, its language,
 * publisher and tier, the id under which facts cite it, and the held documents that say nearly the same (of the same
 * or a wider audience: others are as if absent).
 * @throws Failure DOCUMENT_UNREADABLE when no text is left
 */
export function describeDocument(given: RawDocument, context: DocumentContext): Document {
  const raw = withoutFrontMatter(given);
  const received = context.receivedAt.slice(0, 10);
  const clean = cleanParagraphs(raw, received);
  const names = [raw.publisher, context.defaults.publisher].filter((name) => name !== undefined);
  const publishers = knownPublishers(context);
  const { paragraphs, index } = findHeadline(clean.paragraphs, raw.title, raw === given ? raw.format : 'json', names, (line, next) =>
    statesOrigin(line, next, publishers),
  );
  if (paragraphs.length === 0) throw withoutText(raw.name);
  const text = paragraphs.join('\n');
  const near = nearDocuments(text, openTo(context));
  const known = context.sources.find(({ sha256 }) => sha256 === raw.sha256);
  const source = known ?? describeSource(raw, clean, { paragraphs, index }, near, context);
  const guid = cleanText(raw.guid ?? '').slice(0, LONGEST_GUID);
  const start = paragraphs.slice(0, index).reduce((length, paragraph) => length + paragraph.length + 1, 0);
  return {
    source,
    format: raw.format,
    text,
    ...(index !== undefined && { headline: { start, end: start + (paragraphs[index]?.length ?? 0) } }),
    removed: [...clean.removed],
    audience: context.audience,
    received_at: context.receivedAt,
    ...(guid !== '' && { guid }),
    near,
  };
}

function knownPublishers({ pack, sources }: DocumentContext): KnownPublishers {
  return { entities: pack.entities, publishers: [...pack.sources, ...sources].map(({ publisher }) => publisher) };
}

interface Headlined {
  readonly paragraphs: readonly string[];
  readonly index: number | undefined;
}

function describeSource(
  raw: RawDocument,
  clean: CleanParagraphs,
  text: Headlined,
  near: Document['near'],
  context: DocumentContext,
): Source {
  const body = text.paragraphs.filter((_, place) => place !== text.index);
  const language = languageOf(raw, body.length > 0 ? body : text.paragraphs);
  const headline = text.index === undefined ? undefined : text.paragraphs[text.index];
  const received = context.receivedAt.slice(0, 10);
  const ofFile = daysOfFile(context);
  const clues = dateClues(raw, clean, { headline, paragraphs: body }, language, received);
  const read = publishedDate({ ...clues, ...(ofFile && { ofFile }) });
  const published = context.defaults.published === undefined ? read : toldDate(context.defaults.published, read);
  const url = plainAddress(raw.address);
  const printed = printedOrigin(body, knownPublishers(context));
  const publisher =
    plainName(raw.publisher) ??
    plainName(context.defaults.publisher) ??
    plainName(printed.publisher) ??
    (url === undefined ? undefined : publisherOfHost(url, context.pack.entities));
  const isTaken = takenIds(context);
  const note = noteOn(publisher, headline, language, near);
  return {
    id: sourceId(publisher, published.date, isTaken),
    publisher: publisher ?? NOT_NAMED,
    title:
      cleanText(
        (headline ?? (isTitleApart(raw.format) ? raw.title : undefined) ?? '').replace(/^(?:Subject|Betreff|Objet|Temat|Тема): /u, ''),
      ).slice(0, LONGEST_TITLE) || `Untitled document of ${formatDay(published.date)}`,
    published,
    document: cleanText(raw.name).slice(0, LONGEST_TITLE) || raw.sha256,
    sha256: raw.sha256,
    licence: context.defaults.licence ?? LICENCE,
    tier:
      context.defaults.tier ?? (publisher === undefined && !printed.hasAuthor && !QUOTATION.test(body.join('\n')) ? 'rewrite' : 'agency'),
    language,
    ...(url !== undefined && { url, retrieved: context.receivedAt.slice(0, 10) }),
    ...(note !== '' && { note }),
  };
}

/** A document is one of its file's own time when it lies so many days around the file's documents. */
const DAYS_BEFORE_FILE = 30;
const DAYS_AFTER_FILE = 150;

/** The days around the documents of the file that are held or that its pack cites. */
function daysOfFile({ pack, sources, held }: DocumentContext): DateClues['ofFile'] {
  const days = [...pack.sources, ...sources, ...held.map(({ source }) => source)].map(({ published }) => published.date).sort();
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined
    ? undefined
    : { from: addDays(first, -DAYS_BEFORE_FILE), to: addDays(last, DAYS_AFTER_FILE) };
}

/** The day that whoever brings the document names, with what was read beside it. */
function toldDate(date: string, read: Source['published']): Source['published'] {
  if (read.date === date && read.basis === 'printed') return read;
  const beside = read.date === date ? '' : ` The reading was ${formatDay(read.date)}: ${read.note}`;
  return { date, basis: 'inferred', note: `Told by whoever brought the document.${beside}` };
}

function languageOf({ language }: RawDocument, body: readonly string[]): string {
  const text = body.join(' ');
  const given = /^[a-z]{2}(?![a-z])/i.exec(language ?? '')?.[0].toLowerCase();
  const detected = detectLanguage(text);
  if (given !== undefined && (detected === 'other' || text.length < SURE_LENGTH)) return given;
  return detected === 'other' ? UNKNOWN_LANGUAGE : detected;
}

function noteOn(publisher: string | undefined, headline: string | undefined, language: string, near: Document['near']): string {
  const same = near.find(({ likeness }) => likeness >= SAME);
  return [
    publisher === undefined ? 'The document names no publisher.' : '',
    headline === undefined ? 'It has no headline.' : '',
    language === UNKNOWN_LANGUAGE ? 'Its language was not recognised.' : '',
    same === undefined ? '' : `It is the same text as ${same.source}, in other bytes.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function openTo({ pack, held, audience }: DocumentContext): readonly Document[] {
  const open = pack.audiences.slice(0, pack.audiences.indexOf(audience) + 1);
  return held.filter((document) => open.includes(document.audience));
}

function takenIds({ pack, sources, held }: DocumentContext): (id: string) => boolean {
  const ids = new Set([...pack.sources, ...(pack.series?.sources ?? []), ...sources].map(({ id }) => id));
  for (const { source } of held) ids.add(source.id);
  return (id) => ids.has(id);
}

function withoutText(name: string): Failure {
  return new Failure(
    'DOCUMENT_UNREADABLE',
    `"${cleanText(name).slice(0, 80)}" has no text.`,
    'What it holds is empty or stands around a text: menus, advertisements, dates.',
    'Open it and check that the article itself is in the file; a page that is filled by scripts has to be saved after it was shown.',
  );
}
