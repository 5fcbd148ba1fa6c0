import type { Entity } from '../model/entity.ts';
import type { FactContent } from '../model/fact.ts';
import type { Gap } from '../model/gap.ts';
import type { LedgerContent, LedgerEntry } from '../model/ledger-entry.ts';
import type { Pack, SeriesContent } from '../model/pack.ts';
import type { Property } from '../model/property.ts';
import type { Source } from '../model/source.ts';

/** An entity or a property that has another id from now on. */
export interface Renaming {
  readonly of: 'entity' | 'property';
  readonly from: string;
  readonly to: string;
}

export type RenamedEntry = LedgerEntry & { readonly kind: 'renamed' };

/** What an act of renaming says. */
export function renamingOf({ of, fact, to }: RenamedEntry): Renaming {
  return { of, from: fact, to };
}

/** A list with each of its items renamed; the very same list where that changes none. */
function each<T>(items: readonly T[], rename: (item: T) => T): readonly T[] {
  const renamed = items.map(rename);
  return renamed.every((item, place) => item === items[place]) ? items : renamed;
}

const idIn = ({ from, to }: Renaming) => ({
  one: (id: string): string => (id === from ? to : id),
  /** A list of ids, which stay together in their order. */
  all: (ids: readonly string[]): string[] => ids.map((id) => (id === from ? to : id)),
  in: (ids: readonly string[] | undefined): boolean => ids?.includes(from) ?? false,
});

/** A fact that names what was renamed by its new id; the very same one where it does not name it. */
export function renamedFact<T extends Pick<FactContent, 'subject' | 'property' | 'speaker' | 'value'>>(fact: T, renaming: Renaming): T {
  const id = idIn(renaming);
  if (renaming.of === 'property') return fact.property === renaming.from ? { ...fact, property: renaming.to } : fact;
  const { subject, speaker, value } = fact;
  const listed = value.kind === 'entities' && id.in(value.entities);
  if (!listed && subject !== renaming.from && speaker !== renaming.from) return fact;
  return {
    ...fact,
    subject: id.one(subject),
    ...(speaker !== undefined && { speaker: id.one(speaker) }),
    ...(listed && { value: { ...value, entities: id.all(value.entities) } }),
  };
}

function renamedEntity(entity: Entity, renaming: Renaming): Entity {
  if (renaming.of === 'property') return entity;
  const id = idIn(renaming);
  const { roles, within } = entity;
  if (entity.id !== renaming.from && !id.in(within) && !roles.some(({ role }) => role === renaming.from)) return entity;
  return { ...entity, id: id.one(entity.id), within: id.all(within), roles: roles.map((one) => ({ ...one, role: id.one(one.role) })) };
}

function renamedProperty(property: Property, { of, from, to }: Renaming): Property {
  return of === 'property' && property.id === from ? { ...property, id: to } : property;
}

/** A source whose table is told by its entities. */
function renamedSource(source: Source, renaming: Renaming): Source {
  const { table } = source;
  if (!table || renaming.of === 'property') return source;
  const id = idIn(renaming);
  const { printed, groups } = table;
  if (!id.in(Object.keys(printed)) && !groups.some(({ members }) => id.in(members))) return source;
  const shape = {
    ...table,
    printed: Object.fromEntries(Object.entries(printed).map(([entity, names]) => [id.one(entity), names])),
    groups: groups.map((group) => ({ ...group, members: id.all(group.members) })),
  };
  return { ...source, table: shape };
}

function renamedGap<T extends Pick<Gap, 'about' | 'when'>>(gap: T, renaming: Renaming): T {
  const id = idIn(renaming);
  const { about, when } = gap;
  const { entities, terms } = when ?? {};
  if (renaming.of === 'property') return id.in(terms) && terms ? { ...gap, when: { ...when, terms: id.all(terms) } } : gap;
  if (!id.in(about) && !id.in(entities)) return gap;
  return { ...gap, about: id.all(about), ...(entities && { when: { ...when, entities: id.all(entities) } }) };
}

