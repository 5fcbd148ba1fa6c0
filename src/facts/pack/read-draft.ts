import { z } from 'zod';
import { digestDefinitionSchema } from '../../model/digest-definition.ts';
import { entitiesFileSchema, entitySchema } from '../../model/entity.ts';
import { factSchema, factsFileSchema } from '../../model/fact.ts';
import { feedSchema, feedsFileSchema } from '../../model/feed.ts';
import { gapSchema, gapsFileSchema } from '../../model/gap.ts';
import { packFileSchema } from '../../model/pack.ts';
import { propertiesFileSchema, propertySchema, termSchema } from '../../model/property.ts';
import { sourceSchema, sourcesFileSchema } from '../../model/source.ts';
import { idsNamedBy } from '../ids-named.ts';
import { officesUnknown } from './check-offices.ts';
import type { CommonContent } from './common-content.ts';
import type { ContentKind, DeclaredId, DraftFact, Placed, UncheckedPack } from './draft.ts';
import { withEntitiesNamed } from './entities-named.ts';
import type { Fault } from './fault.ts';
import { type NameSuggester, nameSuggester } from './nearest-name.ts';
import type { PackPart, PartFile } from './pack-file.ts';
import { schemaFaults } from './schema-faults.ts';
import type { ContentPath, YamlContent } from './yaml-text.ts';

const SCHEMAS = {
  pack: packFileSchema,
  sources: sourcesFileSchema,
  entities: entitiesFileSchema,
  properties: propertiesFileSchema,
  facts: factsFileSchema,
  gaps: gapsFileSchema,
  digests: digestDefinitionSchema,
  feeds: feedsFileSchema,
} as const satisfies Readonly<Record<PackPart, z.ZodType>>;

const KINDS_OF_PART: Readonly<Record<PackPart, readonly ContentKind[]>> = {
  pack: ['figure'],
  sources: ['source'],
  entities: ['entity'],
  properties: ['property', 'term'],
  facts: ['fact'],
  gaps: ['gap'],
  digests: ['digest'],
  feeds: ['feed'],
};

const namedSchema = z.union([
  z.looseObject({ id: z.string() }),
  z.looseObject({ name: z.string() }).transform(({ name }) => ({ id: name })),
]);

/** A file of a pack, its content written out in full. */
export interface ReadFile extends Omit<PartFile, 'text'> {
  readonly yaml: YamlContent;
}

interface ReadList<Content> {
  readonly items: readonly Placed<Content>[];
  readonly declared: readonly DeclaredId[];
}

function placed<Content>(file: ReadFile, content: Content, base: ContentPath): Placed<Content> {
  return { content, place: (...path) => ({ file: file.path, line: file.yaml.lineOf([...base, ...path]) }) };
}

function listAt(content: unknown, key: string): readonly unknown[] {
  const found = z.looseObject({ [key]: z.array(z.unknown()) }).safeParse(content);
  const list = found.success ? found.data[key] : undefined;
  return Array.isArray(list) ? list : [];
}

/** The sound items of one list in files of one part, and the ids of all of them. */
function readList<Content>(
  files: readonly ReadFile[],
  part: PackPart,
  key: string,
  kind: ContentKind,
  schema: z.ZodType<Content>,
): ReadList<Content> {
  const items: Placed<Content>[] = [];
  const declared: DeclaredId[] = [];
  for (const file of files.filter((candidate) => candidate.part === part)) {
    for (const [index, item] of listAt(file.yaml.content, key).entries()) {
      const named = namedSchema.safeParse(item);
      const line = file.yaml.lineOf([key, index, 'id']);
      if (named.success) declared.push({ kind, id: named.data.id, file: file.path, line });
      const parsed = schema.safeParse(item);
      if (parsed.success) items.push(placed(file, parsed.data, [key, index]));
    }
  }
  return { items, declared };
}

/** The sound contents of files that are each one piece of content. */
function readWhole<Content>(files: readonly ReadFile[], part: PackPart, schema: z.ZodType<Content>): Placed<Content>[] {
  return files.flatMap((file) => {
    const parsed = file.part === part ? schema.safeParse(file.yaml.content) : undefined;
    return parsed?.success ? [placed(file, parsed.data, [])] : [];
  });
}

