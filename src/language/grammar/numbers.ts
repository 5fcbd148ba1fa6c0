import type { Bound } from '../../model/value.ts';
import { boundAfter, boundBefore } from './bound.ts';
import { type Lexicon, lexiconFor } from './lexicon.ts';
import { covers, type Mention, mentionOf, withoutOverlaps } from './mention.ts';
import { readMoney } from './money.ts';
import { readQuantity } from './quantity.ts';
import { readTimes } from './times.ts';
import { isGlued, type Token, tokenize } from './token.ts';
import { opensWithPoint, type Separators } from './written-number.ts';

/** A number in a text that is neither money nor part of a time. `value` is an exact decimal string. */
export interface NumberMention extends Mention {
  readonly value: string;
  readonly unit: 'number' | 'percent' | 'ordinal';
  readonly bound: Bound | undefined;
}

/** Where no language is known `1.079` is a decimal and `1,079` a thousand, as English writes them. */
const NUMBER_SEPARATORS: Separators = { point: 'decimal', comma: 'thousands' };
/** Any day will do: where a time stands in the text does not hang on today. */
const SOME_DAY = '2024-01-01';

/**
 * The bare numbers, percentages and ordinals in a text outside money and times, in order and apart: "52 per cent",
 * "1,131", "four countries", "the third". The articles and "one" alone are no numbers. `read`: the money and times of
 * the text where they have been read already.
 */
export function readNumbers(text: string, language?: string, read?: readonly Mention[]): NumberMention[] {
  const lexicon = lexiconFor(language);
  const tokens = tokenize(text);
  const taken = withoutOverlaps(read ?? [...readMoney(text, language), ...readTimes(text, SOME_DAY, language)]);
  const mentions: NumberMention[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined || covers(taken, token.start, token.end)) continue;
    const found = readNumberAt(text, tokens, index, lexicon) ?? readOrdinalAt(text, tokens, index, lexicon);
    if (found && !covers(taken, found.start, found.end)) mentions.push(found);
  }
  return withoutOverlaps(mentions);
}

function readNumberAt(text: string, tokens: readonly Token[], index: number, lexicon: Lexicon): NumberMention | undefined {
  if (continuesAnother(tokens, index)) return undefined;
  const quantity = readQuantity(tokens, index, lexicon, NUMBER_SEPARATORS);
  if (quantity === undefined || isWordOne(quantity) || isGluedToLetter(tokens, quantity.next)) return undefined;
  const percent = lexicon.percent.match(tokens, quantity.next);
  return {
    ...mentionOf(text, tokens, index, percent?.next ?? quantity.next),
    value: quantity.value,
    unit: percent ? 'percent' : 'number',
    bound: boundBefore(tokens, index, lexicon) ?? boundAfter(tokens, percent?.next ?? quantity.next, lexicon),
  };
}

function isWordOne({ form, value }: { form: string; value: string }): boolean {
  return form !== 'digits' && value === '1';
}

function readOrdinalAt(text: string, tokens: readonly Token[], index: number, lexicon: Lexicon): NumberMention | undefined {
  if (continuesAnother(tokens, index)) return undefined;
  const word = lexicon.ordinals.match(tokens, index);
  if (word && tokens[index]?.text.length !== 1) {
    return { ...mentionOf(text, tokens, index, word.next), value: String(word.value), unit: 'ordinal', bound: undefined };
  }
  const token = tokens[index];
  const ending = token?.kind === 'digits' && isGlued(tokens, index + 1) ? lexicon.ordinalEndings.match(tokens, index + 1) : undefined;
  if (token === undefined || ending === undefined || token.text.length > 4) return undefined;
  return { ...mentionOf(text, tokens, index, ending.next), value: String(Number(token.text)), unit: 'ordinal', bound: undefined };
}

function continuesAnother(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  if (before === undefined || !isGlued(tokens, index)) return false;
  return before.kind !== 'sign' || opensWithPoint(tokens, index - 1) || (/^[.,'/:-]$/.test(before.folded) && isGlued(tokens, index - 1));
}

function isGluedToLetter(tokens: readonly Token[], index: number): boolean {
  return isGlued(tokens, index) && tokens[index]?.kind === 'word';
}
