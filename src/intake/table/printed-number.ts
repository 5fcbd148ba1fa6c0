import { Exact } from '../../facts/derive/figure.ts';

/** A number as a table prints it. */
export interface PrintedNumber {
  /** Exact decimal string without an exponent. */
  readonly digits: string;
  /** Digits printed after the point. */
  readonly fraction: number;
}

const NUMBER = /^\+?(\d{1,15})(?:\.(\d{1,15}))?(?:[eE]([+-]?\d{1,2}))?$/;

/** Money is kept to so many significant digits; what is longer was not measured but computed. */
const MOST_DIGITS = 18;
const MOST_FRACTION = 15;

/**
 * Reads a plain number with a point (`0.002645`, `1e-05`). Refused, with the reason: grouped digits, a decimal comma
 * (1,234 may be either), signs and digits beyond what can be kept exactly.
 */
export function readPrintedNumber(text: string): PrintedNumber | { readonly wrong: string } {
  if (/^-\s*\d/.test(text)) return { wrong: 'is negative' };
  const found = NUMBER.exec(text);
  if (!found) return { wrong: 'is not a number: write digits with a point' };
  const value = new Exact(text.replace('+', ''));
  const fraction = Math.max(0, (found[2]?.length ?? 0) - Number(found[3] ?? 0));
  if (value.precision() > MOST_DIGITS || fraction > MOST_FRACTION) return { wrong: `has more than ${MOST_DIGITS} digits` };
  return { digits: value.toFixed(), fraction };
}
