import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Tally } from './tally.ts';

const figuresSchema = z.object({ of: z.number(), full: z.number(), safe: z.number(), fabricated: z.number(), median: z.number() });
const runSchema = z.record(z.string(), figuresSchema);

/** What is kept of a run, by set. */
export type RunFigures = z.output<typeof runSchema>;

/** What is kept of how a set fared. */
export function figuresOf({ of, full, safe, fabricated, words }: Tally): RunFigures[string] {
  return { of, full, safe, fabricated, median: words.median };
}

/** The run before; nothing where there was none, or where its file cannot be read. */
export async function readPreviousRun(file: string): Promise<RunFigures> {
  try {
    return runSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return {};
  }
}

/** Keeps a run beside those of other sets. */
export async function keepRun(file: string, run: RunFigures): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(run, undefined, 2)}\n`);
}
