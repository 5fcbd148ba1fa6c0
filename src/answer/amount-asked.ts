import { fold, wordsOf } from '../model/text.ts';
import type { Reading } from '../question/reading.ts';
import { speaksOfAid } from '../question/series-words.ts';
import type { Knowledge } from './knowledge.ts';

/**
 * A country and a measure and nothing more ("Germany's military aid in 2024") is asked for as an amount, though no word
 * says so. Measures are what tables tell, whether one was imported or not: without it, whatever else is held on the
 * country is no answer.
 */
export function withAmountAsked(reading: Reading, knowledge: Knowledge): Reading {
  if (reading.answer !== undefined || reading.intent !== 'ask' || !namesCountry(reading, knowledge)) return reading;
  const { measureWords } = knowledge;
  const words = measureWords.spell(reading.question, reading.language, () => true);
  const measured = new Set(
    measureWords.mentions(words, reading.language).flatMap(({ first, last }) => words.slice(first, last + 1).map(({ folded }) => folded)),
  );
  const others = reading.items.filter(({ kind }) => kind === 'word' || kind === 'term');
  const saysNoMore =
    others.length > 0 && others.every(({ text }) => speaksOfAid(fold(text)) || wordsOf(text).every(({ folded }) => measured.has(folded)));
  return saysNoMore ? { ...reading, answer: 'amount' } : reading;
}

/** Whether a country is named that is not meant in nearly every question. */
function namesCountry({ names, unknownNames }: Reading, { pack }: Knowledge): boolean {
  const countries = new Set(pack.entities.filter(({ kind, ambient }) => kind === 'country' && !ambient).map(({ id }) => id));
  return names.some(({ entity }) => countries.has(entity)) || unknownNames.some(({ kind }) => kind === 'country');
}
