import type { Pack } from '../model/pack.ts';
import { idsNamedBy } from './spoken-of.ts';

/** What questions are read by. */
export type VocabularyInUse = Pick<Pack, 'properties' | 'terms'>;

/**
 * The properties and terms of a pack without the general properties under which it holds nothing: their words would make a
 * question one on a matter that nobody can answer, and nobody of this pack wrote them.
 */
export function vocabularyInUse(pack: Pick<Pack, 'properties' | 'terms' | 'facts' | 'gaps' | 'general'>): VocabularyInUse {
  const { properties, terms, general } = pack;
  if (general === undefined) return { properties, terms };
  const named = idsNamedBy(pack).vocabulary;
  const unused = new Set(general.filter((id) => !named.has(id)));
  return { properties: properties.filter(({ id }) => !unused.has(id)), terms };
}
