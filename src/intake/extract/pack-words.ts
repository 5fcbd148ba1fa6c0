import { QUESTION_LANGUAGES } from '../../language/function-words.ts';
import { addDays } from '../../language/grammar/calendar.ts';
import { type MoneyMention, readMoney } from '../../language/grammar/money.ts';
import { readTimes } from '../../language/grammar/times.ts';
import {
  countriesAmong,
  countriesIn,
  createNameReader,
  type NameMention,
  type RegionName,
  regionNames,
} from '../../language/names/index.ts';
import { stemOf } from '../../language/spelling.ts';
import { firstDay, lastDay } from '../../model/calendar-date.ts';
import type { Entity } from '../../model/entity.ts';
import type { Pack } from '../../model/pack.ts';
import type { Property } from '../../model/property.ts';
import { wordsOf } from '../../model/text.ts';
import type { ValueKind } from '../../model/value.ts';
import { Vocabulary } from '../../question/vocabulary.ts';
import { CountriesBeyond, type NamesBeyond } from './countries-beyond.ts';
import { measureNamed } from './measures.ts';

/** A use of a property's words in a text, in UTF-16 units of the text. */
export interface PropertyMention {
  readonly property: Property;
  readonly start: number;
  readonly end: number;
}

/** Name words of an entity that documents may paraphrase: what its own name consists of. */
interface NameMatter {
  readonly stems: ReadonlySet<string>;
  /** Amounts that stand in the name ("EUR 40 billion pledge"). */
  readonly amounts: readonly MoneyMention[];
  /** Days that the name gives ("of October 2024"), as a span. */
  readonly days?: { readonly from: string; readonly to: string };
}

/** Days before and after the time in an event's name in which documents may speak of it. */
const EVENT_REACH_DAYS = 45;
/** A name that gives fewer days than these gives an event's days, and not its month or year. */
const LONGEST_NAMED_DAYS = 20;
const SOME_DAY = '2024-01-01';
/** American and British spellings of one word. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['defense', 'defence'],
  ['program', 'programme'],
  ['center', 'centre'],
]);

const CURRENCY_NAME = /\bU\.?S\.?[\s-]*(?:dollars?|\$)|\bUSD?\$/giu;
const NO_MATTER = new Set(['of', 'the', 'a', 'an', 'in', 'on', 'for', 'to', 'and', 'eur', 'usd', 'billion', 'million']);

function measuresOf({ properties }: Pack): ReadonlyMap<string, string> {
  return new Map(
    properties.flatMap(({ unit }) => {
      const measure = unit === undefined ? undefined : measureNamed(unit);
      return unit === undefined || measure === undefined ? [] : [[measure, unit] as const];
    }),
  );
}

/** What a pack knows by name and word, made ready for reading documents: no word of a document is taken for a slip. */
export class PackWords {
  readonly pack: Pack;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly properties: ReadonlyMap<string, Property>;
  /** `subject property` of each fact that is held. */
  readonly pairs: ReadonlySet<string>;
  /** The units in which its properties measure, by what is measured in them: "km" for kilometres. */
  readonly measures: ReadonlyMap<string, string>;
  private readonly names;
  private readonly beyond;
  private readonly commonHeads: ReadonlyMap<string, readonly string[]>;
  private readonly headStems: ReadonlyMap<string, ReadonlySet<string>>;
  private readonly vocabulary: Vocabulary;
  private readonly matters: ReadonlyMap<string, NameMatter>;
  private readonly subjects: ReadonlyMap<string, readonly string[]>;
  private readonly callings: ReadonlyMap<string, ReadonlySet<string>>;
  private readonly units: ReadonlyMap<string, ReadonlySet<string>>;
  private readonly personalWords: ReadonlySet<string>;
  private readonly propertyStems: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(pack: Pack) {
    this.pack = pack;
    this.beyond = new CountriesBeyond(pack);
    this.entities = new Map(
      pack.entities.map((entity) => [entity.id, this.beyond.places.has(entity.id) ? { ...entity, kind: 'country' } : entity]),
    );
    this.properties = new Map(pack.properties.map((property) => [property.id, property]));
    this.pairs = new Set(pack.facts.map(({ subject, property }) => `${subject} ${property}`));
    this.measures = measuresOf(pack);
    this.subjects = subjectsByProperty(pack);
    this.units = unitsByPair(pack);
    this.callings = callingsOf(pack);
    this.personalWords = new Set(pack.entities.filter(({ kind }) => kind === 'person' || kind === 'role').flatMap(capitalisedWords));
    this.propertyStems = new Map(pack.properties.map((property) => [property.id, stemsOf(wordsOfProperty(property))]));
    this.names = createNameReader(pack.entities, { regionNames: regionsOf(pack.entities), commonWords: () => true });
    this.headStems = new Map(
      pack.entities.map((entity) => [entity.id, stemsOf([entity.name, ...Object.values(entity.aliases).flat()].map(headOf).join(' '))]),
    );
    this.commonHeads = commonHeadsOf(pack.entities);
    this.vocabulary = new Vocabulary(pack.properties, [], []);
    this.matters = new Map(
      pack.entities.filter(({ kind }) => kind === 'programme' || kind === 'event').map((entity) => [entity.id, matterOf(entity)]),
    );
  }

