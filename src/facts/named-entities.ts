import type { Entity } from '../model/entity.ts';
import type { LedgerEntry } from '../model/ledger-entry.ts';

type NamingEntry = LedgerEntry & { readonly kind: 'named' | 'unnamed' };

function isNaming(entry: LedgerEntry): entry is NamingEntry {
  return entry.kind === 'named' || entry.kind === 'unnamed';
}

/** What curators named, by id, as it was last said: nothing is left of what they took back. */
export function entitiesNamed(entries: readonly LedgerEntry[]): ReadonlyMap<string, Entity> {
  const named = new Map<string, Entity>();
  for (const entry of entries) {
    if (!isNaming(entry)) continue;
    if (entry.kind === 'named') named.set(entry.fact, entry.entity);
    else named.delete(entry.fact);
  }
  return named;
}

/** Every word of two lists by language, once each. */
function joinedWords(held: Entity['aliases'], added: Entity['aliases']): Entity['aliases'] {
  const languages = [...new Set([...Object.keys(held), ...Object.keys(added)])];
  return Object.fromEntries(languages.map((language) => [language, [...new Set([...(held[language] ?? []), ...(added[language] ?? [])])]]));
}

/** An entity of the pack with the names that curators gave it: they add to what a pack says, and never take from it. */
function withNames(held: Entity, named: Entity): Entity {
  const aliases = joinedWords(held.aliases, named.aliases);
  const isMore = Object.entries(aliases).some(([language, words]) => words.length > (held.aliases[language]?.length ?? 0));
  return isMore ? { ...held, aliases } : held;
}

/** Entities with what curators named. The very same list where they named nothing that is not in it. */
export function withNamedEntities(held: readonly Entity[], entries: readonly LedgerEntry[]): readonly Entity[] {
  const named = entitiesNamed(entries);
  if (named.size === 0) return held;
  const ids = new Set(held.map(({ id }) => id));
  const known = held.map((entity) => {
    const more = named.get(entity.id);
    return more ? withNames(entity, more) : entity;
  });
  return [...known, ...[...named.values()].filter(({ id }) => !ids.has(id))];
}
