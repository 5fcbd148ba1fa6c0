import { stemsOf } from '../intake/extract/pack-words.ts';
import { onceOfEach, type ParsedSentence } from '../intake/extract/parsed-sentence.ts';
import { readNumbers } from '../language/grammar/numbers.ts';
import { wordsOf } from '../model/text.ts';
import type { FactSaying } from './fact-saying.ts';
import type { Difference, Stretch } from './finding.ts';

/** Which one of several a sentence tells of: its number, and the stems of what it is one of. */
interface OrdinalTold extends Stretch {
  readonly value: string;
  readonly of: ReadonlySet<string>;
}

/** So many words behind an ordinal stands what it numbers ("the first such meeting of defence ministers"). */
const WORDS_BEHIND = 5;
const FEWEST_LETTERS = 4;
const LINKS = new Set(['that', 'which', 'since']);

const ordinalsIn = onceOfEach(({ text, document, money, times }: ParsedSentence): readonly OrdinalTold[] =>
  readNumbers(text, document.source.language, [...money, ...times])
    .filter(({ unit }) => unit === 'ordinal')
    .map(({ value, start, end }) => ({
      value,
      start,
      end,
      of: new Set(
        wordsOf(text.slice(end))
          .slice(0, WORDS_BEHIND)
          .filter(({ folded }) => folded.length >= FEWEST_LETTERS && !LINKS.has(folded))
          .flatMap(({ folded }) => [...stemsOf(folded)]),
      ),
    })),
);

/** Whether a sentence tells which one of several it speaks of. */
export function statesOrdinal(told: ParsedSentence): boolean {
  return ordinalsIn(told).length > 0;
}

/** That a sentence tells another one of several than a fact does ("for the third time" for "for the first time"). */
export function ordinalDifference(told: ParsedSentence, saying: FactSaying): Difference[] {
  const stated = saying.statement.flatMap(ordinalsIn);
  const held = [...stated, ...saying.quotes.flatMap(ordinalsIn)];
  const shares = (one: OrdinalTold, other: OrdinalTold) =>
    [...one.of].some((stem) => other.of.has(stem)) || (one.of.size === 0 && other.of.size === 0);
  for (const one of ordinalsIn(told)) {
    const alike = held.filter((other) => shares(one, other));
    const [other] = alike.filter((found) => stated.includes(found));
    if (other && alike.every(({ value }) => value !== one.value))
      return [{ how: 'amount', says: told.text.slice(one.start, one.end), held: other.value, at: { start: one.start, end: one.end } }];
  }
  return [];
}
