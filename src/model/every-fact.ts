import type { Fact } from './fact.ts';
import type { Pack } from './pack.ts';

/** Every revision of every fact of a pack, those that tables brought included: what a message may have shown. */
export function everyFact({ facts, series }: Pack): readonly Fact[] {
  return series ? [...facts, ...series.facts] : facts;
}
