import type { ParsedSentence } from '../intake/extract/parsed-sentence.ts';
import type { NameMention } from '../language/names/index.ts';
import type { EntityKind } from '../model/entity.ts';
import { fold } from '../model/text.ts';
import type { FactSaying } from './fact-saying.ts';
import type { Stretch } from './finding.ts';
import type { StoreSayings } from './store-sayings.ts';

/** Kinds of which one may stand where another does. */
const CLASSES: readonly ReadonlySet<EntityKind>[] = [
  new Set<EntityKind>(['person', 'role']),
  new Set<EntityKind>(['place', 'country']),
  new Set<EntityKind>(['organisation', 'group', 'country']),
  new Set<EntityKind>(['event', 'programme']),
];

/**
 * Whether a name that a fact does not have stands in a sentence where the fact has another one of its kind, which the sentence
 * does not name: behind the same word, or as what the fact has as its value. Somebody of whom nothing at all is held stands there wherever he stands.
 */
export function standsFor(stranger: Stretch, told: ParsedSentence, saying: FactSaying, store: StoreSayings): boolean {
  const named = new Set([...told.names, ...told.countries].map(({ entity }) => entity));
  const own = [...told.names, ...told.countries].find(({ start }) => start === stranger.start);
  // Of whom nothing at all is held no fact tells this.
  if (own !== undefined && !store.knows(`n:${own.entity}`)) return true;
  const kind = own && store.words.entityOf(own.entity)?.kind;
  const isAlike = ({ entity }: Pick<NameMention, 'entity'>) => {
    const other = store.words.entityOf(entity)?.kind;
    return kind === undefined || (other !== undefined && CLASSES.some((one) => one.has(kind) && one.has(other)));
  };
  const { value } = saying.fact;
  const held = value.kind === 'entities' ? value.entities : [];
  if (kind !== undefined && held.length > 0 && !held.some((id) => named.has(id)) && held.every((id) => isAlike({ entity: id })))
    return true;
  const before = wordBefore(told.text, stranger.start);
  return saying.statement.some((one) =>
    [...one.names, ...one.countries].some(
      (name) =>
        !named.has(name.entity) && isAlike(name) && (before === '' ? name.start === 0 : wordBefore(one.text, name.start) === before),
    ),
  );
}

/** The last word before a place, without an article; nothing where it is a break. */
function wordBefore(text: string, at: number): string {
  const found = /([\p{L}\p{N}]+)(?:\s+(?:the|der|die|das|den|dem|le|la|les|el|los))?\s+(?:l['’])?$/iu.exec(text.slice(0, at));
  return found?.[1] === undefined ? '' : fold(found[1]);
}
