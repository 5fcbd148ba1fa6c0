import type { Entity } from '../../model/entity.ts';
import { capitalised, cleanText, fold } from '../../model/text.ts';
import { namesInstitution } from './institution-words.ts';
import { siteNamed } from './site-line.ts';
import { readWrittenDates } from './written-date.ts';

/** What a document says of who made it. */
export interface Origin {
  readonly publisher?: string;
  /** It names who wrote it. */
  readonly hasAuthor: boolean;
}

/** Who is known to publish or to be one that does: the publishers of the pack's sources and its bodies. */
export interface KnownPublishers {
  readonly entities: readonly Entity[];
  readonly publishers: readonly string[];
}

const LONGEST_LINE = 100;
const LOOKED_AT = 6;
const LAST_LINES = 4;
/** Who publishes stands in one of so many first lines. */
const LINES_OF_NAMES = 3;
/** In UTF-16 units. */
const SHORTEST_LETTERHEAD = 8;
const MOST_WORDS_OF_NAME = 8;
const NAME = "\\p{Lu}[\\p{L}\\p{N}.&'’ -]{1,48}";
/** `Kyiv • UNN`: the place, then the agency. */
const PLACE_AND_NAME = new RegExp(`^(\\p{Lu}[\\p{L}.'’ -]{1,30}?) ?[•·] ?(${NAME})$`, 'u');
const INITIALS = /^[\p{Lu}\d-]{2,10}$/u;
/** A place in capitals, or any place with a day. */
const PLACE = "(?:\\p{Lu}[\\p{Lu} .'’/-]{1,30}|\\p{Lu}[\\p{L}.'’ /-]{1,40}(?=[.,] ?(?:[^()/]{0,26}?\\d|\\p{L}{4,12} \\()))";
const WEEKDAY =
  "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela|понеділок|вівторок|середа|четвер|п['’ʼ]ятниця|субота|неділя)";
