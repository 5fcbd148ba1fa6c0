import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { FieldOption, Form, FormField } from '../../../src/index.ts';

export interface FormDialogProps {
  readonly form: Form;
  readonly faults: Readonly<Record<string, string>>;
  readonly send: (fields: Readonly<Record<string, string>>) => void;
  readonly search: (field: string, text: string) => Promise<readonly FieldOption[]>;
  readonly close: () => void;
}

interface FieldProps {
  readonly field: FormField;
  readonly value: string;
  readonly set: (value: string) => void;
  readonly fault: string | undefined;
  readonly search: FormDialogProps['search'];
}

/** One of many: words narrow down the options below them. */
function SearchInput({
  field,
  value,
  set,
  id,
  describedBy,
  search,
}: FieldProps & { readonly id: string; readonly describedBy: string | undefined }) {
  const own = field.kind === 'search' || field.kind === 'choice' ? field.options : [];
  const [options, setOptions] = useState<readonly FieldOption[]>(own);
  const shown =
    value === '' || options.some((one) => one.value === value)
      ? options
      : [{ value, label: own.find((one) => one.value === value)?.label ?? value }, ...options];
  return (
    <>
      <input
        type="search"
        aria-label={`Find: ${field.label}`}
        placeholder="Find …"
        onInput={(event) => {
          const words = event.currentTarget.value;
          search(field.id, words).then(setOptions, () => undefined);
        }}
      />
      <select
        id={id}
        aria-describedby={describedBy}
        required={field.required}
        value={value}
        onChange={(event) => set(event.currentTarget.value)}
      >
        <option value="">{field.required ? 'Choose …' : '–'}</option>
        {shown.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
    </>
  );
}

function Field(props: FieldProps) {
  const { field, value, set, fault } = props;
  const id = useId();
  const note = [field.hint, fault].filter(Boolean).length > 0 ? `${id}note` : undefined;
  const common = { id, required: field.required, 'aria-describedby': note, 'aria-invalid': fault !== undefined };
  const input = () => {
    switch (field.kind) {
      case 'text':
        return field.multiline ? (
          <textarea {...common} rows={3} maxLength={field.longest} value={value} onInput={(event) => set(event.currentTarget.value)} />
        ) : (
          <input {...common} type="text" maxLength={field.longest} value={value} onInput={(event) => set(event.currentTarget.value)} />
        );
      case 'choice':
        return (
          <select {...common} value={value} onChange={(event) => set(event.currentTarget.value)}>
            <option value="">{field.required ? 'Choose …' : '–'}</option>
            {field.options.map((one) => (
              <option key={one.value} value={one.value}>
                {one.label}
              </option>
            ))}
          </select>
        );
      case 'search':
        return <SearchInput {...props} id={id} describedBy={note} />;
      case 'day':
        return <input {...common} type="text" placeholder="YYYY-MM-DD" value={value} onInput={(event) => set(event.currentTarget.value)} />;
      case 'time':
        return <input {...common} type="time" value={value} onInput={(event) => set(event.currentTarget.value)} />;
    }
  };
  return (
    <div class={fault === undefined ? 'field' : 'field faulty'}>
      <label for={id}>
        {field.label}
        {field.required ? '' : <span class="muted"> (may be empty)</span>}
      </label>
      {input()}
      {note && (
        <p id={note} class="small">
          {fault !== undefined && <strong class="fault">{fault} </strong>}
          {field.hint}
        </p>
      )}
    </div>
  );
}

/** A form of the core, as a dialog of the page: it stays open while something in it is wrong. */
export function FormDialog({ form, faults, send, search, close }: FormDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const [values, setValues] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(form.fields.flatMap(({ id, initial }) => (initial === undefined ? [] : [[id, initial]]))),
  );
  const isOver = useRef(false);
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => {
      isOver.current = true;
      // Closed before it is taken away, it gives the focus back to where that was.
      shown?.close();
    };
  }, []);
  const submit = (more: Readonly<Record<string, string>> = {}) => send({ ...values, ...more });
  return (
    <dialog ref={dialog} aria-labelledby={title} onClose={() => isOver.current || close()}>
      <form
        method="dialog"
        noValidate
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
        }}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <h2 id={title}>{form.title}</h2>
        {Object.keys(faults).length > 0 && (
          <p role="alert" class="notice contested">
            Something in it has to be put right.
          </p>
        )}
        {form.fields.map((field) => (
          <Field
            key={field.id}
            field={field}
            value={values[field.id] ?? ''}
            set={(value) => setValues((before) => ({ ...before, [field.id]: value }))}
            fault={faults[field.id]}
            search={search}
          />
        ))}
        <div class="buttons">
          <button type="submit" class="primary">
            {form.submit}
          </button>
          {form.endings?.map(({ word, field, value }) => (
            <button key={word} type="button" onClick={() => submit({ [field]: value })}>
              {`Send, and ${word}`}
            </button>
          ))}
          <button type="button" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
        </div>
      </form>
    </dialog>
  );
}
