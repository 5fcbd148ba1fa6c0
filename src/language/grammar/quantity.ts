import { Decimal } from 'decimal.js';
import { isFunctionWord } from '../function-words.ts';
import { boundBefore } from './bound.ts';
import type { Lexicon } from './lexicon.ts';
import type { ScaleWord } from './lexicon-tables.ts';
import { type NumberWords, readNumberWords } from './number-words.ts';
import { isGlued, skipHyphen, type Token } from './token.ts';
import { readWrittenNumber, type Separators, valueOfWritten } from './written-number.ts';

/** A number with its scale word, in digits or words: "20.9 billion", "forty", "half a million", "40k". */
export interface Quantity {
  /** Exact plain decimal string. */
  readonly value: string;
  readonly next: number;
  /** Power of ten of the scale word; undefined when none was written. */
  readonly power: number | undefined;
  readonly form: 'digits' | 'words' | 'fraction' | 'article';
}

/** 32 digits are kept exactly; longer numbers are refused before. */
const Exact = Decimal.clone({ precision: 60 });
/** "Thousand million" multiplies. */
const THOUSAND = 3;
const LONE_LETTER_SCALE = /^[kmb]$/;

/**
 * The quantity that begins at a token. `loneSeparators` says how `20.900` and `1,079` read when neither the named
 * language nor a scale word tells.
 */
export function readQuantity(tokens: readonly Token[], index: number, lexicon: Lexicon, loneSeparators: Separators): Quantity | undefined {
  return (
    readDigitQuantity(tokens, index, lexicon, loneSeparators) ??
    readWholeQuantity(tokens, index, lexicon) ??
    readFractionQuantity(tokens, index, lexicon) ??
    readWordQuantity(tokens, index, lexicon) ??
    readArticleQuantity(tokens, index, lexicon)
  );
}

function readDigitQuantity(tokens: readonly Token[], index: number, lexicon: Lexicon, lone: Separators): Quantity | undefined {
  const number = readWrittenNumber(tokens, index);
  if (number === undefined) return undefined;
  const hundreds = readHundreds(tokens, number.written, number.next, lexicon);
  if (hundreds) return hundreds;
  const scale = readScale(tokens, number.next, lexicon);
  const value = valueOfWritten(number.written, separatorsFor(lexicon.decimalComma, scale?.word, lone));
  if (value === undefined) return undefined;
  return scaled(tokens, new Exact(value), number.next, scale, lexicon, 'digits');
}

/** "5 hundred million": a digit counts hundreds. */
function readHundreds(tokens: readonly Token[], written: string, next: number, lexicon: Lexicon): Quantity | undefined {
  const hundred = /^[1-9]$/.test(written) ? lexicon.hundred.match(tokens, next) : undefined;
  if (hundred === undefined || isGlued(tokens, next)) return undefined;
  return scaled(tokens, new Exact(written).mul(100), hundred.next, readScale(tokens, hundred.next, lexicon), lexicon, 'digits');
}

function separatorsFor(languageComma: boolean | undefined, scale: ScaleWord | undefined, lone: Separators): Separators {
  const comma = languageComma ?? scale?.decimalComma;
  if (comma === undefined) return lone;
  return comma ? { point: 'thousands', comma: 'decimal' } : { point: 'decimal', comma: 'thousands' };
}

function readWholeQuantity(tokens: readonly Token[], index: number, lexicon: Lexicon): Quantity | undefined {
  const found = lexicon.quantities.match(tokens, index);
  return found && { value: found.value, next: found.next, power: found.value.length - 1, form: 'words' };
}

/** "half a billion": a fraction is a quantity only before a scale word. */
function readFractionQuantity(tokens: readonly Token[], index: number, lexicon: Lexicon): Quantity | undefined {
  const fraction = lexicon.fractions.match(tokens, index);
  if (fraction === undefined) return undefined;
  const scale = readScale(tokens, fraction.next, lexicon);
  return scale && scaled(tokens, new Exact(fraction.value), fraction.next, scale, lexicon, 'fraction');
}

function readWordQuantity(tokens: readonly Token[], index: number, lexicon: Lexicon): Quantity | undefined {
  const words = readNumberWords(tokens, index, lexicon);
  if (words === undefined) return undefined;
  const { value, next } = withDecimals(tokens, words, lexicon);
  const whole = scaled(tokens, new Exact(value), next, readScale(tokens, next, lexicon), lexicon, 'words');
  return withLowerScale(tokens, whole, lexicon);
}

const MOST_DECIMALS = 6;

/** "twenty point nine", "zwanzig Komma neun fünf": each word behind the mark is a digit, and a last number of two is both. */
function withDecimals(tokens: readonly Token[], whole: NumberWords, lexicon: Lexicon): { readonly value: string; readonly next: number } {
  const mark = lexicon.decimalWord.match(tokens, whole.next);
  let [digits, next] = ['', mark?.next ?? whole.next];
  while (mark && digits.length < MOST_DECIMALS) {
    const digit = lexicon.cardinals.match(tokens, next);
    if (digit === undefined || digit.value > 9) break;
    digits += String(digit.value);
    next = digit.next;
  }
  const pair = mark && digits === '' ? readNumberWords(tokens, next, lexicon) : undefined;
  if (pair && pair.value < 100) return { value: `${whole.value}.${pair.value}`, next: pair.next };
  return digits === '' ? { value: String(whole.value), next: whole.next } : { value: `${whole.value}.${digits}`, next };
}

