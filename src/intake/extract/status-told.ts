import type { Status } from '../../model/fact.ts';
import { onceOfEach, type Told } from './told.ts';

/** A word of status in a sentence. `verb`: a form that can follow what it governs ("40 billion were pledged"). */
interface StatusWord {
  readonly status: Status;
  readonly start: number;
  readonly end: number;
  readonly follows: boolean;
  /** Said of what is yet to be ("will provide"): a promise at most. */
  readonly ahead: boolean;
}

interface StatusForm {
  readonly status: Status;
  readonly before: string;
  /** Forms that may also stand after the amount. */
  readonly after: string;
}

const FORMS: readonly StatusForm[] = [
  {
    status: 'proposed',
    before:
      'propos(?:e|es|ing|al|als)|suggest(?:s|ed|ing)?|floated|calls? for|called for|propos(?:é|e|er|ition)|vorgeschlagen\\p{L}*|vorschlag\\p{L}*|propuest\\p{L}*|propuso|zaproponowa\\p{L}*|propozycj\\p{L}*|запропон\\p{L}*|пропоз\\p{L}*',
    after: 'proposed',
  },
  {
    status: 'pledged',
    before:
      'pledg(?:e|es|ing)|promis(?:e|es|ing)|vow(?:s|ed)?|promis|promet\\p{L}*|promesse\\p{L}*|zusage\\p{L}*|verspr(?:ach|echen|icht)|prometi\\p{L}*|promesa\\p{L}*|obieca\\p{L}*|zobowiąza\\p{L}*|обіця\\p{L}*',
    after: 'pledged|promised|zugesagt\\p{L}*|versprochen\\p{L}*|prometid\\p{L}*|обіцян\\p{L}*',
  },
  {
    status: 'committed',
    before:
      "commit(?:s|ting)?|commitments?|earmark(?:s|ing)?|set aside|engag(?:é|e|er|ement|ements)\\p{L}*|s'est engagé\\p{L}*|verpflicht\\p{L}*|comprometi\\p{L}*|compromiso\\p{L}*|przeznaczy\\p{L}*|zadeklarowa\\p{L}*|зобов\\p{L}*",
    after: 'committed|earmarked',
  },
  {
    status: 'allocated',
    before:
      'allocat(?:e|es|ing|ion|ions)|alloué\\p{L}*|alloue\\p{L}*|zugewiesen\\p{L}*|asign\\p{L}*|przydzieli\\p{L}*|przyznan\\p{L}*|виділ\\p{L}*',
    after: 'allocated',
  },
  {
    status: 'provided',
    before:
      'provid(?:e|es|ing)|gave|given|giv(?:e|es|ing)|suppl(?:y|ies|ying)|donat(?:e|es|ing)|contribut(?:e|es|ing)|fourni\\p{L}*|accordé\\p{L}*|geleistet\\p{L}*|proporcion\\p{L}*|aport\\p{L}*|udzieli\\p{L}*|przekaza\\p{L}*|dostarczy\\p{L}*|нада\\p{L}*',
    after: 'provided|supplied|donated|contributed|bereitgestellt\\p{L}*',
  },
  {
    status: 'disbursed',
    before:
      'disburs(?:e|es|ing|ement)|pay(?:s|ing)? out|transfer(?:s|ring)?|débours\\p{L}*|vers(?:é|ée|és|ées)|ausgezahlt\\p{L}*|desembols\\p{L}*|wypłac\\p{L}*|виплач\\p{L}*|перерах\\p{L}*',
    after: 'disbursed|paid out|transferred|wired',
  },
];

const PATTERNS = FORMS.map(({ status, before, after }) => ({
  status,
  pattern: new RegExp(`(?<![\\p{L}-])(?:(${after})|${before})(?!\\p{L})`, 'giu'),
}));

