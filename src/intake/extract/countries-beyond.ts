import { QUESTION_LANGUAGES } from '../../language/function-words.ts';
import {
  type Country,
  countriesAmong,
  countriesIn,
  createNameReader,
  isPeople,
  type NameMention,
  regionNames,
  type UnknownName,
} from '../../language/names/index.ts';
import type { Entity } from '../../model/entity.ts';
import type { Pack } from '../../model/pack.ts';
import { fold } from '../../model/text.ts';

/** Names of a text that the pack does not have. */
export interface NamesBeyond {
  readonly strangers: readonly UnknownName[];
  /** Those of them that are countries, each under the entity that it would be. */
  readonly countries: readonly NameMention[];
}

/** "Northern Ireland", "New Jersey": another land than that of the name behind it. */
const OTHER_LAND =
  /(?<!\p{L})(?:New|North|South|East|West|Northern|Southern|Eastern|Western|Central|Upper|Lower|Little|Nueva?|Nouvelle|Neu|Nord|Süd|Ost|Northwest|Northeast)[\s-]+$/u;
/** "Mr Chad", "Frau Jordan": somebody of that name. */
const TITLE =
  /(?<!\p{L})(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lady|Lord|Prof|Professor|Herr|Frau|Mme|Mlle|Monsieur|Madame|Señora?|Sra?|Pani?|Пан|Пані)\.?\s+$/u;
/** Words for a part of a country, or for a land without a state, which give nothing of its own. */
const PART = new Set(['england', 'angleterre', 'inglaterra', 'anglia', 'англія', 'gaza', 'antarctica']);

function slugOf(text: string): string {
  return fold(text)
    .replace(/['’ʼ]/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number += 1) if (!taken.has(`${wanted}-${number}`)) return `${wanted}-${number}`;
}

/** The countries that a pack does not have, each by its code, as the entity that it would be in it: the one of its tables where these have it. */
function entitiesBeyond(pack: Pack, countries: readonly Country[]): ReadonlyMap<string, Entity> {
  const known = countriesAmong(pack.entities, countries);
  const inTables = countriesAmong(pack.series?.entities ?? [], countries);
  const taken = new Set(
    [pack.entities, pack.series?.entities ?? [], pack.facts, pack.gaps, pack.properties].flatMap((all) => all.map(({ id }) => id)),
  );
  const beyond = countries.filter(({ region }) => !known.has(region));
  return new Map(beyond.map((country) => [country.region, inTables.get(country.region) ?? entityOf(country, taken)]));
}

function entityOf({ region, name, aliases }: Country, taken: ReadonlySet<string>): Entity {
  const words = Object.fromEntries(Object.entries(aliases).map(([language, all]) => [language, [...all]]));
  const id = freeId(slugOf(name) || region.toLowerCase(), taken);
  return { id, kind: 'country', name, aliases: words, roles: [], within: [], ambient: false };
}

/** Reads the names that a pack does not have, and which of them are countries. */
export class CountriesBeyond {
  /** The countries that the pack does not have, by the ids that they would have. */
  readonly entities: ReadonlyMap<string, Entity>;
  /** Places of the pack that are countries by their names: such a place gives as a country does. */
  readonly places: ReadonlySet<string>;
  private readonly byRegion: ReadonlyMap<string, Entity>;
  private readonly reader;

  constructor(pack: Pack) {
    const countries = countriesIn(pack.languages);
    this.byRegion = entitiesBeyond(pack, countries);
    const places = pack.entities.filter(({ kind, name }) => kind === 'place' && !PART.has(fold(name)));
    this.places = new Set([...countriesAmong(places, countries).values()].map(({ id }) => id));
    this.entities = new Map([...this.byRegion.values()].map((entity) => [entity.id, entity]));
    this.reader = createNameReader(pack.entities, { regionNames: regionNames(QUESTION_LANGUAGES), commonWords: () => false });
  }

  read(text: string, language: string): NamesBeyond {
    const strangers = this.reader.read(text, language).unknown.filter(({ kind }) => kind !== 'quoted');
    const countries = strangers.flatMap((name) => {
      const entity = name.misspelt || name.region === undefined ? undefined : this.byRegion.get(name.region);
      if (entity === undefined || !isCountry(text, name, strangers)) return [];
      return [{ entity: entity.id, text: name.text, start: name.start, end: name.end, exact: true }];
    });
    return { strangers, countries };
  }
}

/** Whether a name is that of a country itself, and no part of a longer name ("Jordan Peel", "New Jersey"). */
function isCountry(text: string, { text: name, start, end }: UnknownName, strangers: readonly UnknownName[]): boolean {
  if (
    PART.has(fold(name)) ||
    isPeople(name) ||
    [OTHER_LAND, TITLE].some((before) => before.test(text.slice(Math.max(0, start - 16), start)))
  )
    return false;
  const isBeside = (one: UnknownName) =>
    (one.end <= start && /^[\s-]$/u.test(text.slice(one.end, start))) || (one.start >= end && /^[\s-]$/u.test(text.slice(end, one.start)));
  return !strangers.some((one) => one.kind !== 'country' && isBeside(one));
}
