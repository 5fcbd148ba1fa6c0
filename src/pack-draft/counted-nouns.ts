import { countsIn } from '../intake/extract/counts.ts';
import { measureNamed } from '../intake/extract/measures.ts';
import { stemOf } from '../language/spelling.ts';
import { fold, wordsOf } from '../model/text.ts';
import type { ReadTexts } from './read-texts.ts';

/** A noun that the documents count, in the forms in which they do. */
export interface CountedNoun {
  /** The form that is counted most often: "cases". */
  readonly noun: string;
  readonly language: string;
  /** All that was counted with it, as written: "confirmed cases", "cases". */
  readonly phrases: readonly string[];
  readonly times: number;
}

const FEWEST = 2;
const MOST = 16;

/** The nouns that documents count at least twice outside of their headlines, the most often counted first. */
export function countedNouns({ sentences }: ReadTexts): CountedNoun[] {
  const counted = sentences
    .filter(({ told }) => !told.headline)
    .flatMap(({ told }) =>
      countsIn(told).flatMap(({ unit, percent }) => {
        const noun = unit && wordsOf(unit.text).at(-1);
        return percent || !unit || !noun || measureNamed(noun.text) !== undefined
          ? []
          : [{ noun: noun.text.toLowerCase(), phrase: unit.text, language: told.document.source.language }];
      }),
    );
  return [...Map.groupBy([...counted, ...measured(sentences)], ({ noun, language }) => `${language} ${stemOf(fold(noun))}`).values()]
    .filter((alike) => alike.length >= FEWEST)
    .sort((one, other) => other.length - one.length)
    .slice(0, MOST)
    .map((alike) => ({
      noun: commonest(alike.map(({ noun }) => noun)),
      language: alike[0]?.language ?? '',
      phrases: [...new Set(alike.map(({ phrase }) => phrase))],
      times: alike.length,
    }));
}

const FIGURE_AND_WORD = /\d[\s-]?(\p{L}+)(?![\p{L}\d])/gu;

/** What is measured in a unit: "412.6 metres", "90 km". */
function measured(sentences: ReadTexts['sentences']) {
  return sentences
    .filter(({ told }) => !told.headline)
    .flatMap(({ told: { text, document } }) =>
      Array.from(text.matchAll(FIGURE_AND_WORD)).flatMap(([, phrase = '']) => {
        const noun = measureNamed(phrase);
        return noun === undefined ? [] : [{ noun, phrase, language: document.source.language }];
      }),
    );
}

function commonest(words: readonly string[]): string {
  const counts = [...Map.groupBy(words, (word) => word)].sort(([, one], [, other]) => other.length - one.length);
  return counts[0]?.[0] ?? '';
}
