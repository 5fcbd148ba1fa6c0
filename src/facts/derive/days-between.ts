const MILLISECONDS_A_DAY = 86_400_000;

/** Days from one day (`YYYY-MM-DD`) to another, negative backwards; a bare date is midnight UTC, which has no clock changes. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / MILLISECONDS_A_DAY;
}

/** Whole months from the first to the last of these days, both included; `undefined` when some month is not whole. */
export function wholeMonths(start: string, end: string): number | undefined {
  const after = new Date(Date.parse(end) + MILLISECONDS_A_DAY).toISOString().slice(0, 10);
  if (after.slice(8) !== start.slice(8) || after <= start) return undefined;
  const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return monthOf(after) - monthOf(start);
}
