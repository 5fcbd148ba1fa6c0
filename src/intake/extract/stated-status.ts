import type { Status } from '../../model/fact.ts';
import { INFINITIVE, STATUS_FORMS, type StatusForm } from './money-status-words.ts';
import { onceOfEach, type ParsedSentence } from './parsed-sentence.ts';

/** A word of money status in a sentence. */
interface StatusWord {
  readonly status: Status;
  readonly start: number;
  readonly end: number;
  /** `participle`: may follow what it governs; `noun`: may be qualified by an amount; `hint`: says it only by the way. */
  readonly form: 'verb' | 'participle' | 'noun' | 'hint';
  /** Said of what is yet to be ("will provide"): a promise at most. */
  readonly ahead: boolean;
}

interface Amount {
  readonly start: number;
  readonly end: number;
}

const PATTERNS = STATUS_FORMS.map((form) => ({ status: form.status, pattern: patternOf(form) }));

function patternOf({ before, after, nouns, hints }: StatusForm): RegExp {
  const never = '(?!)';
  return new RegExp(`(?<![\\p{L}-])(?:(${after})|(${nouns || never})|(${hints ?? never})|${before})(?!\\p{L})`, 'giu');
}

const AHEAD =
  /(?:\b(?:will|would|shall|should|could|may|might|to|wird|werden|soll\p{L}*|zu|va|vont|doit|peut|va a|będzie|має|мають)|['’]ll)\s+(?:be\s+)?(?:\p{L}+ly\s+)?$/iu;
const CLAUSE_BREAK = /[;:—–]|,\s|\s(?:and|while|but|und|et|y)\s/u;
/** A status further away, in characters, belongs to something else; a plan or proposal may be told at length. */
const REACH = { before: 110, after: 60, proposal: 200 } as const;
/** What a break between clauses adds to the distance. */
const BREAK_COSTS = 45;
const HINT_COSTS = 60;
/** The distance of a label before a colon from all that it heads ("Pledged so far: …"). */
const LABEL_DISTANCE = 105;
const LONGEST_LABEL = 40;
const BARE_PARTICIPLE = /^,?\s*(?:[\p{L}'’-]+\s+){0,7}?(?:(?:was|were|is|are|been|be|being|has|have|already|previously|had)\s+){0,4}$/iu;
const QUALIFIED =
  /^[\s-]*(?:(?!(?:in|for|to|of|during|by|as|with|at|from|and|or|was|were|is|are|has|have|had|will|the|their|its|a|under|on)\s)[\p{L}'’-]+\s+){0,4}$/iu;

/** The words of money status in a sentence, in its order. */
const statusWordsIn = onceOfEach(({ text }: ParsedSentence): readonly StatusWord[] =>
  PATTERNS.flatMap(({ status, pattern }) =>
    Array.from(text.matchAll(pattern), (found) => ({
      status,
      start: found.index,
      end: found.index + found[0].length,
      form: formOf(found),
      ahead: INFINITIVE.test(found[0]) || AHEAD.test(text.slice(Math.max(0, found.index - 24), found.index)),
    })),
  ).sort((one, other) => one.start - other.start),
);

function formOf([, participle, noun, hint]: RegExpMatchArray): StatusWord['form'] {
  if (participle !== undefined) return 'participle';
  if (noun !== undefined) return 'noun';
  return hint === undefined ? 'verb' : 'hint';
}

/** Where a sentence has the verbs of promising and giving money. */
export function moneyWordsIn(told: ParsedSentence): readonly { readonly start: number; readonly end: number }[] {
  return statusWordsIn(told).filter(({ form }) => form === 'verb' || form === 'participle');
}

/** The status that a sentence gives an amount. */
export interface StatedStatus {
  readonly status: Status;
  /** Where the word that tells it stands in the sentence. */
  readonly start: number;
  readonly end: number;
  /** Read from a word that says less or something else ("will provide"). */
  readonly guessed: boolean;
}

/**
 * The status that the words around an amount give it: the nearest word of promising, committing or giving before it, a
 * participle after it, or the noun that it qualifies. What is only announced has none, and what "will be provided" is a
 * promise at most.
 */
export function moneyStatus(told: ParsedSentence, amount: Amount): StatedStatus | undefined {
  const { text } = told;
  let nearest: { readonly word: StatusWord; readonly distance: number } | undefined;
  for (const word of statusWordsIn(told)) {
    if (isSpentOnAnother(told, word, amount)) continue;
    const distance = distanceOf(text, word, amount);
    if (distance !== undefined && (nearest === undefined || distance < nearest.distance)) nearest = { word, distance };
  }
  if (nearest === undefined) return undefined;
  return proposedThat(told, nearest.word, amount) ?? promised(told, nearest.word) ?? statusOf(nearest.word);
}

/** "has proposed that the Allies set aside 100 billion": what is proposed to be done is proposed. */
function proposedThat(told: ParsedSentence, word: StatusWord, amount: Amount): StatedStatus | undefined {
  const proposal = statusWordsIn(told).findLast(
    ({ status, form, end }) =>
      status === 'proposed' && form !== 'hint' && form !== 'noun' && end <= word.start && amount.start - end < REACH.proposal,
  );
  return proposal && /^\s+(?:that|to)\s/u.test(told.text.slice(proposal.end, proposal.end + 6)) ? statusOf(proposal) : undefined;
}

const OWN_VERB =
  /\b(?:has|have|had|is|are|was|were|will|would|cut|said|raised|reduced|increased|brought|took|under|out of|part of|from)\s/iu;

/** "promised 8 billion, and has cut aid to 4": between the word and the amount stand another amount and its own verb. */
function isSpentOnAnother({ money, text }: ParsedSentence, word: StatusWord, amount: Amount): boolean {
  const other = money.findLast(({ start, end }) => start >= word.end && end <= amount.start);
  return other !== undefined && OWN_VERB.test(text.slice(other.end, amount.start));
}

/** "pledged to provide": the promise tells the status of what is yet to be given. */
function promised(told: ParsedSentence, word: StatusWord): StatedStatus | undefined {
  if (!word.ahead || PROMISES.has(word.status)) return undefined;
  const promise = statusWordsIn(told).findLast(
    ({ end, ahead, status }) => (!ahead || PROMISES.has(status)) && end <= word.start && word.start - end < PROMISE_REACH,
  );
  return promise && GIVING.has(promise.status) ? undefined : promise && statusOf(promise);
}

function distanceOf(text: string, word: StatusWord, amount: Amount): number | undefined {
  if (word.end <= amount.start) return distanceBefore(text, word, amount);
  if (word.start < amount.end) return undefined;
  const between = text.slice(amount.end, word.start);
  if (word.form === 'noun') return between.length <= REACH.after && QUALIFIED.test(between) ? between.length : undefined;
  if (word.form !== 'participle') return undefined;
  const distance = between.length + breaksIn(between) * BREAK_COSTS;
  return distance > REACH.after || !BARE_PARTICIPLE.test(between) ? undefined : distance;
}

function distanceBefore(text: string, { status, form, end }: StatusWord, amount: Amount): number | undefined {
  const between = text.slice(end, amount.start);
  const distance = between.length + breaksIn(between) * BREAK_COSTS + (form === 'hint' ? HINT_COSTS : 0);
  const isProposal = status === 'proposed' && form !== 'verb' && form !== 'participle';
  if (isProposal ? between.length <= REACH.proposal : distance <= REACH.before) return distance;
  const label = between.indexOf(':');
  return label >= 0 && label < LONGEST_LABEL && !between.slice(0, label).includes(',') ? LABEL_DISTANCE : undefined;
}

function breaksIn(between: string): number {
  return between.split(CLAUSE_BREAK).length - 1;
}

/** A promise further away, in characters, is another one. */
const PROMISE_REACH = 60;
const GIVING: ReadonlySet<Status> = new Set(['provided', 'disbursed']);
const PROMISES: ReadonlySet<Status> = new Set(['proposed', 'pledged', 'committed']);

function statusOf({ status, start, end, ahead, form }: StatusWord): StatedStatus {
  const hinted = form === 'hint';
  if (!ahead || status === 'proposed' || status === 'pledged' || form === 'noun') return { status, start, end, guessed: hinted };
  return { status: 'pledged', start, end, guessed: true };
}
