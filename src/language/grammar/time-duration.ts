import type { TimeUnit } from '../words/grammar-words.ts';
import type { TimeContext } from './time-context.ts';
import { readCounted } from './time-count.ts';

export type DurationUnit = 'day' | 'week' | 'month' | 'quarter' | 'year';

export interface DurationReading {
  readonly length: number;
  readonly unit: DurationUnit;
  /** "per month", "monthly", "a year": a rate, not a length. */
  readonly rate?: 'per';
  /** "within a year": a deadline, not a length. */
  readonly limit?: 'within';
  readonly next: number;
}

/** over five years, within a year, in twelve months, a five-year plan; per month, a year, monatlich. */
export function readDuration(context: TimeContext, index: number): DurationReading | undefined {
  return readRateWord(context, index) ?? readRate(context, index) ?? readLength(context, index);
}

function readRateWord({ tokens, lexicon }: TimeContext, index: number): DurationReading | undefined {
  const found = lexicon.rates.match(tokens, index);
  return found && { ...inMonths(1, found.value), rate: 'per', next: found.next };
}

/** "per year"; "a year" without "within" or "over" before it is a rate too ("10 billion a year"). */
function readRate({ tokens, lexicon }: TimeContext, index: number): DurationReading | undefined {
  const lead = lexicon.durationLeads.match(tokens, index);
  const unit = lead?.value === 'per' ? lexicon.units.match(tokens, lead.next) : undefined;
  return unit && { ...inMonths(1, unit.value), rate: 'per', next: unit.next };
}

function readLength(context: TimeContext, index: number): DurationReading | undefined {
  const { tokens, lexicon } = context;
  const lead = lexicon.durationLeads.match(tokens, index);
  const at = lead && lead.value !== 'per' ? skipThe(context, lead.next) : index;
  const whole = lexicon.durations.match(tokens, at) ?? lexicon.durations.match(tokens, index);
  const counted = whole ? { ...whole.value, next: whole.next } : readCounted(context, at);
  if (counted === undefined) return undefined;
  const limit = lead?.value === 'within' ? { limit: 'within' as const } : {};
  return { ...inMonths(counted.length, counted.unit), ...limit, next: counted.next };
}

function skipThe({ tokens }: TimeContext, index: number): number {
  return tokens[index]?.folded === 'the' ? index + 1 : index;
}

/** Half-years have no unit of their own: six months each. */
function inMonths(length: number, unit: TimeUnit): { length: number; unit: DurationUnit } {
  return unit === 'half' ? { length: 6 * length, unit: 'month' } : { length, unit };
}
