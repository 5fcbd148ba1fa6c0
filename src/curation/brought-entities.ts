import { entitiesOfFact } from '../model/entities-of-fact.ts';
import type { Entity } from '../model/entity.ts';
import type { FactContent } from '../model/fact.ts';
import type { LedgerContent } from '../model/ledger-entry.ts';
import type { Pack } from '../model/pack.ts';
import { fold } from '../model/text.ts';

type Known = Pick<Pack, 'entities' | 'series'>;

/** Names that nothing else of their name is: a person may be called as a country is. */
const OTHERS: ReadonlySet<Entity['kind']> = new Set(['person', 'role']);

/** What a candidate is about and its pack does not have yet: it is added to the pack by an approval. */
export function broughtBy(
  { fact, entities = [] }: Pick<LedgerContent, 'fact' | 'entities'>,
  pack: Pick<Pack, 'entities'>,
): readonly Entity[] {
  if (entities.length === 0) return entities;
  const named = new Set(entitiesOfFact(fact));
  const held = new Set(pack.entities.map(({ id }) => id));
  return entities.filter(({ id }) => named.has(id) && !held.has(id));
}

/** The pack by which a candidate is told: with what it brings. */
export function packBeside<Of extends Pick<Pack, 'entities'>>(content: Pick<LedgerContent, 'fact' | 'entities'>, pack: Of): Of {
  const brought = broughtBy(content, pack);
  return brought.length === 0 ? pack : { ...pack, entities: [...pack.entities, ...brought] };
}

/** "Not in the pack yet: Norway (country), added on approval."; nothing where nothing is brought. */
export function bringsWords(brought: readonly Pick<Entity, 'name' | 'kind'>[]): string | undefined {
  if (brought.length === 0) return undefined;
  return `Not in the pack yet: ${brought.map(({ name, kind }) => `${name} (${kind})`).join(', ')}, added on approval.`;
}

function isCalled(entity: Entity, name: string): boolean {
  return [entity.name, ...Object.values(entity.aliases).flat()].some((one) => fold(one) === name);
}

/** The entity of a pack that has the name of one that is brought, whatever kind the pack calls it. */
function namesake({ id, name }: Entity, known: readonly Entity[]): Entity | undefined {
  const called = known.filter((entity) => !OTHERS.has(entity.kind) && isCalled(entity, fold(name)));
  return called.find((entity) => entity.id === id) ?? called[0];
}

function renamed(fact: FactContent, from: string, to: string): FactContent {
  const { speaker, value } = fact;
  const other = (id: string) => (id === from ? to : id);
  return {
    ...fact,
    subject: other(fact.subject),
    ...(speaker !== undefined && { speaker: other(speaker) }),
    ...(value.kind === 'entities' && { value: { ...value, entities: value.entities.map(other) } }),
  };
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number += 1) if (!taken.has(`${wanted}-${number}`)) return `${wanted}-${number}`;
}

/**
 * A candidate as it becomes a fact of the pack as it is by now: what it brings that has come to be known since under another
 * id is that one, and what it brings under an id that something else has got since gets one of its own. Nothing is held twice.
 */
export function withEntitiesHeld(content: LedgerContent, { entities: held, series }: Known): LedgerContent {
  const { entities: brought, ...rest } = content;
  if (brought === undefined) return content;
  const known = [...held, ...(series?.entities ?? [])];
  const taken = new Set(known.map(({ id }) => id));
  let { fact } = content;
  const left: Entity[] = [];
  for (const entity of brought) {
    const same = namesake(entity, known);
    const id = same?.id ?? (taken.has(entity.id) ? freeId(entity.id, taken) : entity.id);
    if (id !== entity.id) fact = renamed(fact, entity.id, id);
    const isHeld = held.some((one) => one.id === id);
    if (!isHeld) left.push(same ?? { ...entity, id });
  }
  return { ...rest, fact, ...(left.length > 0 && { entities: left }) };
}
