import { fold } from '../model/text.ts';

const BETWEEN_WORDS = /[\s/_-]+/u;

/** Whether every word typed begins a word of one of some names. */
export function beginsWords(typed: string, names: readonly string[]): boolean {
  const begun = fold(typed).split(BETWEEN_WORDS);
  return names.some((name) => {
    const words = fold(name).split(BETWEEN_WORDS);
    return begun.every((word) => words.some((one) => one.startsWith(word)));
  });
}
