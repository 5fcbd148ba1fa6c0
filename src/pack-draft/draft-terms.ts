import { hasPhrase } from '../language/property-words.ts';
import type { Term } from '../model/property.ts';
import { isGeneralTerm } from './general-terms.ts';
import type { ReadTexts } from './read-texts.ts';

/**
 * The common terms whose words the documents use, by their ids: who asks for "fatalities" is then understood where a document
 * writes that somebody died.
 */
export function draftTerms({ documents }: Pick<ReadTexts, 'documents'>, common: readonly Term[]): { readonly id: string }[] {
  const general = common.filter(({ id }) => isGeneralTerm(id));
  const isUsed = ({ words }: Term) => documents.some(({ text, source: { language } }) => hasPhrase(text, words[language] ?? []));
  return general.filter(isUsed).map(({ id }) => ({ id }));
}
