import { Temporal } from 'temporal-polyfill';
import { firstDay, lastDay } from './calendar-date.ts';

/** One announcement is reported for about a week; what is told later may be a later state. */
export const SAME_ANNOUNCEMENT_DAYS = 7;

/** How many days a year, month or day lies wholly after another; negative: before; 0 where they overlap. */
export function daysAfter(date: string, other: string): number {
  if (firstDay(date) > lastDay(other)) return daysBetween(lastDay(other), firstDay(date));
  return lastDay(date) < firstDay(other) ? -daysBetween(lastDay(date), firstDay(other)) : 0;
}

/** Whether two days are so near that one announcement may be told on both. */
export function areOfOneAnnouncement(one: string, other: string): boolean {
  return Math.abs(daysAfter(one, other)) <= SAME_ANNOUNCEMENT_DAYS;
}

function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to).days;
}
