import { overlap, type ParsedSentence } from '../intake/extract/parsed-sentence.ts';
import type { NameMention } from '../language/names/index.ts';
import type { EntityKind } from '../model/entity.ts';
import { contentStems, type FactSaying } from './fact-saying.ts';
import type { Difference, Stretch } from './finding.ts';
import type { StoreSayings } from './store-sayings.ts';

interface Named extends Stretch {
  readonly text: string;
}

/**
 * That a sentence names somebody or some place else for what a fact has by name: it tells of the fact's own subject and
 * property, names none of those whom the fact has, and another name.
 */
export function namesDifference(told: ParsedSentence, saying: FactSaying, store: StoreSayings): Difference[] {
  const { value, subject, property } = saying.fact;
  if (value.kind !== 'entities') return [];
  const named = [...told.names, ...told.countries];
  const listed = listedWith(told, saying, store);
  if (listed) return [listed];
  const stems = new Set(contentStems(told.text));
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

/** What stands between two names of one list. */
const IN_LIST =
  /^(?:\s*,)?\s*(?:(?:and|or|und|sowie|oder|et|ou|y|e|o|i|oraz|lub|та|і|й|або|as well as|even|and even)\s+)?(?:the\s+|der\s+|die\s+|das\s+|le\s+|la\s+|les\s+|el\s+|los\s+)?(?:l['’])?$/iu;
/** So many of the names that a fact has make a list one of the same matter. */
const FEWEST_LISTED = 2;

/** Somebody or some place that a list names beside those whom a fact has, and whom the fact has not. */
function listedWith(told: ParsedSentence, { fact: { value, subject } }: FactSaying, store: StoreSayings): Difference | undefined {
  const entities = value.kind === 'entities' ? value.entities : [];
  if (entities.length < FEWEST_LISTED) return undefined;
  const kindOf = (id: string) => store.words.entityOf(id)?.kind;
  const kinds = new Set(entities.map(kindOf));
  const held = entities.map((id) => store.words.nameOf(id)).join(', ');
  for (const list of listsIn(told)) {
    const shared = list.filter(({ entity }) => entities.includes(entity)).length;
    const other = list.find(({ entity }) => !entities.includes(entity) && entity !== subject && kinds.has(kindOf(entity) ?? 'country'));
    if (other && shared >= FEWEST_LISTED && shared >= list.length - 1)
      return { how: 'scope', says: other.text, held, at: { start: other.start, end: other.end } };
  }
  return undefined;
}

function listsIn({ names, countries, text }: ParsedSentence): NameMention[][] {
  const lists: NameMention[][] = [];
  for (const name of [...names, ...countries].toSorted((one, other) => one.start - other.start)) {
    const last = lists.at(-1)?.at(-1);
    if (last && last.end < name.start && IN_LIST.test(text.slice(last.end, name.start))) lists.at(-1)?.push(name);
    else lists.push([name]);
  }
  return lists;
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

function otherName(told: ParsedSentence, named: readonly Named[]): Named | undefined {
  const unknown = told.strangers.filter(
    (name) => BEHIND.test(told.text.slice(0, name.start)) && !told.names.some((known) => overlap(known, name)),
  );
  return named[0] ?? unknown[0];
}
