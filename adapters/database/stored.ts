import { z } from 'zod';
import { Failure } from '../../src/index.ts';

export const personSchema = z.object({ platform: z.string(), tenant: z.string(), id: z.string(), name: z.string().exactOptional() });

export const conversationSchema = z.object({
  platform: z.string(),
  tenant: z.string(),
  id: z.string(),
  thread: z.string().exactOptional(),
  kind: z.enum(['channel', 'group', 'personal']),
  reader: z.string().exactOptional(),
});

export const storedPerson = storedJson(personSchema);
export const storedConversation = storedJson(conversationSchema);
export const storedPosted = storedJson(z.object({ conversation: conversationSchema, message: z.string() }));
export const storedReading = storedJson(z.record(z.string(), z.unknown()));

/** Reads a JSON column by its schema; text that does not fit was not written by this program. */
export function storedJson<T>(schema: z.ZodType<T>): (text: string) => T {
  return (text) => {
    try {
      return schema.parse(JSON.parse(text));
    } catch (cause) {
      throw new Failure(
        'STORE_CORRUPT',
        'A row of the database cannot be read.',
        'Its content does not have the form in which this program writes it.',
        'Look for another program or a person that changed the database, and restore the row from a backup.',
        { cause },
      );
    }
  };
}

/** An optional property from a column that may be null. */
export function optional<K extends string, T>(name: K, value: T | null): { [key in K]?: T } {
  const property: { [key in K]?: T } = {};
  if (value !== null) property[name] = value;
  return property;
}

/** The one form in which instants are stored and compared: UTC with milliseconds. */
export function instant(text: string): string {
  const milliseconds = Date.parse(text);
  if (Number.isNaN(milliseconds)) {
    throw new Failure(
      'INSTANT_INVALID',
      `"${text}" is not an instant.`,
      'It is no ISO 8601 date and time.',
      'Write one such as 2024-10-18T08:30:00Z.',
    );
  }
  return new Date(milliseconds).toISOString();
}

const ROWS_AT_ONCE = 500;

/** Rows in portions small enough for one statement (SQLite takes 32,766 parameters). */
export function* portions<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) yield rows.slice(start, start + ROWS_AT_ONCE);
}
