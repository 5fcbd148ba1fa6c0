/** The kinds of answer that a question can want. */
export const ANSWER_TYPES = [
  'amount',
  'share',
  'count',
  'date',
  'duration',
  'person',
  'country',
  'organisation',
  'place',
  'list',
  'reason',
  'text',
  'yes_no',
] as const;
export type AnswerType = (typeof ANSWER_TYPES)[number];
