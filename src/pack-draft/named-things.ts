import { fold, wordsOf } from '../model/text.ts';
import { guessKind, NO_SIGN } from './guess-kind.ts';
import { joinedNames } from './join-names.ts';
import { type NameMentioned, namesMentioned } from './name-mentions.ts';
import { addAlias, type NamedThing } from './named-thing.ts';
import { officeOfName } from './office-of-name.ts';
import type { ReadTexts } from './read-texts.ts';

const FEWEST_OF_ONE_WORD = 2;
const MOST_NAME_WORDS = 6;

/** The people, organisations, places and countries that documents name, the most often named first. */
export function namedThings(texts: ReadTexts): NamedThing[] {
  const mentioned = namesMentioned(texts).filter(({ name }) => wordsOf(name).length <= MOST_NAME_WORDS);
  const byName = Map.groupBy(mentioned, ({ name, region }) => region ?? fold(name));
  const things = [...byName.values()]
    .filter((mentions) => mentions.some(({ opening }) => opening !== true))
    .map((mentions) => thingOf(mentions, texts));
  return joinedNames(things, mentioned, texts)
    .filter(isWorthALook)
    .sort((one, other) => other.mentions - one.mentions);
}

/** A word that is named once, and of which nothing more is told, may be no name at all. */
function isWorthALook({ name, kind, office, mentions, because }: NamedThing): boolean {
  return kind === 'country' || office !== undefined || mentions >= FEWEST_OF_ONE_WORD || wordsOf(name).length > 1 || because !== NO_SIGN;
}

function thingOf(mentions: readonly NameMentioned[], texts: ReadTexts): NamedThing {
  const [first] = mentions;
  const name = first?.region === undefined ? commonest(mentions.map((mention) => mention.name)) : englishName(first.region);
  const aliases = new Map<string, Set<string>>();
  for (const mention of mentions)
    if (fold(mention.name) !== fold(name)) addAlias(aliases, mention.sentence.told.document.source.language, mention.name);
  const office = mentions.map(officeOfName).find((told) => told !== undefined);
  const guess = guessKind(name, mentions, office, texts);
  const language = first?.sentence.told.document.source.language ?? '';
  return {
    name,
    aliases,
    language,
    mentions: mentions.length,
    ...guess,
    ...(guess.kind === 'person' && office !== undefined && { office }),
  };
}

function englishName(region: string): string {
  return new Intl.DisplayNames('en', { type: 'region' }).of(region) ?? region;
}

function commonest(names: readonly string[]): string {
  const counts = [...Map.groupBy(names, (name) => name)].sort(([, one], [, other]) => other.length - one.length);
  return counts[0]?.[0] ?? '';
}
