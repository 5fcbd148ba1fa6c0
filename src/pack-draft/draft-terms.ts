import { propertyWordsIn } from '../language/property-words.ts';
import type { Term } from '../model/property.ts';
import { GENERAL_TERMS } from './general-terms.ts';
import type { ToldTexts } from './texts-told.ts';

/**
 * The common terms whose words the documents use, by their ids: who asks for "fatalities" is then understood where a document
 * writes that somebody died.
 */
export function draftTerms({ documents }: Pick<ToldTexts, 'documents'>, common: readonly Term[]): { readonly id: string }[] {
  const general = common.filter(({ id }) => GENERAL_TERMS.includes(id));
  const isUsed = ({ words }: Term) =>
    documents.some(({ text, source: { language } }) => {
      const written = words[language] ?? [];
      return written.length > 0 && propertyWordsIn(text, { label: '', synonyms: { [language]: written } }).length > 0;
    });
  return general.filter(isUsed).map(({ id }) => ({ id }));
}
