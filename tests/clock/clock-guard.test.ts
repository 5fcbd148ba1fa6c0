import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeAgainstServer } from '../../src/clock/against-server.ts';
import { type ClockEvent, type ClockGuard, clockGuard, describeSuspicion, remedyFor, type StoreTime } from '../../src/index.ts';
import { type ManualClock, manualClock } from '../fixtures/manual-clock.ts';
import { seenTime, serverTime } from '../fixtures/store-time.ts';

const NOW = '2026-11-30T07:00:00.000Z';
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The instant so many seconds after {@link NOW}. */
const at = (seconds: number) => new Date(Date.parse(NOW) + seconds * 1000).toISOString();

interface Watched {
  readonly guard: ClockGuard;
  readonly clock: ManualClock;
  readonly events: ClockEvent[];
}

/** A process that starts with its clock off by so many seconds. */
function aProcess(time: StoreTime, from: string, offset = 0): Watched {
  const clock = manualClock(new Date(Date.parse(from) + offset * 1000).toISOString());
  const events: ClockEvent[] = [];
  return { clock, events, guard: clockGuard({ clock, time: () => time, tell: (event) => events.push(event) }) };
}

const sends = async ({ guard }: Watched) => (await guard.check()).sends;
const forgets = async ({ guard }: Watched) => (await guard.check()).forgets;
/** Moves the wall clock alone. */
const spring = ({ clock }: Watched, seconds: number) => clock.set(new Date(Date.parse(clock.now()) + seconds * 1000).toISOString());

const sound = fc.integer({ min: -MINUTE, max: MINUTE });
const far = fc.oneof(fc.integer({ min: MINUTE + 1, max: HOUR }), fc.integer({ min: HOUR, max: 500 * DAY }));
const eitherWay = fc.tuple(far, fc.constantFrom(1, -1)).map(([size, sign]) => size * sign);

describe('a clock beside a server with a clock of its own', () => {
  const judged = (offset: number, took: number, share: number) =>
    judgeAgainstServer(undefined, { wall: offset * 1000, elapsed: 5 }, took, took * share);
  const answer = { took: fc.integer({ min: 0, max: 20_000 }), share: fc.double({ min: 0, max: 1, noNaN: true }) };

  it('is believed within a minute of it, however long the answer took', () => {
    const law = fc.property(sound, answer.took, answer.share, (offset, took, share) => {
      expect(judged(offset, took, share)).toMatchObject({ sends: true, forgets: true });
    });
    fc.assert(law);
  });

  it('is suspected beyond, ahead and behind, by no more than it is off', () => {
    const law = fc.property(eitherWay, answer.took, answer.share, (offset, took, share) => {
      fc.pre(Math.abs(offset) * 1000 > MINUTE * 1000 + took);
      const { sends, forgets, suspicion } = judged(offset, took, share);
      expect({ sends, forgets }).toEqual({ sends: false, forgets: false });
      expect(suspicion).toMatchObject({ direction: offset > 0 ? 'ahead' : 'behind', against: 'database' });
      expect(suspicion?.by).toBeLessThanOrEqual(Math.abs(offset) * 1000);
    });
    fc.assert(law);
  });

  it('is told once when it goes wrong and once when it is right again, and meanwhile the time goes on as it was', async () => {
    let off = 0;
    const { clock, guard, events } = aProcess(
      serverTime(() => new Date(Date.parse(clock.now()) - off * 1000).toISOString()),
      NOW,
    );
    expect(await guard.check()).toMatchObject({ sends: true, forgets: true });
    clock.set(at(400 * DAY));
    off = 400 * DAY;
    for (const _ of [1, 2, 3]) {
      expect(await guard.check()).toMatchObject({ sends: false, forgets: false });
      clock.advance(5);
    }
    expect(guard.clock.now()).toBe(at(15));
    clock.set(at(20));
    off = 0;
    expect(await guard.check()).toMatchObject({ sends: true, forgets: true });
    const suspicion = { direction: 'ahead', against: 'database', by: 400 * DAY * 1000 } as const;
    expect(events).toEqual([{ kind: 'suspected', suspicion }, { kind: 'believed' }]);
    expect(describeSuspicion(suspicion)).toBe("The clock of this machine is 400 days ahead of the database's clock.");
  });

  it('that was never believed leaves the time to the server', async () => {
    const process = aProcess(
      serverTime(() => at(process.clock.elapsed() / 1000)),
      NOW,
      -400 * DAY,
    );
    expect(await sends(process)).toBe(false);
    process.clock.advance(30);
    expect(process.guard.clock.now()).toBe(at(30));
  });

  it('on the edge of a minute is not told again and again', async () => {
    let off = 0;
    const { clock, guard, events } = aProcess(
      serverTime(() => new Date(Date.parse(clock.now()) - off * 1000).toISOString()),
      NOW,
    );
    for (const offset of [0, 61, 59, 61, 59, 40, 61, 0]) {
      off = offset;
      await guard.check();
    }
    expect(events.map(({ kind }) => kind)).toEqual(['suspected', 'believed']);
  });
});

