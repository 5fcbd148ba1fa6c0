import type { EntityKind } from '../model/entity.ts';

/** Somebody or something that the documents name, with what was guessed of it. */
export interface NamedThing {
  readonly name: string;
  readonly kind: Exclude<EntityKind, 'role' | 'group'>;
  /** Other ways in which the documents write it, by language. */
  readonly aliases: ReadonlyMap<string, ReadonlySet<string>>;
  /** Of a person: the office in the words of the document. */
  readonly office?: string;
  /** Why it was taken for that kind, for whoever looks at it. */
  readonly because: string;
  readonly mentions: number;
  /** Of the document that names it first. */
  readonly language: string;
}

/** Marks a name as one more way to write something. */
export function addAlias(aliases: Map<string, Set<string>>, language: string, name: string): void {
  const written = aliases.get(language) ?? new Set();
  aliases.set(language, written.add(name));
}
