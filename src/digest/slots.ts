import { Temporal } from 'temporal-polyfill';
import { type CronSchedule, fallsOn } from '../model/cron-schedule.ts';

/** When a digest is due: a schedule in local time, the zone it is local to, and the local days it leaves out. */
export interface Timetable {
  readonly schedule: CronSchedule;
  readonly zone: string;
  /** Local days, `YYYY-MM-DD`. */
  readonly holidays: readonly string[];
}

/** One local time at which a digest is due. */
export interface LocalSlot {
  /** `2024-10-18T08:30[Europe/Brussels]`: the local time it is named after, also where the clock skipped or repeated it. */
  readonly local: string;
  /** The instant it is due (ISO, UTC, with milliseconds). */
  readonly at: string;
}

/** The order of slots: by instant, then by local time (two slots of a skipped hour share their instant). */
function compareSlots(left: LocalSlot, right: LocalSlot): number {
  return Temporal.Instant.compare(left.at, right.at) || (left.local < right.local ? -1 : Number(left.local > right.local));
}

/**
 * The instant at which a wall clock shows a local time. One that is shown twice counts the first time; one that is
 * skipped is taken at the first instant after the gap (RFC 5545 would move it on by the length of the gap: a briefing
 * for 02:30 belongs at 03:00, not at 03:30).
 */
function instantOf(local: Temporal.PlainDateTime, zone: string): Temporal.Instant {
  const first = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (first.toPlainDateTime().equals(local)) return first.toInstant();
  return first.getTimeZoneTransition('next')?.toInstant() ?? first.toInstant();
}

function slotsOfDay(timetable: Timetable, date: Temporal.PlainDate): LocalSlot[] {
  const { schedule, zone, holidays } = timetable;
  if (!fallsOn(schedule, { month: date.month, day: date.day, weekday: date.dayOfWeek }) || holidays.includes(date.toString())) return [];
  return schedule.hours.flatMap((hour) =>
    schedule.minutes.map((minute) => {
      const time = date.toPlainDateTime({ hour, minute });
      return {
        local: `${time.toString({ smallestUnit: 'minute' })}[${zone}]`,
        at: instantOf(time, zone).toString({ fractionalSecondDigits: 3 }),
      };
    }),
  );
}

/**
 * The slots of a timetable after `from` and up to `to` (ISO instants, `from` excluded, `to` included), in order.
 * The local days on either side are looked at as well: a gap can push a slot across midnight, and zones have left
 * out whole days (Pacific/Apia, 30 December 2011).
 */
export function slotsBetween(timetable: Timetable, from: string, to: string): LocalSlot[] {
  const after = Temporal.Instant.from(from);
  const until = Temporal.Instant.from(to);
  if (Temporal.Instant.compare(after, until) >= 0) return [];
  const lastDay = until.toZonedDateTimeISO(timetable.zone).toPlainDate().add({ days: 1 });
  const slots: LocalSlot[] = [];
  let day = after.toZonedDateTimeISO(timetable.zone).toPlainDate().subtract({ days: 1 });
  for (; Temporal.PlainDate.compare(day, lastDay) <= 0; day = day.add({ days: 1 })) {
    for (const slot of slotsOfDay(timetable, day)) {
      const at = Temporal.Instant.from(slot.at);
      if (Temporal.Instant.compare(at, after) > 0 && Temporal.Instant.compare(at, until) <= 0) slots.push(slot);
    }
  }
  return slots.sort(compareSlots);
}

/** How far back a slot may lie and still be accounted for: two turns of a weekly digest. */
const LOOK_BACK_HOURS = 14 * 24;
/** After a long outage only so many missed slots are kept for each target: the rest tell an operator nothing more. */
const MISSED_KEPT = 10;
const MINUTE = 60_000;

/** The slots of a timetable up to `now` that may still have to be accounted for, in order. */
export function recentSlots(timetable: Timetable, now: string): LocalSlot[] {
  return slotsBetween(timetable, Temporal.Instant.from(now).subtract({ hours: LOOK_BACK_HOURS }).toString(), now);
}

/** Whether an instant lies further ahead of now than the clocks of replicas may differ. */
export function liesAhead(instant: string, now: string): boolean {
  return Date.parse(instant) > Date.parse(now) + MINUTE;
}

/** What a target has behind it when its due slots are asked for (ISO instants). */
export interface SlotHistory {
  /** From when the subscription counts: made, resumed, or moved to another time. */
  readonly since: string;
  /** The latest slot already accounted for, in whatever way it ended. */
  readonly last?: string | undefined;
}

export interface DueSlots {
  /** The one slot to deliver now. */
  readonly due?: LocalSlot;
  /** Slots that passed unserved: too late to catch up, or overtaken by a later one. */
  readonly missed: readonly LocalSlot[];
}

/**
 * What is due for one target at `now`, from the {@link recentSlots} of its timetable and what is accounted for.
 * - At most one digest is due: the latest slot. After an outage people want the present state once, not a backlog;
 *   every digest tells what changed since the last one delivered, so nothing is lost with the slots in between.
 * - A slot later than `catchUpMinutes` is not delivered: a morning briefing at five is noise. It is missed, and said so.
 * - Only slots after the latest accounted for count, so a clock set back, a second replica, a repeated tick or a
 *   schedule moved earlier brings no digest twice. After a schedule is changed only its slots from then on count.
 */
export function dueSlots(recent: readonly LocalSlot[], catchUpMinutes: number, now: string, history: SlotHistory): DueSlots {
  const from = Math.max(Date.parse(history.since), Date.parse(history.last ?? history.since));
  const open = recent.filter((slot) => Date.parse(slot.at) > from && Date.parse(slot.at) <= Date.parse(now));
  const latest = open.at(-1);
  if (!latest) return { missed: [] };
  const expired = Date.parse(latest.at) + catchUpMinutes * MINUTE < Date.parse(now);
  return expired ? { missed: open.slice(-MISSED_KEPT) } : { due: latest, missed: open.slice(0, -1).slice(-MISSED_KEPT) };
}

/** The instant of the first slot of a local day (`YYYY-MM-DD`), or the last minute of the day where it has none. */
export function slotOrEndOfDay(timetable: Timetable, day: string): string {
  const date = Temporal.PlainDate.from(day);
  const end = instantOf(date.toPlainDateTime({ hour: 23, minute: 59 }), timetable.zone);
  return slotsOfDay(timetable, date)[0]?.at ?? end.toString({ fractionalSecondDigits: 3 });
}

/** The first slot after an instant, looking at most a year ahead. */
export function nextSlot(timetable: Timetable, now: string): LocalSlot | undefined {
  const end = Temporal.Instant.from(now).add({ hours: 366 * 24 });
  for (let from = Temporal.Instant.from(now); Temporal.Instant.compare(from, end) < 0; ) {
    const to = from.add({ hours: LOOK_BACK_HOURS });
    const [found] = slotsBetween(timetable, from.toString(), to.toString());
    if (found) return found;
    from = to;
  }
  return undefined;
}