const AHEAD =
  /(?:\b(?:will|would|shall|should|could|may|might|to|plans? to|intends? to|expected to|ready to|wird|werden|soll\p{L}*|va|vont|doit|peut|va a|będzie|має)|['’]ll)\s+(?:\p{L}+ly\s+)?$/iu;
const CLAUSE_BREAK = /[;:—–]|,\s|\s(?:and|while|but|und|et|y)\s/u;
/** A status further away, in characters, belongs to something else. */
const REACH = { before: 110, after: 60 } as const;
/** What a break between clauses adds to the distance. */
const BREAK_COSTS = 45;
const BARE_PARTICIPLE = /^,?\s*(?:[\p{L}'’-]+\s+){0,7}?(?:(?:was|were|is|are|been|be|being|has|have|already|previously|had)\s+){0,4}$/iu;

/** The words of money status in a sentence, in its order. */
const statusWordsIn = onceOfEach(({ text }: Told): readonly StatusWord[] =>
  PATTERNS.flatMap(({ status, pattern }) =>
    Array.from(text.matchAll(pattern), (found) => ({
      status,
      start: found.index,
      end: found.index + found[0].length,
      follows: found[1] !== undefined,
      ahead: AHEAD.test(text.slice(Math.max(0, found.index - 24), found.index)),
    })),
  ).sort((one, other) => one.start - other.start),
);

export interface StatusTold {
  readonly status: Status;
  /** Where the word that tells it stands in the sentence. */
  readonly start: number;
  readonly end: number;
  /** Read from a word that says less or something else ("will provide"). */
  readonly guessed: boolean;
}

/**
 * The status that the words around an amount give it: the nearest word of promising, committing or giving before it,
 * or a participle after it. What is only announced has none, and what "will be provided" is a promise at most.
 */
export function moneyStatus(told: Told, amount: { readonly start: number; readonly end: number }): StatusTold | undefined {
  const { text } = told;
  let nearest: { readonly word: StatusWord; readonly distance: number } | undefined;
  for (const word of statusWordsIn(told)) {
    const distance = distanceOf(text, word, amount);
    if (distance !== undefined && (nearest === undefined || distance < nearest.distance)) nearest = { word, distance };
  }
  return nearest && (promised(told, nearest.word) ?? statusOf(nearest.word));
}

/** "pledged to provide": the promise tells the status of what is yet to be given. */
function promised(told: Told, word: StatusWord): StatusTold | undefined {
  if (!word.ahead) return undefined;
  const promise = statusWordsIn(told).findLast(({ end, ahead }) => !ahead && end <= word.start && word.start - end < PROMISE_REACH);
  return promise && GIVING.has(promise.status) ? undefined : promise && statusOf(promise);
}

function distanceOf(text: string, word: StatusWord, amount: { readonly start: number; readonly end: number }): number | undefined {
  if (word.end <= amount.start) {
    const between = text.slice(word.end, amount.start);
    const distance = between.length + breaksIn(between) * BREAK_COSTS;
    return distance > REACH.before ? undefined : distance;
  }
  if (word.start < amount.end || !word.follows) return undefined;
  const between = text.slice(amount.end, word.start);
  const distance = between.length + breaksIn(between) * BREAK_COSTS;
  return distance > REACH.after || !BARE_PARTICIPLE.test(between) ? undefined : distance;
}

function breaksIn(between: string): number {
  return between.split(CLAUSE_BREAK).length - 1;
}

/** A promise further away, in characters, is another one. */
const PROMISE_REACH = 60;
const GIVING: ReadonlySet<Status> = new Set(['provided', 'disbursed']);
const PROMISES: ReadonlySet<Status> = new Set(['proposed', 'pledged']);

function statusOf({ status, start, end, ahead }: StatusWord): StatusTold {
  if (!ahead || PROMISES.has(status)) return { status, start, end, guessed: false };
  return { status: 'pledged', start, end, guessed: true };
}

const UNDER_WAY =
  /\bunder ?way\b|\bin progress\b|\balready (?:\p{L}+ )?at work\b|\b(?:is|are|was|were) (?:working|negotiating|preparing|convening|meeting|continuing|joining|gathering)\b|\bopens?\b|\bopened\b|\bbegan\b|\bhas begun\b|\bon track\b|\blaufend\b|\ben cours\b|\ben curso\b|\bw toku\b|триває|тривають/iu;
const EXPECTED =
  /\bwill\b|\bwould be\b|\bexpected\b|\bscheduled\b|\bplanned\b|\bset to\b|\bdue to\b|\bupcoming\b|\bto be held\b|\bplans? to\b|\bwird\b|\bwerden\b|\bdoit\b|\bse espera\b|\bbędzie\b|буде|відбудеться/iu;
const DONE =
  /\b(?:agreed|decided|met|held|took|visited|addressed|attended|opened|launched|signed|approved|adopted|announced|discussed|consulted|concluded|joined|hosted|arrived|endorsed|established|inaugurated|delivered|said|told|spoke|fand|traf|besuchte|a eu lieu|tuvo lugar|odbyło)\b|відбул/iu;

/** "Ministers to discuss …", as headlines plan. */
const PLANNED = /\bto (?:discuss|meet|attend|host|visit|hold|address|join)\b/iu;

/** How far an event or undertaking has come, by the words of a clause. */
export function eventStatus(clause: string): Status | undefined {
  if (EXPECTED.test(clause)) return 'expected';
  if (UNDER_WAY.test(clause)) return 'under_way';
  if (DONE.test(clause)) return 'done';
  return PLANNED.test(clause) ? 'expected' : undefined;
}
