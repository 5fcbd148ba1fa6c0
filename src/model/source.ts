import { z } from 'zod';
import { daySchema } from './calendar-date.ts';
import { ENTITY_KINDS, wordsByLanguageSchema } from './entity.ts';
import { idSchema } from './fact.ts';

/** How near a document is to what it tells of, from the organisation itself to a text without origin. */
export const SOURCE_TIERS = ['primary', 'agency', 'translation', 'rewrite'] as const;

const nounSchema = z.strictObject({
  /** One of them, and several, in English, as replies and charts call them. */
  noun: z.string().min(1),
  plural: z.string().min(1),
  /** Further words that questions call them by, by language; a trailing `*` stands for any ending. */
  words: wordsByLanguageSchema.default({}),
});

/** What the rows of a table are about, as its mapping tells it. */
export const tableShapeSchema = z.strictObject({
  subject: nounSchema.extend({ kind: z.enum(ENTITY_KINDS) }),
  /** What divides a subject (`age group`), and which of its values stands for all of them, where the table prints one. */
  categories: z
    .array(
      nounSchema.extend({
        name: z.string().min(1),
        total: z.string().min(1).optional(),
        called: z.record(z.string(), wordsByLanguageSchema).default({}),
      }),
    )
    .default([]),
  /** Subjects that are spoken of together. */
  groups: z
    .array(z.strictObject({ name: z.string().min(1), words: wordsByLanguageSchema.default({}), members: z.array(idSchema).min(1) }))
    .default([]),
});
export type TableShape = z.output<typeof tableShapeSchema>;

/** A document that facts are taken from, and how far its date can be trusted. */
export const sourceSchema = z.strictObject({
  id: idSchema,
  publisher: z.string().min(1),
  title: z.string().min(1),
  url: z.url().optional(),
  published: z.strictObject({
    date: daySchema,
    time: z
      .string()
      .regex(/^\d{2}:\d{2}$/)
      .optional(),
    /** printed: the document states it whole; partial: part of it (the year, say) is inferred; inferred: all of it is. */
    basis: z.enum(['printed', 'partial', 'inferred']),
    note: z.string().min(1),
  }),
  retrieved: daySchema.optional(),
  /** File name of the document as received. */
  document: z.string().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'is not a SHA-256 in lower-case hexadecimal'),
  licence: z.string().min(1),
  tier: z.enum(SOURCE_TIERS),
  language: z.string().length(2),
  /** What a reader should know before trusting it. */
  note: z.string().optional(),
  /** Of a release of a table. */
  table: tableShapeSchema.optional(),
});
export type Source = z.output<typeof sourceSchema>;

export const sourcesFileSchema = z.strictObject({ sources: z.array(sourceSchema) });
