import { stemsOf } from '../intake/extract/pack-words.ts';
import { onceOfEach, overlap, type ParsedSentence } from '../intake/extract/parsed-sentence.ts';
import { isFunctionWord } from '../language/function-words.ts';
import { wordsOf } from '../model/text.ts';
import { conceptMentions } from '../question/concepts.ts';
import { weightOfUnknownWord } from '../question/word-weight.ts';
import type { Stretch } from './finding.ts';

/** A word, name or property that a sentence tells, with its place. */
export interface SentenceToken extends Stretch {
  readonly token: string;
  /** How much it says where no fact knows it. */
  readonly rarity: number;
  /** What it stands for, whatever word or language says it. */
  readonly concepts: readonly string[];
}

/** How much a token tells of a place in a sentence, and by what else it may be met. */
export interface TokenWeight {
  readonly weight: number;
  readonly concepts: readonly string[];
}

export type Tokens = ReadonlyMap<string, TokenWeight>;

/** What a sentence tells besides its figures and times, in its order. */
export const tokensIn = onceOfEach((told: ParsedSentence): readonly SentenceToken[] => {
  const figures: readonly Stretch[] = [...told.money, ...told.numbers, ...told.times];
  const names = [...told.names, ...told.countries];
  const concepts = conceptMentions(told.text, told.document.source.language);
  const conceptsAt = (word: Stretch) => [...new Set(concepts.filter((one) => overlap(one, word)).map(({ concept }) => `c:${concept}`))];
  const words = wordsOf(told.text)
    .filter(({ folded }) => !isFunctionWord(folded) && !/^\d/u.test(folded))
    .filter((word) => !figures.some((figure) => overlap(figure, word)) && !names.some((name) => overlap(name, word)))
    .flatMap(({ folded, start, end }) =>
      [...stemsOf(folded)].map((token) => ({
        token,
        rarity: weightOfUnknownWord(folded),
        start,
        end,
        concepts: conceptsAt({ start, end }),
      })),
    );
  return [
    ...words,
    ...names.map(({ entity, start, end }) => ({ token: `n:${entity}`, rarity: 1, start, end, concepts: [] })),
    ...told.properties.map(({ property: { id }, start, end }) => ({ token: `p:${id}`, rarity: 1, start, end, concepts: [] })),
  ];
});
