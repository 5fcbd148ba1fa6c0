import { describe, expect, it } from 'vitest';
import { mergedHealth } from '../../adapters/service/merged-health.ts';
import { Failure, type Health, type PartHealth, type Readiness } from '../../src/index.ts';

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
