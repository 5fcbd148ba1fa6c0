import { historyOf } from '../facts/replay.ts';
import { type FactHistory, standing } from '../facts/revisions.ts';
import type { Evidence } from '../model/fact.ts';
import { Failure } from '../model/failure.ts';
import type { LedgerContent, LedgerEntry } from '../model/ledger-entry.ts';
import { type Act, type ActBase, actOn } from './act.ts';
import { actsOn, type Curated, contentOf, standingOf } from './curated.ts';
import type { Decision } from './decide-proposal.ts';
import { type Hand, isSameHand } from './hand.ts';
import { withoutNeedlessReasons } from './require-borne-out.ts';

function refused(why: string): Failure {
  return new Failure('UNDO_REFUSED', 'This cannot be undone.', why, 'Open the fact or the candidate and decide anew.');
}

/** The entries that were written by one decision: next to each other, by one curator at one instant. */
function decisionAround(at: number, { entries }: Curated): LedgerEntry[] {
  const found = entries[at];
  const together = (entry: LedgerEntry | undefined) => entry !== undefined && entry.by === found?.by && entry.at === found.at;
  let first = at;
  let last = at;
  while (together(entries[first - 1])) first -= 1;
  while (together(entries[last + 1])) last += 1;
  return entries.slice(first, last + 1);
}

/** The decision that an entry belongs to. @throws Failure UNDO_REFUSED for an entry that there is not */
export function decisionOf(entryId: string, curated: Curated): readonly LedgerEntry[] {
  const at = curated.entries.findIndex(({ id }) => id === entryId);
  if (at < 0) throw refused('No such act is held.');
  return decisionAround(at, curated);
}

/** The last decision of a curator, through the door at which they are. @throws Failure UNDO_REFUSED where there is none */
export function lastDecisionOf(hand: Hand, curated: Curated): readonly LedgerEntry[] {
  const at = curated.entries.findLastIndex((entry) => isSameHand(entry, hand));
  if (at < 0) throw refused('You have not decided anything yet.');
  return decisionAround(at, curated);
}

/**
 * Takes a curator's own decision back by new entries that restore what was before it; nothing is ever removed.
 * @throws Failure UNDO_REFUSED for a decision of somebody else, and where others have acted on its facts since
 */
export function undo(decision: readonly LedgerEntry[], act: Act, curated: Curated): Decision {
  const [first] = decision;
  if (!first) throw refused('No such act is held.');
  if (!isSameHand(first, act)) {
    const where = first.by === act.by ? ' where it was done' : '';
    throw refused(`${first.by} did it, and only who did it can undo it${where}.`);
  }
  const restored = decision.toReversed().flatMap((entry) => inverse(entry, decision, act, curated));
  if (restored.length === 0) throw refused('It changed nothing that still stands.');
  return restored;
}

function inverse(entry: LedgerEntry, decision: readonly LedgerEntry[], act: Act, curated: Curated): LedgerEntry[] {
  const acts = actsOn(entry.fact, curated);
  const place = acts.findIndex(({ id }) => id === entry.id);
  const earlier = acts.slice(0, place);
  const before = historyOf(
    curated.shipped.facts.find(({ id }) => id === entry.fact),
    earlier,
  );
  const isLast = place === acts.length - 1;
  if (entry.kind === 'edited' && decision.some((one) => one.kind === 'merged' && one.into === entry.fact)) {
    return withoutEvidence(entry, before, act, curated);
  }
  const later = acts.at(-1);
  if (!isLast && later) throw refused(`${later.by} has acted on ${entry.fact} since (${later.kind}).`);
  const base = (after = 0): ActBase => actOn(entry.fact, act, curated, after);
  if (entry.kind === 'declared' || entry.kind === 'withdrawn') return restoredGap(entry.fact, earlier, base(), curated);
  return entriesRestoring(entry, before, base);
}

/** What stood before an act on a fact or proposal; `base` frames the entries that restore it. */
function entriesRestoring(
  entry: Exclude<LedgerEntry, { kind: 'declared' | 'withdrawn' }>,
  before: FactHistory,
  base: (after?: number) => ActBase,
): LedgerEntry[] {
  switch (entry.kind) {
    case 'rejected':
    case 'merged':
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
      throw refused(entry.kind === 'proposed' ? 'It is a candidate, which waits for a decision.' : 'It came from a table.');
  }
}

/** The proposal as it stood, with the request for another curator if there was one. */
function proposedAgain(before: FactHistory, base: (after?: number) => ActBase, referred: FactHistory['referred']): LedgerEntry[] {
  const { proposal, proposed } = before;
  if (!proposal || !proposed) return [];
  const passage = proposal.passage && { passage: proposal.passage };
  const again: LedgerEntry = { ...base(), kind: 'proposed', content: proposed, remarks: proposal.remarks, ...passage };
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
function restoredGap(id: string, earlier: readonly LedgerEntry[], base: ActBase, { shipped }: Curated): LedgerEntry[] {
  const last = earlier.at(-1);
  const gap = last?.kind === 'declared' ? last.gap : last === undefined ? shipped.gaps.find((one) => one.id === id) : undefined;
  return [gap ? { ...base, kind: 'declared', gap } : { ...base, kind: 'withdrawn' }];
}

const passageKey = ({ source, quote }: Evidence) => `${source} ${quote}`;

/** The fact without the passages that a merge brought, and with the reasons that they made needless, whatever else has happened to it since. */
function withoutEvidence(
  entry: LedgerEntry & { readonly content: LedgerContent },
  before: FactHistory,
  act: Act,
  curated: Curated,
): LedgerEntry[] {
  const held = standingOf(entry.fact, curated);
  if (!held) return [];
  const had = new Set(standing(before)?.evidence.map(passageKey));
  const brought = new Set(entry.content.fact.evidence.map(passageKey).filter((key) => !had.has(key)));
  const evidence = held.evidence.filter((one) => !brought.has(passageKey(one)));
  if (evidence.length === held.evidence.length) return [];
  if (evidence.length === 0) throw refused(`${entry.fact} would be left without a passage.`);
  const { fact, ...content } = contentOf(held);
  const unquoted = { ...standing(before)?.unquoted, ...fact.unquoted };
  const left = { ...fact, evidence, ...(Object.keys(unquoted).length > 0 && { unquoted }) };
  const restored = withoutNeedlessReasons(left, curated.pack.sources);
  return [{ ...actOn(entry.fact, act, curated), kind: 'edited', content: { ...content, fact: restored } }];
}
