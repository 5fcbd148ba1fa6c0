import { entitiesOfFact } from '../../model/entities-of-fact.ts';
import type { Fact } from '../../model/fact.ts';
import type { Pack } from '../../model/pack.ts';

/**
 * A pack with what tables brought set apart (see `Pack.series`): facts on properties that tables tell, and the sources
 * and entities that only those facts need and that `shipped`, the pack without the ledger, does not have.
 */
export function setSeriesApart(pack: Pack, shipped: Pack): Pack {
  const measures = new Set(pack.measures?.map(({ id }) => id));
  const cells = pack.facts.filter(({ property }) => measures.has(property));
  if (cells.length === 0) return pack;
  const facts = pack.facts.filter(({ property }) => !measures.has(property));
  const ofSources = new Set([...shipped.sources.map(({ id }) => id), ...facts.flatMap(sourcesOf)]);
  const ofEntities = new Set([...shipped.entities.map(({ id }) => id), ...facts.flatMap(entitiesOfFact)]);
  const [cited, named] = [new Set(cells.flatMap(sourcesOf)), new Set(cells.map(({ subject }) => subject))];
  return {
    ...pack,
    facts,
    sources: pack.sources.filter(({ id }) => ofSources.has(id)),
    entities: pack.entities.filter(({ id }) => ofEntities.has(id)),
    series: {
      facts: cells,
      sources: pack.sources.filter(({ id }) => cited.has(id)),
      entities: pack.entities.filter(({ id }) => named.has(id)),
    },
  };
}

function sourcesOf({ evidence }: Fact): string[] {
  return evidence.map(({ source }) => source);
}
