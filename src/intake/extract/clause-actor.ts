import type { NameMention } from '../../language/names/index.ts';
import { isOrdinaryWord } from '../../language/names/ordinary-words.ts';
import type { Entity, EntityKind } from '../../model/entity.ts';
import { fold } from '../../model/text.ts';
import { actingElsewhere } from './acting-elsewhere.ts';
import { type ClauseSubject, clauseSubjectAt } from './clause-subject.ts';
import { homeCountry, isBareOrgan } from './home-country.ts';
import { stemsOf } from './pack-words.ts';
import { overlap, type ParsedSentence } from './parsed-sentence.ts';
import { quotationAt } from './quotations.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Who or what the clause around a value is about: `known`, an entity of the pack that is its subject or that a pronoun or a
 * definite reference in that place goes back to; `stranger`, somebody whom the pack does not know, and which country it is
 * where it is one, or whose government acts for it; `things`, something
 * without a name ("the number of cases"); `none`, where no subject can be told (a headline, a list).
 */
export type ClauseActor =
  | { readonly kind: 'known'; readonly entity: string; readonly carried: boolean; readonly subject?: ClauseSubject }
  | { readonly kind: 'stranger'; readonly country?: Entity; readonly carried?: boolean; readonly subject?: ClauseSubject }
  | { readonly kind: 'things'; readonly subject?: ClauseSubject }
  | { readonly kind: 'none' };

const NONE: ClauseActor = { kind: 'none' };
const PERSONAL: ReadonlySet<EntityKind> = new Set(['person', 'role']);
const PRONOUN = /^(?:it|they|he|she|both|these|this|that|the latter)$/iu;
const RELATIVE = /^(?:who|which|that)$/iu;
/** What speaks and acts for a country or a body: its subject is that body. */
const OWN_ORGAN =
  '(?:government|cabinet|parliament|senate|congress|ministry|ministers?|army|military|armed forces|authorities|administration|treasury|presidency|council|board|management|headquarters|delegation)';
/** "ministry of defence". */
const OF_WHAT = '(?:\\s+(?:of|for)\\s+(?:the\\s+)?\\p{L}+(?:\\s+(?:and\\s+)?(?:affairs|security|industry|health|trade|economy))?)?';
/** In small letters: "the Council of the European Union" is a body of its own name. */
const ORGAN_OF = new RegExp(`^(?:[Tt]he\\s+)?(?:\\p{Ll}+\\s+){0,2}${OWN_ORGAN}\\s+(?:of|in)\\s+(?:the\\s+)?$`, 'u');
const MINISTRY_OF = new RegExp(`^(?:the\\s+)?(?:\\p{L}+\\s+)?ministry${OF_WHAT}\\s+of\\s+(?:the\\s+)?$`, 'iu');
const ORGANS_OWN = new RegExp(`^['’]s?\\s+(?:[\\p{L}-]+\\s+){0,2}${OWN_ORGAN}${OF_WHAT}$`, 'iu');
/** "the Norwegian government": what a country decides by. */
const ORGAN_BEHIND = new RegExp(
  `^(?:[\\p{L}-]+\\s+)?(?:government|cabinet|parliament|senate|congress|ministry|authorities|administration|treasury)${OF_WHAT}$`,
  'iu',
);
const ONE_OF_A_PEOPLE = /(?:^|\s)(?:an?|one|some|many|most|few)\s+(?:\p{Ll}+\s+)?$/iu;
const PART_OF_MANY =
  /(?:^|\s)(?:two|three|four|five|six|seven|eight|nine|ten|\d+|one|another|some|several|a few|many|most|half)\s+(?:of\s+)?(?:the\s+)?(?:\p{Ll}+\s+)?$/iu;
/** "All 22 primary schools": as many as there are. */
const ALL_OF_THEM = /^all\s+(?:of\s+)?(?:the\s+)?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|\p{L}+t(?:een|y)|eleven|twelve)\s+$/iu;
const INNER_PREPOSITION = /(?:^|\s)(?:of|in|on|at|by|for|with|from|to|against|between|among|about|than|near|behind|under|over)\s/iu;
const DEFINITE = /^(?:the|this|that|these|those)\s+(?:[\p{Ll}-]+\s+){0,2}?([\p{Ll}-]+)$/iu;
/** So many sentences back a definite reference is looked for first. */
const REACH_BACK = 3;

