import { isFunctionWord } from '../language/function-words.ts';
import { nameWordsOf } from '../language/names/name-words.ts';
import type { Entity } from '../model/entity.ts';

/** What joins a name to what it is of: "spillway of Harbour Dam". */
const JOINS: ReadonlySet<string> = new Set(['of', 'at', 'in', 'for', 'to']);

interface Named {
  readonly id: string;
  readonly words: readonly string[];
  /** A single common noun ("the panel"), which is no name at the beginning of another one. */
  readonly common: boolean;
}

/**
 * By entity those whose name stands in its own: whoever asks for the beds in Harbour asks for those of the Harbour sports hall, too.
 * A name stands at the beginning or behind a preposition; behind another word it is a part of a new one ("New York"). Names of
 * what the file as a whole is about say nothing of what they are made of.
 */
export function namesWithin(entities: readonly Entity[]): ReadonlyMap<string, readonly string[]> {
  const known = KNOWN.get(entities) ?? readWithin(entities);
  KNOWN.set(entities, known);
  return known;
}

/** A pack is made ready again and again over the same entities. */
const KNOWN = new WeakMap<readonly Entity[], ReadonlyMap<string, readonly string[]>>();

function readWithin(entities: readonly Entity[]): ReadonlyMap<string, readonly string[]> {
  const byFirst = new Map<string, Named[]>();
  for (const { id, name, aliases, ambient } of entities) {
    if (ambient) continue;
    for (const written of [name, ...(aliases.en ?? [])]) {
      const words = wordsOfName(written);
      const [first] = words;
      const common = words.length === 1 && !/\p{Lu}/u.test(written.replace(/^The /u, ''));
      if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), { id, words, common }]);
    }
  }
  return new Map(
    entities.flatMap((entity): [string, readonly string[]][] => {
      const held = entity.ambient || entity.kind === 'person' ? [] : heldBy(entity, byFirst);
      return held.length > 0 ? [[entity.id, held]] : [];
    }),
  );
}

function heldBy({ id, name }: Entity, byFirst: ReadonlyMap<string, readonly Named[]>): string[] {
  const words = wordsOfName(name);
  const held = words.flatMap((word, at) => {
    const before = words[at - 1] === 'the' ? words[at - 2] : words[at - 1];
    if (at > 0 && !JOINS.has(before ?? '')) return [];
    return (byFirst.get(word) ?? []).filter(
      (other) =>
        other.id !== id &&
        !(other.common && at === 0) &&
        other.words.length < words.length &&
        other.words.every((part, offset) => words[at + offset] === part),
    );
  });
  return [...new Set(held.map((other) => other.id))];
}

/** The words of a name without its article. */
function wordsOfName(name: string): string[] {
  const words = nameWordsOf(name).map(({ folded }) => folded);
  const [first = ''] = words;
  return isFunctionWord(first) && !JOINS.has(first) ? words.slice(1) : words;
}
