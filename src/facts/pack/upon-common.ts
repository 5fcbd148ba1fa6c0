import { COMMON_LISTS, type CommonList } from './common-lists.ts';
import { type ContentRecord, isRecord } from './record.ts';
import type { YamlContent } from './yaml-text.ts';

/** What an entry that stands alone says: one that says less starts from the common one of its id. */
const SAID_ALONE: Readonly<Record<CommonList, readonly string[]>> = {
  entities: ['kind'],
  properties: ['value', 'unit', 'series'],
  terms: ['words'],
  units: ['words'],
};

/** The common entry of an id, where there is one. */
export type CommonEntry = (list: CommonList, id: string) => ContentRecord | undefined;

function isList(list: string): list is CommonList {
  return Object.hasOwn(COMMON_LISTS, list);
}

/**
 * Writes the entries of a file out that start from common ones of their id: what they say stands in place of what is common,
 * and their words stand before the common words. Names are made of ids where nothing else is said.
 */
export function uponCommon(yaml: YamlContent, common: CommonEntry): YamlContent {
  const { content } = yaml;
  if (!isRecord(content)) return yaml;
  const full = Object.entries(content).map(([list, items]) =>
    isList(list) && Array.isArray(items)
      ? [list, items.map((item: unknown) => (isRecord(item) ? entryUpon(list, item, common) : item))]
      : [list, items],
  );
  return { ...yaml, content: Object.fromEntries(full) };
}

function entryUpon(list: CommonList, item: ContentRecord, common: CommonEntry): ContentRecord {
  const id = typeof item.id === 'string' ? item.id : '';
  const isAlone = SAID_ALONE[list].some((key) => item[key] !== undefined);
  const below = isAlone ? undefined : common(list, id);
  const key = COMMON_LISTS[list];
  if (!below) return named(list, id, item);
  return named(list, id, { ...below, ...item, [key]: joinedWords(item[key], below[key]) });
}

/** Words by language, of which those of `own` stand first. */
export function joinedWords(own: unknown, common: unknown): unknown {
  if (!isRecord(own) || !isRecord(common)) return own ?? common;
  const languages = new Set([...Object.keys(own), ...Object.keys(common)]);
  return Object.fromEntries(Array.from(languages, (language) => [language, bothLists(own[language], common[language])]));
}

function bothLists(own: unknown, common: unknown): unknown {
  return Array.isArray(own) && Array.isArray(common) ? [...own, ...common.filter((word) => !own.includes(word))] : (own ?? common);
}

/** An entity is called by the words of its id, with capitals, and a property by them as they are. */
function named(list: CommonList, id: string, item: ContentRecord): ContentRecord {
  if (id === '') return item;
  const words = id.split('-');
  if (list === 'properties') return { label: words.join(' '), ...item };
  if (list === 'terms' || list === 'units') return item;
  return { name: words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' '), ...item };
}
