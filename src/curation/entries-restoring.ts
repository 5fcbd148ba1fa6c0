import { entitiesNamed } from '../facts/named-entities.ts';
import { type FactHistory, standing } from '../facts/revisions.ts';
import type { LedgerEntry } from '../model/ledger-entry.ts';
import type { ActBase } from './act.ts';
import { type Curated, contentOf } from './curated.ts';
import { undoRefused } from './decisions.ts';

/** The decision that was taken back when a candidate was put up again: it stands again. What an approval made comes with its fact. */
export function decidedAgain({ undoes = [], fact }: LedgerEntry, acts: readonly LedgerEntry[], base: ActBase): LedgerEntry[] {
  const decided = acts.find(({ id }) => undoes.includes(id));
  if (decided?.kind === 'rejected' || decided?.kind === 'referred') return [{ ...base, kind: decided.kind, why: decided.why }];
  if (decided?.kind === 'approved') return [];
  throw undoRefused(`${fact} waits for a decision.`);
}

/** What stood before an act on a fact or proposal; `base` frames the entries that restore it. */
export function entriesRestoring(
  entry: Exclude<LedgerEntry, { kind: 'declared' | 'withdrawn' | 'named' | 'unnamed' | 'renamed' | 'described' | 'recalled' | 'restored' }>,
  before: FactHistory,
  base: (after?: number) => ActBase,
): LedgerEntry[] {
  switch (entry.kind) {
    case 'rejected':
    case 'merged':
    case 'closed':
      return proposedAgain(before, base, before.referred);
    case 'referred':
      return proposedAgain(before, base, undefined);
    case 'approved':
      return [unapproved(before, base()), ...proposedAgain(before, (after = 0) => base(after + 1), before.referred)];
    case 'retracted':
      return restoredFact(before, base(), 'approved');
    case 'corrected':
      return restoredFact(before, base(), 'corrected');
    case 'edited':
      return before.proposed && !standing(before)
        ? [{ ...base(), kind: 'edited', content: before.proposed }]
        : restoredFact(before, base(), 'edited');
    case 'verified':
      return restoredFact(before, base(), 'edited');
    case 'contested':
      return [{ ...base(), kind: 'resolved' }];
    case 'resolved':
      return [{ ...base(), kind: 'contested', why: standing(before)?.contested?.reason ?? base().why }];
    case 'proposed':
    case 'imported':
      throw undoRefused(entry.kind === 'proposed' ? 'It is a candidate, which waits for a decision.' : 'It came from a table.');
  }
}

/** The proposal as it stood, with the request for another curator if there was one. */
function proposedAgain(before: FactHistory, base: (after?: number) => ActBase, referred: FactHistory['referred']): LedgerEntry[] {
  const { proposal, proposed } = before;
  if (!proposal || !proposed) return [];
  const passage = proposal.passage && { passage: proposal.passage };
  const change = proposal.change && { change: proposal.change };
  const again: LedgerEntry = { ...base(), kind: 'proposed', content: proposed, remarks: proposal.remarks, ...passage, ...change };
  if (!referred) return [again];
  const { via: _undoing, ...frame } = base(1);
  return [again, { ...frame, kind: 'referred', by: referred.by, ...(referred.via && { via: referred.via }), why: referred.why }];
}

function unapproved(before: FactHistory, base: ActBase): LedgerEntry {
  const held = standing(before);
  return held ? { ...base, kind: 'corrected', content: contentOf(held) } : { ...base, kind: 'retracted' };
}

function restoredFact(before: FactHistory, base: ActBase, kind: 'approved' | 'corrected' | 'edited'): LedgerEntry[] {
  const held = standing(before);
  return held ? [{ ...base, kind, content: contentOf(held) }] : [];
}

/** A gap as it was declared before, by an act or with the pack; withdrawn where it was not. */
export function restoredGap(id: string, earlier: readonly LedgerEntry[], base: ActBase, { shipped }: Curated): LedgerEntry[] {
  const last = earlier.at(-1);
  const gap = last?.kind === 'declared' ? last.gap : last === undefined ? shipped.gaps.find((one) => one.id === id) : undefined;
  return [gap ? { ...base, kind: 'declared', gap } : { ...base, kind: 'withdrawn' }];
}

/** An entity by the names that it was given before, by curators; without them, as it came with the pack or not at all. */
export function restoredNames(id: string, earlier: readonly LedgerEntry[], base: ActBase): LedgerEntry[] {
  const entity = entitiesNamed(earlier).get(id);
  return [entity ? { ...base, kind: 'named', entity } : { ...base, kind: 'unnamed' }];
}
