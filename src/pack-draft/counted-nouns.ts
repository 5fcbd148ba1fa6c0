import { countsIn } from '../intake/extract/counts.ts';
import { stemOf } from '../language/spelling.ts';
import { fold, wordsOf } from '../model/text.ts';
import type { ToldTexts } from './texts-told.ts';

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
export function countedNouns({ sentences }: ToldTexts): CountedNoun[] {
  const counted = sentences
    .filter(({ told }) => !told.headline)
    .flatMap(({ told }) =>
      countsIn(told).flatMap(({ unit, percent }) => {
        const noun = unit && wordsOf(unit.text).at(-1);
        return percent || !unit || !noun
          ? []
          : [{ noun: noun.text.toLowerCase(), phrase: unit.text, language: told.document.source.language }];
      }),
    );
  return [...Map.groupBy(counted, ({ noun, language }) => `${language} ${stemOf(fold(noun))}`).values()]
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

function commonest(words: readonly string[]): string {
  const counts = [...Map.groupBy(words, (word) => word)].sort(([, one], [, other]) => other.length - one.length);
  return counts[0]?.[0] ?? '';
}
