import { type DaySpan, GRAINS, grainOf, isFiner, periodAround, spanText } from '../../facts/series/spans.ts';
import type { ReadRow } from './read-row.ts';

interface Given {
  readonly line: number;
  readonly period: DaySpan;
}

/** What was read before, so that nothing is counted twice: the same part of a subject in the same days. */
export class CellsSeen {
  private readonly given = new Map<string, Given>();
  /** Periods of which a part was given, with that part. */
  private readonly inPart = new Map<string, Given>();

  /** In what way a record gives again what was given; nothing where it does not, and then it is remembered. */
  repeated({ row: { line }, name, cells }: ReadRow): string | undefined {
    const own = new Map<string, Given>();
    const ownParts = new Map<string, Given>();
    for (const { column, period, category } of cells) {
      const parts = Object.values(category);
      const key = [name, column.values.property, ...parts].join('\n');
      const what = [name, ...parts].join(', ');
      const same = this.given.get(at(key, period)) ?? own.get(at(key, period));
      if (same) return `gives ${what} in ${spanText(period)} again, after line ${same.line}`;
      const longer = longerPeriods(period);
      const other =
        this.inPart.get(at(key, period)) ??
        ownParts.get(at(key, period)) ??
        longer.map((one) => this.given.get(at(key, one)) ?? own.get(at(key, one))).find((one) => one !== undefined);
      if (other)
        return `gives ${what} for ${spanText(period)}, beside line ${other.line} for ${spanText(other.period)}: one lies in the other`;
      own.set(at(key, period), { line, period });
      for (const one of longer) ownParts.set(at(key, one), { line, period });
    }
    for (const [key, one] of own) this.given.set(key, one);
    for (const [key, one] of ownParts) this.inPart.set(key, one);
    return undefined;
  }
}

function at(key: string, { first, last }: DaySpan): string {
  return `${key}\n${first} ${last}`;
}

/** The longer periods of the calendar that a period lies in. */
function longerPeriods(period: DaySpan): DaySpan[] {
  const own = grainOf(period);
  return own === undefined ? [] : GRAINS.filter((grain) => isFiner(own, grain)).map((grain) => periodAround(period.first, grain));
}
