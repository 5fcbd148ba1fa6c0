import type { Bound } from '../../model/value.ts';

const FLIPPED: Readonly<Record<Bound, Bound>> = {
  exact: 'exact',
  at_least: 'at_most',
  at_most: 'at_least',
  nearly: 'about',
  about: 'about',
};

/** The bound of a result that shrinks when the figure grows: what is divided by, or taken away. */
export function flipBound(bound: Bound): Bound {
  return FLIPPED[bound];
}

/**
 * The bound of a result that several figures push, each in the direction given. Exact figures push nowhere; two
 * minima give a minimum; a maximum and "nearly" give a maximum; anything that pulls both ways gives "about".
 */
export function combineBounds(bounds: readonly Bound[]): Bound {
  const pushing = new Set(bounds.filter((bound) => bound !== 'exact'));
  const [only] = pushing;
  if (only === undefined) return 'exact';
  if (pushing.size === 1) return only;
  return pushing.size === 2 && pushing.has('at_most') && pushing.has('nearly') ? 'at_most' : 'about';
}
