import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { type LabelsOf, METRICS, type MetricDefinition, type MetricName, type MetricOf } from './metric-definitions.ts';

/** One value of a metric that has several. */
export interface LabelledValue<Name extends MetricName = MetricName> {
  readonly labels: LabelsOf<Name>;
  readonly value: number;
}

/** Reads a value, or several; none where it is not known. */
export type ReadValue<Name extends MetricName> = () => number | readonly LabelledValue<Name>[];

/** Counters, gauges and histograms of one pack that is answered from. */
export interface Metrics {
  /** Adds one to a counter. */
  count<Name extends MetricOf<'counter'>>(name: Name, labels: LabelsOf<Name>): void;
  /** Notes how many seconds something took. */
  took<Name extends MetricOf<'histogram'>>(name: Name, labels: LabelsOf<Name>, seconds: number): void;
  /** A gauge, or a count that somebody else keeps, read whenever the metrics are. Read once by each who tells of it. */
  read<Name extends MetricOf<'gauge' | 'counter'>>(name: Name, value: ReadValue<Name>): void;
  readonly registry: Registry;
}

const definitions: Readonly<Record<MetricName, MetricDefinition>> = METRICS;
const names = (kind: MetricDefinition['kind']) => Object.entries(definitions).filter(([, definition]) => definition.kind === kind);

/**
 * Makes all metrics in a registry of their own: several bots in one process share none. `pack`: a label of every value, where
 * several packs are answered from.
 */
export function createMetrics(pack?: string): Metrics {
  const registry = new Registry();
  if (pack !== undefined) registry.setDefaultLabels({ pack });
  const registers = [registry];
  const reads = new Map<string, () => number | readonly { readonly labels: Readonly<Record<string, string>>; readonly value: number }[]>();
  const valuesOf = (name: string) => {
    const found = reads.get(name)?.() ?? [];
    return typeof found === 'number' ? [{ labels: {}, value: found }] : found;
  };
  const counters = new Map(
    names('counter').map(([name, { labels, help, fromStart = [] }]) => {
      const collect = function (this: Counter) {
        if (!reads.has(name)) return;
        this.reset();
        for (const { labels: given, value } of valuesOf(name)) this.inc({ ...given }, value);
      };
      const counter = new Counter({ name, help, labelNames: [...labels], registers, collect });
      const [label = ''] = labels;
      for (const value of fromStart) counter.inc({ [label]: value }, 0);
      return [name, counter];
    }),
  );
  const histograms = new Map(
    names('histogram').map(([name, { labels, help, buckets = [] }]) => [
      name,
      new Histogram({ name, help, labelNames: [...labels], buckets: [...buckets], registers }),
    ]),
  );
  for (const [name, { labels, help }] of names('gauge')) {
    const collect = function (this: Gauge) {
      const values = valuesOf(name);
      this.reset();
      // A gauge without labels is 0 after that, which nobody said.
      if (values.length === 0 && labels.length === 0) this.remove();
      for (const { labels: given, value } of values) this.set({ ...given }, value);
    };
    new Gauge({ name, help, labelNames: [...labels], registers, collect });
  }
  return {
    count: (name, labels) => counters.get(name)?.inc({ ...labels }),
    took: (name, labels, seconds) => histograms.get(name)?.observe({ ...labels }, seconds),
    read: (name, value) => void reads.set(name, value),
    registry,
  };
}
