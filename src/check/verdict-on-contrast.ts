import type { ParsedSentence } from '../intake/extract/parsed-sentence.ts';
import type { AttributedSentence } from './attributed-sentences.ts';
import type { FactSaying } from './fact-saying.ts';
import type { Difference } from './finding.ts';
import { found, type SentenceFinding, withPlaces } from './found.ts';
import { type WordsMatch, wordsMatches } from './judge-words.ts';
import { oppositeDifference, statesSide } from './stated-opposites.ts';
import { ordinalDifference, statesOrdinal } from './stated-ordinals.ts';
import type { StoreSayings } from './store-sayings.ts';
import { turnedDifference } from './turned-statement.ts';
import { factStanding } from './verdict.ts';

/** So much of all that is told must be what the fact tells. */
const ALIGNED = 0.55;
/** A fact that says the sentence itself is better than one that says it otherwise only where it says so much more of it. */
const BETTER = 0.04;
/** So many of the nearest facts are looked at. */
const MOST_LOOKED_AT = 8;

/** Of a text in another language than that of statements hardly a word is shared: so many names tell what it is of. */
const FEWEST_NAMES = 2;

const alignmentOf = ({ fit, predicate }: WordsMatch) => (fit + predicate) / 2;

function isOfAllNames({ saying }: WordsMatch, { names, countries, document }: ParsedSentence): boolean {
  const named = new Set([...names, ...countries].map(({ entity }) => entity));
  return document.source.language !== 'en' && named.size >= FEWEST_NAMES && [...named].every((entity) => saying.names.has(entity));
}

/**
 * What tells one side of something where the fact that it is nearest to tells the other: all else of the sentence is what that
 * fact says. Undefined where another fact is as near and tells no other side.
 */
export function verdictOnContrast(sentence: AttributedSentence, store: StoreSayings): SentenceFinding | undefined {
  const { told } = sentence;
  const alignment = (match: WordsMatch) => Math.max(alignmentOf(match), isOfAllNames(match, told) ? ALIGNED : 0);
  const matches = wordsMatches(sentence, undefined, store)
    .filter((match) => alignment(match) >= ALIGNED - BETTER && factStanding(match.fact, store.view).kind !== 'set_aside')
    .toSorted((one, other) => alignment(other) - alignment(one))
    .slice(0, MOST_LOOKED_AT)
    .map((match) => ({ ...match, contrasts: contrastsWith(told, match.saying) }));
  const best = matches.find(({ contrasts, differences }) => contrasts.length > 0 && !differences.some(isOfWho));
  if (best === undefined || alignment(best) < ALIGNED) return undefined;
  const isSaid = matches.some(
    (match) => match.contrasts.length === 0 && !match.differences.some(isOfWho) && alignment(match) > alignment(best) + BETTER,
  );
  if (isSaid) return undefined;
  const [contrast] = best.contrasts;
  const place = contrast?.at ?? { start: 0, end: told.text.length };
  return found(told, withPlaces(place, best.contrasts), 'differs', [best.fact], best.contrasts, best.fact.statement, store.view, {
    instead: best.fact,
  });
}

function contrastsWith(told: ParsedSentence, saying: FactSaying): Difference[] {
  const ofSides = [
    ...(statesSide(told) ? oppositeDifference(told, saying) : []),
    ...(statesOrdinal(told) ? ordinalDifference(told, saying) : []),
  ];
  return ofSides.length > 0 ? ofSides : turnedDifference(told, saying);
}

const isOfWho = ({ how }: Difference) => how === 'speaker' || how === 'scope';
