import type { Entity } from '../model/entity.ts';
import { everyFact } from '../model/every-fact.ts';
import type { Fact } from '../model/fact.ts';
import type { Gap } from '../model/gap.ts';
import type { Pack, SeriesContent } from '../model/pack.ts';
import type { Property } from '../model/property.ts';
import { sameItems } from '../model/same-items.ts';
import type { Source } from '../model/source.ts';
import { widthOf } from './horizon.ts';
import { type Content, type ContentWording, contentWordingOf, type IdsNamed, idsNamedBy, namesOf, wordsOfTerm } from './ids-named.ts';

/** What is kept of a pack, which never changes: how narrow the audiences are that anything is for, and the pack for each. */
interface Narrowed {
  readonly widths: readonly number[];
  readonly packs: Map<number, Pack>;
}

const narrowed = new WeakMap<Pack, Narrowed>();

/**
 * The pack as far as an audience may know of it: as if nobody had ever written what is closed to it. Gone are the facts
 * and gaps of narrower audiences, the sources that only they cite, the entities, properties and terms that only they
 * speak of, and the figures, suggestions and digests that rest on them. The same pack where nothing is closed; the same
 * result every time. @throws Failure AUDIENCE_UNKNOWN
 */
export function packWithin(pack: Pack, audience: string): Pack {
  const cleared = widthOf(pack, audience);
  const { widths, packs } = narrowedFrom(pack);
  if (widths.every((width) => width <= cleared)) return pack;
  const width = Math.max(0, ...widths.filter((one) => one <= cleared));
  const within = packs.get(width) ?? narrow(pack, width);
  packs.set(width, within);
  return within;
}

/** The pack as far as everybody may know of it. */
export function packForEverybody(pack: Pack): Pack {
  const [widest] = pack.audiences;
  return widest === undefined ? pack : packWithin(pack, widest);
}

function narrowedFrom(pack: Pack): Narrowed {
  const held = narrowed.get(pack);
  if (held) return held;
  const widths = new Set([...everyFact(pack), ...pack.gaps, ...pack.digests].map(({ audience }) => widthIn(pack, audience)));
  const made = { widths: [...widths], packs: new Map<number, Pack>() };
  narrowed.set(pack, made);
  return made;
}

/** How narrow an audience is; one that the pack does not have is open to nobody, and none at all to everybody. */
function widthIn({ audiences }: Pack, audience: string | undefined): number {
  if (audience === undefined) return 0;
  const width = audiences.indexOf(audience);
  return width < 0 ? Number.POSITIVE_INFINITY : width;
}

function narrow(pack: Pack, width: number): Pack {
  const isOpen = ({ audience }: { readonly audience?: string | undefined }) => widthIn(pack, audience) <= width;
  const open: Content = { facts: everyFact(pack).filter(isOpen), gaps: pack.gaps.filter(isOpen) };
  const closed: Content = { facts: everyFact(pack).filter((fact) => !isOpen(fact)), gaps: pack.gaps.filter((gap) => !isOpen(gap)) };
  const isSourceOpen = sourcesOpen(open.facts, closed.facts);
  const sources = [...pack.sources, ...(pack.series?.sources ?? [])].filter(isSourceOpen);
  const texts = [pack.title, pack.scope, ...sources.flatMap(({ publisher, title, note = '' }) => [publisher, title, note])];
  const sides: Sides = {
    openIds: idsNamedBy(open),
    closedIds: idsNamedBy(closed),
    openWords: contentWordingOf(open, texts),
    closedWords: contentWordingOf(closed),
  };
  const hidden = new Set(entitiesHidden([...pack.entities, ...(pack.series?.entities ?? [])], sides).map(({ id }) => id));
  const isNamed = namesTold(pack.entities.filter(({ id }) => hidden.has(id)).flatMap(namesOf));
  const { series: _, ...said } = pack;
  const series = pack.series && seriesLeft(pack.series, { isOpen, isSourceOpen, hidden });
  return {
    ...said,
    facts: pack.facts.filter(isOpen),
    gaps: open.gaps,
    digests: pack.digests.filter(isOpen),
    sources: pack.sources.filter(isSourceOpen),
    ...(pack.sourcesBefore && { sourcesBefore: pack.sourcesBefore.filter(({ source }) => isSourceOpen(source)) }),
    entities: entitiesLeft(pack.entities, hidden),
    properties: propertiesLeft(pack.properties, sides),
    terms: pack.terms.filter((term) => sides.openIds.vocabulary.has(term.id) || !isOnlyClosed(wordsOfTerm(term), sides)),
    figures: pack.figures.filter(({ fact }) => isFigureOpen(fact, open, closed)),
    suggestions: pack.suggestions.filter((question) => !isNamed(question) && !isAskedOfClosedOnly(question, open, closed)),
    ...(pack.measures && { measures: propertiesLeft(pack.measures, sides) }),
    ...(series && { series }),
  };
}