/** Who or what the clause around a place is about. `recent`: the sentences before, the latest first. */
export function actingAt(told: ParsedSentence, place: Stretch, recent: readonly ParsedSentence[]): ClauseActor {
  if (told.document.source.language !== 'en') return actingElsewhere(told, place, recent);
  const subject = clauseSubjectAt(told, place);
  return subject === undefined ? NONE : readSubject(told, subject, recent);
}

function readSubject(told: ParsedSentence, subject: ClauseSubject, recent: readonly ParsedSentence[]): ClauseActor {
  const phrase = told.text.slice(subject.start, subject.end);
  const bare = phrase.replace(/,.*$/su, '').trim();
  if (RELATIVE.test(bare)) return beforeRelative(told, subject);
  const ofGroup = oneOfGroup(told, bare);
  if (ofGroup !== undefined) return { kind: 'known', entity: ofGroup, carried: true, subject };
  if (PRONOUN.test(bare)) return carriedBy(told, subject, bare, recent);
  const within = quotationAt(told.quotations, subject.start);
  const known = [...told.names, ...told.countries].filter(
    (name) => overlap(name, subject) && quotationAt(told.quotations, name.start) === within,
  );
  const heads = known.filter((name) => isHead(told, name, subject));
  const named = heads.find(({ entity }) => told.words.entities.get(entity)?.kind === 'person') ?? heads[0];
  const brings = known.some(({ entity }) => told.words.broughtBy(entity) !== undefined);
  const strangers = told.strangers.filter((name) => overlap(name, subject) && !known.some((one) => overlap(one, name)));
  const isShared = isOneOfSeveral(told, heads, subject) || (brings && known.length > 1 && /\sand\s/u.test(phrase));
  if (named !== undefined && strangers.length === 0 && !isShared) {
    const country = told.words.broughtBy(named.entity) ?? ofOrgan(told, named, subject);
    return country
      ? { kind: 'stranger', country, carried: false, subject }
      : { kind: 'known', entity: named.entity, carried: false, subject };
  }
  if (strangers.length > 0 || brings || named !== undefined || isStrangeName(bare, known.length > 0)) return { kind: 'stranger', subject };
  if (known.length === 0 && isOfHome(told, subject, bare)) return ofState(told, subject, recent);
  const referred = known.length === 0 ? referredTo(told, bare, recent) : undefined;
  return referred === undefined ? { kind: 'things', subject } : { kind: 'known', entity: referred, carried: true, subject };
}

/** "The Government", or "we" outside of what somebody else is quoted with: who publishes the document, where a country does. */
function isOfHome(told: ParsedSentence, { start }: Stretch, phrase: string): boolean {
  return isBareOrgan(phrase) || (/^we$/iu.test(phrase) && homeCountry(told) !== undefined && !quotationAt(told.quotations, start));
}

/** The country whose body acts: the one that publishes, else the one that the sentences of the paragraph told to act last. */
function ofState(told: ParsedSentence, subject: ClauseSubject, recent: readonly ParsedSentence[]): ClauseActor {
  const home = homeCountry(told);
  if (home !== undefined) return asCountry(told, home, subject);
  const [before, ...earlier] = recent;
  const last = before && !before.headline && before.sentence.paragraph === told.sentence.paragraph ? mainSubject(before, earlier) : NONE;
  if (last.kind === 'known' && isGivingCountry(told, last.entity)) return asCountry(told, last.entity, subject);
  if (last.kind === 'stranger' && last.country) return asCountry(told, last.country.id, subject);
  return { kind: 'stranger', subject };
}

function isGivingCountry({ words }: ParsedSentence, id: string): boolean {
  const entity = words.entityOf(id);
  return entity?.kind === 'country' && !entity.ambient;
}

function asCountry(told: ParsedSentence, id: string, subject: ClauseSubject): ClauseActor {
  const country = told.words.broughtBy(id);
  return country ? { kind: 'stranger', country, carried: true, subject } : { kind: 'known', entity: id, carried: true, subject };
}

/** "Freedonia": one word with a capital that is none of everyday opens the sentence, and is somebody all the same. */
function isStrangeName(phrase: string, hasKnown: boolean): boolean {
  return !hasKnown && /^\p{Lu}\p{Ll}{3,}$/u.test(phrase) && !/(?:ing|s)$/u.test(phrase) && !isOrdinaryWord(fold(phrase));
}

/** Whether the words before a name of many tell of a part of them only ("seven of the schools"). */
export function isPartOfMany(before: string): boolean {
  return PART_OF_MANY.test(before) && !ALL_OF_THEM.test(before);
}

