import { Gauge, Registry } from 'prom-client';
import { describe, expect, it } from 'vitest';
import { exposition } from '../../../adapters/service/exposition.ts';
import { METRICS, type MetricDefinition } from '../../../adapters/service/metric-definitions.ts';
import { createMetrics } from '../../../adapters/service/metrics.ts';
import { measuredOfProcess, metricsPage } from '../../fixtures/metrics-page.ts';

const headsOf = (text: string) => Array.from(text.matchAll(/^# TYPE (\S+) (\S+)$/gmu), ([, name, kind]) => `${name} ${kind}`).sort();

describe('metrics', () => {
  it('have no value but 0 before anything happened, and are all named', async () => {
    const text = await exposition([createMetrics().registry]);
    const definitions: [string, MetricDefinition][] = Object.entries(METRICS);
    expect(headsOf(text)).toEqual(definitions.map(([name, { kind }]) => `${name} ${kind}`).sort());
    expect(text.split('\n').filter((line) => line !== '' && !line.startsWith('#') && !line.endsWith(' 0'))).toEqual([]);
  });

  it('are counted, timed and read with their labels', async () => {
    const metrics = createMetrics();
    metrics.count('sitrep_failures_total', { code: 'STORE_FULL' });
    metrics.count('sitrep_failures_total', { code: 'STORE_FULL' });
    metrics.took('sitrep_question_duration_seconds', { platform: 'slack', kind: 'question', outcome: 'answered' }, 0.02);
    metrics.read('sitrep_ledger_position', () => 7);
    metrics.read('sitrep_degraded', () => [{ labels: { part: 'disk' }, value: 1 }]);
    const text = await exposition([metrics.registry]);
    expect(text).toContain('sitrep_failures_total{code="STORE_FULL"} 2\n');
    expect(text).toMatch(/^sitrep_question_duration_seconds_bucket\{le="0\.005",[^}]*outcome="answered"\} 0$/mu);
    expect(text).toMatch(/^sitrep_question_duration_seconds_bucket\{le="0\.025",[^}]*outcome="answered"\} 1$/mu);
    expect(text).toMatch(/^sitrep_question_duration_seconds_count\{platform="slack",kind="question",outcome="answered"\} 1$/mu);
    expect(text).toContain('sitrep_ledger_position 7\n');
    expect(text).toContain('sitrep_degraded{part="disk"} 1\n');
  });

  it('tell what is read as it is now: a value that is gone is told no more', async () => {
    const metrics = createMetrics();
    let [parts, lag]: [readonly string[], number | undefined] = [['disk', 'clock'], 3];
    metrics.read('sitrep_degraded', () => parts.map((part) => ({ labels: { part }, value: 1 })));
    metrics.read('sitrep_ledger_lag_seconds', () => lag ?? []);
    metrics.read('sitrep_replies_lost_total', () => [{ labels: { platform: 'slack' }, value: 4 }]);
    await exposition([metrics.registry]);
    [parts, lag] = [['clock'], undefined];
    const text = await exposition([metrics.registry]);
    expect(text).not.toContain('part="disk"');
    expect(text).toContain('sitrep_degraded{part="clock"} 1\n');
    expect(text).not.toMatch(/^sitrep_ledger_lag_seconds /mu);
    expect(text).toContain('sitrep_replies_lost_total{platform="slack"} 4\n');
  });

  it('of several packs stand once each with a value of each pack, and what is the process’s without', async () => {
    const [one, other, process] = [createMetrics('a'), createMetrics('b'), new Registry()];
    new Gauge({ name: 'process_start_time_seconds', help: 'Start.', registers: [process], aggregator: 'omit' }).set(3);
    for (const metrics of [one, other, other]) {
      metrics.count('sitrep_feeds_total', { kind: 'failed' });
      metrics.took('sitrep_store_operation_duration_seconds', { effect: 'reads' }, 2);
    }
    one.read('sitrep_ready', () => 1);
    other.read('sitrep_ready', () => 0);
    const text = await exposition([one.registry, other.registry], process);
    expect(headsOf(text)).toHaveLength(Object.keys(METRICS).length + 1);
    expect(text).toContain('process_start_time_seconds 3\n');
    expect(text.split('\n').filter((line) => /^sitrep_(?:feeds_total|ready)\{/u.test(line))).toEqual([
      'sitrep_feeds_total{kind="failed",pack="a"} 1',
      'sitrep_feeds_total{kind="failed",pack="b"} 2',
      'sitrep_ready{pack="a"} 1',
      'sitrep_ready{pack="b"} 0',
    ]);
    expect(text).toContain('sitrep_store_operation_duration_seconds_count{effect="reads",pack="b"} 2\n');
  });

  it('of two bots in one process are each bot’s own', async () => {
    const [one, other] = [createMetrics(), createMetrics()];
    one.count('sitrep_feeds_total', { kind: 'failed' });
    expect(await exposition([other.registry])).not.toContain('sitrep_feeds_total{');
  });
});

describe('docs/metrics.md', () => {
  it.runIf(process.platform === 'linux')('is what the code measures', async () => {
    await expect(await metricsPage()).toMatchFileSnapshot('../../../docs/metrics.md');
  });

  it('has the memory of the process and the delay of its loop', async () => {
    const names = (await measuredOfProcess()).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['process_resident_memory_bytes', 'nodejs_eventloop_lag_p99_seconds']));
  });
});
