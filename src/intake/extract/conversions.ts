import type { MoneyMention } from '../../language/grammar/money.ts';

const BETWEEN =
  /^\s*(?:[([](?:[\p{L}\s.~≈=]{0,24})|,?\s+or\s+(?:[\p{L}\s]{0,20})|\/\s*|=\s*|\s[–—-]\s(?:[\p{L}\s]{0,20})|,\s+(?:about|around|nearly|almost|roughly|some)\s+)$/u;

/** Whether the second amount is the first one in another currency: "€40 billion (nearly $43.5 billion)". */
export function isConvertedAmount(text: string, first: MoneyMention, second: MoneyMention): boolean {
  if (second.currency === undefined || first.currency === undefined || second.currency === first.currency) return false;
  return BETWEEN.test(text.slice(first.end, second.start));
}

/** The amounts of a sentence without those that only repeat the one before in another currency. */
export function firstFigures(text: string, money: readonly MoneyMention[]): MoneyMention[] {
  return money.filter((mention, at) => {
    const before = money[at - 1];
    return before === undefined || !isConvertedAmount(text, before, mention);
  });
}
