import { decideMany, type ManyDecided } from '../../curation/decide-many.ts';
import { reject } from '../../curation/decide-proposal.ts';
import { listItem, paragraph } from '../../model/blocks.ts';
import type { FormField } from '../../model/form.ts';
import type { Reply } from '../../model/interaction.ts';
import type { TableBlock } from '../../model/message.ts';
import { ACTIONS, FORMS, formIdOf } from '../action-ids.ts';
import type { Context } from '../context.ts';
import { actNow } from '../hand-of-actor.ts';
import { requireCurator } from '../require-curator.ts';
import { buttons, plainMessage, toAsker } from '../words.ts';
import { approveMany } from './approve-many.ts';
import { keyed } from './button-keys.ts';
import { REASON, WHY_OPTIONAL } from './candidate-forms.ts';
import { decidedReply, nextButton, recordDecision } from './deciding.ts';
import { readReason, reasonText } from './reject-reasons.ts';
import type { Many } from './review-command.ts';
import { pickedAsSeen, pickedNow, readSelection, type Selection, writeSelection } from './selection.ts';
import type { ComparedProposal } from './weighed.ts';

const MOST_LISTED = 100;
const LONGEST_WHY = 1000;

const counted = (count: number) => (count === 1 ? 'One candidate' : `${count} candidates`);

/** Why candidates are rejected, out of words; nothing where none were given. */
function whyOf(words: string): string | undefined {
  if (words.trim() === '') return undefined;
  const { reason, why = '' } = readReason(words);
  const read = reasonText(reason, why);
  return 'why' in read ? read.why.slice(0, LONGEST_WHY) : undefined;
}

function listed(weighed: readonly ComparedProposal[]): TableBlock {
  const rows = weighed
    .slice(0, MOST_LISTED)
    .map(({ proposal: { entry, content } }) => [
      entry.fact,
      content.fact.statement,
      content.fact.evidence.map(({ quote }) => `“${quote}”`).join(' '),
    ]);
  return { kind: 'table', title: 'Candidates', columns: ['Candidate', 'Statement', 'Quotation'], rows };
}

function noneFound(): Reply {
  return toAsker(plainMessage('No candidate that waits for you is like this. Write “review list” for those that wait.'));
}

/**
 * What would be done to all that a filter picks out: how many they are, each with its quotation, and the button that does it.
 * Nothing is done yet. @throws Failure NOT_ALLOWED
 */
async function shownFirst({ verb, filter, why }: Many, context: Context): Promise<Reply> {
  const found = await pickedNow(filter, context);
  if (found.length === 0) return noneFound();
  const reason = verb === 'reject' ? whyOf(why) : 'Approved together.';
  const value = writeSelection(filter, context, why);
  const doing = verb === 'reject' ? 'Reject' : 'Approve';
  const act =
    reason === undefined
      ? keyed(
          { id: ACTIONS.openRejectManyForm, label: `Reject these ${found.length}`, value, style: 'danger' },
          { words: `reject ${value} --why` },
        )
      : keyed({
          id: ACTIONS.reviewMany,
          label: `${doing} these ${found.length}`,
          value: `${verb} ${value}`,
          style: verb === 'reject' ? 'danger' : 'primary',
        });
  const because = reason === undefined || verb === 'approve' ? '' : `: ${reason.replace(/[.!?…]$/u, '')}`;
  const told = `${counted(found.length)} would be ${verb === 'reject' ? 'rejected' : 'approved'}${because}. Nothing is done yet.`;
  const more = found.length > MOST_LISTED ? [paragraph(`The first ${MOST_LISTED} are listed.`)] : [];
  return toAsker(plainMessage(told, listed(found), ...more, ...buttons(act, ...nextButton(context))));
}

function doneText(verb: Many['verb'], { decision }: ManyDecided, why: string): string {
  const rejected = decision.filter(({ kind }) => kind === 'rejected').length;
  if (verb === 'reject') return `${counted(rejected)} ${rejected === 1 ? 'was' : 'were'} rejected: ${why}`;
  const approved = decision.filter(({ kind }) => kind === 'approved').length;
  const merged = decision.filter(({ kind }) => kind === 'merged').length;
  const parts = [
    ...(approved > 0 ? [`${counted(approved)} approved`] : []),
    ...(merged > 0 ? [`${merged === 1 ? 'one' : merged} merged as evidence`] : []),
  ];
  return `${parts.join(', ')}.`.replace(/^o/u, 'O');
}

