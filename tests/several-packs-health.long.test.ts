import { describe, expect, it } from 'vitest';
import { mergedHealth } from '../adapters/service/merged-health.ts';
import { createMetrics } from '../adapters/service/metrics.ts';
import { Failure, type Health, type PartHealth, type Readiness } from '../src/index.ts';

const well = (part: string): PartHealth => ({ part, state: 'well' });
const health = (readiness: Readiness, ...parts: readonly PartHealth[]): Health => ({
  readiness,
  parts: [well('ledger'), well('clock'), well('disk'), well('slack'), ...parts],
});
const of = (...all: readonly Readiness[]) => {
  const [first = 'ready', ...others] = all;
  const told = others.map((readiness, at) => ({ pack: `other-${at}`, health: health(readiness) }));
  return mergedHealth([{ pack: 'first', health: health(first) }, ...told], undefined);
};

describe('the health of several packs', () => {
  it.each<[readonly Readiness[], Readiness]>([
    [['ready', 'ready'], 'ready'],
    [['ready', 'ledger-refused'], 'ready'],
    [['ledger-unread', 'ready'], 'ready'],
    [['ledger-unread', 'ledger-refused'], 'ledger-unread'],
    [['draining', 'ready'], 'draining'],
    [['platforms-away', 'ready'], 'platforms-away'],
  ])('of %j is %s as a whole', (all, expected) => {
    expect(of(...all).readiness).toBe(expected);
  });

  it('is not ready before the ledger of every pack was read for the first time', () => {
    const reading: Health = { readiness: 'ledger-unread', parts: [{ part: 'ledger', state: 'down', code: 'LEDGER_UNREAD' }] };
    const failing: Health = { readiness: 'ledger-unread', parts: [{ part: 'ledger', state: 'down', code: 'STORE_UNAVAILABLE' }] };
    const besides = (other: Health) =>
      mergedHealth(
        [
          { pack: 'first', health: health('ready') },
          { pack: 'other', health: other },
        ],
        undefined,
      );
    expect(besides(reading).readiness).toBe('ledger-unread');
    expect(besides(failing).readiness).toBe('ready');
  });

  it('tells what is a pack’s own of each, and what all have in common once', () => {
    const parts = of('ready', 'ready').parts.map(({ part }) => part);
    expect(parts).toEqual(['first: ledger', 'clock', 'disk', 'slack', 'other-0: ledger', 'shared store']);
  });

  it('tells of the store that all share when it is away', () => {
    const away = new Failure('STORE_UNAVAILABLE', 'The database is away.', 'It was stopped.', 'Start it.');
    const { parts } = mergedHealth([{ pack: 'first', health: health('ready') }], away);
    expect(parts.at(-1)).toMatchObject({ part: 'shared store', state: 'degraded', code: 'STORE_UNAVAILABLE' });
  });
});

describe('the metrics of several packs', () => {
  it('have each metric once with a value of each pack, and what is the process’s without', async () => {
    const metrics = createMetrics({ perPack: true, ofProcess: true });
    const [a, b] = [metrics.forPack('a'), metrics.forPack('b')];
    for (let times = 0; times < 3; times += 1) a.count('sitrep_replies_total', { kind: 'question', outcome: 'answered' });
    b.count('sitrep_replies_total', { kind: 'question', outcome: 'answered' });
    for (const [pack, value] of [
      [a, 7],
      [b, 9],
    ] as const)
      pack.read('sitrep_facts', () => value);
    a.observe('sitrep_reply_seconds', 0.2, { kind: 'question' });
    const text = await metrics.render();
    expect(text).toContain('sitrep_replies_total{pack="a",kind="question",outcome="answered"} 3\n');
    expect(text).toContain('sitrep_replies_total{pack="b",kind="question",outcome="answered"} 1\n');
    expect(text).toContain('sitrep_facts{pack="a"} 7\nsitrep_facts{pack="b"} 9\n');
    expect(text).toContain('sitrep_reply_seconds_count{pack="a",kind="question"} 1\n');
    expect(text.match(/^# TYPE sitrep_facts /gmu)).toHaveLength(1);
    expect(text).toMatch(/^process_resident_memory_bytes \d+$/mu);
  });
});
