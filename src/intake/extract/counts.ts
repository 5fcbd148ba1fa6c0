import { Decimal } from 'decimal.js';
import { isOfEarlier } from '../../language/changes/earlier-figures.ts';
import type { MoneyMention } from '../../language/grammar/money.ts';
import type { NumberMention } from '../../language/grammar/numbers.ts';
import { fractionsIn } from './fractions.ts';
import { labelIn } from './label.ts';
import { measureNamed } from './measures.ts';
import { onceOfEach, overlap, type ParsedSentence } from './parsed-sentence.ts';
import { isRangeBetween } from './ranges.ts';

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
  /^(?:mm|km|kg|cm|m|ft|kilomet\p{L}+|met(?:re|er)s?|miles?|degrees?|yards?|inch\p{L}*|views?|comments?|min|minutes?|seconds?|hours?|shares?|likes?|days?|weeks?|months?|years?|decades?|quarters?|euros?|dollars?|pounds?|cents?|kroner|kronor|zlotys?|hryvnias?|times|euro|dollar|prozent|uhr|jahren?|monaten?|wochen?|tagen?|stunden?|minuten?|kilometern?|metern?|tonnen?|milliarden?|millionen?|mrd|mio|proc\p{L}*|złot\p{L}*|lat|lata|roku?|dni|miesi\p{L}+|tygodni\p{L}*|godzin\p{L}*|minut\p{L}*|mld|mln|tys)$/iu;
