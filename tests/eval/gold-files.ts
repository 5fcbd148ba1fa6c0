import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Gold, goldSchema } from './gold.ts';

const ENDING = '.yaml';

async function readOne(folder: string, file: string): Promise<readonly [string, Gold]> {
  const reading = goldSchema.safeParse(parse(await readFile(join(folder, file), 'utf8')));
  if (!reading.success) throw new Error(`${file} is no gold file:\n${z.prettifyError(reading.error)}`, { cause: reading.error });
  return [file.slice(0, -ENDING.length), reading.data];
}

/** Reads the gold files of a folder by name, without their ending. @throws Error that names the folder or the file at fault */
export async function readGold(folder: string): Promise<ReadonlyMap<string, Gold>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(ENDING)).sort();
  if (names.length === 0) throw new Error(`there is no gold file (*${ENDING}) in ${folder}`);
  return new Map(await Promise.all(names.map((name) => readOne(folder, name))));
}
