import { statesFactuality } from '../../language/polarity/states-factuality.ts';
import { BE, GIVING_VERBS, HAVE, STATUS_NOUNS, STATUS_VERBS, type VerbForms } from '../../language/sentences/english-statements.ts';
import { sentenceFault } from '../../language/sentences/sentence-fault.ts';
import type { Entity } from '../../model/entity.ts';
import type { Period, Status } from '../../model/fact.ts';
import { type FactualityFields, factualityOf } from '../../model/factuality.ts';
import type { Pack } from '../../model/pack.ts';
import { isAnyNumber, type Property, type StatementTemplate } from '../../model/property.ts';
import { capitalised } from '../../model/text.ts';
import type { Value } from '../../model/value.ts';
import type { FigureChange } from '../figure-change.ts';
import { moneyPrinted } from './money-printed.ts';
import { isPlural, nameInSentence } from './name-in-sentence.ts';
import { isSince, periodPhrase } from './period-phrase.ts';
import { isOne, valuePhrase } from './value-phrase.ts';
import { verbPhrase } from './verb-phrase.ts';

/** What a statement is made of. */
export interface StatementParts extends FactualityFields {
  readonly subject: string;
  readonly property: string;
  readonly value: Value;
  readonly period?: Period;
  readonly status?: Status;
  /** The change that the value is told in. */
  readonly told?: FigureChange;
  /** Id of who said it. */
  readonly speaker?: string;
  /** The finite verb of its clause, as written. */
  readonly verb?: string;
  /** It is told of no member of the group that is its subject. */
  readonly ofNone?: true;
  /** What its giver raises or cuts, as its sentence calls it: "aid", "pledge". */
  readonly gift?: string;
  readonly announced: string;
}

const LANGUAGE = 'en';

/**
 * A candidate as a sentence that can be published, in our own words: by the template of its property, else by the general
 * one for its kind of value. Empty where none makes a sentence of it: a curator then writes it.
 */
export function statementOf(parts: StatementParts, pack: Pick<Pack, 'entities' | 'properties' | 'languages'>): string {
  if (pack.languages[0] !== LANGUAGE) return '';
  const entities = new Map(pack.entities.map((entity) => [entity.id, entity]));
  const property = pack.properties.find(({ id }) => id === parts.property);
  const subject = entities.get(parts.subject);
  if (property === undefined || subject === undefined || parts.value.kind === 'text' || parts.value.kind === 'none') return '';
  const clause = clauseOf(parts, property, subject, entities);
  if (clause === undefined) return '';
  const statement = finished(clause, parts, entities);
  return sentenceFault(statement, LANGUAGE) === undefined && statesFactuality(statement, parts) ? statement : '';
}

function clauseOf(parts: StatementParts, property: Property, subject: Entity, entities: ReadonlyMap<string, Entity>): string | undefined {
  if (parts.value.kind === 'money') return moneyClause(parts, property, subject, entities);
  const own = isAnyNumber(property) && parts.status === 'provided' ? GIVEN_NUMBER : undefined;
  const template = own ?? property.templates?.[LANGUAGE]?.find((one) => fits(one, parts)) ?? generalTemplate(parts, property, subject);
  if (template === undefined || parts.change !== undefined) return undefined;
  const verb = template.verb && { ...template.verb, participle: template.verb.participle ?? template.verb.past };
  return filled(template, parts, subject, verb, entities);
}

function fits({ values, status }: StatementTemplate, parts: StatementParts): boolean {
  if (values !== undefined && !values.includes(parts.value.kind)) return false;
  return status === undefined || (parts.status !== undefined && status.includes(parts.status));
}

/** A number of any kind that was given, and is not had any longer. */
const GIVEN_NUMBER: StatementTemplate = {
  text: '{subject} {verb} {value} {period}',
  verb: { base: 'provide', past: 'provided' },
  tense: 'past',
};

/** What can be said of any event with a day, and of any body with a number of its own. */
function generalTemplate({ value, polarity }: StatementParts, property: Property, subject: Entity): StatementTemplate | undefined {
  if (value.kind === 'date' && subject.kind === 'event') {
    const verb = { base: 'take place', past: 'took place', participle: 'taken place' };
    return { text: '{subject} {verb} {value}', verb, tense: 'past' };
  }
  return value.kind === 'count' && isAnyNumber(property) && polarity === undefined
    ? { text: '{subject} {verb} {value} {period}', verb: HAVE, tense: 'present' }
    : undefined;
}

