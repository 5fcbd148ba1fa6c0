import { z } from 'zod';
import { ANSWER_TYPES } from './answer-type.ts';
import { wordsByLanguageSchema } from './entity.ts';
import { idSchema, STATUSES } from './fact.ts';
import { VALUE_KINDS } from './value.ts';

/** In what part somebody or something stands in what a property tells, as "who" and "where" ask for it. */
export const ROLES = ['giver', 'receiver', 'announcer', 'holder', 'participant', 'place'] as const;
export type PropertyRole = (typeof ROLES)[number];

/** What a template may leave to be filled in; `{has|have}` is chosen by the number of the subject. */
const SLOT = /\{([^{}]*)\}/gu;
const SLOTS: ReadonlySet<string> = new Set(['subject', 'value', 'verb', 'be', 'be:one', 'period']);

function hasOnlyKnownSlots(text: string): boolean {
  return Array.from(text.matchAll(SLOT)).every(([, slot = '']) => SLOTS.has(slot) || /^[^|]+\|[^|]+$/u.test(slot));
}

/**
 * A sentence for facts of a property, in one language: "There {be} {value} in {subject} {period}". `{verb}` is `verb`, or the
 * verb of the fact's status, in the tense and with the denial or plan that the fact tells; `{be}` is "was" or "were" by the
 * number of the value, and `{be:one}` is "was". `values` and `status` narrow it to such facts; `tense` is past without it.
 */
const templateSchema = z.strictObject({
  text: z
    .string()
    .refine(
      (text) => hasOnlyKnownSlots(text),
      'has a slot that is none of {subject}, {value}, {verb}, {be}, {be:one}, {period} or {one|many}',
    ),
  verb: z.strictObject({ base: z.string().min(1), past: z.string().min(1), participle: z.string().min(1).optional() }).optional(),
  tense: z.enum(['past', 'present']).default('past'),
  values: z.array(z.enum(VALUE_KINDS)).optional(),
  status: z.array(z.enum(STATUSES)).optional(),
});
export type StatementTemplate = z.output<typeof templateSchema>;

/** One thing that can be said of a subject, with the words people ask for it by. */
export const propertySchema = z.strictObject({
  id: idSchema,
  label: z.string().min(1),
  value: z.array(z.enum(VALUE_KINDS)).min(1).default(['text']),
  unit: z.string().optional(),
  /** Kinds of answer that this property gives whatever its value: a purpose answers "what for". */
  answers: z.array(z.enum(ANSWER_TYPES)).default([]),
  /**
   * The part that its facts show somebody in, whether as the value or as the subject: who gives, who receives, who announced or
   * proposed, who holds an office or a chair, who takes part, where it is. "Who pledged" is answered by a giver, not by a speaker.
   */
  role: z.enum(ROLES).optional(),
  /** Words and phrases by language; a trailing `*` stands for any ending. */
  synonyms: wordsByLanguageSchema.default({}),
  /** Sentences for what is proposed under this property, by language, the first that fits. */
  templates: z.record(z.string(), z.array(templateSchema)).optional(),
  /**
   * Told by tables, a value for each subject and month, and answered by adding up rather than by finding a statement.
   * `main`: what is meant where a question about the table names no property; `further`: only when it is named.
   */
  series: z.enum(['main', 'further']).optional(),
  /**
   * What of a table may be added up. `up`: periods, subjects and categories, as money given or new cases; `across`: subjects and
   * categories of one period alone, as beds at the end of a month; `never`: nothing, as shares and rates. Without it, money and
   * counts are `up` and shares `never`.
   */
  adds: z.enum(['up', 'across', 'never']).optional(),
});
export type Property = z.output<typeof propertySchema>;

/** Whether a property is for numbers of any kind: it has no unit and no word of its own. */
export function isAnyNumber({ unit, synonyms }: Pick<Property, 'unit' | 'synonyms'>): boolean {
  return unit === undefined && Object.values(synonyms).flat().length === 0;
}

/** Words that mean the same in a question and in the store, without being a property of their own. */
export const termSchema = z.strictObject({ id: idSchema, words: wordsByLanguageSchema });
export type Term = z.output<typeof termSchema>;

/** What is counted, in the words that mean the same; a property that alone counts in the unit goes by them, too. */
const unitSchema = z.strictObject({ id: idSchema, words: wordsByLanguageSchema });

export const propertiesFileSchema = z.strictObject({
  properties: z.array(propertySchema).default([]),
  terms: z.array(termSchema).default([]),
  units: z.array(unitSchema).default([]),
});
