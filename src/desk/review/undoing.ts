import { proposalOf } from '../../curation/curated.ts';
import { decisionNamed, lastDecisionOf, undo } from '../../curation/undo.ts';
import { Failure } from '../../model/failure.ts';
import type { Reply } from '../../model/interaction.ts';
import type { LedgerEntry } from '../../model/ledger-entry.ts';
import { actNow, handOf } from '../acting.ts';
import { ACTIONS } from '../actions.ts';
import type { Context } from '../context.ts';
import { requireCurator } from '../curator-gate.ts';
import { readWithIt } from '../documents/reading-anew.ts';
import { buttons, paragraph, plainMessage } from '../words.ts';
import { decide, nextButton } from './deciding.ts';
import { describeAct, isKnownHere } from './visible.ts';

/** A decision on what may not be shown here is as if absent. */
function requireKnown(decision: readonly LedgerEntry[], context: Context): void {
  const gap = (entry: LedgerEntry) => entry.kind === 'declared' || entry.kind === 'withdrawn';
  // What came with an act on a document may be for other eyes, and comes back with it.
  const ofDocument = decision.filter(({ kind }) => kind === 'described' || kind === 'recalled');
  const told = ofDocument.length > 0 ? ofDocument : decision;
  if (told.every((entry) => gap(entry) || isKnownHere(entry.fact, context))) return;
  throw new Failure('UNDO_REFUSED', 'This cannot be undone.', 'No such act is held.', 'Open the fact or the candidate and decide anew.');
}

/** What comes of taking a decision back, a line for each entry. */
function consequences(restored: readonly LedgerEntry[], context: Context): string[] {
  const isHere = ({ kind, fact }: LedgerEntry) => kind === 'declared' || kind === 'withdrawn' || isKnownHere(fact, context);
  return restored.filter(isHere).flatMap((entry) => {
    const { kind, fact } = entry;
    switch (kind) {
      case 'proposed':
        return [`${fact} waits for a decision again.`];
      case 'retracted':
        return [`${fact} is no fact any more; whoever was shown it is told.`];
      case 'approved':
        return [`${fact} stands again; whoever was told that it was taken back is told.`];
      case 'corrected':
        return [`${fact} says again: ${entry.content.fact.statement} Whoever was shown it otherwise is told.`];
      case 'edited':
        return [`${fact} is said as before, on ${entry.content.fact.evidence.length} passages: ${entry.content.fact.statement}`];
      case 'contested':
        return [`${fact} is contested again.`];
      case 'resolved':
        return [`${fact} is contested no longer.`];
      case 'declared':
        return [`The gap ${fact} is declared again.`];
      case 'withdrawn':
        return [`The gap ${fact} is withdrawn again.`];
      case 'restored':
        return [`The document ${fact} counts again.`];
      case 'described':
        return [`Of the document ${fact} is known again what was known before.`];
      default:
        return [];
    }
  });
}

/** Takes back a decision of one's own: that of an act, the last one on a fact or candidate, or the last of all. @throws Failure NOT_ALLOWED, UNDO_REFUSED, ALREADY_DECIDED */
export async function undoReply(entryId: string, context: Context): Promise<Reply> {
  requireCurator(context);
  const curated = context.parts.curated();
  const decision = entryId === '' ? lastDecisionOf(handOf(context), curated) : decisionNamed(entryId, curated);
  requireKnown(decision, context);
  const [first] = decision;
  const told = first ? describeAct(first, context) : '';
  const undone = undo(decision, actNow(`Undone: ${first?.why ?? ''}`.slice(0, 1000), context), curated);
  const restored = [...undone, ...(await readWithIt(undone, context))];
  await decide(restored, context);
  const waits = first && proposalOf(first.fact, context.parts.curated());
  const open = waits ? [{ id: ACTIONS.reviewOpen, label: 'Open it again', value: first.fact }] : [];
  const history = first ? [{ id: ACTIONS.reviewHistory, label: 'History', value: first.fact }] : [];
  const more = decision.length > 2 ? ` (${decision.length} entries)` : '';
  context.parts.tell({ kind: 'answered', interaction: context.interaction.kind, outcome: 'decided' });
  return {
    message: plainMessage(
      `Undone: ${told}${more}`,
      ...consequences(restored, context).map((line) => paragraph(`• ${line}`)),
      ...buttons(...open, ...nextButton(context), ...history),
    ),
    audience: 'asker',
    replaces: true,
  };
}
