/** Ids of the general properties that a new pack takes from what packs have in common: what can be said on any subject. */
export const GENERAL_PROPERTIES = [
  'statement',
  'money',
  'number',
  'share',
  'date',
  'start',
  'finished',
  'end',
  'length',
  'participants',
  'place',
] as const;
