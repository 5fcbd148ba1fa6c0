import { eventStatus } from '../intake/extract/event-status.ts';
import { stemsOf } from '../intake/extract/pack-words.ts';
import { onceOfEach, overlap, type ParsedSentence } from '../intake/extract/parsed-sentence.ts';
import { sayingVerbs } from '../intake/extract/speech.ts';
import { isFunctionWord } from '../language/function-words.ts';
import { readPolarity, readPolarityOfSentence } from '../language/polarity/read-polarity.ts';
import { type Stand, standOf } from '../model/factuality.ts';
import { fold, wordsOf } from '../model/text.ts';
import type { FactSaying } from './fact-saying.ts';
import type { Difference } from './finding.ts';
import type { StoreSayings } from './store-sayings.ts';

/** Words as a text tells them: affirmed, denied, left open or still to come. */
type Stands = ReadonlyMap<string, ReadonlySet<Stand | 'negates'>>;

const standsIn = onceOfEach((told: ParsedSentence): Stands => {
  const stands = new Map<string, Set<Stand | 'negates'>>();
  const apart = [...told.names, ...told.times];
  // Read behind each word: a word of denying ("not confirmed") holds of what it ends with.
  for (const { folded, start, end } of wordsOf(told.text)) {
    if (isFunctionWord(folded) || /^\d/u.test(folded) || apart.some((other) => overlap(other, { start, end }))) continue;
    const stand = [end, end + 1].map((at) => standBehind(told, at)).find((one) => one !== 'says') ?? 'says';
    for (const stem of stemsOf(folded)) stands.set(stem, (stands.get(stem) ?? new Set()).add(stand));
  }
  return stands;
});

const standOfWhole = onceOfEach((told: ParsedSentence): Stand => standOf(readPolarityOfSentence(told.text, told.document.source.language)));

/** So much of what both tell must be denied by a sentence, or affirmed by it, where the fact has it otherwise. */
const NEGATES = 0.25;
const AFFIRMS = 0.6;
function standBehind({ text, document }: ParsedSentence, at: number): Stand | 'negates' {
  const reading = readPolarity(text, { start: at, end: at }, document.source.language);
  return reading.polarity === 'denied' && reading.modality === 'stated' ? 'negates' : standOf(reading);
}

const NEGATIVE: ReadonlySet<Stand | 'negates'> = new Set(['negates', 'denies', 'doubts']);

/** "Never before had they met": it was the first time, and is so. */
const NEVER_BEFORE =
  /(?<!\p{L})(?:never (?:before|previously)|(?:noch )?nie(?:mals)? (?:zuvor|vorher)|noch nie|jamais (?:auparavant|encore)|nunca antes|nigdy (?:wcześniej|dotąd|przedtem)|ніколи (?:раніше|досі|доти))(?!\p{L})/iu;

