import { isOfEarlier } from '../../language/changes/earlier-figures.ts';
import { stemOf } from '../../language/spelling.ts';
import { isAnyNumber, type Property } from '../../model/property.ts';
import { fold } from '../../model/text.ts';
import type { ClauseActor } from './clause-actor.ts';
import { type Counted, countsIn } from './counts.ts';
import { stemsOf } from './pack-words.ts';
import { overlap, type ParsedSentence } from './parsed-sentence.ts';

/** Nouns that count people whatever they do, in English, German, French, Spanish, Polish and Ukrainian. */
const PEOPLE: ReadonlySet<string> = new Set(
  'people persons men women individuals personen menschen leute personnes gens hommes femmes personas hombres mujeres osób osoby ludzi осіб людей'
    .split(' ')
    .map(fold),
);
/** Verbs by which somebody has so many of their own. */
const HAS = /^(?:has|have|had|employs?|employed|comprises?|comprised|numbers?|counts?|includes?|included)$/iu;
const HARDLY_MORE = /\s+(?:(?:about|some|around|nearly|almost|only|just|now|over|more than|at least|up to|a total of|as many as)\s+)*$/iu;
/** Beyond so many units a word of a property tells another figure. */
const REACH = 70;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The property under which a count goes, and how near its words stand. */
interface Fit {
  readonly property: Property;
  readonly distance: number;
}

/**
 * The property of the pack whose unit, or whose word for what it counts, a count's own noun is. Where several count in one
 * unit ("doses" ordered, delivered, given) a word of the property beside the count decides; a noun of no property has none,
 * and what is counted with "people" is told by what they do.
 */
export function countProperty(told: ParsedSentence, counted: Counted, acting: ClauseActor): string | undefined {
  const taking = told.words.taking(counted.percent ? 'share' : 'count');
  const around = partOf(told, counted);
  const near = (property: Property) => distanceOfWords(told, property, counted, around);
  if (counted.percent) {
    const before = isOfEarlier(told.text, counted)
      ? countsIn(told).findLast(({ percent, end }) => percent && end <= counted.start)
      : undefined;
    if (before !== undefined) return countProperty(told, before, acting);
    const ofShare = nearest(taking.flatMap((property) => fitOf(property, near(property))));
    return ofShare ?? ofSubject(told, taking, acting);
  }
  const noun = counted.unit === undefined ? '' : lastWord(counted.unit.text);
  const stem = stemOf(fold(noun));
  if (counted.unit !== undefined && counted.unit.end === counted.end) {
    const ownWords = nearest(taking.flatMap((property) => fitOf(property, near(property))));
    if (ownWords !== undefined) return ownWords;
  }
  const isPeople = PEOPLE.has(fold(noun));
  const named = taking.filter((property) => !isPeople && nounsOf(property).some((own) => isFormOf(fold(noun), own, stem)));
  const befallen = named.some(countsPeople) ? ofWhatBefell(told, taking, counted, around) : undefined;
  if (befallen !== undefined) return befallen;
  const [only] = named;
  if (only !== undefined && named.length === 1) return only.id;
  if (named.length > 1) {
    const fit = nearest(named.flatMap((property) => fitOf(property, near(property))));
    return fit ?? ofPredicate(told, named, counted) ?? ofHeldNumber(told, named, counted);
  }
  if (isPeople) {
    const ofPeople = nearest(taking.flatMap((property) => fitOf(property, near(property) ?? wordsOfWhole(told, property, around))));
    return (
      ofPeople ?? ofHeldWords(told, taking, around) ?? ofCountBefore(told, counted, acting) ?? ofOwnNumber(told, counted, acting, taking)
    );
  }
  return ofCountBefore(told, counted, acting) ?? ofOwnNumber(told, counted, acting, taking);
}

/** "150 people work on the bridge, against 120 in March": a bare number goes on with the count whose noun it takes. */
function ofCountBefore(told: ParsedSentence, counted: Counted, acting: ClauseActor): string | undefined {
  if (counted.unit?.end !== counted.end) return undefined;
  const before = countsIn(told).findLast(
    ({ percent, end, unit }) =>
      !percent && end <= counted.start && unit !== undefined && unit.end !== end && unit.text === counted.unit?.text,
  );
  return before && countProperty(told, before, acting);
}

/** People who are where the one fact that counts people has them: "people are on site" beside what is called "people on site". */
function ofHeldWords(told: ParsedSentence, taking: readonly Property[], { start, end }: Stretch): string | undefined {
  const stems = stemsOf(told.text.slice(start, end));
  const fitting = taking.filter(
    ({ id, unit }) =>
      unit !== undefined && PEOPLE.has(fold(unit.split(/\s/u)[0] ?? '')) && [...told.words.callsFacts(id)].some((stem) => stems.has(stem)),
  );
  const [only] = fitting;
  return fitting.length === 1 ? only?.id : undefined;
}

