import type { Proposal, Replayed } from '../replay.ts';
import type { NamedKind } from './named-by.ts';

/** The ids that are known of each kind, by the pack and by the acts of its ledger together. */
export type KnownIds = Readonly<Record<NamedKind, ReadonlySet<string>>>;

const idsOf = (...lists: readonly (readonly { readonly id: string }[] | undefined)[]) =>
  new Set(lists.flatMap((list) => (list ?? []).map(({ id }) => id)));

/** What is known after the acts of a ledger. What only candidates bring is known to these alone. */
export function knownIds({ pack }: Replayed): KnownIds {
  const { series } = pack;
  const properties = idsOf(pack.properties, pack.measures);
  return {
    entity: idsOf(pack.entities, series?.entities),
    property: properties,
    word: new Set([...properties, ...pack.terms.map(({ id }) => id)]),
    source: idsOf(pack.sources, series?.sources),
    fact: idsOf(pack.facts, series?.facts),
    audience: new Set(pack.audiences),
  };
}

/** What a candidate brings with it, as it was proposed and as it was edited since. */
export function broughtIds({ entry, content }: Proposal): Pick<KnownIds, 'entity' | 'source'> {
  return { entity: idsOf(entry.content.entities, content.entities), source: idsOf(entry.content.sources, content.sources) };
}
