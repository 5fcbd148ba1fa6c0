import { AggregatorRegistry, Registry } from 'prom-client';

/** The same metrics of several packs as one registry: each once, with the values of all. */
async function together(packs: readonly Registry[]): Promise<Registry> {
  return AggregatorRegistry.aggregate(await Promise.all(packs.map((registry) => registry.getMetricsAsJSON())));
}

/** What is measured, as one text of Prometheus: of each pack that is answered from, and of the process as such. */
export async function exposition(packs: readonly Registry[], ofProcess?: Registry): Promise<string> {
  const [only, ...others] = packs;
  const ofPacks = only && others.length === 0 ? only : await together(packs);
  return (ofProcess ? Registry.merge([ofPacks, ofProcess]) : ofPacks).metrics();
}