/** Whether a name is what a phrase is about, and no more than a part of it ("Germany's neighbours", "aid for Ukraine"). */
function isHead(told: ParsedSentence, name: NameMention, subject: Stretch): boolean {
  const before = told.text.slice(subject.start, name.start);
  const after = told.text
    .slice(name.end, subject.end)
    .replace(/[,(].*$/su, '')
    .trim();
  const isCountry = told.words.entityOf(name.entity)?.kind === 'country';
  if (isPartOfMany(before) || (isCountry && ONE_OF_A_PEOPLE.test(before))) return false;
  if (after === '') return !INNER_PREPOSITION.test(before) || ORGAN_OF.test(before) || ofOrgan(told, name, subject) !== undefined;
  if (isWhereItLies(told, name, after)) return !INNER_PREPOSITION.test(before);
  if (ofOrgan(told, name, subject)) return true;
  const next = told.names.find((other) => other.start >= name.end && other.start <= name.end + 2 && overlap(other, subject));
  const rest = after.split(/\s+/u);
  if (rest.length === 1 && [...stemsOf(after)].some((stem) => told.words.stemsOfHead(name.entity).has(stem))) return true;
  return ORGANS_OWN.test(after) || (next !== undefined && PERSONAL.has(told.words.entities.get(name.entity)?.kind ?? 'place'));
}

/**
 * The country whose government or ministry a phrase is about: what it gives the country gives, and nothing else of it is the
 * country's. That of the country which the whole file is about has and needs what others give.
 */
function ofOrgan({ text, words }: ParsedSentence, { entity, start, end }: NameMention, subject: Stretch): Entity | undefined {
  const country = words.entityOf(entity);
  if (country?.kind !== 'country' || country.ambient) return undefined;
  const [before, after] = [text.slice(subject.start, start), text.slice(end, subject.end).trim()];
  const isOrgan = after === '' ? MINISTRY_OF.test(before) : ORGAN_BEHIND.test(after) && !INNER_PREPOSITION.test(before);
  return isOrgan ? country : undefined;
}

/** "the command for Ukraine": what it is for, where that is what the whole file is about. "the primary schools in Merrow": the place behind a name is the one in which the pack has it. */
function isWhereItLies(told: ParsedSentence, name: NameMention, after: string): boolean {
  const place = /^(?:in|of|at|for)\s+(?:the\s+)?(?=\p{Lu})/u.exec(after);
  if (place === null) return false;
  const within = told.words.entityOf(name.entity)?.within ?? [];
  const isOwn = (entity: string) => within.includes(entity) || (/^for/u.test(place[0]) && told.words.entityOf(entity)?.ambient === true);
  return told.names.some(({ entity, start, text }) => start > name.end && text === after.slice(place[0].length) && isOwn(entity));
}

/** "Germany and France gave": no share of it is told of either. */
function isOneOfSeveral(told: ParsedSentence, heads: readonly NameMention[], subject: Stretch): boolean {
  const bodies = heads.filter(({ entity }) => !PERSONAL.has(told.words.entities.get(entity)?.kind ?? 'place'));
  const phrase = told.text.slice(subject.start, subject.end);
  if (
    bodies.length > 0 &&
    /\p{Lu}[\p{L}'’.-]*\s+and\s+(?:the\s+)?\p{Lu}/u.test(phrase) &&
    !bodies.some(({ text }) => text.includes(' and '))
  )
    return true;
  return /\sand\s|,\s/u.test(phrase) && new Set(bodies.map(({ entity }) => entity)).size > 1;
}

function beforeRelative(told: ParsedSentence, subject: ClauseSubject): ClauseActor {
  const isBefore = ({ end }: Stretch) => end <= subject.start && subject.start - end <= 3;
  const country = told.words.broughtBy(told.countries.findLast(isBefore)?.entity ?? '');
  if (country) return { kind: 'stranger', country, carried: false, subject };
  const name = told.names.findLast(isBefore);
  return name === undefined ? { kind: 'things', subject } : { kind: 'known', entity: name.entity, carried: false, subject };
}

/** What "it", "they" or "she" goes back to: the subject of an earlier clause of the sentence, or of the sentence before. */
function carriedBy(told: ParsedSentence, subject: ClauseSubject, pronoun: string, recent: readonly ParsedSentence[]): ClauseActor {
  const own = clauseBefore(told, subject);
  const [before, ...earlier] = recent;
  const antecedent =
    own !== undefined && own.opening < subject.opening
      ? readSubject(told, own, recent)
      : before && !before.headline
        ? subjectOrTopic(before, earlier)
        : NONE;
  if (antecedent.kind !== 'known' && antecedent.kind !== 'stranger') return { kind: 'stranger', subject };
  const entity = antecedent.kind === 'known' ? told.words.entities.get(antecedent.entity) : antecedent.country;
  return entity !== undefined && fitsPronoun(entity, pronoun) ? { ...antecedent, carried: true, subject } : { kind: 'stranger', subject };
}

const LONGEST_TOPIC = 6;

/** The subject of a sentence, or the one country or body that a few words without any are about ("Take Norland."). */
function subjectOrTopic(told: ParsedSentence, recent: readonly ParsedSentence[]): ClauseActor {
  const main = mainSubject(told, recent);
  if (main.kind !== 'none' || told.text.trim().split(/\s+/u).length > LONGEST_TOPIC) return main;
  const isOf = ({ entity }: NameMention) => TOPICS.has(told.words.entityOf(entity)?.kind ?? 'place');
  const [only, ...others] = new Set([...told.names, ...told.countries].filter(isOf).map(({ entity }) => entity));
  if (only === undefined || others.length > 0) return main;
  const country = told.words.broughtBy(only);
  return country ? { kind: 'stranger', country } : { kind: 'known', entity: only, carried: true };
}

const TOPICS: ReadonlySet<EntityKind> = new Set(['country', 'organisation']);

/** The nearest clause that has its subject and verb before a clause. */
function clauseBefore(told: ParsedSentence, { start, opening }: ClauseSubject): ClauseSubject | undefined {
  let place = opening - 1;
  while (place >= 0) {
    const own = clauseSubjectAt(told, { start: place, end: place });
    if (own === undefined || own.verb.end <= start) return own;
    place = Math.min(place, own.opening) - 1;
  }
  return undefined;
}

function fitsPronoun(entity: Entity, pronoun: string): boolean {
  const isPerson = PERSONAL.has(entity.kind);
  if (/^(?:he|she)$/iu.test(pronoun)) return isPerson;
  if (isPerson) return false;
  return /^(?:they|both|these)$/iu.test(pronoun) ? entity.kind === 'group' || /s$/u.test(entity.name) : entity.kind !== 'group';
}

/** What the first clause of a sentence is about. */
export function mainSubject(told: ParsedSentence, recent: readonly ParsedSentence[]): ClauseActor {
  const end = told.text.length;
  const first = told.document.source.language === 'en' ? firstSubject(told, end) : undefined;
  return first === undefined ? NONE : readSubject(told, first, recent);
}

function firstSubject(told: ParsedSentence, end: number): ClauseSubject | undefined {
  for (let at = 1; at < end; at += 8) {
    const found = clauseSubjectAt(told, { start: at, end: at });
    if (found) return found;
  }
  return undefined;
}

const NONE_OR_EACH = /^(?:no|each|every|any|not one|no single)\s+(\p{L}+)$/iu;

/** "No Ally", "each member": all of a group that the pack calls so. */
function oneOfGroup({ words }: ParsedSentence, phrase: string): string | undefined {
  const [stem] = [...stemsOf(NONE_OR_EACH.exec(phrase)?.[1] ?? '')];
  const groups = words.pack.entities.filter(({ id, kind }) => kind === 'group' && stem !== undefined && words.stemsOfHead(id).has(stem));
  return groups.find(({ ambient }) => ambient)?.id ?? (groups.length === 1 ? groups[0]?.id : undefined);
}

/**
 * The entity that "the command" or "the bridge" goes back to: the only one of those just named whose name is about that noun,
 * else the only one that the pack calls so. */
function referredTo(told: ParsedSentence, phrase: string, recent: readonly ParsedSentence[]): string | undefined {
  const noun = DEFINITE.exec(phrase)?.[1];
  if (noun === undefined) return undefined;
  const [stem] = [...stemsOf(noun)];
  if (stem === undefined) return undefined;
  for (const reach of [REACH_BACK, recent.length]) {
    const named = new Set(recent.slice(0, reach).flatMap((before) => before.names.map(({ entity }) => entity)));
    const fitting = [...named].filter((id) => told.words.stemsOfHead(id).has(stem));
    if (fitting.length > 0) return fitting.length === 1 ? fitting[0] : undefined;
  }
  return told.words.calledBy(stem);
}
