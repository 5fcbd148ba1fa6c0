import type { ClockReference, Suspicion } from './judgement.ts';

const AGAINST: Readonly<Record<ClockReference, string>> = {
  database: "the database's clock",
  last_seen: 'the latest instant that the store saw',
  own_course: 'its own course while the bot ran',
};
const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const;

/** A length of time in its largest whole unit. */
function lengthInWords(milliseconds: number): string {
  const [name, unit] = UNITS.find(([, size]) => milliseconds >= size) ?? UNITS[3];
  const count = Math.floor(milliseconds / unit);
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}

/** How far a clock is off and from what, as a sentence for operators. */
export function describeSuspicion({ direction, against, by }: Suspicion): string {
  return `The clock of this machine is ${lengthInWords(by)} ${direction === 'ahead' ? 'ahead of' : 'behind'} ${AGAINST[against]}.`;
}

/** What operators can do about a clock, as a sentence. */
export function remedyFor({ direction, against }: Suspicion): string {
  if (against === 'database') return 'Set whichever of the two is wrong right by a time server.';
  if (direction === 'behind') return 'Set it right by a time server; if it is right, see npm run digest -- repair --trust-clock.';
  return 'Set it right by a time server; if it is right, restart the bot, or wait ten minutes.';
}
