import { VALUE_KINDS, type ValueKind } from '../../model/value.ts';
import { type CommonContent, commonContent, commonEntry } from './common-content.ts';
import { listsById } from './lists-by-id.ts';
import type { PartFile } from './pack-file.ts';
import type { ReadFile } from './read-draft.ts';
import { type ContentRecord, isRecord, recordsOf } from './record.ts';
import { withSharedWords } from './shared-words.ts';
import { type FactsAround, fullFacts } from './short-facts.ts';
import { uponCommon } from './upon-common.ts';
import { WrittenPlaces } from './written-places.ts';
import { readYaml, type YamlContent } from './yaml-text.ts';

/** The files of a pack in full, and what they start from. */
export interface FullFiles {
  readonly files: readonly ReadFile[];
  /** Absent where the pack starts from nothing. */
  readonly common?: CommonContent;
}

/** Reads the files of a pack and writes out what they say in short and what they leave to what packs have in common. */
export function fullFiles(parts: readonly PartFile[], commonParts: readonly PartFile[] | undefined): FullFiles {
  const listed = parts.map(({ path, part, text }): ReadFile => ({ path, part, yaml: listsById(readYaml(path, text)) }));
  const head = listed.find(({ part }) => part === 'pack')?.yaml.content;
  const common = commonParts && !(isRecord(head) && head.common === false) ? commonContent(commonParts, languagesOf(head)) : undefined;
  const based = withSharedWords(
    listed.map((file): ReadFile => ({ ...file, yaml: uponCommon(file.yaml, (list, id) => common && commonEntry(common, list, id)) })),
    common,
  );
  const around = factsAround(based, common);
  const files = based.map((file): ReadFile => {
    if (file.part === 'facts') return { ...file, yaml: fullFacts(file.yaml, around) };
    if (file.part === 'pack') return { ...file, yaml: eachFigure(file.yaml) };
    return file.part === 'gaps' ? { ...file, yaml: withLookedThrough(file.yaml) } : file;
  });
  return { files, ...(common && { common }) };
}

function languagesOf(head: unknown): string[] {
  const languages = isRecord(head) && Array.isArray(head.languages) ? head.languages : [];
  return languages.filter((language) => typeof language === 'string');
}

function itemsIn(files: readonly Pick<ReadFile, 'yaml'>[], list: string): ContentRecord[] {
  return files.flatMap(({ yaml }) => recordsOf(isRecord(yaml.content) ? yaml.content[list] : undefined));
}

function factsAround(files: readonly ReadFile[], common: CommonContent | undefined): FactsAround {
  const properties = new Map(
    [...itemsIn(common?.files ?? [], 'properties'), ...itemsIn(files, 'properties')].map((item) => [item.id, item.value]),
  );
  const days = new Map(
    itemsIn(files, 'sources').map(({ id, published }) => [
      id,
      isRecord(published) && typeof published.date === 'string' ? published.date : undefined,
    ]),
  );
  const evidence = new Map(itemsIn(files, 'facts').map((fact) => [fact.id, fact.evidence]));
  return {
    kindsOf: (property) => kindsOf(properties, property),
    dayOf: (source) => days.get(source),
    evidenceOf: (fact) => evidence.get(fact),
  };
}

/** A property that says nothing of its values takes text; of one that is not known any may be meant. */
function kindsOf(properties: ReadonlyMap<unknown, unknown>, property: string): readonly ValueKind[] {
  if (!properties.has(property)) return VALUE_KINDS;
  const kinds = properties.get(property);
  return Array.isArray(kinds) ? VALUE_KINDS.filter((kind) => kinds.includes(kind)) : ['text'];
}

/** What the file says was looked through holds for each gap that says nothing of it. */
function withLookedThrough(yaml: YamlContent): YamlContent {
  const { content } = yaml;
  if (!isRecord(content) || !Array.isArray(content.gaps) || content.looked_through === undefined) return yaml;
  const { looked_through } = content;
  const gaps = content.gaps.map((gap: unknown) => (isRecord(gap) ? { looked_through, ...gap } : gap));
  return { ...yaml, content: { ...content, gaps } };
}

/** A figure that goes by several names is a figure of each. */
function eachFigure(yaml: YamlContent): YamlContent {
  const { content } = yaml;
  if (!isRecord(content) || !Array.isArray(content.figures)) return yaml;
  const places = new WrittenPlaces();
  const figures: unknown[] = [];
  for (const [at, figure] of content.figures.entries()) {
    const { also, ...said } = isRecord(figure) ? figure : {};
    const names = Array.isArray(also) && isRecord(figure) ? [figure.name, ...also] : undefined;
    for (const name of names ?? [undefined]) {
      places.move(['figures', figures.length], ['figures', at]);
      figures.push(name === undefined ? figure : { ...said, name });
    }
  }
  return places.in(yaml, { ...content, figures });
}
