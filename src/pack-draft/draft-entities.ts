import { fold, wordsOf } from '../model/text.ts';
import { type CommonThings, commonOrganisation } from './common-things.ts';
import { DraftIds } from './draft-id.ts';
import type { DraftedEntity } from './drafted-entity.ts';
import { officeKey, officesOf, withNamedBody } from './drafted-offices.ts';
import { joinedBodies } from './join-bodies.ts';
import { type KnownThing, knownThings } from './known-things.ts';
import type { NamedThing } from './named-thing.ts';
import { namedThings } from './named-things.ts';
import { numberedNames } from './numbered-names.ts';
import { placedNames } from './placed-names.ts';
import type { ReadTexts } from './read-texts.ts';

/** What entities are drafted from. */
export interface EntitiesWanted {
  readonly texts: ReadTexts;
  readonly name: string;
  readonly title: string;
  readonly languages: readonly string[];
  readonly common: CommonThings;
}

/** What may be told apart by where it is. */
const PLACED: ReadonlySet<NamedThing['kind']> = new Set(['organisation', 'event', 'programme']);

/** The most names that are worth a look: what a long document names once and again is found by its own words, too. */
const MOST_NAMED = 80;

/** The entities of a pack: the matter itself, then what the documents name, and the offices of people. */
export function draftEntities({ texts, name, title, languages, common }: EntitiesWanted): DraftedEntity[] {
  const ids = new DraftIds();
  const matter: DraftedEntity = {
    entity: { id: ids.of(name, 'matter'), kind: 'programme', name: title, ambient: true },
    look: 'stands for the whole file: what nobody is named for is filed here',
  };
  const inText = namedThings(texts).slice(0, MOST_NAMED);
  const named = joinedBodies([...inText, ...publishersOf(texts, inText)], texts);
  const everyKnown = knownThings(texts);
  const known = everyKnown.filter((thing, _, all) => !all.some((longer) => isShortFor(thing, longer)));
  const nounOf = new Map(known.map((thing) => [thing, calledBefore(thing, named, texts) ?? namedBy(thing, named)] as const));
  const places = named.filter(({ kind }) => kind === 'place').map((place) => place.name);
  const placed = (called: string) => placedNames(called, places, texts).map(({ text, language }) => [language, text] as const);
  const inCommon = new Map(
    named.flatMap((thing) => {
      const id = thing.kind === 'person' || thing.office !== undefined ? undefined : commonOrganisation(thing.name, common);
      return id === undefined ? [] : [[thing, id] as const];
    }),
  );
  const asWritten = (thing: NamedThing) => ({
    thing,
    id: inCommon.get(thing) ?? ids.of(thing.name, 'name'),
    further: [
      ...known.filter((one) => nounOf.get(one) === thing).map(({ name: noun, language }) => [language, noun] as const),
      ...(PLACED.has(thing.kind) ? placed(thing.name) : []),
    ],
  });
  const written = named.map(asWritten).map((one, _, all) => withNamedBody(one, all));
  const idsByName = new Map(written.map(({ thing, id }) => [fold(thing.name), id]));
  const offices = officesOf(written, idsByName, ids, { languages, common });
  const taken = new Set<string>();
  const things = written.flatMap(({ thing, id, further }): DraftedEntity[] => {
    if (inCommon.has(thing)) {
      if (taken.has(id)) return [];
      taken.add(id);
      return [{ entity: { id }, look: `“${thing.name}”, with the words that packs have in common` }];
    }
    const role = thing.office === undefined ? undefined : offices.get(officeKey(thing.office))?.entity.id;
    const aliases = aliasesOf(thing, further, languages);
    return [
      {
        entity: {
          id,
          kind: thing.kind,
          name: thing.name,
          ...(Object.keys(aliases).length > 0 && { aliases }),
          ...(role !== undefined && { roles: [{ role }] }),
        },
        look: thing.because,
      },
    ];
  });
  const bodies = known
    .filter((thing) => nounOf.get(thing) === undefined)
    .map((thing): DraftedEntity => {
      const bare = withoutArticle(thing);
      const numbered = numberedNames(thing.noun, texts).map(({ text, language }) => [language, text] as const);
      const shorter = everyKnown.filter((one) => isShortFor(one, thing) && known.filter((longer) => isShortFor(one, longer)).length === 1);
      const called = shorter.map((one) => [one.language, one.name] as const);
      const aliases = byLanguage([...called, ...placed(bare), ...numbered], languages);
      return {
        entity: {
          id: ids.of(bare, 'body'),
          kind: thing.kind,
          name: thing.language !== 'de' && /\p{Lu}/u.test(bare) ? bare : thing.name,
          ...(Object.keys(aliases).length > 0 && { aliases }),
        },
        look: thing.because ?? `written ${thing.mentions} times without a name of its own`,
      };
    });
  return [matter, ...things, ...bodies, ...offices.values()];
}

function withoutArticle({ name }: KnownThing): string {
  return wordsOf(name)
    .slice(1)
    .map(({ text }) => text)
    .join(' ');
}

/** "The council" is the Torsay council where no other is spoken of. */
function isShortFor(short: KnownThing, longer: KnownThing): boolean {
  return short !== longer && short.noun === longer.noun && wordsOf(short.name).length < wordsOf(longer.name).length;
}

/** The one thing that is introduced by this noun: "the ferry operator Torsay Lines". */
function calledBefore({ name }: KnownThing, named: readonly NamedThing[], { sentences }: ReadTexts): NamedThing | undefined {
  const texts = sentences.map(({ told }) => fold(told.text));
  const called = named.filter((thing) => texts.some((text) => text.includes(`${fold(name)} ${fold(thing.name)}`)));
  return called.length === 1 ? called[0] : undefined;
}

/** The one thing whose name has this noun: "the authority" is the Lenn Authority where no other is named. */
function namedBy({ name, noun }: KnownThing, named: readonly NamedThing[]): NamedThing | undefined {
  if (wordsOf(name).length > 2) return undefined;
  const bearing = named.filter((thing) => thing.kind !== 'person' && wordsOf(thing.name).some(({ folded }) => folded === noun));
  return bearing.length === 1 ? bearing[0] : undefined;
}

/** Whoever published the documents can be asked for by name, too. */
function publishersOf({ documents }: ReadTexts, named: readonly NamedThing[]): NamedThing[] {
  const held = new Set(named.flatMap((thing) => [thing.name, ...[...thing.aliases.values()].flatMap((names) => [...names])]).map(fold));
  const names = new Map(documents.map(({ source }) => [fold(source.publisher), source] as const));
  return [...names].flatMap(([folded, { publisher, language, note }]) =>
    held.has(folded) || note?.includes('names no publisher') === true
      ? []
      : [{ name: publisher, kind: 'organisation' as const, aliases: new Map(), because: 'publishes a document', mentions: 1, language }],
  );
}

function aliasesOf(
  thing: NamedThing,
  further: readonly (readonly [string, string])[],
  languages: readonly string[],
): Readonly<Record<string, readonly string[]>> {
  const written = Array.from(thing.aliases, ([language, names]) => [...names].map((name) => [language, name] as const)).flat();
  return byLanguage([...written, ...further], languages);
}

function byLanguage(
  written: readonly (readonly [string, string])[],
  languages: readonly string[],
): Readonly<Record<string, readonly string[]>> {
  const [otherwise = 'en'] = languages;
  const grouped = Object.groupBy(written, ([language]) => (languages.includes(language) ? language : otherwise));
  return Object.fromEntries(
    Object.entries(grouped).map(([language, pairs = []]) => [language, [...new Set(pairs.map(([, name]) => name))]]),
  );
}
