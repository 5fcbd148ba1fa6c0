import type { Document } from '../../model/document.ts';
import type { Period, Status } from '../../model/fact.ts';
import { formatDay, formatQuantity, formatStatus, formatWeekday } from '../../model/format.ts';
import { formatReading, type ReadingFields } from '../../model/reading.ts';
import type { Value } from '../../model/value.ts';
import type { PackWords } from './pack-words.ts';

/** What a statement is made of. */
export interface StatementParts extends ReadingFields {
  readonly subject: string;
  readonly property: string;
  readonly value: Value;
  readonly period?: Period;
  readonly status?: Status;
  /** Who acts and is not in the pack. */
  readonly unknown?: string;
  /** Name of who said it. */
  readonly speaker?: string;
  readonly announced: string;
}

/** Free digits of a name ("Channel 112") are no number of the fact. */
const HAS_NUMBER = /\d/u;

/** A candidate in our own words: value, status, period, who said it, and where and when it was published. */
export function statementOf(parts: StatementParts, document: Document, words: PackWords): string {
  const { publisher, published } = document.source;
  const teller = HAS_NUMBER.test(publisher) ? 'the document' : publisher;
  const property = words.properties.get(parts.property)?.label ?? parts.property;
  const told = [
    valueWords(parts.value, words),
    formatReading(parts),
    isPlannedAnyway(parts) ? undefined : parts.status && formatStatus(parts.status),
    parts.period && periodWords(parts.period),
  ].filter(Boolean);
  const speaker = parts.speaker === undefined || HAS_NUMBER.test(parts.speaker) ? '' : `${parts.speaker} said, as `;
  const said = parts.announced === published.date ? '' : ` of ${formatDay(parts.announced)}`;
  const reported = `${speaker}${teller} reported on ${formatDay(published.date)}`;
  const subject = words.nameOf(parts.subject);
  const unheard = parts.unknown === undefined || HAS_NUMBER.test(parts.unknown) ? undefined : parts.unknown;
  const about = unheard === undefined ? upper(subject) : `${unheard} (filed under ${subject})`;
  return `${about}, ${property}${said}: ${told.join(', ')} (${reported}).`;
}

/** "Planned, not done" says of an event that it is expected. */
function isPlannedAnyway({ status, modality }: StatementParts): boolean {
  return status === 'expected' && modality === 'planned';
}

function valueWords(value: Value, words: PackWords): string {
  switch (value.kind) {
    case 'money':
    case 'count':
    case 'share':
    case 'duration':
      return formatQuantity(value);
    case 'date':
      return dateWords(value);
    case 'entities':
      return value.entities.map((id) => words.nameOf(id)).join(', ');
    case 'text':
      return value.text;
    case 'none':
      return value.reason;
  }
}

function dateWords({ date, to, time_of_day: time }: Extract<Value, { kind: 'date' }>): string {
  const days = to === undefined ? formatWeekday(date) : `${formatWeekday(date)} to ${formatWeekday(to)}`;
  return time === undefined ? days : `${days}, ${time}`;
}

function periodWords({ label, basis }: Period): string {
  return basis === 'inferred' ? `${label} (inferred)` : label;
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
