import { commonScale, Exact, inScale } from './figure.ts';

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

/** Exact sum of decimal strings. */
export function sumOf(amounts: readonly string[]): string {
  return amounts.reduce((total, amount) => total.plus(amount), new Exact(0)).toFixed();
}

/** One amount less another, exactly. */
export function less(one: string, other: string): string {
  return new Exact(one).minus(other).toFixed();
}