function topicOf(files: readonly ReadFile[]): (fact: Placed<Omit<DraftFact, 'topic'>>) => Placed<DraftFact> {
  const topics = new Map(
    files.map((file) => {
      const parsed = z.looseObject({ topic: z.string() }).safeParse(file.yaml.content);
      return [file.path, parsed.success ? parsed.data.topic : ''] as const;
    }),
  );
  return ({ content, place }) => ({ content: { ...content, topic: topics.get(place().file) ?? '' }, place });
}

function faultsOfFile(file: ReadFile, suggest: NameSuggester): Fault[] {
  if (file.yaml.content === undefined) return [...file.yaml.faults];
  const schema = SCHEMAS[file.part];
  const parsed = schema.safeParse(file.yaml.content);
  const checked = { file: file.path, yaml: file.yaml, schema, suggest };
  return [...file.yaml.faults, ...(parsed.success ? [] : schemaFaults(checked, parsed.error.issues))];
}

/**
 * What only the common files have, as far as facts and gaps name it. The rest is left out: a property that nothing is told under
 * would take what is told of another, and words that nobody chose would make questions out of idle talk.
 */
function inCommon(common: CommonContent, declared: readonly DeclaredId[], named: ReadonlySet<string>) {
  const taken = new Set(declared.flatMap(({ kind, id }) => (kind === 'property' || kind === 'term' ? [id] : [])));
  const properties = readList(common.files, 'properties', 'properties', 'property', propertySchema);
  const terms = readList(common.files, 'properties', 'terms', 'term', termSchema);
  const isMeant = ({ id }: { readonly id: string }) => !taken.has(id) && named.has(id);
  return {
    properties: properties.items.filter(({ content }) => isMeant(content)),
    terms: terms.items.filter(({ content }) => isMeant(content)),
    declared: [...properties.declared, ...terms.declared].filter(isMeant),
  };
}

/**
 * Keeps of every file of a pack what is sound by itself, so that one fault does not hide the others.
 * @param incomplete parts of which a file is missing or unreadable.
 */
export function readDraft(
  files: readonly ReadFile[],
  incomplete: ReadonlySet<PackPart>,
  common?: CommonContent,
): { draft: UncheckedPack; faults: Fault[] } {
  const suggest = nameSuggester();
  const faults = [...files, ...(common?.files ?? [])].flatMap((file) => faultsOfFile(file, suggest));
  const unread = [...incomplete, ...files.filter((file) => file.yaml.faults.length > 0).map((file) => file.part)];
  const sources = readList(files, 'sources', 'sources', 'source', sourceSchema);
  const entities = readList(files, 'entities', 'entities', 'entity', entitySchema);
  const properties = readList(files, 'properties', 'properties', 'property', propertySchema);
  const terms = readList(files, 'properties', 'terms', 'term', termSchema);
  const facts = readList(files, 'facts', 'facts', 'fact', factSchema);
  const gaps = readList(files, 'gaps', 'gaps', 'gap', gapSchema);
  const feeds = readList(files, 'feeds', 'feeds', 'feed', feedSchema);
  const figures = readList(files, 'pack', 'figures', 'figure', z.unknown());
  const declared = [sources, entities, properties, terms, facts, gaps, feeds, figures].flatMap((list) => list.declared);
  const { vocabulary } = idsNamedBy({ facts: facts.items.map(({ content }) => content), gaps: gaps.items.map(({ content }) => content) });
  const general = common ? inCommon(common, declared, vocabulary) : { properties: [], terms: [], declared: [] };
  const draft: UncheckedPack = {
    heads: readWhole(files, 'pack', packFileSchema),
    sources: sources.items,
    entities: entities.items,
    properties: [...properties.items, ...general.properties],
    terms: [...terms.items, ...general.terms],
    facts: facts.items.map(topicOf(files)),
    gaps: gaps.items,
    digests: readWhole(files, 'digests', digestDefinitionSchema),
    feeds: feeds.items,
    declared: [...declared, ...general.declared],
    general: general.declared.map(({ id }) => id),
    incomplete: new Set(unread.flatMap((part) => KINDS_OF_PART[part])),
  };
  return { draft: common ? withEntitiesNamed(draft, common) : draft, faults: [...faults, ...officesUnknown(entities.items, common)] };
}
