import { type FieldOption, FORM_OPENERS, type Form, type FormField, type MessageAction, pickable, readFormId } from '../../src/index.ts';
import { type AdaptiveCard, type CardElement, type ChoiceInput, cardOf, type DateInput, type TextInput, type TimeInput } from './card.ts';
import { shortenedForTeams, shownLine } from './inert-text.ts';
import { BUTTON_LABEL_LENGTH, CHOICES, DIALOG_TITLE_LENGTH, HEADING_LENGTH } from './limits.ts';
import { lines, stacks } from './rich-text.ts';

const DATASET_MARK = '/';
/** What may be written where a day or a time is asked. */
const DAY_LENGTH = 40;

function label(text: string): string {
  return shortenedForTeams(shownLine(text), HEADING_LENGTH);
}

function choices(options: readonly FieldOption[]): ChoiceInput['choices'] {
  return options.slice(0, CHOICES).map(({ value, label: title }) => ({ title: label(title), value }));
}

function inputOf(form: string, field: FormField, filled: string | undefined): TextInput | DateInput | TimeInput | ChoiceInput {
  const value = filled ?? field.initial;
  const base = {
    id: field.id,
    label: label(field.label),
    ...(field.required ? ({ isRequired: true, errorMessage: 'This is needed.' } as const) : {}),
    ...(value === undefined ? {} : { value }),
  };
  const placeholder = field.hint === undefined ? {} : { placeholder: label(field.hint) };
  if (field.kind === 'day' || field.kind === 'time') {
    // What is written otherwise than a calendar or a clock shows it stays to be mended.
    const isWritten = value !== undefined && value !== '' && pickable(field.kind, value) === undefined;
    if (isWritten) return { type: 'Input.Text', ...base, ...placeholder, isMultiline: false, maxLength: DAY_LENGTH };
    return { type: field.kind === 'day' ? 'Input.Date' : 'Input.Time', ...base };
  }
  if (field.kind === 'text') return { type: 'Input.Text', ...base, ...placeholder, isMultiline: field.multiline, maxLength: field.longest };
  const chosen = { ...base, ...placeholder, choices: choices(field.options) };
  if (field.kind === 'choice') return { type: 'Input.ChoiceSet', ...chosen, style: 'compact' };
  const dataset = [form, field.id].join(DATASET_MARK);
  return { type: 'Input.ChoiceSet', ...chosen, style: 'filtered', 'choices.data': { type: 'Data.Query', dataset } };
}

/** Which field of which form a search is for. */
export function readDataset(dataset: string): { readonly form: string; readonly field: string } | undefined {
  const [form, field, ...others] = dataset.split(DATASET_MARK);
  return form && field && others.length === 0 ? { form, field } : undefined;
}

/** A form as a card: what was filled in before stands in its fields, and what is wrong with it above them. */
export function formCard(
  form: Form,
  filled: Readonly<Record<string, string>> = {},
  faults: Readonly<Record<string, string>> = {},
): AdaptiveCard {
  const body = form.fields.flatMap((field): CardElement[] => {
    const fault = faults[field.id];
    return [...(fault === undefined ? [] : stacks(lines(fault), 'attention')), inputOf(form.id, field, filled[field.id])];
  });
  const title = shortenedForTeams(shownLine(form.submit), BUTTON_LABEL_LENGTH);
  return cardOf(label(form.title), body, [{ type: 'Action.Submit', title, data: { form: form.id }, style: 'positive' }]);
}

/** The title of a dialog. */
export function dialogTitle(text: string): string {
  return shortenedForTeams(shownLine(text), DIALOG_TITLE_LENGTH);
}

/** The button that opens a form: a message itself cannot, only what is pressed in it. */
export function formOpener({ id, title }: Pick<Form, 'id' | 'title'>): MessageAction | undefined {
  const { form, about } = readFormId(id);
  return form === undefined ? undefined : { id: FORM_OPENERS[form], label: title, value: about, style: 'primary' };
}
