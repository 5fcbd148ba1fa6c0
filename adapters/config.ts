import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { Failure } from '../src/index.ts';

/** The variables of a process, by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

const PROJECT = resolve(import.meta.dirname, '..');
const SHIPPED_BRIEFS = resolve(PROJECT, 'briefs/nato-ukraine');
const DATA_OF_THE_PROJECT = resolve(PROJECT, 'data');
const DOCUMENTS_BESIDE_THE_PROJECT = resolve(PROJECT, '../shared/seeds');

/** A variable set to nothing counts as not set, so that a line of `.env` can be emptied instead of removed. */
const pathSchema = z
  .string()
  .trim()
  .optional()
  .transform((path) => (path ? resolve(path) : undefined));

const databaseUrlSchema = z
  .string()
  .trim()
  .refine(
    (url) => url === '' || /^postgres(ql)?:\/\//.test(url),
    'is not the address of a PostgreSQL database: write postgresql://user:password@host:5432/name',
  )
  .optional()
  .transform((url) => url || undefined);

const RETENTION_DAYS = 90;
const daysSchema = z
  .string()
  .trim()
  .regex(/^([1-9]\d{0,3})?$/, 'is not a number of days from 1 to 9999')
  .optional()
  .transform((days) => (days ? Number(days) : RETENTION_DAYS));

/** Every variable that is read, with what it may hold. */
export const environmentSchema = z.object({
  BRIEFS_DIR: pathSchema,
  DOCUMENTS_DIR: pathSchema,
  DATA_DIR: pathSchema,
  DATABASE_URL: databaseUrlSchema,
  RETENTION_DAYS: daysSchema,
});

/** What the program is told from outside. Paths are absolute; those given are relative to the folder it was started in. */
export interface Configuration {
  /** Folder of the pack. */
  readonly briefs: string;
  /** Folder of the documents at hand; undefined when there is none. */
  readonly documents: string | undefined;
  /** Where the store is: the folder of the embedded one, or the address of a PostgreSQL database, which then counts. */
  readonly store: { readonly dataDirectory: string; readonly databaseUrl: string | undefined };
  /** Days after which questions, postings and settled deliveries are forgotten. */
  readonly retentionDays: number;
}

/**
 * Reads the configuration from the environment; the process's own when none is given.
 * @throws Failure CONFIGURATION_INVALID naming every variable that does not fit.
 */
export function readConfiguration(environment: Environment = process.env): Configuration {
  const parsed = environmentSchema.safeParse(environment);
  if (!parsed.success) {
    const why = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
    throw new Failure('CONFIGURATION_INVALID', 'the environment is not as it must be', why, 'compare it with .env.example');
  }
  const beside = existsSync(DOCUMENTS_BESIDE_THE_PROJECT) ? DOCUMENTS_BESIDE_THE_PROJECT : undefined;
  const { BRIEFS_DIR, DOCUMENTS_DIR, DATA_DIR, DATABASE_URL, RETENTION_DAYS: retentionDays } = parsed.data;
  return {
    briefs: BRIEFS_DIR ?? SHIPPED_BRIEFS,
    documents: DOCUMENTS_DIR ?? beside,
    store: { dataDirectory: DATA_DIR ?? DATA_OF_THE_PROJECT, databaseUrl: DATABASE_URL },
    retentionDays,
  };
}
