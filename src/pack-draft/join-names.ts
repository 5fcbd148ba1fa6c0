import { isDateline } from '../intake/extract/ignored-mentions.ts';
import { fold } from '../model/text.ts';
import { NO_SIGN } from './guess-kind.ts';
import type { NameMentioned } from './name-mentions.ts';
import { addAlias, type NamedThing } from './named-thing.ts';
import { isOfWhatWasNamed } from './office-of-name.ts';
import type { ReadTexts } from './read-texts.ts';

/** What names tell of each other: whose an office is, who is named after what, and which are short for others. */
export function joinedNames(things: readonly NamedThing[], mentioned: readonly NameMentioned[], texts: ReadTexts): NamedThing[] {
  const told = things
    .filter((thing) => !isSomebodyWithOffice(thing, things))
    .map((thing) => (isNamedAfterAnother(thing, things) ? organisationOf(thing) : thing));
  return joinShorterNames(told.map((thing) => withBody(thing, told, mentioned, texts)));
}

/** "Its director" is the director of what the sentence, or the one before it, names: an organisation before anything else. */
function withBody(person: NamedThing, things: readonly NamedThing[], mentioned: readonly NameMentioned[], texts: ReadTexts): NamedThing {
  const { office, name } = person;
  if (office === undefined) return person;
  const isTold = (mention: NameMentioned) => fold(mention.name) === fold(name) && isOfWhatWasNamed(mention, office);
  const told = mentioned.find(isTold);
  if (told === undefined) return person;
  const at = texts.sentences.indexOf(told.sentence);
  const before = texts.sentences[at - 1];
  const same = mentioned.filter(
    ({ sentence, start, end }) => sentence === told.sentence && start < told.start && !isDateline(sentence.told.text, { start, end }),
  );
  const earlier = mentioned.filter(({ sentence }) => sentence === before && sentence.document === told.sentence.document);
  const named = [same, earlier].flatMap((mentions) => {
    const bodies = mentions.flatMap((mention) => things.find((thing) => fold(thing.name) === fold(mention.name)) ?? []);
    const body = bodies.find(({ kind }) => kind === 'organisation') ?? bodies.find(({ kind }) => kind !== 'person');
    return body ? [body] : [];
  });
  const [body] = named;
  return body ? { ...person, office: `${office} of ${body.name}` } : person;
}

/** "Health Ilena Mott" of "Minister of Health Ilena Mott", where Ilena Mott is somebody. */
function isSomebodyWithOffice({ name }: NamedThing, things: readonly NamedThing[]): boolean {
  return things.some((other) => {
    const before = fold(name).endsWith(` ${fold(other.name)}`) ? fold(name).slice(0, -other.name.length - 1) : undefined;
    return before !== undefined && other.kind === 'person' && fold(other.office ?? '').endsWith(` ${before}`);
  });
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
  return (
    long.kind === 'organisation' &&
    short.kind === 'organisation' &&
    short.because !== NO_SIGN &&
    of.join(' ') === whole.slice(0, of.length).join(' ')
  );
}

function withShorter(thing: NamedThing, short: NamedThing): NamedThing {
  const aliases = new Map(Array.from(thing.aliases, ([language, names]) => [language, new Set(names)]));
  addAlias(aliases, short.language, short.name);
  return { ...thing, aliases, mentions: thing.mentions + short.mentions };
}
