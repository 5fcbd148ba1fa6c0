import { entitiesNamed } from '../facts/named-entities.ts';
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

/** The acts that were taken back and are so still: taking back what took them back lets them stand again. */
function takenBack({ entries }: Pick<Curated, 'entries'>): ReadonlySet<string> {
  const taken = new Set<string>();
  for (const { id, undoes = [] } of entries.toReversed()) if (!taken.has(id)) for (const undone of undoes) taken.add(undone);
  return taken;
}

/**
 * The last decision of a curator that stands, through the door at which they are: what was taken back, and taking it back,
 * is passed over, so that undoing again goes further back.
 * @throws Failure UNDO_REFUSED where there is none
 */
export function lastDecisionOf(hand: Hand, curated: Curated): readonly LedgerEntry[] {
  const taken = takenBack(curated);
  const at = curated.entries.findLastIndex((entry) => isSameHand(entry, hand) && entry.undoes === undefined && !taken.has(entry.id));
  if (at < 0) throw refused('You have not decided anything that still stands.');
  return decisionAround(at, curated).filter(({ id }) => !taken.has(id));
}

/** What an act took with it: all of its decision, or of a batch and of a merge of several the one act alone. */
function partOf(entry: LedgerEntry, curated: Curated): readonly LedgerEntry[] {
  const isAlone = entry.kind === 'merged' || (entry.batch !== undefined && entry.kind !== 'edited');
  return isAlone ? [entry] : decisionOf(entry.id, curated);
}

/**
 * All that was decided as one batch and stands; else the act by its own id, or the last one that stands on a fact, candidate,
 * gap or name, with all that was decided with it. Of several candidates that were decided on together the act of one, and
 * its id, name that act alone.
 * @throws Failure UNDO_REFUSED where there is none
 */
export function decisionNamed(id: string, curated: Curated): readonly LedgerEntry[] {
  const taken = takenBack(curated);
  const batch = curated.entries.filter((entry) => entry.batch === id && entry.undoes === undefined);
  if (batch.length > 0) {
    const left = batch.filter((entry) => !taken.has(entry.id));
    if (left.length === 0) throw refused('All of it was taken back already.');
    return left;
  }
  const named = curated.entries.find((entry) => entry.id === id);
  if (named) return named.kind === 'merged' || named.batch === undefined ? decisionOf(id, curated) : partOf(named, curated);
  const entry = actsOn(id, curated).findLast((one) => one.undoes === undefined && !taken.has(one.id) && one.kind !== 'proposed');
  if (!entry) throw refused('No such act is held.');
  return partOf(entry, curated);
}

/** The reason that a decision was taken for at first, however often it was taken back and let stand again since. */
export function firstReason(
  decision: readonly LedgerEntry[],
  { entries }: Pick<Curated, 'entries'>,
): { readonly why: string; readonly isTakingBack: boolean } {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  let entry = decision[0];
  let isTakingBack = false;
  for (let undone = entry?.undoes?.[0]; undone !== undefined; undone = entry?.undoes?.[0]) {
    isTakingBack = !isTakingBack;
    const before = byId.get(undone);
    if (!before || before === entry) break;
    entry = before;
  }
  return { why: entry?.why ?? '', isTakingBack };
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
  const alone = decision.length === 1 && first.kind === 'merged' ? withoutMerged(first, act, curated) : [];
  if (decision.some(({ id }) => takenBack(curated).has(id))) throw refused('It was taken back already.');
  const restored = [...alone, ...decision.toReversed().flatMap((entry) => inverse(entry, decision, act, curated))];
  if (restored.length === 0) throw refused('It changed nothing that still stands.');
  const undoes = decision.map(({ id }) => id);
  return restored.map((entry): LedgerEntry => ({ ...entry, undoes }));
}

function inverse(entry: LedgerEntry, decision: readonly LedgerEntry[], act: Act, curated: Curated): LedgerEntry[] {
  const acts = actsOn(entry.fact, curated);
  const place = acts.findIndex(({ id }) => id === entry.id);
  const earlier = acts.slice(0, place);
  const before = historyOf(
    curated.shipped.facts.find(({ id }) => id === entry.fact),
    earlier,
  );
  const taken = takenBack(curated);
  // What was done since and taken back again has left it as it was.
  const later = acts.slice(place + 1).findLast(({ id, undoes }) => undoes === undefined && !taken.has(id));
  if (entry.kind === 'edited' && decision.some((one) => one.kind === 'merged' && one.into === entry.fact)) {
    return withoutEvidence(entry, before, act, curated);
  }
  if (later) throw refused(`${later.by} has acted on ${entry.fact} since (${later.kind}).`);
  const base = (after = 0): ActBase => actOn(entry.fact, act, curated, after);
  if (entry.kind === 'declared' || entry.kind === 'withdrawn') return restoredGap(entry.fact, earlier, base(), curated);
  if (entry.kind === 'named' || entry.kind === 'unnamed') return restoredNames(entry.fact, earlier, base());
  if (entry.kind === 'proposed' && entry.undoes) return decidedAgain(entry, acts, base());
  return entriesRestoring(entry, before, base);
}

/** The decision that was taken back when a candidate was put up again: it stands again. What an approval made comes with its fact. */
function decidedAgain({ undoes = [], fact }: LedgerEntry, acts: readonly LedgerEntry[], base: ActBase): LedgerEntry[] {
  const decided = acts.find(({ id }) => undoes.includes(id));
  if (decided?.kind === 'rejected' || decided?.kind === 'referred') return [{ ...base, kind: decided.kind, why: decided.why }];
  if (decided?.kind === 'approved') return [];
  throw refused(`${fact} waits for a decision.`);
}

/** What stood before an act on a fact or proposal; `base` frames the entries that restore it. */
function entriesRestoring(
  entry: Exclude<LedgerEntry, { kind: 'declared' | 'withdrawn' | 'named' | 'unnamed' }>,
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

/** An entity by the names that it was given before, by curators; without them, as it came with the pack or not at all. */
function restoredNames(id: string, earlier: readonly LedgerEntry[], base: ActBase): LedgerEntry[] {
  const entity = entitiesNamed(earlier).get(id);
  return [entity ? { ...base, kind: 'named', entity } : { ...base, kind: 'unnamed' }];
}

const passageKey = ({ source, quote }: Evidence) => `${source} ${quote}`;

/** The fact without the passages of one candidate that was merged into it, be it together with others. */
function withoutMerged(merged: LedgerEntry & { readonly kind: 'merged' }, act: Act, curated: Curated): LedgerEntry[] {
  const edit = decisionOf(merged.id, curated).find((entry) => entry.kind === 'edited' && entry.fact === merged.into);
  const acts = actsOn(merged.fact, curated);
  const before = acts.slice(
    0,
    acts.findIndex(({ id }) => id === merged.id),
  );
  const proposed = historyOf(undefined, before).proposed?.fact.evidence ?? [];
  if (edit?.kind !== 'edited') return [];
  const ofFact = actsOn(merged.into, curated);
  const earlier = ofFact.slice(
    0,
    ofFact.findIndex(({ id }) => id === edit.id),
  );
  const shipped = curated.shipped.facts.find(({ id }) => id === merged.into);
  const content = { ...edit.content, fact: { ...edit.content.fact, evidence: [...proposed] } };
  return withoutEvidence({ ...edit, content }, historyOf(shipped, earlier), act, curated);
}

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
