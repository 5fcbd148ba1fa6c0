import type { RawDocument } from '../raw-document.ts';
import { plainAddress } from './publisher.ts';

/** So many lines at most stand before a text. */
const MOST_LINES = 40;
const FENCE = /^(?:---|\+\+\+)\s*$/u;
const FIELD = /^\s*["']?([\p{L}_ -]{2,30})["']?\s*[:=]\s*(.*)$/u;

/** The names under which each field is written. */
const KEYS: readonly (readonly [keyof Fields, RegExp])[] = [
  ['title', /^(?:title|headline|titel|titre)$/iu],
  ['publisher', /^(?:publisher|source|site|site_name|outlet|agency|organi[sz]ation|herausgeber|éditeur)$/iu],
  ['published', /^(?:date|published|published_at|publish_date|pubdate|datum)$/iu],
  ['address', /^(?:source_url|url|link|permalink|canonical|canonical_url|address)$/iu],
];

interface Fields {
  title?: string;
  publisher?: string;
  published?: string;
  address?: string;
}

/**
 * A document without the lines of fields that stand between two fences before its text (`---`, as Markdown files begin),
 * and with what they say of title, publisher, date and address where its format says nothing.
 */
export function withoutFrontMatter(raw: RawDocument): RawDocument {
  const [first, ...others] = raw.paragraphs;
  if (first === undefined || !FENCE.test(first)) return raw;
  const end = others.slice(0, MOST_LINES).findIndex((line) => FENCE.test(line));
  if (end < 1 || !others.slice(0, end).some((line) => FIELD.test(line))) return raw;
  const lines = others.slice(0, end);
  const { title, publisher, published, address } = fieldsIn(lines);
  const url = plainAddress(address);
  return {
    ...raw,
    ...(title !== undefined && { title: raw.title ?? title }),
    ...(publisher !== undefined && plainAddress(publisher) === undefined && { publisher: raw.publisher ?? publisher }),
    ...(published !== undefined && { published: raw.published ?? { text: published, where: 'front_matter' } }),
    ...(url !== undefined && { address: raw.address ?? url }),
    paragraphs: others.slice(end + 1),
    removed: [...raw.removed, { reason: 'markup', text: lines.join('\n') }],
  };
}

function fieldsIn(lines: readonly string[]): Fields {
  const fields: Fields = {};
  for (const line of lines) {
    const [, name = '', written = ''] = FIELD.exec(line) ?? [];
    const field = KEYS.find(([, form]) => form.test(name.trim()))?.[0];
    const value = written.trim().replace(/^(["'])(.*)\1$/u, '$2');
    if (field !== undefined && value !== '') fields[field] ??= value;
  }
  return fields;
}
