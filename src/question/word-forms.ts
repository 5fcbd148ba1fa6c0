/** Endings of English inflection and of the genitive, each with what is written in its place in the base form; two letters at least stay before it. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=.)'s?$/u, ''],
  [/(?<=..)ie[sd]$/u, 'y'],
  [/(?<=.(?:s|x|z|h|o))es$/u, ''],
  [/(?<=.[^s])s$/u, ''],
  [/(?<=..)ed$/u, ''],
  [/(?<=..)d$/u, ''],
  [/(?<=..)ing$/u, ''],
  [/(?<=..)ing$/u, 'e'],
  [/(?<=.)(.)\1(?:ed|ing)$/u, '$1'],
];

/** What a folded English word may be a form of: itself, and what is left without an ending of inflection. */
function basesOf(word: string): Set<string> {
  return new Set([word, ...ENDINGS.map(([ending, base]) => word.replace(ending, base))]);
}

/** Whether two folded English words may be forms of one word (pay, pays, paying): "aide" and "aid" are none, for all their stem. */
export function areFormsOfOneWord(one: string, other: string): boolean {
  const bases = basesOf(one);
  return [...basesOf(other)].some((base) => bases.has(base));
}
