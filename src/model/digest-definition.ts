import { z } from 'zod';
import { daySchema } from './calendar-date.ts';
import { readCronSchedule } from './cron-schedule.ts';
import { idSchema } from './fact.ts';

/** What a digest can tell, in the order in which it is told. */
export const DIGEST_SECTIONS = [
  'new',
  'corrected',
  'contested',
  'key_figures',
  'upcoming',
  'still_contested',
  'past_review',
  'open_questions',
] as const;
export type DigestSection = (typeof DIGEST_SECTIONS)[number];

/** Whether a name is a time zone of the IANA database; plain offsets such as `+02:00` are not, for they know no summer time. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]{0,63}$/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const timeZoneSchema = z.string().refine(isTimeZone, 'is not a time zone: write its IANA name, such as Europe/Brussels');

/** A crontab schedule, kept as written once it has been found readable. */
const cronScheduleSchema = z.string().superRefine((text, context) => {
  const reading = readCronSchedule(text);
  if (reading.kind === 'schedule') return;
  context.addIssue({
    code: 'custom',
    message: `is not a schedule (${reading.reason}): write minute, hour, day of the month, month and weekday, such as 30 8 * * 1-5`,
  });
});

const WRITTEN_DURATION = /^(\d{1,4}) (minute|hour|day)s?$/;
const MINUTES: Readonly<Record<string, number>> = { minute: 1, hour: 60, day: 1440 };
const LONGEST_CATCH_UP_MINUTES = 7 * 1440;

/** A length of time as content files write it (`90 minutes`, `2 hours`), read into minutes. */
const minutesSchema = z
  .string()
  .regex(WRITTEN_DURATION, 'is not a length of time: write minutes, hours or days, such as 2 hours')
  .transform((written) => {
    const [, count = '0', unit = ''] = WRITTEN_DURATION.exec(written) ?? [];
    return Number(count) * (MINUTES[unit] ?? 0);
  })
  .refine((minutes) => minutes <= LONGEST_CATCH_UP_MINUTES, 'is longer than 7 days');

/** A digest that conversations can subscribe to, as a file of `digests/` writes it. */
export const digestDefinitionSchema = z.strictObject({
  name: idSchema,
  title: z.string().min(1),
  schedule: cronScheduleSchema,
  time_zone: timeZoneSchema,
  /** The widest circle that may read it; facts for narrower circles are left out. */
  audience: idSchema.default('public'),
  sections: z.array(z.enum(DIGEST_SECTIONS)).min(1),
  /** Topics in the order in which their news matter; all others come after them. */
  topics: z.array(z.string().min(1)).optional(),
  /** Names of the key figures to show, in their order; all of the pack's without it. */
  figures: z.array(idSchema).optional(),
  /** `skip`: nothing new posts nothing; `say_so`: a short message says that nothing is new. */
  when_empty: z.enum(['skip', 'say_so']),
  /** How late it may still be posted, in minutes once read. */
  catch_up: minutesSchema,
  /** Local days on which it is not posted. */
  holidays: z.array(daySchema).default([]),
});
export type DigestDefinition = z.output<typeof digestDefinitionSchema>;
