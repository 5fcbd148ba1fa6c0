import { finiteVerbs } from '../../language/sentences/finite-verb.ts';
import { datelineLength } from './ignored-mentions.ts';
import { onceOfEach, overlap, type ParsedSentence } from './parsed-sentence.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The subject of the clause that holds a place, and its finite verb, in UTF-16 units of the sentence. */
export interface ClauseSubject extends Stretch {
  readonly verb: Stretch;
  /** Where the clause begins. */
  readonly opening: number;
}

/** Where a clause may begin: after a sign, a word that joins clauses, or a verb of saying. */
const BREAKS =
  /[;:—–“”"«»()]\s*|,\s+|(?<=\s)(?:and|but|that|after|when|because|since|so(?!\s+far\s)|as|for(?=\s+(?:it|they|he|she)\s)|while|whereas|whether|if|although|though|who|which|said|says|told \p{L}+)\s+/gu;
const PREPOSITION =
  /^(?:of|in|on|at|by|for|with|from|to|into|under|over|since|until|after|before|during|within|between|among|against|about|than|per|as|without|through|towards?|despite|including|following|according)\b(?!\s+(?:[A-Z]{3}\s)?[€$£]?\d)/iu;
/** An opening that only places or links what follows. */
const ADVERB =
  /^(?:(?:that|if|whether|because|while|when|although|though|as|and|but|meanwhile|however|earlier|later|also|now|so far|today|yesterday|then|thus|still|already|separately|in addition|in total|overall|finally|recently|therefore|by now|to date|for now|at present|currently|last (?:year|month|week)|this (?:year|month|week|morning|evening)|all told|of late|not only|only)\s*,?\s+)+/iu;
/** A pronoun that is itself the subject of the clause it opens. */
const RELATIVE = /^(?:who|which)\s/iu;
const MOST_WORDS = 24;

const openingsOf = onceOfEach(({ text }: ParsedSentence): readonly number[] => {
  const begin = datelineLength(text);
  const after = Array.from(text.matchAll(BREAKS), ({ 0: sign, index }) => (RELATIVE.test(sign) ? index : index + sign.length));
  return [begin, ...after.filter((at) => at > begin)];
});

/** The finite verbs of a sentence; no word of a name is one. */
const verbsOf = onceOfEach((told: ParsedSentence) =>
  finiteVerbs(told.text).filter((verb) => !told.names.some((name) => overlap(name, verb))),
);

/**
 * The subject of the clause around a place of an English sentence: of the clauses that begin before it the nearest that has a
 * subject and a finite verb. Undefined where the sentence has none there (a headline, a list).
 */
export function clauseSubjectAt(told: ParsedSentence, place: Stretch): ClauseSubject | undefined {
  const infinitive = subjectOfInfinitive(told.text, place);
  if (infinitive) return infinitive;
  const openings = openingsOf(told).filter((at) => at <= place.start);
  for (const opening of openings.toReversed()) {
    const found = subjectFrom(told, opening, place);
    if (found) return found;
  }
  return undefined;
}

/** ", which could not agree for months,", ", after a plan had failed,": told by the way between a subject and its verb. */
const ASIDE =
  /,\s+(?:who|which|whose|after|before|when|while|although|though|as|despite|denying|speaking|citing|together|along|like|in|on|at|for|with|under|then|now|not)\s[^,;:.]{2,90},(?=\s)/giu;

const asidesIn = onceOfEach(({ text }: ParsedSentence): readonly Stretch[] =>
  Array.from(text.matchAll(ASIDE), ({ 0: aside, index }) => ({ start: index, end: index + aside.length })),
);

const FOR_TO = /(?:^|\s)for\s+((?:[\p{L}'’-]+\s+){1,5}?)(to)\s+\p{Ll}+(?:\s+[^\s,;:.]+){0,5}\s*$/u;

/** "It is time for the council to pay EUR 8 million": who is to pay stands before the infinitive. */
function subjectOfInfinitive(text: string, place: Stretch): ClauseSubject | undefined {
  const found = FOR_TO.exec(text.slice(0, place.start));
  const [, phrase = ''] = found ?? [];
  if (found === null || phrase.trim() === '') return undefined;
  const start = found.index + found[0].indexOf(phrase);
  const end = start + phrase.trimEnd().length;
  return { start, end, verb: { start: start + phrase.length, end: start + phrase.length + 2 }, opening: start };
}

/** "Freedonia and Germany pledged": no clause begins between two names. */
const JOINED_NAMES = /\p{Lu}[\p{L}'’.-]*\s+and\s+(?:the\s+)?$/u;

/** A relative clause that has its verb before its first comma ends there. */
function isClosed(told: ParsedSentence, opening: number, place: Stretch): boolean {
  const comma = told.text.indexOf(', ', opening);
  return comma >= 0 && comma < place.start && verbsOf(told).some(({ start }) => start > opening && start < comma);
}

function subjectFrom(told: ParsedSentence, opening: number, place: Stretch): ClauseSubject | undefined {
  const { text } = told;
  const start = opening + adverbialLength(told, opening);
  if (JOINED_NAMES.test(text.slice(Math.max(0, opening - 40), opening)) && /^\p{Lu}/u.test(text.slice(opening))) return undefined;
  const closed = asidesIn(told).filter((aside) => aside.end <= place.start);
  if (closed.some((aside) => opening > aside.start && opening < aside.end)) return undefined;
  const asides = closed.filter((aside) => aside.start > start);
  if (RELATIVE.test(text.slice(opening)) && isClosed(told, opening, place)) return undefined;
  const verb = verbsOf(told).find((one) => one.start >= start && !asides.some((aside) => overlap(aside, one)));
  if (verb === undefined || verb.start <= start) return undefined;
  const written = text.slice(start, Math.min(verb.start, ...asides.map((aside) => aside.start)));
  const phrase = written
    .replace(/[\s“"«„]+$/u, '')
    .replace(/(?:,?\s+(?:also|now|already|then|later|earlier|recently|still|again|\p{Ll}+ly))*\s*$/u, '');
  const placed = PREPOSITION.test(phrase) ? nameBehindAdverbial(told, start, start + phrase.length) : undefined;
  if (placed !== undefined && verb.start <= place.end) return { start: placed, end: start + phrase.length, verb, opening };
  if (phrase.trim() === '' || PREPOSITION.test(phrase) || /[;:“”"]/u.test(phrase)) return undefined;
  if (phrase.split(/\s+/u).length > MOST_WORDS || /^\p{Ll}+ing\b/u.test(phrase)) return undefined;
  if (/,\s*$/u.test(phrase) && !/,.*,\s*$/u.test(phrase)) return undefined;
  const isBehind = verb.start > place.end;
  if (isBehind && !(start <= place.start && place.end <= verb.start)) return undefined;
  return { start, end: start + phrase.length, verb, opening };
}

const NO_NOUN_BEFORE =
  /(?<!\p{L})(?:of|in|on|at|by|for|with|from|to|into|under|over|since|until|after|before|during|within|between|among|against|about|than|per|as|without|through|towards?|despite|the|a|an|and|or|its|their|his|her|our|this|that|new|old|northern|southern|eastern|western|central|occupied|neighbouring)\s+$/iu;

/** "In the same round Norway pledged", "At the summit the county promised": no comma parts what only places the clause from its subject. */
function nameBehindAdverbial(told: ParsedSentence, from: number, to: number): number | undefined {
  const name = [...told.names, ...told.countries].find(({ start, end }) => start > from && end === to);
  const before = name && told.text.slice(from, name.start);
  return before !== undefined && /\p{Ll}\s+$/u.test(before) && !NO_NOUN_BEFORE.test(before) ? name?.start : undefined;
}

/** How long the words are that place a clause before its subject: "In 2024, ", "By Friday evening ", "Meanwhile, ". */
function adverbialLength(told: ParsedSentence, opening: number): number {
  const { text } = told;
  let at = opening;
  for (;;) {
    const rest = text.slice(at);
    const adverb = ADVERB.exec(rest)?.[0].length ?? 0;
    const time = told.times.find(
      ({ start }) =>
        start >= at &&
        /^\s*(?:(?:in|on|by|since|from|until|over|during|within|for|at|after|before|as of)\s+(?:the\s+)?)?$/iu.test(text.slice(at, start)),
    );
    const timed =
      time === undefined
        ? 0
        : time.end - at + (/^(?:\s+(?:morning|afternoon|evening|night))?,?\s+/u.exec(text.slice(time.end))?.[0].length ?? 0);
    const opened = PREPOSITION.test(rest) ? (/^[^,;:]{2,70},\s+/u.exec(rest)?.[0].length ?? 0) : 0;
    const adverbial = verbsOf(told).some((verb) => verb.start >= at && verb.start < at + opened) ? 0 : opened;
    const length = Math.max(adverb, timed, adverbial);
    if (length === 0) return at - opening;
    at += length;
  }
}
