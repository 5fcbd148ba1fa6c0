import { Decimal } from 'decimal.js';
import type { MoneyMention } from '../../question/grammar/money.ts';
import type { NumberMention } from '../../question/grammar/numbers.ts';
import { onceOfEach, type Told } from './told.ts';

/** A number of things, or a percentage, in a sentence. */
export interface Counted {
  readonly value: string;
  readonly bound: NumberMention['bound'];
  readonly start: number;
  readonly end: number;
  readonly percent: boolean;
  /** What is counted; absent for a percentage. */
  readonly unit?: Unit;
}

/** The next word after a number, or a type that ends in letters ("1A5"). */
const PHRASE = /^\s+([\p{L}][\p{L}\d'’-]*|\d[\p{L}][\p{L}\d-]*)/u;
const STOPS = new Set(
  'of in on at to for from and or with by as is are was were will would has have had been be that which who more less than times per each this last next the a an since until after before its their his her our not but if into about all hours minutes pm am percent per cent cents points'.split(
    ' ',
  ),
);
const PLURALS_WITHOUT_S = new Set(
  'people men women children troops staff personnel aircraft servicemen servicewomen forces police military infantry cavalry equipment ammunition artillery members'.split(
    ' ',
  ),
);
const NOT_COUNTED =
  /^(?:mm|km|kg|cm|m|ft|kilomet\p{L}+|met(?:re|er)s?|miles?|degrees?|yards?|inch\p{L}*|views?|comments?|min|minutes?|seconds?|hours?|shares?|likes?|days?|weeks?|months?|years?|decades?|quarters?)$/iu;
/** "Article 5", "Resolution 1325", "F-16", "No. 3", "page 2": a number that names. */
const NAMES_BEFORE =
  /(?:\b(?:article|articles|resolution|no|number|nr|page|chapter|section|phase|part|paragraph|item|point|day|round|group|level|protocol|leopard|patriot|version|covid)\.?\s*|[\p{L}\d]-|[#§:/])$/iu;

interface Unit {
  readonly text: string;
  readonly end: number;
}

/** "several hundred", "dozens": no number is told. */
const BARE_SCALE = /^(?:hundreds?|thousands?|dozens?|millions?|billions?)$/iu;
/** A sentence with more figures is a table, which is read by other means. */
export const MOST_FIGURES = 40;

const COUNTS =
  /^\s+(?!(?:in|of|to|for|from|over|a|as|by|and|or|per|each|this|last|next|worth|was|were|is|are|will|has|have|had|more|annually|yearly|military|aid|package|on|with|at|that|which|pledged|provided|committed)\b)\p{L}+/iu;

/** "two million artillery shells" counts things. */
export function isCounted(told: Told, mention: MoneyMention): boolean {
  return mention.currency === undefined && COUNTS.test(told.text.slice(mention.end, mention.end + 40));
}

/** The counts and percentages of a sentence, in its order: numbers that a plural noun follows, and shares. */
export const countsIn = onceOfEach((told: Told): readonly Counted[] =>
  numbersOf(told)
    .slice(0, MOST_FIGURES)
    .flatMap((number): Counted[] => {
      if (number.percent) return [number];
      const unit = unitAfter(told, number);
      return unit === undefined || new Decimal(number.value).lte(1) ? [] : [{ ...number, unit }];
    }),
);

function numbersOf(told: Told): Counted[] {
  const numbers = told.numbers
    .filter(({ unit }) => unit !== 'ordinal')
    .map(({ value, bound, start, end, unit }) => ({ value, bound, start, end, percent: unit === 'percent' }));
  const scaled = told.money
    .filter((mention) => isCounted(told, mention))
    .map(({ amount, bound, start, end }) => ({ value: amount, bound, start, end, percent: false }));
  return [...numbers, ...scaled]
    .filter(({ start }) => !NAMES_BEFORE.test(told.text.slice(Math.max(0, start - 14), start)))
    .filter(({ start, end }) => !BARE_SCALE.test(told.text.slice(start, end)))
    .sort((one, other) => one.start - other.start);
}

/** What is counted: the plural noun at the end of the phrase after the number. */
function unitAfter(told: Told, { end }: Counted): Unit | undefined {
  const words: { text: string; end: number }[] = [];
  for (let at = end; words.length < 4; ) {
    const found = PHRASE.exec(told.text.slice(at, at + 60));
    const word = found?.[1];
    if (found === null || word === undefined) break;
    if (STOPS.has(word.toLowerCase())) break;
    at += found[0].length;
    words.push({ text: word, end: at });
    if (told.text.charAt(at) === '-') break;
  }
  const last = words.findIndex(({ text }, at) => isPlural(text) && (words[at + 1] === undefined || !isPlural(words[at + 1]?.text ?? '')));
  if (last < 0 || words.slice(0, last + 1).some(({ text }) => NOT_COUNTED.test(text))) return undefined;
  const unit = words.slice(0, last + 1);
  return { text: unit.map(({ text }) => text.replace(/['’]s?$/u, '')).join(' '), end: unit.at(-1)?.end ?? end };
}

function isPlural(word: string): boolean {
  const folded = word.toLowerCase();
  if (PLURALS_WITHOUT_S.has(folded)) return true;
  if (!/^[\p{Script=Latin}'’-]+$/u.test(word)) return true;
  return folded.length > 3 && /[^s'’u]s$/u.test(folded);
}
