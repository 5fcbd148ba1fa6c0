import type { PlanRead, ReadingPrompt } from '../model/plan-read.ts';

/** When a language model is asked: where the own reading is not certain, or wherever it has a say. */
export type ModelAsked = 'uncertain' | 'always';

/** Why a language model gave no reading. */
export const UNREAD_BECAUSE = [
  'time_limit',
  'unreachable',
  'redirected',
  'refused',
  'too_many',
  'server_error',
  'too_long',
  'no_plan',
  'budget_spent',
  'resting',
  'store_away',
] as const;
export type UnreadBecause = (typeof UNREAD_BECAUSE)[number];

/** What operators are told of a language model: how long it took (milliseconds), what it cost (tokens), why it gave nothing. */
export type PlanReaderEvent =
  | { readonly kind: 'read'; readonly milliseconds: number; readonly tokensIn: number; readonly tokensOut: number }
  | { readonly kind: 'unread'; readonly because: UnreadBecause; readonly milliseconds: number }
  /** The budget of a day (`YYYY-MM-DD`, UTC) is at its end; told once. */
  | { readonly kind: 'budget_ended'; readonly day: string };

/** A language model that reads questions. What it says is never passed on: only plans are taken of it. */
export interface PlanReader {
  readonly asked: ModelAsked;
  /** The audiences whose questions and facts it may be sent; the widest alone where nothing is said. */
  readonly audiences: ReadonlySet<string> | undefined;
  /** The name under which what it read of a prompt is kept: another prompt or another model has another one. */
  keyOf(prompt: ReadingPrompt): string;
  /** Reads a question within the time limit. Never rejects: nothing comes of what fails, and operators are told. */
  read(prompt: ReadingPrompt): Promise<PlanRead | undefined>;
}
