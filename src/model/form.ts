interface FieldBase {
  readonly id: string;
  readonly label: string;
  /** What to write, in a short sentence. */
  readonly hint?: string;
  readonly required: boolean;
  /** What stands in the field when the form opens: text, or the value of an option. */
  readonly initial?: string;
}

export interface TextField extends FieldBase {
  readonly kind: 'text';
  readonly multiline: boolean;
  /** In UTF-16 units; an adapter may allow less where its platform does. */
  readonly longest: number;
}

export interface FieldOption {
  /** What the form sends. */
  readonly value: string;
  readonly label: string;
}

/** One of a few options. */
export interface ChoiceField extends FieldBase {
  readonly kind: 'choice';
  readonly options: readonly FieldOption[];
}

/**
 * One of many: what the person types is passed on as a search interaction that names the form and the field, and the
 * results are the options (`id` is sent). `options` are offered before anything is typed, and where a platform cannot
 * search.
 */
export interface SearchField extends FieldBase {
  readonly kind: 'search';
  readonly options: readonly FieldOption[];
}

/** A day (`YYYY-MM-DD`), chosen from a calendar where the platform has one. */
export interface DayField extends FieldBase {
  readonly kind: 'day';
}

/** A time of day (`HH:MM`), chosen from a clock where the platform has one. */
export interface TimeField extends FieldBase {
  readonly kind: 'time';
}

export type FormField = TextField | ChoiceField | SearchField | DayField | TimeField;

const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/u;

/** What stands in a field of a day or a time, as far as a calendar or a clock can show it. */
export function pickable(kind: 'day' | 'time', value: string | undefined): string | undefined {
  return value !== undefined && (kind === 'day' ? DAY : TIME).test(value) ? value : undefined;
}

/** A form to fill in, opened beside the conversation. What is sent comes back as a form interaction with its `id`. */
export interface Form {
  readonly id: string;
  /** At most 24 characters. */
  readonly title: string;
  /** What the button that sends it says, at most 24 characters. */
  readonly submit: string;
  readonly fields: readonly FormField[];
  /**
   * Ids of the fields that are open or doubtful: where a form is filled in a line at a time these are asked for, and the
   * others stand as they are unless they are named. All are asked for without it.
   */
  readonly asked?: readonly string[];
  /** Words that send the form at once with a field set: `approve` sends it to be approved. */
  readonly endings?: readonly { readonly word: string; readonly field: string; readonly value: string }[];
}
