import { formatAmount, formatBound, formatDay, formatDuration, formatMoney } from '../../model/format.ts';
import type { Value } from '../../model/value.ts';

const LONGEST_SAID = 90;

/** A value as a curator reads it in a sentence. */
export function said(value: Value, nameOf: (entity: string) => string): string {
  switch (value.kind) {
    case 'money':
      return formatMoney(value);
    case 'count':
      return `${formatBound(value.bound)}${formatAmount(value.amount)} ${value.unit}`;
    case 'share':
      return `${formatBound(value.bound)}${value.percent} %`;
    case 'date':
      return [formatDay(value.date), value.to && `to ${formatDay(value.to)}`, value.time_of_day].filter(Boolean).join(' ');
    case 'duration':
      return formatDuration(value);
    case 'entities':
      return value.entities.map(nameOf).join(', ');
    case 'text':
      return value.text.length > LONGEST_SAID ? `${value.text.slice(0, LONGEST_SAID)}…` : value.text;
    case 'none':
      return `no ${value.missing}`;
  }
}
