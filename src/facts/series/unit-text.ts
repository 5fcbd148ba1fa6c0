import { Decimal } from 'decimal.js';

/** Plurals that are no word with an ending. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['people', 'person'],
  ['children', 'child'],
  ['men', 'man'],
  ['women', 'woman'],
]);
/** What ends in these has "es" behind its stem. */
const STEMS_WITH_ES = /(?:ss|sh|ch|x|z)es$/u;
/** What stands behind the noun of a unit ("cases per week"). */
const BEHIND = /^(.*?)((?: (?:per|of|in|a|an|with|without|under|over)(?: .*)?)?)$/u;

/** A unit as it stands behind a number: of one, in the singular ("1 case", "1 hospital bed", "1 case per week"). */
export function unitFor(amount: string, unit: string): string {
  if (!new Decimal(amount).abs().eq(1)) return unit;
  const [, noun = unit, rest = ''] = BEHIND.exec(unit) ?? [];
  const words = noun.split(' ');
  const last = words.pop() ?? '';
  return [...words, singularOf(last)].join(' ') + rest;
}

function singularOf(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (/[^aeiou]ies$/u.test(word) && word.length > 4) return word.replace(/ies$/u, 'y');
  if (STEMS_WITH_ES.test(word)) return word.slice(0, -2);
  return word.replace(/([^su])s$/u, '$1');
}