function fitOf(property: Property, distance: number | undefined): Fit[] {
  return distance === undefined ? [] : [{ property, distance }];
}

function nearest(fits: readonly Fit[]): string | undefined {
  return fits.toSorted((one, other) => one.distance - other.distance)[0]?.property.id;
}

function lastWord(unit: string): string {
  return unit.split(/\s+/u).at(-1) ?? unit;
}

/** A property that counts people in some respect, or people as such. */
function countsPeople({ unit }: Property): boolean {
  return unit === undefined || PEOPLE.has(fold(unit.split(/\s/u)[0] ?? ''));
}

/** Between what is counted and the verb that tells what became of it. */
const AUXILIARIES =
  /^(?:\s+(?:have|has|had|were|was|are|is|been|being|already|also|now|since|so|far|still|sind|waren|wurden|haben|sont|étaient|ont|été|han|están|estaban|son|zostało|jest|są|вже|in|on|auf|en|w|na|у|в|на)){0,4}\s+$/iu;

/** "four children have died", "three patients are in intensive care": a word of another property tells what is counted of them. */
function ofWhatBefell(told: ParsedSentence, taking: readonly Property[], counted: Counted, around: Stretch): string | undefined {
  const noun = counted.unit?.end ?? counted.end;
  return told.properties.find(
    ({ property, start, end }) =>
      start >= noun &&
      end <= around.end &&
      property.unit !== undefined &&
      taking.includes(property) &&
      AUXILIARIES.test(told.text.slice(noun, start)),
  )?.property.id;
}

/** A word of another kind may share a stem: "hospitals" are no form of "hospitalised". */
const LONGEST_ENDING = 2;

function isFormOf(noun: string, own: string, stem: string): boolean {
  if (own.endsWith('*') && noun.startsWith(own.slice(0, -1))) return true;
  const word = own.replace(/\*$/u, '');
  return stemOf(word) === stem && noun.length - word.length <= LONGEST_ENDING && word.length - noun.length <= LONGEST_ENDING;
}

const nouns = new WeakMap<Property, readonly string[]>();

/** What a property counts: the last word of its unit, and the single words that name it. */
function nounsOf(property: Property): readonly string[] {
  const { unit, synonyms } = property;
  const held = nouns.get(property);
  if (held) return held;
  const single = Object.values(synonyms)
    .flat()
    .filter((word) => !word.includes(' '));
  const ofUnit = unit === undefined || PEOPLE.has(fold(unit.split(/\s/u)[0] ?? '')) ? [] : [lastWord(unit)];
  const found = [...ofUnit, ...single].map(fold);
  nouns.set(property, found);
  return found;
}

const SIGNS = /[;:.!?](?=\s|$)|,\s(?:and|but|while)\s/gu;
/** Behind another count every word that joins begins the part of the next one. */
const JOINS = /[;:.!?,](?=\s|$)|\s(?:and|but|while|of whom|of which)\s/gu;

/** The part of a sentence that belongs to a count: up to its neighbours and the signs that part clauses. */
function partOf(told: ParsedSentence, counted: Counted): Stretch {
  const figures = countsIn(told).filter((other) => !isChangeOf(told, other, counted) && !isWhere(told.text, other.start));
  const others = [...figures, ...told.money].filter((other) => !overlap(other, counted));
  const before = Math.max(
    0,
    ...others.filter(({ end }) => end <= counted.start).map((other) => ('unit' in other ? (other.unit?.end ?? other.end) : other.end)),
  );
  const after = Math.min(told.text.length, ...others.filter(({ start }) => start >= counted.end).map(({ start }) => start));
  const signs = Array.from(told.text.matchAll(before > 0 ? JOINS : SIGNS), ({ index }) => index);
  return {
    start: Math.max(before, ...signs.filter((at) => at < counted.start && !isLabel(told.text, at)).map((at) => at + 1), 0),
    end: Math.min(after, ...signs.filter((at) => at >= counted.end)),
  };
}

/** "in our two hospitals", "an den drei Brücken": where something is counted, and no count beside it. */
const PLACES =
  /(?<!\p{L})(?:in|at|on|across|an|auf|dans|à|aux?|sur|en|w|we|na|u|у|в|на)\s+(?:all\s+)?(?:our|the|its|their|both|unseren|ihren|den|diesen|nos|leurs|ses|les|ces|nuestr[oa]s|sus|l[oa]s|est[oa]s|naszych|swoich|ich|tych|наших|своїх|їхніх|цих)\s+$/iu;

function isWhere(text: string, start: number): boolean {
  return PLACES.test(text.slice(Math.max(0, start - 40), start));
}

/** "rose from 120 people to 150": two states of one count. */
function isChangeOf(told: ParsedSentence, one: Counted, other: Counted): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  return /^\s*(?:(?!(?:and|or)\s)[\p{L}-]+\s+){0,2}(?:,?\s*(?:up|down)\s+from|to|from)\s+(?:(?:about|some|nearly|only)\s+)?$/iu.test(
    told.text.slice(first.end, second.start),
  );
}

