import { spellingsOf } from './spellings-of.ts';
import { listedWords } from './word-list.ts';
import { COMMON_ENGLISH } from './words/common-english.ts';
import { LANGUAGES } from './words/index.ts';
import type { LanguageWords } from './words/language-words.ts';

/** Shorter words are written in too many languages to tell one. */
const SHORTEST = 4;

const english: ReadonlySet<string> = new Set(listedWords(COMMON_ENGLISH));

/** By language the words of asking that it shares with no common English one: they tell it where no function word does. */
const TELLING = LANGUAGES.filter(({ mixedIn, script }) => !mixedIn && script === 'latin').map((words) => ({
  code: words.code,
  ...splitWords(tellingWords(words)),
}));

function tellingWords({ ordinary, asked }: LanguageWords): string[] {
  const phrases = [...Object.values(asked.operations), ...Object.values(asked.answers)].flatMap((cues) => cues.split('|'));
  const listed = [ordinary.light, ordinary.leaning, ordinary.chatWords].flatMap(listedWords);
  return [...listed, ...phrases.map((phrase) => phrase.trim()).filter((phrase) => !/[\s_]/u.test(phrase))].flatMap(spellingsOf);
}

function splitWords(words: readonly string[]): { readonly whole: ReadonlySet<string>; readonly begun: readonly string[] } {
  const long = words.filter((word) => word.replace('*', '').length >= SHORTEST);
  return {
    whole: new Set(long.filter((word) => !word.endsWith('*'))),
    begun: long.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)),
  };
}

/**
 * The language that most of the folded words tell which tell any, where they are more than the common English ones; nothing on
 * a tie.
 */
export function languageOfWords(words: readonly string[]): string | undefined {
  const foreign = words.filter((word) => word.length >= SHORTEST && !english.has(word));
  const counts = TELLING.map(({ code, whole, begun }) => ({
    code,
    count: foreign.filter((word) => whole.has(word) || begun.some((beginning) => word.startsWith(beginning))).length,
  })).sort((one, other) => other.count - one.count);
  const [best, second] = counts;
  const common = words.filter((word) => english.has(word)).length;
  return best && best.count > common && best.count > (second?.count ?? 0) ? best.code : undefined;
}
