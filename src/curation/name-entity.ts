import { ENTITY_KINDS, type Entity, type EntityKind } from '../model/entity.ts';
import { cleanText, fold, wordsOf } from '../model/text.ts';
import { type Act, type ActBase, actOn } from './act.ts';
import type { Curated } from './curated.ts';
import type { DecisionEntries } from './decide-proposal.ts';
import { entityNames } from './value-text.ts';

/** Somebody or something that is to be known by a name. */
export interface EntityNaming {
  readonly name: string;
  /** The entity of which it is one more name; without it a new one. */
  readonly of?: string;
  readonly kind?: string;
  /** Further names. */
  readonly aliases: readonly string[];
  /** Two letters: whose words the further names are. */
  readonly language: string;
}

type Faults = Readonly<Record<string, string>>;

function idFor(name: string, { pack }: Curated): string {
  const words = wordsOf(fold(name)).map(({ text }) => text.replace(/[^a-z0-9]+/gu, ''));
  const wanted = words.filter(Boolean).join('-').slice(0, 60).replace(/-$/u, '') || 'entity';
  const taken = new Set([...pack.entities, ...pack.facts, ...pack.gaps, ...pack.properties].map(({ id }) => id));
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(id)) return id;
  }
}

/** The frame of an act on an entity: what a fact of the same id was before is none of its matter. */
function frame(id: string, act: Act, curated: Curated): ActBase {
  const { before: _, ...base } = actOn(id, act, curated);
  return base;
}

function kindOf(text: string | undefined): EntityKind | undefined {
  return ENTITY_KINDS.find((kind) => kind === text?.toLowerCase());
}

function withAliases(entity: Entity, words: readonly string[], language: string): Entity {
  const held = entity.aliases[language] ?? [];
  return { ...entity, aliases: { ...entity.aliases, [language]: [...new Set([...held, ...words])] } };
}

/**
 * Makes somebody or something known by a name, or by one more: from then on questions and documents are read with it, and
 * the pack's files get it by an export. Gives what is wrong, by its field, for a name that is taken or an entity without a
 * kind.
 */
export function nameEntity(
  { name: written, of, kind: kindText, aliases: more, language }: EntityNaming,
  act: Act,
  curated: Curated,
): { readonly decision: DecisionEntries; readonly entity: Entity } | { readonly faults: Faults } {
  const name = cleanText(written);
  if (name === '') return { faults: { name: 'Write the name.' } };
  if (!/^[a-z]{2}$/u.test(language)) return { faults: { language: 'Write two letters, such as en.' } };
  const names = entityNames(curated.pack.entities);
  const aliases = more.map(cleanText).filter((word) => word !== '');
  const known = of === undefined ? undefined : curated.pack.entities.find(({ id }) => id === names.idOf(of));
  if (of !== undefined && !known) return { faults: { of: `Nobody and nothing is known by “${cleanText(of).slice(0, 60)}”.` } };
  const taken = [name, ...aliases].find((word) => {
    const holder = names.idOf(word);
    return holder !== undefined && holder !== known?.id;
  });
  if (taken !== undefined) return { faults: { name: `“${taken}” is known already, as ${names.idOf(taken)}.` } };
  if (known) {
    const entity = withAliases(known, [name, ...aliases], language);
    if (names.idOf(name) === known.id && aliases.every((word) => names.idOf(word) === known.id))
      return { faults: { name: `It is known by “${name}” already.` } };
    return { entity, decision: [{ ...frame(entity.id, act, curated), kind: 'named', entity }] };
  }
  const kind = kindOf(kindText);
  if (!kind) return { faults: { kind: `Choose one of ${ENTITY_KINDS.join(', ')}.` } };
  const bare: Entity = { id: idFor(name, curated), kind, name, aliases: {}, roles: [], within: [], ambient: false };
  const entity = aliases.length === 0 ? bare : withAliases(bare, aliases, language);
  return { entity, decision: [{ ...frame(entity.id, act, curated), kind: 'named', entity }] };
}
