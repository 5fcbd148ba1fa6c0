import { type Fault, faultAt, shownInFault, sortFaults } from '../../facts/pack/fault.ts';
import type { PlacedPhrase } from '../../facts/pack/placed-phrases.ts';
import { languagesOfWord } from '../../language/function-words.ts';
import { stemOf } from '../../language/spelling.ts';
import type { Pack } from '../../model/pack.ts';
import { wordsOf } from '../../model/text.ts';
import { isOrdinary } from '../../question/stop-words.ts';
import { areFormsOfOneWord } from '../../question/word-forms.ts';
import { isEverydayWord } from '../../question/word-weight.ts';
import { type MatterText, matterTexts, topicsOfProperties } from './matter-texts.ts';
import { meetingsOf } from './phrase-meetings.ts';

/** So many meetings elsewhere are no chance, and more than this share of all of them makes the phrase another matter's. */
const OFTEN = 3;
const MOSTLY = 0.5;
const SHOWN = 2;

/** What the law needs to know of a pack as a whole. */
interface Ground {
  readonly texts: readonly MatterText[];
  readonly topics: ReadonlyMap<string, ReadonlySet<string>>;
  /** What each property and term is called, as stems: its id and its label. */
  readonly called: ReadonlyMap<string, ReadonlySet<string>>;
  /** The English words of each property and term. */
  readonly words: ReadonlyMap<string, ReadonlySet<string>>;
  /** The words of the vocabulary's phrases of one word, by stem. */
  readonly alone: ReadonlyMap<string, readonly { readonly id: string; readonly word: string }[]>;
}

/** A phrase with what it is held against. */
interface Held {
  readonly phrase: PlacedPhrase;
  /** Its folded words, without the `*` of an open ending. */
  readonly words: readonly string[];
  /** Where it is met. */
  readonly met: readonly MatterText[];
  /** Of that, where the matter is another than its own. */
  readonly elsewhere: readonly MatterText[];
}

/**
 * The law of a vocabulary: no phrase of it fires in statements of another matter. Remarks, by file and line, on each phrase
 * that is one everyday word (or function words alone), that has its stem or beginning in common with a word that it is no form of, or that
 * is met mostly in what the pack says on other matters. A matter is a property with the topics that its facts are filed under.
 */
export function vocabularyRemarks(pack: Pack, phrases: readonly PlacedPhrase[]): Fault[] {
  const entries = new Set([...pack.properties, ...pack.terms].map(({ id }) => id));
  const read = phrases.filter(({ id }) => entries.has(id));
  const ground = groundOf(pack, read);
  const meetings = meetingsOf(read, ground.texts, pack);
  const held = read.map((phrase, at) => hold(phrase, meetings[at] ?? [], ground));
  return sortFaults(held.flatMap((one) => remarkOn(one, ground)));
}

function groundOf(pack: Pack, phrases: readonly PlacedPhrase[]): Ground {
  const english = phrases
    .filter(({ language }) => language === 'en')
    .map((phrase) => ({ id: phrase.id, text: phrase.text, words: wordsIn(phrase.text) }));
  const alone = english.flatMap(({ id, text, words: [word, ...more] }) =>
    word && more.length === 0 && !text.includes('*') ? [{ id, word }] : [],
  );
  const names = [...pack.properties, ...pack.terms.map(({ id }) => ({ id, label: '' }))];
  return {
    texts: matterTexts(pack),
    topics: topicsOfProperties(pack),
    called: new Map(names.map(({ id, label }) => [id, new Set([...wordsIn(id), ...wordsIn(label)].map(stemOf))])),
    words: new Map([...Map.groupBy(english, ({ id }) => id)].map(([id, own]) => [id, new Set(own.flatMap(({ words }) => words))])),
    alone: Map.groupBy(alone, ({ word }) => stemOf(word)),
  };
}

function wordsIn(text: string): string[] {
  return wordsOf(text).map(({ folded }) => folded);
}

