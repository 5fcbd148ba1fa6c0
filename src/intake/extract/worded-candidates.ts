import { readPolarity } from '../../language/polarity/read-polarity.ts';
import type { EntityKind } from '../../model/entity.ts';
import { QUOTE_WORDS, type Status } from '../../model/fact.ts';
import { isSaidAndSo } from '../../model/factuality.ts';
import { isActProperty } from '../act-property.ts';
import type { Candidate } from '../candidate.ts';
import { actingAt } from './clause-actor.ts';
import type { ClauseSubject } from './clause-subject.ts';
import { candidateOf, type SentenceContext } from './draft-candidate.ts';
import { eventStatus } from './event-status.ts';
import type { PropertyMention } from './pack-words.ts';
import { overlap, type ParsedSentence } from './parsed-sentence.ts';
import { quotationAt } from './quotations.ts';
import { openingWords } from './quote.ts';
import { endOfClause, isWholeClause } from './whole-clause.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Verbs that only hand on words: what somebody says is told by a property of its own, or by none. */
const HANDS_ON =
  /^(?:said|says|say|told|tells|added|adds|stated|noted|explained|replied|spoke|speaks|commented|remarked|recalled|reported|reports|wrote|writes)$/iu;
/** A predicate begins so near its verb, in UTF-16 units: "is not yet fully operational". */
const PREDICATE = 24;
/** What is told by the way of a name is no clause of its own. */
const RELATIVE = /^(?:who|which|that)\s/iu;
const FEWEST_WORDS = 3;

/**
 * What a sentence tells in words, at most one thing: where its own verb or predicate is a word of a property that takes words,
 * of a subject that has it or whose like has it in the store, and the clause is whole within a quotation's length. Anything
 * else that is said stays a passage.
 */
