import type { AnswerType } from '../model/answer-type.ts';
import type { Entity, EntityKind } from '../model/entity.ts';
import type { Fact } from '../model/fact.ts';
import type { PropertyRole } from '../model/property.ts';
import type { Profile } from './profile.ts';
import { givesReason, statesVagueTime } from './statement-cues.ts';

/** Whether a fact gives the kind of answer wanted: as its value, by something it also says, or not at all. */
export type AnswerFit = 'value' | 'aside' | 'none';

/** What deciding on a fact needs to know of the entities it names. */
export interface FitContext {
  readonly entity: (id: string) => Entity | undefined;
  /** The kinds of answer that a property gives whatever its value. */
  readonly answersOf: (property: string) => readonly AnswerType[];
  /** The question wants somebody's name: a speaker is no answer to it. */
  readonly wantsName: boolean;
  /** Entities that the question names or takes for granted: none of them is who it asks for. */
  readonly asked: ReadonlySet<string>;
  /** The question is about an act of saying: whoever spoke is whom it asks for. */
  readonly aboutSaying: boolean;
  /** The question says what it wants counted: a sum of money is no answer to it. */
  readonly counts: boolean;
  /** The part in which the question asks for somebody, or for a place. */
  readonly role?: PropertyRole | undefined;
  /** The edge of a time that the question asks for. */
  readonly edge?: 'up_to' | 'from' | undefined;
  readonly roleOf: (property: string) => PropertyRole | undefined;
  /** Whether anything held on a subject shows somebody in a part. */
  readonly holdsRole: (subject: string, role: PropertyRole) => boolean;
}

/** How far a fact answers a question of the given type. */
export function fitAnswer(type: AnswerType | undefined, fact: Fact, profile: Profile, context: FitContext): AnswerFit {
  const fit = fitType(type, fact, profile, context);
  return fit === 'value' && type !== undefined && OF_SOMEBODY.has(type) && isInAnotherRole(fact, context) ? 'aside' : fit;
}

/** The answers that somebody or some place is, so that the part in which they stand matters. */
const OF_SOMEBODY: ReadonlySet<AnswerType> = new Set<AnswerType>(['person', 'organisation', 'country', 'place']);

/** Whether a fact shows somebody in another part than the one asked for, or in none where that part is held of its subject. */
function isInAnotherRole({ property, subject }: Fact, { role, roleOf, holdsRole }: FitContext): boolean {
  if (role === undefined) return false;
  const own = roleOf(property);
  return own === undefined ? holdsRole(subject, role) : own !== role;
}

/** Whoever spoke is whom a question about saying asks for, unless it asks who gave, received, held or took part. */
function asksForSpeaker({ aboutSaying, role }: FitContext): boolean {
  return aboutSaying && (role === undefined || role === 'announcer');
}

function fitType(type: AnswerType | undefined, fact: Fact, profile: Profile, context: FitContext): AnswerFit {
  const { value } = fact;
  if (type !== undefined && context.answersOf(fact.property).includes(type)) return 'value';
  const kinds = [...profile.names].map((id) => context.entity(id)?.kind);
  switch (type) {
    case undefined:
    case 'text':
    case 'yes_no':
      return 'aside';
    case 'reason':
      return either(false, givesReason(fact.statement));
    case 'amount':
      return either(value.kind === 'money' || missing(fact, 'amount'), value.kind === 'count' || tellsSum(fact));
    case 'share':
      return either(value.kind === 'share', false);
    case 'count':
      return either(
        value.kind === 'count' || missing(fact, 'count'),
        value.kind === 'entities' || value.kind === 'duration' || (value.kind === 'money' && !context.counts) || tellsNumber(fact),
      );
    case 'duration':
      return either(value.kind === 'duration' || missing(fact, 'duration'), fact.period !== undefined || value.kind === 'date');
    case 'date':
      return either(
        value.kind === 'date' || missing(fact, 'date'),
        fact.status !== undefined ||
          fact.speaker !== undefined ||
          statesVagueTime(fact.statement) ||
          tellsEdge(fact.statement, context.edge),
      );
    case 'place':
      return either(
        value.kind === 'entities' && value.entities.some((id) => context.entity(id)?.kind === 'place'),
        kinds.some((kind) => kind === 'place'),
      );
    case 'country':
      return either(
        value.kind === 'entities' && value.entities.some((id) => context.entity(id)?.kind === 'country'),
        kinds.includes('country'),
      );
    case 'organisation':
    case 'person':
      if (context.wantsName) return either(namesPerson(fact, context), false);
      return either(
        value.kind === 'entities' && value.entities.some((id) => isActor(context.entity(id))),
        (asksForSpeaker(context) && fact.speaker !== undefined) ||
          acts(context.entity(fact.subject), context) ||
          hasTakingPart(fact, profile, context),
      );
    case 'list':
      return either(
        (value.kind === 'entities' && value.entities.length > 1) || (value.kind === 'text' && value.text.split(/[;,]/).length > 2),
        true,
      );
  }
}

