import { z } from 'zod';
import type { ReadingPrompt } from '../../../../src/index.ts';

/** What a prompt tells, as whoever answers it sees it. */
const promptSchema = z.object({
  question: z.string(),
  before: z.array(z.string()).default([]),
  shown: z.array(z.string()).default([]),
  spoken_of: z.array(z.string()).default([]),
  facts: z.record(z.string(), z.string()),
  gaps: z.record(z.string(), z.string()),
  matters: z.record(z.string(), z.object({ name: z.string(), aspects: z.array(z.string()) })),
  other_matters: z.record(z.string(), z.string()),
});

/** A prompt taken apart: the question, what was said before it, and the ids that it lists. */
export interface OfferedIds {
  readonly question: string;
  readonly before: readonly string[];
  readonly facts: readonly string[];
  readonly gaps: readonly string[];
  readonly matters: readonly string[];
  readonly aspects: readonly string[];
}

export function offeredIn({ question: text }: Pick<ReadingPrompt, 'question'>): OfferedIds {
  const { question, before, facts, gaps, matters } = promptSchema.parse(JSON.parse(text));
  return {
    question,
    before,
    facts: Object.keys(facts),
    gaps: Object.keys(gaps),
    matters: Object.keys(matters),
    aspects: Object.values(matters).flatMap(({ aspects }) => aspects),
  };
}
