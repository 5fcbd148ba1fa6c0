import type { Courtesy } from './courtesy.ts';

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

/** How long a brief, or a reply that is put more shortly, may be. */
export interface ReplyLength {
  readonly unit: 'points' | 'sentences' | 'words';
  readonly most: number;
}

/** What a message asks to be done, by its words alone. */
export interface OperationAsked {
  readonly operation: Operation;
  readonly length?: ReplyLength;
  readonly courtesy?: Courtesy;
  /** Folded words of the message that name the operation: they ask for nothing else. */
  readonly words: ReadonlySet<string>;
}
