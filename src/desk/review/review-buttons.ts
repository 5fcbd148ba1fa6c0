import { approve, approveAsCorrection } from '../../curation/decide-proposal.ts';
import type { Proposal } from '../../facts/replay.ts';
import type { Fact } from '../../model/fact.ts';
import type { Form } from '../../model/form.ts';
import type { Reply } from '../../model/interaction.ts';
import { capitalised } from '../../model/text.ts';
import { ACTIONS, FORMS } from '../action-ids.ts';
import type { Context } from '../context.ts';
import { documentCard } from '../documents/document-card.ts';
import { withdrawalReply } from '../documents/document-form-sent.ts';
import { describeForm, restoreForm, withdrawForm } from '../documents/document-forms.ts';
import { documentsReply } from '../documents/document-list.ts';
import { actNow } from '../hand-of-actor.ts';
import { startOf } from '../open-questions/topic-list.ts';
import { requireCurator } from '../require-curator.ts';
import { plainMessage } from '../words.ts';
import { openAdd } from './adding.ts';
import { disputeForm, editForm, furtherForm, mergeForm, rankForm, referForm, rejectForm, supersedeForm } from './candidate-forms.ts';
import { APPROVED_AS_PROPOSED } from './candidate-sends.ts';
import { acceptListed, listCorroborations } from './corroborating.ts';
import { decidedReply, recordDecision } from './deciding.ts';
import { evidenceForm } from './evidence.ts';
import { factCard } from './fact-card.ts';
import { contestForm, correctForm, resolveForm, retractForm, verifyForm } from './held-forms.ts';
import { historyReply } from './history-reply.ts';
import { turnLogPage } from './log-reply.ts';
import { carryOutMany, doToMany, rejectManyForm } from './many.ts';
import { openName } from './name-form.ts';
import { newsReaders, notifiedReaders } from './notified-readers.ts';
import { nextCandidate, openCandidate } from './queue.ts';
import { submitReviewForm } from './review-form-sent.ts';
import { readPair, readSubject } from './review-subject.ts';
import { readSelection } from './selection.ts';
import { undoReply } from './undoing.ts';
import { candidateFor, factFor, waitsHere } from './visible.ts';
import { comparedHere, touchedFact } from './weighed.ts';

type Press = (value: string, context: Context) => Reply | Promise<Reply>;

/** Approves a candidate as it is proposed. @throws Failure CONTENT_INVALID where it would not be a sound fact */
export async function approveAsProposed(value: string, why: string, context: Context): Promise<Reply> {
  const subject = readSubject(value);
  const proposal = candidateFor(subject, context);
  const { comparison } = await comparedHere(proposal, context);
  const wrong = comparison.label === 'corrects' ? touchedFact(comparison, context) : undefined;
  if (wrong) return correctByVersion(proposal, wrong, why, context);
  const decision = approve(proposal, actNow(why, context), context.parts.curated());
  await recordDecision(decision, context);
  const { fact } = proposal.content;
  const news = capitalised(await newsReaders(fact, context));
  return decidedReply(`${subject.id} was approved: ${fact.statement} ${news}.`, decision, context);
}

/** A fact says what a later version of its document says; readers are told. */
async function correctByVersion(proposal: Proposal, fact: Fact, why: string, context: Context): Promise<Reply> {
  const decision = approveAsCorrection(proposal, fact, actNow(why, context), context.parts.curated());
  const told = await notifiedReaders(fact, context);
  await recordDecision(decision, context);
  return decidedReply(`${fact.id} was corrected; ${told}. It says now: ${proposal.content.fact.statement}`, decision, context);
}

/** Opens a form; where none can be shown its message says what to write. */
function opening(form: Form, words: string): Reply {
  const fields = form.fields.map(({ id }) => `--${id.replaceAll('_', '-')}`).join(', ');
  const text = `${form.title}. In the terminal: npm run review -- ${words}, with a value after any of ${fields}.`;
  return { message: plainMessage(text), audience: 'asker', replaces: false, form };
}

function ofCandidate(verb: string, make: (proposal: Proposal, context: Context) => Form | Promise<Form>): Press {
  return async (value, context) => {
    const proposal = candidateFor(readSubject(value), context);
    return opening(await make(proposal, context), `${verb} ${proposal.entry.fact}`);
  };
}

function ofFact(verb: string, make: (fact: Fact, context: Context) => Form | Promise<Form>): Press {
  return async (value, context) => {
    const fact = factFor(readSubject(value), context);
    return opening(await make(fact, context), `${verb} ${fact.id}`);
  };
}

