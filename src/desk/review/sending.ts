import { contentOf } from '../../curation/curated.ts';
import {
  approveAsDisputed,
  approveAsSuccessor,
  type Decision,
  editProposal,
  mergeInto,
  nothingChanged,
  refer,
  reject,
} from '../../curation/decide-proposal.ts';
import { type FactFields, readFactFields } from '../../curation/fact-fields.ts';
import { addFurtherFact } from '../../curation/further-fact.ts';
import { losesReading, stanceOf } from '../../curation/keep-reading.ts';
import { contest, RANK_LEVELS, ranked, resolve, retract, revise, verify } from '../../curation/revise-fact.ts';
import { localDay } from '../../digest/lines.ts';
import type { Proposal } from '../../facts/replay.ts';
import { firstDay, isCalendarDate } from '../../model/calendar-date.ts';
import type { Form } from '../../model/form.ts';
import { formatDay } from '../../model/format.ts';
import type { Reply } from '../../model/interaction.ts';
import type { LedgerContent } from '../../model/ledger-entry.ts';
import { sameText } from '../../model/same-text.ts';
import { actNow } from '../acting.ts';
import { ACTIONS, FORMS, type FormName } from '../actions.ts';
import { archivedDocument } from '../archived-passage.ts';
import { audiencesHere, type Context } from '../context.ts';
import { buttons, plainMessage, toAsker } from '../words.ts';
import { editForm, furtherForm, REJECT_REASONS } from './candidate-forms.ts';
import { decide, decidedReply } from './deciding.ts';
import { documentOf } from './documents.ts';
import { correctForm } from './held-forms.ts';
import { packToEdit } from './pack-to-edit.ts';
import { type Subject, writeSubject } from './subject.ts';
import { toldReaders } from './told-readers.ts';
import { candidateFor, factFor, subjectOf, waitsHere } from './visible.ts';

const LONGEST_WHY = 3000;

/** The forms of the review. */
export type ReviewForm =
  | typeof FORMS.edit
  | typeof FORMS.further
  | typeof FORMS.merge
  | typeof FORMS.supersede
  | typeof FORMS.reject
  | typeof FORMS.dispute
  | typeof FORMS.refer
  | typeof FORMS.rank
  | typeof FORMS.correct
  | typeof FORMS.retract
  | typeof FORMS.verify
  | typeof FORMS.contest
  | typeof FORMS.resolve;
type Send = (subject: Subject, fields: FactFields, context: Context) => Promise<Reply>;

function faulty(faults: Readonly<Record<string, string>>, form?: Form): Reply {
  const text = Object.entries(faults).map(([field, fault]) => `${field}: ${fault}`);
  return { ...toAsker(plainMessage(text.join('\n'))), faults, ...(form && { form }) };
}

async function done(text: string, decision: Decision, context: Context): Promise<Reply> {
  await decide(decision, context);
  return decidedReply(text, decision, context);
}

/** Why, where it must be said. */
function whyIn(fields: FactFields): string {
  return (fields.why ?? '').trim().slice(0, LONGEST_WHY);
}

/** Sends a form that needs a reason. */
function withWhy(send: (subject: Subject, why: string, fields: FactFields, context: Context) => Promise<Reply>): Send {
  return async (subject, fields, context) => {
    const why = whyIn(fields);
    return why === '' ? faulty({ why: 'Say why: it is kept with the act.' }) : send(subject, why, fields, context);
  };
}

/** Texts of the archived documents that a fact cites, by their sources, where they are held and may be shown here. */
async function textsCited({ fact }: LedgerContent, context: Context): Promise<ReadonlyMap<string, string>> {
  const sources = [...new Set(fact.evidence.map(({ source }) => source))];
  const found = await Promise.all(sources.map(async (source) => [source, (await archivedDocument(source, context))?.text] as const));
  return new Map(found.flatMap(([source, text]) => (text === undefined ? [] : [[source, text] as const])));
}