/** "Workers on the site: 140": the colon ties the words before it to the figure. */
function isLabel(text: string, at: number): boolean {
  return text.charAt(at) === ':';
}

/** How far the nearest word of a property stands from a count in its part of the sentence; undefined: it has none there. */
function distanceOfWords(told: ParsedSentence, property: Property, counted: Counted, around: Stretch): number | undefined {
  const noun = counted.unit === undefined ? counted.end : counted.unit.end;
  const distances = told.properties
    .filter(
      (mention) => mention.property.id === property.id && overlap(mention, around) && !told.names.some((name) => overlap(name, mention)),
    )
    .map(({ start, end }) => (end <= counted.start ? counted.start - end : Math.max(0, start - noun)))
    .filter((distance) => distance <= REACH);
  return distances.length === 0 ? undefined : Math.min(...distances);
}

/** "People at work" of those who "work on the piers": all other words of what it counts stand there in some form. */
function wordsOfWhole(told: ParsedSentence, property: Property, { start, end }: Stretch): number | undefined {
  const stems = stemsOf(told.text.slice(start, end));
  const wanted = [...stemsOf(property.label)].filter((stem) => stem.length > 2 && !PEOPLE.has(stem) && !/^peopl/u.test(stem));
  return wanted.length > 0 && wanted.every((stem) => stems.has(stem)) ? REACH : undefined;
}

/** "Coverage among children, which was 81 %, has risen to 88 %": the subject of the clause names the property. */
function ofSubject(told: ParsedSentence, taking: readonly Property[], acting: ClauseActor): string | undefined {
  const subject = acting.kind === 'none' ? undefined : acting.subject;
  return subject && told.properties.find((mention) => taking.includes(mention.property) && overlap(mention, subject))?.property.id;
}

/** "26,000 of the 40,000 doses that were ordered have been delivered": the last verb tells of the part. */
function ofPredicate(told: ParsedSentence, named: readonly Property[], counted: Counted): string | undefined {
  if (!/^\s+of\s/u.test(told.text.slice(counted.end, counted.end + 5))) return undefined;
  return told.properties.findLast(({ property, start }) => start > counted.end && named.includes(property))?.property.id;
}

/** "The last 14,000 doses are expected": where nothing tells them apart, the one property that has this very number. */
function ofHeldNumber(told: ParsedSentence, named: readonly Property[], { value }: Counted): string | undefined {
  const holding = named.filter(({ id }) => told.words.holdsNumber(id, value));
  const [only] = holding;
  return holding.length === 1 ? only?.id : undefined;
}

/** A property of numbers of any kind has no word of its own: it tells what a named body has. */
function ofOwnNumber(told: ParsedSentence, counted: Counted, acting: ClauseActor, taking: readonly Property[]): string | undefined {
  const general = taking.find(isAnyNumber);
  if (general === undefined || acting.kind !== 'known' || acting.subject === undefined) return undefined;
  const { verb } = acting.subject;
  if (verb.end > counted.start) return undefined;
  const between = told.text.slice(verb.start, counted.start).replace(HARDLY_MORE, ' ');
  return HAS.test(between.trim().split(/\s+/u).at(-1) ?? '') ? general.id : undefined;
}

/** Whether a noun counts people, and is none by which the property itself is counted. */
function isOfPeople({ words }: ParsedSentence, written: string, property: string): boolean {
  const noun = fold(lastWord(written));
  if (PEOPLE.has(noun)) return true;
  const named = words.taking('count').filter((one) => nounsOf(one).some((own) => isFormOf(noun, own, stemOf(noun))));
  return named.some(countsPeople) && named.every(({ id }) => id !== property);
}

/** What a count is counted in: the property's own unit where its words stand beside the count, else the noun as written. */
export function unitOf(told: ParsedSentence, counted: Counted, property: string): string {
  const written = counted.unit?.text ?? '';
  const unit = told.words.properties.get(property)?.unit;
  if (unit !== undefined) {
    const { start, end } = partOf(told, counted);
    const stems = stemsOf(`${written} ${told.text.slice(start, end)}`);
    const isInherited = counted.unit?.end === counted.end;
    const wanted = unit.split(/\s+/u).filter((word) => !isInherited || !PEOPLE.has(fold(word)));
    if ([...stemsOf(wanted.join(' '))].every((stem) => stems.has(stem))) return unit;
  }
  if (unit !== undefined && isOfPeople(told, written, property) && !PEOPLE.has(fold(unit.split(/\s/u)[0] ?? ''))) return unit;
  return /^\p{Lu}\p{Ll}+$/u.test(written) && told.document.source.language === 'en' ? written.toLowerCase() : written;
}
