import type { Days } from './fact-saying.ts';

/** Whether days lie within others, all included. */
export function isWithin(inner: Days, outer: Days): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

export function isSame(one: Days, other: Days): boolean {
  return one.from === other.from && one.to === other.to;
}
