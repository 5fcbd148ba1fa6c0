import { packWordsOf } from '../intake/extract/pack-words.ts';
import { type ParsedSentence, parseSentence } from '../intake/extract/parsed-sentence.ts';
import { sentencesOf } from '../intake/extract/sentences.ts';
import type { Document } from '../model/document.ts';
import type { Pack } from '../model/pack.ts';
import { wordsOf } from '../model/text.ts';
import { type FormWords, formWords } from './form-words.ts';

/** A sentence of the documents that a pack is drafted from. */
export interface DraftedSentence {
  readonly told: ParsedSentence;
  readonly document: number;
  readonly forms: FormWords;
}

/** What is drafted from: the sentences of all documents, and the words that they write small somewhere. */
export interface ReadTexts {
  readonly documents: readonly Document[];
  readonly sentences: readonly DraftedSentence[];
  /** Whether the documents write a folded word without a capital: it is no name by itself. */
  readonly isWrittenSmall: (folded: string) => boolean;
}

/** Reads the sentences of documents as intake reads them, with a pack that knows nothing yet. */
export function readTexts(documents: readonly Document[], nothing: Pack): ReadTexts {
  const words = packWordsOf(nothing);
  const sentences = documents.flatMap((document, at) => {
    const forms = formWords(document.source.language);
    const { headline } = document;
    return sentencesOf(document.text).map((sentence): DraftedSentence => {
      const isHeadline = headline !== undefined && sentence.start >= headline.start && sentence.start < headline.end;
      return { told: parseSentence(sentence, document, words, isHeadline), document: at, forms };
    });
  });
  const small = new Set(
    sentences.flatMap(({ told }) => wordsOf(told.text).flatMap(({ text, folded }) => (/^\p{Ll}/u.test(text) ? [folded] : []))),
  );
  return { documents, sentences, isWrittenSmall: (folded) => small.has(folded) };
}
