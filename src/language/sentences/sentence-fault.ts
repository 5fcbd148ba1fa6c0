import { THIRD_PERSON_FORMS } from './english-verbs.ts';
import { finiteVerbs } from './finite-verb.ts';
import { hasVerbBehindSeveral } from './verb-behind-several.ts';

/** What keeps a text from being a sentence that can be published. */
export type SentenceFault = 'empty' | 'opening' | 'full_stop' | 'field_list' | 'verb';

const OPENS = /^["“«„'‘(]*(?:[\p{Lu}\p{N}€$£]|\p{Ll}\p{Lu})/u;
const STOPS = /[.!?…]["”»'’)]*$/u;
/** "(filed under the county)", "(The Gazette reported on 4 March)": what only lists of fields end in. */
const OF_LIST = /\((?:filed under|[^()]{0,60}\breported on\s)[^()]*\)/iu;
/** "the county, money: EUR 3 million, pledged": a subject and a label before a colon, and no verb. */
const LABELLED = /^[^:.!?“"]+,\s[^:.!?“"]+:\s/u;
const WORD = /[\p{L}'’]+/gu;

/** "repeats the pledge", "sees no need": a form in -s behind a noun and before what verbs are followed by. */
const LIKELY_VERB =
  /\p{L}+\s+\p{Ll}{2,}[^su\W\d]s\s+(?:the|an?|its|their|his|her|that|to|no|not|it|them|all|at least|about|nearly|[A-Z]{3}\s\d|[€$£]?\d)(?!\p{L})/u;

/** Whether a text has a verb: one that is finite where it stands, or a form that is one in most places. */
function hasVerb(text: string): boolean {
  if (finiteVerbs(text).length > 0 || LIKELY_VERB.test(text) || hasVerbBehindSeveral(text)) return true;
  return (text.match(WORD) ?? []).slice(1).some((word) => THIRD_PERSON_FORMS.has(word));
}

/**
 * What keeps a text from being a sentence: nothing is written, it does not begin as one or has no full stop, it is a list
 * of fields, or (in English, whose verbs are known) nothing in it is a finite verb. Undefined for a sentence or several.
 */
export function sentenceFault(text: string, language: string): SentenceFault | undefined {
  const written = text.trim();
  if (written === '') return 'empty';
  const label = LABELLED.exec(written)?.[0];
  if (OF_LIST.test(written)) return 'field_list';
  if (language === 'en' && label !== undefined && !hasVerb(label)) return 'field_list';
  if (!OPENS.test(written)) return 'opening';
  if (!STOPS.test(written)) return 'full_stop';
  return language !== 'en' || hasVerb(written) ? undefined : 'verb';
}