export function wordedCandidates(context: SentenceContext, others: readonly Candidate[]): Candidate[] {
  const { told } = context;
  if (others.length > 0 || told.headline || told.document.source.language !== 'en' || !/[.!]["”’»)]*$/u.test(told.text)) return [];
  for (const mention of told.properties) {
    const candidate = quotationAt(told.quotations, mention.start) ? undefined : atPredicate(context, mention);
    if (candidate) return [candidate];
  }
  return [];
}

function atPredicate(context: SentenceContext, mention: PropertyMention): Candidate | undefined {
  const { told } = context;
  const { property } = mention;
  if (!property.value.includes('text') || property.series !== undefined || told.names.some((name) => overlap(name, mention)))
    return undefined;
  const acting = actingAt(told, mention, context.recent);
  if (acting.kind !== 'known' || acting.subject === undefined || RELATIVE.test(told.text.slice(acting.subject.start))) return undefined;
  const subject = toldOf(told, mention, acting.entity);
  if (!isOfItsLike(told, subject, property.id) || !isPredicate(told, acting.subject, mention)) return undefined;
  if (isActProperty(property) && (!isDone(told, mention) || tellsNoMore(told, mention))) return undefined;
  const clause = quotable(told.text, { start: acting.subject.start, end: endOfClause(told.text, mention.end) }, mention);
  if (clause === undefined) return undefined;
  const quote = openingWords(told.sentence, clause);
  const status = stateOf(told, mention, told.text.slice(clause.start, clause.end));
  return candidateOf(context, {
    matter: { subject, property: property.id, subjectNamed: !acting.carried || subject !== acting.entity },
    value: { kind: 'text', text: `“${quote.text}”` },
    quote,
    start: quote.start - told.sentence.start,
    ...(status && { status }),
  });
}

/** "…, the council decided on Monday evening": that something was decided, and not what. */
function tellsNoMore({ text }: ParsedSentence, { start, end }: Stretch): boolean {
  const isOfObject = /^(?:decided|decides|agreed|agrees|resolved|ruled)$/iu.test(text.slice(start, end));
  return isOfObject && !/(?:was|were|been|is|are)\s+$/iu.test(text.slice(0, start)) && ONLY_WHEN.test(text.slice(end));
}

const ONLY_WHEN =
  /^(?:\s+(?:late\s+|early\s+)?(?:on|at|in|after|before|during|following|yesterday|today|last|this|unanimously|narrowly)(?!\p{L})(?![^,;.]*\s(?:to|that|whether|not)\s)[^,;.]*)?\s*[.,;]/iu;

function isDone({ text, document }: ParsedSentence, act: Stretch): boolean {
  return isSaidAndSo(readPolarity(text.slice(0, act.end), act, document.source.language));
}

/**
 * Of what something is told: what the clause does it to, where the store has it of that ("the council decided to cancel the
 * fair"); of an event of the body that acts, where the store has it of the event alone; else of who acts.
 */
function toldOf(told: ParsedSentence, mention: PropertyMention, acting: string): string {
  const { words, text } = told;
  const has = (entity: string) => words.pairs.has(`${entity} ${mention.property.id}`);
  const end = endOfClause(text, mention.end);
  const object = told.names.find((name) => name.start >= mention.end && name.end <= end && name.entity !== acting && has(name.entity));
  if (object !== undefined && isUndertaking(words.entities.get(object.entity)?.kind)) return object.entity;
  if (has(acting) || !isActProperty(mention.property)) return acting;
  const day = told.document.source.published.date;
  const events = words.pack.entities.filter(
    ({ id, kind, within }) => kind === 'event' && within.includes(acting) && has(id) && words.isOfTime(id, day) === true,
  );
  const [only] = events;
  return only !== undefined && events.length === 1 ? only.id : acting;
}

function isUndertaking(kind: EntityKind | undefined): boolean {
  return kind === 'event' || kind === 'programme' || kind === 'group' || kind === 'organisation';
}

/** Where a clause may end though it goes on: before what only tells with whom, where, when or what for. */
const ADJUNCT = /\s(?=(?:with|in|on|at|for|after|before|during|by|from|since|until|because|as)\s)/gu;
const FEWEST_OF_CUT = 6;

/** The clause as far as it may be quoted: whole, or, of an act that stands in its first words, without what is added at its end. */
function quotable(text: string, clause: Stretch, { property, end: beyond }: PropertyMention): Stretch | undefined {
  if (isWholeClause(text.slice(clause.start, clause.end), FEWEST_WORDS, QUOTE_WORDS)) return clause;
  if (!isActProperty(property)) return undefined;
  const ends = Array.from(text.slice(clause.start, clause.end).matchAll(ADJUNCT), ({ index }) => clause.start + index);
  const end = ends.findLast((at) => at > beyond && isWholeClause(text.slice(clause.start, at), FEWEST_OF_CUT, QUOTE_WORDS));
  return end === undefined ? undefined : { start: clause.start, end };
}

const SINCE =
  /(?<!\p{L})(?:has|have|had|is|are)\s+(?:been\s+)?[^.;:]{0,60}\bsince\b|(?<!\p{L})(?:took effect|came into (?:force|effect)|entered into force|went live)(?!\p{L})/iu;

/** A simple past of a verb: what it tells is done. */
const SIMPLE_PAST = /^(?:sat|took|met|went|came|spoke|left|held|gave|made|became|began|\p{L}{2,}ed)(?!\p{L})/iu;

/** How far what is told has come, where the store tells that of such matters: what was done, or has been so since a day, is done. */
function stateOf({ words, text }: ParsedSentence, { property, start }: PropertyMention, clause: string): Status | undefined {
  const isPast =
    SIMPLE_PAST.test(text.slice(start)) && !/(?<!\p{L})(?:is|are|was|were|be|been|being|to|has|have|had)\s+$/iu.test(text.slice(0, start));
  return eventStatus(clause) ?? ((isPast || SINCE.test(clause)) && words.tellsStatus(property.id) ? 'done' : undefined);
}

/** The verb itself names the property, or what it says of its subject right behind it. */
function isPredicate({ text }: ParsedSentence, { verb }: ClauseSubject, mention: Stretch): boolean {
  if (HANDS_ON.test(text.slice(mention.start, mention.end)) || HANDS_ON.test(text.slice(verb.start, verb.end))) return false;
  if (overlap(verb, mention)) return true;
  const between = text.slice(verb.end, mention.start);
  if (OBJECT_BEFORE.test(between) && PARTICIPLE.test(text.slice(mention.start, mention.end))) return false;
  return mention.start >= verb.end && mention.start - verb.end <= PREDICATE && /^[\s\p{Ll}-]*$/u.test(between);
}

/** "resumed the debate postponed at its last meeting": what qualifies the object of another verb is no predicate. */
const OBJECT_BEFORE = /^\s+(?:the|an?|its|their|his|her|this|that)\s+(?:\p{Ll}+\s+){1,2}$/u;
const PARTICIPLE = /ed$/iu;

/** Whether the store has the property of this entity, or of one of its kind. */
function isOfItsLike({ words }: ParsedSentence, entity: string, property: string): boolean {
  const kind = words.entities.get(entity)?.kind;
  return words.subjectsOf(property).some((held) => held === entity || words.entities.get(held)?.kind === kind);
}
