import { Decimal } from 'decimal.js';
import type { Candidate } from '../../src/intake/candidate.ts';
import { firstDay, lastDay } from '../../src/model/calendar-date.ts';
import { fold, plainText } from '../../src/model/text.ts';
import type { Value } from '../../src/model/value.ts';
import type { GoldItem } from './gold.ts';

/** What must be right for a figure to count as found. */
export const ATTRIBUTES = ['value', 'currency', 'bound', 'status'] as const;
export type Attribute = (typeof ATTRIBUTES)[number];

/** What is measured beside, where the gold states it. */
export const FURTHER_ATTRIBUTES = ['period', 'speaker', 'voice', 'remarks'] as const;
export type FurtherAttribute = (typeof FURTHER_ATTRIBUTES)[number];

/** How a candidate compares with an item of the gold that stands in its passage. */
export interface Likeness {
  readonly wrong: readonly Attribute[];
  readonly furtherWrong: readonly FurtherAttribute[];
  readonly furtherRight: readonly FurtherAttribute[];
}

/** Whether a passage contains a quotation, apart from typographic signs and white space. */
export function contains(passage: string, quote: string): boolean {
  return plainText(passage).includes(plainText(quote));
}

type Check = readonly [Attribute, boolean];

function valueChecks(expected: Value, actual: Value): Check[] {
  if (expected.kind === 'money' && actual.kind === 'money') {
    return [
      ['value', new Decimal(expected.amount).equals(actual.amount)],
      ['currency', expected.currency === actual.currency],
      ['bound', expected.bound === actual.bound],
    ];
  }
  if (expected.kind === 'count' && actual.kind === 'count') {
    return [
      ['value', new Decimal(expected.amount).equals(actual.amount)],
      ['bound', expected.bound === actual.bound],
    ];
  }
  if (expected.kind === 'share' && actual.kind === 'share') {
    return [
      ['value', new Decimal(expected.percent).equals(actual.percent)],
      ['bound', expected.bound === actual.bound],
    ];
  }
  if (expected.kind === 'duration' && actual.kind === 'duration') {
    return [
      ['value', expected.length === actual.length && expected.unit === actual.unit],
      ['bound', expected.bound === actual.bound],
    ];
  }
  if (expected.kind === 'date' && actual.kind === 'date') {
    const sameStart = firstDay(expected.date) === firstDay(actual.date);
    return [['value', sameStart && lastDay(expected.to ?? expected.date) === lastDay(actual.to ?? actual.date)]];
  }
  return [['value', false]];
}

function statusIsRight(item: GoldItem, candidate: Candidate): boolean {
  return item.status === undefined || item.status.includes(candidate.status ?? 'none');
}

/** A period is right when its days are those of the gold; a label without days ("within a year") must not get any. */
function periodIsRight({ period: expected }: GoldItem, { period: actual }: Candidate): boolean {
  if (expected === 'none' || !actual || !expected) return expected === 'none' && !actual;
  if (expected.start !== actual.start || expected.end !== actual.end) return false;
  return expected.start !== undefined || fold(actual.label).includes(fold(expected.label));
}

function furtherChecks(item: GoldItem, candidate: Candidate): (readonly [FurtherAttribute, boolean])[] {
  const codes: readonly string[] = candidate.remarks.map(({ code }) => code);
  const checks: (readonly [FurtherAttribute, boolean])[] = [];
  if (item.period !== undefined) checks.push(['period', periodIsRight(item, candidate)]);
  if (item.speaker !== undefined) checks.push(['speaker', item.speaker === candidate.speaker]);
  if (item.voice !== undefined) checks.push(['voice', item.voice.includes(candidate.voice)]);
  if (item.remarks.length > 0) checks.push(['remarks', item.remarks.every((code) => codes.includes(code))]);
  return checks;
}

/**
 * Compares a candidate with an item; nothing comes out when it stands in another passage or gives another kind of
 * value. Where the gold allows several values the nearest one counts. A status matters only for what is required.
 */
export function likeness(item: GoldItem, candidate: Candidate): Likeness | undefined {
  if (!contains(candidate.passage.text, item.quote)) return undefined;
  const comparable = [item.value, ...item.or].filter(({ kind }) => kind === candidate.value.kind);
  const [nearest] = comparable
    .map((expected) => valueChecks(expected, candidate.value).flatMap(([name, right]) => (right ? [] : [name])))
    .sort((left, right) => left.length - right.length);
  if (!nearest) return undefined;
  const further = furtherChecks(item, candidate);
  return {
    wrong: item.also || statusIsRight(item, candidate) ? nearest : [...nearest, 'status'],
    furtherWrong: further.filter(([, right]) => !right).map(([name]) => name),
    furtherRight: further.filter(([, right]) => right).map(([name]) => name),
  };
}

/** Whether any candidate tells the day on which its passage was said, beside a date of its own. */
export function tellsDayOfSaying(item: GoldItem, candidate: Candidate): boolean {
  if (!item.said || item.value.kind !== 'date' || !contains(candidate.passage.text, item.quote)) return false;
  return candidate.announced === item.value.date;
}
