import { parse } from 'yaml';
import { z } from 'zod';
import type { PackFile, Term } from '../../src/index.ts';

const termsSchema = z.looseObject({
  terms: z.record(z.string(), z.object({ words: z.record(z.string(), z.array(z.string())) })).default({}),
});

/** The terms of what packs have in common, each with its words by language. */
export function commonTerms(files: readonly PackFile[]): Term[] {
  const texts = files.flatMap((file) => ('text' in file && /properties/u.test(file.path) ? [file.text] : []));
  return texts.flatMap((text) => Object.entries(termsSchema.parse(parse(text)).terms).map(([id, { words }]) => ({ id, words })));
}
