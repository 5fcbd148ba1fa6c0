import { Failure } from '../../model/failure.ts';
import type { Form } from '../../model/form.ts';
import type { Reply } from '../../model/interaction.ts';
import type { Context } from '../context.ts';
import { documentCard } from '../documents/document-card.ts';
import { submitDocumentForm, withdrawalReply } from '../documents/document-form-sent.ts';
import { documentsReply } from '../documents/document-list.ts';
import { coverageReply } from '../maintenance/coverage-reply.ts';
import { gapsReply } from '../maintenance/gap-list.ts';
import { staleReply } from '../maintenance/stale-reply.ts';
import { openQuestionsReply } from '../open-questions/topic-list.ts';
import { requireCurator } from '../require-curator.ts';
import { reportBoth } from '../went-wrong.ts';
import { buttons, plainMessage, toAsker } from '../words.ts';
import { APPROVED_AS_PROPOSED } from './candidate-sends.ts';
import { listCorroborations } from './corroborating.ts';
import { nextButton } from './deciding.ts';
import { factCard } from './fact-card.ts';
import { historyReply } from './history-reply.ts';
import { listCandidates } from './listing.ts';
import { logReply } from './log-reply.ts';
import { many } from './many.ts';
import { openCandidate, reviewQueue } from './queue.ts';
import { approveAsProposed, REVIEW_BUTTONS } from './review-buttons.ts';
import { DOCUMENT_VERBS, FORM_VERBS, type ReviewCommand } from './review-command.ts';
import { submitReviewForm } from './review-form-sent.ts';
import { writeSubject } from './review-subject.ts';
import { readReviewWords } from './review-words.ts';
import { undoReply } from './undoing.ts';
import { unknownText, usageText } from './usage.ts';

/** The fields of a form as it opens, with what was given in their place. */
function overInitial({ fields }: Form, given: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const initial = fields.flatMap(({ id, initial: stands }) => (stands === undefined ? [] : [[id, stands] as const]));
  return { ...Object.fromEntries(initial), ...given };
}

/** What a button carries of something that words name: of a document the quotation, too. */
function valueFor({ verb, subject, given }: Pick<Extract<ReviewCommand, { kind: 'form' }>, 'verb' | 'subject' | 'given'>): string {
  const value = writeSubject(subject);
  return verb === 'add' && given.quote !== undefined ? `${value} ${given.quote}` : value;
}

/** A form that was asked for in words: a platform that opens forms from presses only is given the button. */
async function openForm(command: Extract<ReviewCommand, { kind: 'form' }>, context: Context): Promise<Reply> {
  const opener = FORM_VERBS[command.verb];
  const value = valueFor(command);
  return buttonFor(await REVIEW_BUTTONS[opener](value, context), opener, value, context);
}

function buttonFor(reply: Reply, opener: string, value: string, context: Context): Reply {
  if (context.interaction.kind === 'command' || !reply.form) return reply;
  const { form, ...rest } = reply;
  return {
    ...rest,
    message: plainMessage(`${form.title}: the button opens the form.`, ...buttons({ id: opener, label: form.title, value })),
  };
}

/** Fields that are given and that the form does not have. */
function strangeFields({ fields }: Form, given: Readonly<Record<string, string>>): Reply | undefined {
  const known = fields.map(({ id }) => id);
  const strange = Object.keys(given).filter((id) => !known.includes(id));
  if (strange.length === 0) return undefined;
  const text = `There is no field ${strange.join(', ')}. The fields are ${known.join(', ')}.`;
  return { ...toAsker(plainMessage(text)), faults: Object.fromEntries(strange.map((id) => [id, text])) };
}

/** A form as it was filled in, with what is wrong asked for again. */
function asFilled(form: Form, given: Readonly<Record<string, string>>, faults: Readonly<Record<string, string>>): Form {
  const fields = form.fields.map((field) => ({ ...field, ...(given[field.id] !== undefined && { initial: given[field.id] ?? '' }) }));
  const asked = fields.filter(({ id }) => faults[id] !== undefined).map(({ id }) => id);
  return { ...form, fields, ...(asked.length > 0 && { asked }) };
}

/** Sends a form in words: what is not given stands as the form opens with it. */
async function sendForm(command: Extract<ReviewCommand, { kind: 'send' }>, context: Context): Promise<Reply> {
  const { verb, form: name, subject, given } = command;
  const { form, ...refused } = await REVIEW_BUTTONS[FORM_VERBS[verb]](valueFor(command), context);
  if (!form) return refused;
  const strange = strangeFields(form, given);
  if (strange) return strange;
  const reply = await submitReviewForm(name, subject, overInitial(form, given), context);
  return reply.faults ? { ...reply, form: asFilled(form, given, reply.faults) } : reply;
}

async function page(name: Extract<ReviewCommand, { kind: 'page' }>['page'], context: Context): Promise<Reply> {
  switch (name) {
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
      return toAsker(plainMessage(usageText()));
  }
}

async function ofDocument({ verb, id }: Extract<ReviewCommand, { kind: 'document' }>, context: Context): Promise<Reply> {
  if (verb === 'document') return documentCard(id, context);
  if (verb === 'withdraw') return withdrawalReply({ id }, context);
  const { opener } = DOCUMENT_VERBS[verb];
  return buttonFor(await REVIEW_BUTTONS[opener](id, context), opener, id, context);
}

async function carryOut(command: ReviewCommand, context: Context): Promise<Reply> {
  switch (command.kind) {
    case 'queue':
      return reviewQueue(command.filter, context);
    case 'list':
      return listCandidates(command.filter, command.order, context);
    case 'page':
      return page(command.page, context);
    case 'corroborations':
      return listCorroborations(context);
    case 'undo':
      return undoReply(command.id, context, command.now);
    case 'log':
      return logReply(command.wanted, context);
    case 'many':
      return many(command.many, context);
    case 'open':
      return openCandidate({ id: command.id }, context);
    case 'fact':
      return factCard({ id: command.id }, context);
    case 'history':
      return historyReply(command.id, context);
    case 'approve':
      return approveAsProposed(writeSubject(command.subject), command.why || APPROVED_AS_PROPOSED, context);
    case 'document':
      return ofDocument(command, context);
    case 'send_document':
      return submitDocumentForm(command.form, { id: command.id }, command.given, context);
    case 'form':
      return openForm(command, context);
    case 'send':
      return sendForm(command, context);
  }
}

/** Carries out `review …`; what cannot be placed is answered by what can be written. @throws Failure NOT_ALLOWED and of the acts */
export async function carryOutReview(words: string, context: Context): Promise<Reply> {
  requireCurator(context);
  const command = readReviewWords(words);
  return command ? carryOut(command, context) : toAsker(plainMessage(unknownText(words)));
}

/** Runs a step of the review; where others were first, says who, and offers the next candidate. */
export async function reviewing(context: Context, step: () => Reply | Promise<Reply>): Promise<Reply> {
  try {
    return await step();
  } catch (error) {
    const others = error instanceof Failure && (error.code === 'ALREADY_DECIDED' || error.code === 'OTHER_CURATOR_NEEDED');
    if (!others) throw error;
    const message = reportBoth(error, context);
    return toAsker({ ...message, blocks: [...message.blocks, ...buttons(...nextButton(context))] });
  }
}
