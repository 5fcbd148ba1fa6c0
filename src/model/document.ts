import { z } from 'zod';
import { idSchema } from './fact.ts';
import { sourceSchema } from './source.ts';

export const DOCUMENT_FORMATS = ['text', 'html', 'pdf', 'feed', 'json'] as const;
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
  /** Documents held before that say nearly the same, with how alike they are from 0 to 1. */
  near: z.array(z.strictObject({ source: idSchema, likeness: z.number().min(0).max(1) })).default([]),
});
export type Document = z.output<typeof documentSchema>;
