import { QUOTE_WORDS } from '../../model/fact.ts';
import type { Candidate } from '../candidate.ts';
import { actingAt } from './acting.ts';
import type { ClauseSubject } from './clause-subject.ts';
import { type Context, candidateOf } from './draft-candidate.ts';
import { eventStatus } from './event-status.ts';
import type { PropertyMention } from './pack-words.ts';
import { quotationAt } from './quotations.ts';
import { openingWords } from './quote.ts';
import { overlap, type Told } from './told.ts';

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
/** A clause that goes on, or hangs on something that is not in it, is no whole one. */
const UNFINISHED = /(?:,|\b(?:and|or|but|of|to|the|a|an|in|for|with|that|which|who|as|its|their))\s*$/iu;

/**
 * What a sentence tells in words, at most one thing: where its own verb or predicate is a word of a property that takes words,
 * of a subject that has it or whose like has it in the store, and the clause is whole within a quotation's length. Anything
 * else that is said stays a passage.
 */
export function toldCandidates(context: Context, others: readonly Candidate[]): Candidate[] {
  const { told } = context;
  if (others.length > 0 || told.headline || told.document.source.language !== 'en' || !/[.!]["”’»)]*$/u.test(told.text)) return [];
  for (const mention of told.properties) {
    const candidate = quotationAt(told.quotations, mention.start) ? undefined : atPredicate(context, mention);
    if (candidate) return [candidate];
  }
  return [];
}

function atPredicate(context: Context, mention: PropertyMention): Candidate | undefined {
  const { told } = context;
  const { property } = mention;
  if (!property.value.includes('text') || property.series !== undefined || told.names.some((name) => overlap(name, mention)))
    return undefined;
  const acting = actingAt(told, mention, context.recent);
  if (
    acting.kind !== 'known' ||
    acting.subject === undefined ||
    RELATIVE.test(told.text.slice(acting.subject.start)) ||
    !isOfItsLike(told, acting.entity, property.id)
  )
    return undefined;
  if (!isPredicate(told, acting.subject, mention)) return undefined;
  const clause = { start: acting.subject.start, end: endOfClause(told.text, mention.end) };
  const words = told.text.slice(clause.start, clause.end).split(/\s+/u).filter(Boolean).length;
  if (words < FEWEST_WORDS || words > QUOTE_WORDS || UNFINISHED.test(told.text.slice(clause.start, clause.end))) return undefined;
  const quote = openingWords(told.sentence, clause);
  const status = eventStatus(told.text.slice(clause.start, clause.end));
  return candidateOf(context, {
    matter: { subject: acting.entity, property: property.id, subjectNamed: !acting.carried },
    value: { kind: 'text', text: `“${quote.text}”` },
    quote,
    start: quote.start - told.sentence.start,
    ...(status && { status }),
  });
}

/** The verb itself names the property, or what it says of its subject right behind it. */
function isPredicate({ text }: Told, { verb }: ClauseSubject, mention: Stretch): boolean {
  if (HANDS_ON.test(text.slice(mention.start, mention.end)) || HANDS_ON.test(text.slice(verb.start, verb.end))) return false;
  if (overlap(verb, mention)) return true;
  return mention.start >= verb.end && mention.start - verb.end <= PREDICATE && /^[\s\p{Ll}-]*$/u.test(text.slice(verb.end, mention.start));
}

/** Whether the store has the property of this entity, or of one of its kind. */
function isOfItsLike({ words }: Told, entity: string, property: string): boolean {
  const kind = words.entities.get(entity)?.kind;
  return words.subjectsOf(property).some((held) => held === entity || words.entities.get(held)?.kind === kind);
}

function endOfClause(text: string, from: number): number {
  const sign = /[.;:!?—–](?=\s|["”’»)]|$)|,\s/u.exec(text.slice(from));
  return sign === null ? text.length : from + sign.index;
}
