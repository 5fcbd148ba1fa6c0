import { Decimal } from 'decimal.js';
import { boundAfter, boundBefore } from '../../language/grammar/bound.ts';
import { covers } from '../../language/grammar/mention.ts';
import { readQuantity } from '../../language/grammar/quantity.ts';
import { tokenize } from '../../language/grammar/token.ts';
import { fold, wordsOf } from '../../model/text.ts';
import type { Bound, Value } from '../../model/value.ts';
import { lexiconOf, type Quotation } from './quotation.ts';

/** A value that is a number with a bound. */
export type FigureValue = Extract<Value, { readonly kind: 'money' | 'count' | 'share' }>;

/** A figure as a quotation prints it. */
export interface QuotedFigure {
  readonly quotation: Quotation;
  /** Exact decimal string. */
  readonly amount: string;
  readonly currency?: string;
  readonly bound: Bound;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const COUNT_SEPARATORS = { point: 'decimal', comma: 'thousands' } as const;
const NONE = /^(?:no|none|nobody|zero|kein\p{L}*|null|aucun\p{L}*|zéro|ningun\p{L}*|ningún|cero|żad\p{L}*|zero|жодн\p{L}*|нуль)$/iu;

function moneyIn(quotation: Quotation): QuotedFigure[] {
  return quotation.money.map(({ amount, currency, bound = 'exact', text, start, end }) => ({
    quotation,
    amount,
    ...(currency !== undefined && { currency }),
    bound,
    text,
    start,
    end,
  }));
}

function sharesIn(quotation: Quotation): QuotedFigure[] {
  const shares = quotation.numbers.filter(({ unit }) => unit === 'percent');
  return shares.map(({ value, bound = 'exact', text, start, end }) => ({ quotation, amount: value, bound, text, start, end }));
}

/** Every number of things, one and none included, outside money and dates. */
function countsIn(quotation: Quotation): QuotedFigure[] {
  const { text, money, times, numbers } = quotation;
  const lexicon = lexiconOf(quotation);
  const tokens = tokenize(text);
  const dates = times.filter(({ kind }) => kind !== 'duration' && kind !== 'vague');
  const taken = [...money.filter(({ currency }) => currency !== undefined), ...dates, ...numbers.filter(({ unit }) => unit === 'percent')];
  const sorted = taken.toSorted((one, other) => one.start - other.start);
  const found: QuotedFigure[] = [];
  for (let index = 0; index < tokens.length; ) {
    const token = tokens[index];
    if (token === undefined) break;
    const quantity = covers(sorted, token.start, token.end) ? undefined : readQuantity(tokens, index, lexicon, COUNT_SEPARATORS);
    const none = NONE.test(token.text) ? { value: '0', next: index + 1 } : undefined;
    const number = quantity ?? none;
    if (number) {
      const end = tokens[number.next - 1]?.end ?? token.end;
      const bound = boundBefore(tokens, index, lexicon) ?? boundAfter(tokens, number.next, lexicon) ?? 'exact';
      found.push({ quotation, amount: number.value, bound, text: text.slice(token.start, end), start: token.start, end });
    }
    index = number?.next ?? index + 1;
  }
  return found;
}

/** The figures of a quotation that are of the kind of a value. */
export function quotedFigures(quotation: Quotation, kind: FigureValue['kind']): QuotedFigure[] {
  if (kind === 'money') return moneyIn(quotation);
  return kind === 'share' ? sharesIn(quotation) : countsIn(quotation);
}

/** The number of a figure value. */
export function amountOf(value: FigureValue): string {
  return value.kind === 'share' ? value.percent : value.amount;
}

/** Whether two decimal strings are one number. */
export function isSameAmount(one: string, other: string): boolean {
  return new Decimal(one).eq(new Decimal(other));
}

const SMALL_WORDS = new Set(['of', 'in', 'the', 'at', 'on', 'and', 'for', 'to', 'a', 'an', 'under', 'over']);

/** The first letters of a word, without its ending. */
function stem(word: string): string {
  return word.length <= 4 ? word.replace(/s$/u, '') : word.replace(/(?:ies|es|s|y)$/u, '');
}

/** Whether a quotation names a unit: the word of it that says what is counted. */
export function namesUnit({ text }: Quotation, unit: string): boolean {
  const said = new Set(wordsOf(text).map(({ folded }) => stem(folded)));
  const words = wordsOf(unit).map(({ folded }) => folded);
  const telling = words.filter((word) => !SMALL_WORDS.has(word));
  return telling.length === 0 ? fold(text).includes(fold(unit)) : telling.some((word) => said.has(stem(word)));
}
