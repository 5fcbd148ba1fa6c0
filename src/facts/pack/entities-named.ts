import { type Entity, entitySchema } from '../../model/entity.ts';
import { referencesOf } from './check-references.ts';
import { type CommonContent, commonEntry } from './common-content.ts';
import type { DeclaredId, Placed, UncheckedPack } from './draft.ts';
import type { PackLine } from './fault.ts';
import { isRecord, recordsOf } from './record.ts';

/** Where the countries of the world stand, as far as anybody must be shown a place. */
const OF_THE_WORLD: PackLine = { file: 'common', line: 1 };

/**
 * A draft with those common entities that it names and does not declare. The others are left out: a name that nothing is
 * held about would be taken for one that something is held about.
 */
export function withEntitiesNamed(draft: UncheckedPack, common: CommonContent): UncheckedPack {
  const known = new Set(draft.declared.flatMap(({ kind, id }) => (kind === 'entity' ? [id] : [])));
  const missing = referencesOf(draft).flatMap(({ id, kinds }) => (kinds.includes('entity') && !known.has(id) ? [id] : []));
  const found = [...new Set(missing)].flatMap((id) => entityInCommon(id, common) ?? []);
  if (found.length === 0) return draft;
  const declared = found.map(({ content, place }): DeclaredId => ({ kind: 'entity', id: content.id, ...place() }));
  return withEntitiesNamed({ ...draft, entities: [...draft.entities, ...found], declared: [...draft.declared, ...declared] }, common);
}

function entityInCommon(id: string, common: CommonContent): Placed<Entity> | undefined {
  const parsed = entitySchema.safeParse(commonEntry(common, 'entities', id));
  if (!parsed.success) return undefined;
  for (const { path, yaml } of common.files) {
    const items = recordsOf(isRecord(yaml.content) ? yaml.content.entities : undefined);
    const at = items.findIndex((item) => item.id === id);
    if (at >= 0) return { content: parsed.data, place: (...rest) => ({ file: path, line: yaml.lineOf(['entities', at, ...rest]) }) };
  }
  return { content: parsed.data, place: () => OF_THE_WORLD };
}
