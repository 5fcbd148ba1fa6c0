import type { Candidate } from '../candidate.ts';
import { type Context, candidateOf } from './draft-candidate.ts';
import { eventStatus } from './event-status.ts';
import { matterOf } from './matter.ts';
import { type Quotation, quotationAt } from './quotations.ts';
import { openingWords } from './quote.ts';
import type { Sentence } from './sentences.ts';
import type { SayingVerb } from './speech.ts';
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
  const spoken = saying && spokenStretch(told, saying.verb);
  const stretch = spoken ?? (context.inTurn ? wholeTurn(told) : undefined) ?? (saying ? undefined : eventStretch(context, others));
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
  if (wordCount(said) >= FEWEST_WORDS && !(before && (ASIDE.test(said) || isSaidBefore(told, verb)))) return after;
  return before;
}

const FEWEST_OF_TURN = 4;

/** All that somebody says in a sentence of their own turn, without the label before it. */
function wholeTurn({ text }: Told): Stretch | undefined {
  const start = /^\p{L}[\p{L} .'’-]{0,40}:\s+/u.exec(text)?.[0].length ?? 0;
  return wordCount(text.slice(start)) >= FEWEST_OF_TURN ? { start, end: text.length } : undefined;
}

/** "…, sagte Mark Rutte am Mittwoch": the words stand before the verb, and the speaker behind it. */
function isSaidBefore({ text, names, words }: Told, { start, end }: SayingVerb): boolean {
  if (!/[,”"»]\s*$/u.test(text.slice(Math.max(0, start - 4), start))) return false;
  const speaker = names.find(
    (name) => name.start >= end && name.start - end < NEAREST_SPEAKER && words.entities.get(name.entity)?.kind !== 'place',
  );
  return speaker !== undefined && !/(?<!\p{L})(?:that|dass|que|że|що)(?!\p{L})/iu.test(text.slice(end, speaker.start));
}

const NEAREST_SPEAKER = 30;

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

/**
 * The words around the verb of an event, or the beginning of a plain statement, in a sentence that nothing else covers
 * and that names its matter or goes on about one. What nobody signs is told only by its events.
 */
function eventStretch(context: Context, others: readonly Candidate[]): Stretch | undefined {
  const { told } = context;
  if (others.length > 0) return undefined;
  const isSigned = told.document.source.tier !== 'rewrite';
  const verb = EVENT_VERB.exec(told.text);
  if (verb === null) return isSigned && isStatement(told) ? { start: 0, end: told.text.length } : undefined;
  if (told.names.length === 0 && (context.earlier.size === 0 || !isSigned)) return undefined;
  const before = /(?:\S+\s+){0,4}$/u.exec(told.text.slice(0, verb.index))?.[0].length ?? 0;
  return { start: verb.index - before, end: told.text.length };
}

const FEWEST_OF_STATEMENT = 6;
/** Verbs that state how something is. */
const STATES =
  /\b(?:is|are|was|were|has|have|had|does|did|cannot|remains?|remained|opposes?|opposed|supports?|supported|intends?|intended|wants?|wanted|plans?|planned|focus\p{L}*|consists?|includes?|needs?|faces?|relies|leads?|led|comes?|came|became|continues?|continued)\b/iu;

/** "The bureau is headquartered in Lisbon": a whole sentence with a name and a verb of being or doing. */
function isStatement(told: Told): boolean {
  if (told.headline || !STATES.test(told.text) || !/[.!…]["”’»)]*$/u.test(told.text)) return false;
  return wordCount(told.text) >= FEWEST_OF_STATEMENT && told.names.length > 0;
}

function wordCount(text: string): number {
  return text.split(/\s+/u).filter(Boolean).length;
}
