import type { Lexicon } from './lexicon.ts';
import { type Quantity, timesPower } from './quantity.ts';
import type { Token } from './token.ts';

/** An amount in a text: its tokens from `from` to before `next`, its number and its currency, if one was written. */
export interface MoneyReading {
  readonly from: number;
  readonly next: number;
  readonly quantity: Quantity;
  readonly currency: string | undefined;
}

/**
 * The two ends of a range share what only one of them writes: the currency ("EUR 10 million to 20 million") and, behind
 * the second, the scale ("€10-20 million").
 */
export function withSharedParts(tokens: readonly Token[], readings: readonly MoneyReading[], lexicon: Lexicon): MoneyReading[] {
  const starts = new Map(readings.map((reading) => [reading.from, reading]));
  const shared = new Map<MoneyReading, MoneyReading>();
  for (const first of readings) {
    const joined = joinAfter(tokens, first, lexicon);
    const last = joined === undefined ? undefined : starts.get(joined);
    if (last === undefined || (first.currency !== undefined && last.currency !== undefined)) continue;
    const currency = first.currency ?? last.currency;
    if (currency === undefined || shared.has(last)) continue;
    shared.set(first, { ...first, currency, quantity: withScaleOf(first.quantity, last.quantity) });
    shared.set(last, { ...last, currency });
  }
  return readings.map((reading) => shared.get(reading) ?? reading);
}

/** The index after a dash or a word for a range; "and" is one only behind "between". */
function joinAfter(tokens: readonly Token[], { from, next }: MoneyReading, lexicon: Lexicon): number | undefined {
  if (tokens[next]?.folded === '-') return next + 1;
  const join = lexicon.rangeJoin.match(tokens, next);
  if (join === undefined) return undefined;
  const between = lexicon.rangeStart.match(tokens, from - 1)?.next === from;
  return lexicon.numberJoiner.match(tokens, next) && !between ? undefined : join.next;
}

/** The scale that the second end writes for both; a first end that would be the greater one keeps its own value. */
function withScaleOf(first: Quantity, { value, power }: Quantity): Quantity {
  if (first.power !== undefined || power === undefined) return first;
  const scaled = timesPower(first, power, first.next);
  return Number(scaled.value) < Number(value) ? scaled : first;
}
