import { Failure } from '../../model/failure.ts';
import type { Reply } from '../../model/interaction.ts';
import { FORMS } from '../actions.ts';
import type { Context } from '../context.ts';
import { requireCurator } from '../curator-gate.ts';
import { documentCard } from '../documents/document-card.ts';
import { documentsReply } from '../documents/document-list.ts';
import { isDocumentForm, sendDocumentForm, withdrawalReply } from '../documents/document-sending.ts';
import { openQuestionsReply } from '../open-questions/topic-list.ts';
import { coverageReply } from '../upkeep/coverage-reply.ts';
import { gapsReply } from '../upkeep/gap-list.ts';
import { staleReply } from '../upkeep/stale-reply.ts';
import { buttons, failureMessage, plainMessage, toAsker } from '../words.ts';
import { listCorroborations } from './corroborating.ts';
import { nextButton } from './deciding.ts';
import { factCard } from './fact-card.ts';
import { historyReply } from './history.ts';
import { approveAsProposed, REVIEW_PRESSES } from './pressing.ts';
import { listCandidates, openCandidate, reviewQueue } from './queue.ts';
import { sendReviewForm } from './sending.ts';
import { undoReply } from './undoing.ts';
import { type ReviewCommand, readReviewWords } from './words.ts';

const USAGE = `What curators can write:
review — how much waits, and the next candidate
review conflicts (or new, refines, corroborations, duplicates, newer state, denials, doubts, plans) — the next of that kind
review list — everything that waits
review all corroborations — accept them together
review open ID, review fact ID, review history ID
review approve ID, review reject ID WHY, review refer ID WHY, review dispute ID WHY
review edit ID, review further ID, review merge ID, review supersede ID, review rank ID
review correct ID, review verify ID, review retract ID WHY, review contest ID WHY, review resolve ID WHY
review undo — take back your last decision, again: the one before it
review undo ID — take back an act by its id, or the last one on a fact or candidate
review documents, review document ID — what is held, and what rests on it
review withdraw ID, review withdraw ID WHY, review restore ID WHY — withdraw a document, bring it back
review questions, review stale, review coverage, review gaps`;

/** Words for what a reason chosen in a form would say. */
function fieldsFor({ form, why }: Extract<ReviewCommand, { kind: 'send' }>): Readonly<Record<string, string>> {
  return form === FORMS.reject ? { reason: 'other', why } : { why };
}

/** A form that was asked for in words: a platform that opens forms from presses only is given the button. */
async function openForm({ opener, id }: Extract<ReviewCommand, { kind: 'form' }>, context: Context): Promise<Reply> {
  const reply = await REVIEW_PRESSES[opener](id, context);
  if (context.interaction.kind === 'command' || !reply.form) return reply;
  const { form, ...rest } = reply;
  return {
    ...rest,
    message: plainMessage(`${form.title}: the button opens the form.`, ...buttons({ id: opener, label: form.title, value: id })),
  };
}

async function page(name: Extract<ReviewCommand, { kind: 'page' }>['page'], context: Context): Promise<Reply> {
  switch (name) {
    case 'list':
      return listCandidates(context);
    case 'undo':
      return undoReply('', context);
    case 'questions':
      return openQuestionsReply(context);
    case 'stale':
      return staleReply(context);
    case 'coverage':
      return coverageReply(context);
    case 'gaps':
      return gapsReply(context);
    case 'documents':
      return documentsReply(context);
    case 'help':
      return toAsker(plainMessage(USAGE));
  }
}

async function carryOut(command: ReviewCommand, context: Context): Promise<Reply> {
  switch (command.kind) {
    case 'queue':
      return reviewQueue(command.label, context);
    case 'page':
      return page(command.page, context);
    case 'corroborations':
      return listCorroborations(context);
    case 'undo':
      return undoReply(command.id, context);
    case 'open':
      return openCandidate({ id: command.id }, context);
    case 'fact':
      return factCard({ id: command.id }, context);
    case 'history':
      return historyReply(command.id, context);
    case 'approve':
      return approveAsProposed(command.id, command.why || 'Approved as proposed.', context);
    case 'form':
      return openForm(command, context);
    case 'document':
      return documentCard(command.id, context);
    case 'withdraw':
      return withdrawalReply({ id: command.id }, context);
    case 'send':
      if (isDocumentForm(command.form)) return sendDocumentForm(command.form, { id: command.id }, { why: command.why }, context);
      return sendReviewForm(command.form, { id: command.id }, fieldsFor(command), context);
  }
}

/** Carries out `review …`; what cannot be placed is answered by what can be written. @throws Failure NOT_ALLOWED and of the acts */
export async function review(words: string, context: Context): Promise<Reply> {
  requireCurator(context);
  const command = readReviewWords(words);
  return command ? carryOut(command, context) : toAsker(plainMessage(USAGE));
}

/** Runs a step of the review; where others were first, says who, and offers the next candidate. */
export async function reviewing(context: Context, step: () => Reply | Promise<Reply>): Promise<Reply> {
  try {
    return await step();
  } catch (error) {
    const others = error instanceof Failure && (error.code === 'ALREADY_DECIDED' || error.code === 'OTHER_CURATOR_NEEDED');
    if (!others) throw error;
    context.parts.tell({ kind: 'failed', interaction: context.interaction.kind, failure: error });
    const message = failureMessage(error);
    return toAsker({ ...message, blocks: [...message.blocks, ...buttons(...nextButton(context))] });
  }
}
