import { z } from 'zod';
import { ENTITY_KINDS } from '../../model/entity.ts';
import { idSchema, MONEY_STATUSES } from '../../model/fact.ts';
import { sourceSchema } from '../../model/source.ts';

/** Powers of ten that the numbers of a column are counted in. */
export const COLUMN_SCALES = { unit: 0, thousand: 3, million: 6, billion: 9, trillion: 12 } as const;

const columnSchema = z.string().min(1);

const valueColumnSchema = z.strictObject({
  column: columnSchema,
  property: idSchema,
  kind: z.literal('money'),
  currency: z.string().regex(/^[A-Z]{3}$/, 'is not a currency: write its ISO 4217 code, such as EUR'),
  scale: z.enum(['unit', 'thousand', 'million', 'billion', 'trillion']),
  status: z.enum(MONEY_STATUSES),
  /** What a printed 0 says: that nothing was given, or that no amount is known. */
  zero: z.enum(['unknown', 'value']),
});
export type ValueColumn = z.output<typeof valueColumnSchema>;

/** How the columns of a table become facts, as a mapping file writes it. */
export const tableMappingSchema = z.strictObject({
  /** The release as a source; its file and hash are those of the table that is imported. */
  release: sourceSchema.omit({ document: true, sha256: true }),
  /** The release that this one gives anew: releases are in the order of their dates, whatever they are called. */
  restates: idSchema.optional(),
  topic: z.string().min(1),
  audience: idSchema.default('public'),
  columns: z.strictObject({
    subject: z.strictObject({ name: columnSchema, code: columnSchema.optional(), kind: z.enum(ENTITY_KINDS) }),
    period: z.strictObject({ year: columnSchema, month: columnSchema }),
    values: z.array(valueColumnSchema).min(1),
    /** Columns that are left out on purpose; one that is not named anywhere is a fault. */
    ignored: z.array(columnSchema).default([]),
  }),
});
export type TableMapping = z.output<typeof tableMappingSchema>;
