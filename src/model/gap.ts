import { z } from 'zod';
import { ANSWER_TYPES } from './answer-type.ts';
import { daySchema } from './calendar-date.ts';
import { ENTITY_KINDS } from './entity.ts';
import { idSchema, type Recorded, recordedSchema, STATUSES } from './fact.ts';

/** Something that is known not to be known, with the sources looked through for it. */
export const gapSchema = z.strictObject({
  id: idSchema,
  /** What is missing, in one sentence. */
  statement: z.string().min(1),
  /** Entities the gap is about; empty: the file as a whole. */
  about: z.array(idSchema).default([]),
  looked_through: z.array(idSchema).min(1),
  /** The nearest things that are held. */
  nearest: z.array(idSchema).default([]),
  /** The shape of the questions that run into the gap: every condition given must hold. */
  when: z
    .strictObject({
      answer: z.array(z.enum(ANSWER_TYPES)).optional(),
      /** The question names an entity of such a kind. */
      names: z.array(z.enum(ENTITY_KINDS)).optional(),
      /** The question names one of these entities. */
      entities: z.array(idSchema).optional(),
      /** The question asks of one of these statuses. */
      status: z.array(z.enum(STATUSES)).optional(),
      /** The question uses one of these properties or terms. */
      terms: z.array(idSchema).optional(),
      /** The question asks of a time within these days. */
      period: z.strictObject({ start: daySchema.optional(), end: daySchema.optional() }).optional(),
    })
    .optional(),
  asked_as: z.array(z.string()).default([]),
  /** The circle that is told of it; the pack's widest without it. */
  audience: idSchema.optional(),
  recorded: recordedSchema.optional(),
});
export type GapContent = z.output<typeof gapSchema>;

/** A gap of a store. One without a record came with the pack, and counts as declared from the first. */
export interface Gap extends Omit<GapContent, 'recorded'> {
  readonly recorded?: Recorded | undefined;
  /** When it was withdrawn, or declared in other words; absent while it stands. */
  readonly until?: string;
}

export const gapsFileSchema = z.strictObject({
  /** What was looked through for those gaps that name no source. */
  looked_through: z.array(idSchema).min(1).optional(),
  gaps: z.array(gapSchema),
});
