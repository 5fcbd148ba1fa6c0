import { wordsOf } from '../model/text.ts';
import { languagesOfWord } from './function-words.ts';
import { languageOfWords } from './language-of-words.ts';
import { listedWords } from './word-list.ts';
import { LANGUAGES } from './words/index.ts';
import { NOTICED_LANGUAGES } from './words/noticed-languages.ts';

/** The ISO 639-1 code of a language that is read here, `ru` (told apart from Ukrainian), or `other`. */
export type DetectedLanguage = string;

const ELIDED = LANGUAGES.map(({ code, ordinary }) => ({ code, elided: new Set(listedWords(ordinary.elided)) }));

/** Only so much of a text is looked at, in UTF-16 units: a question shows its language well before. */
const LOOKED_AT = 2000;

/** What a letter of one language counts beside a function word, which counts 1, and how often at most. */
const LETTER_WEIGHT = 0.5;
const LETTER_WORDS_COUNTED = 2;

/** The language of text that shows no other one. */
const PRESUMED = 'en';

const LATIN = [...LANGUAGES, ...NOTICED_LANGUAGES].filter(({ script }) => script === 'latin');

/**
 * The language of a question, by its function words and letters. Text that shows no other language clearly
 * (names and figures alone, a few misspelt words) is of the language of the conversation, or else counts as English.
 * @param before the language of what was said before in the conversation, if anything was; where the words tell two
 * languages alike, it is this one.
 * @returns a two-letter code, or `other` for a language or script that is not read here.
 */
export function detectLanguage(text: string, before?: DetectedLanguage): DetectedLanguage {
  const seen = text.slice(0, LOOKED_AT);
  const script = mainScript(seen);
  if (script === 'other') return 'other';
  const scores = scoreLanguages(seen);
  return script === 'cyrillic' ? cyrillicLanguage(seen, scores) : latinLanguage(seen, scores, before);
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
    const parts = word.folded.split("'");
    for (const [at, part] of parts.entries()) {
      const elidedIn = at < parts.length - 1 ? ELIDED.flatMap(({ code, elided }) => (elided.has(part) ? [code] : [])) : [];
      for (const language of new Set([...languagesOfWord(part), ...elidedIn])) add(language, 1);
    }
  }
  const written = [...words.map((word) => word.text.toLowerCase()), text.replace(/[^¿¡]/gu, '')];
  for (const { code, ownLetters } of LATIN) {
    const letters = new Set(ownLetters);
    const found = written.filter((word) => [...word].some((letter) => letters.has(letter))).length;
    add(code, Math.min(found, LETTER_WORDS_COUNTED) * LETTER_WEIGHT);
  }
  return scores;
}

function latinLanguage(text: string, scores: ReadonlyMap<string, number>, before: DetectedLanguage | undefined): DetectedLanguage {
  const scoreOf = ({ code }: { code: string }) => scores.get(code) ?? 0;
  const read = LANGUAGES.filter(({ script }) => script === 'latin');
  const best = read
    .toSorted((a, b) => scoreOf(b) - scoreOf(a) || Number(b.code === before) - Number(a.code === before))
    .find((language) => scoreOf(language) >= 1);
  const elsewhere = Math.max(...NOTICED_LANGUAGES.filter(({ script }) => script === 'latin').map(scoreOf));
  if (elsewhere >= 2 && elsewhere > (best ? scoreOf(best) : 0)) return 'other';
  if (best) return best.code;
  const told = languageOfWords(wordsOf(text).map(({ folded }) => folded));
  return told ?? read.find(({ code }) => code === before)?.code ?? PRESUMED;
}

/** Each letter of its own counts for a Cyrillic language, as each function word does; what is read here wins a tie. */
function cyrillicLanguage(text: string, scores: ReadonlyMap<string, number>): DetectedLanguage {
  const cyrillic = [...LANGUAGES, ...NOTICED_LANGUAGES].filter(({ script }) => script === 'cyrillic');
  const scoreOf = ({ code, ownLetters }: (typeof cyrillic)[number]) =>
    countOf(text, new RegExp(`[${ownLetters}]`, 'giu')) + (scores.get(code) ?? 0);
  return cyrillic.toSorted((a, b) => scoreOf(b) - scoreOf(a))[0]?.code ?? 'other';
}
