import { type Description, describeHeld } from '../../curation/document-description.ts';
import type { FactFields } from '../../curation/fact-fields.ts';
import { restoreDocument, withdrawDocument } from '../../curation/withdraw-document.ts';
import { localDay } from '../../digest/lines.ts';
import { listItem } from '../../model/blocks.ts';
import { isCalendarDate } from '../../model/calendar-date.ts';
import { Failure } from '../../model/failure.ts';
import type { Reply } from '../../model/interaction.ts';
import type { LedgerEntry } from '../../model/ledger-entry.ts';
import type { Block } from '../../model/message.ts';
import { SOURCE_TIERS } from '../../model/source.ts';
import { ACTIONS, FORMS, type FormName } from '../action-ids.ts';
import type { Context } from '../context.ts';
import { actNow } from '../hand-of-actor.ts';
import { decidedReply, recordDecision } from '../review/deciding.ts';
import type { ReviewSubject } from '../review/review-subject.ts';
import { requireSeen } from '../review/visible.ts';
import { buttons, plainMessage, toAsker } from '../words.ts';
import { withdrawalText } from './document-forms.ts';
import { heldDocument } from './held-document.ts';
import { readAnew } from './reading-anew.ts';
import { restingBlocks, restingHere } from './resting-here.ts';

/** The forms about documents. */
export type DocumentForm = typeof FORMS.describeDocument | typeof FORMS.withdrawDocument | typeof FORMS.restoreDocument;

const LONGEST_WHY = 3000;
const LONGEST_TEXT = 300;

type Faults = Readonly<Record<string, string>>;

function faulty(faults: Faults): Reply {
  return {
    ...toAsker(
      plainMessage(
        Object.entries(faults)
          .map(([field, fault]) => `${field}: ${fault}`)
          .join('\n'),
      ),
    ),
    faults,
  };
}

/** A reply that goes on with further lines, before its buttons. */
function withMore(reply: Reply, more: readonly Block[]): Reply {
  const { blocks } = reply.message;
  const acts = blocks.filter(({ kind }) => kind === 'actions');
  return { ...reply, message: { ...reply.message, blocks: [...blocks.filter(({ kind }) => kind !== 'actions'), ...more, ...acts] } };
}

/** Reads what a form says of a document, or what is at fault with it. */
function readDescription(fields: FactFields, today: string): { readonly description: Description } | { readonly faults: Faults } {
  const { title, publisher, published, tier, url, licence } = fields;
  const faults: Record<string, string> = {};
  for (const [name, text] of Object.entries({ title, publisher, licence })) {
    if (text !== undefined && text.trim() === '') faults[name] = 'It cannot be empty.';
    if (text !== undefined && text.length > LONGEST_TEXT) faults[name] = `Write at most ${LONGEST_TEXT} characters.`;
  }
  if (published !== undefined && !(isCalendarDate(published) && published.length === 10))
    faults.published = 'Write a day, such as 2024-11-05.';
  else if (published !== undefined && published > today) faults.published = 'It is still to come.';
  const level = SOURCE_TIERS.find((one) => one === tier);
  if (tier !== undefined && level === undefined) faults.tier = `Write one of ${SOURCE_TIERS.join(', ')}.`;
  const address = url?.trim() ?? '';
  if (address !== '' && !(URL.canParse(address) && /^https?:/u.test(address)))
    faults.url = 'Write an address that begins with https://, or nothing.';
  if (Object.keys(faults).length > 0) return { faults };
  const said = { title, publisher, published, url, licence };
  return {
    description: {
      ...Object.fromEntries(Object.entries(said).filter(([, text]) => text !== undefined)),
      ...(level !== undefined && { tier: level }),
    },
  };
}

/** Facts that rest on a document, to be looked at again. */
function lookAgain(id: string, context: Context): Block[] {
  const { alone, among } = restingHere(id, context);
  const facts = [...alone, ...among];
  if (facts.length === 0) return [];
  const lines = facts.map((fact) => listItem(`${fact.id}: ${fact.statement}`));
  return [...plainMessage('To be looked at again, as they were read by what was known before:').blocks, ...lines];
}

