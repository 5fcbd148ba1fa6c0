import { sayingVerbs } from '../intake/extract/speech.ts';
import { type FactSaying } from './fact-saying.ts';
import type { Told } from '../intake/extract/told.ts';
import { stemsOf } from '../intake/extract/pack-words.ts';
import { overlap } from '../intake/extract/told.ts';
import { readPolarity, readPolarityOfSentence } from '../language/polarity/read-polarity.ts';
import { isFunctionWord } from '../language/function-words.ts';
import { type Stand, standOf } from '../model/reading.ts';
import { fold, wordsOf } from '../model/text.ts';
import type { Difference } from './finding.ts';
import type { StoreSayings } from './store-sayings.ts';

/** Words as a text tells them: affirmed, denied, left open or still to come. */
type Stands = ReadonlyMap<string, ReadonlySet<Stand>>;

const kept = new WeakMap<Told, Stands>();

function standsIn(told: Told): Stands {
  const held = kept.get(told);
  if (held) return held;
  const stands = new Map<string, Set<Stand>>();
  const apart = [...told.names, ...told.times];
  // Read behind each word: a word of denying ("not confirmed") holds of what it ends with.
  for (const { folded, start, end } of wordsOf(told.text)) {
    if (isFunctionWord(folded) || /^\d/u.test(folded) || apart.some((other) => overlap(other, { start, end }))) continue;
    const stand = standOf(readPolarity(told.text, { start: end, end }, told.document.source.language));
    for (const stem of stemsOf(folded)) stands.set(stem, (stands.get(stem) ?? new Set()).add(stand));
  }
  kept.set(told, stands);
  return stands;
}

/** What somebody is told to have confirmed and has not is not so, whatever else is told alike. */
const DECIDES = 1_000;
const NEGATIVE: ReadonlySet<Stand> = new Set(['denies', 'doubts']);

/** That a sentence affirms what a fact denies or leaves open, or the reverse, by the words that both have. */
export function polarityDifference(told: Told, saying: FactSaying, store: StoreSayings): Difference[] {
  const said = standsIn(told);
  const stated = saying.statement.map(standsIn);
  // A quotation that is cut out of its sentence has not what denies it there.
  const quoted = saying.quotes.map((quote) => ({ stands: standsIn(quote), isWhole: /^["“«„]?\p{Lu}/u.test(quote.text) }));
  const verbs = sayingVerbs(told).map(({ text }) => stemsOf(fold(text)));
  let [alike, otherwise, stand] = [0, 0, undefined as Stand | undefined];
  for (const [stem, stands] of said) {
    const own = stated.flatMap((one) => [...(one.get(stem) ?? [])]);
    const others = quoted.flatMap(({ stands: one, isWhole }) => [...(one.get(stem) ?? [])].filter((stand) => isWhole || own.length === 0 || NEGATIVE.has(stand)));
    const known = new Set([...own, ...others]);
    if (known.size === 0) continue;
    const isNegative = [...stands].every((one) => NEGATIVE.has(one));
    const isHeldNegative = [...known].every((one) => NEGATIVE.has(one));
    const isHeldAffirmed = [...known].every((one) => !NEGATIVE.has(one));
    const worth = store.weightOf(stem);
    if ((isNegative && isHeldAffirmed) || (!isNegative && isHeldNegative)) {
      otherwise += verbs.some((stems) => stems.has(stem)) ? DECIDES : worth;
      stand = [...stands][0];
    } else alike += worth;
  }
  if (otherwise > alike) return [difference(stand ?? 'says', saying)];
  if (alike + otherwise > 0) return [];
  const whole = standOf(readPolarityOfSentence(told.text, told.document.source.language));
  const whole0 = saying.statement[0];
  const heldWhole = whole0 ? standOf(readPolarityOfSentence(whole0.text, 'en')) : 'says';
  return NEGATIVE.has(whole) === NEGATIVE.has(heldWhole) ? [] : [difference(whole, saying)];
}

function difference(stand: Stand, { fact }: FactSaying): Difference {
  const says = { says: 'so', denies: 'not so', doubts: 'left open', plans: 'planned' }[stand];
  return { how: 'polarity', says, held: NEGATIVE.has(stand) ? 'so' : fact.polarity === 'denied' ? 'denied' : 'not so' };
}
