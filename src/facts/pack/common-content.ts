import { regionNames } from '../../language/names/index.ts';
import { fold } from '../../model/text.ts';
import { COMMON_LISTS, type CommonList } from './common-lists.ts';
import { listsById } from './lists-by-id.ts';
import type { PartFile } from './pack-file.ts';
import { type ContentRecord, isRecord, recordsOf } from './record.ts';
import { uponCommon } from './upon-common.ts';
import { readYaml, type YamlContent } from './yaml-text.ts';

/** A file of what packs have in common. */
export interface CommonFile extends Omit<PartFile, 'text'> {
  readonly yaml: YamlContent;
}

/** What packs have in common, before any of it is checked. */
export interface CommonContent {
  readonly files: readonly CommonFile[];
  readonly byId: Readonly<Record<CommonList, ReadonlyMap<string, ContentRecord>>>;
  /** The countries of the world, in the languages of the pack: their names are known to whoever reads texts. */
  readonly countries: ReadonlyMap<string, ContentRecord>;
}

const NOTHING = () => undefined;

/** The common entry of an id; of a country, what the world calls it. */
export function commonEntry({ byId, countries }: CommonContent, list: CommonList, id: string): ContentRecord | undefined {
  return byId[list].get(id) ?? (list === 'entities' ? countries.get(id) : undefined);
}

/** Reads what packs have in common, in the languages (ISO 639-1) of a pack. */
export function commonContent(parts: readonly PartFile[], languages: readonly string[]): CommonContent {
  const files = parts.map(
    ({ path, part, text }): CommonFile => ({
      path,
      part,
      yaml: inLanguages(uponCommon(listsById(readYaml(path, text)), NOTHING), languages),
    }),
  );
  const listed = (list: CommonList) =>
    new Map(
      files.flatMap(({ yaml }) =>
        recordsOf(isRecord(yaml.content) ? yaml.content[list] : undefined).flatMap((item) =>
          typeof item.id === 'string' ? [[item.id, item] as const] : [],
        ),
      ),
    );
  const byId = { entities: listed('entities'), properties: listed('properties'), terms: listed('terms'), units: listed('units') };
  return { files, byId, countries: countriesOfTheWorld(languages) };
}

/** Words in languages that the pack does not have would never be used, and are refused. */
function inLanguages(yaml: YamlContent, languages: readonly string[]): YamlContent {
  const { content } = yaml;
  if (!isRecord(content)) return yaml;
  const narrowed = Object.entries(COMMON_LISTS).flatMap(([list, key]) => {
    const items = content[list];
    return Array.isArray(items) ? [[list, items.map((item: unknown) => itemInLanguages(item, key, languages))]] : [];
  });
  return { ...yaml, content: { ...content, ...Object.fromEntries(narrowed) } };
}

function itemInLanguages(item: unknown, key: string, languages: readonly string[]): unknown {
  if (!isRecord(item) || !isRecord(item[key])) return item;
  return { ...item, [key]: Object.fromEntries(Object.entries(item[key]).filter(([language]) => languages.includes(language))) };
}

/** Each country under the words of its English name: `bosnia-and-herzegovina`. */
function countriesOfTheWorld(languages: readonly string[]): Map<string, ContentRecord> {
  const names = Map.groupBy(regionNames([...new Set(['en', ...languages])]), ({ code }) => code);
  return new Map(
    [...names.values()].flatMap((named) => {
      const name = named.find(({ language }) => language === 'en')?.name.replaceAll('&', 'and');
      if (name === undefined) return [];
      const id = fold(name)
        .replace(/[^a-z0-9]+/gu, '-')
        .replace(/^-|-$/gu, '');
      const aliases = Object.fromEntries(
        named.flatMap(({ language, name: called }) => (languages.includes(language) ? [[language, [called]]] : [])),
      );
      return [[id, { id, kind: 'country', name, aliases }] as const];
    }),
  );
}
