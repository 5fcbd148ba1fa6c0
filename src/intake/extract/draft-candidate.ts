import type { StatedFactuality } from '../../language/polarity/read-polarity.ts';
import type { Period, Status, Voice } from '../../model/fact.ts';
import { factualityFields, isSaidAndSo, SAID_AND_SO } from '../../model/factuality.ts';
import type { Remark } from '../../model/remark.ts';
import type { Value } from '../../model/value.ts';
import type { Candidate, Passage } from '../candidate.ts';
import { statementOf } from '../statement/statement-of.ts';
import { type ClaimResponse, readingAnswered } from './answered-claims.ts';
import type { Matter } from './matter.ts';
import type { ParsedSentence } from './parsed-sentence.ts';
import { changeAt, changeOf, changeRemark, deniesItself, statedFactualityOf, statusKept, unreadFactuality } from './polarity.ts';
import { quotationAt } from './quotations.ts';
import { quoteAround } from './quote.ts';
import { distinctRemarks, remarksOfMatter, remarksOfPassage } from './remarks.ts';
import type { Saying } from './speaker.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The day that the head of a list gives its lines, with the words of the head that tell it. */
export interface ListedDay {
  readonly period: Period;
  readonly told: Passage;
}

/** A sentence with who says it and the day of saying. */
export interface SentenceContext {
  readonly told: ParsedSentence;
  readonly saying: Saying | undefined;
  /** What the sentence behind it says of it. */
  readonly answered?: ClaimResponse;
  /** Day on which it was said. */
  readonly announced: string;
  /** It stands in somebody's own turn of a transcript: all of it is said by them. */
  readonly inTurn: boolean;
  /** The sentences before, the latest first: what "it" and "the command" go back to. */
  readonly recent: readonly ParsedSentence[];
  /** The day of which the head of a list says that its lines are ("The figures as of Monday:"). */
  readonly listed?: ListedDay;
}

/** What one kind of reading found in a sentence. */
export interface ExtractedValue {
  readonly matter: Matter;
  readonly value: Value;
  readonly quote: Passage;
  /** Where the value stands in the sentence. */
  readonly start: number;
  readonly end?: number;
  readonly period?: Period;
  readonly status?: Status;
  /** The verb by which it is told, as written. */
  readonly verb?: string;
  /** Day of the act that its verb tells, where that is another than the day of saying. */
  readonly announced?: string;
  /** It is told of no member of the group that is its subject. */
  readonly ofNone?: true;
  /** What its giver raises or cuts, as the sentence calls it: "aid", "pledge". */
  readonly gift?: string;
  /** Its verb tells what is still to come ("will provide"), so that it is planned where nothing else is told of it. */
  readonly ahead?: boolean;
  /** Where its period and its status are told in the sentence: quoted beside, where the quotation has no room for them. */
  readonly told?: readonly Stretch[];
  /** Words of another sentence that tell its period: quoted beside, too. */
  readonly head?: Passage;
  readonly remarks?: readonly Remark[];
  /** The figure whose verb goes on for this one ("Germany gave EUR 4 million, Japan 6 million"): it is told as that one is. */
  readonly goesOnFrom?: Stretch;
  /** That somebody said so is told, whatever is answered to it. */
  readonly isSaying?: true;
  /** The property itself is of what is denied: the words that deny it tell the property, not how it is told. */
  readonly asIs?: true;
}

/** Makes a candidate of a finding: voice, speaker, statement and the remarks that its passage calls for. */
export function candidateOf({ told, saying: said, answered, announced, inTurn }: SentenceContext, finding: ExtractedValue): Candidate {
  const { matter, value, period, start, end = start + 1 } = finding;
  const answer = finding.asIs || finding.isSaying ? undefined : answered;
  const saying = answer && answer.says !== 'open' ? answer.saying : said;
  const { sentence } = told;
  const voice = voiceOf(told, saying, finding.start, inTurn);
  const speaker = spokenBy(told, saying);
  const quoted = quotationAt(told.quotations, finding.start) !== undefined;
  const change = finding.asIs ? undefined : changeAt(told, start);
  const increment = changeOf(change);
  const read =
    finding.asIs || (value.kind === 'count' && value.amount === '0')
      ? { ...SAID_AND_SO, words: [] }
      : readingWith(told, value.kind, { start, end }, matter.property, finding.goesOnFrom);
  const own = asFar(told.text, read, finding);
  const as = answer ? { ...readingAnswered(own, answer), words: own.words } : own;
  const quote = quoteWith(told, as.words, finding, { start, end });
  const beside = [
    ...quotedBeside(told, quote, finding.told ?? []),
    ...(finding.head ? [finding.head] : []),
    ...(answer ? [answer.quote] : []),
  ];
  const reading = { ...factualityFields(as), ...(increment && { change: increment }) };
  const unread = finding.status === 'proposed' ? [] : unreadFactuality(told, value.kind, finding.goesOnFrom ?? { start, end }, reading);
  const isNone = increment !== undefined || unread.length > 0 || (value.kind === 'text' && deniesItself(told, start));
  const status = isNone ? undefined : statusKept(finding.status, reading);
  const shared = {
    subject: matter.subject,
    property: matter.property,
    value,
    ...(period && { period }),
    ...(status && { status }),
    ...reading,
    announced: finding.announced ?? announced,
  };
  const country = told.words.broughtBy(matter.subject);
  return {
    ...(country && { brings: country }),
    passage: { text: sentence.text, start: sentence.start, end: sentence.end },
    quote,
    ...(beside.length > 0 && { beside }),
    ...shared,
    ...(change && { told: change }),
    ...(speaker !== undefined && { speaker }),
    voice,
    statement: statementOf(
      {
        ...shared,
        ...(change && { told: change }),
        ...(speaker !== undefined && { speaker }),
        ...(finding.verb !== undefined && { verb: finding.verb }),
        ...(finding.ofNone && { ofNone: finding.ofNone }),
        ...(finding.gift !== undefined && { gift: finding.gift }),
      },
      told.words.packWith(country),
    ),
    remarks: distinctRemarks([
      ...(finding.remarks ?? []),
      ...(change ? [changeRemark(change)] : []),
      ...unread,
      ...remarksOfPassage(told, saying !== undefined, quoted),
      ...remarksOfMatter(matter, told),
    ]),
  };
}

