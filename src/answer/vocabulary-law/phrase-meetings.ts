import type { PlacedPhrase } from '../../facts/pack/placed-phrases.ts';
import type { Pack } from '../../model/pack.ts';
import type { Property } from '../../model/property.ts';
import { termToken } from '../../question/index-token.ts';
import { QuestionReader } from '../../question/question-reader.ts';
import type { MatterText } from './matter-texts.ts';

/** For each phrase, in order, the texts in which whoever reads questions and statements finds it. */
export function meetingsOf(phrases: readonly PlacedPhrase[], texts: readonly MatterText[], { entities }: Pack): MatterText[][] {
  const reader = new QuestionReader({ entities, properties: phrases.map(apart), terms: [], corpus: [] });
  const read = texts.map((text) => ({ text, tokens: new Set(reader.tokensOf(text.text)) }));
  return phrases.map((_, index) => {
    const token = termToken(idOf(index));
    return read.filter(({ tokens }) => tokens.has(token)).map(({ text }) => text);
  });
}

/** A property of one phrase: what the reader finds is told by property, and here it is to be told by phrase. */
function apart({ language, text }: PlacedPhrase, index: number): Property {
  return { id: idOf(index), label: text, value: ['none'], answers: [], synonyms: { [language]: [text] } };
}

function idOf(index: number): string {
  return `phrase-${index}`;
}
