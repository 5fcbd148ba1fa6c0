import { alternativesOf, cueOf, phrasesOf } from '../language/cue.ts';
import { LANGUAGES } from '../language/words/index.ts';
import type { EveryFigureWords, LengthWords, OperationCues } from '../language/words/operation-words.ts';
import type { Operation } from '../model/operation.ts';
import { fold, wordsOf } from '../model/text.ts';
import type { OperationAsked, ReplyLength } from './plan.ts';

/** The operations that are asked for by words, in the order of what they say most plainly. */
const IN_ORDER = [
  'restate',
  'compare',
  'timeline',
  'unknowns',
  'disputes',
  'changes',
  'brief',
  'sources',
  'confirm',
  'how',
  'people',
  'said',
  'details',
  'figures',
] as const satisfies readonly (Operation & keyof OperationCues)[];
/** Words by which each operation is asked for; they tip the balance, what is asked for and of what decides. */
const CUES = IN_ORDER.map((operation) => ({
  operation,
  matches: new RegExp(
    cueOf(({ asked }) => asked.operations[operation]),
    'gu',
  ),
}));

const ofLength = (part: Exclude<keyof LengthWords, 'numbers'>) => phrasesOf(({ asked }) => asked.lengths[part]);
const ofEveryFigure = (part: keyof EveryFigureWords) => phrasesOf(({ asked }) => asked.everyFigure[part]);
const foldedWords = (phrases: string): string[] => wordsOf(phrases).map(({ folded }) => folded);

const NUMBERS: ReadonlyMap<string, number> = new Map(
  LANGUAGES.flatMap(({ asked }) => [
    ...foldedWords(asked.lengths.one).map((word): [string, number] => [word, 1]),
    ...Object.entries(asked.lengths.numbers).flatMap(([number, words]) =>
      foldedWords(words).map((word): [string, number] => [word, Number(number)]),
    ),
  ]),
);
const LENGTH = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<number>\\d{1,3}|${alternativesOf([...NUMBERS.keys()].join('|'))})[\\s-]+(?:(?:${alternativesOf(ofLength('before'))}) )?` +
    `(?:(?<points>${alternativesOf(ofLength('points'))})|(?<sentences>${alternativesOf(ofLength('sentences'))})|` +
    `(?<words>${alternativesOf(ofLength('words'))})|(?<paragraphs>${alternativesOf(ofLength('paragraphs'))}))(?![\\p{L}\\p{N}])`,
  'u',
);
const WORDS_OF_PARAGRAPH = 80;

/** How long the reply may be, where a message says so: "3 bullets", "in one sentence", "50 words". */
export function readLength(folded: string): ReplyLength | undefined {
  const groups = LENGTH.exec(folded)?.groups;
  if (!groups) return undefined;
  const { number = '' } = groups;
  const most = NUMBERS.get(number) ?? Number(number);
  if (!(most > 0)) return undefined;
  if (groups.words !== undefined) return { unit: 'words', most };
  if (groups.paragraphs !== undefined) return { unit: 'words', most: WORDS_OF_PARAGRAPH * most };
  return { unit: groups.points === undefined ? 'sentences' : 'points', most };
}

/** "List all the case figures by day": what is counted stands between the words for all of them and for figures. */
const EVERY_FIGURE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${alternativesOf(ofEveryFigure('all'))})(?: \\S+){0,4}? (?:${alternativesOf(ofEveryFigure('figures'))})(?![\\p{L}\\p{N}])` +
    `(?: (?:${alternativesOf(ofEveryFigure('by'))})(?![\\p{L}\\p{N}]))?`,
  'u',
);
const FIGURE_WORDS: ReadonlySet<string> = new Set(foldedWords((['all', 'figures', 'by', 'beside'] as const).map(ofEveryFigure).join(' ')));
const LIMITING_WORDS = foldedWords(ofLength('beside'));

/** A phrase that was found without the stretch that stands between its words. */
function withoutGaps(phrase: string, gaps: readonly (string | undefined)[]): string {
  return gaps.reduce<string>((rest, gap) => (gap === undefined ? rest : rest.replace(gap, ' ')), phrase);
}

/** The operations that the words of a message ask for, in the order of what they say most plainly. */
export function operationsAsked(text: string): OperationAsked[] {
  const folded = fold(text);
  const length = readLength(folded);
  return CUES.flatMap(({ operation, matches }): OperationAsked[] => {
    const found = Array.from(folded.matchAll(matches), ([phrase, ...groups]) => withoutGaps(phrase, groups));
    if (found.length === 0 && operation === 'figures' && EVERY_FIGURE.test(folded)) return [{ operation, words: FIGURE_WORDS }];
    if (found.length === 0) return [];
    const words = new Set([...found, LENGTH.exec(folded)?.[0] ?? ''].flatMap(foldedWords).concat(LIMITING_WORDS));
    return [{ operation, words, ...(length ? { length } : {}) }];
  });
}