  /** The entities that a sentence names, letter for letter, in its order; currencies name no country. */
  namesIn(text: string, language: string): NameMention[] {
    const currencies = Array.from(text.matchAll(CURRENCY_NAME), ({ 0: found, index }) => ({ start: index, end: index + found.length }));
    const { known } = this.names.read(text, language);
    return known.filter((name) => name.exact && !currencies.some(({ start, end }) => name.start < end && name.end > start));
  }

  /** The names of a sentence that the pack does not have. */
  beyondIn(text: string, language: string): NamesBeyond {
    return this.beyond.read(text, language);
  }

  /** The entity of the pack, or the country that it does not have yet. */
  entityOf(id: string): Entity | undefined {
    return this.entities.get(id) ?? this.beyond.entities.get(id);
  }

  /** The country that an id would bring into the pack. */
  broughtBy(id: string): Entity | undefined {
    return this.entities.has(id) ? undefined : this.beyond.entities.get(id);
  }

  /** The stems of the nouns that an entity's names are about: of "the bridge at Ford" the bridge. */
  stemsOfHead(entity: string): ReadonlySet<string> {
    return this.headStems.get(entity) ?? new Set();
  }

  /** The stems of all the words by which an entity is called. */
  stemsOfName(entity: string): ReadonlySet<string> {
    const found = this.entities.get(entity);
    return found === undefined ? new Set() : stemsOf([found.name, ...Object.values(found.aliases).flat()].join(' '));
  }

  /** The one body or undertaking that the pack calls by a common noun, where it calls no other so. */
  calledBy(stem: string): string | undefined {
    const called = this.commonHeads.get(stem) ?? [];
    return called.length === 1 ? called[0] : undefined;
  }

  /** Whether a text may name a person or an office: a capitalised word of it stands in one of their names. */
  mayNamePerson(text: string): boolean {
    return (text.match(CAPITALISED) ?? []).some((word) => this.personalWords.has(word));
  }

  /** The stems of all the words that name a property. */
  stemsOfProperty(property: string): ReadonlySet<string> {
    return this.propertyStems.get(property) ?? new Set();
  }

  /** The properties whose words a sentence uses. */
  propertiesIn(text: string, language: string): PropertyMention[] {
    const words = this.vocabulary.spell(text, language, () => true);
    return this.vocabulary.mentions(words, language).flatMap(({ id, first, last }) => {
      const property = this.properties.get(id);
      const [from, to] = [words[first], words[last]];
      return property && from && to ? [{ property, start: from.start, end: to.end }] : [];
    });
  }

  /** The properties that take a kind of value, in the order of the pack; what tables tell is no document's. */
  taking(kind: ValueKind): Property[] {
    return this.pack.properties.filter(({ value, series }) => series === undefined && value.includes(kind));
  }

  /** The entities of which the store has a property, in the order of its facts. */
  subjectsOf(property: string): readonly string[] {
    return this.subjects.get(property) ?? [];
  }

  /** The stems of the nouns in which the store counts a property of an entity. */
  unitsOf(subject: string, property: string): ReadonlySet<string> {
    return this.units.get(`${subject} ${property}`) ?? new Set();
  }

