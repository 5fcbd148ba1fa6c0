import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { dueSlots, nextSlot, recentSlots, slotsBetween, type Timetable } from '../../src/digest/slots.ts';
import { readCronSchedule } from '../../src/model/cron-schedule.ts';

function timetable(schedule: string, zone: string, holidays: readonly string[] = []): Timetable {
  const reading = readCronSchedule(schedule);
  if (reading.kind === 'fault') throw new Error(reading.reason);
  return { schedule: reading.schedule, zone, holidays };
}

const WEEKDAYS_0830 = timetable('30 8 * * 1-5', 'Europe/Brussels');
const at = (local: string, zone = 'Europe/Brussels') =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant().toString({ fractionalSecondDigits: 3 });
const locals = (slots: readonly { readonly local: string }[]) => slots.map((slot) => slot.local);

describe('the slots of a timetable', () => {
  it('fall on its weekdays and not on its holidays', () => {
    const slots = slotsBetween(
      timetable('30 8 * * 1-5', 'Europe/Brussels', ['2024-11-01']),
      at('2024-10-31T00:00'),
      at('2024-11-05T00:00'),
    );
    expect(locals(slots)).toEqual(['2024-10-31T08:30[Europe/Brussels]', '2024-11-04T08:30[Europe/Brussels]']);
  });

  it('leave out the first instant and include the last', () => {
    expect(slotsBetween(WEEKDAYS_0830, at('2024-10-17T08:30'), at('2024-10-18T08:30'))).toEqual([
      { local: '2024-10-18T08:30[Europe/Brussels]', at: '2024-10-18T06:30:00.000Z' },
    ]);
  });

  it('in the hour that spring skips come right after it', () => {
    const slots = slotsBetween(timetable('30 2 * * *', 'Europe/Brussels'), at('2024-03-30T12:00'), at('2024-03-31T12:00'));
    expect(slots).toEqual([{ local: '2024-03-31T02:30[Europe/Brussels]', at: '2024-03-31T01:00:00.000Z' }]);
  });

  it('in the hour that autumn repeats come once, the first time', () => {
    const slots = slotsBetween(timetable('30 2 * * *', 'Europe/Brussels'), at('2024-10-26T12:00'), at('2024-10-27T12:00'));
    expect(slots).toEqual([{ local: '2024-10-27T02:30[Europe/Brussels]', at: '2024-10-27T00:30:00.000Z' }]);
  });

  it('of a half-hour change are right too', () => {
    const slots = slotsBetween(timetable('15 2 * * *', 'Australia/Lord_Howe'), '2024-10-05T00:00:00Z', '2024-10-06T00:00:00Z');
    expect(slots).toEqual([{ local: '2024-10-06T02:15[Australia/Lord_Howe]', at: '2024-10-05T15:30:00.000Z' }]);
  });

  it('of a day that a zone left out come when the next day begins', () => {
    const slots = slotsBetween(timetable('30 8 * * *', 'Pacific/Apia'), '2011-12-29T20:00:00Z', '2011-12-31T00:00:00Z');
    expect(locals(slots)).toEqual(['2011-12-30T08:30[Pacific/Apia]', '2011-12-31T08:30[Pacific/Apia]']);
    expect(slots[0]?.at).toBe('2011-12-30T10:00:00.000Z');
  });

  it('are found ahead, at most a year', () => {
    expect(nextSlot(WEEKDAYS_0830, at('2024-10-18T08:30'))?.local).toBe('2024-10-21T08:30[Europe/Brussels]');
    expect(nextSlot(timetable('0 9 29 2 *', 'UTC'), '2025-03-01T00:00:00Z')).toBeUndefined();
  });
});

/** Every change of the clocks from 2016 to the end of 2025, in every zone that the machine knows. */
function allTransitions(): { readonly zone: string; readonly at: Temporal.ZonedDateTime }[] {
  return Intl.supportedValuesOf('timeZone').flatMap((zone) => {
    const found: { zone: string; at: Temporal.ZonedDateTime }[] = [];
    let at = Temporal.Instant.from('2016-01-01T00:00Z').toZonedDateTimeISO(zone).getTimeZoneTransition('next');
    while (at && at.year < 2026) {
      found.push({ zone, at });
      at = at.getTimeZoneTransition('next');
    }
    return found;
  });
}

