import { Decimal } from 'decimal.js';
import { type MoneyMention, readMoney } from '../../language/grammar/money.ts';
import type { Bound } from '../../model/value.ts';
import { isCounted, MOST_FIGURES } from './counts.ts';
import { onceOfEach, type ParsedSentence } from './parsed-sentence.ts';
import { isRangeBetween } from './ranges.ts';
import { isComparedWith, statedBound } from './stated-bound.ts';

/** An amount of money as its sentence means it: with the currency of its neighbours and the bounds of a range. */
export interface Amount {
  readonly mention: MoneyMention;
  readonly amount: string;
  readonly currency: string;
  readonly bound: Bound;
}

/** The amounts of a sentence in its order; both ends of a range are amounts of their own. */
export const amountsIn = onceOfEach((told: ParsedSentence): readonly Amount[] => {
  const mentions = told.money.slice(0, MOST_FIGURES);
  return mentions.flatMap((mention, at): Amount[] => {
    const before = mentions[at - 1];
    const after = mentions[at + 1];
    const currency = mention.currency ?? currencyBehind(told, mention) ?? sharedCurrency(told, mention);
    if (currency === undefined || isCounted(told, mention)) return [];
    if (after && isRange(told, mention, after)) {
      return [{ mention, amount: atScaleOf(mention, after), currency, bound: 'at_least' }];
    }
    if (before && isRange(told, before, mention)) return [{ mention, amount: mention.amount, currency, bound: 'at_most' }];
    const low = lowerEnd(told, mention);
    const upper: Amount = { mention, amount: mention.amount, currency, bound: low ? 'at_most' : boundOf(told.text, mention) };
    return low === undefined ? [upper] : [{ mention, amount: low, currency, bound: 'at_least' }, upper];
  });
});

function isRange(told: ParsedSentence, low: MoneyMention, high: MoneyMention): boolean {
  const sameMoney = low.currency === undefined || high.currency === undefined || low.currency === high.currency;
  return sameMoney && isRangeBetween(told.text, low, high) && new Decimal(atScaleOf(low, high)).lt(high.amount);
}

/** The 20 of "€20-25 billion" is 20 billion. */
function atScaleOf(low: MoneyMention, high: MoneyMention): string {
  return low.scaled || !high.scaled ? low.amount : atPowerOf(high.amount, low.amount);
}

function atPowerOf(scaled: string, digits: string): string {
  const power = [12, 9, 6, 3].find((scale) => new Decimal(scaled).gte(new Decimal(10).pow(scale))) ?? 0;
  return new Decimal(digits).mul(new Decimal(10).pow(power)).toFixed();
}

/** The lower end of "between 40 and 50 billion euros", at full size. */
function lowerEnd({ text }: ParsedSentence, mention: MoneyMention): string | undefined {
  const before = text.slice(Math.max(0, mention.start - 24), mention.start);
  const low = /(?:^|[\s€$£(])(\d{1,3}(?:\.\d+)?)\s?(?:-|–|to|and|bis|à|a|do|до)\s?$/u.exec(before)?.[1];
  if (low === undefined || !mention.scaled) return undefined;
  if (!/\b(?:between|from|zwischen|entre|von|od|між|від)\b|[-–]\s?$|\bto\s$/iu.test(before)) return undefined;
  const full = atPowerOf(mention.amount, low);
  return new Decimal(full).lt(mention.amount) ? full : undefined;
}

const WORDS_BEHIND =
  /^(?:\s+(?:additional|more|new|extra|further|other|fresh|of|in|worth|annual|military|Ukrainian))*\s+((?:US|American|Canadian|Australian|Danish|Swedish|Norwegian)?\s?\p{L}{3,12})/u;

/** "50 billion additional US dollars": words stand between the amount and its currency. */
function currencyBehind({ text }: ParsedSentence, { end, scaled }: MoneyMention): string | undefined {
  const words = scaled ? WORDS_BEHIND.exec(text.slice(end, end + 60))?.[1] : undefined;
  return words === undefined ? undefined : readMoney(`1 ${words}`, 'en')[0]?.currency;
}

/** An amount with a scale and no currency of its own takes that of the others in its sentence, if they agree. */
function sharedCurrency(told: ParsedSentence, mention: MoneyMention): string | undefined {
  if (!mention.scaled) return undefined;
  const currencies = new Set(told.money.flatMap(({ currency }) => (currency === undefined ? [] : [currency])));
  const [only] = currencies;
  return currencies.size === 1 ? only : undefined;
}

/** "slightly under" stays near, though "under" alone is a limit. */
function boundOf(text: string, mention: MoneyMention): Bound {
  if (isComparedWith(text, mention.start)) return 'exact';
  const told = statedBound(text, mention);
  if (told === 'nearly') return told;
  return mention.bound ?? told ?? (/[≈~]\s*$/u.test(text.slice(0, mention.start)) ? 'about' : 'exact');
}