  /** The words by which the facts of a property are called, beyond those that name entities and days. */
  callsFacts(property: string): ReadonlySet<string> {
    return this.callings.get(property) ?? new Set();
  }

  /** Whether the facts of a property tell how far it has come. */
  tellsStatus(property: string): boolean {
    return this.pack.facts.some(({ property: held, status }) => held === property && status !== undefined);
  }

  /** Whether a fact of a property has just this number. */
  holdsNumber(property: string, amount: string): boolean {
    return this.pack.facts.some(({ property: held, value }) => held === property && value.kind === 'count' && value.amount === amount);
  }

  /** How much of an entity's own name a text repeats in other order or form, from 0 to 1. */
  likeness(entity: string, stems: ReadonlySet<string>): number {
    const matter = this.matters.get(entity);
    if (matter === undefined || matter.stems.size === 0) return 0;
    return [...matter.stems].filter((stem) => stems.has(stem)).length / matter.stems.size;
  }

  /** Whether the entity's name gives this amount (`true`), another one (`false`), or none. */
  namesAmount(entity: string, amount: string, currency: string): boolean | undefined {
    const amounts = this.matters.get(entity)?.amounts ?? [];
    return amounts.length === 0 ? undefined : amounts.some((named) => named.amount === amount && named.currency === currency);
  }

  /** The ids of all programmes: undertakings that money can be meant for. */
  get programmes(): readonly string[] {
    return [...this.matters.keys()].filter((id) => this.entities.get(id)?.kind === 'programme');
  }

  /** The ids of all events. */
  get events(): readonly string[] {
    return [...this.matters.keys()].filter((id) => this.entities.get(id)?.kind === 'event');
  }

  /** Whether a day lies in or near the time that an event's name gives; undefined where it gives none. */
  isOfTime(entity: string, day: string): boolean | undefined {
    const days = this.entities.get(entity)?.kind === 'event' ? this.matters.get(entity)?.days : undefined;
    if (days === undefined) return undefined;
    return addDays(days.from, -EVENT_REACH_DAYS) <= lastDay(day) && firstDay(day) <= addDays(days.to, EVENT_REACH_DAYS);
  }

  /**
   * Whether a day can be that of an event by the time that the event's own name gives: in it, or near it where the name gives
   * the day itself, which may be moved. True where it gives none.
   */
  canBeOn(entity: string, day: string): boolean {
    const days = this.entities.get(entity)?.kind === 'event' ? this.matters.get(entity)?.days : undefined;
    if (days === undefined) return true;
    const reach = addDays(days.from, LONGEST_NAMED_DAYS) > days.to ? EVENT_REACH_DAYS : 0;
    return addDays(days.from, -reach) <= lastDay(day) && firstDay(day) <= addDays(days.to, reach);
  }

  /** The days that the name of an undertaking gives. */
  daysOf(entity: string): { readonly from: string; readonly to: string } | undefined {
    return this.entities.get(entity)?.kind === 'programme' ? this.matters.get(entity)?.days : undefined;
  }

  /** The pack as documents are read with it, and with a country that it does not have yet. */
  packWith(country: Entity | undefined): Pick<Pack, 'entities' | 'properties' | 'languages'> {
    const entities = [...this.entities.values(), ...(country ? [country] : [])];
    return { entities, properties: this.pack.properties, languages: this.pack.languages };
  }

  /** What a statement calls an entity. */
  nameOf(entity: string): string {
    return this.entityOf(entity)?.name ?? entity;
  }
}

/** The display names of the countries that a pack has: by them all words for their people and what is theirs lead to its entities. */
function regionsOf(entities: readonly Entity[]): readonly RegionName[] {
  const regions = countriesAmong(entities, countriesIn(['en']));
  return regionNames(QUESTION_LANGUAGES).filter(({ code }) => regions.has(code));
}

/** The last word of a name before what qualifies it. */
function headOf(name: string): string {
  return (
    name
      .split(/\s(?:of|at|in|for|on|by|with|from|to|de|du|des|der|von|in|w|у|в)\s/u)[0]
      ?.split(/\s/u)
      .at(-1) ?? name
  );
}

