import type { ContentKind, UncheckedPack } from './draft.ts';
import { type Fault, faultAt, type PackLine, shownInFault } from './fault.ts';
import { nameSuggester } from './nearest-name.ts';

/** A place that names another piece of content by its id. */
export interface Reference {
  readonly from: string;
  readonly id: string;
  readonly kinds: readonly ContentKind[];
  readonly place: PackLine;
}

const ENTITY: readonly ContentKind[] = ['entity'];
const FACT: readonly ContentKind[] = ['fact'];
const SOURCE: readonly ContentKind[] = ['source'];
const WORD: readonly ContentKind[] = ['property', 'term'];

function* referencesOfFacts(draft: UncheckedPack): Generator<Reference> {
  for (const { content: fact, place } of draft.facts) {
    const from = `fact "${fact.id}"`;
    yield { from, id: fact.subject, kinds: ENTITY, place: place('subject') };
    yield { from, id: fact.property, kinds: ['property'], place: place('property') };
    if (fact.speaker !== undefined) yield { from, id: fact.speaker, kinds: ENTITY, place: place('speaker') };
    const entities = fact.value.kind === 'entities' ? fact.value.entities : [];
    for (const [index, id] of entities.entries()) yield { from, id, kinds: ENTITY, place: place('value', 'entities', index) };
    for (const [index, { source }] of fact.evidence.entries())
      yield { from, id: source, kinds: SOURCE, place: place('evidence', index, 'source') };
    for (const [index, relation] of fact.relations.entries())
      yield { from, id: relation.fact, kinds: FACT, place: place('relations', index, 'fact') };
  }
}

function* referencesOfGaps(draft: UncheckedPack): Generator<Reference> {
  for (const { content: gap, place } of draft.gaps) {
    const from = `gap "${gap.id}"`;
    for (const [index, id] of gap.about.entries()) yield { from, id, kinds: ENTITY, place: place('about', index) };
    for (const [index, id] of gap.looked_through.entries()) yield { from, id, kinds: SOURCE, place: place('looked_through', index) };
    for (const [index, id] of gap.nearest.entries()) yield { from, id, kinds: FACT, place: place('nearest', index) };
    for (const [index, id] of (gap.when?.entities ?? []).entries())
      yield { from, id, kinds: ENTITY, place: place('when', 'entities', index) };
    for (const [index, id] of (gap.when?.terms ?? []).entries()) yield { from, id, kinds: WORD, place: place('when', 'terms', index) };
  }
}

function* referencesOfTheRest(draft: UncheckedPack): Generator<Reference> {
  for (const { content: entity, place } of draft.entities) {
    const from = `entity "${entity.id}"`;
    for (const [index, id] of entity.within.entries()) yield { from, id, kinds: ENTITY, place: place('within', index) };
    for (const [index, { role }] of entity.roles.entries()) yield { from, id: role, kinds: ENTITY, place: place('roles', index, 'role') };
  }
  for (const { content: head, place } of draft.heads) {
    for (const [index, { name, fact }] of head.figures.entries()) {
      yield { from: `figure "${name}"`, id: fact, kinds: FACT, place: place('figures', index, 'fact') };
    }
  }
}

/** All that names another piece of content by its id. */
export function referencesOf(draft: UncheckedPack): Reference[] {
  return [...referencesOfFacts(draft), ...referencesOfGaps(draft), ...referencesOfTheRest(draft)];
}

function idsByKind(draft: UncheckedPack): Map<ContentKind, Set<string>> {
  const ids = new Map<ContentKind, Set<string>>();
  for (const { kind, id } of draft.declared) ids.set(kind, (ids.get(kind) ?? new Set()).add(id));
  return ids;
}

/** References to ids that nothing has; with the nearest id there is. Kinds that could not be read whole are passed over. */
export function danglingReferences(draft: UncheckedPack): Fault[] {
  const ids = idsByKind(draft);
  const suggest = nameSuggester();
  const faults: Fault[] = [];
  for (const { from, id, kinds, place } of referencesOf(draft)) {
    if (kinds.some((kind) => draft.incomplete.has(kind) || ids.get(kind)?.has(id))) continue;
    const near = suggest(
      id,
      kinds.flatMap((kind) => [...(ids.get(kind) ?? [])]),
    );
    const what = `${from} names the ${kinds.join(' or ')} "${shownInFault(id)}", which is not in the pack`;
    faults.push(faultAt(place, 'REFERENCE_DANGLING', what, near ? `write "${near}", or add it` : 'add it, or name another'));
  }
  return faults;
}

/** Topics and figures of digests that the pack does not have. */
export function unknownInDigests(draft: UncheckedPack): Fault[] {
  const [head] = draft.heads;
  if (!head || draft.incomplete.has('fact')) return [];
  const known = {
    topics: new Set(draft.facts.map(({ content }) => content.topic)),
    figures: new Set(head.content.figures.map(({ name }) => name)),
  };
  const suggest = nameSuggester();
  return draft.digests.flatMap(({ content: digest, place }) =>
    (['topics', 'figures'] as const).flatMap((list) =>
      (digest[list] ?? []).flatMap((name, index) => {
        if (known[list].has(name)) return [];
        const near = suggest(name, [...known[list]]);
        const what = `digest "${digest.name}" names "${shownInFault(name)}", which is none of the pack's ${list}`;
        return [faultAt(place(list, index), 'REFERENCE_DANGLING', what, near ? `write "${near}"` : 'name another, or leave it out')];
      }),
    ),
  );
}

/** Roles of people that are entities of another kind. */
export function rolesThatAreNone(draft: UncheckedPack): Fault[] {
  const kinds = new Map(draft.entities.map(({ content }) => [content.id, content.kind]));
  return draft.entities.flatMap(({ content: entity, place }) =>
    entity.roles.flatMap(({ role }, index) => {
      const kind = kinds.get(role);
      if (kind === undefined || kind === 'role') return [];
      const what = `entity "${entity.id}" holds the role "${role}", which is a ${kind}`;
      return [faultAt(place('roles', index, 'role'), 'REFERENCE_WRONG_KIND', what, 'name an entity of the kind role')];
    }),
  );
}

/** Audiences of facts, gaps, feeds and digests that the pack does not list. */
export function unknownAudiences(draft: UncheckedPack): Fault[] {
  const [head] = draft.heads;
  if (!head) return [];
  const suggest = nameSuggester();
  const named = [
    ...draft.facts.map(({ content, place }) => ({ from: `fact "${content.id}"`, audience: content.audience, place })),
    ...draft.gaps.flatMap(({ content: { id, audience }, place }) =>
      audience === undefined ? [] : [{ from: `gap "${id}"`, audience, place }],
    ),
    ...draft.feeds.map(({ content, place }) => ({ from: `feed "${content.name}"`, audience: content.audience, place })),
    ...draft.digests.map(({ content, place }) => ({ from: `digest "${content.name}"`, audience: content.audience, place })),
  ];
  return named
    .filter(({ audience }) => !head.content.audiences.includes(audience))
    .map(({ from, audience, place }) => {
      const near = suggest(audience, head.content.audiences) ?? head.content.audiences.join(', ');
      const what = `${from} is for the audience "${shownInFault(audience)}", which the pack does not list`;
      return faultAt(place('audience'), 'REFERENCE_DANGLING', what, `write ${near}, or list it in pack.yaml`);
    });
}
