import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { numbersWritten } from './grading/numbers-written.ts';
import type { GradedPack } from './packs.ts';

const FILE = join(import.meta.dirname, 'documented-numbers.json');
const numberList = z.array(z.string());
const fileSchema = z.strictObject({ shipped: numberList, measles: numberList, bridge: numberList });

/** The numbers that the documents in a folder hold, each once, by size; nothing where the folder is not at hand. */
export function numbersInDocuments(folder: string): string[] | undefined {
  if (!existsSync(folder)) return undefined;
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  return [...new Set(texts.flatMap(numbersWritten))].sort((one, other) => Number(one) - Number(other));
}

/** The recorded numbers of the documents of each pack: grading needs no documents. */
export function documentedNumbers(): Readonly<Record<GradedPack['name'], readonly string[]>> {
  return fileSchema.parse(JSON.parse(readFileSync(FILE, 'utf8')));
}