/** That a sentence affirms what a fact denies or leaves open, or the reverse, by the words that both have. */
export function polarityDifference(told: ParsedSentence, saying: FactSaying, store: StoreSayings): Difference[] {
  if (NEVER_BEFORE.test(told.text) && saying.statement.some(({ text }) => /\bfirst\b/iu.test(text))) return [];
  const said = standsIn(told);
  const stated = saying.statement.map(standsIn);
  // A quotation that is cut out of its sentence has not what denies it there.
  const quoted = saying.quotes.map((quote) => ({ stands: standsIn(quote), isWhole: /^["“«„]?\p{Lu}/u.test(quote.text) }));
  const verbs = sayingVerbs(told).map(({ text }) => stemsOf(fold(text)));
  let [alike, negated, denied, affirmed, decided] = [0, 0, 0, 0, false];
  for (const [stem, stands] of said) {
    const own = stated.flatMap((one) => [...(one.get(stem) ?? [])]);
    const others = quoted.flatMap(({ stands: one, isWhole }) =>
      [...(one.get(stem) ?? [])].filter((stand) => isWhole || own.length === 0 || NEGATIVE.has(stand)),
    );
    const known = new Set([...own, ...others]);
    if (known.size === 0) continue;
    const isNegative = [...stands].every((one) => NEGATIVE.has(one));
    const isHeldNegative = [...known].every((one) => NEGATIVE.has(one));
    const isHeldAffirmed = [...known].every((one) => !NEGATIVE.has(one));
    const worth = store.weightOf(stem);
    if (stands.has('negates') && isHeldAffirmed) negated += worth;
    else if (isNegative && isHeldAffirmed) denied += worth;
    else if (!isNegative && isHeldNegative) affirmed += worth;
    else alike += worth;
    // What somebody is told to have confirmed and has not is not so, whatever else is told alike.
    decided ||= !isNegative && own.length > 0 && own.every((one) => NEGATIVE.has(one)) && verbs.some((stems) => stems.has(stem));
  }
  const whole = alike + negated + denied + affirmed;
  if (affirmsDenied(said, stated, store)) return [difference('says', saying)];
  if (tellsPlanned(told, said, stated, store)) return [{ how: 'status', says: 'done', held: 'planned' }];
  if (negated > whole * NEGATES || negated + denied > whole * AFFIRMS) return [difference('denies', saying)];
  if (decided || affirmed > whole * AFFIRMS) return [difference('says', saying)];
  if (whole > 0) return [];
  const sentence = standOfWhole(told);
  const [statement] = saying.statement;
  const heldWhole = statement ? standOfWhole(statement) : 'says';
  return NEGATIVE.has(sentence) === NEGATIVE.has(heldWhole) ? [] : [difference(sentence, saying)];
}

/** So much of what both tell must be planned by the fact. */
const OF_PLANNED = 0.5;

const tellsDone = onceOfEach(({ text }: ParsedSentence) => eventStatus(text) === 'done');

/** Whether a sentence tells as done what a statement only tells as still to come. */
function tellsPlanned(told: ParsedSentence, said: Stands, stated: readonly Stands[], store: StoreSayings): boolean {
  if (!tellsDone(told)) return false;
  let [planned, whole] = [0, 0];
  for (const [stem, stands] of said) {
    const own = stated.flatMap((part) => [...(part.get(stem) ?? [])]);
    if (own.length === 0) continue;
    whole += store.weightOf(stem);
    if (own.every((stand) => stand === 'plans') && [...stands].every((stand) => stand === 'says')) planned += store.weightOf(stem);
  }
  return whole > 0 && planned > whole * OF_PLANNED;
}

/** So much of all that a part of a statement denies must be told as so to say the opposite of it. */
const OF_DENIED = 0.5;
const OF_ONE_DENIED = 0.9;
/** One word alone may be denied of much. */
const FEWEST_DENIED = 2;

/** Whether a sentence tells as so nearly all that one part of a statement denies, and no part tells as so. */
function affirmsDenied(said: Stands, stated: readonly Stands[], store: StoreSayings): boolean {
  // Of what a sentence denies itself it is a matter of reading how far that reaches.
  if ([...said.values()].some((stands) => [...stands].some((stand) => NEGATIVE.has(stand)))) return false;
  const isAffirmed = (stem: string) => stated.some((part) => [...(part.get(stem) ?? [])].some((stand) => !NEGATIVE.has(stand)));
  return stated.some((part) => {
    const denied = [...part.keys()].filter((stem) => !isAffirmed(stem));
    const weigh = (stems: readonly string[]) => stems.reduce((sum, stem) => sum + store.weightOf(stem), 0);
    const affirmed = denied.filter((stem) => [...(said.get(stem) ?? [])].some((stand) => stand === 'says'));
    return affirmed.length > 0 && weigh(affirmed) >= weigh(denied) * (affirmed.length < FEWEST_DENIED ? OF_ONE_DENIED : OF_DENIED);
  });
}

function difference(stand: Stand, { fact }: FactSaying): Difference {
  const says = { says: 'so', denies: 'not so', doubts: 'left open', plans: 'planned' }[stand];
  return { how: 'polarity', says, held: NEGATIVE.has(stand) ? 'so' : fact.polarity === 'denied' ? 'denied' : 'not so' };
}
