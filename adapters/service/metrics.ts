import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { METRICS, type MetricDefinition, type MetricName } from './metric-definitions.ts';

type Labels = Readonly<Record<string, string>>;

/** One value of a metric that has several. */
export interface LabelledValue {
  readonly labels: Labels;
  readonly value: number;
}

/** Reads a value, or several, whenever the metrics are read. */
export type ReadValue = () => number | readonly LabelledValue[];

/** The metrics of a process, or of one of its packs: {@link METRICS} says what there is. */
export interface Metrics {
  /** Adds one to a counter. */
  count(name: MetricName, labels?: Labels): void;
  /** Adds to or takes from a gauge. */
  add(name: MetricName, by: number): void;
  /** Enters what was measured into a histogram, in seconds. */
  observe(name: MetricName, seconds: number, labels?: Labels): void;
  /** A gauge, or a count that somebody else keeps, read whenever the metrics are. */
  read(name: MetricName, read: ReadValue): void;
}

/** All metrics of a process, told as Prometheus reads them. */
export interface MetricsOfProcess extends Metrics {
  /** The metrics of one of several packs: each value says whose it is. */
  forPack(pack: string): Metrics;
  /** The text that Prometheus reads. */
  render(): Promise<string>;
}

type Collected = Counter | Gauge | Histogram;
/** Labels that are read, and those of whoever reads them. */
type Reader = { readonly own: Labels; readonly read: ReadValue };

const sound = (labels: Labels): Labels =>
  Object.fromEntries(Object.entries(labels).map(([name, value]) => [name, value.replace(/[\\"\n]/g, '_')]));

function collected(
  name: string,
  definition: MetricDefinition,
  perPack: boolean,
  registry: Registry,
  readers: readonly Reader[],
): Collected {
  const { type, help, labels, buckets } = definition;
  const labelNames = [...(perPack ? ['pack'] : []), ...labels];
  const registers = [registry];
  if (type === 'histogram') return new Histogram({ name, help, labelNames, registers, buckets: [...(buckets ?? [])] });
  const values = () =>
    readers.flatMap(({ own, read }) => {
      const found = read();
      const series = typeof found === 'number' ? [{ labels: {}, value: found }] : found;
      return series.map((one) => ({ labels: { ...own, ...sound(one.labels) }, value: one.value }));
    });
  // Values that are read are those of the moment: what is not among them any more has none.
  if (type === 'gauge') {
    return new Gauge({
      name,
      help,
      labelNames,
      registers,
      collect() {
        if (readers.length === 0) return;
        this.reset();
        for (const one of values()) this.set(one.labels, one.value);
      },
    });
  }
  return new Counter({
    name,
    help,
    labelNames,
    registers,
    collect() {
      if (readers.length === 0) return;
      this.reset();
      for (const one of values()) this.inc(one.labels, one.value);
    },
  });
}

/**
 * The metrics of a process. `perPack`: it answers from several packs, and each value says of which. `ofProcess`: with those
 * of Node and the process itself, which are measured once.
 */
export function createMetrics({ perPack = false, ofProcess = false } = {}): MetricsOfProcess {
  const registry = new Registry();
  const held = new Map<string, { readonly metric: Collected; readonly readers: Reader[] }>();
  for (const [name, definition] of Object.entries(METRICS)) {
    const readers: Reader[] = [];
    held.set(name, { metric: collected(name, definition, perPack, registry, readers), readers });
  }
  if (ofProcess) collectDefaultMetrics({ register: registry });

  const forLabels = (own: Labels): Metrics => {
    const metricOf = (name: MetricName) => held.get(name)?.metric;
    return {
      count(name, labels = {}) {
        const metric = metricOf(name);
        if (metric instanceof Counter) metric.inc({ ...own, ...sound(labels) });
      },
      add(name, by) {
        const metric = metricOf(name);
        if (metric instanceof Gauge) metric.inc({ ...own }, by);
      },
      observe(name, seconds, labels = {}) {
        const metric = metricOf(name);
        if (metric instanceof Histogram) metric.observe({ ...own, ...sound(labels) }, seconds);
      },
      read: (name, read) => void held.get(name)?.readers.push({ own, read }),
    };
  };
  return { ...forLabels({}), forPack: (pack) => forLabels({ pack }), render: () => registry.metrics() };
}
