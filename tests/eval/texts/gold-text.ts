import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { COMPARISON_LABELS } from '../../../src/intake/compare/comparison.ts';
import { calendarDateSchema, daySchema } from '../../../src/model/calendar-date.ts';
import { idSchema, STATUSES } from '../../../src/model/fact.ts';
import { CHANGES, MODALITIES, POLARITIES } from '../../../src/model/factuality.ts';
import { valueSchema } from '../../../src/model/value.ts';

/** The subjects on which there are texts, each with a pack of its own. */
export const SUBJECTS = ['shipped', 'bridge', 'measles'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Texts that the reading is worked on with, and texts that nobody looks at who works on it. */
export const TEXT_SETS = ['open', 'kept-back'] as const;
export type TextSet = (typeof TEXT_SETS)[number];

const findSchema = z.strictObject({
  /** The few literal words that carry it. */
  quote: z.string().min(1),
  subject: idSchema,
  property: idSchema,
  value: valueSchema,
  period: z
    .strictObject({ label: z.string().optional(), start: calendarDateSchema.optional(), end: calendarDateSchema.optional() })
    .optional(),
  status: z.enum(STATUSES).optional(),
  polarity: z.enum(POLARITIES).default('affirmed'),
  modality: z.enum(MODALITIES).default('stated'),
  change: z.enum(CHANGES).optional(),
  speaker: idSchema.optional(),
  label: z.enum(COMPARISON_LABELS),
  /** The fact that it touches, unless it is new. */
  fact: idSchema.optional(),
});

const textSchema = z.strictObject({
  name: z.string().min(1),
  pack: z.enum(SUBJECTS),
  /** The day that the text prints, or that is handed over with it. */
  published: daySchema,
  /** The day is handed over with the text, which does not print it. */
  given: z.boolean().default(false),
  /** Only where the text prints it. */
  publisher: z.string().optional(),
  text: z.string().min(1),
  /** All that a curator would make facts of. */
  finds: z.array(findSchema),
  /** Words of what a curator may take or leave. */
  may: z.array(z.string().min(1)).default([]),
});

export type GoldText = z.output<typeof textSchema>;
export type Find = GoldText['finds'][number];

/** The texts on a subject of a set, with what a careful reader finds in them. @throws Error that names the file at fault */
export async function readTexts(set: TextSet, subject: Subject): Promise<readonly GoldText[]> {
  const file = join(import.meta.dirname, set, `${subject}.yaml`);
  const reading = z.array(textSchema).safeParse(parse(await readFile(file, 'utf8')));
  if (!reading.success) throw new Error(`${file} has no texts:\n${z.prettifyError(reading.error)}`, { cause: reading.error });
  return reading.data;
}
