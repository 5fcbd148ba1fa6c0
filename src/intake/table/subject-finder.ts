import type { Entity, EntityKind } from '../../model/entity.ts';
import type { Pack } from '../../model/pack.ts';
import { fold } from '../../model/text.ts';

/** Finds whom a record is about. */
export interface SubjectFinder {
  /** The entity of a name or, failing that, of a code; one that nothing knows yet is made, the same one every time. */
  find(name: string, code: string | undefined): Entity;
  /** The entity of a name, if one is known. */
  known(name: string): Entity | undefined;
  /** Entities that were made. */
  readonly made: readonly Entity[];
}

/** Finds entities by name and alias in any language, then by code. What is made is of `kind`, and called by its code, too. */
export function subjectFinder(pack: Pack, kind: EntityKind): SubjectFinder {
  const known = new Map<string, Entity>();
  const ids = new Set<string>();
  for (const entity of [...pack.entities, ...(pack.series?.entities ?? [])]) {
    ids.add(entity.id);
    const words = [entity.name, ...Object.values(entity.aliases).flat()].map(fold);
    for (const word of words) if (!known.has(word)) known.set(word, entity);
  }
  const made: Entity[] = [];
  return {
    made,
    known: (name) => known.get(fold(name)),
    find(name, code) {
      const held = known.get(fold(name)) ?? (code === undefined ? undefined : known.get(fold(code)));
      if (held) return held;
      const aliases: Record<string, string[]> = code === undefined ? {} : { en: [code] };
      const entity: Entity = { id: freeId(name, code, ids), kind, name, aliases, roles: [], within: [], ambient: false };
      ids.add(entity.id);
      made.push(entity);
      for (const word of [name, ...(code === undefined ? [] : [code])]) known.set(fold(word), entity);
      return entity;
    },
  };
}

/** The words of a name as an id; of a name in other letters, its code, else a number. */
function freeId(name: string, code: string | undefined, taken: ReadonlySet<string>): string {
  const slug = slugOf(name) || slugOf(code ?? '') || 'subject';
  if (!taken.has(slug)) return slug;
  for (let number = 2; ; number += 1) if (!taken.has(`${slug}-${number}`)) return `${slug}-${number}`;
}

function slugOf(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