/** "Article 5", "Resolution 1325", "F-16", "No. 3", "page 2": a number that names. */
const NAMES_BEFORE =
  /(?:\b(?:article|articles|resolution|no|number|nr|page|chapter|section|phase|part|paragraph|item|point|day|round|group|level|protocol|leopard|patriot|version|covid)\.?\s*|\b(?:one|two|three|\d) (?:in|out of)(?: every)?\s+|[\p{L}\d]-|[#§:/])$/iu;

/** The word right behind a number. */
const MEASURED = /^[\s-]*(\p{L}+)(?![\p{L}\d])/u;

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

const OF_MONEY = /^(?:\s+\p{L}+){0,4}?\s+(?:euros?|dollars?|pounds?|hryvnias?|kroner|kronor|zlot\p{L}+|yen|yuan|EUR|USD|GBP)(?!\p{L})/iu;

/** "two million artillery shells" counts things. */
export function isCounted(told: ParsedSentence, mention: MoneyMention): boolean {
  if (mention.currency !== undefined || OF_MONEY.test(told.text.slice(mention.end, mention.end + 50))) return false;
  return COUNTS.test(told.text.slice(mention.end, mention.end + 40));
}

/** The counts and shares of a sentence, in its order: numbers of things, percentages and fractions in words. */
export const countsIn = onceOfEach((told: ParsedSentence): readonly Counted[] => {
  const fractions = fractionsIn(told.text, told.document.source.language);
  const numbers = numbersOf(told)
    .slice(0, MOST_FIGURES)
    .filter((number) => !fractions.some((fraction) => overlap(fraction, number)));
  const shares = fractions.slice(0, MOST_FIGURES).map(({ percent, ...rest }) => ({ ...rest, value: percent, percent: true }));
  const counted = withRanges(told, withUnits(told, numbers)).filter((one) => !isBesideLabelled(told, one));
  return [...counted, ...nonesOf(told), ...shares].sort((one, other) => one.start - other.start);
});

/** In a line that labels a figure, a number of the label names what is counted, and "six of them" is a part of it. */
function isBesideLabelled(told: ParsedSentence, { start, end, unit }: Counted): boolean {
  const label = labelIn(told);
  if (label === undefined || start === label.figure) return false;
  return start < label.end || unit?.end === end;
}

/** "No deaths have been reported": a count, too. */
const NONE_OF =
  /(?<!\p{L})no\s+(?:(?:new|more|further|other|confirmed|additional)\s+)*(\p{L}+)\s+(?:have|has|had|were|was|are|is)\s+(?:(?:yet|so far|as yet)\s+)?(?:been\s+)?(?:reported|recorded|registered|known|counted|confirmed|found|announced)(?!\p{L})/giu;

/** "Nobody has died". */
const NOBODY = /(?<!\p{L})(?:nobody|no one)(?=\s+(?:has|have|had)\s+(?:yet\s+|so far\s+)?\p{L}+)/giu;

function nonesOf({ text }: ParsedSentence): Counted[] {
  const nothing = Array.from(text.matchAll(NONE_OF), ({ 0: written, 1: noun = '', index }) => {
    const end = index + written.indexOf(noun) + noun.length;
    return { value: '0', bound: undefined, start: index, end: index + 2, percent: false, unit: { text: noun, end } };
  });
  const nobody = Array.from(text.matchAll(NOBODY), ({ 0: written, index }) => {
    const end = index + written.length;
    return { value: '0', bound: undefined, start: index, end, percent: false, unit: { text: 'people', end } };
  });
  return [...nothing, ...nobody];
}

/** Numbers with what they count, where the sentence tells it: behind them, or with a number beside. */
function withUnits(told: ParsedSentence, numbers: readonly Counted[]): Counted[] {
  const counted: Counted[] = [];
  for (const [at, number] of numbers.entries()) {
    const next = numbers[at + 1];
    if (number.percent || (next?.percent && isRangeBetween(told.text, number, next))) {
      counted.push({ ...number, percent: true });
      continue;
    }
    const before = counted.at(-1);
    const unit =
      nounBefore(told, number) ?? unitBehind(told, number) ?? unitOfWhole(told, number, next, before) ?? unitBefore(told, number, before);
    const isLabelled = labelIn(told)?.figure === number.start;
    if (unit !== undefined && (isLabelled || new Decimal(number.value).gt(1) || number.value === '0' || isPartOfWhole(told, number, next)))
      counted.push({ ...number, unit });
  }
  return counted;
}

/** Both ends of "between 8,000 and 10,000 soldiers" bound the count. */
function withRanges(told: ParsedSentence, counted: readonly Counted[]): Counted[] {
  return counted.map((number, at) => {
    const [before, after] = [counted[at - 1], counted[at + 1]];
    if (after && isRange(told, number, after)) return { ...number, bound: 'at_least' };
    return before && isRange(told, before, number) ? { ...number, bound: 'at_most' } : number;
  });
}

function isRange(told: ParsedSentence, low: Counted, high: Counted): boolean {
  return isRangeBetween(told.text, low, high) && new Decimal(low.value).lt(high.value);
}

const OF_WHOLE = /^\s+(?:out\s+)?of\s+(?:(?:the|its|their|our|all|some|about|around|nearly|almost)\s+){0,2}$/iu;

/** "five of the thirty-two Allies", "23 of 32 members": the whole tells what is counted. */
function isPartOfWhole(told: ParsedSentence, number: Counted, next: Counted | undefined): next is Counted {
  return next !== undefined && !next.percent && OF_WHOLE.test(told.text.slice(number.end, next.start));
}

function unitOfWhole(told: ParsedSentence, number: Counted, next: Counted | undefined, before: Counted | undefined): Unit | undefined {
  if (next === undefined) return undefined;
  if (!isPartOfWhole(told, number, next) && !isRangeBetween(told.text, number, next)) return undefined;
  const unit = unitBehind(told, next) ?? unitBefore(told, next, before);
  return unit && { ...unit, end: number.end };
}

const STANDS_ALONE =
  /^\s*(?:$|[.,;:!?)”"»]|(?:in|on)\s+(?:\p{Lu}|\d)|(?:more|others|of (?:them|whom|which|these|those)|in total|altogether|overall)(?!\p{L})|(?:had|have|has|were|was|are|is|will|would)\s)/iu;
const LABEL = /(?:^|[\n;•]\s*|[-–]\s+)(\p{L}[\p{L}\d '’-]{2,40}):\s*(?:\p{L}+\s+){0,3}$/u;
const LIKE_YEAR = /^(?:19|20)\d\d$/u;

/** "200 people, out of roughly 700": the count before tells it; "Soldiers trained: 700": the label does. */
function unitBefore(told: ParsedSentence, number: Counted, before: Counted | undefined): Unit | undefined {
  const after = told.text.slice(number.end, number.end + 16);
  const isEarlier = isOfEarlier(told.text, number);
  if ((!STANDS_ALONE.test(after) && !isEarlier) || LIKE_YEAR.test(number.value) || /^\s*(?:more|fewer|less)\s+than\b/iu.test(after))
    return undefined;
  const whole = labelIn(told);
  const labels = whole?.figure === number.start ? told.text.slice(whole.start, whole.end) : undefined;
  const label = labels ?? LABEL.exec(told.text.slice(Math.max(0, number.start - 80), number.start))?.[1];
  const named = label?.split(' ').find((word) => isPlural(word, told.document.source.language));
  if (named !== undefined) return { text: named, end: number.end };
  if (labels !== undefined) return { text: labels, end: number.end };
  if (before?.unit === undefined || before.percent) return undefined;
  const isTied =
    OF_THE_SAME.test(told.text.slice(number.end, number.end + 16)) || IS_COUNTED_ALONE.test(told.text.slice(before.end, number.start));
  return isTied ? { text: before.unit.text, end: number.end } : undefined;
}

/** "the number of workers on the piers will rise to about 150", "the total of the workers is 150": the noun stands before its number. */
const NUMBER_OF =
  /(?:^|[^\p{L}])(?:the|a|this|that|their|its)\s+(?:[\p{L}-]+\s+){0,2}?(?:number|total|count|tally|sum)\s+of\s+(?:the\s+)?((?:[\p{L}-]+\s+){1,5}?)(?:(?:on|in|at|of|from|with|who|that|since|by|so|for|across|among)\s+[^,;:.]{1,70}?\s+)?(?:(?:has|have|had|will|would|is|was|are|were|now|thus|also|then|again|already|only|by|almost|nearly|further|again)\s+)*(?:is|was|are|were|be|been|stands?|stood|rises?|rose|risen|falls?|fell|fallen|climbs?|climbed|grows?|grew|grown|drops?|dropped|increased?|decreased?|reach(?:es|ed)?|comes?|came|come|amounts?|amounted|puts?|remains?|remained|up|down)(?:\s+(?:at|to|up to|down to|by only|by)|(?=\s))(?:\s+(?:about|around|some|only|nearly|almost|over|more than|at least|up|at|now|to)|\s+(?:\p{L}+|\d+)\s+to)*\s+$/iu;
/** "brings the number of deaths to three". */
const BRINGS_NUMBER_TO = /(?:number|total|count|tally)\s+of\s+(?:the\s+)?((?:[\p{L}-]+\s+){1,4}?)(?:up\s+)?to\s+$/iu;
const LOOKED_BACK = 170;

function nounBefore(told: ParsedSentence, number: Counted): Unit | undefined {
  const before = told.text.slice(Math.max(0, number.start - LOOKED_BACK), number.start);
  const named = (NUMBER_OF.exec(before) ?? BRINGS_NUMBER_TO.exec(before))?.[1]?.trim();
  if (named === undefined) return undefined;
  const { language } = told.document.source;
  const words = named.split(/\s+/u);
  const last = words.findIndex((word, at) => isPlural(word, language) && !isPlural(words[at + 1] ?? '', language));
  const unit = last < 0 ? undefined : words.slice(0, last + 1);
  return unit && !unit.some((word) => NOT_COUNTED.test(word)) ? { text: unit.join(' '), end: number.end } : undefined;
}

const OF_THE_SAME = /^\s*(?:of (?:them|whom|which|these|those)|(?:had|have|has|were|was|are|is|will|would)\s)/iu;
/** What ties a bare number to the count before it in its sentence. */
const IS_COUNTED_ALONE =
  /(?:out of|of|and|another|from|to|between|against|compared with|compared to|after|up from|down from|than|gegenüber|nach|contre|frente a|wobec|проти|there (?:are|were|is|was|had been))\s+(?:[\p{L}\d,]+\s+){0,5}$/iu;

function numbersOf(told: ParsedSentence): Counted[] {
  const numbers = told.numbers
    .filter(({ unit }) => unit !== 'ordinal')
    .map(({ value, bound, start, end, unit }) => ({ value, bound, start, end, percent: unit === 'percent' }));
  const scaled = told.money
    .filter((mention) => isCounted(told, mention))
    .map(({ amount, bound, start, end }) => ({ value: amount, bound, start, end, percent: false }));
  return [...numbers, ...scaled]
    .filter(
      ({ start }) =>
        !NAMES_BEFORE.test(told.text.slice(Math.max(0, start - 14), start)) ||
        /[\d]\s?[-–]$/u.test(told.text.slice(Math.max(0, start - 3), start)),
    )
    .filter(({ start, end }) => !BARE_SCALE.test(told.text.slice(start, end)))
    .sort((one, other) => one.start - other.start);
}

const MEMBERS = /^[-‑](member|nation|country|state)(?:s)?(?!\p{L})/iu;
const MEMBERS_PLURAL: Readonly<Record<string, string>> = { member: 'members', nation: 'nations', country: 'countries', state: 'states' };

/** What is counted, behind the number: a unit in which the pack measures, a plural noun, or "32-member". */
function unitBehind(told: ParsedSentence, number: Counted): Unit | undefined {
  const [measured = '', word = ''] = MEASURED.exec(told.text.slice(number.end, number.end + 24)) ?? [];
  const unit = told.words.measures.get(measureNamed(word) ?? '');
  if (unit !== undefined) return { text: unit, end: number.end + measured.length };
  const member = MEMBERS.exec(told.text.slice(number.end, number.end + 12));
  const plural = member?.[1] && MEMBERS_PLURAL[member[1].toLowerCase()];
  return plural ? { text: plural, end: number.end + member[0].length } : unitAfter(told, number);
}

/** What is counted: the plural noun at the end of the phrase after the number. */
function unitAfter(told: ParsedSentence, { end }: Counted): Unit | undefined {
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
  const { language } = told.document.source;
  const last = words.findIndex(({ text }, at) => isPlural(text, language) && !isPlural(words[at + 1]?.text ?? '', language));
  if (last < 0 || words.slice(0, last + 1).some(({ text }) => NOT_COUNTED.test(text))) return undefined;
  const unit = words.slice(0, last + 1);
  return { text: unit.map(({ text }) => text.replace(/['’]s?$/u, '')).join(' '), end: unit.at(-1)?.end ?? end };
}

function isPlural(word: string, language: string): boolean {
  if (word === '') return false;
  const folded = word.toLowerCase();
  if (language === 'de') return /^\p{Lu}\p{Ll}{2,}/u.test(word);
  if (language === 'pl') return folded.length > 3;
  if (language === 'fr' && /(?:aux|eux|oux)$/u.test(folded)) return true;
  if (PLURALS_WITHOUT_S.has(folded)) return true;
  if (!/^[\p{Script=Latin}'’-]+$/u.test(word)) return true;
  return folded.length > 3 && /[^s'’u]s$/u.test(folded);
}
