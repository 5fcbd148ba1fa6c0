import { alternativesOf, phrasesOf } from '../language/cue.ts';
import { LANGUAGES } from '../language/words/index.ts';
import { fold } from '../model/text.ts';

/** By language where one question ends and the next begins within a sentence: a joining word, then a question word. */
const SECOND = new Map(
  LANGUAGES.map(({ code, asked }) => [
    code,
    new RegExp(
      `(?:[,;] *|[\\s]+)(?<joins>${alternativesOf(asked.joins)}) +(?<asks>${alternativesOf(asked.asksMore)})(?![\\p{L}\\p{N}])`,
      'u',
    ),
  ]),
);

/** Question words of all languages, with which the first question of two begins. */
const OPENS = new RegExp(`^[^\\p{L}]*(?:${alternativesOf(phrasesOf(({ asked }) => asked.asksMore))})[^\\p{L}\\p{N}]*$`, 'u');

/**
 * The two questions that one sentence joins ("who said so, and when?", "when and where did they meet"), the second as a
 * continuation of the first; nothing where it asks for one thing. Folding keeps the length of what is split here.
 */
export function joinedQuestions(text: string, language: string): readonly [string, string] | undefined {
  const folded = fold(text);
  if (folded.length !== text.length) return undefined;
  const found = SECOND.get(language)?.exec(folded);
  const { joins, asks } = found?.groups ?? {};
  if (!found || joins === undefined || asks === undefined) return undefined;
  const before = text.slice(0, found.index);
  const end = found.index + found[0].length;
  const asked = text.slice(end - asks.length, end);
  if (before.trim() === '') return undefined;
  const opens = OPENS.test(folded.slice(0, found.index));
  return opens ? [`${before}${text.slice(end)}`, `${joins} ${asked}`] : [before, `${joins} ${asked}${text.slice(end)}`];
}

/** Whether the second of two joined questions has words beside its question word: else it asks for another side of the first. */
export function saysMoreThanItsWord(second: string, language: string): boolean {
  // Folding takes a blank at the beginning away, and a joining word stands behind one.
  const folded = fold(`x ${second}`);
  const found = SECOND.get(language)?.exec(folded);
  return found !== null && found !== undefined && /\p{L}/u.test(folded.slice(found.index + found[0].length));
}
