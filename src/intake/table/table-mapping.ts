import { z } from 'zod';
import { GRAINS } from '../../facts/series/spans.ts';
import { ENTITY_KINDS, wordsByLanguageSchema } from '../../model/entity.ts';
import { idSchema, MONEY_STATUSES } from '../../model/fact.ts';
import { sourceSchema } from '../../model/source.ts';

/** Powers of ten that the numbers of a column are counted in. */
export const COLUMN_SCALES = { unit: 0, thousand: 3, million: 6, billion: 9, trillion: 12 } as const;

/** Between the cells of a record: the names that a mapping has for them. */
export const SEPARATORS = { comma: ',', semicolon: ';', tab: '\t' } as const;
export type SeparatorName = keyof typeof SEPARATORS;

/** What `across` says of columns that are each of one period. */
export const PERIOD = 'period';

const columnSchema = z.union([z.string().min(1), z.number().int()]).transform(String);

const everyColumn = {
  column: columnSchema.optional(),
  /** Several columns of the same kind, one for each period or for each part of a division, which `across` names. */
  columns: z.array(columnSchema).min(1).optional(),
  across: z.string().min(1).optional(),
  property: idSchema,
  /** What a printed 0 says: that nothing was given, or that no amount is known. */
  zero: z.enum(['unknown', 'value']).default('value'),
  /** The part of the subject that the column is of, by the name of its division: `age group: 0-4`. */
  category: z.record(z.string().min(1), columnSchema).optional(),
};
const scaleSchema = z.enum(['unit', 'thousand', 'million', 'billion', 'trillion']);

const valueColumnSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      ...everyColumn,
      kind: z.literal('money'),
      currency: z.string().regex(/^[A-Z]{3}$/, 'is not a currency: write its ISO 4217 code, such as EUR'),
      scale: scaleSchema,
      status: z.enum(MONEY_STATUSES),
    }),
    z.strictObject({ ...everyColumn, kind: z.literal('count'), unit: z.string().min(1), scale: scaleSchema.default('unit') }),
    z.strictObject({ ...everyColumn, kind: z.literal('share'), written: z.enum(['percent', 'fraction']).default('percent') }),
    /** A number that counts nothing, such as a rate or an index. */
    z.strictObject({ ...everyColumn, kind: z.literal('number'), unit: z.string().min(1).optional(), scale: scaleSchema.default('unit') }),
  ])
  .refine(
    ({ column, columns, across }) =>
      (column === undefined) !== (columns === undefined) && (columns === undefined) === (across === undefined),
    'has no column: write "column", or "columns" with "across"',
  );
export type ValuesMapped = z.output<typeof valueColumnSchema>;

const nounSchema = {
  noun: z.string().min(1).optional(),
  plural: z.string().min(1).optional(),
  words: wordsByLanguageSchema.optional(),
};

const periodSchema = z.union([
  z.strictObject({ year: columnSchema, month: columnSchema }),
  z.strictObject({ year: columnSchema, quarter: columnSchema }),
  z.strictObject({ year: columnSchema, half: columnSchema }),
  z.strictObject({ year: columnSchema }),
  z.strictObject({
    date: columnSchema,
    /** How long the period is that a date stands for; without it, as finely as the date is written. */
    as: z.enum(GRAINS).optional(),
    /** Which number comes first in 03/04/2024, where no cell tells. */
    order: z.enum(['day-first', 'month-first']).optional(),
  }),
]);
export type PeriodMapped = z.output<typeof periodSchema>;

/** How the columns of a table become facts, as a mapping file writes it. */
export const tableMappingSchema = z.strictObject({
  /** The release as a source; its file and hash are those of the table that is imported. */
  release: sourceSchema.omit({ document: true, sha256: true, table: true }),
  /** The release that this one gives anew: releases are in the order of their dates, whatever they are called. */
  restates: idSchema.optional(),
  topic: z.string().min(1),
  audience: idSchema.default('public'),
  /** What stands between cells; without it, what the first line of the file shows beyond doubt. */
  separator: z.enum(['comma', 'semicolon', 'tab']).optional(),
  /** How numbers are written; without it, plain digits with a point. */
  numbers: z
    .strictObject({
      decimal: z.enum(['point', 'comma']).default('point'),
      grouping: z.enum(['none', 'comma', 'point', 'space', 'apostrophe']).default('none'),
      /** `(1.2)` is minus 1.2. */
      brackets: z.literal('negative').optional(),
    })
    .refine(({ decimal, grouping }) => decimal !== grouping, 'has one sign for decimals and for groups of digits: write two different ones')
    .default({ decimal: 'point', grouping: 'none' }),
  columns: z.strictObject({
    subject: z
      .strictObject({
        name: columnSchema.optional(),
        is: z.string().min(1).optional(),
        code: columnSchema.optional(),
        kind: z.enum(ENTITY_KINDS),
        ...nounSchema,
      })
      .refine(
        ({ name, is }) => (name === undefined) !== (is === undefined),
        'has no subject: write "name", a column, or "is", the one subject of all rows',
      )
      .refine(
        ({ noun, plural }) => (noun === undefined) === (plural === undefined),
        'has a noun without its plural, or a plural alone: write both',
      ),
    period: periodSchema.optional(),
    /** Columns that divide what a row is about: an age group, a kind of aid. */
    categories: z
      .array(
        z.strictObject({
          column: columnSchema.optional(),
          name: z.string().min(1),
          plural: z.string().min(1).optional(),
          words: wordsByLanguageSchema.optional(),
          /** What the table prints for all parts together, if it has rows or a column of it: it is in no sum. */
          total: columnSchema.optional(),
          /** Further words for parts: `0-4: { en: [under fives] }`. */
          called: z.record(z.string(), wordsByLanguageSchema).optional(),
        }),
      )
      .default([]),
    values: z.array(valueColumnSchema).min(1),
    /** Columns that are left out on purpose; one that is not named anywhere is a fault. */
    ignored: z.array(columnSchema).default([]),
  }),
  /** Subjects that are spoken of together, by their names in the table. */
  groups: z
    .array(z.strictObject({ name: z.string().min(1), words: wordsByLanguageSchema.optional(), members: z.array(z.string().min(1)).min(1) }))
    .default([]),
});
export type TableMapping = z.output<typeof tableMappingSchema>;

/** One column of values, with what its header says beyond the mapping of its values. */
export interface ValueColumn {
  readonly column: string;
  readonly values: ValuesMapped;
  /** Where each column is of one period: as the header writes it. */
  readonly period?: string;
  readonly category: Readonly<Record<string, string>>;
}

/** Every column of values of a mapping, one by one. */
export function valueColumnsOf({ columns }: Pick<TableMapping, 'columns'>): ValueColumn[] {
  return columns.values.flatMap((values): ValueColumn[] => {
    const { column, columns: several = [], across = '', category = {} } = values;
    if (column !== undefined) return [{ column, values, category }];
    return several.map((name) =>
      across === PERIOD
        ? { column: name, values, period: name, category }
        : { column: name, values, category: { ...category, [across]: name } },
    );
  });
}
