import type { OutboxEntry } from '../ports/outbox.ts';
import type { EntryToSend } from './entry-to-send.ts';

const HOUR = 3_600_000;
/** By then what happened is old news. */
const LONGEST_HOURS = 24;

/** Why something that was tried for so many hours is not to be shown any more; what was never tried is, however late. */
export function tooLate({ asOf, reason }: OutboxEntry, now: string, hours = LONGEST_HOURS): EntryToSend['past'] {
  const isOver = reason !== undefined && Date.parse(now) - Date.parse(asOf) > hours * HOUR;
  return isOver ? { reason: `It was tried for ${hours === 1 ? 'an hour' : `${hours} hours`}.`, late: true } : undefined;
}
