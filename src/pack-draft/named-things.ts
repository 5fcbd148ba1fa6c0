import { isDateline } from '../intake/extract/not-told.ts';
import { sayingVerbs } from '../intake/extract/speech.ts';
import type { EntityKind } from '../model/entity.ts';
import { fold, type Word, wordsOf } from '../model/text.ts';
import { kindByForm } from './form-words.ts';
import { type NameMentioned, namesMentioned } from './name-mentions.ts';
import { officeTold } from './offices-told.ts';
import type { ToldTexts } from './texts-told.ts';

/** Somebody or something that the documents name, with what was guessed of it. */
export interface NamedThing {
  readonly name: string;
  readonly kind: Exclude<EntityKind, 'role' | 'group'>;
  /** Other ways in which the documents write it, by language. */
  readonly aliases: ReadonlyMap<string, ReadonlySet<string>>;
  /** Of a person: the office in the words of the document. */
  readonly office?: string;
  /** Why it was taken for that kind, for whoever looks at it. */
  readonly because: string;
  readonly mentions: number;
  /** Of the document that names it first. */
  readonly language: string;
}

const FEWEST_OF_ONE_WORD = 2;
const MOST_NAME_WORDS = 6;

/** The people, organisations, places and countries that documents name, the most often named first. */
export function namedThings(texts: ToldTexts): NamedThing[] {
  const byName = Map.groupBy(
    namesMentioned(texts).filter(({ name }) => wordsOf(name).length <= MOST_NAME_WORDS),
    ({ name, region }) => region ?? fold(name),
  );
  const things = [...byName.values()]
    .filter((mentions) => mentions.some(({ opening }) => opening !== true))
    .map((mentions) => thingOf(mentions, texts));
  return joinShorterNames(things.map((thing) => (isNamedAfterAnother(thing, things) ? organisationOf(thing) : thing)))
    .filter(isWorthALook)
    .sort((one, other) => other.mentions - one.mentions);
}

/** A word that is named once, and of which nothing more is told, may be no name at all. */
function isWorthALook({ name, kind, office, mentions, because }: NamedThing): boolean {
  return kind === 'country' || office !== undefined || mentions >= FEWEST_OF_ONE_WORD || wordsOf(name).length > 1 || because !== NO_SIGN;
}

const NO_SIGN = 'nothing in the documents tells its kind';

