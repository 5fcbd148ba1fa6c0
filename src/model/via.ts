import { z } from 'zod';

/**
 * The door through which an act came: a chat platform by its name, where the platform has proven who acted; `terminal`,
 * `import` and `ingest`, where somebody called a program on a machine and named whom they liked; `feed`, by itself.
 */
export const viaSchema = z.strictObject({
  door: z.string().min(1),
  /** The account of the operating system under which the program was called. */
  account: z.string().min(1).optional(),
});

export type Via = z.output<typeof viaSchema>;

export const TERMINAL = 'terminal';
/** Address of whoever sits at a terminal and names nobody. */
export const TERMINAL_PERSON = 'console/local/me';
export const TABLE_IMPORT = 'import';
export const INGEST = 'ingest';
export const FEED = 'feed';
