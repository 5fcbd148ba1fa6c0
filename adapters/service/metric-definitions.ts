/** A metric that the program exports: what it counts or measures, and by what it tells values apart. */
export interface MetricDefinition {
  readonly type: 'counter' | 'gauge' | 'histogram';
  readonly help: string;
  readonly labels: readonly string[];
  /** Of a histogram: the upper bounds of what falls together. */
  readonly buckets?: readonly number[];
}

const counter = (help: string, ...labels: string[]): MetricDefinition => ({ type: 'counter', help, labels });
const gauge = (help: string, ...labels: string[]): MetricDefinition => ({ type: 'gauge', help, labels });

/** Every metric of the program's own. Labels come from small, fixed sets, never from what people write. */
export const METRICS = {
  sitrep_build_info: gauge('Always 1: the version of the program and of Node.', 'version', 'node'),
  sitrep_pack_info: gauge('Always 1: the pack in force, and what tells its content from any other.', 'name', 'edition'),
  sitrep_ready: gauge('Whether the process may be sent traffic: 1, else 0.'),
  sitrep_degraded: gauge('Whether a part does not do well: 1, else 0.', 'part'),
  sitrep_replies_total: counter('Interactions answered, by kind and outcome.', 'kind', 'outcome'),
  sitrep_reply_seconds: {
    type: 'histogram',
    help: 'Time in which an interaction was answered, without what the platform takes.',
    labels: ['kind'],
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  },
  sitrep_replies_under_way: gauge('Interactions that are being answered.'),
  sitrep_replies_lost_total: counter('Replies that reached nobody.', 'platform'),
  sitrep_failures_total: counter('Interactions and steps that ended in a failure, by code.', 'code'),
  sitrep_questions_unkept: gauge('Questions under way that the store does not keep yet: lost if the process dies.'),
  sitrep_questions_left_total: counter('Questions that another process had taken and not answered, by what became of them.', 'kind'),
  sitrep_store_failures_total: counter('Operations on the store that failed, by operation and code.', 'operation', 'code'),
  sitrep_ledger_position: gauge('Last ledger entry that is in force here.'),
  sitrep_ledger_current: gauge('Whether all that the curators did is in force here: 1, else 0.'),
  sitrep_ledger_lag_seconds: gauge('Seconds since all that the ledger held was last in force here.'),
  sitrep_outbox_waiting: gauge('What is to be posted and was not yet, by kind; 1000 at most.', 'kind'),
  sitrep_last_digest_timestamp_seconds: gauge('When the newest digest that was posted anywhere was due, by its name.', 'digest'),
  sitrep_deliveries_total: counter('Steps of digest deliveries, by kind.', 'kind'),
  sitrep_corrections_total: counter('Steps of telling readers of corrections, by kind.', 'kind'),
  sitrep_asker_replies_total: counter('Steps of telling askers how their questions were settled, by kind.', 'kind'),
  sitrep_late_replies_total: counter('Steps of giving answers that the platform did not take at first, by kind.', 'kind'),
  sitrep_words_total: counter('Steps of telling subscribers something, by kind.', 'kind'),
  sitrep_feeds_total: counter('Looks at feeds, by kind.', 'kind'),
  sitrep_pack_changes_total: counter('What became of changes of the pack, by kind.', 'kind'),
  sitrep_facts: gauge('Facts open to everybody, every revision counted.'),
  sitrep_facts_contested: gauge('Facts that sources differ on.'),
  sitrep_facts_stale: gauge('Facts past their day of review.'),
  sitrep_platform_connected: gauge('Whether what comes from a platform can come in, where it is told: 1, else 0.', 'platform'),
  sitrep_platforms_away: gauge('Platforms that are not started.'),
  sitrep_clock_suspect: gauge('Whether the clock is suspected, so that nothing is sent or forgotten.'),
} as const satisfies Readonly<Record<string, MetricDefinition>>;

export type MetricName = keyof typeof METRICS;

/** Metrics of the process itself, as `prom-client` names them, that the dashboard and the alerts go by. */
export const METRICS_OF_PROCESS: Readonly<Record<string, MetricDefinition>> = {
  process_resident_memory_bytes: gauge('Memory of the process.'),
  process_cpu_seconds_total: counter('Processor time of the process.'),
  process_start_time_seconds: gauge('When the process was started.'),
  nodejs_eventloop_lag_p99_seconds: gauge('How long the loop kept what came in waiting, at the 99th of 100.'),
};
