import type { Days } from './fact-saying.ts';

/** Whether days lie within others, all included. */
export function areDaysWithin(inner: Days, outer: Days): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

export function areSameDays(one: Days, other: Days): boolean {
  return one.from === other.from && one.to === other.to;
}
