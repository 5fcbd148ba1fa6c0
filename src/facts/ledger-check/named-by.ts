import { entitiesOfFact } from '../../model/entities-of-fact.ts';
import type { Entity } from '../../model/entity.ts';
import type { FactContent } from '../../model/fact.ts';
import type { Gap } from '../../model/gap.ts';

/** What can be named by an id; properties and terms are named in one breath by gaps. */
export type NamedKind = 'entity' | 'property' | 'source' | 'fact' | 'word' | 'audience';

/** An id that a piece of content names. */
export interface NamedId {
  readonly kind: NamedKind;
  readonly id: string;
}

const all = (kind: NamedKind, ids: readonly string[] = []): NamedId[] => ids.map((id) => ({ kind, id }));

/** What a fact names. */
export function namedByFact(fact: FactContent): NamedId[] {
  const { property, evidence, relations, audience } = fact;
  return [
    ...all('entity', entitiesOfFact(fact)),
    ...all('property', [property]),
    ...all(
      'source',
      evidence.map(({ source }) => source),
    ),
    ...all(
      'fact',
      relations.map((relation) => relation.fact),
    ),
    ...all('audience', [audience]),
  ];
}

/** What a gap names. */
export function namedByGap({ about, looked_through, nearest, when, audience }: Gap): NamedId[] {
  return [
    ...all('entity', [...about, ...(when?.entities ?? [])]),
    ...all('source', looked_through),
    ...all('fact', nearest),
    ...all('word', when?.terms),
    ...(audience === undefined ? [] : all('audience', [audience])),
  ];
}

/** What an entity names. */
export function namedByEntity({ within, roles }: Entity): NamedId[] {
  return all('entity', [...within, ...roles.map(({ role }) => role)]);
}
