import { AggregatorRegistry, type Registry } from 'prom-client';

/** The metrics of several registries as one text of Prometheus: each metric once, with the values of all. */
export async function exposition(registries: readonly Registry[]): Promise<string> {
  return AggregatorRegistry.aggregate(await Promise.all(registries.map((registry) => registry.getMetricsAsJSON()))).metrics();
}
