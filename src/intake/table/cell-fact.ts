import { Exact } from '../../facts/derive/figure.ts';
import { lastDay } from '../../model/calendar-date.ts';
import type { Entity } from '../../model/entity.ts';
import type { FactContent } from '../../model/fact.ts';
import { formatDay, formatMoney } from '../../model/format.ts';
import type { Property } from '../../model/property.ts';
import type { Value } from '../../model/value.ts';
import type { ReadCell, ReadRow } from './read-row.ts';
import { quoteOf } from './row-quote.ts';
import { COLUMN_SCALES, type TableMapping } from './table-mapping.ts';

/** The id of the value of a subject in a month: the same table always gives the same ids. */
export function cellId(release: string, subject: string, month: string, property: string): string {
  return `${release}-${subject}-${month}-${property}`;
}

/** The fact that a cell states. `restated`: the id of the same cell in the release before, where it had one. */
export function cellFact(
  { row, month }: ReadRow,
  cell: ReadCell,
  subject: Entity,
  property: Property,
  { release, audience }: TableMapping,
  restated: string | undefined,
): FactContent {
  const value = valueOfCell(cell);
  const days = { start: `${month}-01`, end: lastDay(month) };
  const said =
    value.kind === 'money' ? `of ${formatMoney(value)} in ${formatDay(month)}` : `in ${formatDay(month)}, without a known amount`;
  return {
    id: cellId(release.id, subject.id, month, property.id),
    subject: subject.id,
    property: property.id,
    value,
    period: { label: formatDay(month), ...days, basis: 'stated' },
    status: cell.column.status,
    announced: release.published.date,
    statement: `${subject.name}: ${property.label} ${said} (${release.publisher}, release of ${formatDay(release.published.date)}).`,
    evidence: [{ source: release.id, quote: quoteOf(row.written, cell.at), voice: 'direct', stance: 'supports' }],
    relations: restated === undefined ? [] : [{ type: 'restates', fact: restated }],
    audience,
    asked_as: [],
  };
}

function valueOfCell({ column, number }: ReadCell): Value {
  if (number === undefined) return { kind: 'none', missing: 'amount', reason: `The cell "${column.column}" is empty.` };
  if (column.zero === 'unknown' && new Exact(number.digits).isZero()) {
    return { kind: 'none', missing: 'amount', reason: 'The table prints 0, which there can mean that no amount is known.' };
  }
  const power = COLUMN_SCALES[column.scale];
  const amount = new Exact(number.digits).mul(Exact.pow(10, power)).toFixed();
  return { kind: 'money', amount, decimals: number.fraction - power, currency: column.currency, bound: 'exact' };
}
