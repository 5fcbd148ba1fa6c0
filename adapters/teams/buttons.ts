import { ACTIONS, type MessageAction } from '../../src/index.ts';
import type { ActionSet, CardAction } from './card.ts';
import { shortened, shownLine } from './inert-text.ts';
import { BUTTON_LABEL_LENGTH, BUTTONS_IN_A_ROW } from './limits.ts';

/** Buttons that open a form: only an `Action.Submit` that says so beforehand can open a dialog. */
const OPENS_A_DIALOG: ReadonlySet<string> = new Set([ACTIONS.openFigureForm, ACTIONS.openSubscribeForm]);

const STYLES = { primary: 'positive', danger: 'destructive' } as const;

/** A button: `Action.Execute`, answered in place, with `Action.Submit` for clients that do not know it. */
export function button({ id, label, value, style }: MessageAction): CardAction {
  const look = { title: shortened(shownLine(label), BUTTON_LABEL_LENGTH), ...(style ? { style: STYLES[style] } : {}) };
  const data = { action: id, value };
  if (OPENS_A_DIALOG.has(id)) return { type: 'Action.Submit', ...look, data: { ...data, msteams: { type: 'task/fetch' } } };
  return { type: 'Action.Execute', ...look, verb: id, data, fallback: { type: 'Action.Submit', ...look, data } };
}

/** Buttons in rows. */
export function buttonRows(actions: readonly MessageAction[]): ActionSet[] {
  const rows: ActionSet[] = [];
  for (let at = 0; at < actions.length; at += BUTTONS_IN_A_ROW) {
    rows.push({ type: 'ActionSet', actions: actions.slice(at, at + BUTTONS_IN_A_ROW).map(button) });
  }
  return rows;
}