/** How a value is told: as the figure whose verb goes on for it, where its own words say nothing else. */
function readingWith(
  told: ParsedSentence,
  kind: Value['kind'],
  place: Stretch,
  property: string,
  from: Stretch | undefined,
): StatedFactuality {
  const own = statedFactualityOf(told, kind, place, property);
  return from !== undefined && isSaidAndSo(factualityFields(own)) ? statedFactualityOf(told, kind, from, property) : own;
}

/** Who answers for what is told: a person, or whoever holds an office. What a body says is its own report. */
function spokenBy({ words }: ParsedSentence, saying: Saying | undefined): string | undefined {
  const entity = saying?.speaker?.entity;
  const kind = entity === undefined ? undefined : words.entities.get(entity)?.kind;
  return kind === 'person' || kind === 'role' ? entity : undefined;
}

/** What "will" be done is planned where nothing else is told of it; what is told to be proposed or expected says by that how far it is. */
function asFar(text: string, read: StatedFactuality, { ahead, status }: ExtractedValue): StatedFactuality {
  if (ahead && isSaidAndSo(factualityFields(read))) return { ...read, modality: 'planned' };
  const isTold = status === 'proposed' || (status === 'expected' && isOnlyExpected(text, read));
  return isTold && read.modality === 'planned' && read.polarity === 'affirmed' ? { ...SAID_AND_SO, words: [] } : read;
}

const EXPECTS =
  /^(?:(?:is|are|be)\s+)?(?:still\s+)?(?:expect\p{L}*|erwart\p{L}*|attend\p{L}*|se esperan?|oczekiw\p{L}*|очіку\p{L}+)(?:\s+to)?$/iu;

/** "are still expected by Friday": no more is told of it than its own status tells. */
function isOnlyExpected(text: string, { words }: StatedFactuality): boolean {
  return words.length > 0 && words.every(({ start, end }) => EXPECTS.test(text.slice(start, end).trim()));
}

/** The quotation, with the words that deny, doubt or defer the value as far as they fit: without them it would say the opposite. */
function quoteWith(told: ParsedSentence, words: readonly Stretch[], { quote, value }: ExtractedValue, place: Stretch): Passage {
  if (words.length === 0 || value.kind === 'text') return quote;
  const { sentence } = told;
  return quoteAround(sentence, place, [...words, { start: quote.start - sentence.start, end: quote.end - sentence.start }]);
}

/** What tells the period or status of a value outside of its quotation, as short quotations of its own. */
function quotedBeside(told: ParsedSentence, quote: Passage, stretches: readonly Stretch[]): Passage[] {
  const { sentence } = told;
  const from = quote.start - sentence.start;
  const isWithin = ({ start, end }: Stretch) => start >= from && end <= from + quote.text.length;
  const beside = stretches
    .filter((stretch) => !isWithin(stretch))
    .map((stretch) => quoteAround(sentence, stretch, wordsBefore(sentence.text, stretch)));
  return beside.filter(({ start }, at) => beside.findIndex((one) => one.start === start) === at);
}

/** The words that lead to a stretch ("in the first ten months"). */
function wordsBefore(text: string, { start }: Stretch): Stretch[] {
  const lead = LEAD.exec(text.slice(0, start))?.[0] ?? '';
  return lead === '' ? [] : [{ start: start - lead.length, end: start }];
}

const LEAD = /(?:\S+\s+){1,2}$/u;

/** Whose words carry the value: quotation marks make them direct, unless the document is a translation or a rewrite. */
export function voiceOf(told: ParsedSentence, saying: Saying | undefined, place: number, inTurn: boolean): Voice {
  const { tier } = told.document.source;
  if (told.headline) return 'headline';
  const quotation = quotationAt(told.quotations, place);
  if (inTurn || (quotation && quotation.words > 3)) return tier === 'translation' ? 'translation' : 'direct';
  return tier === 'rewrite' && saying === undefined ? 'commentary' : 'indirect';
}
