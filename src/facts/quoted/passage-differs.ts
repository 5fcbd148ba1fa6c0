import type { PropertyWording } from '../../language/property-words.ts';
import { type Evidence, type FactContent, MONEY_STATUSES, type Status } from '../../model/fact.ts';
import { formatStatus } from '../../model/format.ts';
import type { Source } from '../../model/source.ts';
import { daysBetween } from '../derive/days-between.ts';
import { type Quotation, readQuotation } from './quotation.ts';
import { amountOf, isSameAmount, type QuotedFigure, quotedFigures } from './quoted-figures.ts';
import { givesStatus } from './status-borne.ts';
import { areOfPeriod, daysIn } from './times-borne.ts';
import { type Unborne, unborneFields } from './unborne.ts';

/** A shorter stretch of days is when something was said or done, and not what a figure is for. */
const SHORTEST_PERIOD_DAYS = 20;

/** What a passage may leave out and still tell the same: it abridges. */
const MAY_BE_LEFT_OUT: ReadonlySet<Unborne['field']> = new Set(['unit', 'bound', 'time', 'period', 'status']);

function sameFigures({ value }: Pick<FactContent, 'value'>, quotation: Quotation): readonly QuotedFigure[] {
  if (value.kind !== 'money' && value.kind !== 'count' && value.kind !== 'share') return [];
  return quotedFigures(quotation, value.kind).filter(({ amount }) => isSameAmount(amount, amountOf(value)));
}

/** A bound that is printed is the same one; none printed is an abridgement. */
function otherBound({ value }: FactContent, figures: readonly QuotedFigure[], { text }: Quotation): Unborne[] {
  if (!('bound' in value) || figures.length === 0) return [];
  if (figures.some(({ bound }) => bound === value.bound || bound === 'exact')) return [];
  return [{ field: 'bound', says: value.bound.replaceAll('_', ' '), quoted: `“${text}”` }];
}

function otherStatus({ status }: FactContent, figures: readonly QuotedFigure[]): Unborne[] {
  const money: readonly Status[] = MONEY_STATUSES;
  if (status === undefined || !money.includes(status)) return [];
  const told = MONEY_STATUSES.filter((one) => figures.some((figure) => givesStatus(figure, one)));
  if (told.length === 0 || told.some((one) => one === status)) return [];
  return [{ field: 'status', says: formatStatus(status), quoted: told.map((one) => `“${formatStatus(one)}”`).join(', ') }];
}

function otherPeriod({ period }: FactContent, quotation: Quotation): Unborne[] {
  const { label = '', start, end } = period ?? {};
  if (start === undefined && end === undefined) return [];
  const spans = daysIn(quotation).filter(({ from, to }) => daysBetween(from, to) >= SHORTEST_PERIOD_DAYS);
  if (spans.length === 0 || spans.some((days) => areOfPeriod(days, start, end))) return [];
  return [{ field: 'period', says: label, quoted: spans.map(({ text }) => `“${text}”`).join(', ') }];
}

/**
 * In what a passage says something else than the fact that it is to stand under: another amount, currency, bound, date,
 * status or period, or the contrary. What it leaves out is no difference, nor is what the fact gives a reason for.
 */
export function passageDiffers(
  fact: FactContent,
  evidence: Evidence,
  source: Source | undefined,
  property: PropertyWording | undefined,
): Unborne[] {
  if (source === undefined || evidence.stance !== 'supports') return [];
  const alone = { value: fact.value, evidence: [evidence] };
  const ofValue = (unborneFields(alone, new Map([[source.id, source]]), property) ?? []).filter(({ field }) => !MAY_BE_LEFT_OUT.has(field));
  const quotation = readQuotation(evidence, source);
  const figures = sameFigures(fact, quotation);
  const found = [...ofValue, ...otherBound(fact, figures, quotation), ...otherStatus(fact, figures), ...otherPeriod(fact, quotation)];
  return found.filter(({ field }) => fact.unquoted?.[field] === undefined);
}