/** Money is told of whoever gives it: an undertaking is that of the group or body it lies in, a proposal of who makes it. */
function moneyClause(
  parts: StatementParts,
  property: Property,
  subject: Entity,
  entities: ReadonlyMap<string, Entity>,
): string | undefined {
  const { value, told, status } = parts;
  if (value.kind !== 'money') return undefined;
  const verb = verbOfMoney(parts);
  const own = property.templates?.[LANGUAGE]?.find((one) => fits(one, parts));
  const giver = giverOf(parts, subject, entities);
  if (told !== undefined || parts.change !== undefined) return changeClause(parts, giver ?? subject, status);
  if (verb === undefined) return undefined;
  const text = own?.text ?? '{subject} {verb} {value} {period}';
  if (giver !== undefined) return parts.ofNone ? ofNone(parts, giver, verb) : filled({ text, tense: 'past' }, parts, giver, verb, entities);
  const isPassive = parts.polarity === undefined && parts.modality === undefined;
  const passive = { ...BE, past: `was ${verb.participle}`, base: `be ${verb.participle}`, participle: `been ${verb.participle}` };
  return isPassive ? filled({ text: passiveText(parts), tense: 'past' }, parts, subject, passive, entities) : undefined;
}

/** "None of the Allies committed at least EUR 10 billion in 2024": of the group together it says nothing. */
function ofNone({ value, period, polarity, modality, announced }: StatementParts, giver: Entity, verb: VerbForms): string | undefined {
  const amount = valuePhrase(value, () => undefined);
  if (polarity !== 'denied' || modality !== undefined || amount === undefined) return undefined;
  if (period?.start !== undefined && period.start > announced) return undefined;
  const goesOn = period?.end !== undefined && period.end > announced;
  const name = nameInSentence(giver);
  const group = /^(?:the|our)\s/iu.test(name) ? name : `the ${name}`;
  return ['none of', group, goesOn ? `has ${verb.participle}` : verb.past, amount, periodPhrase(period, false) ?? ''].join(' ').trim();
}

/** What money is spread over belongs to it: "EUR 100 billion over five years was proposed". */
function passiveText({ period }: StatementParts): string {
  const isSpan = period !== undefined && period.start === undefined && period.end === undefined;
  return isSpan ? '{value} {period} {verb}' : '{value} {verb} {period}';
}

function verbOfMoney({ status, verb }: StatementParts): VerbForms | undefined {
  const ofStatus = status === undefined ? undefined : STATUS_VERBS[status];
  if (ofStatus !== undefined) return ofStatus;
  return verb === undefined ? undefined : GIVING_VERBS.find(([form]) => form.test(verb))?.[1];
}

const GIVERS: ReadonlySet<Entity['kind']> = new Set(['country', 'organisation', 'group']);

function giverOf({ status, speaker }: StatementParts, subject: Entity, entities: ReadonlyMap<string, Entity>): Entity | undefined {
  if (GIVERS.has(subject.kind)) return subject;
  const said = speaker === undefined ? undefined : entities.get(speaker);
  if (status === 'proposed') return said?.kind === 'person' ? said : undefined;
  return subject.within.map((id) => entities.get(id)).find((one) => one !== undefined && GIVERS.has(one.kind));
}

/** "Germany raised its pledge from EUR 2 billion to EUR 5 billion", "the Allies cut their pledge by EUR 6 billion". */
function changeClause(parts: StatementParts, subject: Entity, status: Status | undefined): string | undefined {
  const { value, told, polarity, modality } = parts;
  if (told === undefined || value.kind !== 'money' || polarity !== undefined || modality !== undefined || told.part === 'from')
    return undefined;
  const isProgramme = !GIVERS.has(subject.kind);
  const noun = parts.gift ?? (status === undefined ? undefined : STATUS_NOUNS[status]);
  if (!isProgramme && noun === undefined) return undefined;
  const owner = isPlural(subject) ? 'their' : 'its';
  const [from, to, by] = [told.from, told.to, told.by].map((printed) => printed && moneyPrinted(printed));
  const amounts = [by && `by ${by}`, from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' ');
  if (amounts === '') return undefined;
  const act = told.verb === 'cut' ? 'cut' : 'raised';
  const name = nameInSentence(subject);
  return isProgramme ? `${name} was ${act} ${amounts}` : `${name} ${act} ${owner} ${noun} ${amounts}`;
}

