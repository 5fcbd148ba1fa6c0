import { isOfEarlier } from '../../language/changes/earlier-figures.ts';
import { addDays } from '../../language/grammar/calendar.ts';
import type { TimeMention } from '../../language/grammar/times.ts';
import { isWeek, withWeeksBefore } from '../../language/grammar/weeks-before.ts';
import type { Period } from '../../model/fact.ts';
import { formatDay, formatPeriod } from '../../model/format.ts';
import { firstFigures } from './conversions.ts';
import { countsIn } from './counts.ts';
import { dayOfSaying } from './day-of-saying.ts';
import type { ParsedSentence } from './parsed-sentence.ts';
import { sayingVerbs } from './speech.ts';

/** Years that the time grammar uses for ends that are open. */
const OPEN = new Set(['0001-01-01', '9999-12-31']);
const YEAR = /(?:19|20)\d\d/u;
const NEAR = 130;
/** A time that opens a sentence ("In 2024, …") is of all that follows. */
const OPENING = 6;
/** "annual" and "a year" stand close to their amount. */
const NEAR_RATE = 45;
const SHORTEST_PERIOD_DAYS = 20;
/** What a break between clauses adds to the distance of a time. */
const BREAK_COSTS = 40;
const CLAUSE_BREAK = /[;:—–]|,\s|\s(?:and|while|but)\s/u;

/** The period that a sentence gives a figure, and the words that tell it. */
export interface StatedPeriod {
  readonly period: Period;
  readonly mention: TimeMention;
  /** The week before which that one is told to be. */
  readonly reckonedFrom?: TimeMention;
}

/**
 * The time that an amount covers: the nearest span or term in its sentence. A single day is when it was said; "annual"
 * and "a year" stay labels, and so does a term without a start ("within a year").
 */
export function periodOf(told: ParsedSentence, amount: { readonly start: number; readonly end: number }): StatedPeriod | undefined {
  const meant = periodMeant(told, amount);
  if (meant !== undefined) return meant;
  let nearest: { readonly found: StatedPeriod; readonly distance: number } | undefined;
  for (const written of told.times) {
    const mention = asMoneyTime(told, written, amount);
    if (isOfSaying(told, mention, amount)) continue;
    const distance = distanceTo(told.text, mention, amount);
    const nearerToAnother = figuresOf(told).some(
      (other) => other.start !== amount.start && distanceTo(told.text, mention, other) < distance,
    );
    const reach = mention.kind === 'duration' && mention.rate !== undefined ? NEAR_RATE : NEAR;
    const period = distance > reach || nearerToAnother ? undefined : asPeriod(told, mention);
    if (period && (nearest === undefined || distance < nearest.distance)) nearest = { found: { period, mention }, distance };
  }
  return nearest?.found;
}

const OPENS_SAID = /^[^.;]{0,30}?,?\s(?:that|dass|daß|que|qu['’]|że|iż|що)(?:\s|(?<=['’]))/iu;

/** "A message going round since Thursday says that …": the time stands before what is said, and is none of it. */
function isOfSaying(told: ParsedSentence, { start, end }: TimeMention, figure: { readonly start: number }): boolean {
  return (
    start >= OPENING &&
    sayingVerbs(told).some(
      (verb) => verb.start >= end && verb.end < figure.start && OPENS_SAID.test(told.text.slice(verb.end, figure.start)),
    )
  );
}

