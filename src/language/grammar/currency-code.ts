import type { Lexicon } from './lexicon.ts';
import type { Token } from './token.ts';

/** A currency code written together with a scale ("MUSD", "EURbn"), and the index of the token after it. */
export interface ScaledCode {
  readonly currency: string;
  readonly power: number;
  readonly next: number;
}

const POWERS: Readonly<Record<string, number>> = { k: 3, t: 3, m: 6, mn: 6, mio: 6, b: 9, bn: 9, mrd: 9 };
const SCALE_FIRST = /^(k|t|m|mn|mio|b|bn|mrd)([a-z]{3})$/;
const SCALE_LAST = /^([a-z]{3})(k|m|mn|b|bn)$/;

/** "30 MUSD", "120 MEUR", "EURm": only codes of currencies that are read here count. */
export function readScaledCode(tokens: readonly Token[], index: number, lexicon: Lexicon): ScaledCode | undefined {
  const token = tokens[index];
  if (token?.kind !== 'word' || token.text.length < 4 || token.text.length > 6) return undefined;
  const first = SCALE_FIRST.exec(token.folded);
  const last = SCALE_LAST.exec(token.folded);
  return codeWithScale(token, first?.[2], first?.[1], index, lexicon) ?? codeWithScale(token, last?.[1], last?.[2], index, lexicon);
}

function codeWithScale(
  token: Token,
  code: string | undefined,
  scale: string | undefined,
  index: number,
  lexicon: Lexicon,
): ScaledCode | undefined {
  if (code === undefined || scale === undefined) return undefined;
  const currency = lexicon.currencies.match([{ ...token, folded: code }], 0)?.value;
  return currency?.toLowerCase() === code ? { currency, power: POWERS[scale] ?? 0, next: index + 1 } : undefined;
}