const ACTS: ReadonlySet<Entity['kind']> = new Set(['country', 'organisation', 'group', 'person', 'role']);
const EARLIER_DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** The template with its slots filled; undefined where the reading has no form in it. */
function filled(
  template: Pick<StatementTemplate, 'text' | 'tense'>,
  parts: StatementParts,
  subject: Entity,
  verb: VerbForms | undefined,
  entities: ReadonlyMap<string, Entity>,
): string | undefined {
  const value = valuePhrase(parts.value, (id) => entities.get(id));
  if (value === undefined) return undefined;
  const many = isPlural(subject);
  const manyValues = !isOne(parts.value);
  const startsWithValue = /^\{value\}/u.test(template.text);
  const ahead = isAhead(parts);
  // "40,000 doses were not delivered" says that none was, which a denial of the number does not.
  const isDeniedWhole = startsWithValue && parts.value.kind === 'count' && parts.polarity === 'denied' && parts.modality === undefined;
  const reading = isDeniedWhole ? factualityOf({}) : factualityOf(parts);
  const { period } = parts;
  const since = period !== undefined && isSince(period);
  const isOver = !since && period?.end !== undefined && period.end < parts.announced;
  const tense = isOver ? 'past' : template.tense;
  const acts = ACTS.has(subject.kind) && !startsWithValue;
  const of = (forms: VerbForms, plural: boolean) => verbPhrase(forms, { ...reading, plural, tense, ahead, acts, since });
  const verbs = {
    verb: verb && of(verb, startsWithValue ? manyValues && parts.value.kind !== 'money' : many),
    be: of(BE, manyValues),
    'be:one': of(BE, false),
  };
  if (template.text.includes('{verb}') && verbs.verb === undefined) return undefined;
  const slots: Readonly<Record<string, string | undefined>> = {
    subject: nameInSentence(subject),
    value,
    period: periodPhrase(parts.period, isMeantFor(parts)) ?? '',
    verb: verbs.verb,
    be: verbs.be,
    'be:one': verbs['be:one'],
  };
  const written = template.text.replace(/\{([^{}]*)\}/gu, (_, slot: string) => slots[slot] ?? chosen(slot, many));
  if (written.includes('undefined')) return undefined;
  const clause = withinSentence(written.replace(/\s+/gu, ' ').trim(), template.text);
  return isDeniedWhole ? `it is not true that ${clause}` : framed(clause, parts);
}

/** A clause as it stands behind other words: its first word is small where it is one of the template ("There {be} …"). */
function withinSentence(clause: string, template: string): string {
  return /^\p{Lu}(?:\p{Ll}|\s)/u.test(template) ? `${clause.charAt(0).toLowerCase()}${clause.slice(1)}` : clause;
}

function chosen(slot: string, many: boolean): string {
  const [one = '', other = ''] = slot.split('|');
  return many ? other : one;
}

const PROMISES: ReadonlySet<Status | undefined> = new Set(['proposed', 'announced', 'pledged', 'committed', 'allocated']);
const PROMISING = /^(?:promis|pledg|commit|allocat|earmark|propos)/iu;

/**
 * Whether the period of money is what it is promised for: it begins after the promise, or it is not over where money is
 * set aside or still to be promised. Of what was committed in a year that goes on the year may be when.
 */
function isMeantFor({ value, period, status, verb, announced, modality }: StatementParts): boolean {
  if (value.kind !== 'money' || period?.end === undefined || period.end <= announced) return false;
  const isPromise = PROMISES.has(status) || (status === undefined && verb !== undefined && PROMISING.test(verb));
  const isAfter = period.start !== undefined && period.start > announced;
  return isPromise && (isAfter || status === 'allocated' || modality === 'wished' || modality === 'planned');
}

/** Whether what is told lies ahead: it is expected, or its day comes after the day of saying. */
function isAhead({ status, value, announced }: StatementParts): boolean {
  if (status === 'expected' || status === 'announced') return true;
  return status === undefined && value.kind === 'date' && EARLIER_DAY.test(announced) && value.date > announced;
}

/** What nobody confirms or what is called false is told of as such around the clause. */
function framed(clause: string, parts: StatementParts): string {
  const { modality } = factualityOf(parts);
  if (modality === 'reported_false') return `reports that ${clause} are false`;
  return modality === 'unconfirmed' ? `it is not confirmed that ${clause}` : clause;
}

/** The clause as a sentence, with who said it. */
function finished(clause: string, { speaker, subject, status }: StatementParts, entities: ReadonlyMap<string, Entity>): string {
  const said = speaker === undefined || speaker === subject || status === 'proposed' ? undefined : entities.get(speaker);
  const opening = capitalised(clause);
  const isOwn = said !== undefined && opening.startsWith(said.name);
  return said === undefined || isOwn ? `${opening}.` : `${opening}, ${nameInSentence(said)} said.`;
}
