import { commonScale, Exact, inScale } from './formatted-figure.ts';

/** The working of a sum in the common scale of its operands (`0.5 + 1.25 = 1.75`); one operand is its own working. */
export function workingOf(amounts: readonly string[], total: string): string {
  const power = commonScale([...amounts, total]);
  const [first = '', ...others] = amounts.map((amount) => inScale(amount, power));
  const terms = others.map((term) => (term.startsWith('-') ? ` - ${term.slice(1)}` : ` + ${term}`)).join('');
  return others.length === 0 ? first : `${first}${terms} = ${inScale(total, power)}`;
}

/** The working of what the first amount exceeds the second by. */
export function differenceWorking(one: string, other: string, apart: string): string {
  const power = commonScale([one, other, apart]);
  const taken = inScale(other, power);
  return `${inScale(one, power)} ${taken.startsWith('-') ? '+' : '-'} ${taken.replace(/^-/u, '')} = ${inScale(apart, power)}`;
}

/** The working of a division of one amount by another or by a number of things, whose result is rounded. */
export function divisionWorking(amount: string, by: string, result: string): string {
  const power = commonScale([amount]);
  const isAmount = by.length > 6;
  return `${inScale(amount, power)} / ${isAmount ? inScale(by, power) : by} = ${result}`;
}

/** Exact sum of plain decimal strings, in whole numbers of their smallest digit: a table may have a hundred thousand. */
export function sumOf(amounts: readonly string[]): string {
  const digits = amounts.reduce((most, amount) => Math.max(most, fractionOf(amount)), 0);
  let total = 0n;
  for (const amount of amounts) total += BigInt(amount.replace('.', '') + '0'.repeat(digits - fractionOf(amount)));
  const sign = total < 0n ? '-' : '';
  const written = String(total < 0n ? -total : total).padStart(digits + 1, '0');
  return new Exact(`${sign}${written.slice(0, written.length - digits)}.${digits === 0 ? '0' : written.slice(-digits)}`).toFixed();
}

/** Digits behind the point. */
function fractionOf(amount: string): number {
  const point = amount.indexOf('.');
  return point < 0 ? 0 : amount.length - point - 1;
}

/** One amount less another, exactly. */
export function less(one: string, other: string): string {
  return new Exact(one).minus(other).toFixed();
}
