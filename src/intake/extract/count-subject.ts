import { stemOf } from '../../language/spelling.ts';
import { fold } from '../../model/text.ts';
import type { ClauseActor } from './clause-actor.ts';
import type { Counted } from './counts.ts';
import { isOfThese, labelIn } from './label.ts';
import { overlap, type ParsedSentence } from './parsed-sentence.ts';
import { quotationAt } from './quotations.ts';
import { sayingVerbs } from './speech.ts';

/** Where something is: before the name of a place or of a house. */
const WHERE_BEFORE =
  /(?<!\p{L})(?:in|at|from|across|near|throughout|on|bei|aus|à|au|en|dans|w|na|у|в|на)\s+(?:the\s+|der\s+|dem\s+|den\s+|la\s+|le\s+|les\s+|l['’])?(?:\p{Ll}+\s+){0,2}$/iu;

/** "The league has 130 members at the line": of two bodies the one that has them. */
const HAVING =
  /(?<!\p{L})(?:has|have|had|hat|haben|hatte[n]?|a|ont|avai(?:t|ent)|compte(?:nt)?|tienen?|tenían?|ma|mają|miał\p{L}*|liczy|має|мають|ма[лв]\p{L}*|налічує)\s+(?:\p{Ll}+\s+){0,2}$/iu;

/** The subject of a count, and whether its sentence names it. */
export interface CountSubject {
  readonly subject: string;
  readonly named: boolean;
}

/**
 * Whose count a figure is: who has it by the grammar of its clause or the place that the clause names, where the store has
 * that property of it or of its like, or of nobody yet; else the one subject of which the store has such a count, or which
 * the whole file is about. A place or body that the
 * pack does not know has a count of its own, and no subject here.
 */
export function countSubject(
  told: ParsedSentence,
  counted: Counted,
  property: string,
  acting: ClauseActor,
  recent: readonly ParsedSentence[],
): CountSubject | undefined {
  const { words } = told;
  const row = rowOf(told);
  if (row !== undefined) return { subject: row, named: true };
  if (labelIn(told)?.figure === counted.start) return labelSubject(told, counted, property, recent);
  if (acting.kind === 'stranger') return undefined;
  const held = words.subjectsOf(property);
  const isHeld = (id: string) => held.includes(id);
  const hasLike = (id: string) => held.length === 0 || held.some((one) => words.entities.get(one)?.kind === words.entities.get(id)?.kind);
  const acts = acting.kind === 'known' ? acting.entity : undefined;
  if (acts !== undefined && isHeld(acts)) return { subject: acts, named: true };
  const has = acts !== undefined && HAVING.test(told.text.slice(0, counted.start));
  const isPlace = ({ start, entity }: ParsedSentence['names'][number]) =>
    isWhere(told, start) && !isWhereSaid(told, counted, start) && !(has && words.entities.get(entity)?.kind === 'organisation');
  const places = told.names.filter((name) => isPlace(name) && !overlap(name, counted)).map(({ entity }) => entity);
  const place = places.find(isHeld) ?? places.find((id) => words.entities.get(id)?.ambient !== true && hasLike(id));
  if (place !== undefined) return { subject: place, named: true };
  if (isOfStrangePlace(told)) return undefined;
  if (acts !== undefined && words.entities.get(acts)?.ambient !== true && hasLike(acts)) return { subject: acts, named: true };
  const own = speaksOfItself(told) ? publishing(told) : undefined;
  const topic = own !== undefined && isHeld(own) ? own : topicOf(told, counted, property, held);
  return topic === undefined ? undefined : { subject: topic, named: told.names.some(({ entity }) => entity === topic) };
}

const ROW = /^\s*(?:[•▪*–—-]\s+|\d{1,2}[.)]\s+)?(?:the\s+|die\s+|der\s+|das\s+|le\s+|la\s+|el\s+)?$/iu;

/** "Sela: 702 cases, 24 deaths": a line that begins with a name and a colon tells of that one alone. */
function rowOf({ text, names, words }: ParsedSentence): string | undefined {
  const [first] = names;
  if (first === undefined || words.entities.get(first.entity)?.kind === 'person' || !ROW.test(text.slice(0, first.start))) return undefined;
  return /^:\s+\P{L}{0,2}\d/u.test(text.slice(first.end)) ? first.entity : undefined;
}

/** Whose the figure of a label is: who is named in it or, for a part, in the line before; else whoever publishes the list. */
function labelSubject(
  told: ParsedSentence,
  counted: Counted,
  property: string,
  recent: readonly ParsedSentence[],
): CountSubject | undefined {
  const { words } = told;
  const held = words.subjectsOf(property);
  const fits = (id: string) =>
    held.includes(id) ||
    (words.entities.get(id)?.ambient !== true &&
      (held.length === 0 || held.some((one) => words.entities.get(one)?.kind === words.entities.get(id)?.kind)));
  const ambient: string[] = [];
  for (const line of linesOf(told, recent)) {
    const label = labelIn(line);
    if (label === undefined) break;
    const named = line.names.filter((name) => overlap(name, label) && fits(name.entity)).map(({ entity }) => entity);
    const own = named.filter((id) => words.entities.get(id)?.ambient !== true);
    const subject = own.find((id) => held.includes(id)) ?? own[0];
    if (subject !== undefined) return { subject, named: line === told };
    if (line.strangers.some((name) => overlap(name, label) && isWhere(line, name.start))) return undefined;
    ambient.push(...named);
  }
  const publisher = publishing(told);
  if (publisher !== undefined && held.includes(publisher)) return { subject: publisher, named: false };
  const [all] = ambient;
  if (all !== undefined) return { subject: all, named: true };
  const topic = publisher !== undefined && fits(publisher) ? publisher : topicOf(told, counted, property, held);
  return topic === undefined ? undefined : { subject: topic, named: false };
}

const OF_US =
  /(?<!\p{L})(?:we|us|our|wir|uns|unser\p{L}*|nous|notre|nos|nosotr[oa]s|nuestr[oa]s?|my|nas|nasz\p{L}*|ми|нас|наш\p{L}*)(?!\p{L})/giu;

/** "in our hospitals", outside of what somebody is quoted with: whoever publishes the document. */
function speaksOfItself({ text, quotations }: ParsedSentence): boolean {
  return Array.from(text.matchAll(OF_US)).some(({ index }) => quotationAt(quotations, index) === undefined);
}

function linesOf(told: ParsedSentence, recent: readonly ParsedSentence[]): readonly ParsedSentence[] {
  const label = labelIn(told);
  const [before] = recent;
  return label !== undefined && before !== undefined && isOfThese(told, label) ? [told, before] : [told];
}

/** The body of the pack that publishes a document. */
function publishing({ words, document }: ParsedSentence): string | undefined {
  const publisher = fold(document.source.publisher);
  return words.pack.entities.find(
    ({ kind, name, aliases }) => kind === 'organisation' && [name, ...Object.values(aliases).flat()].some((one) => fold(one) === publisher),
  )?.id;
}

function isWhere(told: ParsedSentence, start: number): boolean {
  return WHERE_BEFORE.test(told.text.slice(Math.max(0, start - 40), start));
}

/** "… by 4.5 percent, the director told reporters in Halvik": where something was said is not where it is so. */
function isWhereSaid(told: ParsedSentence, { end }: Counted, place: number): boolean {
  return sayingVerbs(told).some((verb) => verb.start >= end && verb.end <= place);
}

function isOfStrangePlace(told: ParsedSentence): boolean {
  return told.strangers.some(
    ({ start, kind }) => isWhere(told, start) && kind !== 'quoted' && !told.names.some((name) => overlap(name, { start, end: start + 1 })),
  );
}

function onlyOne(ids: readonly string[]): string | undefined {
  return ids.length === 1 ? ids[0] : undefined;
}

/** The one subject of such counts: the only one, the one that is counted in this very noun, or what the whole file is about. */
function topicOf(told: ParsedSentence, counted: Counted, property: string, held: readonly string[]): string | undefined {
  const [only] = held;
  if (held.length === 1) return only;
  if (held.length === 0) return onlyOne(told.words.pack.entities.filter(({ ambient }) => ambient).map(({ id }) => id));
  const stem = stemOf(fold(counted.unit?.text.split(/\s+/u).at(-1) ?? ''));
  const ofNoun = held.filter((id) => told.words.unitsOf(id, property).has(stem));
  const [counts] = ofNoun;
  if (ofNoun.length === 1) return counts;
  return (ofNoun.length > 0 ? ofNoun : held).find((id) => told.words.entities.get(id)?.ambient === true);
}
