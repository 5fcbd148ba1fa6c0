/** Counters and gauges of a process, in the text form that Prometheus reads. */
export interface Metrics {
  /** Adds one to a counter. Labels come from small, fixed sets, never from what people write. */
  count(name: string, labels?: Readonly<Record<string, string>>): void;
  /** A value read whenever the metrics are. */
  gauge(name: string, help: string, read: ReadValue): void;
  /** A count that somebody else keeps, read whenever the metrics are. */
  counter(name: string, help: string, read: ReadValue): void;
  render(): string;
}

/** One value of a gauge that has several. */
export interface LabelledValue {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** Reads a value, or several. */
export type ReadValue = () => number | readonly LabelledValue[];

const COUNTERS: Readonly<Record<string, string>> = {
  sitrep_replies_total: 'Interactions answered, by kind and outcome.',
  sitrep_failures_total: 'Interactions and steps that ended in a failure, by code.',
  sitrep_store_failures_total: 'Operations on the store that failed, by operation and code.',
  sitrep_deliveries_total: 'Steps of digest deliveries, by kind.',
  sitrep_feeds_total: 'Looks at feeds, by kind.',
  sitrep_model_readings_total: 'Questions that a language model had a say in, by what came of what it read.',
  sitrep_model_asked_total: 'Questions put to a language model, by how that ended.',
  sitrep_corrections_total: 'Steps of telling readers of corrections, by kind.',
  sitrep_questions_left_total: 'Questions that another process had taken and not answered, by what became of them.',
  sitrep_asker_replies_total: 'Steps of telling askers how their questions were settled, by kind.',
};

function labelText(labels: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${value.replace(/[\\"\n]/g, '_')}"`);
  return pairs.length > 0 ? `{${pairs.join(',')}}` : '';
}

export function createMetrics(): Metrics {
  const counts = new Map<string, Map<string, number>>(Object.keys(COUNTERS).map((name) => [name, new Map()]));
  const held: { readonly name: string; readonly help: string; readonly type: 'gauge' | 'counter'; readonly read: ReadValue }[] = [];
  return {
    count(name, labels = {}) {
      const series = counts.get(name) ?? new Map<string, number>();
      counts.set(name, series);
      const key = labelText(labels);
      series.set(key, (series.get(key) ?? 0) + 1);
    },
    gauge: (name, help, read) => void held.push({ name, help, type: 'gauge', read }),
    counter: (name, help, read) => void held.push({ name, help, type: 'counter', read }),
    render() {
      const counters = Array.from(counts, ([name, series]) => {
        const head = `# HELP ${name} ${COUNTERS[name] ?? name}\n# TYPE ${name} counter\n`;
        return head + Array.from(series, ([labels, value]) => `${name}${labels} ${value}\n`).join('');
      });
      const values = held.map(({ name, help, type, read }) => {
        const found = read();
        const series = typeof found === 'number' ? [{ labels: {}, value: found }] : found;
        const head = `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n`;
        return head + series.map(({ labels, value }) => `${name}${labelText(labels)} ${value}\n`).join('');
      });
      return [...counters, ...values].join('');
    },
  };
}
