import type { RawDocument } from '../../src/index.ts';
import type { PageListener } from './page-blocks.ts';
import type { Attributes } from './page-marks.ts';

/** What a page says about itself; each only where it says it. */
export type PageMetadata = Pick<RawDocument, 'title' | 'publisher' | 'address' | 'published' | 'language'>;

/** Names of `meta` elements, the one that is meant most exactly first. */
const TITLES = ['og:title', 'dc.title', 'dcterms.title', 'twitter:title', 'ld:headline', 'title'];
const PUBLISHERS = ['og:site_name', 'ld:publisher', 'dc.publisher', 'dcterms.publisher', 'publisher', 'application-name'];
const DATES = [
  'article:published_time',
  'ld:datepublished',
  'datepublished',
  'og:published_time',
  'dcterms.issued',
  'dc.date.issued',
  'dcterms.date',
  'dc.date',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publish-date',
  'publication_date',
  'citation_publication_date',
  'date',
];

const ADDRESSES = ['canonical', 'og:url'];

const LONGEST_VALUE = 1_000;
const LONGEST_DATA = 1_000_000;
/** Values looked at in the data that a page carries in scripts. */
const MOST_VALUES = 5_000;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The headline, date and publisher in JSON-LD, wherever in it they are; malformed data says nothing. */
function* linkedData(json: string): Generator<readonly [name: string, value: string]> {
  const waiting: unknown[] = [];
  try {
    waiting.push(JSON.parse(json));
  } catch {
    return;
  }
  // What is waiting grows while it is walked through.
  for (const value of waiting) {
    if (typeof value !== 'object' || value === null) continue;
    if (isRecord(value)) yield* namedIn(value);
    waiting.push(...Object.values(value).slice(0, Math.max(0, MOST_VALUES - waiting.length)));
  }
}

function* namedIn(value: Readonly<Record<string, unknown>>): Generator<readonly [name: string, value: string]> {
  const { datePublished, headline, publisher } = value;
  if (typeof datePublished === 'string') yield ['ld:datepublished', datePublished];
  if (typeof headline === 'string') yield ['ld:headline', headline];
  if (isRecord(publisher) && typeof publisher.name === 'string') yield ['ld:publisher', publisher.name];
}

/** Gathers what a page says about itself while it is read. */
export interface MetadataListener extends PageListener {
  metadata(): PageMetadata;
}

/** The two letters of a language tag (`en-GB`), where it has them. */
export function languageOf(tag: string | undefined): string | undefined {
  return /^([a-z]{2})(?:[-_]|$)/i.exec(tag?.trim() ?? '')?.[1]?.toLowerCase();
}

/** An address of the web, whole; undefined for any other text. */
export function webAddress(text: string | undefined): string | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined;
  const { protocol, href, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && username === '' && password === '' ? href : undefined;
}

/** Gathers what a page says of itself while it is parsed: the first word on each matter counts. */
export function metadataListener(): MetadataListener {
  const found = new Map<string, string>();
  let data = '';
  const keep = (name: string | undefined, value: string | undefined) => {
    const key = name?.trim().toLowerCase();
    const text = value?.slice(0, LONGEST_VALUE).replace(/\s+/g, ' ').trim();
    if (key && text && !found.has(key)) found.set(key, text);
  };
  const keepLinkedData = () => {
    if (data !== '' && data.length <= LONGEST_DATA) for (const [name, value] of linkedData(data)) keep(name, value);
    data = '';
  };
  const first = (names: readonly string[]) => names.map((name) => found.get(name)).find((value) => value !== undefined);
  return {
    element(name, attributes: Attributes, inContent) {
      keepLinkedData();
      if (name === 'html') keep('language', attributes.lang ?? attributes['xml:lang']);
      if (name === 'meta') keep(attributes.property ?? attributes.name ?? attributes.itemprop, attributes.content);
      if (name === 'link' && attributes.rel === 'canonical') keep('canonical', attributes.href);
      if (name !== 'time') return;
      keep(attributes.itemprop, attributes.datetime);
      keep(inContent ? 'time in content' : 'time', attributes.datetime);
    },
    text(element, text) {
      if (element === 'title') found.set('title', `${found.get('title') ?? ''}${text}`.slice(0, LONGEST_VALUE));
      else if (data.length <= LONGEST_DATA) data += text;
    },
    metadata() {
      keepLinkedData();
      const title = first(TITLES)?.replace(/\s+/g, ' ').trim();
      const publisher = first(PUBLISHERS);
      const address = webAddress(first(ADDRESSES));
      const language = languageOf(found.get('language'));
      const [meta, time] = [first(DATES), first(['time in content', 'time'])];
      const published =
        meta === undefined ? time && ({ text: time, where: 'time_element' } as const) : ({ text: meta, where: 'meta' } as const);
      return {
        ...(title && { title }),
        ...(publisher !== undefined && { publisher }),
        ...(address !== undefined && { address }),
        ...(published && { published }),
        ...(language !== undefined && { language }),
      };
    },
  };
}