/** Sources that no fact cites are open, as are those that an open fact cites. */
function sourcesOpen(open: readonly Fact[], closed: readonly Fact[]): (source: Source) => boolean {
  const citedBy = (facts: readonly Fact[]) => new Set(facts.flatMap(({ evidence }) => evidence.map(({ source }) => source)));
  const [cited, hidden] = [citedBy(open), citedBy(closed)];
  return ({ id }) => cited.has(id) || !hidden.has(id);
}

/** What tells the words of what is open from those of what is closed. */
interface Sides {
  readonly openIds: IdsNamed;
  readonly closedIds: IdsNamed;
  readonly openWords: ContentWording;
  readonly closedWords: ContentWording;
}

/**
 * Entities that something closed speaks of and nothing open. What is closed speaks of one by any of its names; what is
 * open, in words, by the name in full alone: a short name may mean something else there. Hidden with them are those that
 * nothing open speaks of and that are called by a hidden name, as the commander of an operation, or that only hidden ones
 * are linked to.
 */
function entitiesHidden(entities: readonly Entity[], { openIds, closedIds, openWords, closedWords }: Sides): Entity[] {
  const unspoken = entities.filter(({ id, name }) => !openIds.entities.has(id) && !openWords.says(name));
  let hidden = unspoken.filter((one) => closedIds.entities.has(one.id) || namesOf(one).some((name) => closedWords.says(name)));
  for (;;) {
    const isDrawnIn = drawnInBy(hidden, entities);
    const more = unspoken.filter((one) => !hidden.includes(one) && isDrawnIn(one));
    if (more.length === 0) return hidden;
    hidden = [...hidden, ...more];
  }
}

function drawnInBy(hidden: readonly Entity[], entities: readonly Entity[]): (entity: Entity) => boolean {
  const linked = (some: readonly Entity[]) => new Set(some.flatMap(({ within, roles }) => [...within, ...roles.map(({ role }) => role)]));
  const isHidden = new Set(hidden);
  const [fromHidden, fromOthers] = [linked(hidden), linked(entities.filter((one) => !isHidden.has(one)))];
  const isNamed = namesTold(hidden.map(({ name }) => name));
  return (entity) => isNamed(entity.name) || (fromHidden.has(entity.id) && !fromOthers.has(entity.id));
}

const withoutLinks = new WeakMap<Entity, Entity>();

/** The entities that are not hidden, without their links to those that are. */
function entitiesLeft(entities: readonly Entity[], hidden: ReadonlySet<string>): readonly Entity[] {
  return entities.filter(({ id }) => !hidden.has(id)).map((entity) => unlinked(entity, hidden));
}

/** The very same object as long as the same is left of it, so that what was made of it can be kept. */
function unlinked(entity: Entity, hidden: ReadonlySet<string>): Entity {
  const within = entity.within.filter((id) => !hidden.has(id));
  const roles = entity.roles.filter(({ role }) => !hidden.has(role));
  if (within.length === entity.within.length && roles.length === entity.roles.length) return entity;
  const held = withoutLinks.get(entity);
  if (held && sameItems(held.within, within) && sameItems(held.roles, roles)) return held;
  const left = { ...entity, within, roles };
  withoutLinks.set(entity, left);
  return left;
}

/** Properties of the vocabulary but for those that only closed facts are told by. */
function propertiesLeft(properties: readonly Property[], { openIds, closedIds }: Sides): readonly Property[] {
  return properties.filter(({ id }) => openIds.vocabulary.has(id) || !closedIds.vocabulary.has(id));
}

function isOnlyClosed(phrases: readonly string[], { openWords, closedWords }: Sides): boolean {
  return phrases.some((phrase) => closedWords.says(phrase)) && !phrases.some((phrase) => openWords.says(phrase));
}

function isFigureOpen(fact: string, open: Content, closed: Content): boolean {
  return open.facts.some(({ id }) => id === fact) || !closed.facts.some(({ id }) => id === fact);
}

function namesTold(names: readonly string[]): (text: string) => boolean {
  return (text) => {
    const wording = contentWordingOf({ facts: [], gaps: [] }, [text]);
    return names.some((name) => wording.says(name));
  };
}

function isAskedOfClosedOnly(question: string, open: Content, closed: Content): boolean {
  const asks = ({ asked_as }: Fact | Gap) => asked_as.includes(question);
  const isAsked = ({ facts, gaps }: Content) => facts.some(asks) || gaps.some(asks);
  return isAsked(closed) && !isAsked(open);
}

/** The tables that are open; nothing where none is. */
function seriesLeft(
  { facts, sources, entities }: SeriesContent,
  left: {
    readonly isOpen: (fact: Fact) => boolean;
    readonly isSourceOpen: (source: Source) => boolean;
    readonly hidden: ReadonlySet<string>;
  },
): SeriesContent | undefined {
  const open = facts.filter(left.isOpen);
  if (open.length === 0) return undefined;
  return { facts: open, sources: sources.filter(left.isSourceOpen), entities: entitiesLeft(entities, left.hidden) };
}
