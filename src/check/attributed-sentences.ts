import type { PackWords } from '../intake/extract/pack-words.ts';
import { type ParsedSentence, parseSentence } from '../intake/extract/parsed-sentence.ts';
import { sentencesOf } from '../intake/extract/sentences.ts';
import type { SpeakersSoFar } from '../intake/extract/speaker.ts';
import { type Saying, sayingOf, speakersAfter } from '../intake/extract/speaker.ts';
import { detectLanguage } from '../language/detect-language.ts';
import type { Document } from '../model/document.ts';
import { partsOfSentence } from './sentence-parts.ts';

/** A sentence with who says it and the sentences before it, the latest first. */
export interface AttributedSentence {
  readonly told: ParsedSentence;
  readonly saying: Saying | undefined;
  readonly recent: readonly ParsedSentence[];
}

/** So many sentences back something is remembered. */
const MOST_RECENT = 6;

/** A text as a document that nobody archives: its days are reckoned from the day on which it is looked at. */
export function asDocument(text: string, day: string, language = detectLanguage(text)): Document {
  return {
    source: {
      id: 'text',
      publisher: 'Not named',
      title: 'text',
      published: { date: day, basis: 'printed', note: 'The day as of which the text is looked at.' },
      document: 'text',
      sha256: '0'.repeat(64),
      licence: 'not kept',
      tier: 'primary',
      language,
    },
    format: 'text',
    text: text === '' ? ' ' : text,
    removed: [],
    audience: 'public',
    received_at: `${day}T00:00:00Z`,
    near: [],
  };
}

/** The sentences of a text in the parts that claim something of their own, each read as documents are read. */
export function* attributedSentences(document: Document, words: PackWords): Generator<AttributedSentence> {
  let speakers: SpeakersSoFar = {};
  let recent: readonly ParsedSentence[] = [];
  for (const sentence of sentencesOf(document.text)) {
    for (const part of partsOfSentence(sentence, document.source.language)) {
      const told = parseSentence(part, document, words, false);
      const saying = sayingOf(told, speakers);
      yield { told, saying, recent };
      speakers = speakersAfter(told, saying, speakers);
      recent = [told, ...recent].slice(0, MOST_RECENT);
    }
  }
}