describe('around every change of the clocks', { timeout: 30_000 }, () => {
  const transitions = allTransitions();
  const halfHours = '*/30 * * * *';

  it('each local time of the schedule comes exactly once, at its own time or right after the gap', () => {
    expect(transitions.length).toBeGreaterThan(1000);
    fc.assert(
      fc.property(fc.constantFrom(...transitions), ({ zone, at: change }) => {
        const day = change.toPlainDate();
        const [from, to] = [day.subtract({ days: 1 }), day.add({ days: 1 })];
        const slots = slotsBetween(
          timetable(halfHours, zone),
          from.toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).toInstant().toString(),
          to.toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).toInstant().toString(),
        );
        expect(new Set(locals(slots)).size).toBe(slots.length);
        expect(slots.length).toBe(96);
        for (const slot of slots) {
          const named = Temporal.PlainDateTime.from(slot.local.replace(/\[.*/, ''));
          const shown = Temporal.Instant.from(slot.at).toZonedDateTimeISO(zone);
          if (shown.toPlainDateTime().equals(named)) {
            const again = named.toZonedDateTime(zone, { disambiguation: 'earlier' });
            expect(again.epochMilliseconds).toBe(shown.epochMilliseconds);
          } else {
            expect(shown.equals(change)).toBe(true);
            expect(Temporal.PlainDateTime.compare(named, shown.toPlainDateTime())).toBeLessThan(0);
          }
        }
      }),
      { numRuns: 200, seed: 20241018 },
    );
  });

  it('slots up to an instant and slots from it on are together all slots', () => {
    const instants = fc.integer({ min: -48 * 60, max: 48 * 60 });
    fc.assert(
      fc.property(fc.constantFrom(...transitions), instants, instants, instants, ({ zone, at: change }, ...minutes) => {
        const [a, b, c] = minutes.sort((left, right) => left - right).map((count) => change.add({ minutes: count }).toInstant().toString());
        const daily = timetable('0,30 1-3 * * *', zone);
        const [first, second, whole] = [
          slotsBetween(daily, a ?? '', b ?? ''),
          slotsBetween(daily, b ?? '', c ?? ''),
          slotsBetween(daily, a ?? '', c ?? ''),
        ];
        expect([...first, ...second]).toEqual(whole);
      }),
      { numRuns: 200, seed: 20241018 },
    );
  });
});

describe('what is due for a target', () => {
  const since = at('2024-10-01T00:00');
  const due = (now: string, history: { since?: string; last?: string } = {}, catchUp = 120) =>
    dueSlots(recentSlots(WEEKDAYS_0830, now), catchUp, now, { since, ...history });

  it('is the slot that has come, until it is accounted for', () => {
    const last = at('2024-10-17T08:30');
    expect(due(at('2024-10-18T08:29'), { last })).toEqual({ missed: [] });
    expect(due(at('2024-10-18T08:30'), { last }).due?.local).toBe('2024-10-18T08:30[Europe/Brussels]');
    expect(due(at('2024-10-18T08:31'), { last: at('2024-10-18T08:30') })).toEqual({ missed: [] });
  });

  it('may be late by the catch-up and no more', () => {
    const last = at('2024-10-17T08:30');
    expect(due(at('2024-10-18T10:30'), { last }).due).toBeDefined();
    const late = due(at('2024-10-18T10:31'), { last });
    expect(late.due).toBeUndefined();
    expect(locals(late.missed)).toEqual(['2024-10-18T08:30[Europe/Brussels]']);
  });

  it('after an outage is the latest slot only; the earlier ones are missed', () => {
    const woken = due(at('2024-10-18T09:00'), { last: at('2024-10-15T08:30') });
    expect(woken.due?.local).toBe('2024-10-18T08:30[Europe/Brussels]');
    expect(locals(woken.missed)).toEqual(['2024-10-16T08:30[Europe/Brussels]', '2024-10-17T08:30[Europe/Brussels]']);
  });

  it('after a very long outage keeps only the latest missed slots', () => {
    const hourly = timetable('0 * * * *', 'UTC');
    const now = '2024-10-18T08:30:00Z';
    const woken = dueSlots(recentSlots(hourly, now), 30, now, { since: '2023-01-01T00:00:00Z' });
    expect(woken.due?.local).toBe('2024-10-18T08:00[UTC]');
    expect(locals(woken.missed)).toHaveLength(10);
    expect(woken.missed.at(-1)?.local).toBe('2024-10-18T07:00[UTC]');
  });

  it('is nothing again when the clock is set back over a slot', () => {
    expect(due(at('2024-10-18T08:10'), { last: at('2024-10-18T08:30') })).toEqual({ missed: [] });
    expect(due(at('2024-10-18T08:30'), { last: at('2024-10-18T08:30') })).toEqual({ missed: [] });
  });

  it('leaves out slots from before the subscription, or before it was changed', () => {
    expect(due(at('2024-10-18T09:00'), { since: at('2024-10-18T08:45') })).toEqual({ missed: [] });
  });

  it('after the schedule was moved earlier is not yesterday’s or today’s digest once more', () => {
    const moved = timetable('0 8 * * 1-5', 'Europe/Brussels');
    const now = at('2024-10-18T08:40');
    expect(dueSlots(recentSlots(moved, now), 120, now, { since, last: at('2024-10-18T08:30') })).toEqual({ missed: [] });
  });
});