describe('a clock between two checks', () => {
  it('that springs is not worked by: the time goes on from the last check', async () => {
    const process = aProcess(seenTime(), NOW);
    await process.guard.check();
    process.clock.advance(3);
    spring(process, -2 * DAY);
    expect(process.guard.clock.now()).toBe(at(3));
    spring(process, 2 * DAY + 30);
    expect(process.guard.clock.now()).toBe(at(33));
  });

  it('is taken as it is before the first check', () => {
    expect(aProcess(seenTime(), NOW, -5).guard.clock.now()).toBe(at(-5));
  });

  it('stays as it was thought of while the store does not answer', async () => {
    let away = false;
    const { guard } = aProcess({ ...seenTime(), read: () => (away ? Promise.reject(new Error('away')) : seenTime().read()) }, NOW);
    await guard.check();
    away = true;
    await expect(guard.check()).rejects.toThrow('away');
    expect(guard.suspicion()).toBeUndefined();
  });
});

describe('a clock beside what a store last saw', () => {
  it('is believed when there is nothing to hold it against, and seen from then on', async () => {
    const time = seenTime();
    expect(await aProcess(time, NOW).guard.check()).toMatchObject({ sends: true, forgets: true });
    expect(time.latest()).toBe(NOW);
  });

  it('that is right is never suspected through stops and trims: it sends within two minutes, forgets within ten', async () => {
    const step = fc.record({ stopped: fc.integer({ min: 0, max: 400 * DAY }), runs: fc.array(fc.integer({ min: 1, max: 5 * MINUTE })) });
    const law = fc.asyncProperty(fc.array(step, { maxLength: 5 }), fc.array(sound, { minLength: 1 }), async (life, trims) => {
      const time = seenTime();
      let [now, trimmed] = [0, 0];
      for (const { stopped, runs } of life) {
        now += stopped;
        const process = aProcess(time, at(now));
        let ran = 0;
        for (const seconds of [0, ...runs]) {
          process.clock.advance(seconds);
          now += seconds;
          ran += seconds;
          process.clock.set(at(now + (trims[trimmed++ % trims.length] ?? 0) / 4));
          const { sends, forgets } = await process.guard.check();
          expect(process.events).toEqual([]);
          expect(sends || ran < 2 * MINUTE + 5 * MINUTE).toBe(true);
          expect(forgets || ran < 10 * MINUTE + 5 * MINUTE).toBe(true);
        }
      }
    });
    await fc.assert(law, { numRuns: 50 });
  });

  it('that springs ahead while it runs, for less than ten minutes, does nothing and is not taken as seen', async () => {
    const law = fc.asyncProperty(far, fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 5 }), async (size, waits) => {
      const time = seenTime();
      const process = aProcess(time, NOW);
      await process.guard.check();
      spring(process, size);
      for (const seconds of waits) {
        expect(await process.guard.check()).toMatchObject({ sends: false, forgets: false });
        process.clock.advance(seconds);
      }
      expect(time.latest()).toBe(NOW);
      spring(process, -size);
      expect(await process.guard.check()).toMatchObject({ sends: true, forgets: true });
      expect(process.events.map(({ kind }) => kind)).toEqual(['suspected', 'believed']);
    });
    await fc.assert(law);
  });

  it('that springs ahead and runs steadily for ten minutes is believed: the machine was held up, or set right', async () => {
    const process = aProcess(seenTime(), NOW);
    await process.guard.check();
    spring(process, 3 * HOUR);
    await process.guard.check();
    process.clock.advance(10 * MINUTE - 1);
    expect(await sends(process)).toBe(false);
    process.clock.advance(1);
    expect(await process.guard.check()).toMatchObject({ sends: true, forgets: true });
  });

  it('that springs ahead again and again is not believed for having run so long', async () => {
    const process = aProcess(seenTime(), NOW);
    await process.guard.check();
    for (let count = 0; count < 20; count += 1) {
      spring(process, DAY);
      process.clock.advance(MINUTE);
      expect(await sends(process)).toBe(false);
    }
  });

  it('that is behind does nothing, running or started so, until it is right again', async () => {
    const law = fc.asyncProperty(far, fc.boolean(), async (size, restarts) => {
      const time = seenTime();
      const first = aProcess(time, NOW);
      await first.guard.check();
      const process = restarts ? aProcess(time, NOW, -size) : first;
      if (!restarts) spring(process, -size);
      expect(await process.guard.check()).toMatchObject({ sends: false, forgets: false });
      expect(process.guard.clock.now()).toBe(NOW);
      spring(process, size);
      process.clock.advance(1);
      expect(await process.guard.check()).toMatchObject({ sends: true, forgets: true });
      expect(time.latest()).toBe(NOW);
    });
    await fc.assert(law);
  });

  it('that is behind goes on once it has come as far as was seen', async () => {
    const process = aProcess(seenTime(), NOW);
    await process.guard.check();
    spring(process, -10 * MINUTE);
    process.clock.advance(9 * MINUTE);
    expect(await sends(process)).toBe(false);
    process.clock.advance(MINUTE);
    expect(await sends(process)).toBe(true);
  });

  it('a long stop after it was seen sends after two minutes, and forgets and is seen after ten', async () => {
    const time = seenTime(NOW);
    const process = aProcess(time, at(30 * DAY));
    const found: boolean[][] = [];
    for (const seconds of [0, 2 * MINUTE - 1, 1, 8 * MINUTE - 1, 1]) {
      process.clock.advance(seconds);
      found.push([await sends(process), await forgets(process), time.latest() !== NOW]);
    }
    expect(found).toEqual([
      [false, false, false],
      [false, false, false],
      [true, false, false],
      [true, false, false],
      [true, true, true],
    ]);
    expect(process.events).toEqual([]);
  });

  it('that was wrong at a start for seconds leaves nothing behind once it is set right', async () => {
    const time = seenTime(NOW);
    const process = aProcess(time, NOW, 400 * DAY);
    expect(await sends(process)).toBe(false);
    process.clock.advance(8);
    spring(process, -400 * DAY);
    expect(await process.guard.check()).toMatchObject({ sends: true, forgets: true });
    expect(time.latest()).toBe(NOW);
  });

  it('that starts at nothing, as without a battery, goes on when a time server sets it', async () => {
    const process = aProcess(seenTime(NOW), '1970-01-01T00:00:10.000Z');
    expect(await sends(process)).toBe(false);
    process.clock.set(at(20));
    expect(await sends(process)).toBe(true);
  });

  it('is believed where somebody vouches for it, while it runs', async () => {
    const time = seenTime(at(400 * DAY));
    const process = aProcess(time, NOW);
    expect(await sends(process)).toBe(false);
    await time.vouch(NOW);
    expect(await process.guard.check()).toMatchObject({ sends: true, forgets: true });
  });

  it.each([
    [{ direction: 'behind', against: 'last_seen', by: 61_000 }, '1 minute behind the latest instant that the store saw', '--trust-clock'],
    [{ direction: 'ahead', against: 'own_course', by: 7_200_000 }, '2 hours ahead of its own course', 'wait ten minutes'],
    [{ direction: 'behind', against: 'database', by: 86_400_000 }, "1 day behind the database's clock", 'whichever of the two'],
  ] as const)('tells operators how far it is off, and what to do: %o', (suspicion, said, remedy) => {
    expect(describeSuspicion(suspicion)).toContain(said);
    expect(remedyFor(suspicion)).toContain(remedy);
  });
});
