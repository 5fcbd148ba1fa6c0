/** The lists that packs have in common, and the key of the words of each. */
export const COMMON_LISTS = { entities: 'aliases', properties: 'synonyms', terms: 'words', units: 'words' } as const;
export type CommonList = keyof typeof COMMON_LISTS;
