import type { FieldOption, Form, FormField, Reply, SearchResult } from '../../src/index.ts';

/** What filling a form in a terminal needs of the desk. */
export interface FormDesk {
  readonly send: (form: string, fields: Readonly<Record<string, string>>) => Promise<Reply>;
  readonly search: (form: string, field: string, text: string) => Promise<readonly SearchResult[]>;
}

/** A form being filled in, a line for each field. */
export interface FormFilling {
  /** What is asked now. */
  ask(): string;
  /** Takes a line: the reply of the desk once the form is sent, nothing when it is given up, else what is asked next. */
  take(line: string): Promise<{ readonly sent: Reply } | { readonly asked: string } | 'cancelled'>;
}

const KEEP = '=';
const EMPTY = '-';
const SEND = '/send';
const CANCEL = '/cancel';
const HOW = `One line for each field: ${KEEP} keeps what stands, ${EMPTY} leaves it empty, ${SEND} sends it, ${CANCEL} gives it up.`;
/** A field that is not asked for, by its name: `/status provided`. */
const OTHER_FIELD = /^\/([a-z]+(?:[-_][a-z]+)*)(?:\s+(.*))?$/su;

function howToFill({ asked, endings = [], fields }: Form): string {
  const words = endings.map(({ word }) => ` /${word} sends it, and does that.`).join('');
  const left = asked === undefined ? [] : fields.filter(({ id }) => !asked.includes(id)).map(({ id }) => id);
  const others =
    left.length === 0 ? '' : `\nThe others stand as they are; a slash and the name sets one (/${left[0]} …): ${left.join(', ')}.`;
  return `${HOW}${words}${others}`;
}

function optionsOf(field: FormField): readonly FieldOption[] {
  return field.kind === 'choice' || field.kind === 'search' ? field.options : [];
}

function listed(options: readonly FieldOption[]): string {
  return options.map(({ label }, at) => `  ${at + 1} ${label}`).join('\n');
}

/** Asks for the fields of a form one after another; those with faults are asked for again. */
export function fillForm(form: Form, { send, search }: FormDesk): FormFilling {
  const values: Record<string, string> = {};
  for (const { id, initial } of form.fields) if (initial !== undefined) values[id] = initial;
  const wanted = form.fields.filter(({ id }) => form.asked === undefined || form.asked.includes(id));
  let asked: readonly FormField[] = wanted.length > 0 ? wanted : form.fields;
  let at = 0;
  let options: readonly FieldOption[] = optionsOf(asked[0] ?? NO_FIELD);
  let faults: Readonly<Record<string, string>> = {};
  let begun = false;

  const question = (): string => {
    const field = asked[at] ?? NO_FIELD;
    const fault = faults[field.id];
    const stands = values[field.id];
    const label = `${field.label}${field.required ? '' : ' (may be empty)'}${field.hint === undefined ? '' : ` — ${field.hint}`}`;
    const parts = [
      ...(fault === undefined ? [] : [`! ${fault}`]),
      `${at + 1}/${asked.length} ${label}`,
      ...(stands === undefined ? [] : [`  stands: ${stands}`]),
      ...(options.length > 0 ? [listed(options)] : []),
    ];
    return parts.join('\n');
  };
  const moveOn = (): void => {
    at += 1;
    options = optionsOf(asked[at] ?? NO_FIELD);
  };
  const finish = async () => {
    const reply = await send(form.id, values);
    const wrong = form.fields.filter(({ id }) => reply.faults?.[id] !== undefined);
    if (wrong.length === 0) return { sent: reply };
    [asked, at, faults, options] = [wrong, 0, reply.faults ?? {}, optionsOf(wrong[0] ?? NO_FIELD)];
    return { asked: question() };
  };

  /** What a line says in a field; nothing when it must be chosen from the options now shown. */
  const chosenIn = async (field: FormField, line: string): Promise<string | undefined> => {
    if (field.kind !== 'choice' && field.kind !== 'search') return line;
    const said = line.toLowerCase();
    const isMeant = ({ value, label }: FieldOption) => value === line || label.toLowerCase() === said;
    const chosen = /^\d{1,2}$/u.test(line) ? options[Number(line) - 1] : options.find(isMeant);
    if (chosen) return chosen.value;
    if (field.kind === 'choice') return undefined;
    const found = await search(form.id, field.id, line);
    const named = found.find(({ id, title }) => id === line || title.toLowerCase() === said);
    const exact = named ?? (found.length === 1 ? found[0] : undefined);
    options = found.map(({ id, title }) => ({ value: id, label: title }));
    return exact?.id;
  };

  /** Sets a field that is named; says what came of it. Nothing for a line that names none. */
  const setOther = async (line: string): Promise<string | undefined> => {
    const [, name = '', words = ''] = OTHER_FIELD.exec(line) ?? [];
    const field = form.fields.find(({ id }) => id === name.replaceAll('-', '_'));
    if (!field) return undefined;
    const kept = options;
    options = optionsOf(field);
    const value = words === '' || words === EMPTY ? '' : await chosenIn(field, words);
    const offered = options;
    options = kept;
    if (value === undefined) return `${field.label}: choose one of ${offered.map((option) => option.value).join(', ')}.`;
    if (value === '') delete values[field.id];
    else values[field.id] = value;
    return `${field.label}: ${value === '' ? 'empty' : value}`;
  };

  return {
    ask() {
      const opening = begun ? '' : `${form.title}. ${howToFill(form)}\n`;
      begun = true;
      return `${opening}${question()}`;
    },
    async take(line) {
      const field = asked[at];
      if (line === CANCEL) return 'cancelled';
      if (!field || line === SEND) return finish();
      const ending = form.endings?.find(({ word }) => line === `/${word}`);
      if (ending) {
        values[ending.field] = ending.value;
        return finish();
      }
      const other = await setOther(line);
      if (other !== undefined) return { asked: `${other}\n${question()}` };
      if (line === EMPTY) delete values[field.id];
      else if (line !== KEEP) {
        const value = await chosenIn(field, line);
        if (value === undefined) return { asked: `Choose one of these.\n${question()}` };
        values[field.id] = value;
      }
      moveOn();
      return at < asked.length ? { asked: question() } : finish();
    },
  };
}

const NO_FIELD: FormField = { kind: 'text', id: '', label: '', required: false, multiline: false, longest: 0 };