type Send = (id: string, why: string, fields: FactFields, context: Context) => Promise<Reply>;

const sendDescribe: Send = async (id, why, fields, context) => {
  const held = await heldDocument(id, context);
  const today = localDay(context.now, context.parts.bot().pack.time_zone);
  const read = readDescription(fields, today);
  if ('faults' in read) return faulty(read.faults);
  const entry = describeHeld(held, read.description, actNow(why, context), context.parts.curated());
  const again = await readAnew(held, entry, context);
  const decision: readonly LedgerEntry[] = [entry, ...(again?.entries ?? [])];
  await recordDecision(decision, context);
  const anew = again ? ` Read anew: ${again.replaced} candidates replaced, ${again.added} added, ${again.closed} closed.` : '';
  return withMore(await decidedReply(`What is known of ${id} was corrected.${anew}`, decision, context), lookAgain(id, context));
};

const sendWithdraw: Send = async (id, why, _, context) => {
  const held = await heldDocument(id, context);
  const resting = restingHere(id, context);
  const decision = withdrawDocument({ id, audience: held.audience }, actNow(why, context), context.parts.curated());
  await recordDecision(decision, context);
  const counts = `${resting.alone.length} retracted, ${resting.among.length} without its passages, ${resting.waiting.length} closed`;
  const text = `${id} was withdrawn: ${counts}. Whoever was shown what was retracted is told.`;
  return withMore(await decidedReply(text, decision, context), restingBlocks(resting));
};

const sendRestore: Send = async (id, why, _, context) => {
  await heldDocument(id, context);
  const decision = restoreDocument(id, actNow(why, context), context.parts.curated());
  await recordDecision(decision, context);
  return withMore(await decidedReply(`${id} counts again.`, decision, context), restingBlocks(restingHere(id, context)));
};

const SENDS: Readonly<Record<DocumentForm, Send>> = {
  [FORMS.describeDocument]: sendDescribe,
  [FORMS.withdrawDocument]: sendWithdraw,
  [FORMS.restoreDocument]: sendRestore,
};

/** Does what a form about a document says. @throws Failure NOT_ALLOWED, DOCUMENT_UNKNOWN and of the acts */
export async function submitDocumentForm(form: DocumentForm, subject: ReviewSubject, fields: FactFields, context: Context): Promise<Reply> {
  await heldDocument(subject.id, context);
  requireSeen(subject, context);
  const why = (fields.why ?? '').trim().slice(0, LONGEST_WHY);
  if (why === '') return faulty({ why: 'Say why: it is kept with the act.' });
  return SENDS[form](subject.id, why, fields, context);
}

/** Whether a form is one about documents. */
export function isDocumentForm(form: FormName | undefined): form is DocumentForm {
  return form !== undefined && Object.hasOwn(SENDS, form);
}

/**
 * What withdrawing a document would come to, before anybody does it, with the button that asks why.
 * @throws Failure NOT_ALLOWED, DOCUMENT_UNKNOWN, NOTHING_CHANGED
 */
export async function withdrawalReply(subject: ReviewSubject, context: Context): Promise<Reply> {
  const held = await heldDocument(subject.id, context);
  if (held.recalled)
    throw new Failure(
      'NOTHING_CHANGED',
      `${subject.id} is withdrawn already.`,
      'It counts no longer.',
      'Bring it back with “review restore”.',
    );
  const resting = restingHere(subject.id, context);
  const how = `To withdraw it write “review withdraw ${subject.id} WHY”.`;
  const act = buttons({ id: ACTIONS.openWithdrawDocumentForm, label: 'Withdraw it', value: subject.id, style: 'danger' });
  return toAsker(
    plainMessage(`${held.source.title} (${subject.id}). ${withdrawalText(held, context)} ${how}`, ...restingBlocks(resting), ...act),
  );
}