function hold(phrase: PlacedPhrase, met: readonly MatterText[], { topics }: Ground): Held {
  const own = topics.get(phrase.id);
  const isOwn = ({ matters, topic }: MatterText) => matters.includes(phrase.id) || (topic !== undefined && own?.has(topic) === true);
  return { phrase, words: wordsIn(phrase.text), met, elsewhere: met.filter((text) => !isOwn(text)) };
}

function remarkOn(held: Held, ground: Ground): Fault[] {
  const why = sharedStem(held, ground) ?? openEnding(held, ground) ?? everyday(held, ground) ?? mostlyElsewhere(held, ground);
  if (why === undefined) return [];
  const { phrase, elsewhere } = held;
  const read = elsewhere.length === 0 ? '' : `; it is also read in ${shownOf(elsewhere).join(' and ')}`;
  const what = `“${shownInFault(phrase.text)}” (${phrase.language}) of ${phrase.kind} "${phrase.id}" ${why}${read}`;
  return [faultAt(phrase, 'VOCABULARY_COLLIDES', what, 'take it out, or write the phrase that only this matter is asked for by')];
}

/** A few of the texts, of holders apart where there are several. */
function shownOf(texts: readonly MatterText[]): string[] {
  const first = texts.filter(({ holder }, at) => texts.findIndex((one) => one.holder === holder) === at);
  const chosen = [...first, ...texts.filter((text) => !first.includes(text))].slice(0, SHOWN);
  return chosen.map(({ holder, text }) => `${holder} (“${shownInFault(text)}”)`);
}

/** An everyday word that the matter itself is not called by, or a phrase of nothing but function words. */
function everyday({ phrase, words }: Held, { called }: Ground): string | undefined {
  if (phrase.language !== 'en') return undefined;
  const [word, ...more] = words;
  if (word === undefined) return undefined;
  if (more.length > 0) return words.every((one) => languagesOfWord(one).includes('en')) ? 'is made of function words alone' : undefined;
  if (called.get(phrase.id)?.has(stemOf(word)) === true) return undefined;
  return isOrdinary(word, 'en') || isEverydayWord(word) ? 'is one everyday word' : undefined;
}

/** A word with the stem of another that it is no form of, where that other is of another entry or of a text on another matter. */
function sharedStem({ phrase, words: [word, ...more], elsewhere }: Held, { alone, words }: Ground): string | undefined {
  if (phrase.language !== 'en' || word === undefined || more.length > 0 || phrase.text.includes('*')) return undefined;
  const isOther = (other: string) =>
    stemOf(other) === stemOf(word) && !areFormsOfOneWord(word, other) && words.get(phrase.id)?.has(other) !== true;
  const entry = alone.get(stemOf(word))?.find((one) => one.id !== phrase.id && isOther(one.word));
  if (entry) return `is read as “${entry.word}” of "${entry.id}", too: they have one stem`;
  const met = elsewhere.flatMap(({ text }) => wordsIn(text)).find(isOther);
  return met === undefined ? undefined : `is read in “${met}”, too: they have one stem`;
}

/** What a beginning that is cut short may be the base of. */
const CUT_SHORT = ['', 'e', 'y'];

/** A beginning with an open ending that a text on another matter goes on from otherwise than a form of the word would. */
function openEnding({ phrase, words: [begun, ...more], elsewhere }: Held, { words }: Ground): string | undefined {
  if (phrase.language !== 'en' || begun === undefined || more.length > 0 || !phrase.text.endsWith('*')) return undefined;
  const goesOn = (word: string) =>
    word.startsWith(begun) &&
    words.get(phrase.id)?.has(word) !== true &&
    !CUT_SHORT.some((ending) => areFormsOfOneWord(begun + ending, word));
  const met = elsewhere.flatMap(({ text }) => wordsIn(text)).find(goesOn);
  return met === undefined ? undefined : `is read in “${met}”, too: its ending is open`;
}

function mostlyElsewhere({ phrase, met, elsewhere }: Held, { topics }: Ground): string | undefined {
  if (phrase.kind !== 'property' || !topics.has(phrase.id)) return undefined;
  if (elsewhere.length < OFTEN || elsewhere.length <= met.length * MOSTLY) return undefined;
  return `is met mostly elsewhere, ${elsewhere.length} of ${met.length} times`;
}
