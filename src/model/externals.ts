export const EXTERNALS = ['deny', 'public', 'allow'] as const;

/**
 * What is done for people from elsewhere, who are guests and people of other organisations: nothing, what everybody may
 * know, or what others get.
 */
export type Externals = (typeof EXTERNALS)[number];
