import { isFunctionWord } from '../language/function-words.ts';
import { fold, wordsOf } from '../model/text.ts';
import { initialsOf, statedAbbreviations } from './abbreviations.ts';
import { addAlias, type NamedThing } from './named-thing.ts';
import type { ReadTexts } from './read-texts.ts';

const BRACKETED = /\s*\(([^()]*)\)\s*$/u;
const ARTICLE = /^the\s+/iu;
const SHORTEST_INITIALS = 3;

/** A body with the names that documents give to it, each without article and brackets. */
interface Body {
  readonly thing: NamedThing;
  readonly name: string;
  readonly bracketed: string | undefined;
}

/**
 * Organisations that are one under several names: written out and in capitals ("Brenn State Railways (BSR)"), in another
 * order ("Interior Ministry", "Ministry of the Interior"), or shortened to their last words where no other body ends so.
 * Everything else is left as it is, in its order.
 */
export function joinedBodies(things: readonly NamedThing[], texts: Pick<ReadTexts, 'documents'>): NamedThing[] {
  const told = statedAbbreviations(texts);
  const isBody = (thing: NamedThing) =>
    thing.kind === 'organisation' || (thing.kind === 'person' && isNamedAsBody(bodyOf(thing), texts, told));
  const bodies = things.filter(isBody).map(bodyOf);
  const wholes = new Map(bodies.map((body) => [body, wholeOf(body, bodies, told)] as const));
  const rootOf = (body: Body): Body => {
    const whole = wholes.get(body);
    return whole === undefined ? body : rootOf(whole);
  };
  const groups = Map.groupBy(bodies, rootOf);
  const joined = new Map([...groups].map(([root, group]) => [root.thing, withNames(root, group)] as const));
  const taken = new Set(bodies.map(({ thing }) => thing));
  return things.flatMap((thing) => joined.get(thing) ?? (taken.has(thing) ? [] : [thing]));
}

/** What publishes, or has letters that stand for it, is nobody in person. */
function isNamedAsBody({ thing, name }: Body, { documents }: Pick<ReadTexts, 'documents'>, told: ReadonlyMap<string, string>): boolean {
  if (thing.office !== undefined) return false;
  return [...told.values()].includes(fold(name)) || documents.some(({ source }) => fold(plainName(source.publisher)) === fold(name));
}

function plainName(name: string): string {
  return name.replace(BRACKETED, '').replace(ARTICLE, '');
}

function bodyOf(thing: NamedThing): Body {
  return { thing, name: plainName(thing.name), bracketed: BRACKETED.exec(thing.name)?.[1] };
}

/** The longer body that another one is, by its letters, its words, or its last words; the first of two that are equal. */
function wholeOf(body: Body, bodies: readonly Body[], told: ReadonlyMap<string, string>): Body | undefined {
  const others = bodies.filter((other) => other !== body);
  const name = fold(body.name);
  const writtenOut = told.get(name);
  const abbreviated = others.filter((other) => fold(other.name) === writtenOut || isInitials(body.name, other.name));
  if (new Set(abbreviated.map(({ name: long }) => keyOf(long))).size === 1) return abbreviated[0];
  const at = bodies.indexOf(body);
  const same = others.find((other) => keyOf(other.name) === keyOf(body.name) && isLonger(other, body, bodies.indexOf(other) < at));
  if (same) return same;
  const owned = others.filter((other) => fold(other.name).startsWith(`${name} of `));
  if (owned.length === 1 && body.name.includes(' ')) return owned[0];
  const ending = others
    .filter((other) => fold(other.name).endsWith(` ${name}`))
    .toSorted((one, other) => one.name.length - other.name.length);
  const [nearest, ...longer] = ending;
  return nearest && longer.every((other) => fold(other.name).endsWith(fold(nearest.name))) ? nearest : undefined;
}

function isInitials(short: string, long: string): boolean {
  return short.length >= SHORTEST_INITIALS && /^\p{Lu}+$/u.test(short) && initialsOf(long) === short && long.includes(' ');
}

function isLonger({ name }: Body, than: Body, isEarlier: boolean): boolean {
  return name.length > than.name.length || (name.length === than.name.length && isEarlier);
}

/** The words that a name says, in whatever order. */
function keyOf(name: string): string {
  const words = wordsOf(name).filter(({ folded }) => !isFunctionWord(folded));
  return words
    .map(({ folded }) => folded)
    .sort()
    .join(' ');
}

function withNames({ thing, name, bracketed }: Body, group: readonly Body[]): NamedThing {
  const aliases = new Map(Array.from(thing.aliases, ([language, names]) => [language, new Set(names)]));
  if (bracketed !== undefined) addAlias(aliases, thing.language, bracketed);
  for (const other of group) {
    for (const [language, names] of other.thing.aliases) for (const written of names) addAlias(aliases, language, written);
    if (other.bracketed !== undefined) addAlias(aliases, other.thing.language, other.bracketed);
    if (fold(other.name) !== fold(name)) addAlias(aliases, other.thing.language, other.name);
  }
  return { ...thing, kind: 'organisation', name, aliases, mentions: group.reduce((sum, other) => sum + other.thing.mentions, 0) };
}
