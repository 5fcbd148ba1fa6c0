import { FORM_OPENERS, type MessageAction } from '../../src/index.ts';
import { type ActionSet, type CardAction, type CardElement, jsonBytes } from './card.ts';
import { shortenedForTeams, shownLine } from './inert-text.ts';
import { BUTTON_LABEL_LENGTH, BUTTON_MARGIN, BUTTON_ROW_WIDTH, BUTTONS_IN_A_ROW, ELEMENT_BYTES } from './limits.ts';
import { lines } from './rich-text.ts';

/** Buttons that open a form: only an `Action.Submit` that says so beforehand can open a dialog. */
const OPENS_A_DIALOG: ReadonlySet<string> = new Set(Object.values(FORM_OPENERS));

const STYLES = { primary: 'positive', danger: 'destructive' } as const;

/** A button: `Action.Execute`, answered in place, with `Action.Submit` for clients that do not know it. */
export function button({ id, label, value, style }: MessageAction): CardAction {
  const look = { title: shortenedForTeams(shownLine(label), BUTTON_LABEL_LENGTH), ...(style ? { style: STYLES[style] } : {}) };
  const data = { action: id, value };
  if (OPENS_A_DIALOG.has(id)) return { type: 'Action.Submit', ...look, data: { ...data, msteams: { type: 'task/fetch' } } };
  return { type: 'Action.Execute', ...look, verb: id, data, fallback: { type: 'Action.Submit', ...look, data } };
}

/** Whether buttons stand in one row of a narrow card: Teams cuts off what is wider. */
function fits(row: readonly CardAction[]): boolean {
  const width = row.reduce((sum, { title }) => sum + title.length + BUTTON_MARGIN, 0);
  return row.length <= BUTTONS_IN_A_ROW && width <= BUTTON_ROW_WIDTH && jsonBytes(row) <= ELEMENT_BYTES;
}

/** Buttons in rows; one that sends back more than a card can hold is named in words, for it could not be pressed. */
export function buttonRows(actions: readonly MessageAction[]): CardElement[] {
  const buttons = actions.map(button);
  const rows: CardAction[][] = [[]];
  for (const one of buttons.filter((some) => jsonBytes(some) <= ELEMENT_BYTES)) {
    const row = rows.at(-1) ?? [];
    if (row.length > 0 && !fits([...row, one])) rows.push([one]);
    else row.push(one);
  }
  const tooLarge = buttons.filter((one) => jsonBytes(one) > ELEMENT_BYTES);
  return [
    ...rows.filter((row) => row.length > 0).map((row): ActionSet => ({ type: 'ActionSet', actions: row })),
    ...tooLarge.flatMap(({ title }) => lines(title, { isSubtle: true })),
  ];
}
