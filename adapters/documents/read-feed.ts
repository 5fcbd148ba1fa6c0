import { Parser } from 'htmlparser2';
import { Failure, type RawDocument } from '../../src/index.ts';
import type { DocumentReading } from './document-reading.ts';
import { languageOf, webAddress } from './page-metadata.ts';
import { readHtml } from './read-page.ts';
import { refuseUnfit } from './read-plain-text.ts';
import { type Received, sha256Of } from './received.ts';
import { grouped, tooLarge, unreadableDocument } from './refusals.ts';
import { MOST_BYTES, MOST_ITEM_CHARACTERS, MOST_ITEMS, MOST_NESTED } from './size-limits.ts';
import { declaredCharset, textOfBytes } from './text-of-bytes.ts';

/** The fields of a feed or of one of its items, by the local names of their elements; the first of each counts. */
type Fields = Map<string, string>;

interface Feed {
  readonly head: Fields;
  readonly items: Fields[];
  /** Items beyond those that are taken. */
  more: number;
}

const ITEMS = new Set(['item', 'entry']);
/** Elements whose own elements are no fields of the item (an Atom author has a name, and an item a source). */
const OTHERS = new Set(['author', 'contributor', 'image', 'source', 'textinput', 'group']);
const BODIES = ['content:encoded', 'content', 'description', 'summary'];
const DATES = ['pubdate', 'published', 'date', 'issued', 'updated', 'created'];
const PLAIN_FEED_ENTITY = /<!ENTITY/i;

interface Open {
  readonly name: string;
  readonly field: string;
  readonly pieces: string[];
}

class FeedReader {
  readonly feed: Feed = { head: new Map(), items: [], more: 0 };
  private readonly name: string;
  private readonly open: Open[] = [];
  private item: Fields | undefined;
  private others = 0;
  private characters = 0;

  constructor(name: string) {
    this.name = name;
  }

  opened(tag: string, attributes: Readonly<Record<string, string>>): void {
    if (this.open.length >= MOST_NESTED) throw tooLarge(this.name, `more than ${MOST_NESTED} of its elements lie within one another`);
    const name = localName(tag);
    if (ITEMS.has(name)) this.begin();
    else if (name === 'link' && this.others === 0 && (attributes.rel ?? 'alternate') === 'alternate')
      this.keep('link', attributes.href ?? '');
    // XHTML content is written as elements: their text is the field's.
    const around = this.open.at(-1);
    const isWithinBody = around !== undefined && BODIES.includes(around.field);
    if (isWithinBody) around.pieces.push(`<${name}>`);
    const field = /^content:encoded$/i.test(tag) ? 'content:encoded' : name;
    this.open.push(isWithinBody ? { ...around, name } : { name, field, pieces: [] });
    if (OTHERS.has(name)) this.others += 1;
  }

  text(text: string): void {
    this.characters += text.length;
    if (this.characters > MOST_BYTES) throw tooLarge(this.name, `it has more than ${grouped(MOST_BYTES)} characters`);
    this.open.at(-1)?.pieces.push(text);
  }

  closed(): void {
    const last = this.open.pop();
    if (!last) return;
    if (OTHERS.has(last.name)) this.others -= 1;
    const around = this.open.at(-1);
    if (around?.pieces === last.pieces) last.pieces.push(`</${last.name}>`);
    else if (ITEMS.has(last.name)) this.item = undefined;
    else if (this.others === 0 && (last.name !== 'link' || last.pieces.length > 0)) this.keep(last.field, last.pieces.join(''));
  }

  private begin(): void {
    this.item = new Map();
    if (this.feed.items.length < MOST_ITEMS) this.feed.items.push(this.item);
    else this.feed.more += 1;
  }

  private keep(field: string, text: string): void {
    const fields = this.item ?? this.feed.head;
    if (text.trim() !== '' && !fields.has(field)) fields.set(field, text.trim());
  }
}

function localName(tag: string): string {
  return tag.slice(tag.indexOf(':') + 1).toLowerCase();
}

