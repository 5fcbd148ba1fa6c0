import { describe, expect, it } from 'vitest';
import { fallsOn, readCronSchedule } from '../../src/model/cron-schedule.ts';

function schedule(text: string) {
  const reading = readCronSchedule(text);
  if (reading.kind === 'fault') throw new Error(reading.reason);
  return reading.schedule;
}

describe('a crontab schedule', () => {
  it('is read from numbers, names, lists, ranges and steps', () => {
    expect(schedule('30 8 * * 1-5')).toMatchObject({ minutes: [30], hours: [8], weekdays: [1, 2, 3, 4, 5], days: 'both' });
    expect(schedule('0,30 9-17/4 1 jan,Jul *')).toMatchObject({ minutes: [0, 30], hours: [9, 13, 17], daysOfMonth: [1], months: [1, 7] });
    expect(schedule('*/20 * * * *').minutes).toEqual([0, 20, 40]);
    expect(schedule('5/20 * * * *').minutes).toEqual([5, 25, 45]);
  });

  it('counts Sunday as 0, as 7 and by name', () => {
    for (const sunday of ['0', '7', 'sun', 'SUN']) expect(schedule(`0 9 * * ${sunday}`).weekdays).toEqual([7]);
    expect(schedule('0 9 * * 5-7').weekdays).toEqual([5, 6, 7]);
    expect(schedule('0 9 * * *').weekdays).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('falls on either day when both the day of the month and the weekday are restricted, as crontab does', () => {
    const either = schedule('0 9 13 * fri');
    expect(fallsOn(either, { month: 9, day: 13, weekday: 5 })).toBe(true);
    expect(fallsOn(either, { month: 9, day: 13, weekday: 2 })).toBe(true);
    expect(fallsOn(either, { month: 9, day: 20, weekday: 5 })).toBe(true);
    expect(fallsOn(either, { month: 9, day: 21, weekday: 6 })).toBe(false);
    expect(fallsOn(schedule('0 9 13 * *'), { month: 9, day: 20, weekday: 5 })).toBe(false);
  });

  it.each([
    ['30 8 * *', 'it has 4 fields instead of five'],
    ['0 30 8 * * *', 'it has 6 fields instead of five'],
    ['@daily', 'it has 1 fields instead of five'],
    ['60 8 * * *', 'the minute "60" is not between 0 and 59'],
    ['0 24 * * *', 'the hour "24" is not between 0 and 23'],
    ['0 8 * * mo', 'the weekday "mo" is not between 0 and 7'],
    ['0 8 * * 5-1', 'the weekday "5-1" ends before it begins'],
    ['0 8 * * 1-3-5', 'the weekday "1-3-5" is not a range'],
    ['0/0 8 * * *', 'the step in the minute "0/0" is not a whole number from 1 to 99'],
    ['0 8 L * *', 'the day of the month "L" is not between 1 and 31'],
    ['0 8 31 2 *', 'no month has such a day'],
    [`0 8 * * ${'1,'.repeat(200)}1`, 'it is longer than 200 characters'],
  ])('"%s" is refused: %s', (text, reason) => {
    expect(readCronSchedule(text)).toEqual({ kind: 'fault', reason });
  });
});
