import { describe, expect, it } from 'vitest';
import { digestDefinitionSchema } from '../../src/model/digest-definition.ts';

const WRITTEN = {
  name: 'morning',
  title: 'Morning briefing',
  schedule: '30 8 * * 1-5',
  time_zone: 'Europe/Brussels',
  sections: ['new', 'upcoming'],
  when_empty: 'skip',
  catch_up: '2 hours',
};

describe('a digest definition', () => {
  it('is read, its catch-up in minutes, for the public unless it says otherwise', () => {
    expect(digestDefinitionSchema.parse(WRITTEN)).toEqual({ ...WRITTEN, catch_up: 120, audience: 'public', holidays: [] });
    expect(digestDefinitionSchema.parse({ ...WRITTEN, catch_up: '90 minutes' }).catch_up).toBe(90);
    expect(digestDefinitionSchema.parse({ ...WRITTEN, catch_up: '1 day' }).catch_up).toBe(1440);
  });

  it.each([
    ['schedule', '30 8 * *', 'is not a schedule (it has 4 fields instead of five)'],
    ['time_zone', 'Europe/Brussel', 'is not a time zone'],
    ['time_zone', '+02:00', 'is not a time zone'],
    ['time_zone', 7, 'expected string'],
    ['catch_up', 'a while', 'is not a length of time'],
    ['catch_up', '30 days', 'is longer than 7 days'],
    ['holidays', ['2024-02-30'], 'is not a day of the calendar'],
    ['sections', [], '>=1'],
    ['sections', ['weather'], 'expected one of'],
    ['when_empty', 'shrug', 'expected one of'],
  ])('is refused with %s: %s', (key, value, reason) => {
    const parsed = digestDefinitionSchema.safeParse({ ...WRITTEN, [key]: value });
    expect(parsed.error?.issues[0]?.path[0]).toBe(key);
    expect(parsed.error?.issues[0]?.message).toContain(reason);
  });

  it('is refused with a key that is not known', () => {
    expect(digestDefinitionSchema.safeParse({ ...WRITTEN, timezone: 'UTC' }).error?.issues[0]).toMatchObject({ keys: ['timezone'] });
  });
});
