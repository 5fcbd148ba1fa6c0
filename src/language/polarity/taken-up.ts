import { type TakingUpWords, takingUpWordsOf } from './taking-up-words.ts';

/** What a sentence says of what the one before told, and with which of its words, in UTF-16 units. */
export interface TakingUp {
  readonly says: 'false' | 'refused' | 'open';
  readonly start: number;
  readonly end: number;
}

interface Forms {
  readonly claimed: RegExp;
  /** A negation right before a form: what is not denied is left open. */
  readonly notBefore: RegExp;
  /** Each form with what it says; `ofClaim`: only of what somebody else claims, or only of what nobody does. */
  readonly forms: readonly { readonly form: RegExp; readonly says: TakingUp['says']; readonly ofClaim?: boolean }[];
}

const APART = "(?<![\\p{L}\\p{N}’'-])";
const END = '(?![\\p{L}\\p{N}-])';
/** Where a pronoun that may open other clauses stands for what was told: at the beginning, or behind a verb of saying. */
const OPENING =
  '(?:^[\\s“„«"\'‘(–—-]*|[“„«"]\\s*|[,:;–—]\\s+|(?<!\\p{L})(?:said|says|added|insisted|replied|told \\p{L}+|but|and|no|dass|que|qu[\'’]|że|що|sagte|erklärte|but|mais|pero|ale|але)[, ]+)(?:(?:no|but|yet|however|nein|aber|doch|non|mais|pero|nie|ale|ні|але),?\\s+)?';

/** What may follow a pronoun that is an object: where, when and how. */
const BEHIND_OBJECT =
  'as|on|in|at|yesterday|today|when|through|via|am|im|als|gestern|durch|mit|zurück|le|la|de|en|el|ayer|hier|comme|como|w|we|wczoraj|у|в|де|вчора';

/** A pattern of no words at all finds nothing. */
function oneOf(words: string): string {
  return words === '' ? '(?!)' : `(?:${words})`;
}

function formsOf(words: TakingUpWords): Forms {
  const space = "(?:\\s+|(?<=['’]))";
  const copulas = `(?:${space}${oneOf(words.copulas)}${END}){0,5}`;
  const claims = `${oneOf(words.claims)}${END}`;
  const noun = `${claims}(?!,?\\s*(?:${words.ofItsOwn})${END})`;
  const pronoun = `${oneOf(words.pronouns)}(?:${END}|(?<=['’]))`;
  const subject = `(?:${OPENING}${pronoun}|${APART}${noun})`;
  const object = `(?:${pronoun}(?=\\s*(?:$|[.,;:!?)”“"»]|${oneOf(`${words.false}|${words.wrong}|${BEHIND_OBJECT}`)}${END}))|${noun})`;
  const objectFirst = words.objectMayPrecede ? `${APART}(?:${pronoun}|${noun})` : subject;
  const pattern = (text: string) => new RegExp(text, 'iu');
  const between = `(?:\\s+(?:\\p{L}+ly|all|both|schließlich|umgehend|sofort|energisch|gestern|am \\p{Lu}\\p{Ll}+))?\\s+`;
  const called = `${APART}${oneOf(words.calls)}${END}\\s+(?:${pronoun}|${claims})(?:${space}(?:${oneOf(words.copulas)}|\\p{L}+)${END}){0,3}${space}`;
  return {
    claimed: pattern(`${APART}(?:${words.claimed})${END}`),
    notBefore: pattern(`(?<![\\p{L}])(?:\\p{L}+(?=n['’]t))?${oneOf(words.not)}(?:\\s+\\p{L}+){0,2}\\s+$`),
    forms: [
      { form: pattern(`${objectFirst}${copulas}${space}${oneOf(words.open)}`), says: 'open' },
      { form: pattern(`${APART}${oneOf(words.open)}${between}${object}`), says: 'open' },
      { form: pattern(`(?:${oneOf(words.opensWhole)})`), says: 'open' },
      {
        form: pattern(`${subject}${copulas}${space}${oneOf(words.false)}${END}(?!,?\\s+(?:that|to|for|dass|que|że|що)${END})`),
        says: 'false',
      },
      { form: pattern(`${called}${oneOf(words.false)}${END}`), says: 'false' },
      {
        form: pattern(`${subject}${copulas}${space}${oneOf(words.wrong)}${END}(?!\\s+(?:to|for|that)${END})`),
        says: 'false',
        ofClaim: true,
      },
      {
        form: pattern(`${subject}${copulas}${space}${oneOf(words.wrong)}${END}(?!\\s+(?:to|for|that)${END})`),
        says: 'open',
        ofClaim: false,
      },
      { form: pattern(`${called}${oneOf(words.wrong)}${END}`), says: 'false', ofClaim: true },
      { form: pattern(`${APART}${oneOf(words.denies)}${between}${object}`), says: 'false' },
      {
        form: pattern(`${objectFirst}${copulas}${space}${oneOf(words.denies)}${END}(?!,?\\s+(?:that|dass|que|że|що)${END})`),
        says: 'false',
        ofClaim: true,
      },
      { form: pattern(`(?:${oneOf(words.deniesWhole)})${END}`), says: 'false' },
      { form: pattern(`${APART}${oneOf(words.rejects)}${between}${object}(?:${words.rejectsEnd})`), says: 'false', ofClaim: true },
      { form: pattern(`${APART}${oneOf(words.rejects)}${between}${object}(?:${words.rejectsEnd})`), says: 'refused', ofClaim: false },
    ],
  };
}

const kept = new Map<string, Forms>();

function formsIn(language: string): Forms {
  const known = kept.get(language);
  if (known) return known;
  const forms = formsOf(takingUpWordsOf(language));
  kept.set(language, forms);
  return forms;
}

/** A sentence that only takes up the one before is no longer. */
const LONGEST = 400;

/** Whether a sentence hands on what somebody else claims: a report, a rumour, what a paper wrote. */
export function handsOnClaim(sentence: string, language: string): boolean {
  return formsIn(language).claimed.test(sentence);
}

/**
 * What a sentence says of the one before it ("That is false", "The mayor called this nonsense", "The ministry neither
 * confirmed nor denied the report"). Only by words that point back: what is denied with a matter of its own ("denied that …",
 * "the report of …") reaches no further than its own sentence.
 *
 * @param language ISO 639-1; others than the six that are read count as English
 * @param before the sentence before: what judges deeds as well as claims ("wrong") is a denial only of what is handed on there
 */
export function takesUp(sentence: string, language: string, before: string): TakingUp | undefined {
  if (sentence.length > LONGEST) return undefined;
  const { forms, notBefore } = formsIn(language);
  const isClaim = handsOnClaim(before, language);
  for (const { form, says, ofClaim } of forms) {
    if (ofClaim !== undefined && ofClaim !== isClaim) continue;
    const found = form.exec(sentence);
    if (found === null) continue;
    const isUndone = says !== 'open' && notBefore.test(sentence.slice(0, found.index));
    return { says: isUndone ? 'open' : says, start: found.index, end: found.index + found[0].length };
  }
  return undefined;
}
