import type { Entity } from '../../model/entity.ts';
import { cleanText, fold } from '../../model/text.ts';

/** What a document says of who made it. */
export interface Origin {
  readonly publisher?: string;
  /** It names who wrote it. */
  readonly hasAuthor: boolean;
}

const LONGEST_LINE = 80;
const LOOKED_AT = 5;
const NAME = "\\p{Lu}[\\p{L}\\p{N}.&'’ -]{1,38}";
/** `Kyiv • UNN`: the place, then the agency. */
const PLACE_AND_NAME = new RegExp(`^(\\p{Lu}[\\p{L}.'’ -]{1,30}?) ?[•·] ?(${NAME})$`, 'u');
const INITIALS = /^[\p{Lu}\d-]{2,10}$/u;
/** `KYIV, Oct 17 (Agency) -`, `KYIV (Agency) -`: a name in parentheses after place and date, before the dash. */
const DATELINE_NAME = new RegExp(
  `^(?:\\p{Lu}[\\p{Lu} .'’/-]{1,30}|\\p{Lu}[\\p{L}.'’ /-]{1,30}, [^()]{0,16}\\d[^()]{0,12})?\\((${NAME})\\)\\.? ?[-–—:]`,
  'u',
);
/** `Kyiv. October 17. UNN.` */
const STOPPED_NAME = /^\p{Lu}[\p{L}'’ -]{1,30}\. (?=[^.]*\d)[^.]{3,20}\. (\p{Lu}[\p{L}-]{1,25})\. /u;
/** `/Agency/`, at the end of a report. */
const SIGNED = new RegExp(`^[/(](${NAME})[/)]\\.?$`, 'u');
const AUTHOR =
  /^(?:By|BY|Written by|Author:|Von|Autor:|Autorin:|Par|Auteur ?:|Por|Autorka:|Автор:|Автори:|Авторка:) \p{Lu}[\p{L}.'’-]+(?: [^.!?\d]{0,60})?$/u;

/** The publisher that a byline or a dateline prints, and whether somebody is named as its author. */
export function printedOrigin(paragraphs: readonly string[], entities: readonly Entity[]): Origin {
  const head = paragraphs.slice(0, LOOKED_AT);
  const short = [...head, ...paragraphs.slice(LOOKED_AT).slice(-2)].filter((line) => line.length <= LONGEST_LINE);
  const publisher = [
    ...head.map((line) => nameAfterPlace(line, entities)),
    ...head.map((line) => (DATELINE_NAME.exec(line.slice(0, 200)) ?? STOPPED_NAME.exec(line.slice(0, 200)))?.[1]),
    ...short.map((line) => SIGNED.exec(line)?.[1]),
  ].find((name) => name !== undefined);
  return { hasAuthor: short.some((line) => AUTHOR.test(line)), ...(publisher !== undefined && { publisher: publisher.trim() }) };
}

/** Two names beside a dot can be sections of a site, too: the one is a place that is known, or the other is initials. */
function nameAfterPlace(line: string, entities: readonly Entity[]): string | undefined {
  const [, place = '', name = ''] = PLACE_AND_NAME.exec(line) ?? [];
  const isPlace = ({ kind, name: known, aliases }: Entity) =>
    (kind === 'place' || kind === 'country') && [known, ...Object.values(aliases).flat()].some((one) => fold(one) === fold(place));
  return name !== '' && (INITIALS.test(name) || entities.some(isPlace)) ? name : undefined;
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
