import type { Fact } from '../../model/fact.ts';
import type { Pack } from '../../model/pack.ts';

/** Every revision of every fact of a pack, those that tables brought included: what a message may have shown. */
export function everyFact({ facts, series }: Pack): readonly Fact[] {
  return series ? [...facts, ...series.facts] : facts;
}
