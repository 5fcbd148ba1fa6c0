import { z } from 'zod';

/** What a good reply does with a question. */
const BEHAVIOURS = [
  'answer',
  'both_sides',
  'correct_premise',
  'partly',
  'brief',
  'clarify',
  'abstain',
  'decline',
  'social',
  'help',
] as const;

/** A question with what a good reply to it holds, as a careful reader of the documents wrote it down. */
export const gradedQuestionSchema = z.object({
  id: z.string().min(1),
  question: z.string().min(1),
  /** Earlier messages of the same conversation, oldest first. */
  thread: z.array(z.string()).default([]),
  asked_at: z.string(),
  /** What sort of question it is; results are told by it. */
  kind: z.string().min(1),
  behaviour: z.enum(BEHAVIOURS),
  /** Each group has to be met by one of its alternatives; the first group is the crux. */
  expect_groups: z.array(z.array(z.string().min(1)).min(1)).default([]),
  /** Documents that bear the answer out, of which so many have to be cited. */
  must_cite: z.array(z.string()).default([]),
  cite_min: z.number().int().nonnegative().default(1),
  /** What the headline must not say. */
  must_not: z.array(z.string()).default([]),
  /** A shape that no reply may hold, as a regular expression. */
  must_not_regex: z.string().nullish(),
  /** Further outcomes that are as good where every group is met. */
  also: z.array(z.string()).default([]),
});
export type GradedQuestion = z.output<typeof gradedQuestionSchema>;

/** What is graded of a reply. */
export interface GradedReply {
  readonly outcome: string;
  readonly headline: string;
  readonly text: string;
  readonly citations: readonly { readonly document: string }[];
  readonly derived: readonly { readonly value: string; readonly formula: string }[];
}
