import { historyOf } from '../facts/replay.ts';
import { type FactHistory, standing } from '../facts/revisions.ts';
import type { Evidence } from '../model/fact.ts';
import type { LedgerContent, LedgerEntry } from '../model/ledger-entry.ts';
import { type Act, type ActBase, actOn } from './act.ts';
import { actsOn, type Curated, contentOf, standingRevision } from './curated.ts';
import type { DecisionEntries } from './decide-proposal.ts';
import { decisionOf, takenBack, undoRefused } from './decisions.ts';
import { decidedAgain, entriesRestoring, restoredGap, restoredNames } from './entries-restoring.ts';
import { isSameHand } from './hand.ts';
import { withoutNeedlessReasons } from './require-borne-out.ts';

/**
 * Takes a curator's own decision back by new entries that restore what was before it; nothing is ever removed.
 * @throws Failure UNDO_REFUSED for a decision of somebody else, and where others have acted on its facts since
 */
export function undo(decision: readonly LedgerEntry[], act: Act, curated: Curated): DecisionEntries {
  const [first] = decision;
  if (!first) throw undoRefused('No such act is held.');
  if (!isSameHand(first, act)) {
    const where = first.by === act.by ? ' where it was done' : '';
    throw undoRefused(`${first.by} did it, and only who did it can undo it${where}.`);
  }
  return takenBackBy(decision, act, curated);
}

/**
 * The entries that take a decision back, whoever made it. Of what came with withdrawing a document, what others have acted on
 * since is left as they made it. @throws Failure UNDO_REFUSED
 */
export function takenBackBy(decision: readonly LedgerEntry[], act: Act, curated: Curated): DecisionEntries {
  const [first] = decision;
  if (decision.some(({ id }) => takenBack(curated).has(id))) throw undoRefused('It was taken back already.');
  const alone = decision.length === 1 && first?.kind === 'merged' ? withoutMerged(first, act, curated) : [];
  const undone = decision.some(isAboutDocument) ? ofDocument(decision, curated) : decision;
  // Each fact keeps the reason that its own readers may be told.
  const actFor = ({ why }: LedgerEntry): Act => (why === first?.why ? act : { ...act, why: `Undone: ${why}` });
  const restored = [...alone, ...undone.toReversed().flatMap((entry) => inverse(entry, decision, actFor(entry), curated))];
  if (restored.length === 0) throw undoRefused('It changed nothing that still stands.');
  const undoes = decision.map(({ id }) => id);
  return restored.map((entry): LedgerEntry => ({ ...entry, undoes }));
}

function isAboutDocument({ kind }: LedgerEntry): boolean {
  return kind === 'described' || kind === 'recalled' || kind === 'restored';
}

/** What can be taken back of an act on a document: of what came with it only what nobody has acted on since. */
function ofDocument(decision: readonly LedgerEntry[], curated: Curated): readonly LedgerEntry[] {
  const isRecall = decision.some(({ kind }) => kind === 'recalled');
  const isLast = ({ fact, id }: LedgerEntry) => actsOn(fact, curated).at(-1)?.id === id;
  return decision.filter((entry) => isAboutDocument(entry) || (isRecall && isLast(entry)));
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
  if (later) throw undoRefused(`${later.by} has acted on ${entry.fact} since (${later.kind}).`);
  const base = (after = 0): ActBase => actOn(entry.fact, act, curated, after);
  if (entry.kind === 'declared' || entry.kind === 'withdrawn') return restoredGap(entry.fact, earlier, base(), curated);
  if (entry.kind === 'described') return [{ ...base(), kind: 'described', audience: entry.audience, source: entry.was, was: entry.source }];
  if (entry.kind === 'recalled') return [{ ...base(), kind: 'restored', audience: entry.audience }];
  if (entry.kind === 'restored') throw undoRefused('Withdraw the document again instead.');
  if (entry.kind === 'named' || entry.kind === 'unnamed') return restoredNames(entry.fact, earlier, base());
  if (entry.kind === 'renamed') throw undoRefused('Give it its id back with `npm run briefs -- rename`.');
  if (entry.kind === 'proposed' && entry.undoes) return decidedAgain(entry, acts, base());
  return entriesRestoring(entry, before, base);
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
  const held = standingRevision(entry.fact, curated);
  if (!held) return [];
  const had = new Set(standing(before)?.evidence.map(passageKey));
  const brought = new Set(entry.content.fact.evidence.map(passageKey).filter((key) => !had.has(key)));
  const evidence = held.evidence.filter((one) => !brought.has(passageKey(one)));
  if (evidence.length === held.evidence.length) return [];
  if (evidence.length === 0) throw undoRefused(`${entry.fact} would be left without a passage.`);
  const { fact, ...content } = contentOf(held);
  const unquoted = { ...standing(before)?.unquoted, ...fact.unquoted };
  const left = { ...fact, evidence, ...(Object.keys(unquoted).length > 0 && { unquoted }) };
  const restored = withoutNeedlessReasons(left, curated.pack.sources, curated.pack);
  return [{ ...actOn(entry.fact, act, curated), kind: 'edited', content: { ...content, fact: restored } }];
}
