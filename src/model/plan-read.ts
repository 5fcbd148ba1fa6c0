import { z } from 'zod';
import { OPERATIONS } from './operation.ts';

/** What a language model may say that a question wants done; `outside`: nothing that a store of facts does. The rest is read by words alone. */
const readOperationSchema = z.enum(OPERATIONS).exclude(['reckon', 'freshness', 'social', 'help']);
export const READ_OPERATIONS = readOperationSchema.options;

const LONGEST_ID = 120;
const LONGEST_TIME = 80;
const MOST_IDS = 6;
const MOST_OF_LENGTH = 200;

const idSchema = z.string().min(1).max(LONGEST_ID);
const idsSchema = z.array(idSchema).max(MOST_IDS);

/**
 * A question as a language model read it: an operation over ids of the pack and words of the question, and nothing that
 * could be shown. Every key is there, for that is what structured output wants; what does not apply is null or empty.
 */
export const planReadSchema = z.strictObject({
  operation: readOperationSchema,
  /** Entities that the question is about. */
  about: idsSchema,
  /** Properties that it asks for. */
  aspects: idsSchema,
  /** Facts that answer it, the main one first, or the gap that says that nothing does. */
  answers: idsSchema,
  /** The entity whose words are wanted. */
  speaker: idSchema.nullable(),
  /** The time that it names, in its own words. */
  time: z.string().min(1).max(LONGEST_TIME).nullable(),
  /** How long the reply may be, where it says so. */
  length: z.strictObject({ unit: z.enum(['points', 'sentences', 'words']), most: z.int().min(1).max(MOST_OF_LENGTH) }).nullable(),
});
export type PlanRead = z.output<typeof planReadSchema>;

/** What a language model is given to read a question: what it is to do, and the question with what lies near it. */
export interface ReadingPrompt {
  readonly instructions: string;
  readonly question: string;
}

/** Why nothing, or less than it says, came of what a language model read. */
export const DROPPED_BECAUSE = [
  /** It says that the question is none for the store. */
  'outside',
  /** It names what the pack does not hold, or what whoever asks may not see. */
  'unknown_id',
  /** Its facts are not on the matters or aspects that it names. */
  'contradicts_itself',
  /** A time or length stands neither in the question nor before it. */
  'not_said',
  /** Nothing could be done by it. */
  'nothing_done',
  /** A slot of the question rules it out: its name, time, status, currency or kind of answer. */
  'vetoed',
  /** It leaves a word of the question open. */
  'left_open',
  /** Nothing of the question, nor of the conversation, is on it. */
  'not_anchored',
  /** The own reading proved that it is not held. */
  'proven_absent',
  /** The own reading is no reading of facts: a word of courtesy, a command, what the bot is. */
  'not_asked',
] as const;
export type DroppedBecause = (typeof DROPPED_BECAUSE)[number];

/** What came of what a language model read. */
export interface ReadByModel {
  /**
   * `answered`: it took the place of asking back; `added`: it stands beside what the own reading answers; `offered`: as a
   * question to press; `agreed`: it is what the own reading answers; `dropped`: nothing.
   */
  readonly effect: 'answered' | 'added' | 'offered' | 'agreed' | 'dropped';
  readonly because?: DroppedBecause;
  /** What it read, once each id and word of it was found in the pack and in what was said: nothing else of it is ever passed on. */
  readonly plan?: PlanRead;
}
