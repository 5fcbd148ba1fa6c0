import { GIVING_VERBS } from '../../language/sentences/english-statements.ts';
import type { ParsedSentence } from './parsed-sentence.ts';
import { moneyWordsIn } from './stated-status.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Verbs whose subject has or wants money and gives none, in English, German, French, Spanish, Polish and Ukrainian. */
const HAS_OR_WANTS =
  /(?<!\p{L})(?:receiv(?:e|es|ed|ing)|gets?|got|gotten|obtain(?:s|ed)?|accept(?:s|ed)?|borrow(?:s|ed)?|ow(?:es|ed)|needs?|needed|asks?|asked|seeks?|sought|demand(?:s|ed)?|request(?:s|ed)?|lost|loses|earn(?:s|ed)|collect(?:s|ed)?|erh(?:ält|ielt|ielten|alten)|bek(?:am|amen|ommt|ommen)|braucht|benötigt|fordert(?:e|en)?|re[çc]oit|re[çc]u(?:e|s|es)?|obtient|obtenu|touch(?:e|é)|demande(?:nt)?|réclame(?:nt)?|recib(?:e|en|ió|ieron|ido)|obtuvo|obtiene|pid(?:e|en|ió)|necesita|otrzym\p{L}+|dosta(?:ł|ła|ło|ły|li|nie|je)|potrzebuje|prosi(?:ł|ła)?|отрим\p{L}+|одерж\p{L}+|дістал\p{L}+|потребує|просить)(?!\p{L})/iu;
/** "was given", "has been promised", "wurden … zugesagt": who is told of so gets it. */
const IS_GIVEN =
  /(?<!\p{L})(?:am|is|are|was|were|been|be|being|wurde|wurden|wird|werden|worden|est|sont|été|fut|fue|fueron|sido|es|son|został\p{L}*|zostan\p{L}*|було|була|були|буде|будуть)\s+(?:\p{L}+ly\s+|also\s+|now\s+|already\s+)?$/iu;
const PARTICIPLE = /(?:ed|en|id|nt|t|é|ée|és|ées|ado|ada|ido|ida|ny|na|ne|ono|ено|ано)$/iu;
/** "raised its pledge by", "cut the aid to": what somebody gives is changed by them. */
const OWN_GIFT =
  /(?<!\p{L})(?:rais|increas|lift|doubl|tripl|cut|reduc|lower|boost|expand|trim|halv|top)\p{L}*\s+(?:up\s+)?(?:its|their|the)\s+(?:(?:[\p{L}-]+\s+){0,2})(pledges?|aid|support|help|assistance|contributions?|commitments?|funding|package|promise)(?!\p{L})/iu;

/**
 * Whether the clause of an amount tells that its subject gives it: between the two stands a verb of promising or giving in
 * the active voice, and none of having or wanting. Of a country that the pack does not have nothing else shows whose the
 * amount is. Where the grammar of a language is not read, the words around stand for the clause.
 */
export function statesGiving(told: ParsedSentence, place: Stretch, subject: Stretch | undefined): boolean {
  const { text } = told;
  const [from, to] = subject === undefined ? [0, text.length] : [subject.end, place.start];
  const between = text.slice(from, to);
  if (from >= to || HAS_OR_WANTS.test(between)) return false;
  const verbs = [...moneyWordsIn(told), ...givingWordsIn(text)].filter(({ start, end }) => start >= from && end <= to);
  return OWN_GIFT.test(between) || verbs.some((verb) => !isPassive(text, verb));
}

/** "will raise its aid": still to be done. */
const STILL_TO_COME =
  /(?:(?<!\p{L})(?:will|shall|would|(?:is|are|was|were|plans?|planned|intends?|wants?|going|due|set)\s+to)|['’]ll)\s+(?:\p{L}+ly\s+)?$/iu;

/** What whoever acts raises or cuts before an amount, as an English sentence calls it, and whether that is still to come. */
export function giftChanged(
  { text, document }: ParsedSentence,
  { start }: Stretch,
  subject: Stretch | undefined,
): { readonly gift: string; readonly ahead: boolean } | undefined {
  if (document.source.language !== 'en' || subject === undefined || subject.end >= start) return undefined;
  const between = text.slice(subject.end, start);
  const found = OWN_GIFT.exec(between);
  const gift = found?.[1]?.toLowerCase();
  return found && gift !== undefined ? { gift, ahead: STILL_TO_COME.test(between.slice(0, found.index)) } : undefined;
}

function isPassive(text: string, { start, end }: Stretch): boolean {
  return PARTICIPLE.test(text.slice(start, end)) && IS_GIVEN.test(text.slice(Math.max(0, start - 24), start));
}

/** Verbs of giving that tell no step of a promise, in the five other languages. */
const GIVES_ELSEWHERE =
  /^(?:bereitzustellen|beizusteuern|zahlt|zahlte|zahlten|gezahlt|bezahlt\p{L}*|gab|gaben|gibt|gegeben|spende\p{L}*|gespendet|gewährt\p{L}*|donne|donné|paie|paye|payé|octroie|octroyé|dio|dieron|da|dado|pagó|pagaron|pagado|donó|donaron|donado|concedió|concedido|dał|dała|dało|dały|zapłacił\p{L}*|дав|дала|дали|заплат\p{L}*|сплат\p{L}*|пожертв\p{L}*)$/iu;

/** "the release of": the act as a thing, which somebody else may do. */
const AS_A_NOUN = /(?<!\p{L})(?:the|an?|its|their|this|that|any|no|of)\s+$/iu;

/** "would put up", "chipped in": verbs of two words by which money is given. */
const GIVES_IN_TWO =
  /(?<!\p{L})(?:puts?\s+up|putting\s+up|put\s+in|chips?\s+in|chipped\s+in|comes?\s+up\s+with|came\s+up\s+with)(?!\p{L})/giu;

function givingWordsIn(text: string): Stretch[] {
  return [
    ...singleGivingWordsIn(text),
    ...Array.from(text.matchAll(GIVES_IN_TWO), ({ 0: words, index }) => ({ start: index, end: index + words.length })),
  ];
}

function singleGivingWordsIn(text: string): Stretch[] {
  return Array.from(text.matchAll(/\p{L}+/gu), ({ 0: word, index }) => ({ word, start: index, end: index + word.length })).filter(
    ({ word, start }) =>
      (GIVES_ELSEWHERE.test(word) || GIVING_VERBS.some(([form, { base }]) => base !== 'receive' && form.test(word))) &&
      !AS_A_NOUN.test(text.slice(Math.max(0, start - 8), start)),
  );
}
