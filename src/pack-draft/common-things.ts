import type { Entity } from '../model/entity.ts';
import type { Term } from '../model/property.ts';
import { fold, wordsOf } from '../model/text.ts';

/** What packs have in common, of which a draft takes what its documents name. */
export interface CommonThings {
  readonly terms: readonly Term[];
  /** Organisations, and offices as roles. */
  readonly entities: readonly Pick<Entity, 'id' | 'kind' | 'name' | 'aliases'>[];
}

export const NOTHING_COMMON: CommonThings = { terms: [], entities: [] };

/** "WHO", "G7": capitals alone are a name, while one small word ("the Alliance") may be anybody's. */
const CAPITALS = /^\p{Lu}[\p{Lu}\d]+$/u;

/** The organisation that goes by a name in whatever language, by its id. */
export function commonOrganisation(name: string, { entities }: CommonThings): string | undefined {
  const bare = bareName(name);
  const isNamed = ({ name: own, aliases }: CommonThings['entities'][number]) =>
    bareName(own) === bare ||
    ((CAPITALS.test(name) || wordsOf(bare).length > 1) &&
      Object.values(aliases)
        .flat()
        .some((alias) => bareName(alias) === bare));
  return entities.find((one) => one.kind === 'organisation' && isNamed(one))?.id;
}

function bareName(name: string): string {
  return fold(name).replace(/^(?:the|la|le|el|die|der|das) |^l['’]/u, '');
}

/** The office that words begin or end with, the longest by its words: "mayor of Torsay", "Torsay fire chief". */
export function commonOffice(office: string, { entities }: CommonThings): string | undefined {
  const told = ` ${fold(office)} `;
  const held = entities.flatMap(({ id, kind, name, aliases }) =>
    kind === 'role'
      ? [name, ...Object.values(aliases).flat()].flatMap((words) => {
          const phrase = ` ${fold(words)} `;
          return told.startsWith(phrase) || told.endsWith(phrase) ? [{ id, length: phrase.length }] : [];
        })
      : [],
  );
  return held.toSorted((one, other) => other.length - one.length)[0]?.id;
}