async function readContent(fields: FactFields, before: LedgerContent, proposal: Proposal | undefined, context: Context) {
  const pack = packToEdit(before, context);
  const document = proposal && (await documentOf(proposal, context))?.text;
  const today = localDay(context.now, pack.time_zone);
  const documents = proposal ? undefined : await textsCited(before, context);
  return readFactFields(fields, before, { pack, audiences: audiencesHere(context), today, document, documents });
}

const GROUNDS_MISSING = { why: 'Say why it is read otherwise than the passage tells it: it is kept with the act.' };

const sendEdit: Send = async (subject, fields, context) => {
  const proposal = candidateFor(subject, context);
  const reading = await readContent(fields, proposal.content, proposal, context);
  if ('faults' in reading) return faulty(reading.faults, editForm(proposal, context));
  const act = actNow('The candidate is said otherwise.', context);
  const grounds = whyIn(fields);
  if (grounds === '' && losesReading(proposal.content.fact, reading.content.fact))
    return faulty(GROUNDS_MISSING, editForm(proposal, context));
  const decision = editProposal(proposal, reading.content, act, context.parts.curated(), grounds);
  const reply = await done(`${subject.id} was edited and still waits for a decision.`, decision, context);
  const value = writeSubject(subjectOf(subject.id, context));
  const approve = buttons({ id: ACTIONS.reviewApprove, label: 'Approve', value, style: 'primary' });
  const [text, ...rest] = reply.message.blocks;
  return { ...reply, message: { ...reply.message, blocks: [...(text ? [text] : []), ...approve, ...rest] } };
};

const sendFurther: Send = async (subject, fields, context) => {
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
  await decide(decision, context);
  const back = buttons({ id: ACTIONS.reviewOpen, label: 'Back to the candidate', value: subject.id });
  const reply = decidedReply(`${decision[0]?.fact ?? 'A fact'} was added: ${reading.content.fact.statement}`, decision, context);
  return { ...reply, message: { ...reply.message, blocks: [...reply.message.blocks, ...back] } };
};

/** The fact that a form names, to act on together with a candidate. */
function targetOf(fields: FactFields, context: Context) {
  const id = (fields.fact ?? '').trim();
  return id === '' ? undefined : factFor({ id }, context);
}

const sendMerge: Send = async (subject, fields, context) => {
  const proposal = candidateFor(subject, context);
  const fact = targetOf(fields, context);
  if (!fact) return faulty({ fact: 'Choose the fact that the passage stands under.' });
  const why = whyIn(fields) || `Its passage is evidence for ${fact.id}.`;
  const decision = mergeInto(fact, [proposal], actNow(why, context), context.parts.curated());
  const stands = stanceOf(proposal.content.fact, fact) === 'supports' ? 'is evidence for' : 'is evidence against';
  return done(`${subject.id} ${stands} ${fact.id} now.`, decision, context);
};

const sendSupersede: Send = withWhy(async (subject, why, fields, context) => {
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
  const told = `${subject.id} was approved; from ${formatDay(from)} on it supersedes ${fact.id}. As of a day before, ${fact.id} is answered as it was.`;
  return done(told, decision, context);
});

const sendReject: Send = async (subject, fields, context) => {
  const proposal = candidateFor(subject, context);
  const reason = Object.entries(REJECT_REASONS).find(([value]) => value === fields.reason);
  const words = whyIn(fields);
  if (!reason) return faulty({ reason: 'Choose a reason.' });
  if (reason[0] === 'other' && words === '') return faulty({ why: 'Say the reason in words.' });
  const why = reason[0] === 'other' ? words : [reason[1], words].filter((part) => part !== '').join(': ');
  const decision = reject(proposal, actNow(why, context), context.parts.curated());
  return done(`${subject.id} was rejected: ${why}`, decision, context);
};

const sendDispute: Send = withWhy(async (subject, why, _, context) => {
  const decision = approveAsDisputed(candidateFor(subject, context), actNow(why, context), context.parts.curated());
  return done(`${subject.id} was approved and marked as contested.`, decision, context);
});

const sendRefer: Send = withWhy(async (subject, why, _, context) => {
  const decision = refer(candidateFor(subject, context), actNow(why, context), context.parts.curated());
  return done(`Another curator than you decides on ${subject.id}.`, decision, context);
});

