import type { Projected } from '../facts/projection.ts';
import type { Proposal } from '../facts/replay.ts';
import type { Fact } from '../model/fact.ts';
import type { LedgerContent, LedgerEntry } from '../model/ledger-entry.ts';
import type { Source } from '../model/source.ts';

/** The store as curators find it: the pack as it came, the acts since, what they made of it, and what waits. */
export type Curated = Omit<Projected, 'position'>;

const actsByStore = new WeakMap<Curated, ReadonlyMap<string, readonly LedgerEntry[]>>();

/** Every act on one fact, proposal or gap, in order. */
export function actsOn(id: string, curated: Curated): readonly LedgerEntry[] {
  let acts = actsByStore.get(curated);
  if (!acts) {
    acts = Map.groupBy(curated.entries, ({ fact }) => fact);
    actsByStore.set(curated, acts);
  }
  return acts.get(id) ?? [];
}

/**
 * How many acts a fact or proposal has seen: whoever acts on it names the number that they saw, so that of two who saw
 * the same one decides.
 */
export function versionOf(id: string, curated: Curated): number {
  return actsOn(id, curated).length;
}

/** What waits under an id. */
export function proposalOf(id: string, { proposals }: Pick<Curated, 'proposals'>): Proposal | undefined {
  return proposals.find(({ entry }) => entry.fact === id);
}

/** The revisions of a fact, oldest first. */
export function revisionsOf(id: string, { pack }: Pick<Curated, 'pack'>): readonly Fact[] {
  return pack.facts.filter((fact) => fact.id === id);
}

/** The revision of a fact that stands. */
export function standingRevision(id: string, curated: Pick<Curated, 'pack'>): Fact | undefined {
  return revisionsOf(id, curated).find(({ recorded }) => recorded.until === undefined);
}

/** A fact as the content of an act. */
export function contentOf({ topic, recorded: _, ...fact }: Fact): LedgerContent {
  return { topic, fact, sources: [] };
}

/** The documents that a fact cites, of those that are known. */
export function sourcesCited(fact: Pick<Fact, 'evidence'>, known: readonly Source[]): readonly Source[] {
  const cited = new Set(fact.evidence.map(({ source }) => source));
  return known.filter(({ id }) => cited.has(id));
}

/** What an act on a fact ends, where that came with the pack: only the act will tell of it once the pack moves on. */
export function shippedBefore(id: string, curated: Curated): LedgerContent | undefined {
  const standing = standingRevision(id, curated);
  const shipped = standing && curated.shipped.facts.find((fact) => fact.id === id && fact.recorded.at === standing.recorded.at);
  if (!shipped) return undefined;
  const { topic, recorded, ...fact } = shipped;
  const { at, by, reason, act } = recorded;
  const content = { ...fact, recorded: { at, by, reason, ...(act && { act }) } };
  return { topic, fact: content, sources: [...sourcesCited(shipped, curated.shipped.sources)] };
}
