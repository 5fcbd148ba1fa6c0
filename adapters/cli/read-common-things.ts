import { parse } from 'yaml';
import { z } from 'zod';
import { type CommonThings, ENTITY_KINDS, type PackFile } from '../../src/index.ts';

const wordsSchema = z.record(z.string(), z.array(z.string()));
const termsSchema = z.looseObject({ terms: z.record(z.string(), z.object({ words: wordsSchema })).default({}) });
const entitiesSchema = z.looseObject({
  entities: z
    .record(z.string(), z.looseObject({ kind: z.enum(ENTITY_KINDS), name: z.string().optional(), aliases: wordsSchema.default({}) }))
    .default({}),
});

/** What packs have in common that a new one may take: terms with their words by language, organisations and offices with their names. */
export function commonThings(files: readonly PackFile[]): CommonThings {
  const contentOf = (name: RegExp) => files.flatMap((file) => ('text' in file && name.test(file.path) ? [parse(file.text)] : []));
  return {
    terms: contentOf(/properties\.yaml$/u).flatMap((content) =>
      Object.entries(termsSchema.parse(content).terms).map(([id, { words }]) => ({ id, words })),
    ),
    entities: contentOf(/entities\.yaml$/u).flatMap((content) =>
      Object.entries(entitiesSchema.parse(content).entities).map(([id, { kind, name, aliases }]) => ({
        id,
        kind,
        name: name ?? id.replaceAll('-', ' '),
        aliases,
      })),
    ),
  };
}
