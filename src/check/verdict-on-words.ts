import { bearing, PREDICATE, type Thresholds } from './bearing.ts';
import { differs, type Found } from './found.ts';
import { wordsMatches } from './judge-words.ts';
import type { StoreSayings } from './store-sayings.ts';
import { isSureOfWho } from './sure-of-who.ts';
import type { ToldSentence } from './told-sentences.ts';

const WORDS: Thresholds = { bears: 0.5, differs: 0.62 };
/** A sentence that names nobody must share so many words with a fact. */
const FEWEST_SHARED = 3;
const NEARLY = 0.12;

/** What comes of a sentence that has neither figure, day, office nor quotation; undefined where no fact is near. */
export function verdictOnWords(sentence: ToldSentence, store: StoreSayings): Found[] | undefined {
  const { told } = sentence;
  const matches = wordsMatches(sentence, undefined, store);
  const place = { start: 0, end: told.text.replace(/[.!?…\s]+$/u, '').length };
  const telling = matches.filter(
    ({ predicate, isOfMatter, shared }) => (predicate >= PREDICATE && (told.names.length > 0 || shared >= FEWEST_SHARED)) || isOfMatter,
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
  if (borne) return [borne.found(place)];
  const best = telling.find((match) => isSureOfWho(match, sentence, { start: told.text.length - 1, end: told.text.length }));
  if (best && best.score >= WORDS.differs && best.differences.length > 0) return [differs(told, place, best, matches, store.view)];
  return undefined;
}
