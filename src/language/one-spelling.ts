import { listedWords } from './word-list.ts';

/** How American English ends the beginnings of some words, how British English does, and those beginnings. */
const ENDINGS: readonly (readonly [string, string, string])[] = [
  [
    'or',
    'our',
    `arm behavi cand clam col endeav fav fl ferv glam harb hon hum lab neighb od parl ranc rig rum savi splend tum val vap vig`,
  ],
  ['er', 're', 'calib cent fib lit lust meag met mit och sab scept somb spect theat'],
  ['ens', 'enc', 'def lic off pret'],
  ['og', 'ogue', 'anal catal dial epil prol'],
  ['yz', 'ys', 'anal catal paral'],
];

const BEGINNINGS: readonly (readonly [RegExp, string])[] = ENDINGS.map(([american, british, words]) => {
  const goesOn = british.slice(american.length);
  return [new RegExp(`^(${listedWords(words).join('|')})${american}${goesOn && `(?!${goesOn})`}`, 'u'), `$1${british}`];
});

/** Verbs that double their last letter before an ending in British English alone. */
const DOUBLED = /^(cancel|channel|counsel|fuel|label|level|marvel|model|quarrel|signal|total|travel|tunnel)(ed|ing|ers?)$/u;

/** Verbs in -ise of both: what stands before it is no word that -ize makes a verb of. */
const IN_ISE = `adv advert chast compr comprom conc dem dev disgu enterpr exc exerc expert franch improv merchand otherw prec prem prom rev
  superv surpr telev`;

/** Verbs that British English may write in -ise: the stemmer knows the -ize of American English. */
const IN_IZE = new RegExp(`^(?!(?:${listedWords(IN_ISE).join('|')})is)(\\p{L}{4,}|real)is(e[ds]?|ers?|ing|ations?)$`, 'u');

const OTHERS: ReadonlyMap<string, string> = new Map([
  ['program', 'programme'],
  ['programs', 'programmes'],
  ['fulfill', 'fulfil'],
  ['fulfills', 'fulfils'],
  ['enroll', 'enrol'],
  ['aging', 'ageing'],
  ['judgment', 'judgement'],
  ['judgments', 'judgements'],
  ['gray', 'grey'],
  ['skeptical', 'sceptical'],
  ['skeptic', 'sceptic'],
  ['skeptics', 'sceptics'],
  ['maneuver', 'manoeuvre'],
  ['maneuvers', 'manoeuvres'],
  ['aluminum', 'aluminium'],
]);

/**
 * A folded English word in the one of its British and American spellings that the stemmer knows better. What it makes of a word that
 * both write alike is the same for both, so that words can be compared by it; it is not for readers.
 */
export function inOneSpelling(folded: string): string {
  const listed = OTHERS.get(folded);
  if (listed) return listed;
  const begun = BEGINNINGS.reduce((word, [american, british]) => word.replace(american, british), folded);
  return begun.replace(DOUBLED, '$1l$2').replace(IN_IZE, '$1iz$2');
}
