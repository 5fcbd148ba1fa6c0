import type { Entity } from '../../model/entity.ts';
import { isFunctionWord } from '../function-words.ts';
import { type CountryForm, countryForms } from './gazetteer.ts';
import { NameIndex, type NameTarget } from './name-index.ts';
import type { RegionName } from './name-mention.ts';
import { nameWordsOf } from './name-words.ts';

/** Names of several words are also read when written as one, if they are as long as this ("secretarygeneral"). */
const SHORTEST_JOINED = 8;

const SHORTEST_MENDED = 6;

/** The language of the names that entities are filed under. */
const NAME_LANGUAGE = 'en';

/** Puts the names of a pack and of all countries into one index; a country that the pack has leads to its entity. */
export function indexNames(entities: readonly Entity[], regions: readonly RegionName[]): NameIndex {
  const index = new NameIndex();
  for (const entity of entities) {
    addName(index, entity.name, entity.id, NAME_LANGUAGE);
    for (const [language, names] of Object.entries(entity.aliases)) for (const name of names) addName(index, name, entity.id, language);
  }
  for (const entity of entities) addWithoutForm(index, entity);
  const forms = countryForms(regions);
  const entityOf = countriesOfPack(entities, forms);
  for (const form of forms) {
    if (index.targetsOf(form.words).some((target) => target.kind === 'entity')) continue;
    const target = countryTarget(form, entityOf);
    index.add(form.words, target, mends(form, target) ? form.mendedIn : undefined);
  }
  return index;
}

/** Words at the end of an organisation's name that say what form it has, and that people leave out. */
const FORMS: ReadonlySet<string> = new Set(
  'international limited ltd inc incorporated corporation corp company co group holding holdings foundation association plc llc gmbh ag sa sarl'.split(
    ' ',
  ),
);

/** An organisation is named without its form, too ("Harbour Nurses" for "Harbour Nurses International"), unless that names another thing. */
function addWithoutForm(index: NameIndex, { kind, id, name }: Entity): void {
  if (kind !== 'organisation') return;
  const words = nameWordsOf(name).map((word) => word.folded);
  const short = words.slice(0, -1);
  if (short.length < 2 || !FORMS.has(words.at(-1) ?? '') || index.targetsOf(short).length > 0) return;
  addName(index, short.join(' '), id, NAME_LANGUAGE);
}

function namesOf(entity: Entity): string[] {
  return [entity.name, ...Object.values(entity.aliases).flat()];
}

function addName(index: NameIndex, name: string, id: string, language: string): void {
  const words = nameWordsOf(name).map((word) => word.folded);
  if (words.length === 0) return;
  index.add(words, { kind: 'entity', id, capitals: needsCapitals(words) }, language);
  const joined = words.join('');
  if (words.length > 1 && joined.length >= SHORTEST_JOINED) index.add([joined], { kind: 'entity', id, capitals: false });
}

/** A name that is spelt like a function word ("US", "WHO") is a name only in capitals. */
function needsCapitals(words: readonly string[]): boolean {
  const [only] = words;
  return words.length === 1 && only !== undefined && isFunctionWord(only);
}

/** Short names of countries that the pack does not have are too near to ordinary words ("child", "Chile"). */
function mends({ words }: CountryForm, target: NameTarget): boolean {
  return target.kind === 'entity' || words.every((word) => word.length >= SHORTEST_MENDED);
}

function countryTarget({ words, region, language }: CountryForm, entityOf: ReadonlyMap<string, string>): NameTarget {
  const capitals = needsCapitals(words);
  const id = region === undefined ? undefined : entityOf.get(region);
  if (id !== undefined) return { kind: 'entity', id, capitals };
  return { kind: 'country', capitals, ...(region === undefined ? {} : { region }), ...(language === undefined ? {} : { language }) };
}

/** The entities that are countries of the gazetteer, by region code: one of their names is one of the country's. */
function countriesOfPack(entities: readonly Entity[], forms: readonly CountryForm[]): Map<string, string> {
  const regionOf = new Map<string, string>();
  for (const { words, region } of forms) if (region !== undefined) regionOf.set(words.join(' '), region);
  const found = new Map<string, string>();
  for (const entity of entities) {
    if (entity.kind !== 'country' && entity.kind !== 'place') continue;
    for (const name of namesOf(entity)) {
      const region = regionOf.get(
        nameWordsOf(name)
          .map((word) => word.folded)
          .join(' '),
      );
      if (region !== undefined && !found.has(region)) found.set(region, entity.id);
    }
  }
  return found;
}
