import { overlap, type Told } from '../intake/extract/told.ts';
import type { EntityKind } from '../model/entity.ts';
import { type FactSaying, tellingStems } from './fact-saying.ts';
import type { Difference, Stretch } from './finding.ts';
import type { StoreSayings } from './store-sayings.ts';

interface Named extends Stretch {
  readonly text: string;
}

/**
 * That a sentence names somebody or some place else for what a fact has by name: it tells of the fact's own subject and
 * property, names none of those whom the fact has, and another name.
 */
export function namesDifference(told: Told, saying: FactSaying, store: StoreSayings): Difference[] {
  const { value, subject, property } = saying.fact;
  if (value.kind !== 'entities') return [];
  const named = [...told.names, ...told.countries];
  const stems = new Set(tellingStems(told.text));
  const heads = [...store.words.stemsOfHead(subject)].filter((stem) => stem.length > 2);
  const isOfSubject = named.some(({ entity }) => entity === subject) || heads.some((stem) => stems.has(stem));
  const arePlaces = value.entities.every((id) => PLACES.has(store.words.entityOf(id)?.kind ?? 'person'));
  const isOfMatter = isOfSubject && (arePlaces || told.properties.some((mention) => mention.property.id === property));
  if (!isOfMatter) return [];
  const isNamed = named.some(
    ({ entity }) => value.entities.includes(entity) || (saying.names.has(entity) && entity !== subject && holdsOne(entity, saying, store)),
  );
  // "in Ramstein, Germany": the country is right, and the place in it is another one.
  const isWhole = !arePlaces || named.some(({ entity }) => entity === value.entities[0]);
  if (isNamed && isWhole) return [];
  const kinds = new Set(value.entities.map((id) => store.words.entityOf(id)?.kind));
  const other = otherName(
    told,
    named.filter(({ entity }) => entity !== subject && !saying.names.has(entity) && kinds.has(store.words.entityOf(entity)?.kind)),
  );
  if (other === undefined) return [];
  const isPerson = [...kinds].some((kind) => kind === 'person' || kind === 'role');
  const held = value.entities.map((id) => store.words.nameOf(id)).join(', ');
  return [{ how: isPerson ? 'speaker' : 'scope', says: other.text, held, at: { start: other.start, end: other.end } }];
}

const PLACES: ReadonlySet<EntityKind> = new Set(['place', 'country']);

/** Whether somebody who is named holds the office that a fact has, or the reverse. */
function holdsOne(entity: string, { fact: { value } }: FactSaying, { words }: StoreSayings): boolean {
  const held = value.kind === 'entities' ? value.entities : [];
  const roles = (id: string) => (words.entityOf(id)?.roles ?? []).map(({ role }) => role);
  return held.some((id) => roles(id).includes(entity) || roles(entity).includes(id));
}

/** Behind a word of place or of making a name tells where or by whom. */
const BEHIND = /(?<!\p{L})(?:in|at|from|by|to|für|von|bei|à|au|en|par|w|we|przez|у|в)\s+(?:the\s+)?$/iu;

function otherName(told: Told, named: readonly Named[]): Named | undefined {
  const unknown = told.strangers.filter(
    (name) => BEHIND.test(told.text.slice(0, name.start)) && !told.names.some((known) => overlap(known, name)),
  );
  return named[0] ?? unknown[0];
}
