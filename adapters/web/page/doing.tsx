import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import type { Form } from '../../../src/index.ts';
import type { Done, Refused, ShownMessage } from '../wire.ts';
import { FormDialog } from './form-dialog.tsx';
import type { PressedIn } from './message-view.tsx';
import { refusedBy, requestServer } from './server-requests.ts';

export type Does =
  | PressedIn
  | { readonly kind: 'question'; readonly text: string }
  | { readonly kind: 'command'; readonly name: string; readonly text: string }
  | { readonly kind: 'form'; readonly form: string; readonly fields: Readonly<Record<string, string>> };

export interface WhereDone {
  readonly place: 'desk' | 'channel';
  readonly thread?: string | undefined;
  /** The message that carries the button. */
  readonly message?: string | undefined;
  /** What comes of it is given back alone, and stands nowhere. */
  readonly aside?: boolean | undefined;
  readonly asOf?: string | undefined;
  /** Which pack it is for, where several are seen; routed as in chat without it. */
  readonly pack?: string | undefined;
}

/** A line as it is typed: a command where it begins with a slash, else a question. */
export function typed(line: string): Does {
  const [, name, text = ''] = /^\/(\S+)\s*(.*)$/su.exec(line) ?? [];
  return name === undefined ? { kind: 'question', text: line } : { kind: 'command', name, text };
}

interface OpenForm {
  readonly form: Form;
  readonly where: WhereDone;
  readonly faults: Readonly<Record<string, string>>;
}

/** Lets somebody do something in a place; a form that opens by it is filled in a dialog, and `told` is given what came of it. */
export function useDoing(told: (message: ShownMessage | undefined) => void) {
  const [open, setOpen] = useState<OpenForm>();
  const [refused, setRefused] = useState<Refused>();
  const [isBusy, setBusy] = useState(false);

  async function act(does: Does, where: WhereDone): Promise<Done | undefined> {
    setBusy(true);
    setRefused(undefined);
    try {
      return await requestServer('act', { delivery: crypto.randomUUID(), ...where, does });
    } catch (error) {
      setRefused(refusedBy(error));
      return undefined;
    } finally {
      setBusy(false);
    }
  }

  async function doIt(does: Does, where: WhereDone): Promise<void> {
    const done = await act(does, where);
    if (!done) return;
    const { form, message } = done;
    if (form) setOpen({ form, where, faults: {} });
    if (message || !form) told(message);
  }

  async function send(fields: Readonly<Record<string, string>>): Promise<void> {
    if (!open) return;
    const { form, where } = open;
    const done = await act({ kind: 'form', form: form.id, fields }, where);
    if (!done) return;
    if (done.faults) {
      setOpen({ form: done.form ?? form, where, faults: done.faults });
      return;
    }
    setOpen(undefined);
    told(done.message);
  }

  async function search(field: string, text: string) {
    if (!open) return [];
    const { results = [] } = await requestServer('act', { ...open.where, does: { kind: 'search', text, form: open.form.id, field } });
    return results.map(({ id, title }) => ({ value: id, label: title }));
  }

  const dialog: ComponentChild = open && (
    <FormDialog
      key={open.form.id}
      form={open.form}
      faults={open.faults}
      send={(fields) => void send(fields)}
      search={search}
      close={() => setOpen(undefined)}
    />
  );
  return { doIt, dialog, refused, isBusy, isFilling: open !== undefined };
}
