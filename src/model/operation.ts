/**
 * What is to be done about a message: the only thing that answering sees of it beside the slots it fills. `value` also
 * stands for yes-or-no questions and lists: their form is the kind of answer that is wanted.
 */
export const OPERATIONS = [
  'value',
  'brief',
  'timeline',
  'compare',
  'changes',
  'disputes',
  'people',
  'said',
  'details',
  'unknowns',
  'how',
  'sources',
  'confirm',
  'restate',
  'figures',
  'reckon',
  'freshness',
  'social',
  'help',
  'outside',
] as const;
export type Operation = (typeof OPERATIONS)[number];
