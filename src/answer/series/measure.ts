import type { MeasureKind } from '../../facts/series/measure-text.ts';
import type { Property } from '../../model/property.ts';
import type { TableShape } from '../../model/source.ts';

/** What of a measure may be added up (see `adds` of a property). */
export type Adds = NonNullable<Property['adds']>;

/** A property that a table tells, as the newest table that tells it does. */
export interface Measure {
  readonly property: Property;
  /** The status that its amounts have there; empty where they have none. */
  readonly status: string;
  readonly kind: MeasureKind;
  /** A currency, a unit, or `%`. */
  readonly unit: string;
  readonly adds: Adds;
  readonly shape: TableShape;
}

/** Shares are of different wholes and add up to nothing. */
const ADDS_BY_KIND: Readonly<Record<MeasureKind, Adds>> = { money: 'up', count: 'up', share: 'never' };

/** What of a property may be added up: as its vocabulary says, else by the kind of its values. */
export function addsOf({ adds }: Property, kind: MeasureKind): Adds {
  return adds ?? ADDS_BY_KIND[kind];
}
