import { type Clause, clauseAt } from './clauses.ts';
import type { Patterns } from './cues.ts';
import { type ReadSentence, readSentence } from './read-sentence.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** "is", "has": they tell a figure themselves only where no participle follows ("has shelved"). */
const AUXILIARY = /^(?:is|are|was|were|has|have|had|'s|'re|'ve)$/iu;
const PARTICIPLE_NEXT =
  /^\s+(?:(?:\p{L}+ly|also|already|now)\s+)*(?:been\s+)?(?:\p{L}+ly\s+)?(?!been\b)\p{L}+(?:ed|en|wn|ne|ught|ung|ing)\b/iu;
/** A bare verb behind "to", and what stands before it. */
const BARE = /(\S+)\s+to\s+(?:\p{L}+ly\s+)?$/iu;
/** Between a figure and the verb said of it: words of its own noun, and none that opens another clause. */
const BEHIND =
  /^(?:,?\s+(?!(?:that|which|who|whom|whose|before|after|until|when|as|but|if|because|since|while)\s)[\p{L}\p{N}'’%.,-]+){0,6}?,?\s+(?:(?:has|have|had|was|were|is|are|been|being|be|already|now|also|so|far|since|to)\s+)*$/iu;
/** Forms that are verbs alone. */
const NO_NOUN =
  /ed$|\s|^(?:is|are|was|were|has|have|had|gave|given|sent|paid|spent|rose|fell|took|held|met|came|went|began|said|told|made|became)$/iu;
/** Before a form that is a noun here ("the grant of", "its reports"). */
const DETERMINER =
  /(?:^|\s)(?:the|a|an|its|his|her|their|our|this|that|these|those|any|no|such|of|another)\s+(?:\p{L}+(?:al|ic|ive|ary|ous|an|new|first|last)\s+)?$/iu;
/** "gave hope and pencilled in", "gave orders to mothball". */
const OTHER_VERB =
  /\b(?:(?:and|or|but|then)\s+(?:\p{L}+ly\s+)?(?=\p{L}+ed\b)|to\s+(?!(?:the|a|an|its|his|her|their|our|at|about|around|nearly|almost|some|over|more|less|up|roughly|approximately|just|only|no|all|both|each|this|that|these|those|several|many|other|which|whom)\b))(\p{Ll}+)\b/gu;
/** "the promised EUR 5 million": right before the value. */
const ATTRIBUTE = /^\p{L}+ed\s+$/u;
const FAR_OFF = /\b(?:from|of|on|with|at|for|about|against|towards?|into|to|without)\s+(?:\p{L}+ly\s+)?$/iu;
/** "is a long way from holding": what is told is the distance. */
const GERUND =
  /\b(?:from|on|with|at|for|about|against|towards?|into|without|of)\s+(?!(?:remaining|following|existing|outstanding|ongoing|missing|training)\b)\p{Ll}+ing\b/u;
const RELATIVE = /\s(?:that|which|who)\s(?:[\p{L}'’-]+\s){1,5}?(?=(?:has|have|had|was|were|is|are)\s)/gu;
/** "This fund, amounting to EUR 5 million, …": the size of what was named, told beside. */
const BESIDE = /(?:^|\p{L}),\s+(?:amounting to|totall?ing|worth|valued at|estimated at)\s+(?:\p{L}+\s+){0,3}$/iu;
const OF =
  /(\p{L}[\p{L}-]*)\s+of\s+(?:(?:a|an|the|its|another|further|around|about|some|at|least|up|to|more|than|nearly|almost|over|roughly|approximately|only|just)\s+){0,3}$/iu;
/** "Germany: EUR 4 billion", "• 8 people in hospital": a row of a list. */
const ROW = /^[^,;]{1,60}[:–—|]\s*$|^\s*[•▪*–-]\s*$/u;
/** Behind a comma or colon another part of the sentence speaks. */
const NEXT_PART = /[,:;]\s/u;
/** A verb of saying with a capital is part of a name ("Coast Notes"). */
const CAPITAL = /^\p{Lu}/u;
/** A covered phrase that says nothing against it ("not until March that"). */
const EXEMPT = /#/u;
const THAT = /\bthat\b/giu;
/** How many words may stand between what says so and its "that" ("said in Brussels on Monday that"). */
const WORDS_TO_THAT = 6;

/**
 * Whether a sentence tells a value with words that are known to tell such things as so. What is told with any others
 * ("never materialised", "pencilled in") may be so or not: it bears nothing out until somebody has read it. In English
 * the words must govern the value; in other languages they must stand in its clause.
 *
 * @param value where it stands, in UTF-16 units of the sentence
 * @param language ISO 639-1; others than the six that are read count as English
 */
export function isPlainlyStated(written: string, value: Stretch, language: string): boolean {
  const sentence = readSentence(written, language);
  const clause = clauseAt(sentence.clauses, value.start) ?? sentence.clauses[0];
  if (clause === undefined) return false;
  return sentence.patterns.words.code === 'en' ? governsPlainly(clause, value, sentence) : hasTelling(clause, sentence);
}

function hasTelling({ text }: Clause, { patterns }: ReadSentence): boolean {
  return placesOf(patterns, 'tells', text).some(({ start, end }) => !isWhole(text.slice(start, end), patterns.of('bare')));
}

function governsPlainly(clause: Clause, value: Stretch, { patterns }: ReadSentence): boolean {
  const before = clause.text.slice(clause.start, value.start);
  const after = withoutRelatives(clause.text.slice(value.end, clause.end), patterns);
  if (ROW.test(before) || BESIDE.test(before)) return true;
  const noun = OF.exec(before)?.[1];
  if (noun !== undefined && isWhole(noun, patterns.of('promisesNamed'))) return true;
  if (noun !== undefined && !isWhole(noun, patterns.of('sums'))) return false;
  const verb = placesOf(patterns, 'tells', before).findLast((place) => isTelling(place, before, patterns));
  if (verb !== undefined && !isInterrupted(before.slice(verb.end), patterns) && isSaidSo(before.slice(0, verb.start), patterns))
    return true;
  return (
    placesOf(patterns, 'tells', after).some((place) => BEHIND.test(after.slice(0, place.start)) && !isBeforeParticiple(place, after)) &&
    isSaidSo(before, patterns)
  );
}

/** "26,000 of the doses that the ministry ordered have been delivered": what is said of them stands behind the relative clause. */
function withoutRelatives(after: string, patterns: Patterns): string {
  return after.replace(RELATIVE, (clause) => (placesOf(patterns, 'tells', clause).length > 0 ? '' : clause));
}

function isTelling(place: Stretch, text: string, patterns: Patterns): boolean {
  if (ATTRIBUTE.test(text.slice(place.start))) return true;
  if (isBeforeParticiple(place, text) || isNamed(place, text) || isFarOff(place, text)) return false;
  const bare = BARE.exec(text.slice(0, place.start));
  return bare?.[1] === undefined || EXEMPT.test(text.slice(0, place.start)) || isWhole(bare[1], patterns.of('tellsTo'));
}

/** "a long way from holding", "its sights on raising": a gerund behind such a preposition is not done. */
function isFarOff({ start, end }: Stretch, text: string): boolean {
  return /ing$/u.test(text.slice(start, end)) && FAR_OFF.test(text.slice(0, start));
}

/** Whether between a verb and its value another verb stands, which governs the value and is not known. */
function isInterrupted(between: string, patterns: Patterns): boolean {
  if (GERUND.test(between)) return true;
  return Array.from(between.matchAll(OTHER_VERB), ({ 1: word = '' }) => word).some((word) => !isWhole(word, patterns.of('tells')));
}

/** Whether a form that may be a noun as well is one here ("the grant of"). */
function isNamed({ start, end }: Stretch, text: string): boolean {
  return !NO_NOUN.test(text.slice(start, end)) && DETERMINER.test(text.slice(0, start));
}

function isBeforeParticiple({ start, end }: Stretch, text: string): boolean {
  return AUXILIARY.test(text.slice(start, end)) && PARTICIPLE_NEXT.test(text.slice(end));
}

/** Whether what stands before a clause's "that" says that it is so. */
function isSaidSo(before: string, patterns: Patterns): boolean {
  const that = Array.from(before.matchAll(THAT), ({ index }) => index).at(-1);
  if (that === undefined || NEXT_PART.test(before.slice(that))) return true;
  const words = before.slice(0, that).trim().split(/\s+/u).slice(-WORDS_TO_THAT).join(' ');
  return (
    words === '' || EXEMPT.test(words) || placesOf(patterns, 'tellsThat', words).some(({ start }) => !CAPITAL.test(words.slice(start)))
  );
}

function placesOf(patterns: Patterns, list: 'tells' | 'tellsThat', text: string): Stretch[] {
  return Array.from(text.matchAll(patterns.of(list)), ({ index, 0: found }) => ({ start: index, end: index + found.length }));
}

function isWhole(text: string, pattern: RegExp): boolean {
  return text.replace(pattern, '') === '';
}