const sendRank: Send = withWhy(async (subject, why, fields, context) => {
  const level = RANK_LEVELS.find((one) => one === fields.rank);
  if (!level) return faulty({ rank: 'Choose a rank.' });
  const curated = context.parts.curated();
  const act = actNow(why, context);
  if (waitsHere(subject.id, context)) {
    const proposal = candidateFor(subject, context);
    const decision = editProposal(proposal, ranked(proposal.content, level, why), act, curated);
    return done(`${subject.id} is proposed with the rank ${level}.`, decision, context);
  }
  const fact = factFor(subject, context);
  const decision = revise(fact, 'edited', ranked(contentOf(fact), level, why), act, curated);
  return done(`${subject.id} has the rank ${level} now.`, decision, context);
});

const sendCorrect: Send = withWhy(async (subject, why, fields, context) => {
  const fact = factFor(subject, context);
  const how = fields.how === 'edited' || fields.how === 'corrected' ? fields.how : undefined;
  if (!how) return faulty({ how: 'Choose whether it was wrong.' }, await correctForm(fact, context));
  const reading = await readContent(fields, contentOf(fact), undefined, context);
  if ('faults' in reading) return faulty(reading.faults, await correctForm(fact, context));
  const decision = revise(fact, how, reading.content, actNow(why, context), context.parts.curated());
  const told = how === 'corrected' ? `corrected; ${await toldReaders(fact, context)}` : 'edited';
  return done(`${subject.id} was ${told}.`, decision, context);
});

const sendRetract: Send = withWhy(async (subject, why, _, context) => {
  const fact = factFor(subject, context);
  const decision = retract(fact, actNow(why, context), context.parts.curated());
  return done(`${subject.id} was retracted; ${await toldReaders(fact, context)}.`, decision, context);
});

const sendVerify: Send = withWhy(async (subject, why, fields, context) => {
  const fact = factFor(subject, context);
  const day = (fields.review_by ?? '').trim();
  const today = localDay(context.now, context.parts.bot().pack.time_zone);
  if (day !== '' && !(isCalendarDate(day) && day.length === 10)) return faulty({ review_by: 'Write a day, such as 2025-04-16.' });
  if (day !== '' && day <= today) return faulty({ review_by: 'Write a day to come.' });
  const decision = verify(fact, day === '' ? undefined : day, actNow(why, context), context.parts.curated());
  return done(
    `${subject.id} was verified${day === '' ? '; no further review is set' : `, to be looked at again by ${day}`}.`,
    decision,
    context,
  );
});

const sendContest: Send = withWhy(async (subject, why, _, context) => {
  const decision = contest(factFor(subject, context), actNow(why, context), context.parts.curated());
  return done(`${subject.id} is marked as contested.`, decision, context);
});

const sendResolve: Send = withWhy(async (subject, why, _, context) => {
  const fact = factFor(subject, context);
  if (!fact.contested) throw nothingChanged();
  return done(`The dispute on ${subject.id} is over.`, resolve(fact, actNow(why, context), context.parts.curated()), context);
});

const SENDS: Readonly<Record<ReviewForm, Send>> = {
  [FORMS.edit]: sendEdit,
  [FORMS.further]: sendFurther,
  [FORMS.merge]: sendMerge,
  [FORMS.supersede]: sendSupersede,
  [FORMS.reject]: sendReject,
  [FORMS.dispute]: sendDispute,
  [FORMS.refer]: sendRefer,
  [FORMS.rank]: sendRank,
  [FORMS.correct]: sendCorrect,
  [FORMS.retract]: sendRetract,
  [FORMS.verify]: sendVerify,
  [FORMS.contest]: sendContest,
  [FORMS.resolve]: sendResolve,
};

/** Does what a form of the review says. @throws Failure NOT_ALLOWED and of the acts */
export function sendReviewForm(form: ReviewForm, subject: Subject, fields: FactFields, context: Context): Promise<Reply> {
  return SENDS[form](subject, fields, context);
}

/** Whether a form is one of the review. */
export function isReviewForm(form: FormName | undefined): form is ReviewForm {
  return form !== undefined && Object.hasOwn(SENDS, form);
}
