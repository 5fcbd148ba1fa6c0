import { type ContentFaults, contentFaults } from '../../curation/check-content.ts';
import { doubtfulFields } from '../../curation/doubtful-fields.ts';
import { writeFactFields } from '../../curation/fact-fields.ts';
import { RANK_LEVELS } from '../../curation/revise-fact.ts';
import type { Proposal } from '../../facts/replay.ts';
import { firstDay } from '../../model/calendar-date.ts';
import type { Fact, FactContent } from '../../model/fact.ts';
import { formatFactuality, isSaidAndSo } from '../../model/factuality.ts';
import type { FieldOption, Form, FormField } from '../../model/form.ts';
import type { LedgerContent } from '../../model/ledger-entry.ts';
import { capitalised } from '../../model/text.ts';
import { FORMS, type FormName, formIdOf } from '../action-ids.ts';
import { audiencesHere, type Context } from '../context.ts';
import { factFormFields, textField } from './fact-form.ts';
import { shownBefore } from './notified-readers.ts';
import { packToEdit } from './pack-to-edit.ts';
import { REJECT_REASONS } from './reject-reasons.ts';
import { writeSubject } from './review-subject.ts';
import { reviewSubjectOf } from './visible.ts';

/** The reason of an act, which must be given. */
export const WHY = textField('why', 'Why', { hint: 'In a sentence; it is kept with the act.', required: true, multiline: true });
/** Words to a reason, where it can do without. */
export const WHY_OPTIONAL = { ...WHY, required: false };
const LONGEST_LABEL = 70;

/** A form about a candidate or a fact, as it stands now. */
export function formFor(name: FormName, id: string, title: string, submit: string, fields: readonly FormField[], context: Context): Form {
  return { id: formIdOf(name, writeSubject(reviewSubjectOf(id, context))), title, submit, fields };
}

/** The fields of a fact, of what may be shown here. */
export function factFieldsHere(content: LedgerContent, context: Context): readonly FormField[] {
  const pack = packToEdit(content, context);
  const audiences = audiencesHere(context);
  return factFormFields(writeFactFields(content, { pack, audiences }), pack, audiences);
}

/** Asked of what is denied, in doubt or yet to come: told as a fact it needs a reason of its own. */
function groundsField({ content }: Proposal): FormField[] {
  if (isSaidAndSo(content.fact)) return [];
  return [textField('why', 'Why it is read otherwise', { hint: `Only if it is not ${formatFactuality(content.fact)}.`, multiline: true })];
}

/** Chosen in the form where a candidate is to be approved as it is said there. */
export const DECIDE_APPROVE = 'approve';

/** Whether a candidate goes on waiting once it is said otherwise. */
const DECISION: FormField = {
  kind: 'choice',
  id: 'decision',
  label: 'Decision',
  required: true,
  initial: 'wait',
  options: [
    { value: 'wait', label: 'Let it wait' },
    { value: DECIDE_APPROVE, label: 'Approve it' },
  ],
};

/** Fields in the order in which they are looked at: those that are asked for before the others. */
export function askedFirst(fields: readonly FormField[], asked: readonly string[]): readonly FormField[] {
  const rank = ({ id }: FormField) => (asked.includes(id) ? asked.indexOf(id) : asked.length);
  return fields.toSorted((one, other) => rank(one) - rank(other));
}

/** Why a candidate would be refused if it were approved as it is, by the fields that are at fault. */
export function faultsOf({ content }: Proposal, { parts }: Context): ContentFaults {
  return contentFaults(content, parts.bot().pack);
}

/** A candidate as it is proposed, to be said otherwise: asked for is only what is open or doubtful. */
export function editForm(proposal: Proposal, context: Context): Form {
  const asked = doubtfulFields(proposal, faultsOf(proposal, context));
  const grounds = groundsField(proposal);
  const why = grounds.length > 0 ? grounds : [WHY_OPTIONAL];
  const fields = askedFirst([...factFieldsHere(proposal.content, context), ...why, DECISION], asked);
  const form = formFor(FORMS.edit, proposal.entry.fact, 'Edit the candidate', 'Save', fields, context);
  return { ...form, asked, endings: [{ word: DECIDE_APPROVE, field: 'decision', value: DECIDE_APPROVE }] };
}

