/** What a metric is: its kind, the labels that tell its values apart, and what it means. */
export interface MetricDefinition {
  readonly kind: 'counter' | 'gauge' | 'histogram';
  /** Of small, fixed sets, never of what people write. */
  readonly labels: readonly string[];
  readonly help: string;
  /** Upper bounds of a histogram, in seconds. */
  readonly buckets?: readonly number[];
  /** Values of a counter with one label that are told as 0 from the start: how much one grew cannot be seen without where it began. */
  readonly fromStart?: readonly string[];
}

/** Answers take milliseconds; what waits for the store takes seconds, and is given up after three. */
const SECONDS_OF_ANSWERS = [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] as const;
const SECONDS_OF_OPERATIONS = [0.001, 0.005, 0.025, 0.1, 0.5, 1, 3, 10] as const;

/** Every metric of a pack that is answered from. */
export const METRICS = {
  sitrep_replies_total: { kind: 'counter', labels: ['kind', 'outcome'], help: 'Interactions answered, by kind and outcome.' },
  sitrep_failures_total: {
    kind: 'counter',
    labels: ['code'],
    help: 'Interactions and steps that ended in a failure, by code.',
    fromStart: ['INTERNAL'],
  },
  sitrep_store_failures_total: {
    kind: 'counter',
    labels: ['operation', 'code'],
    help: 'Operations on the store that failed, by operation and code.',
  },
  sitrep_deliveries_total: {
    kind: 'counter',
    labels: ['kind'],
    help: 'Steps of digest deliveries, by kind.',
    fromStart: ['sent', 'failed', 'uncertain', 'passed', 'ahead'],
  },
  sitrep_feeds_total: { kind: 'counter', labels: ['kind'], help: 'Looks at feeds, by kind.' },
  sitrep_corrections_total: { kind: 'counter', labels: ['kind'], help: 'Steps of telling readers of corrections, by kind.' },
  sitrep_questions_left_total: {
    kind: 'counter',
    labels: ['kind'],
    help: 'Questions that another process had taken and not answered, by what became of them.',
  },
  sitrep_asker_replies_total: {
    kind: 'counter',
    labels: ['kind'],
    help: 'Steps of telling askers how their questions were settled, by kind.',
  },
  sitrep_late_replies_total: {
    kind: 'counter',
    labels: ['kind'],
    help: 'Steps of posting replies that a platform did not take when they were given, by kind.',
  },
  sitrep_words_total: { kind: 'counter', labels: ['kind'], help: 'Steps of telling people of what they set up, by kind.' },
  sitrep_pack_changes_total: { kind: 'counter', labels: ['kind'], help: 'Edits of the pack under the bot, by what became of them.' },
  sitrep_question_duration_seconds: {
    kind: 'histogram',
    labels: ['platform', 'kind', 'outcome'],
    help: 'Seconds from a question or command to its reply as it is handed to the platform, by platform, kind and outcome.',
    buckets: SECONDS_OF_ANSWERS,
  },
  sitrep_store_operation_duration_seconds: {
    kind: 'histogram',
    labels: ['effect'],
    help: 'Seconds that operations on the store took, failed ones too, by whether they read or write.',
    buckets: SECONDS_OF_OPERATIONS,
  },
  sitrep_interactions_under_way: { kind: 'gauge', labels: [], help: 'Interactions that are being answered at this moment.' },
  sitrep_postings_owed: { kind: 'gauge', labels: [], help: 'Places of answers that wait to be noted: corrections do not reach them yet.' },
  sitrep_questions_unkept: {
    kind: 'gauge',
    labels: [],
    help: 'Questions under way that the store does not keep yet: lost if the process dies.',
  },
  sitrep_outbox_waiting: {
    kind: 'gauge',
    labels: ['kind'],
    help: 'What waits to be posted, by kind; of all replicas, looked at every half minute, absent while the store is away.',
  },
  sitrep_outbox_oldest_seconds: {
    kind: 'gauge',
    labels: ['kind'],
    help: 'Seconds since the earliest of what waits to be posted was due, by kind.',
  },
  sitrep_digest_sent_timestamp_seconds: {
    kind: 'gauge',
    labels: ['digest'],
    help: 'When a digest reached any of its targets last, by name, whichever replica sent it: seconds since 1970.',
  },
  sitrep_ready: { kind: 'gauge', labels: [], help: 'Whether the process may be sent traffic: 1, else 0.' },
  sitrep_degraded: { kind: 'gauge', labels: ['part'], help: 'Whether a part does not do well: 1, else 0.' },
  sitrep_facts: { kind: 'gauge', labels: [], help: 'Facts open to everybody, every revision counted.' },
  sitrep_facts_contested: { kind: 'gauge', labels: [], help: 'Matters on which sources differ or that a curator disputes.' },
  sitrep_facts_stale: { kind: 'gauge', labels: [], help: 'Facts whose review date has passed.' },
  sitrep_ledger_position: { kind: 'gauge', labels: [], help: 'Last ledger entry that is in force here.' },
  sitrep_ledger_current: { kind: 'gauge', labels: [], help: 'Whether all that the curators did is in force here: 1, else 0.' },
  sitrep_ledger_lag_seconds: {
    kind: 'gauge',
    labels: [],
    help: 'Seconds since this replica last knew the whole ledger; absent where it never did.',
  },
  sitrep_platforms_away: { kind: 'gauge', labels: [], help: 'Platforms that are not started.' },
  sitrep_platform_connected: {
    kind: 'gauge',
    labels: ['platform'],
    help: 'Whether what comes from a platform can come in, where it is told: 1, else 0.',
  },
  sitrep_replies_lost_total: { kind: 'counter', labels: ['platform'], help: 'Replies that reached nobody.' },
  sitrep_clock_suspect: {
    kind: 'gauge',
    labels: [],
    help: 'Whether the clock is suspected, so that nothing is sent or forgotten: 1, else 0.',
  },
  sitrep_model_readings_total: {
    kind: 'counter',
    labels: ['effect', 'because'],
    help: 'Questions that a language model had a say in, by what came of what it read.',
  },
  sitrep_model_asked_total: { kind: 'counter', labels: ['end'], help: 'Questions put to a language model, by how that ended.' },
  sitrep_model_seconds_total: { kind: 'counter', labels: [], help: 'Seconds that questions waited for a language model.' },
  sitrep_model_calls_total: { kind: 'counter', labels: [], help: 'Questions that waited for a language model.' },
  sitrep_model_tokens_total: {
    kind: 'counter',
    labels: ['direction'],
    help: 'Tokens that a language model was sent and gave, as it counts them.',
  },
  sitrep_build_info: { kind: 'gauge', labels: ['version', 'node'], help: 'Always 1: the version of the program, and that of Node.' },
  sitrep_pack_info: {
    kind: 'gauge',
    labels: ['name', 'version'],
    help: 'Always 1: the pack that is in force as its files have it, and the beginning of the SHA-256 of its content.',
  },
} as const satisfies Readonly<Record<string, MetricDefinition>>;

export type MetricName = keyof typeof METRICS;

/** The metrics of a kind. */
export type MetricOf<Kind extends MetricDefinition['kind']> = {
  [Name in MetricName]: (typeof METRICS)[Name]['kind'] extends Kind ? Name : never;
}[MetricName];

/** The labels of a metric, each with its value. */
export type LabelsOf<Name extends MetricName> = { readonly [Label in (typeof METRICS)[Name]['labels'][number]]: string };
