import { parse } from 'yaml';
import type { RawDocument } from '../../src/index.ts';
import { languageOf, webAddress } from './page-metadata.ts';
import { MOST_FRONT_MATTER } from './size-limits.ts';

/** What stands before a text and tells of it, and the text without it. */
export interface FrontMatter {
  readonly told: Pick<RawDocument, 'title' | 'publisher' | 'address' | 'published' | 'language'>;
  readonly text: string;
  /** As it stands there; empty where there is none. */
  readonly removed: string;
}

const TITLES = ['title', 'headline', 'subject'];
const DATES = ['date', 'published', 'publishdate', 'publish_date', 'pubdate', 'date_published', 'published_at', 'datepublished', 'created'];
const PUBLISHERS = ['publisher', 'source', 'site_name', 'site', 'publication', 'organisation', 'organization'];
const ADDRESSES = ['source_url', 'url', 'link', 'address', 'canonical', 'canonical_url', 'permalink', 'source'];
const LANGUAGES = ['language', 'lang'];

const YAML_BLOCK = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u;
const TOML_BLOCK = /^\ufeff?\+\+\+[ \t]*\r?\n([\s\S]*?)\r?\n\+\+\+[ \t]*(?:\r?\n|$)/u;
const TOML_LINE = /^\s*([A-Za-z_][\w-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S.*?))\s*$/u;

type Fields = ReadonlyMap<string, string>;

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  if (typeof value === 'number') return String(value);
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'object' && value !== null && 'name' in value) return textOf(value.name);
  return undefined;
}

function fieldsOf(record: object): Fields {
  const told = Object.entries(record).map(([name, value]) => [name.toLowerCase(), textOf(value)] as const);
  return new Map(told.flatMap(([name, text]) => (text === undefined ? [] : [[name, text] as const])));
}

/** The fields of YAML; lines that are none, or that refer to each other without end, tell nothing. */
function yamlFields(block: string): Fields {
  try {
    const value: unknown = parse(block, { maxAliasCount: 20, schema: 'core', logLevel: 'silent' });
    return typeof value === 'object' && value !== null ? fieldsOf(value) : new Map();
  } catch {
    return new Map();
  }
}

function tomlFields(block: string): Fields {
  const lines = block.split(/\r?\n/u).map((line) => TOML_LINE.exec(line));
  return fieldsOf(Object.fromEntries(lines.flatMap((line) => (line?.[1] === undefined ? [] : [[line[1], line[2] ?? line[3] ?? line[4]]]))));
}

function toldBy(fields: Fields): FrontMatter['told'] {
  const first = (names: readonly string[], isFit: (text: string) => boolean = () => true) =>
    names.map((name) => fields.get(name)).find((text) => text !== undefined && isFit(text));
  const isAddress = (text: string) => webAddress(text) !== undefined;
  const [title, date, language] = [first(TITLES), first(DATES), languageOf(first(LANGUAGES))];
  const publisher = first(PUBLISHERS, (text) => !isAddress(text));
  const address = webAddress(first(ADDRESSES, isAddress));
  return {
    ...(title !== undefined && { title }),
    ...(publisher !== undefined && { publisher }),
    ...(address !== undefined && { address }),
    ...(date !== undefined && { published: { text: date, where: 'front_matter' } }),
    ...(language !== undefined && { language }),
  };
}

/** Whether a text begins with lines that tell of it. */
export function hasFrontMatter(text: string): boolean {
  return Object.keys(frontMatterOf(text).told).length > 0;
}

/** Parts what stands before a text of Markdown (YAML between lines of `---`, or TOML between lines of `+++`) from the text. */
export function frontMatterOf(text: string): FrontMatter {
  const beginning = text.slice(0, MOST_FRONT_MATTER);
  const yaml = YAML_BLOCK.exec(beginning);
  const found = yaml ?? TOML_BLOCK.exec(beginning);
  if (!found) return { told: {}, text, removed: '' };
  const block = found[1] ?? '';
  return { told: toldBy(yaml ? yamlFields(block) : tomlFields(block)), text: text.slice(found[0].length), removed: block };
}
