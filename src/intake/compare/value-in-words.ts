import { formatDay } from '../../model/format.ts';
import { formatValue } from '../../model/format-value.ts';
import type { Value } from '../../model/value.ts';

const LONGEST_SAID = 90;

/** A value as a curator reads it in a sentence. */
export function valueInWords(value: Value, nameOf: (entity: string) => string): string {
  return formatValue(value, {
    nameOf,
    days: ({ date, to, time_of_day }) => [formatDay(date), to && `to ${formatDay(to)}`, time_of_day].filter(Boolean).join(' '),
    text: (text) => (text.length > LONGEST_SAID ? `${text.slice(0, LONGEST_SAID)}…` : text),
    missing: (what) => `no ${what}`,
  });
}
