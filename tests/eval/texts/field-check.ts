import { Decimal } from 'decimal.js';
import type { Candidate } from '../../../src/intake/candidate.ts';
import type { Comparison } from '../../../src/intake/compare/comparison.ts';
import { firstDay, lastDay } from '../../../src/model/calendar-date.ts';
import { factualityOf } from '../../../src/model/factuality.ts';
import type { Value } from '../../../src/model/value.ts';
import type { Find } from './gold-text.ts';

/** What is compared of a candidate, each by itself. */
export const FIELDS = ['subject', 'property', 'value', 'bound', 'period', 'status', 'polarity', 'change', 'speaker', 'label'] as const;
export type Field = (typeof FIELDS)[number];

/** The fields of a candidate that are not as the reader has them. */
export function wrongFields(find: Find, candidate: Candidate, comparison: Comparison): readonly Field[] {
  const [expected, actual] = [factualityOf(find), factualityOf(candidate)];
  const right: Readonly<Record<Field, boolean>> = {
    subject: find.subject === candidate.subject,
    property: find.property === candidate.property,
    value: isSameValue(find.value, candidate.value),
    bound: boundOf(find.value) === boundOf(candidate.value),
    period: isSamePeriod(find.period, candidate.period),
    status: find.status === candidate.status,
    polarity: expected.polarity === actual.polarity && expected.modality === actual.modality,
    change: find.change === candidate.change,
    speaker: find.speaker === candidate.speaker,
    label: find.label === comparison.label && (find.fact === undefined || find.fact === comparison.fact),
  };
  return FIELDS.filter((field) => !right[field]);
}

function boundOf(value: Value): string | undefined {
  return 'bound' in value ? value.bound : undefined;
}

/** Words are the curator's: a value in words is right where its passage is. */
function isSameValue(expected: Value, actual: Value): boolean {
  if (expected.kind !== actual.kind) return false;
  if (expected.kind === 'money' && actual.kind === 'money')
    return new Decimal(expected.amount).equals(actual.amount) && expected.currency === actual.currency;
  if (expected.kind === 'count' && actual.kind === 'count') return new Decimal(expected.amount).equals(actual.amount);
  if (expected.kind === 'share' && actual.kind === 'share') return new Decimal(expected.percent).equals(actual.percent);
  if (expected.kind === 'duration' && actual.kind === 'duration') return expected.length === actual.length && expected.unit === actual.unit;
  if (expected.kind === 'date' && actual.kind === 'date')
    return firstDay(expected.date) === firstDay(actual.date) && lastDay(expected.to ?? expected.date) === lastDay(actual.to ?? actual.date);
  if (expected.kind === 'entities' && actual.kind === 'entities')
    return expected.entities.toSorted().join() === actual.entities.toSorted().join();
  if (expected.kind === 'none' && actual.kind === 'none') return expected.missing === actual.missing;
  return true;
}

/** The same days; where neither has days, that there is one. */
function isSamePeriod(expected: Find['period'], actual: Candidate['period']): boolean {
  if (expected === undefined || actual === undefined) return expected === actual;
  const day = (date: string | undefined, end: (date: string) => string) => (date === undefined ? undefined : end(date));
  return day(expected.start, firstDay) === day(actual.start, firstDay) && day(expected.end, lastDay) === day(actual.end, lastDay);
}
