import { holderOf, type NameMention } from '../../language/names/index.ts';
import type { EntityKind } from '../../model/entity.ts';
import { type PackWords, stemsOf } from './pack-words.ts';
import type { ParsedSentence } from './parsed-sentence.ts';
import { quotationAt } from './quotations.ts';
import { type SayingVerb, sayingVerbs } from './speech.ts';

/** Who speaks: an entity of the pack where it has one, and the name to tell. */
export interface Speaker {
  readonly entity?: string;
  readonly name: string;
}

/** What a sentence says of somebody's saying. */
export interface Saying {
  readonly speaker?: Speaker;
  readonly verb?: SayingVerb;
}

/** The speakers of a document so far: whom "he" and quotations without a name go back to. */
export interface SpeakersSoFar {
  /** The last person who spoke, or was named where nobody has spoken yet. */
  readonly person?: Speaker;
  readonly paragraph?: number;
}

const SPEAKING_KINDS: ReadonlySet<EntityKind> = new Set(['person', 'role', 'organisation', 'group', 'country']);
const PERSONAL: ReadonlySet<EntityKind> = new Set(['person', 'role']);
const PRONOUN = /(?<![\p{L}])(?:he|she|er|sie|il|elle|él|ella|він|вона)(?![\p{L}])/iu;
const UNKNOWN_BEFORE =
  /((?:\p{Lu}[\p{L}'’-]+|von|de|der|van)(?:\s+(?:\p{Lu}[\p{L}'’-]+|von|de|der|van)){1,4})(?:,[^,]{1,80},)?\s+(?:has |have |had |also |later |then )*$/u;
