import { readCronSchedule } from '../model/cron-schedule.ts';
import type { DigestDefinition } from '../model/digest-definition.ts';
import { Failure } from '../model/failure.ts';
import type { Timetable } from './slots.ts';

/** What a subscription sets in place of its digest's own. */
export interface TimetableChoice {
  readonly schedule?: string;
  readonly zone?: string;
}

/** The timetable of a digest, with what a subscription sets in its place. Throws SCHEDULE_INVALID for an unreadable schedule. */
export function timetableOf(definition: DigestDefinition, choice: TimetableChoice = {}): Timetable {
  const written = choice.schedule ?? definition.schedule;
  const reading = readCronSchedule(written);
  if (reading.kind === 'fault') {
    throw new Failure(
      'SCHEDULE_INVALID',
      `"${written}" is not a schedule.`,
      reading.reason,
      'Write minute, hour, day of the month, month and weekday, such as 30 8 * * 1-5.',
    );
  }
  return { schedule: reading.schedule, zone: choice.zone ?? definition.time_zone, holidays: definition.holidays };
}