/** A field by its plain text: titles and names may hold HTML in feeds. */
function plain(text: string | undefined): string | undefined {
  return (
    text
      ?.replace(/<[^<>]{0,200}>/g, '')
      .replace(/\s+/g, ' ')
      .trim() || undefined
  );
}

function firstOf(fields: Fields, names: readonly string[]): string | undefined {
  return names.map((name) => fields.get(name)).find((text) => text !== undefined);
}

/** The longest body: some feeds give the whole text, some a summary, some both. */
function bodyOf(fields: Fields): string {
  return BODIES.map((name) => fields.get(name) ?? '').reduce((longest, body) => (body.length > longest.length ? body : longest), '');
}

function readItem(feed: Feed, item: Fields, name: string, base: string | undefined): RawDocument {
  const body = bodyOf(item);
  if (body.length + (item.get('title')?.length ?? 0) > MOST_ITEM_CHARACTERS) {
    throw tooLarge(name, `the item has more than ${grouped(MOST_ITEM_CHARACTERS)} characters`, 'ingest its page');
  }
  const title = plain(item.get('title'));
  const page = readHtml(name, body);
  const paragraphs = title === undefined || page.paragraphs[0] === title ? page.paragraphs : [title, ...page.paragraphs];
  refuseUnfit(name, paragraphs);
  const link = item.get('link') ?? item.get('guid') ?? item.get('id');
  const address = webAddress(link && URL.canParse(link, base) ? new URL(link, base).href : link);
  const publisher = plain(feed.head.get('title'));
  const guid = plain(item.get('guid') ?? item.get('id'));
  const date = firstOf(item, DATES);
  const language = languageOf(item.get('language') ?? feed.head.get('language'));
  return {
    name,
    format: 'feed',
    ...(title !== undefined && { title }),
    ...(publisher !== undefined && { publisher }),
    ...(address !== undefined && { address }),
    ...(guid !== undefined && { guid }),
    ...(date !== undefined && { published: { text: date, where: 'feed' } }),
    paragraphs,
    removed: page.removed,
    // Of what the item says: feeds change the rest of an item (counters, categories) from hour to hour.
    sha256: sha256Of(JSON.stringify([address ?? '', title ?? '', date ?? '', paragraphs])),
    ...(language !== undefined && { language }),
  };
}

function readItems(name: string, xml: string): Feed {
  const reader = new FeedReader(name);
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => reader.opened(tag, attributes),
      onclosetag: () => reader.closed(),
      ontext: (text) => reader.text(text),
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return reader.feed;
}

/**
 * Reads RSS (all of its kinds) and Atom, each item a document. Nothing that a feed declares is expanded: one with
 * entities of its own is refused.
 * @throws Failure DOCUMENT_UNREADABLE, DOCUMENT_TOO_LARGE for the feed as a whole; items fail one by one
 */
export function* readFeed({ name, bytes, mediaType, address }: Received): Generator<DocumentReading> {
  const { text } = textOfBytes(name, bytes, declaredCharset(bytes, mediaType));
  if (PLAIN_FEED_ENTITY.test(text)) {
    throw unreadableDocument(
      name,
      'it declares entities of its own, which feeds do not need and attacks use',
      'ask its publisher for a plain feed',
    );
  }
  const feed = readItems(name, text);
  if (feed.items.length === 0) throw unreadableDocument(name, 'there is no item in it', 'look whether it is a feed');
  for (const [index, item] of feed.items.entries()) {
    const itemName = `${name}#${index + 1}`;
    try {
      yield { kind: 'document', document: readItem(feed, item, itemName, address) };
    } catch (failure) {
      if (!(failure instanceof Failure)) throw failure;
      yield { kind: 'failed', name: itemName, failure };
    }
  }
  if (feed.more > 0) {
    const failure = tooLarge(
      name,
      `${grouped(feed.more)} items come after the ${MOST_ITEMS} that are taken`,
      'ingest the rest from their pages',
    );
    yield { kind: 'failed', name, failure };
  }
}
