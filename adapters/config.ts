import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { Failure } from '../src/index.ts';

/** The variables of a process, by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

const PROJECT = resolve(import.meta.dirname, '..');
const SHIPPED_BRIEFS = resolve(PROJECT, 'briefs/nato-ukraine');
const DOCUMENTS_BESIDE_THE_PROJECT = resolve(PROJECT, '../shared/seeds');

/** A variable set to nothing counts as not set, so that a line of `.env` can be emptied instead of removed. */
const pathSchema = z
  .string()
  .trim()
  .optional()
  .transform((path) => (path ? resolve(path) : undefined));

/** Every variable that is read, with what it may hold. */
export const environmentSchema = z.object({ BRIEFS_DIR: pathSchema, DOCUMENTS_DIR: pathSchema });

/** What the program is told from outside. Paths are absolute; those given are relative to the folder it was started in. */
export interface Configuration {
  /** Folder of the pack. */
  readonly briefs: string;
  /** Folder of the documents at hand; undefined when there is none. */
  readonly documents: string | undefined;
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
  return { briefs: parsed.data.BRIEFS_DIR ?? SHIPPED_BRIEFS, documents: parsed.data.DOCUMENTS_DIR ?? beside };
}
