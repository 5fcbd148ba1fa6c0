import { z } from 'zod';
import { calendarDateSchema } from './calendar-date.ts';
import { idSchema } from './fact.ts';

export const ENTITY_KINDS = ['person', 'role', 'organisation', 'group', 'country', 'place', 'event', 'programme'] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

const wordsByLanguageSchema = z.record(z.string().length(2), z.array(z.string().min(1)));
export type WordsByLanguage = z.output<typeof wordsByLanguageSchema>;

/** Somebody or something that facts are about, with the names people use for it. */
export const entitySchema = z.strictObject({
  id: idSchema,
  kind: z.enum(ENTITY_KINDS),
  name: z.string().min(1),
  aliases: wordsByLanguageSchema.default({}),
  /** Offices held, with the dates as precisely as they are known. */
  roles: z.array(z.strictObject({ role: idSchema, from: calendarDateSchema.optional(), to: calendarDateSchema.optional() })).default([]),
  /** Of a role: which of the common offices it is. Where it is the only one of its kind in a pack, it goes by its usual words. */
  office: idSchema.optional(),
  /** What it is part of or lies in. */
  within: z.array(idSchema).default([]),
  /** Named by nearly every question of this file (the alliance itself, say), so that naming it tells little. */
  ambient: z.boolean().default(false),
});
export type Entity = z.output<typeof entitySchema>;

export const entitiesFileSchema = z.strictObject({ entities: z.array(entitySchema).min(1) });

export { wordsByLanguageSchema };
