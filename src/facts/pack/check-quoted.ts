import { readNamedDays } from '../../language/grammar/named-days.ts';
import { firstDay } from '../../model/calendar-date.ts';
import type { QuotedField } from '../../model/fact.ts';
import { QUOTED_FIELDS } from '../../model/fact.ts';
import { fold } from '../../model/text.ts';
import { type Unborne, unborneFields } from '../quoted/unborne.ts';
import type { DraftFact, Placed, UncheckedPack } from './draft.ts';
import { type Fault, type FaultCode, faultAt, shownInFault } from './fault.ts';
import type { ContentPath } from './yaml-text.ts';

const CODES: Readonly<Record<QuotedField, FaultCode>> = {
  amount: 'AMOUNT_UNQUOTED',
  currency: 'CURRENCY_UNQUOTED',
  unit: 'UNIT_UNQUOTED',
  bound: 'BOUND_UNQUOTED',
  length: 'LENGTH_UNQUOTED',
  date: 'DATE_UNQUOTED',
  time: 'TIME_UNQUOTED',
  period: 'PERIOD_UNQUOTED',
  status: 'STATUS_UNQUOTED',
  polarity: 'POLARITY_UNQUOTED',
};

/** Where each field is written. */
const PLACES: Readonly<Record<QuotedField, ContentPath>> = {
  amount: ['value'],
  currency: ['value', 'currency'],
  unit: ['value', 'unit'],
  bound: ['value', 'bound'],
  length: ['value', 'length'],
  date: ['value', 'date'],
  time: ['value', 'time_of_day'],
  period: ['period'],
  status: ['status'],
  polarity: ['value'],
};

function unquoted({ content: fact, place }: Placed<DraftFact>, { field, says, quoted }: Unborne): Fault {
  const what =
    field === 'polarity'
      ? `fact "${fact.id}" says ${shownInFault(says)}, and its quotations say ${quoted}`
      : `the ${field} of fact "${fact.id}" is ${shownInFault(says)}, and its quotations say ${quoted}`;
  const remedy = `say what they say, quote the words that bear it out, or give the reason under unquoted: ${field}`;
  return faultAt(place(...PLACES[field]), CODES[field], what, remedy);
}

/** A reason stands for what it names and nothing else: a value that is changed later needs one of its own. */
function faultOf(fact: Placed<DraftFact>, unborne: Unborne): Fault[] {
  const { id, unquoted: reasons } = fact.content;
  const reason = reasons?.[unborne.field];
  if (reason === undefined) return [unquoted(fact, unborne)];
  if (fold(reason).includes(fold(unborne.says))) return [];
  const what = `the reason why the ${unborne.field} of fact "${id}" is not quoted does not name what the fact says, ${shownInFault(unborne.says)}`;
  return [
    faultAt(fact.place('unquoted', unborne.field), 'REASON_UNFITTING', what, 'name it in the reason, so that it holds for nothing else'),
  ];
}

const TIMES: ReadonlySet<QuotedField> = new Set(['date', 'time', 'period']);

/** "This morning" bears a day out only beside the document's own: a reason that says so is never needless. */
function isNamedDay({ content: { evidence, announced } }: Placed<DraftFact>, field: QuotedField): boolean {
  return TIMES.has(field) && evidence.some(({ quote }) => readNamedDays(quote, firstDay(announced)).length > 0);
}

/**
 * Facts that say more or something else than their quotations: in amount, currency, unit, bound, dates, period, status,
 * or where the quotation denies it. What cannot be quoted stands with a reason that names it.
 */
export function unquotedFields(draft: UncheckedPack): Fault[] {
  const sources = new Map(draft.sources.map(({ content }) => [content.id, content]));
  const properties = new Map(draft.properties.map(({ content }) => [content.id, content]));
  return draft.facts.flatMap((fact) => {
    const unborne = unborneFields(fact.content, sources, properties.get(fact.content.property));
    if (unborne === undefined) return [];
    const found = new Set(unborne.map(({ field }) => field));
    const needless = QUOTED_FIELDS.filter(
      (field) => fact.content.unquoted?.[field] !== undefined && !found.has(field) && !isNamedDay(fact, field),
    );
    return [
      ...unborne.flatMap((one) => faultOf(fact, one)),
      ...needless.map((field) => {
        const what = `fact "${fact.content.id}" gives a reason why its ${field} is not quoted, and a quotation bears it out`;
        return faultAt(fact.place('unquoted', field), 'REASON_NEEDLESS', what, 'leave the reason out');
      }),
    ];
  });
}
