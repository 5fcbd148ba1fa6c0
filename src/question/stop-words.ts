import { alternativesOf } from '../language/cue.ts';
import { spellingsOf } from '../language/spellings-of.ts';
import { listedWords } from '../language/word-list.ts';
import { LANGUAGES } from '../language/words/index.ts';
import { type Word, wordsOf } from '../model/text.ts';

/** The languages that chats mix into every other. */
const MIXED_IN: readonly string[] = LANGUAGES.filter(({ mixedIn }) => mixedIn).map(({ code }) => code);

/**
 * By language the words of chat and of asking that say nothing about what is asked; but for languages that are mixed into
 * others its function words, too.
 * Leaving one of them unanswered is no fault of an answer; leaving any other word unanswered counts against it.
 */
const BY_LANGUAGE: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  LANGUAGES.map(({ code, mixedIn, functionWords, ordinary: { stopWords, chatWords } }) => [
    code,
    new Set([...stopWords, ...listedWords(chatWords), ...(mixedIn ? [] : listedWords(functionWords))].flatMap(spellingsOf)),
  ]),
);

/** What is written before a vowel: d'aide, qu'il. */
const ELIDED = new RegExp(`^(?:${alternativesOf(LANGUAGES.flatMap(({ ordinary }) => listedWords(ordinary.elided)).join('|'))})'`, 'u');

/** A folded word without what is written before its vowel. */
export function withoutElision(folded: string): string {
  return folded.replace(ELIDED, '');
}

/** By language the spellings of hurried chat and the words they stand for: what is a slip in one is a word in another. */
const CHAT_SPELLINGS: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  LANGUAGES.map(({ code, ordinary }) => [code, new Map(Object.entries(ordinary.chatSpellings))]),
);

/** Whether a folded word carries no content in the given language, or in one that is mixed into all. */
export function isOrdinary(folded: string, language: string): boolean {
  if (isMixedIn(folded)) return true;
  if (MIXED_IN.includes(language)) return false;
  const bare = withoutElision(folded);
  return isListed(folded, language) || isListed(bare, language) || isMixedIn(bare);
}

function isMixedIn(folded: string): boolean {
  return MIXED_IN.some((language) => isListed(folded, language));
}

function isListed(folded: string, language: string): boolean {
  return BY_LANGUAGE.get(language)?.has(folded) === true;
}

/** A text of a language with that language's spellings of hurried chat written out. */
export function writeOutChat(text: string, language: string): string {
  const spellings = CHAT_SPELLINGS.get(language);
  if (!spellings) return text;
  let rest = 0;
  let written = '';
  for (const word of wordsOf(text)) {
    const spelled = isChat(word) ? spellings.get(word.folded) : undefined;
    if (spelled === undefined) continue;
    written += text.slice(rest, word.start) + spelled;
    rest = word.end;
  }
  return written + text.slice(rest);
}

/** Chat is written small, but for how a message begins; capitals are abbreviations and names. */
function isChat({ text, start }: Word): boolean {
  return text === text.toLowerCase() || (start === 0 && text.length > 2 && text.slice(1) === text.slice(1).toLowerCase());
}