function ofDocument(verb: string, make: (id: string, context: Context) => Promise<Form>): Press {
  return async (value, context) => {
    const { id } = readSubject(value);
    return opening(await make(id, context), `${verb} ${id}`);
  };
}

/** The facts that a candidate touches, to be offered first. */
async function touchedBy(proposal: Proposal, context: Context): Promise<readonly Fact[]> {
  const fact = touchedFact((await comparedHere(proposal, context)).comparison, context);
  return fact ? [fact] : [];
}

const openRank: Press = (value, context) => {
  const subject = readSubject(value);
  const ofWhat = waitsHere(subject.id, context) ? candidateFor(subject, context).content.fact : factFor(subject, context);
  return opening(rankForm(ofWhat, context), `rank ${subject.id}`);
};

/** The document and, behind a space, the quotation that a fact by hand begins with. */
const openAddForm: Press = (value, context) => {
  const [, document = '', quote = ''] = /^(\S*)\s*(.*)$/su.exec(value) ?? [];
  return openAdd(document === '' ? '' : readSubject(document).id, quote, context);
};

/** A candidate into the fact that it touches, without a form. */
const mergeIntoTouched: Press = (value, context) => {
  requireCurator(context);
  const { subject, fact } = readPair(value);
  return submitReviewForm(FORMS.merge, subject, { fact }, context);
};

const approveSeveral: Press = (value, context) => {
  requireCurator(context);
  return doToMany('approve', readSelection(value), context);
};

/** What each button of the review does. */
export const REVIEW_BUTTONS = {
  [ACTIONS.reviewNext]: nextCandidate,
  [ACTIONS.reviewOpen]: (value, context) => openCandidate(readSubject(value), context),
  [ACTIONS.reviewApprove]: (value, context) => approveAsProposed(value, APPROVED_AS_PROPOSED, context),
  [ACTIONS.openEditForm]: ofCandidate('edit', editForm),
  [ACTIONS.openFurtherForm]: ofCandidate('further', furtherForm),
  [ACTIONS.openMergeForm]: ofCandidate('merge', async (proposal, context) =>
    mergeForm(proposal, await touchedBy(proposal, context), context),
  ),
  [ACTIONS.openSupersedeForm]: ofCandidate('supersede', async (proposal, context) =>
    supersedeForm(proposal, await touchedBy(proposal, context), context),
  ),
  [ACTIONS.openRejectForm]: ofCandidate('reject', rejectForm),
  [ACTIONS.openDisputeForm]: ofCandidate('dispute', disputeForm),
  [ACTIONS.openReferForm]: ofCandidate('refer', referForm),
  [ACTIONS.openRankForm]: openRank,
  [ACTIONS.reviewCorroborations]: (_, context) => listCorroborations(context),
  [ACTIONS.reviewAccept]: acceptListed,
  [ACTIONS.reviewUndo]: (value, context) => undoReply(value, context),
  [ACTIONS.reviewUndoNow]: (value, context) => undoReply(value, context, true),
  [ACTIONS.reviewMerge]: mergeIntoTouched,
  [ACTIONS.reviewApproveMany]: approveSeveral,
  [ACTIONS.openRejectManyForm]: rejectManyForm,
  [ACTIONS.reviewMany]: carryOutMany,
  [ACTIONS.openEvidenceForm]: ofFact('evidence', evidenceForm),
  [ACTIONS.openAddForm]: openAddForm,
  [ACTIONS.openNameForm]: (value, context) => openName(readSubject(value), context),
  [ACTIONS.reviewLog]: turnLogPage,
  [ACTIONS.reviewFact]: (value, context) => factCard(readSubject(value), context),
  [ACTIONS.reviewHistory]: (value, context) => historyReply(readSubject(value).id, context),
  [ACTIONS.openCorrectForm]: ofFact('correct', correctForm),
  [ACTIONS.openRetractForm]: ofFact('retract', retractForm),
  [ACTIONS.openVerifyForm]: ofFact('verify', verifyForm),
  [ACTIONS.openContestForm]: ofFact('contest', contestForm),
  [ACTIONS.openResolveForm]: ofFact('resolve', resolveForm),
  [ACTIONS.reviewDocuments]: (value, context) => documentsReply(context, startOf(value)),
  [ACTIONS.reviewDocument]: documentCard,
  [ACTIONS.reviewWithdraw]: (value, context) => withdrawalReply(readSubject(value), context),
  [ACTIONS.openDescribeDocumentForm]: ofDocument('document', describeForm),
  [ACTIONS.openWithdrawDocumentForm]: ofDocument('withdraw', withdrawForm),
  [ACTIONS.openRestoreDocumentForm]: ofDocument('restore', restoreForm),
} as const satisfies Readonly<Record<string, Press>>;
