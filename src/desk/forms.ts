import type { FactView } from '../facts/view.ts';
import { readCronSchedule } from '../model/cron-schedule.ts';
import type { DigestDefinition } from '../model/digest-definition.ts';
import type { FieldOption, Form } from '../model/form.ts';
import type { Pack } from '../model/pack.ts';
import { capitalised } from '../model/text.ts';
import { FORMS } from './action-ids.ts';

/** The figures of a pack that something is held on, each once under its first name. */
export function figureOptions({ figures }: Pick<Pack, 'figures'>, view: FactView): FieldOption[] {
  const facts = new Set<string>();
  return figures.flatMap(({ name, label, fact }) => {
    if (facts.has(fact) || !view.fact(fact)) return [];
    facts.add(fact);
    return [{ value: name, label: capitalised(label) }];
  });
}

const OPTIONS_SHOWN = 10;

/** Asks for a figure, and for the day as of which to give it. */
export function figureForm(options: readonly FieldOption[]): Form {
  return {
    id: FORMS.figure,
    title: 'One figure',
    submit: 'Show',
    fields: [
      {
        kind: 'search',
        id: 'figure',
        label: 'Figure',
        hint: 'Type to search.',
        required: true,
        options: options.slice(0, OPTIONS_SHOWN),
      },
      {
        kind: 'day',
        id: 'as_of',
        label: 'As of',
        hint: 'A day, such as 2024-10-16; empty for now.',
        required: false,
      },
    ],
  };
}

const DAYS: readonly FieldOption[] = [
  { value: 'weekdays', label: 'Weekdays' },
  { value: 'daily', label: 'Every day' },
  { value: 'weekends', label: 'Weekends' },
  ...['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map((day) => ({
    value: day.toLowerCase(),
    label: `${day}s`,
  })),
];

/** The time and days of a digest's own schedule, where they are as simple as the form's. */
function ownTime({ schedule: written }: DigestDefinition): { time: string; days: string } {
  const reading = readCronSchedule(written);
  if (reading.kind === 'fault') return { time: '', days: 'weekdays' };
  const { hours, minutes, weekdays } = reading.schedule;
  const time = `${String(hours[0] ?? 8).padStart(2, '0')}:${String(minutes[0] ?? 0).padStart(2, '0')}`;
  const [only = 1] = weekdays;
  const days = weekdays.length === 7 ? 'daily' : weekdays.length === 1 ? (DAYS[only + 2]?.value ?? 'weekdays') : 'weekdays';
  return { time, days };
}

/** Where most readers are; engines differ in which names of a zone they list, and these are always known. */
export const COMMON_ZONES = ['Europe/Brussels', 'Europe/Kyiv', 'Europe/London', 'America/New_York', 'Asia/Tokyo', 'UTC'];

/** Asks which digest is wanted, and when; `chosen` is offered first, and `ownZone`, that of the asker's clock. */
export function subscribeForm(digests: readonly DigestDefinition[], chosen: DigestDefinition, ownZone = chosen.time_zone): Form {
  const { time, days } = ownTime(chosen);
  const zones = [...new Set([ownZone, chosen.time_zone, ...COMMON_ZONES])];
  return {
    id: FORMS.subscribe,
    title: 'Subscribe to a digest',
    submit: 'Subscribe',
    fields: [
      {
        kind: 'choice',
        id: 'digest',
        label: 'Digest',
        required: true,
        initial: chosen.name,
        options: digests.map(({ name, title }) => ({ value: name, label: title })),
      },
      {
        kind: 'time',
        id: 'time',
        label: 'Time',
        hint: 'Hours and minutes, such as 08:30.',
        required: true,
        initial: time,
      },
      { kind: 'choice', id: 'days', label: 'Days', required: true, initial: days, options: DAYS },
      {
        kind: 'search',
        id: 'zone',
        label: 'Time zone',
        hint: 'Type a city, such as Brussels.',
        required: true,
        initial: ownZone,
        options: zones.map((zone) => ({ value: zone, label: zone })),
      },
    ],
  };
}
