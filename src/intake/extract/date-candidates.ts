import type { TimeMention } from '../../language/grammar/times.ts';
import type { Property } from '../../model/property.ts';
import type { Remark } from '../../model/remark.ts';
import type { Candidate } from '../candidate.ts';
import { withWordsAround } from './around.ts';
import { actingAt, isPartOfMany } from './clause-actor.ts';
import { clauseAround } from './clause-times.ts';
import { countsIn, MOST_FIGURES } from './counts.ts';
import { dateStatus, dateValue, HAPPENS } from './date-value.ts';
import { dayOfSaying } from './day-of-saying.ts';
import { candidateOf, type SentenceContext } from './draft-candidate.ts';
import { type Matter, matterOf } from './matter.ts';
import { isMovedTo, isNewDate } from './moved-dates.ts';
import { stemsOf } from './pack-words.ts';
import { onceOfEach, overlap, type ParsedSentence } from './parsed-sentence.ts';
import { quoteAround } from './quote.ts';
import { inferredDate } from './remarks.ts';
import { countPeriodOf, periodOf } from './stated-period.ts';
import { certainOfTime, timeSubjects } from './time-subjects.ts';

type Period = Extract<TimeMention, { from: string }>;

/** Where the clause has no verb, the words of the sentence so far before a date tell its state, in UTF-16 units. */
const LONGEST_CLAUSE = 90;
const YEAR = /(?:19|20)\d\d/u;
/** Words before a day that is somebody's, not an event's. */
const OFFICE = /\b(?:office|post|elected|appointed|inaugurated|sworn in|resigned|succeed(?:s|ed)?|took over)\b[^,;]{0,20}$/iu;
/** "18/10/2024 09:22", "Published on", "Updated": when the page was made. */
const STAMP = /\b(?:published|updated|posted|last modified|retrieved)\b[^.]{0,24}$/iu;

/**
 * The dates of events that a sentence tells; the period of a figure is none, unless it is a deadline, and neither is the
 * day of saying. `moneySubjects`: what the money of the sentence is told of.
 */
export function dateCandidates(context: SentenceContext, moneySubjects: readonly string[]): Candidate[] {
  const { told } = context;
  const ofFigures = periodsOfFigures(told);
  const saying = dayOfSaying(told);
  const own = told.times.filter(
    (mention): mention is Period =>
      mention.kind !== 'duration' &&
      mention.kind !== 'vague' &&
      (!ofFigures.has(mention) || mention.edge === 'by' || isMonthOfCounts(told, mention) || isDayOfVerb(told, mention)) &&
      mention !== saying &&
      !isDayOfDeciding(told.text, mention) &&
      !isAloneInClause(told.text, mention) &&
      !STAMP.test(told.text.slice(Math.max(0, mention.start - 40), mention.start)),
  );
  const distinct = own.filter((mention, at) => !own.some((other, place) => place !== at && repeats(mention, other, place < at)));
  return distinct.slice(0, MOST_FIGURES).flatMap((mention) => {
    const candidate = dateCandidate(context, mention, own, moneySubjects);
    return candidate ? [candidate] : [];
  });
}

/** The times that the amounts and counts of a sentence cover. */
const periodsOfFigures = onceOfEach(
  (told: ParsedSentence): ReadonlySet<TimeMention | undefined> =>
    new Set([
      ...told.money.map((figure) => periodOf(told, figure)?.mention),
      ...countsIn(told).map((figure) => countPeriodOf(told, figure)?.mention),
    ]),
);

/** A month beside counts alone is rather when something happened than what they cover. */
function isMonthOfCounts(told: ParsedSentence, mention: Period): boolean {
  return mention.kind === 'month' && told.money.length === 0;
}

/** "All 22 schools reopened on Monday": a verb right before a day that the pack tells by days makes it that day, whatever is counted. */
function isDayOfVerb({ properties }: ParsedSentence, { start, kind }: Period): boolean {
  return (
    kind === 'day' &&
    properties.some(
      ({ property, end }) =>
        property.value.includes('date') &&
        property.series === undefined &&
        !isGeneral(property) &&
        end <= start &&
        start - end <= BESIDE_VERB,
    )
  );
}

/** Between a verb and its day stand no more units than these: "reopened on". */
const BESIDE_VERB = 6;

/** "decided on Monday to cancel the fair": the day of the decision, whatever is decided. */
function isDayOfDeciding(text: string, { start, end }: TimeMention): boolean {
  return (
    DECIDES.test(text.slice(Math.max(0, start - 40), start)) &&
    /^(?:\s+(?:morning|afternoon|evening|night))?\s+(?:to|that|not to|against|in favou?r)\s/iu.test(text.slice(end, end + 24))
  );
}

const DECIDES =
  /(?<!\p{L})(?:decid(?:ed|es)|agree(?:d|s)|vot(?:ed|es)|resolved|chose|refused|promised|asked|called)\s+(?:on\s+|in\s+|late\s+|last\s+|this\s+)*$/iu;

