import { alternativesOf, cue } from '../language/cue.ts';
import { LANGUAGES } from '../language/words/index.ts';
import { fold } from '../model/text.ts';
import type { Reading } from './reading.ts';

interface OwnDoing {
  readonly people: RegExp;
  /** Ways of asking at the beginning of a message. */
  readonly opens: RegExp;
  /** Ways of asking in which people speak of themselves and of whom they ask. */
  readonly asking: RegExp;
}

const WORD_END = '(?![\\p{L}\\p{N}])';

const BY_LANGUAGE: ReadonlyMap<string, OwnDoing> = new Map(
  LANGUAGES.map(({ code, asked: { ownDoing } }) => {
    const { people, asking, wishes, toDo, doings } = ownDoing;
    // "I need to know" asks for something; "I need to track" tells of something that one does.
    const wishing = `(?:${alternativesOf(wishes)})${WORD_END}(?!\\s+(?:${alternativesOf(toDo)})\\s+(?!(?:${alternativesOf(doings)})${WORD_END}))`;
    const ways = `(?:(?:${alternativesOf(asking)})${WORD_END}|${wishing})`;
    return [
      code,
      {
        people: cue(people),
        asking: new RegExp(`(?<![\\p{L}\\p{N}])${ways}`, 'gu'),
        opens: new RegExp(`^(?:${ways}[,:]?\\s+)+`, 'iu'),
      },
    ];
  }),
);

/**
 * Whether a message tells or asks of what somebody does who takes part in it ("how come I got declined", "where do you
 * originate from"), rather than of a file: more of it speaks of them than the ways in which people ask.
 */
export function isOfOwnDoing({ question, language }: Pick<Reading, 'question' | 'language'>): boolean {
  const own = BY_LANGUAGE.get(language);
  return own?.people.test(fold(question).replaceAll(own.asking, ' ')) === true;
}

/** Whether a part of a message speaks of who writes or reads it. */
export function speaksOfUs(text: string, language: string): boolean {
  return BY_LANGUAGE.get(language)?.people.test(fold(text)) === true;
}

/** A message without the way of asking that it opens with ("can you tell me"). */
export function withoutWayOfAsking(text: string, language: string): string {
  const opens = BY_LANGUAGE.get(language)?.opens;
  return opens === undefined ? text : text.replace(opens, '');
}
