import { within } from '../outbox/deadline.ts';
import type { Context } from './context.ts';

/** Seconds for a platform to tell: a form is to open within three of the press. */
const LONGEST = 1;

/** The zone of the clock that whoever is answered reads, as far as their platform tells of it in time. */
export async function ownZone({ interaction: { zone, person }, parts }: Context): Promise<string | undefined> {
  if (zone !== undefined || !parts.zoneOf) return zone;
  return within<string | undefined>(
    parts.clock,
    LONGEST,
    async () => parts.zoneOf?.(person),
    undefined,
    () => undefined,
  );
}
