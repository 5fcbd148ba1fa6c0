import { proposalOf, standingRevision } from '../../curation/curated.ts';
import type { DecisionEntries } from '../../curation/decide-proposal.ts';
import { decisionNamed, firstReason, lastDecisionOf } from '../../curation/decisions.ts';
import { undo } from '../../curation/undo.ts';
import { listItem } from '../../model/blocks.ts';
import { Failure } from '../../model/failure.ts';
import type { Reply } from '../../model/interaction.ts';
import type { LedgerEntry } from '../../model/ledger-entry.ts';
import { ACTIONS } from '../action-ids.ts';
import type { Context } from '../context.ts';
import { readWithIt } from '../documents/reading-anew.ts';
import { actNow, handOf } from '../hand-of-actor.ts';
import { requireCurator } from '../require-curator.ts';
import { buttons, plainMessage, toAsker } from '../words.ts';
import { keyed } from './button-keys.ts';
import { consequencesOf } from './consequences.ts';
import { nextButton, recordDecision } from './deciding.ts';
import { describeAct, isAbsentHere } from './visible.ts';

const LONGEST_WHY = 1000;
const MOST_TOLD = 20;

/** A decision on what may not be shown here is as if absent. */
function requireKnown(decision: readonly LedgerEntry[], context: Context): void {
  // What came with an act on a document may be for other eyes, and comes back with it.
  const ofDocument = decision.filter(({ kind }) => kind === 'described' || kind === 'recalled');
  const told = ofDocument.length > 0 ? ofDocument : decision;
  if (told.length > 0 && told.every((entry) => !isAbsentHere(entry, context))) return;
  throw new Failure('UNDO_REFUSED', 'This cannot be undone.', 'No such act is held.', 'Open the fact or the candidate and decide anew.');
}

/** What a decision is taken back with, and how it is named. */
interface TakingBack {
  readonly decision: readonly LedgerEntry[];
  readonly restored: DecisionEntries;
  readonly named: string;
}

/** @throws Failure UNDO_REFUSED */
function takingBack(id: string, context: Context): TakingBack {
  const curated = context.parts.curated();
  const decision = id === '' ? lastDecisionOf(handOf(context), curated) : decisionNamed(id, curated);
  requireKnown(decision, context);
  const { why, isTakingBack } = firstReason(decision, curated);
  const reason = isTakingBack ? `Let stand again: ${why}` : `Undone: ${why}`;
  const restored = undo(decision, actNow(reason.slice(0, LONGEST_WHY), context), curated);
  const [first] = decision;
  const more = decision.length > 1 ? ` (${decision.length} acts)` : '';
  return { decision, restored, named: first ? `${describeAct(first, context)}${more}` : '' };
}

/** Acts on candidates alone: nobody was told anything of them, and no answer rests on them. */
function touchesOnlyCandidates({ restored }: TakingBack, context: Context): boolean {
  const isFact = ({ fact }: LedgerEntry) => standingRevision(fact, context.parts.curated()) !== undefined;
  return restored.every((entry) => (entry.kind === 'proposed' || entry.kind === 'referred' || entry.kind === 'edited') && !isFact(entry));
}

/** What would come of taking a decision back, each told before it is done, with the button that does it. */
async function shownFirst(taken: TakingBack, id: string, context: Context): Promise<Reply> {
  const lines = await consequencesOf(taken.restored, context);
  const value = id === '' ? (taken.decision[0]?.batch ?? taken.decision[0]?.id ?? '') : id;
  const act = keyed({ id: ACTIONS.reviewUndoNow, label: 'Take it back', value, style: 'primary' }, { words: `undo ${value} now` });
  const text = `Not yet undone: ${taken.named}\nTaken back, this comes of it:`;
  return toAsker(plainMessage(text, ...lines.slice(0, MOST_TOLD).map(listItem), ...buttons(act, ...nextButton(context))));
}

async function carriedOut(taken: TakingBack, context: Context): Promise<Reply> {
  const lines = await consequencesOf(taken.restored, context);
  await recordDecision([...taken.restored, ...(await readWithIt(taken.restored, context))], context);
  const [first] = taken.decision;
  const waits = first && proposalOf(first.fact, context.parts.curated());
  const open = waits ? [keyed({ id: ACTIONS.reviewOpen, label: 'Open it again', value: first.fact })] : [];
  const history = first ? [keyed({ id: ACTIONS.reviewHistory, label: 'History', value: first.fact })] : [];
  context.parts.tell({ kind: 'answered', interaction: context.interaction.kind, outcome: 'decided' });
  const back = keyed({ id: ACTIONS.reviewUndo, label: 'Undo', value: '' });
  return {
    message: plainMessage(
      `Undone: ${taken.named}`,
      ...lines.slice(0, MOST_TOLD).map(listItem),
      ...buttons(...open, ...nextButton(context), ...history, { ...back, label: 'Undo the one before' }),
    ),
    audience: 'asker',
    replaces: true,
  };
}

/**
 * Takes back a decision of one's own: a batch or an act by its id, the last one on a fact or candidate, or the last of all.
 * What changes what is held or told is shown before it is done, unless `now`.
 * @throws Failure NOT_ALLOWED, UNDO_REFUSED, ALREADY_DECIDED
 */
export async function undoReply(id: string, context: Context, now = false): Promise<Reply> {
  requireCurator(context);
  const taken = takingBack(id, context);
  return now || touchesOnlyCandidates(taken, context) ? carriedOut(taken, context) : shownFirst(taken, id, context);
}
