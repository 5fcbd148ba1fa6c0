import type { LedgerEntry, Projected } from '../../src/index.ts';

/** The acts and what waits, with what was written since they were read: one document after the other is held against them. */
export interface KnownSoFar {
  readonly curated: Projected;
  /** Takes in what was written. */
  add(entries: readonly LedgerEntry[]): void;
}

/** Starts from what is held; a pack that no act was on where nothing is. */
export function knownFrom(held: Projected): KnownSoFar {
  const entries = [...held.entries];
  const proposals = new Map(held.proposals.map((proposal) => [proposal.entry.fact, proposal]));
  let curated: Projected = { ...held, entries };
  return {
    get curated() {
      return curated;
    },
    add(added) {
      for (const entry of added) {
        entries.push(entry);
        if (entry.kind === 'proposed') proposals.set(entry.fact, { entry, content: entry.content });
        if (entry.kind === 'closed') proposals.delete(entry.fact);
      }
      curated = { ...curated, proposals: [...proposals.values()] };
    },
  };
}
