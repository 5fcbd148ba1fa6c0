import type { NameMention } from '../../language/names/index.ts';
import type { EntityKind } from '../../model/entity.ts';
import type { Candidate } from '../candidate.ts';
import { withWordsAround } from './around.ts';
import { isAsked } from './asks-in.ts';
import { clauseAround } from './clause-times.ts';
import { candidateOf, type SentenceContext } from './draft-candidate.ts';
import { eventOf } from './event-named.ts';
import { eventStatus } from './event-status.ts';
import type { Matter } from './matter.ts';
import { MEETING_VERBS, type MeetingVerb } from './meeting-verbs.ts';
import type { ParsedSentence } from './parsed-sentence.ts';
import { quotationAt } from './quotations.ts';
import { quoteAround } from './quote.ts';
import { personOf } from './speaker.ts';

const ATTENDING: ReadonlySet<EntityKind> = new Set(['person', 'role', 'organisation', 'group', 'country']);
const VISITED: ReadonlySet<EntityKind> = new Set(['place', 'country', 'organisation']);
const PRONOUN = /(?<!\p{L})(?:he|she|who)(?!\p{L})\s*(?:\p{L}+\s+){0,3}$/iu;
/** What may stand between two names of one list, or between the last name and its verb. */
const IN_LIST =
  /^(?:[\s,&]|and|as well as|the|of|with|together|President|Prime|Minister|Defen[cs]e|Foreign|Ministers?|Mr|Ms|leaders?|partners?|counterparts?|from|his|her|their|und|et|y|i|та){0,9}$/iu;
const REACH = 110;

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Who met, visited, addressed, chaired or attended what, at most one of each verb in a sentence. */
export function attendanceCandidates(context: SentenceContext): Candidate[] {
  const { told } = context;
  return MEETING_VERBS.flatMap((verb) => {
    for (const { 0: form, index } of told.text.matchAll(verb.forms)) {
      const place = { start: index, end: index + form.length };
      const candidate = quotationAt(told.quotations, index) || isAsked(told.asks, place) ? undefined : atVerb(context, verb, place);
      if (candidate) return [candidate];
    }
    return [];
  });
}

function atVerb(context: SentenceContext, verb: MeetingVerb, place: Place): Candidate | undefined {
  const { told } = context;
  const acting = actorOf(context, place);
  const named = verb.people === 'after' ? listAfter(told, place, verb) : listBefore(told, place);
  const found = named.length === 0 && verb.people === 'before' && acting !== undefined ? [acting] : people(told, named);
  const present = verb.subject === 'agent' ? found.filter((id) => id !== acting) : found;
  if (present.length === 0) return undefined;
  const matter = matterAt(context, verb, place, acting, present);
  if (matter === undefined || present.includes(matter.subject)) return undefined;
  const clause = clauseAround(told.text, place.start, place.end);
  const status = eventStatus(told.text.slice(clause.start, place.end));
  return candidateOf(context, {
    matter,
    value: { kind: 'entities', entities: present },
    quote: quoteAround(told.sentence, place, [
      ...named.toSorted((one, other) => distance(one, place) - distance(other, place)),
      ...withWordsAround(told.text, place, 5, 4),
    ]),
    start: place.start,
    ...(status && { status }),
  });
}

function distance(name: Place, { start, end }: Place): number {
  return name.end <= start ? start - name.end : name.start - end;
}

function outside(told: ParsedSentence, kinds: ReadonlySet<EntityKind>): NameMention[] {
  return told.names.filter(({ entity, start, end }) => {
    const kind = told.words.entities.get(entity)?.kind;
    if (kind === undefined || !kinds.has(kind) || quotationAt(told.quotations, start)) return false;
    const longer =
      /^\s+\p{Lu}\p{Ll}/u.test(told.text.slice(end, end + 8)) && !told.names.some((other) => other.start >= end && other.start <= end + 2);
    if (longer && (kind === 'organisation' || kind === 'country')) return false;
    return kind !== 'group' || !/^\s+of\s+(?:the\s+)?\p{Lu}/u.test(told.text.slice(end, end + 12));
  });
}

/** Who acts: "he" and "who" by what stands before, else the last body or person named before the verb. */
function actorOf({ told, saying }: SentenceContext, { start }: Place): string | undefined {
  const before = outside(told, ATTENDING).filter(({ end }) => end <= start && start - end <= REACH);
  const nearest = before.findLast(({ end }) => !/^['’]s?\s/u.test(told.text.slice(end, end + 3)));
  const pronoun = PRONOUN.exec(told.text.slice(Math.max(0, start - 30), start));
  const spoken = pronoun && !/who/iu.test(pronoun[0]) ? saying?.speaker?.entity : undefined;
  const id = spoken ?? nearest?.entity;
  return id === undefined ? undefined : personOf(told.words, id, told.document.source.published.date);
}

function listAfter(told: ParsedSentence, { end }: Place, { visits }: MeetingVerb): NameMention[] {
  const list: NameMention[] = [];
  let at = end;
  for (const name of outside(told, visits ? VISITED : ATTENDING)) {
    if (name.start < at) continue;
    const between = told.text.slice(at, name.start);
    if (list.length === 0 ? between.length > 70 || /[.;:]/.test(between) : !IN_LIST.test(between)) break;
    list.push(name);
    at = name.end;
    if (visits && list.length === 2) break;
  }
  return list;
}

function listBefore(told: ParsedSentence, { start }: Place): NameMention[] {
  const list: NameMention[] = [];
  let at = start;
  for (const name of outside(told, ATTENDING).toReversed()) {
    if (name.end > at) continue;
    const between = told.text.slice(name.end, at);
    if (list.length === 0 ? between.length > 40 || /[.;:]|\bthat\b|\bwhen\b/.test(between) : !IN_LIST.test(between)) break;
    list.unshift(name);
    at = name.start;
  }
  return list;
}

/** The people and bodies behind names, each once; an office stands for its holder, and what the file is all about for nobody. */
function people(told: ParsedSentence, names: readonly NameMention[]): string[] {
  const known = names.filter(({ entity }) => told.words.entities.get(entity)?.ambient !== true);
  return [...new Set(known.map(({ entity }) => personOf(told.words, entity, told.document.source.published.date)))];
}

function matterAt(
  context: SentenceContext,
  verb: MeetingVerb,
  place: Place,
  acting: string | undefined,
  present: readonly string[],
): Matter | undefined {
  const { told } = context;
  const prefer = told.words
    .taking('entities')
    .filter(({ synonyms }) =>
      Object.values(synonyms)
        .flat()
        .some((word) => verb.property.includes(word)),
    )
    .map(({ id }) => id);
  const [property] = prefer;
  if (property === undefined) return undefined;
  if (verb.subject === 'agent') return acting === undefined ? undefined : { property, subject: acting, subjectNamed: true };
  const event = eventOf(told, place, verb.people === 'after');
  return event && !present.includes(event.id) ? { property, subject: event.id, subjectNamed: event.named } : undefined;
}
