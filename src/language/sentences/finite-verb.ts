import { AUXILIARIES, IRREGULAR_PASTS, PLAIN_FORMS, THIRD_PERSON_FORMS } from './english-verbs.ts';

/** A finite verb of an English text, in UTF-16 units. */
export interface FiniteVerb {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const SURE: ReadonlySet<string> = new Set([...AUXILIARIES.split('|'), ...IRREGULAR_PASTS.split('|')]);
/** Pasts that are nouns or adjectives as often. */
const ALSO_NOUNS: ReadonlySet<string> = new Set(
  'cut|set|cost|hit|bid|bound|left|spread|split|cast|read|lost|shot|wound|found|led|held|sold|spent|paid|made|built|taught|sent|can|may|might'.split(
    '|',
  ),
);
const WORD = /[\p{L}'’]+(?:-\p{L}+)*/gu;
/** What stands before a noun or an adjective, so that a form behind it is no verb. */
const BEFORE_NOUN =
  /(?:^|[^\p{L}])(?:the|a|an|this|these|those|its|their|his|her|our|your|my|of|in|on|at|by|for|with|from|into|under|over|per|no|any|each|every|some|all|both|more|most|many|several|few|other|new|joint|as|and|or|to|be|been|being|not|\d[\d.,]*)\s+$/iu;
/** Who does something in the plain form: several, or a pronoun. */
const PLURAL_BEFORE =
  /(?:[^s\s]s|people|men|women|children|personnel|staff|police|they|we|you|I|who|that|which|also|now|not|\p{L}+ly)\s+$/iu;
/** What follows a verb and hardly a noun: an object with its article or number, a clause, an adverb of direction. */
const COMPLEMENT =
  /^\s+(?:the|a|an|two|three|four|five|six|seven|eight|nine|ten|its|their|his|her|that|to|about|nearly|almost|some|at|up|in|into|on|out|by|for|from|with|of|over|under|more|less|no|not|only|all|it|them|him|against|between|together|again|as|(?:[A-Z]{3}\s)?[€$£]?\d|[\p{Lu}“"])/u;

/**
 * The finite verbs of an English text. A form that is a participle or a noun as often ("the money committed by", "plans")
 * counts where its neighbours leave no other reading.
 */
export function finiteVerbs(text: string): FiniteVerb[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({ text: word, start: index, end: index + word.length })).filter((verb) =>
    isVerb(text, verb),
  );
}

function isVerb(text: string, { text: word, start, end }: FiniteVerb): boolean {
  const form = word.replaceAll('’', "'").toLowerCase();
  if (/^\p{Lu}/u.test(word) && start > 0) return false;
  const before = text.slice(Math.max(0, start - 24), start);
  if (SURE.has(form) && !ALSO_NOUNS.has(form)) return true;
  if (form === 'can' || form === 'may' || form === 'might' || form === 'will')
    return !/(?:^|[^\p{L}])(?:the|a|his|her|their|its|of|in)\s+$/iu.test(before);
  const isPlain = PLAIN_FORMS.has(form);
  const isThird = THIRD_PERSON_FORMS.has(form);
  const isPast = /^\p{L}{1,}ed$/u.test(form) || ALSO_NOUNS.has(form);
  if (!isPlain && !isThird && !isPast) return false;
  if (before.trim() === '' || BEFORE_NOUN.test(before)) return false;
  const after = text.slice(end, end + 40);
  const isAmong = PLURAL_BEFORE.test(before);
  if (isPlain && !isThird && !isPast && !isAmong) return false;
  if (isPast) return !/^\s+by\s/u.test(after) || /(?:is|are|was|were|been|be)\s+(?:\p{L}+ly\s+)?$/iu.test(before);
  return COMPLEMENT.test(after) || /^\s*(?:[.!?]|$)/u.test(after) || /^\s+\p{L}+ly(?!\p{L})/u.test(after);
}
