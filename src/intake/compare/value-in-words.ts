import { formatDay, formatQuantity } from '../../model/format.ts';
import type { Value } from '../../model/value.ts';

const LONGEST_SAID = 90;

/** A value as a curator reads it in a sentence. */
export function valueInWords(value: Value, nameOf: (entity: string) => string): string {
  switch (value.kind) {
    case 'money':
    case 'count':
    case 'share':
    case 'duration':
      return formatQuantity(value);
    case 'date':
      return [formatDay(value.date), value.to && `to ${formatDay(value.to)}`, value.time_of_day].filter(Boolean).join(' ');
    case 'entities':
      return value.entities.map(nameOf).join(', ');
    case 'text':
      return value.text.length > LONGEST_SAID ? `${value.text.slice(0, LONGEST_SAID)}…` : value.text;
    case 'none':
      return `no ${value.missing}`;
  }
}
