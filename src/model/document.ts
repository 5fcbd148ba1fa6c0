import { z } from 'zod';
import { idSchema } from './fact.ts';
import { sourceSchema } from './source.ts';

export const DOCUMENT_FORMATS = ['text', 'markdown', 'html', 'pdf', 'docx', 'mail', 'feed', 'json'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** Why a piece of what was received is no part of the document's text. */
export const REMOVAL_REASONS = [
  'markup',
  'navigation',
  'advertisement',
  'view_count',
  'reading_time',
  'repeated',
  'read_next',
  'date_header',
  'invisible',
] as const;
export type RemovalReason = (typeof REMOVAL_REASONS)[number];

/** A document as the archive keeps it: what facts are cited from, without what a page puts around it. */
export const documentSchema = z.strictObject({
  /** How facts cite it; its `sha256` is that of the bytes as received. */
  source: sourceSchema,
  format: z.enum(DOCUMENT_FORMATS),
  /** Paragraphs, each on a line of its own; passages are literal pieces of it, counted in UTF-16 units. */
  text: z.string().min(1),
  /** Where in the text the headline stands, if it has one. */
  headline: z.strictObject({ start: z.number().int().nonnegative(), end: z.number().int().nonnegative() }).optional(),
  removed: z.array(z.strictObject({ reason: z.enum(REMOVAL_REASONS), text: z.string() })).default([]),
  /** Who may see it and what is proposed from it. */
  audience: idSchema.default('public'),
  received_at: z.iso.datetime({ offset: true }),
  /** What a feed or a mail calls it by, whatever its address. */
  guid: z.string().min(1).max(1000).optional(),
  /** Set where it is a later version of a document held before: the first version, and the number of this one. */
  version: z.strictObject({ of: idSchema, number: z.number().int().min(2) }).optional(),
  /** Documents held before that say nearly the same, with how alike they are from 0 to 1. */
  near: z.array(z.strictObject({ source: idSchema, likeness: z.number().min(0).max(1) })).default([]),
});
export type Document = z.output<typeof documentSchema>;
