import { z } from 'zod';
import { daySchema } from '../../src/model/calendar-date.ts';
import { idSchema, periodSchema, QUOTE_WORDS, STATUSES, VOICES } from '../../src/model/fact.ts';
import { REMARK_CODES } from '../../src/model/remark.ts';
import { sourceSchema } from '../../src/model/source.ts';
import { valueSchema } from '../../src/model/value.ts';

/** Kinds of value that are figures or dates; the others are told in words. */
export const FIGURE_KINDS = ['money', 'count', 'share', 'duration', 'date'] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** As few words as find the place again; never more than a fact may quote. */
const wordsSchema = z
  .string()
  .min(1)
  .refine((quote) => quote.trim().split(/\s+/u).length <= QUOTE_WORDS, `has more than ${QUOTE_WORDS} words`);

const figureSchema = valueSchema.refine((value) => isFigureKind(value.kind), 'is neither a figure nor a date');

/** One reading or several that are equally good, as a list. */
function oneOrMore<T extends z.ZodType>(schema: T) {
  return z.union([schema.transform((only) => [only]), z.array(schema).min(1)]);
}

const itemSchema = z.strictObject({
  quote: wordsSchema,
  value: figureSchema,
  /** Other values that a reader may as well give. */
  or: z.array(figureSchema).default([]),
  /** Compared where given; `none`: the passage states no period, so none may be given. */
  period: z.union([z.literal('none'), periodSchema.omit({ basis: true })]).optional(),
  /** Compared where given; `none`: no status may be given. */
  status: oneOrMore(z.enum([...STATUSES, 'none'])).optional(),
  speaker: idSchema.optional(),
  voice: oneOrMore(z.enum(VOICES)).optional(),
  remarks: z.array(z.enum(REMARK_CODES)).default([]),
  /** A reader may take it or leave it. */
  also: z.boolean().default(false),
  /** The day on which something was said: told as well by any candidate of the passage that was announced on it. */
  said: z.boolean().default(false),
  /** Places that tell one and the same matter share a name; finding one of them is enough. */
  matter: z.string().min(1).optional(),
});

/** What a careful reader finds in one document. */
export const goldSchema = z.strictObject({
  document: z.string().min(1),
  published: z.strictObject({ date: daySchema, basis: sourceSchema.shape.published.shape.basis.optional() }).optional(),
  items: z.array(itemSchema),
  /** What must not be proposed. */
  not: z.array(z.strictObject({ quote: wordsSchema, why: z.string().min(1) })).default([]),
  /** Passages that tell something without a figure. */
  told: z.array(wordsSchema).default([]),
});

export type Gold = z.output<typeof goldSchema>;
export type GoldItem = Gold['items'][number];

/** Whether a kind of value is a figure or a date. */
export function isFigureKind(kind: string): kind is FigureKind {
  return FIGURE_KINDS.some((figure) => figure === kind);
}
