import { describe, expect, it } from 'vitest';
import { Failure, type Health, judgeHealth, type LedgerStanding, type Observations, type OperationObserved } from '../../../src/index.ts';

const MINUTE = 60_000;
const NOW = 100 * MINUTE;
const AS_OF = '2023-12-05T12:00:00Z';
const away = new Failure('STORE_UNAVAILABLE', 'The database is away.', 'It is restarting.', 'Wait.');
const full = new Failure('STORE_FULL', 'Nothing more can be written.', 'The disk is full.', 'Make room.');
const damaged = new Failure('STORE_CORRUPT', 'The file is damaged.', 'A page is.', 'Restore it.');
const unreachable = new Failure('PLATFORM_UNREACHABLE', 'Slack cannot be reached.', 'No network.', 'Check the network.');
const CURRENT: LedgerStanding = { kind: 'current', position: 3, asOf: AS_OF };

const WELL: Observations = {
  now: NOW,
  draining: false,
  standing: CURRENT,
  operations: [],
  disk: { free: 2 ** 34, total: 2 ** 36 },
  platforms: [{ platform: 'slack' }, { platform: 'teams' }],
  replies: { lost: 0, owed: 0 },
  digests: { begunAt: NOW - 5000, endedAt: NOW - 4000 },
};
const judge = (seen: Partial<Observations>): Health => judgeHealth({ ...WELL, ...seen });
const troubles = ({ parts }: Health) =>
  parts.filter(({ state }) => state !== 'well').map(({ part, state, code }) => `${part} ${state} ${code}`);

const failed = (failure: Failure, minutesAgo: number, more: Partial<OperationObserved> = {}): OperationObserved => ({
  operation: 'questions.record',
  effect: 'writes',
  failure,
  failedAt: NOW - minutesAgo * MINUTE,
  ...more,
});

describe('a bot that is well', () => {
  it('is ready, in every part', () => {
    expect(judge({})).toMatchObject({ readiness: 'ready' });
    expect(judge({}).parts.map(({ part }) => part)).toEqual([
      'ledger',
      'store',
      'writing',
      'disk',
      'clock',
      'pack',
      'replies',
      'digests',
      'slack',
      'teams',
    ]);
    expect(troubles(judge({}))).toEqual([]);
  });
});

describe('a bot that must not be sent traffic', () => {
  it.each<[string, Partial<Observations>]>([
    ['draining', { draining: true }],
    ['ledger-unread', { standing: { kind: 'unread' } }],
    ['ledger-unread', { standing: { kind: 'unread', failure: away } }],
    ['ledger-refused', { standing: { kind: 'refused', failure: new Failure('LEDGER_WENT_BACK', 'It went back.', 'W.', 'D.') } }],
    [
      'platforms-away',
      {
        platforms: [
          { platform: 'slack', trouble: { kind: 'away', failure: unreachable } },
          { platform: 'teams', notStarted: unreachable },
        ],
      },
    ],
  ])('is told %s', (readiness, seen) => {
    expect(judge(seen).readiness).toBe(readiness);
  });
});

describe('a bot that serves with less than all', () => {
  it.each<[string, Partial<Observations>, string[]]>([
    [
      'the store away, facts by the kept copy',
      { storeAway: away, standing: { ...CURRENT, kind: 'behind', failure: away } },
      ['ledger degraded STORE_UNAVAILABLE', 'store degraded STORE_UNAVAILABLE', 'writing degraded STORE_UNAVAILABLE'],
    ],
    ['a write that fails', { operations: [failed(full, 0)] }, ['writing degraded STORE_FULL']],
    [
      'a reading that fails',
      { operations: [failed(damaged, 0, { operation: 'questions.topics', effect: 'reads' })] },
      ['store degraded STORE_CORRUPT'],
    ],
    ['a disk that is nearly full', { disk: { free: 2 ** 20, total: 2 ** 36 } }, ['disk degraded DISK_LOW']],
    ['a data folder that is gone', { disk: away }, ['disk degraded STORE_UNAVAILABLE']],
    ['a clock that is suspected', { clock: { direction: 'ahead', against: 'database', by: MINUTE * 3 } }, ['clock degraded CLOCK_SUSPECT']],
    [
      'one platform away',
      { platforms: [{ platform: 'slack', notStarted: unreachable }, { platform: 'teams' }] },
      ['slack down PLATFORM_UNREACHABLE'],
    ],
    [
      'a platform that takes questions and no answers',
      { platforms: [{ platform: 'teams', trouble: { kind: 'impaired', failure: unreachable } }] },
      ['teams degraded PLATFORM_UNREACHABLE'],
    ],
    ['a reply that was lost', { replies: { lost: 1, lastLostAt: NOW - MINUTE, owed: 0 } }, ['replies degraded REPLIES_LOST']],
    ['places of answers that are owed', { replies: { lost: 0, owed: 2 } }, ['replies degraded POSTINGS_OWED']],
    [
      'a round of digests that was interrupted',
      { digests: { endedAt: NOW, interruption: 'The database is away.' } },
      ['digests degraded ROUND_INTERRUPTED'],
    ],
    [
      'a round of digests that hangs',
      { digests: { begunAt: NOW - 4 * MINUTE, endedAt: NOW - 5 * MINUTE } },
      ['digests degraded ROUND_HANGS'],
    ],
  ])('stays ready: %s', (_, seen, expected) => {
    expect(judge(seen).readiness).toBe('ready');
    expect(troubles(judge(seen))).toEqual(expected);
  });

  it.each<[string, OperationObserved, boolean]>([
    ['a minute after it began to succeed again', failed(full, 2, { anySucceededAt: NOW - MINUTE }), false],
    ['while others succeed in between', failed(full, 0.5, { succeededAt: NOW, anySucceededAt: NOW }), true],
    ['until something can be written again', failed(full, 30, { anySucceededAt: NOW - 31 * MINUTE }), true],
    ['until the same succeeds, where something is damaged', failed(damaged, 30, { anySucceededAt: NOW }), true],
    ['once the same succeeds, where something was damaged', failed(damaged, 30, { succeededAt: NOW, anySucceededAt: NOW }), false],
  ])('has a failing write %s', (_, operation, isFailing) => {
    expect(troubles(judge({ operations: [operation] })).length > 0).toBe(isFailing);
  });

  it('names to operators what fails, and why', () => {
    const [writing] = judge({ operations: [failed(full, 0), failed(full, 1, { operation: 'postings.record' })] }).parts.filter(
      ({ code }) => code,
    );
    expect(writing?.reason).toBe('postings.record, questions.record: Nothing more can be written. The disk is full. Make room.');
  });

  it('has room enough on a small disk of which a tenth is free', () => {
    expect(troubles(judge({ disk: { free: 11 * 2 ** 20, total: 100 * 2 ** 20 } }))).toEqual([]);
    expect(troubles(judge({ disk: { free: 9 * 2 ** 20, total: 100 * 2 ** 20 } }))).toEqual(['disk degraded DISK_LOW']);
  });

  it('is well again ten minutes after a reply was lost', () => {
    expect(troubles(judge({ replies: { lost: 1, lastLostAt: NOW - 11 * MINUTE, owed: 0 } }))).toEqual([]);
  });
});