/** A day before or after the place, which a figure or its weekday shows. */
const DAY = `(?:[^()/–—\\n]{0,26}?\\d[^()/–—\\n]{0,18}|${WEEKDAY})`;
/** The letters by which an agency signs: `dpa`, `dpa/lhe`. */
const SIGNATURE = '\\p{Ll}{2,5}(?:/\\p{Ll}{2,5})?';
const WHOLE_DAY = '[^()/–—\\n]{0,20}?\\d[^()/–—\\n]{0,14}\\d{4}[^()/–—\\n]{0,12}?';
/** A name in parentheses or between strokes after place and date: `KYIV, Oct 17 (Agency) -`, `KYIV (Agency) —`, `RIGA, November 6. /AGENCY/.` */
const DATELINE_NAMES = [
  new RegExp(`^${PLACE}(?:[.,] ?${DAY})?[.,]? ?\\((${NAME})\\)\\.? ?[-–—:]`, 'u'),
  new RegExp(`^${PLACE}(?:[.,] ?${DAY})?[.,]? ?\\((${SIGNATURE})\\)\\.? ?[-–—]`, 'u'),
  /** `Riga, 11 November 2024 (Agency). `, `RIGA, 11.11.2024 (agy) `: a whole day stands before the brackets. */
  new RegExp(`^${PLACE}[.,] ?${WHOLE_DAY},? ?\\((${NAME}|${SIGNATURE})\\)[.:]? `, 'u'),
  new RegExp(`^${PLACE}(?:[.,] ?${DAY})?[.,]? ?/(${NAME})/\\.?(?: |[-–—:])`, 'u'),
  /** `Kyiv. October 17. UNN.` */
  /^\p{Lu}[\p{L}'’ -]{1,30}\. (?=[^.]*\d)[^.]{3,20}\. (\p{Lu}[\p{L}-]{1,25})\. /u,
];
/** `/Agency/`, at the end of a report. */
const SIGNED = new RegExp(`^[/(](${NAME})[/)]\\.?$`, 'u');
/** What a line says that names its source or publisher. */
const LABELLED =
  /^(?:source|sources|publisher|published by|issued by|released by|press release by|quelle|herausgegeben von|herausgeber|veröffentlicht von|source ?|publié par|éditeur ?|fuente|publicado por|źródło|wydawca|opublikowane przez|джерело|видавець|опубліковано)(?<label>:? )(?:the |der |die |das |le |la |les |l['’])?(?<name>\S.*)$/iu;
const BY = '(?:By|BY|Written by|Author:|Von|Autor:|Autorin:|Par|Auteur ?:|Por|Autorka:|Автор:|Автори:|Авторка:)';
const OF_OURS = '(?:From our|Von unser\\p{L}*|De notre|De nuestr[oa]|Od naszego|Від нашого)';
const AUTHOR = new RegExp(`^(?:${BY} \\p{Lu}[\\p{L}.'’-]+(?: [^.!?\\d]{0,60})?|${OF_OURS} [^.!?\\d]{3,60})$`, 'u');
/** "By Jo Marsh, Ford Herald": the paper behind its author; "By BNA": the agency alone. */
const AUTHOR_AND_NAME = new RegExp(
  `^${BY} [^,|/•·]{2,50}(?:,| [|/•·–—-]) ?(?:for (?:the )?)?(${NAME}?)(?:, [^,]{0,24}\\d[^,]{0,12})?$`,
  'u',
);
const BY_INITIALS = new RegExp(`^${BY} (\\p{Lu}[\\p{Lu}\\d-]{1,9})$`, 'u');
const PRESS_LABEL =
  /^(?:(?:press|news|media) (?:release|statement|notice|information)|statement(?: to the press)?|announcement|communiqué(?: de presse)?|pressemitteilung|presseinformation|bekanntmachung|erklärung|nota de prensa|comunicado(?: de prensa)?|komunikat(?: prasowy)?|прес-?реліз|заява|повідомлення)(?: (?:no\.?|nr\.?|n°|№)? ?\d+(?:\/\d+)?)?\.?$/iu;
/** The lines that stand before a mail. */
const MAIL_HEAD = /^(?:From|To|Cc|Sent|Date|Subject|Von|An|Gesendet|Datum|Betreff|De|À|Envoyé|Objet|Od|Do|Temat|Від|Кому|Тема): /u;
const ADDRESS = /https?:\/\/[^\s)>\]]+/u;

/**
 * The publisher that a document prints (in its dateline, its byline, a line that names its source, at its head or foot, or
 * by an address), and whether somebody is named as its author.
 */
export function printedOrigin(paragraphs: readonly string[], known: KnownPublishers): Origin {
  const head = paragraphs.slice(0, LOOKED_AT);
  const foot = paragraphs.slice(LOOKED_AT).slice(-LAST_LINES);
  const short = [...head, ...foot].filter((line) => line.length <= LONGEST_LINE);
  const publisher = [
    ...head.map((line) => nameAfterPlace(line, known.entities)),
    ...head.map((line) => datelineName(line, known)),
    senderName(head),
    ...head.slice(0, LINES_OF_NAMES).map(siteNamed),
    headNameAt(head, 0, known),
    ...short.map((line) => bylineName(line)),
    headName(head, known),
    ...short.map(labelledName),
    ...short.map((line) => SIGNED.exec(line)?.[1]),
    ...[...head, ...foot].map((line) => hostPrinted(line, known.entities)),
  ].find((name) => name !== undefined);
  return {
    hasAuthor: short.some((line) => AUTHOR.test(line)),
    ...(publisher !== undefined && { publisher: spelt(ofItsDesk(publisher.trim(), known), known) }),
  };
}

const DESK = /\s+(?:press (?:service|office|cent(?:re|er))|media (?:service|office)|newsroom|Pressestelle|Pressedienst)$/iu;

/** "NATO press service": what a body that is known publishes by. */
function ofItsDesk(name: string, known: KnownPublishers): string {
  const body = name.replace(DESK, '');
  return body !== name && isKnown(body, known) ? body : name;
}

const SMALL = /^(?:of|the|for|and|in|at|on|de|du|des|der|die|das|für|von|del|la|y|w|i)$/iu;

/** A name set in capitals as it is known to be spelt, else in small letters. */
function spelt(name: string, { entities, publishers }: KnownPublishers): string {
  if (/\p{Ll}/u.test(name)) return name;
  const folded = fold(name);
  const names = [...publishers, ...entities.flatMap(({ name: own, aliases }) => [own, ...Object.values(aliases).flat()])];
  return names.find((one) => fold(one) === folded) ?? inSmallLetters(name);
}

/** "MINISTRY OF BRIDGES" is set in capitals and not spelt so; a name of one short word is initials. */
function inSmallLetters(name: string): string {
  if (/\p{Ll}/u.test(name) || !name.includes(' ')) return name;
  return name
    .split(' ')
    .map((word, at) => {
      if (word.startsWith('(')) return word;
      return at > 0 && SMALL.test(word) ? word.toLowerCase() : word.charAt(0) + word.slice(1).toLowerCase();
    })
    .join(' ');
}

/** Whether a line of a document's head tells who made it or what kind of text it is, so that it is no headline. */
export function statesOrigin(line: string, next: readonly string[], known: KnownPublishers): boolean {
  if (PRESS_LABEL.test(line) || AUTHOR.test(line) || AUTHOR_AND_NAME.test(line) || BY_INITIALS.test(line)) return true;
  if (line.length <= LONGEST_LINE && labelledName(line) !== undefined) return true;
  if (/^(?:Subject|Betreff|Objet|Temat|Тема): /u.test(line)) return false;
  if (MAIL_HEAD.test(line) || siteNamed(line) !== undefined || nameAndDay(line, known) !== undefined || isPlaceAndDay(line)) return true;
  return headNameAt([line, ...next], 0, known) !== undefined && !/\p{Ll}+ (?:is|are|was|were|has|have|will) /u.test(line);
}

/** "Merksem Post, 9 May 2024 - …": the paper and the day before a report. */
const NAME_DATELINE = new RegExp(`^(${NAME}), (?=[^–—-]{0,40}\\d{4})[^–—-]{4,40} [–—-] `, 'u');

function datelineName(line: string, known: KnownPublishers): string | undefined {
  const head = line.slice(0, 200);
  const opening = NAME_DATELINE.exec(head)?.[1];
  if (opening !== undefined && isPublisherName(opening, known)) return opening;
  return DATELINE_NAMES.map((form) => form.exec(head)?.[1]).find((name) => name !== undefined);
}

/** Behind an author may stand when the report appeared. */
const LABEL_OF_DAY = /^(?:published|updated|posted|modified|veröffentlicht|aktualisiert|publié|publicado|opublikowano)(?!\p{L})/iu;

function bylineName(line: string): string | undefined {
  const name = AUTHOR_AND_NAME.exec(line)?.[1] ?? BY_INITIALS.exec(line)?.[1];
  return name === undefined || LABEL_OF_DAY.test(name) ? undefined : name;
}

/** The sender of a report that begins as a mail does. */
function senderName(head: readonly string[]): string | undefined {
  const from = head.find((line) => /^(?:From|Von|De|Od|Від): /u.test(line));
  if (from === undefined || (from !== head[0] && !head.some((line) => MAIL_HEAD.test(line) && line !== from))) return undefined;
  const name =
    from
      .replace(/^\p{L}+: /u, '')
      .replace(/\s*<[^>]*>/u, '')
      .split(/, /u)[0]
      ?.trim() ?? '';
  return /^\p{Lu}/u.test(name) && name.split(' ').length <= MOST_WORDS_OF_NAME ? name : undefined;
}

/** "Source: Ministry of Bridges, 20 April 2026": the name up to its date or its address. */
function labelledName(line: string): string | undefined {
  const { name = '', label = '' } = LABELLED.exec(line)?.groups ?? {};
  if (name === '' || (!label.startsWith(':') && !/\bby\b|von|par|por|przez/iu.test(line))) return undefined;
  if (ADDRESS.test(name)) return undefined;
  const [first = ''] = name.split(/,| [–—|•·-] | on \d| am \d| le \d|\(|;/u);
  const bare = first.trim().replace(/\.$/u, '');
  const isName = /^\p{Lu}|^\p{Ll}+ (?:council|office|ministry)/u.test(bare) && bare.split(' ').length <= MOST_WORDS_OF_NAME;
  return isName ? capitalised(bare) : undefined;
}

/** The line of a publisher at the head: known, or with a noun of publishers, before a label, a date or a place with its date. */
function headName(head: readonly string[], known: KnownPublishers): string | undefined {
  const places = Array.from(head.slice(0, LINES_OF_NAMES).keys());
  return places.map((at) => headNameAt(head, at, known)).find((name) => name !== undefined);
}

function headNameAt(head: readonly string[], at: number, known: KnownPublishers): string | undefined {
  const line = head[at] ?? '';
  const dated = nameAndDay(line, known);
  if (dated !== undefined) return dated;
  if (PRESS_LABEL.test(line) || AUTHOR.test(line) || AUTHOR_AND_NAME.test(line)) return undefined;
  const isShort = line.split(' ').length <= MOST_WORDS_OF_NAME && !/[.!?:;]$/u.test(line) && !/\d/u.test(line);
  if (!isShort || !/^\p{Lu}/u.test(line)) return undefined;
  const [name = ''] = line.split(/, (?=\p{Lu}[\p{L}.]+$)/u);
  const followed = head.slice(at + 1, at + LINES_OF_NAMES).some((next) => PRESS_LABEL.test(next) || isPlaceAndDay(next));
  const isName = namesInstitution(name) ? isTitle(name) && (followed || at === 0) : at === 0 && isLetterhead(name, head.slice(1));
  return isKnown(name, known) || isName ? name : undefined;
}

/** "RELIEF MEDICS INTERNATIONAL" over lines that are set otherwise and open no sentence: who writes, and not a headline. */
function isLetterhead(name: string, below: readonly string[]): boolean {
  const isCapitals = !/\p{Ll}/u.test(name) && name.split(' ').length > 1 && name.length > SHORTEST_LETTERHEAD;
  const [next = ''] = below;
  return isCapitals && /\p{Ll}/u.test(next) && next.length <= LONGEST_LINE && !/[.!?…]["”»’)]?$/u.test(next);
}

/** "The Lantern, Sunday 29 March 2026", "Corvane, Friday 27 March 2026 - Halyard Wire", "Date: 28/11/2024 | Office of the Premier". */
function nameAndDay(line: string, known: KnownPublishers): string | undefined {
  if (line.length > LONGEST_LINE) return undefined;
  const dates = readWrittenDates(line, 'en', '2999-12-31');
  const [day] = dates;
  if (day === undefined || dates.length > 2) return undefined;
  const parts = [line.slice(0, day.start), line.slice(dates.at(-1)?.end ?? day.end)].flatMap((side) =>
    side.split(/,| [–—|•·-] |^[–—|•·-] |\(|\)/u),
  );
  return parts
    .map((part) => part.trim().replace(/^\p{L}[\p{L} ]{0,20}: ?(?=\p{Lu})/u, ''))
    .find(
      (part) =>
        /^\p{Lu}/u.test(part) && part.split(' ').length <= MOST_WORDS_OF_NAME && !/\d|:$/u.test(part) && isPublisherName(part, known),
    );
}

function isPublisherName(name: string, known: KnownPublishers): boolean {
  return isKnown(name, known) || (namesInstitution(name) && isTitle(name));
}

/** Written as names are: capitals on all but the small words. */
function isTitle(name: string): boolean {
  const words = name.split(' ').filter((word) => !SMALL.test(word));
  return words.length > 0 && words.every((word) => /^[("“]?[\p{Lu}\d]/u.test(word));
}

function isKnown(name: string, { entities, publishers }: KnownPublishers): boolean {
  const folded = fold(name).replace(/^the /u, '');
  if (publishers.some((one) => fold(one).replace(/^the /u, '') === folded)) return true;
  return entities.some(
    ({ kind, name: known, aliases }) =>
      kind === 'organisation' && [known, ...Object.values(aliases).flat()].some((one) => fold(one).replace(/^the /u, '') === folded),
  );
}

/** "Corvane, 24 March 2026": nothing but a place and a day. */
function isPlaceAndDay(line: string): boolean {
  return (
    line.length <= 60 &&
    /^\p{Lu}[\p{L}.'’ -]{1,30}(?:,| \|) |^\p{L}* ?\d/u.test(line) &&
    !/[.!?]$/u.test(line) &&
    readWrittenDates(line, 'en', '2999-12-31').length > 0
  );
}

/** Two names beside a dot can be sections of a site, too: the one is a place that is known, or the other is initials. */
function nameAfterPlace(line: string, entities: readonly Entity[]): string | undefined {
  const [, place = '', name = ''] = PLACE_AND_NAME.exec(line) ?? [];
  const isPlace = ({ kind, name: known, aliases }: Entity) =>
    (kind === 'place' || kind === 'country') && [known, ...Object.values(aliases).flat()].some((one) => fold(one) === fold(place));
  return name !== '' && (INITIALS.test(name) || entities.some(isPlace)) ? name : undefined;
}

/** An address that stands alone in its line, or behind a word for it: whose host it is. */
function hostPrinted(line: string, entities: readonly Entity[]): string | undefined {
  const address = ADDRESS.exec(line)?.[0];
  if (address === undefined || line.replace(address, '').trim().split(/\s+/u).length > 4) return undefined;
  return publisherOfHost(address.replace(/[.,;]$/u, ''), entities);
}

/** Who a host belongs to: the organisation of the pack whose name it bears, or else the host itself. */
export function publisherOfHost(address: string, entities: readonly Entity[]): string | undefined {
  const host = hostOf(address);
  if (host === undefined) return undefined;
  const label = host.split('.').at(-2) ?? host;
  const bears = ({ kind, name, aliases }: Entity) =>
    (kind === 'organisation' || kind === 'group') &&
    [name, ...Object.values(aliases).flat()].some((known) => fold(known).replace(/ /g, '-') === label);
  return entities.find(bears)?.name ?? host;
}

/** Address in the form that a source keeps; undefined when it is none of http or https, or carries credentials. */
export function plainAddress(address: string | undefined): string | undefined {
  const url = address === undefined ? null : URL.parse(address);
  return url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' ? url.href : undefined;
}

/** A name on one line, of bearable length; undefined when nothing of it can be shown. */
export function plainName(name: string | undefined): string | undefined {
  const clean = cleanText(name ?? '')
    .slice(0, 80)
    .trim();
  return clean === '' ? undefined : clean;
}

function hostOf(address: string): string | undefined {
  return URL.parse(address)?.hostname.replace(/^www\d?\./, '');
}
