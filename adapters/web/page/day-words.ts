const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const MOMENT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' });

/** `YYYY-MM-DD` in words. */
export const dayWords = (day: string): string => (/^\d{4}-\d{2}-\d{2}$/u.test(day) ? DAY.format(new Date(`${day}T00:00:00Z`)) : day);
export const clockOf = (instant: string): string => CLOCK.format(new Date(instant));
export const momentOf = (instant: string): string => MOMENT.format(new Date(instant));
