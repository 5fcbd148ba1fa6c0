import { Decimal } from 'decimal.js';
import { z } from 'zod';
import { calendarDateSchema } from './calendar-date.ts';

/** How a number bounds the quantity: "at least 40 billion" is not "40 billion". */
export const BOUNDS = ['exact', 'at_least', 'at_most', 'nearly', 'about'] as const;
export type Bound = (typeof BOUNDS)[number];

const SCALES: Readonly<Record<string, number>> = { thousand: 3, million: 6, billion: 9, trillion: 12 };
const WRITTEN_AMOUNT = /^(-?\d+(?:\.\d+)?)(?: (thousand|million|billion|trillion))?$/;

/**
 * An amount as content files write it (`20.9 billion`, `43500000`), read into an exact decimal string
 * and the place of its last written digit (`decimals`, as XBRL counts them: -8 for 20.9 billion).
 */
const writtenAmountSchema = z
  .union([z.string(), z.number()])
  .transform((written) => String(written))
  .pipe(
    z
      .string()
      .regex(WRITTEN_AMOUNT, 'is not an amount: write digits, then thousand, million, billion or trillion')
      .transform((written) => {
        const [, digits = '0', scale] = WRITTEN_AMOUNT.exec(written) ?? [];
        const power = scale ? (SCALES[scale] ?? 0) : 0;
        const fraction = digits.split('.')[1]?.length ?? 0;
        return { amount: new Decimal(digits).mul(new Decimal(10).pow(power)).toFixed(), decimals: fraction - power };
      }),
  );

const boundSchema = z.enum(BOUNDS).default('exact');

export const moneyValueSchema = z
  .strictObject({
    kind: z.literal('money'),
    amount: writtenAmountSchema,
    currency: z.string().regex(/^[A-Z]{3}$/, 'is not a currency: write its ISO 4217 code, such as EUR'),
    bound: boundSchema,
  })
  .transform(({ amount, ...rest }) => ({ ...rest, ...amount }));

const countValueSchema = z
  .strictObject({ kind: z.literal('count'), number: writtenAmountSchema, unit: z.string().min(1), bound: boundSchema })
  .transform(({ number, ...rest }) => ({ ...rest, ...number }));

const shareValueSchema = z.strictObject({ kind: z.literal('share'), percent: z.string(), bound: boundSchema });

const dateValueSchema = z.strictObject({
  kind: z.literal('date'),
  date: calendarDateSchema,
  /** Last day of an event that runs over several days. */
  to: calendarDateSchema.optional(),
  time_of_day: z.string().optional(),
});

const durationValueSchema = z.strictObject({
  kind: z.literal('duration'),
  length: z.number().int().positive(),
  unit: z.enum(['day', 'week', 'month', 'year']),
  bound: boundSchema,
});

const entitiesValueSchema = z.strictObject({ kind: z.literal('entities'), entities: z.array(z.string()).min(1) });

const textValueSchema = z.strictObject({ kind: z.literal('text'), text: z.string().min(1) });

/** The source speaks of the matter and gives no value: a fact, not a gap ("no timing given"). */
const noValueSchema = z.strictObject({
  kind: z.literal('none'),
  missing: z.enum(['amount', 'count', 'date', 'duration', 'name', 'detail']),
  reason: z.string().min(1),
});

export const valueSchema = z.discriminatedUnion('kind', [
  moneyValueSchema,
  countValueSchema,
  shareValueSchema,
  dateValueSchema,
  durationValueSchema,
  entitiesValueSchema,
  textValueSchema,
  noValueSchema,
]);

/** The unit of a number that counts nothing, such as an index: it is not written. */
export const UNIT_ONE = '1';

export type Value = z.output<typeof valueSchema>;
export type ValueKind = Value['kind'];
export type MoneyValue = Extract<Value, { kind: 'money' }>;

export const VALUE_KINDS = [
  'money',
  'count',
  'share',
  'date',
  'duration',
  'entities',
  'text',
  'none',
] as const satisfies readonly ValueKind[];
