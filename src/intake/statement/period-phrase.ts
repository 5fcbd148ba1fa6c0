import type { Period } from '../../model/fact.ts';
import { formatDay, formatPeriod } from '../../model/format.ts';

const WITH_PREPOSITION = /^(?:over|within|for|in|by|per|since|during|until|across|throughout|each|every|a|an|annually|from)\s/iu;
const NAMED = /^(?:first|second|third|fourth) (?:half|quarter) of /u;

/**
 * A period as it stands in an English sentence, with its preposition; undefined where it has no form there. `meant`: it is
 * what the figure is meant for, and not when it came about ("pledged EUR 4 billion for 2025").
 */
export function periodPhrase(period: Period | undefined, meant = false): string | undefined {
  if (period === undefined) return undefined;
  const { start, end, label } = period;
  if (start === undefined && end === undefined) return WITH_PREPOSITION.test(label) ? label : undefined;
  if (start === undefined) return `by ${formatDay(end ?? '')}`;
  if (isSince(period)) return /^(?:since|from)\s/u.test(label) ? label : `since ${formatDay(start)}`;
  const name = formatPeriod({ start, end });
  if (start === end) return `on ${name}`;
  if (meant) return `for ${NAMED.test(name) ? 'the ' : ''}${name}`;
  if (NAMED.test(name)) return `in the ${name}`;
  return / to /u.test(name) ? `from ${name}` : `in ${name}`;
}

/** Whether a period is told by its beginning: it goes on, or it ends only with the day on which it was told. */
export function isSince({ start, end, label }: Period): boolean {
  return start !== undefined && (end === undefined || /^since\s/u.test(label));
}
