import { firstDay } from '../model/calendar-date.ts';
import type { Pack } from '../model/pack.ts';
import { checkedDay, type Horizon, instantOf, widthOf } from './horizon.ts';

/** A horizon in numbers: how many of a pack's days and instants lie within it, and how narrow its audience is. */
export interface HorizonStep {
  readonly days: number;
  readonly instants: number;
  readonly width: number;
}

/** The place of what never comes. */
export const NEVER = 0x7fff_ffff;
/** The place of what was always there. */
export const ALWAYS = -1;

/**
 * The days and instants at which anything of a pack came to light, in order. What came at place `n` lies within every
 * horizon whose step counts more than `n`; horizons on the same step see the same.
 */
export class HorizonSteps {
  private readonly days: readonly string[];
  private readonly instants: readonly number[];
  private readonly placeOfDay: ReadonlyMap<string, number>;
  private readonly placeOfInstant: ReadonlyMap<number, number>;
  /** Most acts of a pack were recorded at few instants: each is read once. */
  private readonly placeOfText = new Map<string, number>();
  private readonly pack: Pick<Pack, 'name' | 'audiences'>;

  constructor(pack: Pack) {
    this.pack = pack;
    const days = new Set(pack.sources.map(({ published }) => published.date));
    const texts = new Set<string>();
    for (const { announced, recorded, relations } of pack.facts) {
      days.add(firstDay(announced));
      for (const { from } of relations) if (from !== undefined) days.add(from);
      texts.add(recorded.at);
      if (recorded.until !== undefined) texts.add(recorded.until);
    }
    for (const { recorded, until } of pack.gaps) for (const at of [recorded?.at, until]) if (at !== undefined) texts.add(at);
    this.days = inOrder(days);
    this.instants = inOrder(new Set(Array.from(texts, (text) => Date.parse(text)).filter((instant) => !Number.isNaN(instant))));
    this.placeOfDay = places(this.days);
    this.placeOfInstant = places(this.instants);
  }

  /** @throws Failure DATE_INVALID, AUDIENCE_UNKNOWN */
  at({ asOf, recordedBy, audience }: Horizon): HorizonStep {
    const days = countUpTo(this.days, checkedDay(asOf));
    const width = widthOf(this.pack, audience);
    return { days, width, instants: countUpTo(this.instants, instantOf(recordedBy)) };
  }

  /** The place of a day of the pack. */
  day(text: string): number {
    return this.placeOfDay.get(text) ?? NEVER;
  }

  /** The place of an instant of the pack; without one, or where it cannot be read, `otherwise`. */
  instant(text: string | undefined, otherwise: number): number {
    if (text === undefined) return otherwise;
    const kept = this.placeOfText.get(text);
    const place = kept ?? this.placeOfInstant.get(Date.parse(text)) ?? NEVER;
    if (kept === undefined) this.placeOfText.set(text, place);
    return place === NEVER ? otherwise : place;
  }
}

function inOrder<T extends string | number>(values: ReadonlySet<T>): T[] {
  return [...values].sort((left, right) => (left < right ? -1 : left > right ? 1 : 0));
}

function places<T>(sorted: readonly T[]): Map<T, number> {
  return new Map(sorted.map((value, place) => [value, place]));
}

/** How many of the sorted values are not beyond the limit. */
function countUpTo<T extends string | number>(sorted: readonly T[], limit: T): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle];
    if (value !== undefined && value <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
