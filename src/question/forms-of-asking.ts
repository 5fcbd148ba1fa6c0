import { alternativesAsWritten, alternativesOf, cueOf, phrasesOf } from '../language/cue.ts';
import type { NameMention } from '../language/names/index.ts';
import type { MannerCues, ReadershipCues } from '../language/words/asked-words.ts';
import { fold } from '../model/text.ts';
import type { Item } from './reading.ts';

const FOCUS = cueOf(({ asked }) => asked.forms.focus);
/** It asserts something and asks for a nod. */
export const ASSERTS = cueOf(({ asked }) => asked.forms.asserts);
/** It wants a whole date. */
export const EXACTLY = cueOf(({ asked }) => asked.forms.exactly);
/** It is about the act of saying. */
export const SAYING = cueOf(({ asked }) => asked.forms.saying);
/** It wants somebody's own words. */
export const WANTS_WORDS = cueOf(({ asked }) => asked.forms.wantsWords);

/** It asks for the very words of what was said. */
export const VERBATIM = cueOf(({ asked }) => asked.forms.verbatim);
/** It speaks of the saying of what was shown. */
export const OF_SAYING = cueOf(({ asked }) => asked.forms.ofSaying);
/** It asks who said what was shown. */
export const WHO_SPOKE = cueOf(({ asked }) => asked.forms.whoSpoke);
/** It asks, and nothing else, of what day something shown is. */
export const AS_OF = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:(?:${alternativesOf(phrasesOf(({ asked }) => asked.requests.before))})[,.]? )*` +
    `(?:${alternativesOf(phrasesOf(({ asked }) => asked.forms.asOf))})[^\\p{L}\\p{N}]*$`,
  'u',
);

const ofManner = (part: keyof MannerCues) => alternativesOf(phrasesOf(({ asked }) => asked.manner[part]));
/** "How" before an auxiliary asks for a manner; before an adjective or "much" it asks for a degree. */
export const MANNER = new RegExp(
  `(?:^|[\\s,.;:])(?:${ofManner('ways')})(?: (?:${ofManner('exactly')}))? (?:${ofManner('auxiliaries')})(?![\\p{L}\\p{N}])`,
  'u',
);

const ofReadership = (part: keyof ReadershipCues) => alternativesAsWritten(phrasesOf(({ asked }) => asked.readership[part]));
const READERSHIP = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${ofReadership('forWhom')}) (?:[\\p{L}-]+(?:['’]s?)? ){0,2}(?:${ofReadership('readers')})(?![\\p{L}\\p{N}])`,
  'giu',
);

/** A question without whom its answer is for, which is not what it is about. */
export function withoutReadership(question: string): string {
  return question.replace(READERSHIP, '');
}

/** Between an auxiliary and a verb of saying stands who is asked about: "what did X say". */
const AUXILIARIES = alternativesOf(phrasesOf(({ asked }) => asked.forms.sayerAfter));
const ASKS_SAYER = new RegExp(`(?:^|[^\\p{L}\\p{N}])(?:${AUXILIARIES})$`, 'u');
const VERBS_OF_SAYING = alternativesOf(phrasesOf(({ asked }) => asked.forms.says));
const SAYS = new RegExp(`^(?:'s)? ?(?:\\p{L}+ ){0,2}(?:${VERBS_OF_SAYING})(?![\\p{L}\\p{N}])`, 'u');
const ASKED_TO_SAY = alternativesOf(phrasesOf(({ asked }) => asked.forms.sayerAfterVerb));
const SAYS_BEFORE = new RegExp(`(?:^|[^\\p{L}\\p{N}])(?:${ASKED_TO_SAY})$`, 'u');

/** The name, if any, that stands where the one who says something does. */
export function sayerOf(text: string, names: readonly NameMention[]): string | undefined {
  return names.find((name) => {
    const before = fold(text.slice(0, name.start));
    return SAYS_BEFORE.test(before) || (ASKS_SAYER.test(before) && SAYS.test(fold(text.slice(name.end))));
  })?.entity;
}

/** It wants somebody's name. */
export const WANTS_NAME = cueOf(({ asked }) => asked.forms.wantsName);
/** The thing asked for follows its question word within so many characters. */
const FOCUS_REACH = 3;

/** The thing asked for by "how many …" or "which …", from the folded question and what it names. */
export function focusOf(folded: string, items: readonly Item[]): Item | undefined {
  const asked = FOCUS.exec(folded);
  if (!asked) return undefined;
  const end = asked.index + asked[0].length;
  return items.find((item) => item.kind !== 'name' && item.start >= end && item.start <= end + FOCUS_REACH);
}

const WHICH = alternativesOf(phrasesOf(({ asked }) => asked.forms.which));
const ENDS_IN_WHICH = new RegExp(`(?<![\\p{L}\\p{N}])(?:${WHICH})[^\\p{L}\\p{N}]*$`, 'u');

/** Whether the thing asked for stands behind a "which" rather than a "how many". */
export function asksWhich(folded: string, { start }: Pick<Item, 'start'>): boolean {
  return ENDS_IN_WHICH.test(folded.slice(Math.max(0, start - WHICH_REACH), start));
}

/** The question word of a thing, and what may stand between it and the thing, are shorter than this. */
const WHICH_REACH = 24;

/** A question word, and behind it in the same clause what denies or leaves out. */
const NOT = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${WHICH}|${alternativesOf(phrasesOf(({ asked }) => asked.asksMore))}|${alternativesOf(
    phrasesOf(({ asked }) => asked.forms.focus),
  )})(?![\\p{L}\\p{N}])[^,.;:?!]*?(?<![\\p{L}\\p{N}])(?:${alternativesOf(phrasesOf(({ asked }) => asked.forms.negated))})(?![\\p{L}\\p{N}])`,
  'u',
);

/** Whether a folded question asks of whom or what something is not so. */
export function asksWhatIsNot(folded: string): boolean {
  return NOT.test(folded);
}

/** Whether a folded text says of anything that it is not so. */
export const SAYS_NOT = cueOf(({ asked }) => asked.forms.negated);

const UP_TO_WHEN = cueOf(({ asked }) => asked.forms.upToWhen);
const FROM_WHEN = cueOf(({ asked }) => asked.forms.fromWhen);

/** The edge of a time that a folded question asks for, if it does. */
export function edgeAskedIn(folded: string): 'up_to' | 'from' | undefined {
  if (UP_TO_WHEN.test(folded)) return 'up_to';
  return FROM_WHEN.test(folded) ? 'from' : undefined;
}
