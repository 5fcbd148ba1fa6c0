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

export type FormField = TextField | ChoiceField | SearchField;

/** A form to fill in, opened beside the conversation. What is sent comes back as a form interaction with its `id`. */
export interface Form {
  readonly id: string;
  /** At most 24 characters. */
  readonly title: string;
  /** What the button that sends it says, at most 24 characters. */
  readonly submit: string;
  readonly fields: readonly FormField[];
}