const UNKNOWN_AFTER = /^\s+(?:[\p{L}-]+\s+){0,5}?((?:\p{Lu}[\p{L}'’-]+)(?:\s+(?:\p{Lu}[\p{L}'’-]+|von|de|der|van)){1,3})/u;
/** Where a quotation or its comma ends, the speaker may follow the verb. */
const AFTER_QUOTATION = /(?:[”"»]|,['’])\s*,?\s*$/u;
/** What may stand between a body's name and its own verb; "NATO official said" is somebody else. */
const OWN_VERB = /^\.?(?:\s+(?:has|have|had|also|later|then|on|again|\p{Lu}\p{Ll}+day|\p{L}+ly))*\s+$/u;
/** What a body or a country does by speaking; it "concludes" or "highlights" by acting. */
const BODIES_SAY =
  /^(?:said|says|told|announc|stated|confirm|warn|declar|report|urg|call|condemn|welcom|pledged to|insist|reaffirm|according|a |sagte|erklärte|dijo|selon|laut|заяви|повідоми)/iu;
const NEAR = 90;
/** A person who is named so near a verb, in UTF-16 units, is who speaks. */
const OFFICE_REACH = 30;

/** Who says what a sentence tells; nothing where it only tells it. */
export function sayingOf(told: ParsedSentence, before: SpeakersSoFar): Saying | undefined {
  const verbs = sayingVerbs(told);
  for (const verb of verbs) {
    const speaker = speakerOf(told, verb, before);
    if (speaker) return { speaker, verb };
  }
  const titled = beforeColon(told);
  if (titled) return { speaker: titled };
  const quoted = told.quotations.some(({ words }) => words >= 4);
  if (!quoted) return undefined;
  const [verb] = verbs;
  const beside = outside(told).findLast((name) => isPersonal(told.words, name));
  const recent = before.paragraph !== undefined && told.sentence.paragraph - before.paragraph <= 1 ? before.person : undefined;
  const speaker = beside ? speakerNamed(told, beside) : recent;
  return { ...(speaker && { speaker }), ...(verb && { verb }) };
}

/** "Rutte: “…”", as headlines and minutes write. */
function beforeColon(told: ParsedSentence): Speaker | undefined {
  const name = outside(told).find(({ end }) => end < 60 && /^:\s/u.test(told.text.slice(end, end + 2)));
  return name && isPersonal(told.words, name) ? speakerNamed(told, name) : undefined;
}

function speakerOf(told: ParsedSentence, verb: SayingVerb, before: SpeakersSoFar): Speaker | undefined {
  if (verb.participle) return undefined;
  if (verb.speakerFollows) return speakerAfter(told, verb, before, 60);
  const isInverted = AFTER_QUOTATION.test(told.text.slice(0, verb.start)) || followsItsClause(told, verb);
  const after = isInverted ? speakerAfter(told, verb, before, 60) : undefined;
  return after ?? speakerBefore(told, verb, before) ?? speakerAfter(told, verb, before, 12);
}

/** ", a indiqué lundi la présidente, Anna Hall.": in other languages than English a verb behind a comma has its subject behind it. */
function followsItsClause({ text, document }: ParsedSentence, { start, end }: SayingVerb): boolean {
  if (document.source.language === 'en' || !/\p{L}[^,;:]*,\s*$/u.test(text.slice(0, start))) return false;
  return !/(?<!\p{L})(?:que|dass|daß|że|iż|що|qu['’])/iu.test(text.slice(end)) && /^[^.;:]{0,80}[.!]?\s*$/u.test(text.slice(end));
}

/** "his ministry confirmed": somebody else of theirs speaks. */
const THEIR_OWN = /(?:^|[\s,“"])(?:his|her|its|their)\s+(?:[\p{Ll}-]+\s+){1,3}$/u;

const BY_OFFICE = /(?:^|[\s,“"])the\s+(\p{Ll}[\p{Ll} -]{2,40}?)\s+(?:also |later |then |has |had |have )*$/u;

/** "the minister recalled": the last person who spoke, where that is their office. */
function byOffice(told: ParsedSentence, window: string, { person }: SpeakersSoFar): Speaker | undefined {
  const noun = BY_OFFICE.exec(window)?.[1];
  const entity = person?.entity === undefined ? undefined : told.words.entities.get(person.entity);
  if (noun === undefined || entity === undefined) return undefined;
  const said = [...stemsOf(noun)];
  const isTheirs = entity.roles.some(({ role }) => said.every((stem) => told.words.stemsOfName(role).has(stem)));
  return isTheirs ? person : undefined;
}

function outside(told: ParsedSentence): NameMention[] {
  return told.names.filter(({ start, entity }) => {
    const kind = told.words.entities.get(entity)?.kind;
    return kind !== undefined && SPEAKING_KINDS.has(kind) && !quotationAt(told.quotations, start);
  });
}

function kindOf(words: PackWords, { entity }: NameMention): EntityKind | undefined {
  return words.entities.get(entity)?.kind;
}

function isPersonal(words: PackWords, name: NameMention): boolean {
  const kind = kindOf(words, name);
  return kind !== undefined && PERSONAL.has(kind);
}

function speakerAfter(told: ParsedSentence, verb: SayingVerb, before: SpeakersSoFar, reach: number): Speaker | undefined {
  const near = outside(told).filter(({ start }) => start >= verb.end && start - verb.end <= reach);
  const clause = told.text.slice(verb.end, verb.end + reach);
  if (/^\s+(?:him|he|she|her)(?!\p{L})/iu.test(clause)) return before.person;
  const personal = near.filter(
    (name) => isPersonal(told.words, name) && !/^\s*,/u.test(clause) && !/[;.]/.test(told.text.slice(verb.end, name.start)),
  );
  const person = personal.find((name) => kindOf(told.words, name) === 'person') ?? personal[0];
  if (person) return speakerNamed(told, person);
  const unknown = UNKNOWN_AFTER.exec(clause)?.[1];
  if (unknown && !near.some(({ text }) => unknown.includes(text))) return { name: unknown };
  const [other] = near.filter(({ start }) => /^\s+(?:the\s+)?$/u.test(told.text.slice(verb.end, start)));
  return other && BODIES_SAY.test(verb.text) ? speakerNamed(told, other) : undefined;
}

function speakerBefore(told: ParsedSentence, verb: SayingVerb, before: SpeakersSoFar): Speaker | undefined {
  const names = outside(told).filter(({ end }) => end <= verb.start);
  const personal = names.filter((name) => isPersonal(told.words, name)).at(-1);
  const from = Math.max(0, verb.start - NEAR);
  const window = told.text.slice(from, verb.start);
  if (THEIR_OWN.test(window)) return undefined;
  const office = names.some((name) => isPersonal(told.words, name) && name.end > verb.start - OFFICE_REACH)
    ? undefined
    : byOffice(told, window, before);
  if (office) return office;
  const pronounAt = lastMatch(window, PRONOUN);
  const unknown = UNKNOWN_BEFORE.exec(window)?.[1];
  if (unknown && !names.some(({ text }) => unknown.includes(text) || text.includes(unknown))) return { name: unknown };
  if (pronounAt !== undefined && (personal === undefined || from + pronounAt > personal.end)) return before.person;
  if (personal) return speakerNamed(told, personal);
  const other = names.at(-1);
  return other && BODIES_SAY.test(verb.text) && OWN_VERB.test(told.text.slice(other.end, verb.start))
    ? speakerNamed(told, other)
    : undefined;
}

function lastMatch(text: string, pattern: RegExp): number | undefined {
  let last: number | undefined;
  for (const { index } of text.matchAll(new RegExp(pattern.source, 'giu'))) last = index;
  return last;
}

/** The person behind a name: of an office, whoever held it when the document was published. */
export function speakerNamed(told: ParsedSentence, { entity }: Pick<NameMention, 'entity'>): Speaker {
  const id = personOf(told.words, entity, told.document.source.published.date);
  return { entity: id, name: told.words.nameOf(id) };
}

/** Who held an office on a day, where the pack knows it; any other entity is itself. */
export function personOf(words: PackWords, entity: string, day: string): string {
  if (words.entities.get(entity)?.kind !== 'role') return entity;
  const holder = holderOf(words.pack.entities, entity, day);
  return 'person' in holder ? holder.person : entity;
}

/** The speakers so far after one more sentence. */
export function speakersAfter(told: ParsedSentence, saying: Saying | undefined, before: SpeakersSoFar): SpeakersSoFar {
  const { paragraph } = told.sentence;
  const entity = saying?.speaker?.entity;
  if (saying?.speaker && (entity === undefined || PERSONAL.has(told.words.entities.get(entity)?.kind ?? 'place'))) {
    return { person: saying.speaker, paragraph };
  }
  if (before.person !== undefined && before.paragraph === paragraph) return before;
  const named = told.words.mayNamePerson(told.text) ? outside(told).find((name) => isPersonal(told.words, name)) : undefined;
  if (named) return { person: speakerNamed(told, named), paragraph };
  return before;
}