/** Does to all of a selection what was shown, as one batch with an act for each. @throws Failure NOT_ALLOWED, ALREADY_DECIDED */
export async function doToMany(verb: Many['verb'], selection: Selection, context: Context): Promise<Reply> {
  requireCurator(context);
  const { picked, changed } = await pickedAsSeen(selection, context);
  const skipped = changed.map((id) => listItem(`${id} has changed since you saw it, and was left alone.`));
  if (picked.length === 0) return toAsker(plainMessage('None of them waits as it did.', ...skipped, ...buttons(...nextButton(context))));
  const why = verb === 'reject' ? (whyOf(selection.why) ?? 'Rejected together.') : 'Approved together.';
  const act = actNow(why, context);
  const proposals = picked.map(({ proposal }) => proposal);
  const decided = verb === 'reject' ? decideMany(proposals, act, context.parts.curated(), reject) : approveMany(picked, act, context);
  const left = [...skipped, ...decided.left.map(({ id, failure }) => listItem(`${id} was left: ${failure.message} ${failure.why}`))];
  if (decided.decision.length === 0)
    return toAsker(plainMessage('None of them could be decided together.', ...left, ...buttons(...nextButton(context))));
  await recordDecision(decided.decision, context);
  const reply = await decidedReply(doneText(verb, decided, why), decided.decision, context);
  const batch = decided.decision[0]?.batch;
  const back = batch === undefined ? [] : [paragraph(`Undo takes all of it back: review undo ${batch}`, 'italic')];
  const [text, ...rest] = reply.message.blocks;
  return { ...reply, message: { ...reply.message, blocks: [...(text ? [text] : []), ...left, ...back, ...rest] } };
}

/** Carries out what was said of several: at once where they were shown before, else they are shown first. @throws Failure NOT_ALLOWED */
export function many(said: Many, context: Context): Promise<Reply> {
  const { seen, verb, filter, why } = said;
  requireCurator(context);
  const needsReason = verb === 'reject' && whyOf(why) === undefined;
  if (seen === undefined || needsReason) return shownFirst(said, context);
  return doToMany(verb, { filter, seen, why }, context);
}

/** The button that does what was listed: `reject --document herald --seen 12 --why not ours`. */
export function carryOutMany(value: string, context: Context): Promise<Reply> {
  requireCurator(context);
  const [, verb = '', rest = ''] = /^(\S+)\s+(.*)$/su.exec(value) ?? [];
  return doToMany(verb === 'approve' ? 'approve' : 'reject', readSelection(rest), context);
}

/** Asks for one reason for all of a selection. @throws Failure NOT_ALLOWED, ACTION_UNKNOWN */
export async function rejectManyForm(value: string, context: Context): Promise<Reply> {
  requireCurator(context);
  const selection = readSelection(value);
  const { picked } = await pickedAsSeen(selection, context);
  if (picked.length === 0) return noneFound();
  const fields: readonly FormField[] = [REASON, WHY_OPTIONAL];
  const form = { id: formIdOf(FORMS.rejectMany, value), title: `Reject ${picked.length}`, submit: 'Reject', fields };
  const text = `Reject ${picked.length} together. In words: review reject ${value} and the reason.`;
  return { ...toAsker(plainMessage(text, listed(picked))), form };
}

/** Rejects all of a selection for the reason that was filled in. @throws Failure NOT_ALLOWED, ACTION_UNKNOWN */
export async function sendRejectMany(about: string, fields: Readonly<Record<string, string>>, context: Context): Promise<Reply> {
  requireCurator(context);
  const selection = readSelection(about);
  const read = reasonText(fields.reason, (fields.why ?? '').trim());
  if ('faults' in read) return { ...toAsker(plainMessage(Object.values(read.faults).join('\n'))), faults: read.faults };
  return doToMany('reject', { ...selection, why: [fields.reason ?? '', fields.why ?? ''].join(' ') }, context);
}
