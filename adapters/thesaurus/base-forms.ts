/** Endings and what they are taken off for, by part of speech: the rules of detachment of WordNet's morphy(7WN). */
const DETACHMENTS: Readonly<Record<'verb' | 'noun' | 'adj', readonly (readonly [string, string])[]>> = {
  noun: [
    ['ies', 'y'],
    ['ses', 's'],
    ['xes', 'x'],
    ['zes', 'z'],
    ['ches', 'ch'],
    ['shes', 'sh'],
    ['men', 'man'],
    ['s', ''],
  ],
  verb: [
    ['ies', 'y'],
    ['es', 'e'],
    ['es', ''],
    ['s', ''],
    ['ied', 'y'],
    ['ed', 'e'],
    ['ed', ''],
    ['ing', 'e'],
    ['ing', ''],
  ],
  adj: [
    ['er', ''],
    ['est', ''],
    ['er', 'e'],
    ['est', 'e'],
  ],
};

/** A consonant written twice before an ending ("planned") is written once in the base form. */
const DOUBLED = /([bdfgklmnprt])\1$/u;

/** The base forms that a folded word may have, itself first. */
export function baseForms(word: string, part: 'verb' | 'noun' | 'adj'): string[] {
  const detached = DETACHMENTS[part]
    .filter(([ending]) => word.endsWith(ending) && word.length > ending.length + 1)
    .map(([ending, instead]) => word.slice(0, -ending.length) + instead);
  return [...new Set([word, ...detached, ...detached.filter((form) => DOUBLED.test(form)).map((form) => form.slice(0, -1))])];
}