/** "for 2024", "pour 2024", "für das Jahr 2024": what money is for. */
const MEANT_FOR =
  /(?<!\p{L})(?:for|für|pour|para|na|dla|на|для)\s+(?:(?:the|all of|das|die|den|l['’]|el|la)\s+)?(?:(?:whole|year|Jahr|année|año|rok|fiscal|calendar|financial)\s+)*$/iu;
const SPANS: ReadonlySet<TimeMention['kind']> = new Set(['year', 'half', 'quarter', 'month']);

/** "para 2025": by then where something is to be done, and for it where it is said of money. */
function asMoneyTime(told: ParsedSentence, mention: TimeMention, { start }: { readonly start: number }): TimeMention {
  if (mention.kind === 'duration' || mention.kind === 'vague' || mention.edge !== 'by' || told.document.source.language !== 'es')
    return mention;
  const isFor = SPANS.has(mention.kind) && /^para\s/iu.test(mention.text) && told.money.some((amount) => amount.start === start);
  return isFor ? { ...mention, edge: 'within' } : mention;
}

/** A time that money is for stands so near behind its amount, with no clause between. */
const NEAR_MEANT = 70;

/** The span that a sentence says behind an amount to be what the amount is for, whatever other time it tells. */
function periodMeant(told: ParsedSentence, amount: { readonly start: number; readonly end: number }): StatedPeriod | undefined {
  for (const written of told.times) {
    const mention = asMoneyTime(told, written, amount);
    const between = told.text.slice(amount.end, mention.start);
    if (mention.kind === 'duration' || mention.kind === 'vague' || mention.kind === 'day' || mention.edge !== 'within') continue;
    if (mention.start < amount.end || between.length > NEAR_MEANT || /[;:.]|,\s|\d/u.test(between)) continue;
    const period = MEANT_FOR.test(between) || mention !== written ? asPeriod(told, mention) : undefined;
    if (period) return { period, mention };
  }
  return undefined;
}

/** The time that a count covers: a span of the calendar, a rate or a deadline beside it; a term is told of something else. */
export function countPeriodOf(told: ParsedSentence, count: { readonly start: number; readonly end: number }): StatedPeriod | undefined {
  if (isOfEarlier(told.text, count)) return undefined;
  const week = weekOfCount(told, count);
  if (week !== undefined) return week;
  const found = periodOf(told, count);
  if (found === undefined) return dayOfCount(told, count);
  const { mention } = found;
  if (mention.kind === 'duration') return mention.rate === undefined ? dayOfCount(told, count) : found;
  if (mention.kind === 'vague' || mention.edge !== 'by') return found;
  return distanceTo(told.text, mention, count) <= NEAR_DAY && isReached(told, mention) ? found : undefined;
}

/** "by 30 April" of a count that is to be reached then, or that had been reached: not of those who are to act by then. */
function isReached({ text, document }: ParsedSentence, { start, end, to }: Extract<TimeMention, { from: string }>): boolean {
  if (to < document.source.published.date)
    return /(?<!\p{L})(?:had|have|has)(?!\p{L})/iu.test(text.slice(Math.max(0, start - NEAR), start));
  const around = text.slice(Math.max(0, start - NEAR), end + NEAR);
  return !/(?<!\p{L})(?:decide|vote|meet|sign|agree|answer|reply|say)(?!\p{L})/iu.test(around);
}

/** "Last week we confirmed 9 cases, in the week before it was 41": a week that is over is what its nearest count covers. */
function weekOfCount(told: ParsedSentence, count: { readonly start: number; readonly end: number }): StatedPeriod | undefined {
  const weeks = weeksIn(told)
    .map((mention) => ({ mention, distance: distanceTo(told.text, mention, count) }))
    .filter(
      ({ mention, distance }) =>
        distance <= NEAR_DAY &&
        !figuresOf(told).some((other) => other.start !== count.start && distanceTo(told.text, mention, other) < distance),
    );
  const [nearest] = weeks.toSorted((one, other) => one.distance - other.distance);
  if (nearest === undefined) return undefined;
  const { from: start, to: end } = nearest.mention;
  const last = told.times.findLast((time) => time.end <= nearest.mention.start && isWeek(time));
  const isReckoned = !told.times.includes(nearest.mention) && last !== undefined;
  const period = { label: formatPeriod({ start, end }), start, end, basis: 'inferred' as const };
  return { period, mention: nearest.mention, ...(isReckoned && { reckonedFrom: last }) };
}

type Week = Extract<TimeMention, { from: string }>;

/** The weeks of a sentence that are over by its document's day, those told by the one before them included. */
function weeksIn({ text, times, document }: ParsedSentence): Week[] {
  const today = document.source.published.date;
  return withWeeksBefore(text, times).filter(
    (time): time is Week => time.kind === 'range' && time.edge === 'within' && isWeek(time) && time.to < today,
  );
}

/** A day stands so near to its count. */
const NEAR_DAY = 60;

/** "From 1 February 2025", "ab dem 1. Februar": the day on which a count begins to be the state. */
const FROM_ON = /(?<!\p{L})(?:from|ab(?:\s+dem)?|à partir du|dès le|a partir del|desde el|od|від|з)\s+$/iu;

/** The day of which a count is the state: the nearest one that its clause tells, where no other count is nearer to it. */
function dayOfCount(told: ParsedSentence, count: { readonly start: number; readonly end: number }): StatedPeriod | undefined {
  const saying = dayOfSaying(told);
  const days = told.times
    .filter(
      (mention) =>
        mention.kind === 'day' &&
        mention !== saying &&
        !/\bsince\b/iu.test(told.text.slice(count.end, mention.start)) &&
        (mention.edge === 'within' || mention.edge === 'as_of'),
    )
    .map((mention) => ({ mention, distance: distanceTo(told.text, mention, count) }))
    .filter(
      ({ mention, distance }) =>
        distance <= NEAR_DAY &&
        !figuresOf(told).some((other) => other.start !== count.start && distanceTo(told.text, mention, other) < distance),
    )
    .toSorted((one, other) => one.distance - other.distance);
  const [nearest] = days;
  if (nearest === undefined || nearest.mention.kind !== 'day') return undefined;
  const { mention } = nearest;
  const isFrom = FROM_ON.test(told.text.slice(Math.max(0, mention.start - 16), mention.start));
  const period: Period = {
    label: `${isFrom ? 'from ' : ''}${formatDay(mention.from)}`,
    start: mention.from,
    ...(!isFrom && { end: mention.to }),
    basis: YEAR.test(mention.text) ? 'stated' : 'inferred',
  };
  return { period, mention };
}

/** The figures that a time can belong to; a conversion shares that of the amount before it. */
function figuresOf(told: ParsedSentence): { readonly start: number; readonly end: number }[] {
  return [...firstFigures(told.text, told.money), ...countsIn(told)];
}

function distanceTo(text: string, mention: TimeMention, { start, end }: { readonly start: number; readonly end: number }): number {
  if (mention.start < OPENING && mention.end <= start) return start - mention.end;
  const between = mention.end <= start ? text.slice(mention.end, start) : text.slice(end, mention.start);
  return between.length + (between.split(CLAUSE_BREAK).length - 1) * BREAK_COSTS;
}

function asPeriod(told: ParsedSentence, mention: TimeMention): Period | undefined {
  if (mention.kind === 'duration') return termOf(told, mention);
  const coming = comingTerm(told.text, mention);
  if (coming) return coming;
  if (mention.kind === 'vague') return undefined;
  const part = mention.kind === 'year' ? partOfYear(told.text, mention) : undefined;
  if (part) return part;
  if (mention.kind === 'day' && mention.edge !== 'by') return undefined;
  if (mention.edge === 'as_of' || mention.edge === 'around' || isOfEvent(told, mention) || isShort(mention)) return undefined;
  const start = mention.edge === 'by' || OPEN.has(mention.from) ? undefined : mention.from;
  const end = OPEN.has(mention.to) ? undefined : mention.to;
  const label = mention.edge === 'by' || mention.edge === 'since' ? mention.label : formatPeriod({ start, end }) || mention.label;
  return { label, ...(start && { start }), ...(end && { end }), basis: YEAR.test(mention.text) ? 'stated' : 'inferred' };
}

/** Parts of a year that have no days of the calendar, as they are called before it. */
const PARTS_OF_YEAR: readonly (readonly [string, RegExp])[] = [
  ['spring', /(?:spring(?:time)?|printemps|Frühjahrs?|Frühlings?|primavera|wiosn\p{L}*|навесні|весн\p{L}*)/iu],
  ['summer', /(?:summer|été|Sommers?|verano|lat(?:em|a|o)|влітку|літ[ао])/iu],
  ['autumn', /(?:autumn|fall|automne|Herbst(?:e?s)?|otoño|jesie\p{L}*|восени|осін\p{L}*|осені)/iu],
  ['winter', /(?:winter|hiver|Winters?|invierno|zim\p{L}*|взимку|зим\p{L}*)/iu],
  [
    'the same part',
    /(?:same (?:months?|period|weeks?|days|season|time)|mêmes? (?:mois|période|semaines?)|(?:gleichen?|selben?|gleicher|derselben) (?:Monaten?|Zeitraums?|Zeit|Wochen)|mism[oa]s? (?:meses|mes|período|periodo|semanas?)|tych samych miesią\p{L}+|tym samym (?:okresie|czasie)|тих самих місяц\p{L}+|то(?:му|й) сам\p{L}+ (?:період\p{L}*|час))/iu,
  ],
];
/** Between such a part and its year. */
const OF_YEAR =
  /\s+(?:(?:of|in|de|d['’]|en|del?|des|im|von|w|roku|року|у|в)\s+)?(?:(?:the\s+)?(?:year|année|Jahr(?:es)?|año|roku|року)\s+)?$/iu;
const PART_WITHIN = 48;

/** "In the summer of 2024", "the same months of 2024": no figure of the whole year. */
function partOfYear(text: string, { start, text: year }: TimeMention): Period | undefined {
  const before = text.slice(Math.max(0, start - PART_WITHIN), start);
  const behind = before.replace(OF_YEAR, '');
  const found = PARTS_OF_YEAR.find(([, words]) => new RegExp(`(?<!\\p{L})${words.source}$`, 'iu').test(behind));
  const [number] = YEAR.exec(year) ?? [];
  return found && number !== undefined ? { label: `${found[0]} of ${number}`, basis: 'stated' } : undefined;
}

/** "pledged EUR 3 million in March": the month of the promise. What is paid or committed in a month is the money of it. */
const ANNOUNCED_THEN =
  /\b(?:pledged|promised|proposed|announced|approved|agreed|unveiled|offered|requested)\s+(?:[^\s,;]+\s+){0,6}(?:in|last|back in|earlier in)\s+$/iu;

/** "the summit in July", "took office earlier this month": the time of an event, not of money. */
function isOfEvent(told: ParsedSentence, { start, kind }: TimeMention): boolean {
  const before = told.text.slice(Math.max(0, start - 64), start);
  if (kind === 'month' && ANNOUNCED_THEN.test(before)) return true;
  if (
    /\b(?:agreed|announced|said|proposed|pledged|promised|approved|decided|unveiled|signed|voted?|met|launched|adopted|backed)\s+(?:by\s+[^,;]{1,40}\s+)?(?:in|last|on|earlier|back in)?\s*$/iu.test(
      before,
    )
  )
    return true;
  return /(?:summit|meeting|session|conference|ministerial|office|election|talks)\s+(?:in|of|on|held)?\s*$/iu.test(before);
}

const COMING =
  /^(?:(?:next|coming|following)\s+year|(?:next|coming|following|past|last|previous)\s+[\p{L}\d]+\s+(?:years|months|quarters))$/iu;

/** "within the next year", "over the past two years": so long from an unnamed day, and no year of the calendar. */
function comingTerm(text: string, { start, text: written }: TimeMention): Period | undefined {
  if (!COMING.test(written)) return undefined;
  const before = /\b(?:within|over|during|for|in)\s+(?:the\s+)?$/iu.exec(text.slice(Math.max(0, start - 16), start))?.[0];
  return before === undefined ? undefined : { label: `${before}${written}`.toLowerCase(), basis: 'stated' };
}

/** Some days or a week are when something happens, not what money is for. */
function isShort({ kind, edge, ...rest }: TimeMention & { readonly edge?: string }): boolean {
  if (kind !== 'range' || edge !== 'within' || !('from' in rest)) return false;
  return addDays(rest.from, SHORTEST_PERIOD_DAYS) > rest.to;
}

function termOf(told: ParsedSentence, mention: Extract<TimeMention, { kind: 'duration' }>): Period | undefined {
  if (mention.rate === undefined && mention.limit === undefined && !isTerm(told.text, mention)) return undefined;
  const english = told.document.source.language === 'en';
  const label = mention.rate === undefined && english ? mention.text.toLowerCase().replace(/\s+/gu, ' ') : mention.label;
  return { label, basis: 'stated' };
}

/** "over five years", "five-year fund": the length of the giving. An age or a distance is none. */
function isTerm(text: string, { start, end }: TimeMention): boolean {
  return (
    /^(?:over|for|during|across|lasting|spread|within|in|sur|über|durante|przez|протягом|на)\b/iu.test(text.slice(start, end)) ||
    /\b(?:over|for|next|coming|within|across|during|the|a|another)\s+(?:the\s+)?(?:next\s+|coming\s+|following\s+)?$/iu.test(
      text.slice(Math.max(0, start - 24), start),
    )
  );
}
