import type { Conversation, FieldOption, Form, FormField, Reply } from '../../src/index.ts';
import type { Signing } from './actions.ts';
import type { MattermostApi } from './api.ts';

/** Lengths that Mattermost allows in a dialog. */
const TITLE = 24;
const HELP = 150;
const LINE = 150;
const TEXT = 3_000;
const VALUE = 100;

const cut = (text: string, most: number) => (text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`).toWellFormed();

function option({ value, label }: FieldOption): { text: string; value: string } {
  return { text: cut(label, VALUE), value };
}

/** A field as an element of a dialog. A field that searches offers what it does before anything is typed, or takes words. */
function element(field: FormField) {
  const { id, label, hint, required, initial } = field;
  const own = {
    name: id,
    display_name: cut(label, TITLE),
    optional: !required,
    ...(hint === undefined ? {} : { help_text: cut(hint, HELP) }),
  };
  const options = field.kind === 'choice' || field.kind === 'search' ? field.options : [];
  if (options.length > 0) {
    const isThere = options.some(({ value }) => value === initial);
    return { ...own, type: 'select', options: options.map(option), ...(isThere ? { default: initial } : {}) };
  }
  const isLong = field.kind === 'text' && field.multiline;
  const most = Math.min(isLong ? TEXT : LINE, field.kind === 'text' ? field.longest : LINE);
  return {
    ...own,
    type: isLong ? 'textarea' : 'text',
    max_length: most,
    ...(initial === undefined ? {} : { default: cut(initial, most) }),
  };
}

/** What opening a form needs. */
export interface DialogParts {
  readonly api: MattermostApi;
  readonly signing: Signing;
  readonly publicUrl: string | undefined;
}

/** Opens the form of a reply by the trigger of a press or a command, which is good for three seconds; whether it opened. */
export async function openDialog(
  form: Form,
  { trigger, kind, thread }: { readonly trigger: string } & Pick<Conversation, 'kind' | 'thread'>,
  { api, signing, publicUrl }: DialogParts,
): Promise<boolean> {
  if (publicUrl === undefined) return false;
  const state = JSON.stringify(signing.sign({ action: form.id, value: '', kind, thread }));
  const dialog = {
    callback_id: form.id,
    title: cut(form.title, TITLE),
    submit_label: cut(form.submit, TITLE),
    elements: form.fields.map(element),
    state,
  };
  const called = await api('POST', '/actions/dialogs/open', { trigger_id: trigger, url: `${publicUrl}/mattermost/dialog`, dialog });
  return called.kind === 'done';
}

/** What a dialog that was sent is answered with: what is wrong with its fields, or nothing, whereupon it closes. */
export function dialogAnswer({ faults }: Reply): { readonly errors?: Readonly<Record<string, string>> } {
  return faults === undefined ? {} : { errors: faults };
}