function either(asValue: boolean, aside: boolean): AnswerFit {
  if (asValue) return 'value';
  return aside ? 'aside' : 'none';
}

/** Whether a fact that is a text tells a number all the same. */
function tellsNumber({ value, statement }: Fact): boolean {
  return value.kind === 'text' && /\d/u.test(statement.replace(/\b\d{1,2} \p{Lu}\p{L}+(?: \d{4})?|\b(?:19|20)\d\d\b/gu, ''));
}

const UP_TO_A_DAY = /\b(?:by|until|till|before) (?:the end of )?(?:\d{1,2} )?\p{Lu}\p{L}+ ?(?:\d{4})?/u;
const FROM_A_DAY = /\b(?:from|since|starting|as of) (?:\d{1,2} )?\p{Lu}\p{L}+ ?(?:\d{4})?/u;

/** Whether a statement of something else says up to what day, or from what day, it is so. */
function tellsEdge(statement: string, edge: FitContext['edge']): boolean {
  if (edge === undefined) return false;
  return (edge === 'up_to' ? UP_TO_A_DAY : FROM_A_DAY).test(statement) && /\d/u.test(statement);
}

/** Whether a fact that is a text is a number and its unit: money in a currency that is not known is told so. */
function tellsSum({ value }: Fact): boolean {
  return value.kind === 'text' && /^\d[\d.,]*(?: (?:thousand|million|billion|trillion))? \p{L}/u.test(value.text);
}

function missing(fact: Fact, what: string): boolean {
  return fact.value.kind === 'none' && fact.value.missing === what;
}

function namesPerson(fact: Fact, context: FitContext): boolean {
  const named = [fact.subject, ...(fact.value.kind === 'entities' ? fact.value.entities : [])];
  return named.some((id) => context.entity(id)?.kind === 'person');
}

/** Whether a fact on an event, a plan or a place names somebody who is not merely quoted. */
function hasTakingPart({ subject, speaker }: Fact, { names }: Profile, { entity, asked }: FitContext): boolean {
  if (isActor(entity(subject))) return false;
  return [...names].some((id) => {
    const named = entity(id);
    return named !== undefined && !named.ambient && id !== speaker && !asked.has(id) && (named.kind === 'person' || named.kind === 'group');
  });
}

/** Whether the subject of a fact is somebody, and somebody else than the question names: a mere mention is no answer. */
function acts(subject: Entity | undefined, { asked }: FitContext): boolean {
  return isActor(subject) && subject?.ambient !== true && !asked.has(subject?.id ?? '');
}

/** Whoever can do something. */
function isActor(entity: Entity | undefined): boolean {
  return entity !== undefined && ACTORS.has(entity.kind);
}

const ACTORS: ReadonlySet<EntityKind> = new Set<EntityKind>(['person', 'role', 'group', 'organisation', 'country']);
