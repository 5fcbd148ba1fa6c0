import type { Form, HandleInteraction, Interaction, Reply } from '../../src/index.ts';
import type { IncomingActivity } from './activity.ts';
import { formCard, formOpener, readDataset } from './dialog.ts';
import { shortenedForTeams } from './inert-text.ts';
import {
  briefWords,
  closingDialog,
  executeCard,
  executeFault,
  executeWord,
  fieldOptions,
  formDialog,
  type InvokeBody,
  insertedCard,
  messageDialog,
  replyActivities,
  searchAnswer,
  searchWord,
} from './invoke.ts';
import { textOfHtml } from './read-text.ts';
import { dialogSchema, executeSchema, fieldSearchSchema, messageActionSchema, readSent, type Sent, searchSchema } from './read-value.ts';
import { summaryOf } from './render-message.ts';

/** Who invokes, where, under which delivery id. */
export type InvokeBase = Pick<Interaction, 'person' | 'conversation' | 'delivery'>;

/** What answering an invoke needs. */
export interface Invoking {
  readonly handle: HandleInteraction;
  /**
   * Says a reply in the conversation, to whom it is for, without the messages of it that were shown already; gives what
   * the one who pressed should be told if it reached nobody.
   */
  readonly say: (reply: Reply, interaction: Interaction, shown?: number) => Promise<string | undefined>;
}

const ASK_FORM = 'ask-about-message';
const QUESTION_FIELD = 'question';
const HOW_FIELD = 'how';
const CHECK = 'check';
const ASK_OR_CHECK = [
  { value: CHECK, label: 'Check whether it is right' },
  { value: 'ask', label: 'Ask it' },
];
const LONGEST_ASKED = 500;
const SAID_BELOW = 'Answered in the conversation.';

/** What the dialog of the action on a message asks. */
function askForm(text: string): Form {
  const field = {
    kind: 'text',
    id: QUESTION_FIELD,
    label: 'What is to be checked, or asked?',
    required: true,
    multiline: true,
    longest: 1000,
  } as const;
  const initial = text.includes('?') ? 'ask' : CHECK;
  return {
    id: ASK_FORM,
    title: 'About this message',
    submit: 'Go',
    fields: [
      { ...field, initial: shortenedForTeams(text, LONGEST_ASKED) },
      { kind: 'choice', id: HOW_FIELD, label: 'What to do', required: true, initial, options: ASK_OR_CHECK },
    ],
  };
}

function interactionOf(sent: Sent, base: InvokeBase): Interaction {
  return { ...base, ...sent };
}

/** A button pressed on a card: answered by a card in its place, a word beside it, or in the conversation. */
async function execute(value: unknown, base: InvokeBase, invoking: Invoking): Promise<InvokeBody> {
  const pressed = executeSchema.safeParse(value);
  const sent = pressed.success ? readSent(pressed.data.action.data) : undefined;
  if (!sent) return executeFault();
  const isAutomatic = pressed.data?.trigger === 'automatic';
  const interaction: Interaction = { ...interactionOf(sent, base), ...(isAutomatic ? { unasked: true } : {}) };
  const reply = await invoking.handle(interaction);
  if (reply.silent) return executeWord('');
  if (reply.form) return executeCard(formCard(reply.form));
  if (reply.replaces) return replaced(reply, interaction, isAutomatic ? undefined : invoking);
  if (isAutomatic) return executeWord('');
  const words = reply.audience === 'asker' ? briefWords(reply.message) : undefined;
  if (words !== undefined) return executeWord(words);
  return executeWord((await invoking.say(reply, interaction)) ?? SAID_BELOW);
}

/** The first card in the place of the pressed one; what does not fit into it follows in the conversation, if anybody pressed. */
async function replaced(reply: Reply, interaction: Interaction, invoking: Invoking | undefined): Promise<InvokeBody> {
  const [{ attachments = [] }, ...rest] = replyActivities(reply, interaction);
  const [first] = attachments;
  if (!first) return executeWord(SAID_BELOW);
  if (rest.length > 0) await invoking?.say(reply, interaction, 1);
  return executeCard(first.content);
}

/** A button that opens a dialog. */
async function openDialog(value: unknown, base: InvokeBase, { handle }: Invoking): Promise<InvokeBody> {
  const pressed = dialogSchema.safeParse(value);
  const sent = pressed.success ? readSent(pressed.data.data) : undefined;
  if (!sent) return closingDialog('This button does not work any more.');
  const reply = await handle(interactionOf(sent, base));
  if (reply.silent) return closingDialog('Try again in a minute.');
  return reply.form ? formDialog(reply.form) : messageDialog(reply.title ?? 'Sitrep', reply.message);
}

