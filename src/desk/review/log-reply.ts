import { localDay } from '../../digest/lines.ts';
import { listItem, paragraph } from '../../model/blocks.ts';
import { isCalendarDate } from '../../model/calendar-date.ts';
import type { Reply } from '../../model/interaction.ts';
import type { LedgerEntry } from '../../model/ledger-entry.ts';
import { INGEST, TABLE_IMPORT } from '../../model/via.ts';
import { ACTIONS } from '../action-ids.ts';
import type { Context } from '../context.ts';
import { requireCurator } from '../require-curator.ts';
import { whoActed } from '../who-acted.ts';
import { buttons, plainMessage, toAsker } from '../words.ts';
import { readOptions } from './options.ts';
import type { LogWanted } from './review-command.ts';
import { curatorOf, describeAct, isAbsentHere } from './visible.ts';

const MOST_SHOWN = 40;

/** Whether a curator decided on something: what came out of a document or a table nobody decided. */
function isDecision({ kind, via, undoes }: LedgerEntry): boolean {
  if (kind === 'imported' || via?.door === INGEST || via?.door === TABLE_IMPORT) return false;
  return kind !== 'proposed' || undoes !== undefined;
}

function isOf({ passage, fact, ...entry }: LedgerEntry, document: string): boolean {
  const content = 'content' in entry ? entry.content : undefined;
  const cites = content?.fact.evidence.some(({ source }) => source === document) ?? false;
  return passage?.source === document || cites || fact.startsWith(`${document}-at-`);
}

function isBy(entry: LedgerEntry, name: string, context: Context): boolean {
  if (/^(?:me|you)$/iu.test(name)) return entry.by === curatorOf(context);
  const said = name.toLowerCase();
  return (
    entry.by.toLowerCase() === said ||
    entry.by.toLowerCase().split('/').at(-1) === said ||
    whoActed(entry, context).toLowerCase().includes(said)
  );
}

function wordsOf({ by, day, document }: LogWanted): string {
  const parts = [
    ...(by === undefined ? [] : [`--by ${by}`]),
    ...(day === undefined ? [] : [`--day ${day}`]),
    ...(document === undefined ? [] : [`--document ${document}`]),
  ];
  return parts.join(' ');
}

/** Every decision of curators that may be shown here, the last one first, each with the id by which it is taken back. @throws Failure NOT_ALLOWED */
export function logReply(wanted: LogWanted, context: Context, from = 0): Reply {
  requireCurator(context);
  const { by, day, document } = wanted;
  if (day !== undefined && !(isCalendarDate(day) && day.length === 10))
    return { ...toAsker(plainMessage('Write the day as 2025-04-16.')), faults: { day: 'Write the day as 2025-04-16.' } };
  const zone = context.parts.bot().pack.time_zone;
  const { entries } = context.parts.curated();
  const found = entries.filter(
    (entry) =>
      isDecision(entry) &&
      !isAbsentHere(entry, context) &&
      (by === undefined || isBy(entry, by, context)) &&
      (day === undefined || localDay(entry.at, zone) === day) &&
      (document === undefined || isOf(entry, document)),
  );
  const shown = found.toReversed().slice(from, from + MOST_SHOWN);
  const words = wordsOf(wanted);
  const which = words === '' ? '' : ` (${words})`;
  if (shown.length === 0) return toAsker(plainMessage(`No decision is in the log${which}.`));
  const lines = shown.map((entry) =>
    listItem(`${describeAct(entry, context)} [${entry.id}]${entry.batch === undefined ? '' : ` in [${entry.batch}]`}`),
  );
  const left = found.length - from - shown.length;
  const earlier =
    left > 0 ? [{ id: ACTIONS.reviewLog, label: `Earlier (${left})`, value: `${words} --from ${from + shown.length}`.trim() }] : [];
  const head = `${found.length === 1 ? 'One decision' : `${found.length} decisions`}${which}, the last one first. “review undo” with an id takes one back.`;
  return toAsker(plainMessage(head, ...lines, ...(left > 0 ? [paragraph(`Earlier ones: ${left}.`)] : []), ...buttons(...earlier)));
}

/** The page of the log that a button leads to. @throws Failure NOT_ALLOWED */
export function turnLogPage(value: string, context: Context): Reply {
  const { from = '0', by, day, document } = readOptions(value).given;
  const wanted: LogWanted = {
    ...(by !== undefined && { by }),
    ...(day !== undefined && { day }),
    ...(document !== undefined && { document }),
  };
  return logReply(wanted, context, /^\d{1,9}$/u.test(from) ? Number(from) : 0);
}
