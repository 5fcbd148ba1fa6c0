import type { Entity } from '../../model/entity.ts';
import { COUNTRY_WORDS } from './country-words.ts';
import { entriesOf, plainDisplayName } from './gazetteer.ts';
import { nameWordsOf } from './name-words.ts';
import { regionNames } from './region-names.ts';

/** A country or territory of ISO 3166, by the name that a sentence gives it and by the other names that people use. */
export interface Country {
  /** Its code. */
  readonly region: string;
  readonly name: string;
  /** By language; the English ones with its people and adjective. */
  readonly aliases: Readonly<Record<string, readonly string[]>>;
}

const NAME_LANGUAGE = 'en';
/** Shorter names are abbreviations ("UK"). */
const LONGEST_ABBREVIATION = 3;

/** "Danes", "Norwegians": English words for the people of a country. */
const PEOPLES = new Set(
  Object.values(COUNTRY_WORDS)
    .flatMap(({ en }) => entriesOf(en))
    .filter((word) => word.length > LONGEST_ABBREVIATION && /[^us]s$/u.test(word) && !/^(?:the|united)\s/u.test(word)),
);

const keyOf = (name: string) =>
  nameWordsOf(name)
    .map(({ folded }) => folded)
    .join(' ');

/** A word for a country as it is written: "uk" as UK, "south african" as South African. */
function written(word: string): string {
  if (word.length <= LONGEST_ABBREVIATION) return word.toUpperCase();
  return word
    .split(' ')
    .map((part) => (part === 'the' || part === 'of' ? part : `${part.charAt(0).toUpperCase()}${part.slice(1)}`))
    .join(' ');
}

/** Whether a text is the name of a country as one of these languages displays it, and no word for its people. */
export function isCountryName(text: string, languages: readonly string[]): boolean {
  return regionsByName(countriesIn(languages)).has(keyOf(text)) && !PEOPLES.has(keyOf(text));
}

/** Whether an English word names the people of a country, who act on their own account. */
export function isPeople(name: string): boolean {
  return PEOPLES.has(keyOf(name));
}

const kept = new Map<string, readonly Country[]>();

/** All countries and territories with their names in these languages, in the order of their codes. */
export function countriesIn(languages: readonly string[]): readonly Country[] {
  const key = languages.join(' ');
  const countries = kept.get(key) ?? countriesNamedIn(languages);
  kept.set(key, countries);
  return countries;
}

function countriesNamedIn(languages: readonly string[]): readonly Country[] {
  const byCode = Map.groupBy(regionNames([...new Set([NAME_LANGUAGE, ...languages])]), ({ code }) => code);
  return [...byCode].map(([region, names]) => {
    const name = plainDisplayName(names.find(({ language }) => language === NAME_LANGUAGE)?.name ?? region);
    const words = entriesOf(COUNTRY_WORDS[region]?.en ?? '').filter((word) => !/(?:^|\s)\p{L}(?:\s|$)/u.test(word));
    const aliases: Record<string, readonly string[]> = {};
    for (const language of languages) {
      const displayed = names.filter((one) => one.language === language).flatMap((one) => [one.name, plainDisplayName(one.name)]);
      const own = [...displayed, ...(language === NAME_LANGUAGE ? words.map(written) : [])].filter((one) => one !== name);
      if (own.length > 0) aliases[language] = [...new Set(own)];
    }
    return { region, name, aliases };
  });
}

/** Names that no country is meant by. */
const NO_COUNTRY: ReadonlySet<Entity['kind']> = new Set(['person', 'role']);

/** Which entities are countries, by region code: one of the names of each is one of the country's. */
export function countriesAmong(entities: readonly Entity[], countries: readonly Country[]): ReadonlyMap<string, Entity> {
  const regions = regionsByName(countries);
  const found = new Map<string, Entity>();
  for (const entity of entities) {
    if (NO_COUNTRY.has(entity.kind)) continue;
    for (const name of [entity.name, ...Object.values(entity.aliases).flat()]) {
      const region = regions.get(keyOf(name));
      if (region !== undefined && !found.has(region)) found.set(region, entity);
    }
  }
  return found;
}

const named = new WeakMap<readonly Country[], ReadonlyMap<string, string>>();

function regionsByName(countries: readonly Country[]): ReadonlyMap<string, string> {
  const known = named.get(countries);
  if (known) return known;
  const regions = new Map<string, string>();
  for (const { region, name, aliases } of countries)
    for (const one of [name, ...Object.values(aliases).flat()].map(keyOf)) if (!regions.has(one)) regions.set(one, region);
  named.set(countries, regions);
  return regions;
}