/** "five million two hundred thousand": words of a lower scale are added. */
function withLowerScale(tokens: readonly Token[], upper: Quantity, lexicon: Lexicon): Quantity {
  if (upper.power === undefined || upper.power < 6) return upper;
  const words = readNumberWords(tokens, upper.next, lexicon);
  if (words === undefined) return upper;
  const scale = readScale(tokens, words.next, lexicon);
  const lower = scaled(tokens, new Exact(words.value), words.next, scale, lexicon, 'words');
  const belongs = new Exact(lower.value).lt(Exact.pow(10, upper.power)) && (scale !== undefined || words.value >= 1000);
  return belongs ? { ...upper, value: new Exact(upper.value).plus(lower.value).toFixed(), next: lower.next } : upper;
}

/** "a billion": an article counts one before a scale word and "a hundred". */
function readArticleQuantity(tokens: readonly Token[], index: number, lexicon: Lexicon): Quantity | undefined {
  const article = lexicon.article.match(tokens, index);
  if (article === undefined) return undefined;
  const scale = readScale(tokens, article.next, lexicon);
  if (scale) return scaled(tokens, new Exact(1), article.next, scale, lexicon, 'article');
  return lexicon.hundred.match(tokens, article.next) && readWordQuantity(tokens, article.next, lexicon);
}

interface ScaleMatch {
  readonly word: ScaleWord;
  readonly next: number;
}

/** A scale word after a number, with the point of its abbreviation. `k`, `m` and `b` must be glued to the digits or stand before a currency. */
function readScale(tokens: readonly Token[], index: number, lexicon: Lexicon): ScaleMatch | undefined {
  const at = skipHyphen(tokens, index);
  const found = lexicon.scales.match(tokens, at);
  if (found === undefined) return undefined;
  const word = tokens[at];
  if (word !== undefined && LONE_LETTER_SCALE.test(word.folded) && !isLetterScale(tokens, at, lexicon)) return undefined;
  const higher = found.value.power === THOUSAND ? lexicon.scales.match(tokens, found.next) : undefined;
  if (higher && higher.value.power > THOUSAND && !LONE_LETTER_SCALE.test(tokens[found.next]?.folded ?? '')) {
    return { word: { ...higher.value, power: THOUSAND + higher.value.power }, next: higher.next };
  }
  return { word: found.value, next: found.next };
}

function isLetterScale(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  if (lexicon.currencies.match(tokens, at + 1)) return true;
  const endsThere = tokens[at + 1]?.kind !== 'digits' || !isGlued(tokens, at + 1);
  return isGlued(tokens, at) && tokens[at - 1]?.kind === 'digits' && endsThere && !isLabelled(tokens, at - 1, lexicon);
}

/** A verb in its past: "pledged 2b" is an amount. */
const PAST_VERB = /ed$/;

/** Whether a single digit and its letter number the thing before them: "gauge 1b", "block 2m". */
function isLabelled(tokens: readonly Token[], digits: number, lexicon: Lexicon): boolean {
  const before = tokens[digits - 1];
  if (tokens[digits]?.text.length !== 1 || before?.kind !== 'word' || isGlued(tokens, digits)) return false;
  const leads =
    isFunctionWord(before.folded) ||
    lexicon.amountLeads.match(tokens, digits - 1) ||
    PAST_VERB.test(before.folded) ||
    boundBefore(tokens, digits, lexicon) !== undefined;
  return !leads && !lexicon.currencies.match(tokens, digits - 1);
}

/** The number times its scale; "and a half" may stand before the scale ("two and a half billion") or after it ("un milliard et demi"). */
function scaled(
  tokens: readonly Token[],
  number: Decimal,
  next: number,
  scale: ScaleMatch | undefined,
  lexicon: Lexicon,
  form: Quantity['form'],
): Quantity {
  const halfBefore = scale ? undefined : lexicon.andAHalf.match(tokens, next);
  const found = halfBefore ? readScale(tokens, halfBefore.next, lexicon) : scale;
  if (found === undefined) return { value: number.toFixed(), next, power: undefined, form };
  const halfAfter = halfBefore ? undefined : lexicon.andAHalf.match(tokens, found.next);
  const value = halfBefore || halfAfter ? number.plus('0.5') : number;
  const power = found.word.power;
  return { value: value.mul(Exact.pow(10, power)).toFixed(), next: halfAfter?.next ?? found.next, power, form };
}

/** The quantity times a scale word that stands at an index, behind its currency ("75 USD million"); single letters are none there. */
export function timesScale(tokens: readonly Token[], quantity: Quantity, index: number, lexicon: Lexicon): Quantity | undefined {
  const scale = lexicon.scales.match(tokens, index);
  if (scale === undefined || scale.value.power < 6 || LONE_LETTER_SCALE.test(tokens[index]?.folded ?? '')) return undefined;
  return timesPower(quantity, scale.value.power, scale.next);
}

/** The quantity times a power of ten. */
export function timesPower(quantity: Quantity, power: number, next: number): Quantity {
  return { ...quantity, value: new Exact(quantity.value).mul(Exact.pow(10, power)).toFixed(), power, next };
}

/** The quantity and so many hundredths: 13 dollars and 45 cents. */
export function withHundredths(quantity: Quantity, hundredths: number): Quantity {
  return { ...quantity, value: new Exact(quantity.value).plus(new Exact(hundredths).div(100)).toFixed() };
}
