import { approve, approveAsDisputed, approveAsSuccessor, editProposal, mergeInto, refer, reject } from '../../curation/decide-proposal.ts';
import type { FactFields } from '../../curation/fact-fields.ts';
import { addFurtherFact } from '../../curation/further-fact.ts';
import { losesReading, stanceOf } from '../../curation/keep-reading.ts';
import type { Proposal } from '../../facts/replay.ts';
import { paragraph } from '../../model/blocks.ts';
import { firstDay, isCalendarDate } from '../../model/calendar-date.ts';
import { formatDay } from '../../model/format.ts';
import type { Reply } from '../../model/interaction.ts';
import type { LedgerContent } from '../../model/ledger-entry.ts';
import { sameText } from '../../model/same-text.ts';
import { capitalised } from '../../model/text.ts';
import { ACTIONS } from '../action-ids.ts';
import type { Context } from '../context.ts';
import { actNow } from '../hand-of-actor.ts';
import { buttons } from '../words.ts';
import { keyed } from './button-keys.ts';
import { DECIDE_APPROVE, editForm, furtherForm } from './candidate-forms.ts';
import { decidedReply, recordDecision } from './deciding.ts';
import { done, faulty, readContent, type Send, whyIn, withWhy } from './form-sent.ts';
import { newsReaders, shownBefore } from './notified-readers.ts';
import { reasonText } from './reject-reasons.ts';
import { writeSubject } from './review-subject.ts';
import { candidateFor, factFor, reviewSubjectOf } from './visible.ts';

/** Why a candidate is approved that nobody said otherwise. */
export const APPROVED_AS_PROPOSED = 'Approved as proposed.';
const GROUNDS_MISSING = { why: 'Say why it is read otherwise than the passage tells it: it is kept with the act.' };

/** Approves a candidate as it is said now, in one act. */
async function approvedAs(proposal: Proposal, content: LedgerContent, grounds: string, context: Context): Promise<Reply> {
  const { fact } = proposal.entry;
  const act = actNow(sameText(proposal.content, content) ? APPROVED_AS_PROPOSED : 'Said otherwise and approved.', context);
  const decision = approve(proposal, act, context.parts.curated(), content, grounds);
  return done(
    `${fact} was approved: ${content.fact.statement} ${capitalised(await newsReaders(content.fact, context))}.`,
    decision,
    context,
  );
}

export const sendEdit: Send = async (subject, fields, context) => {
  const proposal = candidateFor(subject, context);
  const reading = await readContent(fields, proposal.content, proposal, context);
  if ('faults' in reading) return faulty(reading.faults, editForm(proposal, context));
  const act = actNow('The candidate is said otherwise.', context);
  const grounds = whyIn(fields);
  if (grounds === '' && losesReading(proposal.content.fact, reading.content.fact))
    return faulty(GROUNDS_MISSING, editForm(proposal, context));
  if (fields.decision === DECIDE_APPROVE) return approvedAs(proposal, reading.content, grounds, context);
  const decision = editProposal(proposal, reading.content, act, context.parts.curated(), grounds);
  const reply = await done(`${subject.id} was edited and still waits for a decision.`, decision, context);
  const value = writeSubject(reviewSubjectOf(subject.id, context));
  const onward = buttons(
    keyed({ id: ACTIONS.reviewApprove, label: 'Approve', value, style: 'primary' }),
    keyed({ id: ACTIONS.openEditForm, label: 'Edit', value }, { words: `edit ${value}` }),
  );
  const [text, ...rest] = reply.message.blocks;
  const stands = paragraph(`It says now: ${reading.content.fact.statement}`, 'italic');
  return { ...reply, message: { ...reply.message, blocks: [...(text ? [text] : []), stands, ...onward, ...rest] } };
};

export const sendFurther: Send = async (subject, fields, context) => {
  const proposal = candidateFor(subject, context);
  const reading = await readContent(fields, proposal.content, proposal, context);
  if ('faults' in reading) return faulty(reading.faults, furtherForm(proposal, context));
  if (sameText(reading.content, proposal.content))
    return faulty(
      { statement: 'This is the candidate itself. Say what else the passage tells, or approve it.' },
      furtherForm(proposal, context),
    );
  const grounds = whyIn(fields);
  const act = actNow(grounds || 'The passage says this, too.', context);
  const decision = addFurtherFact(proposal, act, context.parts.curated(), reading.content, grounds);
  await recordDecision(decision, context);
  const back = buttons(keyed({ id: ACTIONS.reviewOpen, label: 'Back to the candidate', value: subject.id }));
  const reply = await decidedReply(
    `${decision[0]?.fact ?? 'A fact'} was added: ${reading.content.fact.statement}`,
    decision,
    context,
    true,
  );
  return { ...reply, message: { ...reply.message, blocks: [...reply.message.blocks, ...back] } };
};

/** The fact that a form names, to act on together with a candidate. */
function targetOf(fields: FactFields, context: Context) {
  const id = (fields.fact ?? '').trim();
  return id === '' ? undefined : factFor({ id }, context);
}

export const sendMerge: Send = async (subject, fields, context) => {
  const proposal = candidateFor(subject, context);
  const fact = targetOf(fields, context);
  if (!fact) return faulty({ fact: 'Choose the fact that the passage stands under.' });
  const why = whyIn(fields) || `Its passage is evidence for ${fact.id}.`;
  const decision = mergeInto(fact, [proposal], actNow(why, context), context.parts.curated());
  const stands = stanceOf(proposal.content.fact, fact) === 'supports' ? 'is evidence for' : 'is evidence against';
  return done(`${subject.id} ${stands} ${fact.id} now.`, decision, context);
};

export const sendSupersede: Send = withWhy(async (subject, why, fields, context) => {
  const proposal = candidateFor(subject, context);
  const fact = targetOf(fields, context);
  if (!fact) return faulty({ fact: 'Choose the fact that it replaces.' });
  const written = (fields.from ?? '').trim();
  const from = written === '' ? firstDay(proposal.content.fact.announced) : written;
  if (!(isCalendarDate(from) && from.length === 10))
    return faulty({ from: 'Write a day, such as 2025-06-01; empty for its announcement.' });
  if (from < firstDay(proposal.content.fact.announced))
    return faulty({ from: `Nobody knew of it before it was announced, on ${formatDay(proposal.content.fact.announced)}.` });
  const decision = approveAsSuccessor(proposal, fact, actNow(why, context), context.parts.curated(), from);
  const shown = await shownBefore(fact, context);
  const told = `${subject.id} was approved; from ${formatDay(from)} on it supersedes ${fact.id}. As of a day before, ${fact.id} is answered as it was. ${capitalised(shown)}.`;
  return done(told, decision, context);
});

export const sendReject: Send = async (subject, fields, context) => {
  const proposal = candidateFor(subject, context);
  const read = reasonText(fields.reason, whyIn(fields));
  if ('faults' in read) return faulty(read.faults);
  const decision = reject(proposal, actNow(read.why, context), context.parts.curated());
  return done(`${subject.id} was rejected: ${read.why}`, decision, context);
};

export const sendDispute: Send = withWhy(async (subject, why, _, context) => {
  const decision = approveAsDisputed(candidateFor(subject, context), actNow(why, context), context.parts.curated());
  return done(`${subject.id} was approved and marked as contested.`, decision, context);
});

export const sendRefer: Send = withWhy(async (subject, why, _, context) => {
  const decision = refer(candidateFor(subject, context), actNow(why, context), context.parts.curated());
  return done(`Another curator than you decides on ${subject.id}.`, decision, context);
});
