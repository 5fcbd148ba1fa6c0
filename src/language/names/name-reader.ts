import type { Entity } from '../../model/entity.ts';
import { detectLanguage } from '../detect-language.ts';
import { readCapitals } from './capitals.ts';
import { type FoundName, findNames, placesOf } from './find-names.ts';
import { indexNames } from './index-names.ts';
import { meantAsName } from './meant-as-name.ts';
import type { NameMention, NamesRead, RegionName, UnknownName } from './name-mention.ts';
import { LONGEST_TEXT_READ, type NameWord, nameWordsOf } from './name-words.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
import { namesUnheardOf } from './unheard-names.ts';

export interface NameReader {
  /**
   * The names in a text, in the order of the text. Only its first {@link LONGEST_TEXT_READ} UTF-16 units are read.
   * @param language two-letter code; left out, it is detected.
   */
  read(text: string, language?: string): NamesRead;
}

export interface NameReaderOptions {
  /** Names of all countries, as `regionNames` gives them. */
  readonly regionNames: readonly RegionName[];
  /** Whether a word, folded, belongs to the vocabulary: such words are never corrected into names, nor names themselves. */
  readonly commonWords: (folded: string) => boolean;
}

/** A reader of the names of a pack, of countries, and of names that neither has; built once, then used for every question. */
export function createNameReader(entities: readonly Entity[], options: NameReaderOptions): NameReader {
  const index = indexNames(entities, options.regionNames);
  const wordsOfEntity = new Map(entities.map((entity) => [entity.id, new Set(nameWordsOf(entity.name).map((word) => word.folded))]));
  return {
    read(text, language = detectLanguage(text)) {
      const seen = text.slice(0, LONGEST_TEXT_READ);
      const words = nameWordsOf(seen);
      const capitals = readCapitals(words, language, (folded) => options.commonWords(folded) || isOrdinaryWord(folded));
      const meant = meantAsName(words, capitals, language);
      const names = findNames({ words, index, language, commonWords: options.commonWords, meant });
      const known = names.flatMap((name) => mentionsOf(name, seen, words));
      const countries = names.flatMap((name) => countryOf(name, seen, words));
      const covered = coveredPlaces(names, words, wordsOfEntity);
      const unheard = namesUnheardOf({ text: seen, words, covered, capitals, commonWords: options.commonWords });
      return { known, unknown: [...countries, ...unheard].sort((left, right) => left.start - right.start) };
    },
  };
}

function mentionsOf(name: FoundName, text: string, words: readonly NameWord[]): NameMention[] {
  const place = spanOf(name, text, words);
  return name.targets.flatMap((target) => (target.kind === 'entity' ? [{ entity: target.id, ...place, exact: name.distance < 1 }] : []));
}

function countryOf(name: FoundName, text: string, words: readonly NameWord[]): UnknownName[] {
  if (name.targets.some((target) => target.kind === 'entity')) return [];
  const [country] = name.targets;
  if (country?.kind !== 'country') return [];
  const place = { ...spanOf(name, text, words), kind: 'country' as const, ...(name.distance >= 1 && { misspelt: true as const }) };
  return [country.region === undefined ? place : { ...place, region: country.region }];
}

function spanOf({ first, last }: FoundName, text: string, words: readonly NameWord[]): { text: string; start: number; end: number } {
  const start = words[first]?.start ?? 0;
  const end = words[last - 1]?.end ?? start;
  return { text: text.slice(start, end), start, end };
}

/** The places of all words of names, with a neighbouring word that belongs to the full name ("Volodymyr" beside "Zelensky"). */
function coveredPlaces(
  names: readonly FoundName[],
  words: readonly NameWord[],
  ofEntity: ReadonlyMap<string, ReadonlySet<string>>,
): Set<number> {
  const covered = new Set(names.flatMap(placesOf));
  for (const name of names) {
    for (const beside of [name.first - 1, name.last]) {
      const word = words[beside]?.folded ?? '';
      if (name.targets.some((target) => target.kind === 'entity' && ofEntity.get(target.id)?.has(word))) covered.add(beside);
    }
  }
  return covered;
}
