import { wordsOf } from '../model/text.ts';
import { languagesOfWord, OTHER_LANGUAGES, QUESTION_LANGUAGES, type QuestionLanguage } from './function-words.ts';

/** A language that is read here, Russian (told apart from Ukrainian), or any other. */
export type DetectedLanguage = QuestionLanguage | 'ru' | 'other';

/** Only so much of a text is looked at, in UTF-16 units: a question shows its language well before. */
const LOOKED_AT = 2000;

/** What a letter of one language counts beside a function word, which counts 1, and how often at most. */
const LETTER_WEIGHT = 0.5;
const LETTER_WORDS_COUNTED = 2;

/** Letters that the other languages read here do not use; `é`, `ü` and `ó` are shared and tell nothing. */
const OWN_LETTERS: readonly (readonly [string, RegExp])[] = [
  ['fr', /[àâçèêëîïœùû]/u],
  ['de', /[äöß]/u],
  ['es', /[ñ¿¡]/u],
  ['pl', /[ąęłńśźż]/u],
  ['tr', /[ğış]/u],
  ['pt', /[ãõ]/u],
  ['cs', /[ěřů]/u],
  ['ro', /[ășț]/u],
  ['sv', /å/u],
];

/**
 * The language of a question, by its function words and letters. Text that shows no other language clearly
 * (names and figures alone, a few misspelt words) counts as English.
 * @returns a two-letter code, or `other` for a language or script that is not read here.
 */
export function detectLanguage(text: string): DetectedLanguage {
  const seen = text.slice(0, LOOKED_AT);
  const script = mainScript(seen);
  if (script === 'other') return 'other';
  const scores = scoreLanguages(seen);
  return script === 'cyrillic' ? cyrillicLanguage(seen, scores) : latinLanguage(scores);
}

function mainScript(text: string): 'latin' | 'cyrillic' | 'other' {
  const latin = countOf(text, /\p{Script=Latin}/gu);
  const cyrillic = countOf(text, /\p{Script=Cyrillic}/gu);
  const others = countOf(text, /\p{L}/gu) - latin - cyrillic;
  if (others > latin && others > cyrillic) return 'other';
  return cyrillic > latin || (cyrillic > 0 && cyrillic * 2 > latin) ? 'cyrillic' : 'latin';
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function scoreLanguages(text: string): Map<string, number> {
  const scores = new Map<string, number>();
  const add = (language: string, points: number) => scores.set(language, (scores.get(language) ?? 0) + points);
  const words = wordsOf(text);
  for (const word of words) {
    for (const part of word.folded.split("'")) {
      for (const language of languagesOfWord(part)) add(language, 1);
    }
  }
  const written = [...words.map((word) => word.text.toLowerCase()), text.replace(/[^¿¡]/gu, '')];
  for (const [language, letters] of OWN_LETTERS) {
    const found = written.filter((word) => letters.test(word)).length;
    add(language, Math.min(found, LETTER_WORDS_COUNTED) * LETTER_WEIGHT);
  }
  return scores;
}

function latinLanguage(scores: ReadonlyMap<string, number>): DetectedLanguage {
  const scoreOf = (language: string) => scores.get(language) ?? 0;
  let best: QuestionLanguage = 'en';
  for (const language of QUESTION_LANGUAGES) if (scoreOf(language) > scoreOf(best)) best = language;
  if (scoreOf(best) < 1) best = 'en';
  const elsewhere = Math.max(...OTHER_LANGUAGES.map(scoreOf));
  return elsewhere >= 2 && elsewhere > scoreOf(best) ? 'other' : best;
}

function cyrillicLanguage(text: string, scores: ReadonlyMap<string, number>): DetectedLanguage {
  const ukrainian = countOf(text, /[іїєґ]/giu) + (scores.get('uk') ?? 0);
  const russian = countOf(text, /[ыэъё]/giu) + (scores.get('ru') ?? 0);
  return russian > ukrainian ? 'ru' : 'uk';
}