/** A dialog that was sent. Faults keep it open; what only the sender is to see is shown in it. */
async function submitDialog(value: unknown, base: InvokeBase, invoking: Invoking): Promise<InvokeBody> {
  const submitted = dialogSchema.safeParse(value);
  const sent = submitted.success ? readSent(submitted.data.data) : undefined;
  if (!sent) return closingDialog('This form does not work any more.');
  const interaction = interactionOf(sent, base);
  const reply = await invoking.handle(interaction);
  if (reply.faults && sent.kind === 'form') {
    const form = reply.form ?? (await reopened(sent.form, base, invoking));
    return form ? formDialog(form, sent.fields, reply.faults) : messageDialog('Sitrep', reply.message);
  }
  if (reply.audience === 'asker') return messageDialog(reply.title ?? 'Sitrep', reply.message);
  return closingDialog((await invoking.say(reply, interaction)) ?? summaryOf(reply.message));
}

/** The form that a reply with faults belongs to, asked for again. */
async function reopened(form: string, base: InvokeBase, { handle }: Invoking): Promise<Form | undefined> {
  const opener = formOpener({ id: form, title: '' });
  if (opener === undefined) return undefined;
  const { id: action, value } = opener;
  const reply = await handle({ ...base, delivery: `${base.delivery}/form`, kind: 'button', action, value });
  return reply.form;
}

async function search(value: unknown, base: InvokeBase, { handle }: Invoking): Promise<InvokeBody> {
  const parsed = searchSchema.safeParse(value);
  const typed = (parsed.data?.parameters ?? []).find(({ name }) => name !== 'initialRun')?.value ?? '';
  const reply = await handle({ ...base, kind: 'search', text: String(typed) });
  return reply.results && reply.results.length > 0 ? searchAnswer(reply.results) : searchWord(reply.message);
}

async function searchField(value: unknown, base: InvokeBase, { handle }: Invoking): Promise<InvokeBody> {
  const parsed = fieldSearchSchema.safeParse(value);
  const place = parsed.success ? readDataset(parsed.data.dataset) : undefined;
  if (!parsed.success || !place) return fieldOptions([]);
  const reply = await handle({ ...base, kind: 'search', text: parsed.data.queryText, ...place });
  return fieldOptions(reply.results ?? []);
}

/** The dialog that asks what to do about a message. */
function aboutMessage(value: unknown): InvokeBody {
  const body = messageActionSchema.safeParse(value).data?.messagePayload?.body;
  const content = body?.content ?? '';
  return formDialog(askForm(body?.contentType === 'text' ? content : textOfHtml(content)));
}

/** Answers what was asked about a message, or holds it against what is held, as a card to send on. */
async function askAboutMessage(value: unknown, base: InvokeBase, { handle }: Invoking): Promise<InvokeBody> {
  const sent = readSent(messageActionSchema.safeParse(value).data?.data);
  const text = sent?.kind === 'form' ? (sent.fields[QUESTION_FIELD] ?? '').trim() : '';
  if (text === '') return formDialog(askForm(''), {}, { [QUESTION_FIELD]: 'Write a question.' });
  const isClaim = sent?.kind === 'form' && sent.fields[HOW_FIELD] === CHECK;
  const reply = await handle({ ...base, kind: 'question', text, thread: [], ...(isClaim && { claim: 'asker' }) });
  if (reply.silent) return formDialog(askForm(''), { [QUESTION_FIELD]: text }, { [QUESTION_FIELD]: 'Nothing is asked in this.' });
  return insertedCard(reply.message);
}

/** Answers an invoke; nothing for one that the bot does not know. */
export async function answerInvoke(activity: IncomingActivity, base: InvokeBase, invoking: Invoking): Promise<InvokeBody | undefined> {
  const { name, value } = activity;
  switch (name) {
    case 'adaptiveCard/action':
      return execute(value, base, invoking);
    case 'task/fetch':
      return openDialog(value, base, invoking);
    case 'task/submit':
      return submitDialog(value, base, invoking);
    case 'composeExtension/query':
      return search(value, base, invoking);
    case 'composeExtension/fetchTask':
      return aboutMessage(value);
    case 'composeExtension/submitAction':
      return askAboutMessage(value, base, invoking);
    case 'application/search':
      return searchField(value, base, invoking);
    default:
      return undefined;
  }
}