/** One more fact of the passage that a candidate stands in, beginning with what was read of it. */
export function furtherForm(proposal: Proposal, context: Context): Form {
  const asked = ['statement', 'value', 'quote', ...(isSaidAndSo(proposal.content.fact) ? [] : ['why'])];
  const fields = askedFirst([...factFieldsHere(proposal.content, context), ...groundsField(proposal)], asked);
  return { ...formFor(FORMS.further, proposal.entry.fact, 'Another fact', 'Add', fields, context), asked };
}

/** A fact as an option: its statement, as far as there is room. */
export function factOption({ id, statement }: Pick<Fact, 'id' | 'statement'>): FieldOption {
  return { value: id, label: statement.length > LONGEST_LABEL ? `${statement.slice(0, LONGEST_LABEL - 1)}…` : statement };
}

/** A search for the fact that a candidate goes to; those that it touches are offered first. */
function factSearch(label: string, touched: readonly Fact[]): FormField {
  const [first] = touched;
  return {
    kind: 'search',
    id: 'fact',
    label,
    hint: 'Type words of the fact, or its name.',
    required: true,
    options: touched.map(factOption),
    ...(first && { initial: first.id }),
  };
}

/** Asks under which fact a passage goes as evidence; `touched` are offered first. */
export function mergeForm({ entry }: Proposal, touched: readonly Fact[], context: Context): Form {
  return formFor(FORMS.merge, entry.fact, 'Merge as evidence', 'Merge', [factSearch('Fact', touched), WHY_OPTIONAL], context);
}

/** Asks which fact a candidate replaces, from which day on, and why; `touched` are offered first, with who was shown them. */
export async function supersedeForm({ entry, content }: Proposal, touched: readonly Fact[], context: Context): Promise<Form> {
  const from = textField('from', 'From', {
    hint: 'The day from which it holds, no earlier than its announcement; answers as of a day before stay as they were.',
    initial: firstDay(content.fact.announced),
  });
  const [first] = touched;
  const why = first ? { ...WHY, hint: `It is kept with the act. Once it is superseded, ${await shownBefore(first, context)}.` } : WHY;
  const fields = [factSearch('Fact that it replaces', touched), from, why];
  const form = formFor(FORMS.supersede, entry.fact, 'Supersede a fact', 'Supersede', fields, context);
  return { ...form, asked: first ? ['why'] : ['fact', 'why'] };
}

/** Why a candidate is turned down, to be chosen. */
export const REASON: FormField = {
  kind: 'choice',
  id: 'reason',
  label: 'Reason',
  required: true,
  options: Object.entries(REJECT_REASONS).map(([value, label]) => ({ value, label })),
};

/** Asks for the reason why a candidate is turned down. */
export function rejectForm({ entry }: Proposal, context: Context): Form {
  return formFor(FORMS.reject, entry.fact, 'Reject the candidate', 'Reject', [REASON, { ...WHY_OPTIONAL, label: 'In words' }], context);
}

/** Asks why a candidate that is approved is contested. */
export function disputeForm({ entry }: Proposal, context: Context): Form {
  return formFor(FORMS.dispute, entry.fact, 'Approve as contested', 'Approve', [WHY], context);
}

/** Asks why another curator is to decide on a candidate. */
export function referForm({ entry }: Proposal, context: Context): Form {
  return formFor(FORMS.refer, entry.fact, 'A second pair of eyes', 'Ask', [WHY], context);
}

/** For a candidate or a fact. */
export function rankForm({ id, rank }: Pick<FactContent, 'id' | 'rank'>, context: Context): Form {
  const options = RANK_LEVELS.map((level) => ({ value: level, label: capitalised(level) }));
  const level: FormField = { kind: 'choice', id: 'rank', label: 'Rank', required: true, options, initial: rank?.level ?? 'normal' };
  return formFor(FORMS.rank, id, 'Set the rank', 'Set', [level, { ...WHY, hint: 'Readers are given this reason.' }], context);
}