/** The entities by the stems of the common nouns that their names are about; a proper name is none. */
function commonHeadsOf(entities: readonly Entity[]): ReadonlyMap<string, readonly string[]> {
  const pairs = entities
    .filter(({ kind, ambient }) => kind !== 'person' && kind !== 'role' && !ambient)
    .flatMap(({ id, name, aliases }) =>
      [name, ...(aliases.en ?? [])]
        .map(headOf)
        .filter((head) => /^\p{Ll}/u.test(head))
        .flatMap((head) => [...stemsOf(head)].map((stem) => [stem, id] as const)),
    );
  const grouped = Map.groupBy(pairs, ([stem]) => stem);
  return new Map([...grouped].map(([stem, all]) => [stem, [...new Set(all.map(([, id]) => id))]]));
}

const CAPITALISED = /\p{Lu}[\p{L}\p{M}]*/gu;

function capitalisedWords({ name, aliases }: Entity): string[] {
  return [name, ...Object.values(aliases).flat()].flatMap((text) => text.match(CAPITALISED) ?? []);
}

/** A shorter word of a fact's id tells nothing by itself. */
const SHORTEST_CALLING = 4;

/** "work on the piers": where the statement of a fact has what it tells. */
const WHERE = /(?<!\p{L})(?:on|at|in|aboard)\s+(?:the|its|their)\s+(\p{Ll}+)/gu;

/** The words in the ids of each property's facts, and for where they are; those of entities' names, of people and of months set none apart. */
function callingsOf({ facts, entities }: Pack): ReadonlyMap<string, ReadonlySet<string>> {
  const common = stemsOf(entities.flatMap(({ name, aliases }) => [name, ...Object.values(aliases).flat()]).join(' '));
  const isOwn = (word: string) =>
    word.length >= SHORTEST_CALLING && word !== 'people' && !/\d/u.test(word) && readTimes(`in ${word}`, SOME_DAY, 'en').length === 0;
  const found = new Map<string, Set<string>>();
  for (const { id, property, statement } of facts) {
    const places = Array.from(statement.matchAll(WHERE), ([, noun = '']) => noun);
    const own = [...stemsOf([...id.split('-'), ...places].filter(isOwn).join(' '))].filter((stem) => !common.has(stem));
    found.set(property, new Set([...(found.get(property) ?? []), ...own]));
  }
  return found;
}

function subjectsByProperty({ facts }: Pack): ReadonlyMap<string, readonly string[]> {
  const grouped = Map.groupBy(facts, ({ property }) => property);
  return new Map([...grouped].map(([property, held]) => [property, [...new Set(held.map(({ subject }) => subject))]]));
}

function unitsByPair({ facts }: Pack): ReadonlyMap<string, ReadonlySet<string>> {
  const units = new Map<string, Set<string>>();
  for (const { subject, property, value } of facts) {
    if (value.kind !== 'count') continue;
    const pair = `${subject} ${property}`;
    const found = units.get(pair) ?? new Set();
    for (const stem of stemsOf(value.unit)) found.add(stem);
    units.set(pair, found);
  }
  return units;
}

function wordsOfProperty({ unit, label, synonyms }: Property): string {
  return [unit ?? '', label, ...Object.values(synonyms).flat()].join(' ');
}

/** The stems of a text's words. */
export function stemsOf(text: string): Set<string> {
  return new Set(wordsOf(text).map(({ folded }) => stemOf(SPELLINGS.get(folded) ?? folded.replace(/'s$/u, ''))));
}

function matterOf({ name }: Entity): NameMatter {
  const time = readTimes(name, SOME_DAY, 'en').find(({ text }) => /\d{4}/.test(text));
  const timeless = time === undefined ? name : `${name.slice(0, time.start)} ${name.slice(time.end)}`;
  const stems = [...stemsOf(timeless)].filter((stem) => !NO_MATTER.has(stem));
  const days = time === undefined || time.kind === 'duration' || time.kind === 'vague' ? undefined : { from: time.from, to: time.to };
  return { stems: new Set(stems), amounts: readMoney(name, 'en'), ...(days && { days }) };
}

const kept = new WeakMap<Pack, PackWords>();

/** The words of a pack, prepared once for all the documents that are read with it. */
export function packWordsOf(pack: Pack): PackWords {
  const words = kept.get(pack) ?? new PackWords(pack);
  kept.set(pack, words);
  return words;
}
