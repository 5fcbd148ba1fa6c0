import { Exact } from '../../facts/derive/formatted-figure.ts';
import { measureText } from '../../facts/series/measure-text.ts';
import { type DaySpan, spanCode, spanText } from '../../facts/series/spans.ts';
import type { Entity } from '../../model/entity.ts';
import type { FactContent } from '../../model/fact.ts';
import { formatDay, formatMoney } from '../../model/format.ts';
import type { Property } from '../../model/property.ts';
import { fold } from '../../model/text.ts';
import { UNIT_ONE, type Value } from '../../model/value.ts';
import type { ReadCell, ReadRow } from './read-row.ts';
import { quoteOf } from './row-quote.ts';
import { COLUMN_SCALES, type TableMapping, type ValuesMapped } from './table-mapping.ts';

/** What a cell is of. */
export interface CellPlace {
  readonly subject: string;
  readonly period: DaySpan;
  readonly property: string;
  readonly category: Readonly<Record<string, string>>;
}

/** The id of a value: the same table always gives the same ids. */
export function cellId(release: string, { subject, period, property, category }: CellPlace): string {
  return [release, subject, spanCode(period), property, ...Object.values(category).map(slugOf)].join('-');
}

/** Letters and numbers of a part's name; what they leave out is told apart by its letters' numbers. */
function slugOf(text: string): string {
  const slug = fold(text)
    .replace(/[<>+≤≥]/gu, (sign) => ` ${SIGNS[sign] ?? ''} `)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
  return slug === '' ? Array.from(text, (letter) => (letter.codePointAt(0) ?? 0).toString(16)).join('-') : slug;
}

const SIGNS: Readonly<Record<string, string>> = { '<': 'under', '>': 'over', '≤': 'to', '≥': 'from', '+': 'plus' };

/** The fact that a cell states. `restated`: the id of the same cell in the release before, where it had one. */
export function cellFact(
  { row }: ReadRow,
  cell: ReadCell,
  subject: Entity,
  property: Property,
  { release, audience }: TableMapping,
  separator: string,
  restated: string | undefined,
): FactContent {
  const value = valueOfCell(cell);
  const { period, category } = cell;
  const label = spanText(period);
  const { values } = cell.column;
  const parts = Object.entries(category);
  return {
    id: cellId(release.id, { subject: subject.id, period, property: property.id, category }),
    subject: subject.id,
    property: property.id,
    value,
    period: { label, start: period.first, end: period.last, basis: 'stated' },
    ...(parts.length > 0 && { category: { ...category } }),
    ...(values.kind === 'money' && { status: values.status }),
    announced: release.published.date,
    statement: `${[subject.name, ...parts.map(([division, part]) => `${division} ${part}`)].join(', ')}: ${property.label} ${said(value, label)} (${release.publisher}, release of ${formatDay(release.published.date)}).`,
    evidence: [{ source: release.id, quote: quoteOf(row.written, cell.at, separator), voice: 'direct', stance: 'supports' }],
    relations: restated === undefined ? [] : [{ type: 'restates', fact: restated }],
    audience,
    asked_as: [],
  };
}

function said(value: Value, period: string): string {
  if (value.kind === 'money') return `of ${formatMoney(value)} in ${period}`;
  return value.kind === 'none' ? `in ${period}, without a known amount` : `${measureText(value)} in ${period}`;
}

function valueOfCell({ column: { column, values }, number }: ReadCell): Value {
  const missing = values.kind === 'money' ? 'amount' : values.kind === 'count' ? 'count' : 'detail';
  if (number === undefined) return { kind: 'none', missing, reason: `The cell "${column}" is empty.` };
  if (values.zero === 'unknown' && new Exact(number.digits).isZero()) {
    return { kind: 'none', missing, reason: 'The table prints 0, which there can mean that no amount is known.' };
  }
  return numberAs(values, number);
}

function numberAs(values: ValuesMapped, { digits, fraction }: NonNullable<ReadCell['number']>): Value {
  const moved = (power: number) => ({ amount: new Exact(digits).mul(Exact.pow(10, power)).toFixed(), decimals: fraction - power });
  switch (values.kind) {
    case 'money':
      return { kind: 'money', ...moved(COLUMN_SCALES[values.scale]), currency: values.currency, bound: 'exact' };
    case 'count':
    case 'number':
      return { kind: 'count', ...moved(COLUMN_SCALES[values.scale]), unit: values.unit ?? UNIT_ONE, bound: 'exact' };
    case 'share':
      return { kind: 'share', percent: moved(values.written === 'fraction' ? 2 : 0).amount, bound: 'exact' };
  }
}
