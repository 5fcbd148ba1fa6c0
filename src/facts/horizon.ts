import { isCalendarDate } from '../model/calendar-date.ts';
import { Failure } from '../model/failure.ts';
import type { Pack } from '../model/pack.ts';
import { cleanText } from '../model/text.ts';

/** How far a view reaches, in the two times of the store and in who is asking. */
export interface Horizon {
  /** `YYYY-MM-DD`: what was public by the end of that day. */
  readonly asOf: string;
  /** ISO 8601 instant with its offset: what the store held then. */
  readonly recordedBy: string;
  /** Clearance of who asks: it sees its own audience and all wider ones, in the order of the pack. */
  readonly audience: string;
}

/** How narrow an audience of a pack is: 0 for the widest. @throws Failure AUDIENCE_UNKNOWN */
export function widthOf(pack: Pick<Pack, 'name' | 'audiences'>, audience: string): number {
  const width = pack.audiences.indexOf(audience);
  if (width >= 0) return width;
  throw audienceUnknown(pack, audience);
}

/** That a pack has no such audience. */
export function audienceUnknown({ name, audiences }: Pick<Pack, 'name' | 'audiences'>, audience: string): Failure {
  return new Failure(
    'AUDIENCE_UNKNOWN',
    `The audience "${cleanText(audience).slice(0, 40)}" is not known.`,
    `The pack "${name}" has these audiences: ${audiences.join(', ')}.`,
    'Use one of them, or add it to the audiences of pack.yaml.',
  );
}

/** An ISO 8601 instant in milliseconds since 1970. @throws Failure DATE_INVALID */
export function instantOf(text: string): number {
  const instant = Date.parse(text);
  if (!Number.isNaN(instant)) return instant;
  throw new Failure(
    'DATE_INVALID',
    `"${cleanText(text).slice(0, 40)}" is not an instant.`,
    'It cannot be read as ISO 8601.',
    'Write it as 2024-10-18T09:00:00Z.',
  );
}

/** The text, if it is a day as `YYYY-MM-DD`. @throws Failure DATE_INVALID */
export function checkedDay(text: string): string {
  if (isCalendarDate(text) && text.length === 10) return text;
  throw new Failure(
    'DATE_INVALID',
    `"${cleanText(text).slice(0, 40)}" is not a day.`,
    'No calendar has it, or it is written otherwise.',
    'Write it as 2024-10-18.',
  );
}
