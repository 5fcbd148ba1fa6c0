import type { FactView } from '../facts/fact-view.ts';
import type { Fact } from '../model/fact.ts';
import { formatFactuality } from '../model/factuality.ts';
import { formatPeriod, formatStatus, formatWeekday } from '../model/format.ts';
import { formatValue } from '../model/format-value.ts';

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
  return formatValue(value, {
    nameOf: (id) => view.entity(id)?.name ?? id,
    days: ({ date, to }) => (to === undefined ? formatWeekday(date) : formatPeriod({ start: date, end: to })),
    text: () => undefined,
    missing: () => undefined,
  });
}