function renamedContent(content: LedgerContent, renaming: Renaming): LedgerContent {
  const { fact, sources, entities } = content;
  const now = {
    fact: renamedFact(fact, renaming),
    sources: each(sources, (one) => renamedSource(one, renaming)),
    entities: entities && each(entities, (one) => renamedEntity(one, renaming)),
  };
  if (now.fact === fact && now.sources === sources && now.entities === entities) return content;
  return { ...content, fact: now.fact, sources: [...now.sources], ...(now.entities && { entities: [...now.entities] }) };
}

/** An act as it reads once what it names has another id; the very same one where it does not name it. */
export function renamedEntry(entry: LedgerEntry, renaming: Renaming): LedgerEntry {
  const before = entry.before && renamedContent(entry.before, renaming);
  const held = before === entry.before || before === undefined ? entry : { ...entry, before };
  switch (held.kind) {
    case 'proposed':
    case 'edited':
    case 'corrected':
    case 'imported': {
      const content = renamedContent(held.content, renaming);
      return content === held.content ? held : { ...held, content };
    }
    case 'approved': {
      const content = held.content && renamedContent(held.content, renaming);
      return content === held.content || content === undefined ? held : { ...held, content };
    }
    case 'declared': {
      const gap = renamedGap(held.gap, renaming);
      const ended = held.ended && renamedGap(held.ended, renaming);
      return gap === held.gap && ended === held.ended ? held : { ...held, gap, ...(ended && { ended }) };
    }
    case 'withdrawn': {
      const ended = held.ended && renamedGap(held.ended, renaming);
      return ended === held.ended || ended === undefined ? held : { ...held, ended };
    }
    case 'described': {
      const [source, was] = [renamedSource(held.source, renaming), renamedSource(held.was, renaming)];
      return source === held.source && was === held.was ? held : { ...held, source, was };
    }
    case 'named': {
      const entity = renamedEntity(held.entity, renaming);
      return entity === held.entity ? held : { ...held, fact: entity.id, entity };
    }
    case 'unnamed':
      return renaming.of === 'entity' && held.fact === renaming.from ? { ...held, fact: renaming.to } : held;
    default:
      return held;
  }
}

function renamedSeries(series: SeriesContent, renaming: Renaming): SeriesContent {
  const facts = each(series.facts, (one) => renamedFact(one, renaming));
  const sources = each(series.sources, (one) => renamedSource(one, renaming));
  const entities = each(series.entities, (one) => renamedEntity(one, renaming));
  return { facts, sources, entities };
}

/** Whether a pack has an entity or a property of this id. */
export function isInPack(of: Renaming['of'], id: string, pack: Pack): boolean {
  const lists = of === 'entity' ? [pack.entities, pack.series?.entities ?? []] : [pack.properties, pack.measures ?? [], pack.terms];
  return lists.some((list) => list.some((one) => one.id === id));
}

/** Whether a pack still has the old id of a renaming, and not yet the new one. */
export function isToBeRenamed({ of, from, to }: Renaming, pack: Pack): boolean {
  return isInPack(of, from, pack) && !isInPack(of, to, pack);
}

/** A pack in which what was renamed has its new id; the very same one where it has it already. */
export function renamedPack(pack: Pack, renaming: Renaming): Pack {
  if (!isToBeRenamed(renaming, pack)) return pack;
  const { measures, series, sourcesBefore } = pack;
  return {
    ...pack,
    sources: each(pack.sources, (one) => renamedSource(one, renaming)),
    entities: each(pack.entities, (one) => renamedEntity(one, renaming)),
    properties: each(pack.properties, (one) => renamedProperty(one, renaming)),
    facts: each(pack.facts, (one) => renamedFact(one, renaming)),
    gaps: each(pack.gaps, (one) => renamedGap(one, renaming)),
    ...(measures && { measures: each(measures, (one) => renamedProperty(one, renaming)) }),
    ...(series && { series: renamedSeries(series, renaming) }),
    ...(sourcesBefore && { sourcesBefore: sourcesBefore.map((one) => ({ ...one, source: renamedSource(one.source, renaming) })) }),
  };
}
