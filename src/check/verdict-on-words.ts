import type { AttributedSentence } from './attributed-sentences.ts';
import { bearing, PREDICATE, type Thresholds } from './bearing.ts';
import { differs, type SentenceFinding } from './found.ts';
import { type WordsMatch, wordsMatches } from './judge-words.ts';
import type { StoreSayings } from './store-sayings.ts';
import { isSureOfWho } from './sure-of-who.ts';

const WORDS: Thresholds = { bears: 0.5, differs: 0.62 };
/** A sentence that names nobody must share so many words with a fact. */
const FEWEST_SHARED = 3;
const NEARLY = 0.12;
const OF_OTHER_LANGUAGE = 0.35;
const FOREIGN_DIFFERS = 0.55;
const FEWEST_NAMES = 2;
const NEARER = 0.03;

const alignment = ({ fit, predicate }: WordsMatch) => (fit + predicate) / 2;

/** What comes of a sentence that has neither figure, day, office nor quotation; undefined where no fact is near. */
export function verdictOnWords(sentence: AttributedSentence, store: StoreSayings): SentenceFinding[] | undefined {
  const { told } = sentence;
  const matches = wordsMatches(sentence, undefined, store);
  const place = { start: 0, end: told.text.replace(/[.!?…\s]+$/u, '').length };
  // The words of a text in another language are hardly those of a fact: its names tell what it is about.
  const isForeign = told.document.source.language !== 'en' && told.names.length >= FEWEST_NAMES;
  const telling = matches.filter(
    ({ predicate, isOfMatter, shared }) =>
      (predicate >= (isForeign ? OF_OTHER_LANGUAGE : PREDICATE) && (told.names.length > 0 || shared >= FEWEST_SHARED)) || isOfMatter,
  );
  const most = Math.max(0, ...telling.map(({ fit }) => fit));
  const listed = telling.find(
    ({ isOfMatter, score, fact: { value } }) => isOfMatter && value.kind === 'entities' && score >= WORDS.differs,
  );
  const borne = bearing(
    telling.filter(({ fit, fact: { value } }) => fit >= most - NEARLY && (listed === undefined || value.kind === 'entities')),
    told,
    WORDS,
    store.view,
  );
  const bearer = borne && telling.find(({ fact }) => fact.id === borne.fact.id);
  const best = (bearer ? telling.filter(({ differences }) => differences.length > 0) : telling).find(isSureOfWho);
  const isOtherwise = best !== undefined && best.score >= (isForeign ? FOREIGN_DIFFERS : WORDS.differs) && best.differences.length > 0;
  // What a fact denies of the very matter is not borne out by another that tells less of it.
  const isNearer = isOtherwise && bearer !== undefined && alignment(best) > alignment(bearer) + NEARER;
  if (borne && !isNearer) return [borne.found(place)];
  if (isOtherwise) return [differs(told, place, best, matches, store.view)];
  return undefined;
}