const ADVERB =
  /^(?:today|tomorrow|tonight|this (?:morning|afternoon|evening)|ce matin|ce soir|esta mañana|heute \p{L}+|dziś rano|сьогодні вранці|yesterday|heute|morgen|gestern|aujourd['’]hui|demain|hier|hoy|mañana|ayer|dziś|dzisiaj|jutro|wczoraj|сьогодні|завтра|вчора)$/iu;

/** "in its fight today", "I can announce today", "this year": without an event they date nothing. */
function isAloneInClause(text: string, { text: written, kind, edge, start, end }: Period): boolean {
  const isBareYear = kind === 'year' && edge !== 'since' && edge !== 'by' && !/\d/u.test(written);
  if (!isBareYear && !ADVERB.test(written)) return false;
  const clause = clauseAround(text, start, end);
  const told = text.slice(clause.start, clause.end);
  return !HAPPENS.test(told) || ANNOUNCING.test(told);
}

/** "Thursday (October 17)": the fuller mention of one day is kept. */
function repeats(mention: Period, other: Period, otherFirst: boolean): boolean {
  if (mention.kind !== 'day' || other.kind !== 'day' || mention.from !== other.from) return false;
  const fuller = /\d/.test(other.text) && !/\d/.test(mention.text);
  const alike = /\d/.test(other.text) === /\d/.test(mention.text);
  return fuller || (alike && otherFirst);
}

function dateCandidate(
  context: SentenceContext,
  mention: Period,
  all: readonly TimeMention[],
  moneySubjects: readonly string[],
): Candidate | undefined {
  const { told } = context;
  const value = dateValue(told.text, mention, told.document.source.published.date);
  if (value === undefined) return undefined;
  const clause = clauseAround(told.text, mention.start, mention.end);
  const found = matterOf(told, {
    kind: 'date',
    start: mention.start,
    end: mention.end,
    prefer: preferred(told, mention),
    day: value.date,
    within: clause,
    ...announced(context, mention, moneySubjects),
    ...(OFFICE.test(told.text.slice(Math.max(0, mention.start - 30), mention.start)) && { wants: 'person' as const }),
  });
  const isNew = isNewDate(told.text, mention);
  const matter = isNew ? matterBefore(context) : (found ?? onlyMatter(context, mention, clause));
  if (matter === undefined || !isOfItsDay(told, matter, mention, clause) || isOfAnother(told, matter.subject, value.date)) return undefined;
  const widened = { start: Math.max(0, mention.start - LONGEST_CLAUSE), end: clause.end };
  const [near, wide] = [clause, widened].map(({ start, end }) => dateStatus(told, matter.subject, value, told.text.slice(start, end)));
  const status = near ?? wide;
  const beside = all.filter((other) => other !== mention && other.kind === 'day' && other.from === value.date);
  return candidateOf(context, {
    matter,
    value,
    quote: quoteAround(told.sentence, mention, [...beside, ...withWordsAround(told.text, mention, 9, 3)]),
    start: mention.start,
    end: mention.end,
    ...(status && { status }),
    ...((isNew || isMovedTo(told.text, mention, told.document.source.language)) && status === 'expected' && { ahead: true }),
    remarks: remarksOf(told, mention),
  });
}

/** "The new date is 31 March": of what the sentence before tells a time, or would tell one. */
function matterBefore({ recent: [before, ...earlier] }: SentenceContext): Matter | undefined {
  if (before === undefined || before.headline) return undefined;
  const times = before.times.filter((time): time is Period => time.kind !== 'duration' && time.kind !== 'vague');
  for (const time of times.toReversed()) {
    const within = clauseAround(before.text, time.start, time.end);
    const subjects = timeSubjects(before, time, earlier);
    const found = matterOf(before, { kind: 'date', start: time.start, end: time.end, prefer: preferred(before, time), within, subjects });
    if (found) return { ...found, subjectNamed: false };
  }
  return undefined;
}

/** What makes a day that of an event itself: that it is held, and what is done at meetings; not what else happened in it. */
const OCCURS =
  /(?<!\p{L})(?:takes? place|took place|taken place|taking place|held|holds?|me(?:et|ets|eting|etings|t)|gather\p{L}*|conven\p{L}+|open(?:s|ed|ing)?|reopen\p{L}*|beg[aiu]n\p{L}*|start\p{L}*|end(?:s|ed)?|clos(?:es?|ed|ing)|moved?|postponed?|rescheduled|brought forward|scheduled|planned|due|set for|slated|expected|goes ahead|go ahead|running|runs?|lasts?|lasted|dated?|day|peak\p{L}*|agreed|decided|discussed|adopted|approved|consulted|addressed|attended|joined|hosted|chaired|stattfind\p{L}*|stattgefunden|findet|fand|tag(?:t|te|ten)|tref\p{L}*|traf\p{L}*|eröffnet\p{L}*|verschoben|lieu|réuni\p{L}*|ouv\p{L}+|report\p{L}*|celebr\p{L}+|reun\p{L}+|abr\p{L}+|aplaz\p{L}+|odb\p{L}+|spotka\p{L}+|otwar\p{L}+|przełoż\p{L}+)(?!\p{L})|відбу\p{L}+|зустр\p{L}+|відкри\p{L}+|перенес\p{L}+/iu;

/** "would strike from 9 May": the event told as a verb. */
const AS_VERB = /(?<!\p{L})(?:will|would|shall|to)\s+(\p{L}+)/giu;

/** An event has its day where the clause tells of its taking place, or where it stands right beside the day. */
function isOfItsDay(
  { words, text, names, properties, document }: ParsedSentence,
  matter: Matter,
  mention: Period,
  clause: Stretch,
): boolean {
  const property = words.properties.get(matter.property);
  if (words.entities.get(matter.subject)?.kind !== 'event' || property === undefined) return true;
  if (properties.some((one) => one.property.id === property.id && overlap(one, clause))) return true;
  if (isMovedTo(text, mention, document.source.language)) return true;
  const told = text.slice(clause.start, clause.end);
  const head = words.stemsOfHead(matter.subject);
  if (Array.from(told.matchAll(AS_VERB), ([, verb = '']) => [...stemsOf(verb)]).some((stems) => stems.some((stem) => head.has(stem))))
    return true;
  const name = names.find(({ entity }) => entity === matter.subject);
  const between = name && name.end <= mention.start ? text.slice(name.end, mention.start) : undefined;
  return OCCURS.test(told) || (between !== undefined && !/\p{L}{5,}/u.test(between));
}

/** "… met today in the Council": an event whose name has its month is not met in another one, unless the text itself gives that name. */
function isOfAnother({ words, names, text }: ParsedSentence, event: string, day: string): boolean {
  return !words.canBeOn(event, day) && !names.some(({ entity, start, end }) => entity === event && /\d/u.test(text.slice(start, end)));
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where no name stands: the one subject of which the store has what the clause's words name ("adults can be vaccinated from …"). */
function onlyMatter(
  { told, recent }: SentenceContext,
  mention: Period,
  clause: { readonly start: number; readonly end: number },
): Matter | undefined {
  if (actingAt(told, mention, recent).kind !== 'things' || told.strangers.some((name) => overlap(name, clause))) return undefined;
  const isSpokenOf = (id: string) =>
    told.words.entities.get(id)?.ambient === true || recent.some(({ names }) => names.some(({ entity }) => entity === id));
  for (const { property, start, end } of told.properties) {
    const named = new Set(
      told.names
        .filter((name) => overlap(name, clause) && !isPartOfMany(told.text.slice(clause.start, name.start)))
        .map(({ entity }) => entity),
    );
    const [has, ...more] = [...named].filter((id) => told.words.pairs.has(`${id} ${property.id}`));
    const tells = property.value.includes('date') && property.series === undefined && overlap({ start, end }, clause);
    if (tells && has !== undefined && more.length === 0 && !isGeneral(property))
      return { subject: has, property: property.id, subjectNamed: true };
    const [only, ...others] = told.words.subjectsOf(property.id);
    const isNamed =
      property.value.includes('date') && property.series === undefined && overlap({ start, end }, clause) && !isGeneral(property);
    if (isNamed && only !== undefined && others.length === 0 && isSpokenOf(only))
      return { subject: only, property: property.id, subjectNamed: false };
  }
  return undefined;
}

/** "date", "day": a word that any event has. */
function isGeneral({ label }: Property): boolean {
  return /^(?:date|day)$/iu.test(label);
}

const ANNOUNCING = /\b(?:announc\p{L}+|unveil\p{L}+|pledg\p{L}+|propos\p{L}+|approv\p{L}+)\b/iu;

/** The day on which money was announced is told of that money. */
function announced({ told, recent }: SentenceContext, mention: TimeMention, moneySubjects: readonly string[]) {
  const { start, end } = mention;
  const near = told.text.slice(Math.max(0, start - 30), end + 30);
  if (moneySubjects.length === 0 || !ANNOUNCING.test(near)) {
    return { subjects: timeSubjects(told, mention, recent), certain: certainOfTime(told, mention, recent) };
  }
  return { subjects: new Set(moneySubjects), certain: new Set(moneySubjects), wants: 'programme' as const };
}

/** Properties of date whose words stand right before the time ("took office earlier this month", "announced on Wednesday"). */
function preferred(told: ParsedSentence, { start }: TimeMention): string[] {
  return told.properties
    .filter(({ property, end }) => property.value.includes('date') && end <= start && start - end < 12)
    .map(({ property }) => property.id);
}

function remarksOf(told: ParsedSentence, mention: TimeMention): Remark[] {
  return YEAR.test(mention.text) ? [] : [inferredDate(told, mention.text)];
}
