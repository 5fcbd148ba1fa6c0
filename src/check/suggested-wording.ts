import type { FactView } from '../facts/fact-view.ts';
import type { Fact } from '../model/fact.ts';
import { formatFactuality } from '../model/factuality.ts';
import { formatPeriod, formatQuantity, formatStatus, formatWeekday } from '../model/format.ts';

/** How a fact may be written: its figure, day or names with status, period and who said it. */
export function suggestedWording(fact: Fact, view: FactView): string {
  const value = valueWords(fact, view);
  if (value === undefined) return fact.statement;
  const period = fact.period === undefined ? undefined : fact.period.label;
  const status = fact.status === undefined ? undefined : formatStatus(fact.status);
  const reading = formatFactuality(fact);
  return [value, status, period, reading].filter((part) => part !== undefined && part !== '').join(', ');
}

function valueWords({ value }: Fact, view: FactView): string | undefined {
  switch (value.kind) {
    case 'money':
    case 'count':
    case 'share':
    case 'duration':
      return formatQuantity(value);
    case 'date':
      return value.to === undefined ? formatWeekday(value.date) : formatPeriod({ start: value.date, end: value.to });
    case 'entities':
      return value.entities.map((id) => view.entity(id)?.name ?? id).join(', ');
    case 'text':
    case 'none':
      return undefined;
  }
}