function thingOf(mentions: readonly NameMentioned[], texts: ToldTexts): NamedThing {
  const [first] = mentions;
  const name = first?.region === undefined ? commonest(mentions.map((mention) => mention.name)) : englishName(first.region);
  const aliases = new Map<string, Set<string>>();
  for (const mention of mentions)
    if (fold(mention.name) !== fold(name)) addAlias(aliases, mention.sentence.told.document.source.language, mention.name);
  const office = mentions.map(officeTold).find((told) => told !== undefined);
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

function addAlias(aliases: Map<string, Set<string>>, language: string, name: string): void {
  const written = aliases.get(language) ?? new Set();
  aliases.set(language, written.add(name));
}

function englishName(region: string): string {
  return new Intl.DisplayNames('en', { type: 'region' }).of(region) ?? region;
}

function commonest(names: readonly string[]): string {
  const counts = [...Map.groupBy(names, (name) => name)].sort(([, one], [, other]) => other.length - one.length);
  return counts[0]?.[0] ?? '';
}

function guessKind(
  name: string,
  mentions: readonly NameMentioned[],
  office: string | undefined,
  { isWrittenSmall }: ToldTexts,
): Pick<NamedThing, 'kind' | 'because'> {
  const [first] = mentions;
  if (first?.region !== undefined) return { kind: 'country', because: 'a country of ISO 3166' };
  const words = wordsOf(name);
  const form =
    first &&
    kindByForm(
      words.map(({ text }) => text),
      first.sentence.forms,
    );
  if (form !== undefined) return { kind: form, because: 'by the words of its name' };
  const placed = mentions.find(isPlaced);
  const isPlace = mentions.filter(isPlaced).length * PLACED_OF >= mentions.length;
  const speaking = mentions.some((mention) => speaks(mention) && !isPlaced(mention));
  const mayBePerson = isLikePerson(words, mentions, isWrittenSmall);
  if (office !== undefined && mayBePerson) return { kind: 'person', because: `called “${office}”` };
  if (mayBePerson && speaking) return { kind: 'person', because: 'two names, who says something' };
  if (placed && isPlace && !speaking)
    return { kind: 'place', because: wordBefore(placed) === '' ? 'at the head of a report' : `behind “${wordBefore(placed)}”` };
  if (speaking) return { kind: 'organisation', because: 'it says something' };
  if (/^\p{Lu}{2,6}$/u.test(name)) return { kind: 'organisation', because: 'a name of capitals' };
  if (mayBePerson) return { kind: 'person', because: 'two names without an article' };
  return { kind: 'organisation', because: NO_SIGN };
}

/** Every third mention of a place may stand behind no preposition. */
const PLACED_OF = 3;
const MOST_PERSON_WORDS = 3;

/** Two or three names without an article, none a word of the language: "Karin Voss", and no "Torsay Lines". */
function isLikePerson(words: readonly Word[], mentions: readonly NameMentioned[], isWrittenSmall: (folded: string) => boolean): boolean {
  if (words.length < 2 || words.length > MOST_PERSON_WORDS) return false;
  const areNames = words.every(({ text }) => /^\p{Lu}(?:\p{Ll}|$|['’])/u.test(text));
  const isWord = ({ folded }: Word) => [folded, folded.replace(/s$/u, '')].some(isWrittenSmall);
  return areNames && !words.some(isWord) && !mentions.some((mention) => mention.sentence.forms.article(wordBefore(mention)));
}

function wordBefore({ sentence: { told }, start }: NameMentioned): string {
  return /([\p{L}\p{M}]+)\s$/u.exec(told.text.slice(Math.max(0, start - 24), start))?.[1] ?? '';
}

/** Whether a name stands where a place does: behind its preposition, behind "the town of", or at the head of a report. */
function isPlaced(mention: NameMentioned): boolean {
  const { sentence, start, end } = mention;
  const { told, forms } = sentence;
  const isAtHead = isDateline(told.text, { start, end }) && told.text.charAt(start - 1) !== '(';
  if (isAtHead || forms.placeBefore(wordBefore(mention))) return true;
  const [, noun = ''] = /([\p{L}\p{M}]+)\s(?:of|de|du|von)\s$/u.exec(told.text.slice(Math.max(0, start - 40), start)) ?? [];
  return forms.place(noun);
}

const NEAR_VERB = 3;

/** Whether a verb of saying stands beside a name. */
function speaks({ sentence: { told }, start, end }: NameMentioned): boolean {
  return sayingVerbs(told).some(
    (verb) => (verb.start >= end && verb.start - end <= NEAR_VERB) || (verb.end <= start && start - verb.end <= NEAR_VERB),
  );
}

/** "Torsay Lines" is no person where Torsay is a place. */
function isNamedAfterAnother({ name, kind, office }: NamedThing, things: readonly NamedThing[]): boolean {
  const [first = ''] = fold(name).split(' ');
  return kind === 'person' && office === undefined && things.some((other) => other.kind !== 'person' && fold(other.name) === first);
}

function organisationOf(thing: NamedThing): NamedThing {
  return { ...thing, kind: 'organisation', because: 'named after something else' };
}

/** "Hall" beside "Anna Hall" is another way to write the one longer name that it ends; an organisation's may begin it, too. */
function joinShorterNames(things: readonly NamedThing[]): NamedThing[] {
  const joined = new Map<NamedThing, NamedThing[]>();
  const kept: NamedThing[] = [];
  for (const thing of things) {
    const longer = things.filter((other) => isShortFor(thing, other));
    const [only] = longer;
    if (longer.length === 1 && only !== undefined) joined.set(only, [...(joined.get(only) ?? []), thing]);
    else kept.push(thing);
  }
  return kept.map((thing) => (joined.get(thing) ?? []).reduce(withShorter, thing));
}

function isShortFor(short: NamedThing, long: NamedThing): boolean {
  const [of, whole] = [fold(short.name).split(/[\s-]+/u), fold(long.name).split(/[\s-]+/u)];
  if (of.length >= whole.length || short.kind === 'country' || long.kind === 'country') return false;
  if (long.kind === 'person') return of.join(' ') === whole.slice(-of.length).join(' ');
  return long.kind === 'organisation' && short.kind === 'organisation' && of.join(' ') === whole.slice(0, of.length).join(' ');
}

function withShorter(thing: NamedThing, short: NamedThing): NamedThing {
  const aliases = new Map(Array.from(thing.aliases, ([language, names]) => [language, new Set(names)]));
  addAlias(aliases, short.language, short.name);
  return { ...thing, aliases, mentions: thing.mentions + short.mentions };
}
