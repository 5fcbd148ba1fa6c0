import { Exact } from '../../facts/derive/formatted-figure.ts';
import type { TableMapping } from './table-mapping.ts';

/** A number as a table prints it. */
export interface PrintedNumber {
  /** Exact decimal string without an exponent. */
  readonly digits: string;
  /** Digits printed after the point. */
  readonly fraction: number;
}

/** How a mapping says that numbers are written. */
export type NumberForm = TableMapping['numbers'];

const NUMBER = /^([+-]?)(\d{1,15})(?:\.(\d{1,15}))?(?:[eE]([+-]?\d{1,2}))?$/;
const MINUS = /^[-−–]\s?(?=\d)/u;

/** A value is kept to so many significant digits; what is longer was not measured but computed. */
const MOST_DIGITS = 18;
const MOST_FRACTION = 15;

const GROUPS: Readonly<Record<NumberForm['grouping'], string>> = {
  none: '',
  comma: ',',
  point: '\\.',
  space: '[ \\u00a0\\u202f]',
  apostrophe: "['’]",
};

/**
 * Reads a number in the form that the mapping declares: plain digits with a point (`0.002645`, `-0.1`, `1e-05`) where it
 * declares none. What could be read in two ways is refused, with the reason: `1,234` may be either.
 */
export function readPrintedNumber(text: string, form: NumberForm): PrintedNumber | { readonly wrong: string } {
  const plain = plainNumber(text, form);
  const found = plain === undefined ? null : NUMBER.exec(plain);
  if (plain === undefined || !found) return { wrong: notANumber(text, form) };
  const value = new Exact(plain.replace('+', ''));
  const fraction = Math.max(0, (found[3]?.length ?? 0) - Number(found[4] ?? 0));
  if (value.precision() > MOST_DIGITS || fraction > MOST_FRACTION) return { wrong: `has more than ${MOST_DIGITS} digits` };
  return { digits: value.toFixed(), fraction };
}

/** The number with a point, no groups and a minus sign; nothing where it is not in the form. */
function plainNumber(text: string, { decimal, grouping, brackets }: NumberForm): string | undefined {
  const inBrackets = brackets === 'negative' ? /^\((.+)\)$/u.exec(text)?.[1] : undefined;
  const signed = (inBrackets === undefined ? text : `-${inBrackets}`).replace(MINUS, '-');
  const point = decimal === 'comma' ? ',' : '\\.';
  const whole = grouping === 'none' ? '\\d+' : `(?:\\d{1,3}(?:${GROUPS[grouping]}\\d{3})+|\\d+)`;
  const found = new RegExp(`^([+-]?)(${whole})(?:${point}(\\d+))?([eE][+-]?\\d{1,2})?$`, 'u').exec(signed);
  if (!found) return undefined;
  const [, sign = '', digits = '', fraction, exponent = ''] = found;
  return `${sign}${digits.replace(/\D/gu, '')}${fraction === undefined ? '' : `.${fraction}`}${exponent}`;
}

function notANumber(text: string, { decimal, grouping }: NumberForm): string {
  const form = `digits with a ${decimal}${grouping === 'none' ? '' : ` and groups by ${grouping}`}`;
  if (/^\(\s*\d[\d.,]*\s*\)$/u.test(text))
    return `is in brackets: say in the mapping that these are negative ("numbers: { brackets: negative }")`;
  const other = /^[-+−]?\d[\d.,'’ \u00a0\u202f]*\d$/u.test(text) ? ': declare decimals and groups in the mapping under "numbers"' : '';
  return `is not a number, ${form}${other}`;
}
