import type { Candidate } from '../candidate.ts';
import { type Context, candidateOf } from './draft-candidate.ts';
import { matterOf } from './matter.ts';
import { type Quotation, quotationAt } from './quotations.ts';
import { openingWords } from './quote.ts';
import type { Sentence } from './sentences.ts';
import type { SayingVerb } from './speech.ts';
import { eventStatus } from './status-told.ts';
import type { Told } from './told.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const FEWEST_QUOTED = 4;
const FEWEST_WORDS = 4;
/** What follows a verb of saying at the end of a sentence and is not what was said. */
const ASIDE = /^\s*(?:on|in|at|during|after|before|to|when|as|following|ahead)\s/iu;
/** Verbs that tell a property themselves. */
const TELLING = /^(?:warn|caution|urg|call|rais|thank|stress|highlight|underscor|underlin|welcom|reaffirm|reiterat|prais|condemn)/iu;
/** What events are told with; a sentence without such a verb, figure or speech is left alone. */
const EVENT_VERB =
  /\b(?:agreed|decided|discuss(?:ed|ing)?|consult(?:ed|ing)?|adopted|approved|endorsed|established?|launched|signed|opens?|opened|will (?:hold|meet|discuss|attend|be held|take|open|host|become)|expected to|is underway|under way|took office|convened|convening|completed|joined|invited|appointed|elected|operational|delivered|deployed|begin|began|started|plans to|included|provides an opportunity|driven by|prompted by|concluded|met|work is|working to|deliberating|envisages?|beschlossen|vereinbart\p{L}*|décidé|acordaron|uzgodnili)\b|погоди\p{L}+|домови\p{L}+|ухвали\p{L}+/iu;

/** What somebody is reported to have said, or what a sentence tells of an event without figures: at most one of a sentence. */
export function toldCandidates(context: Context, others: readonly Candidate[]): Candidate[] {
  const { told, saying } = context;
  const stretch = saying ? spokenStretch(told, saying.verb) : eventStretch(context, others);
  if (stretch === undefined) return [];
  const quote = openingWords(told.sentence, stretch);
  const start = quote.start - told.sentence.start;
  if (quote.text.split(/\s+/u).length < 2) return [];
  const speaker = saying?.speaker?.entity;
  const subjects = speaker === undefined ? [] : [[speaker, 1.3] as const];
  const matter = matterOf(told, {
    kind: 'text',
    start,
    end: stretch.end,
    earlier: new Map([...context.earlier, ...subjects]),
    within: saying
      ? { start: TELLING.test(saying.verb?.text ?? '') ? Math.min(start, saying.verb?.start ?? start) : start, end: stretch.end }
      : { start: 0, end: told.text.length },
    ...(speaker !== undefined && { speaker }),
  });
  if (matter === undefined) return [];
  const status = saying ? undefined : eventStatus(told.text);
  return [
    candidateOf(context, {
      matter: { ...matter, subjectNamed: matter.subjectNamed || matter.subject === speaker },
      value: { kind: 'text', text: `“${quote.text}”` },
      quote,
      start,
      ...(status && { status }),
    }),
  ];
}

/** The words that were said: the longest quotation, else what follows the verb of saying. */
function spokenStretch(told: Told, verb: SayingVerb | undefined): Stretch | undefined {
  const longest = told.quotations.filter(({ words }) => words >= FEWEST_QUOTED).toSorted(byWords)[0];
  if (longest) return longest;
  if (verb === undefined) return undefined;
  const after = afterVerb(told, verb);
  const before = beforeVerb(told.sentence, verb.start);
  const said = told.text.slice(after.start, after.end);
  if (wordCount(said) >= FEWEST_WORDS && !(before && ASIDE.test(said))) return after;
  return before;
}

function byWords(one: Quotation, other: Quotation): number {
  return other.words - one.words || one.start - other.start;
}

function afterVerb({ text, quotations }: Told, { end, speakerFollows }: SayingVerb): Stretch {
  if (speakerFollows) {
    const name = /^[^.;:]{0,70}?,\s*/u.exec(text.slice(end, end + 76))?.[0].length ?? 0;
    return { start: end + name, end: name === 0 ? end : text.length };
  }
  const that = /^[^.;:]{0,60}?\s(?:that|dass|que|że|що)\s/iu.exec(text.slice(end, end + 70))?.[0].length ?? 0;
  const start = end + that;
  return { start: quotationAt(quotations, start)?.start ?? start, end: text.length };
}

function beforeVerb({ text }: Sentence, start: number): Stretch | undefined {
  return wordCount(text.slice(0, start)) >= FEWEST_WORDS ? { start: 0, end: start } : undefined;
}

/** The words around the verb of an event in a sentence that nothing else covers and that names its matter or goes on about one. */
function eventStretch(context: Context, others: readonly Candidate[]): Stretch | undefined {
  const { told } = context;
  if (others.length > 0) return undefined;
  const verb = EVENT_VERB.exec(told.text);
  if (verb === null) return undefined;
  if (told.names.length === 0 && (context.earlier.size === 0 || told.document.source.tier === 'rewrite')) return undefined;
  const before = /(?:\S+\s+){0,4}$/u.exec(told.text.slice(0, verb.index))?.[0].length ?? 0;
  return { start: verb.index - before, end: told.text.length };
}

function wordCount(text: string): number {
  return text.split(/\s+/u).filter(Boolean).length;
}
