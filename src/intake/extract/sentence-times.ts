import { addDays, weekdayOf } from '../../language/grammar/calendar.ts';
import { lexiconFor } from '../../language/grammar/lexicon.ts';
import { readNamedDays, withNamedDays } from '../../language/grammar/named-days.ts';
import { readTimes, type TimeMention } from '../../language/grammar/times.ts';
import { tokenize } from '../../language/grammar/token.ts';
import type { Document } from '../../model/document.ts';
import { formatDay } from '../../model/format.ts';
import { clauseAround, readClauseTimes } from './clause-times.ts';
import { isMovedTo, isNewDate, movedWithin } from './moved-dates.ts';
import { takesPlaceAhead } from './present-ahead.ts';
import { type ReckoningDay, reckoningDay } from './reckoning-day.ts';

const YEAR = /(?:19|20)\d\d/u;
const DAYS_OF_WEEK = 7;

/**
 * The times of a sentence of a document. Weekdays beside a printed date give way to it, two weekdays in a row are one
 * run of days, and what the document's date is too uncertain for ("on Wednesday" in a text without any date) is vague.
 */
export function readSentenceTimes(text: string, document: Document): TimeMention[] {
  const reckoning = reckoningDay(document);
  const { language } = document.source;
  const read = readClauseTimes(text, reckoning.day, language);
  const times = withDaysByName(text, read, document)
    .filter((mention) => !isDistance(text, mention))
    .map((mention) => movedOnly(text, mention, reckoning.day, language))
    .map((mention) => (isReckonable(mention, reckoning, language) ? placed(text, mention, reckoning, language) : asVague(mention)));
  const pairs = withWeekdayPairs(text, times);
  return pairs.filter((mention, at) => !isBesidePrinted(text, mention, pairs[at - 1], pairs[at + 1], language));
}

/** "moved from 4 April to 13 April": no run of days, but the second one. */
function movedOnly(text: string, mention: TimeMention, day: string, language: string): TimeMention {
  const start = mention.kind === 'range' ? movedWithin(text, mention) : undefined;
  const own = start === undefined ? undefined : readTimes(text.slice(start, mention.end), day, language)[0];
  return own === undefined || start === undefined ? mention : { ...own, start: start + own.start, end: start + own.end };
}

/** "a quarter above the sum", "a week before": by how much, or how far off, and no rate. */
function isDistance(text: string, { kind, text: written, start, end }: TimeMention): boolean {
  if (kind !== 'duration' || !/^(?:a|an|one)\s/iu.test(written)) return false;
  if (/(?:per|each|every)\s+$/iu.test(text.slice(Math.max(0, start - 6), start))) return false;
  return /^\s+(?:above|below|more|less|higher|lower|over|under|up|down|of|before|earlier|later|ago|after|and a half)(?!\p{L})/iu.test(
    text.slice(end, end + 12),
  );
}

function isReckonable(mention: TimeMention, { precision }: ReckoningDay, language: string): boolean {
  if (mention.kind === 'duration' || mention.kind === 'vague' || precision === 'day' || YEAR.test(mention.text)) return true;
  if (precision === 'none') return false;
  if (/\b(?:ago|earlier|later)\b/iu.test(mention.text)) return false;
  const ofThisYear = mention.kind === 'year' || mention.kind === 'half' || mention.kind === 'quarter' || mention.edge === 'by';
  return namesMonth(mention.text, language) || (ofThisYear && !/\b(?:next|last|coming|previous|past)\b/iu.test(mention.text));
}

function namesMonth(text: string, language: string): boolean {
  const tokens = tokenize(text);
  const { months } = lexiconFor(language);
  return tokens.some((_, index) => months.match(tokens, index) !== undefined);
}

function asVague({ text, start, end }: TimeMention): TimeMention {
  return { kind: 'vague', label: text, text, start, end };
}

const EVENT_BEFORE = /(?:summit|meeting|session|conference|ministerial|talks|gathering|elections?|visit)\s+(?:in|of|on|held)?\s*$/iu;
const YET_TO_BE =
  /\bto be \p{L}+|\b(?:slated|due|set|aim(?:s|ed|ing)?|intend(?:s|ed)?|hope[sd]?|want(?:s|ed)?|pledg(?:es?|ed)|promis(?:es?|ed)|commit(?:s|ted)?) (?:for|to|is|was)\b|\bwould\s+\p{L}+/iu;
/** The same in the other languages: a future, or a verb of what is planned. */
const YET_TO_BE_ELSEWHERE: Readonly<Record<string, RegExp>> = {
  de: /(?<!\p{L})(?:soll(?:en|te|ten|e)?|wird|werden|plant|planen|will|wollen|dürfte(?:n)?)(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:\p{L}{2,}(?:ra|ront|rait|raient)|doit|doivent|prévoit|prévu\p{L}*|va|vont)(?!\p{L})/iu,
  es: /(?<!\p{L})(?:\p{L}{2,}(?:rá|rán)|debe(?:n|rá|rán)?|prevé|previst\p{L}*|va a|van a)(?!\p{L})/iu,
  pl: /(?<!\p{L})(?:będzie|będą|ma|mają|planuj\p{L}*|zamierza\p{L}*)(?!\p{L})/iu,
  uk: /(?<!\p{L})(?:буде|будуть|має|мають|планує|планують|збира\p{L}+ся)(?!\p{L})/iu,
};
const STARTS: Readonly<Record<string, RegExp>> = {
  en: /(?<!\p{L})(?:starts?|begins?|opens?|reopens?|closes?|ends?|resumes?|meets?|expires?|takes? effect|goes live|go live|comes? into force)(?:\s+(?!that\b)[\p{L}'’-]+){0,3}\s+on\s+(?:the\s+)?$/u,
  de: /(?<!\p{L})(?:beginn(?:t|en)|starte(?:t|n)|öffne(?:t|n)|schließ(?:t|en)|ende(?:t|n)|tag(?:t|en)|trifft sich|treffen sich)(?:\s+[\p{L}-]+){0,3}\s+am\s+$/iu,
  fr: /(?<!\p{L})(?:commence(?:nt)?|débute(?:nt)?|ouvre(?:nt)?|ferme(?:nt)?|reprend|reprennent|se réuni(?:t|ssent))(?:\s+[\p{L}'’-]+){0,3}\s+(?:le\s+)?$/iu,
  es: /(?<!\p{L})(?:comienza[n]?|empieza[n]?|abre[n]?|cierra[n]?|se reúne[n]?|entra[n]? en vigor)(?:\s+[\p{L}-]+){0,3}\s+el\s+$/iu,
  pl: /(?<!\p{L})(?:zaczyna(?:ją)?|rozpoczyna(?:ją)?|otwiera(?:ją)?|kończy|kończą|zbiera)(?:\s+się)?(?:\s+[\p{L}-]+){0,3}\s+we?\s+$/iu,
  uk: /(?<!\p{L})(?:починає(?:ться)?|починають(?:ся)?|відкриває(?:ться)?|закриває(?:ться)?|стартує|стартують)(?:\s+[\p{L}’'-]+){0,3}\s+[ву]\s+$/iu,
};

/** "start on Monday": a beginning or end told in the present is still to come, though its weekday has just been. */
function isStarting(text: string, mention: Extract<TimeMention, { from: string }>, day: string, language: string): boolean {
  if (mention.kind !== 'day' || /\d/u.test(mention.text) || mention.from >= day || !namesWeekday(mention.text)) return false;
  return STARTS[language]?.test(text.slice(Math.max(0, mention.start - 60), mention.start)) === true;
}

/** Days that are told by a name stand beside the others; a document without a day of its own has no "this morning". */
function withDaysByName(text: string, times: readonly TimeMention[], document: Document): TimeMention[] {
  const { day, precision } = reckoningDay(document);
  return precision === 'day' ? withNamedDays(times, readNamedDays(text, day)) : [...times];
}

const PAST_PERFECT = /\b(?:had|has|have|were|was)\s+(?:already\s+|been\s+)*\p{L}+/iu;

/** A month or day without a year that no verb puts before or after the document: what is planned lies ahead, an event is the nearest. */
function placed(text: string, mention: TimeMention, { day, precision }: ReckoningDay, language: string): TimeMention {
  if (precision !== 'day' || mention.kind === 'duration' || mention.kind === 'vague') return mention;
  const isMoved = isMovedTo(text, mention, language);
  if (mention.kind !== 'month' && mention.kind !== 'day' && !isMoved) return mention;
  if (isStarting(text, mention, day, language)) return { ...mention, ...weekLater(mention) };
  if (isDueWeekday(text, mention, day)) return { ...mention, ...weekLater(mention) };
  const over = lastDeadline(text, mention, day, language);
  if (over) return over;
  if (YEAR.test(mention.text) || mention.from >= day || !namesMonth(mention.text, language)) return mention;
  const before = text.slice(0, mention.start);
  const ahead = readTimes(`${WILL} ${mention.text}`, day, language)[0];
  if (ahead?.kind !== mention.kind || ahead.from <= mention.from) return mention;
  const moved = { ...ahead, text: mention.text, start: mention.start, end: mention.end };
  if (isMoved || isNewDate(text, mention)) return moved;
  const clause = clauseAround(text, mention.start, mention.end);
  const own = text.slice(clause.start, mention.start).slice(-80);
  if (YET_TO_BE.test(own) || YET_TO_BE_ELSEWHERE[language]?.test(own)) return moved;
  if (mention.kind === 'day' && takesPlaceAhead(own, text.slice(mention.end, clause.end), language)) return moved;
  if (mention.edge === 'by') return PAST_PERFECT.test(before.slice(-80)) || isOver(before.slice(-90), mention, day) ? mention : moved;
  const isNearer = daysFrom(day, ahead.from) < daysFrom(mention.to, day);
  return EVENT_BEFORE.test(before.slice(-40)) && isNearer ? moved : mention;
}

/** Words before a day that put it ahead, in the language of the time grammar. */
const WILL = 'will be there in';
const DUE_BEFORE =
  /\b(?:(?:is|are|be)\s+(?:still\s+|now\s+|also\s+)?(?:due|scheduled|set|planned|expected|slated)|will\s+\p{L}+|to\s+be\s+\p{L}+)(?:\s+(?:to|for|on|in|at|this|the|\p{Ll}+)){0,4}\s+$/u;

/** "are due on Saturday": the next one, though the verb is none of the future. */
function isDueWeekday(text: string, mention: Extract<TimeMention, { from: string }>, day: string): boolean {
  if (mention.kind !== 'day' || /\d/u.test(mention.text) || mention.from >= day || !namesWeekday(mention.text)) return false;
  return DUE_BEFORE.test(text.slice(Math.max(0, mention.start - 60), mention.start));
}

function weekLater({ from, to }: Extract<TimeMention, { from: string }>): { from: string; to: string; label: string } {
  const [first, last] = [addDays(from, DAYS_OF_WEEK), addDays(to, DAYS_OF_WEEK)];
  return { from: first, to: last, label: formatDay(first) };
}

const SIMPLE_PAST = /\b(?:\p{L}{2,}ed|gave|sent|paid|spent|took|made|built|bought|sold|met|held|had|has|have|was|were|rose|fell|grew)\b/iu;
const LOOKS_AHEAD =
  /\b(?:will|would|shall|should|could|may|might|must|to (?!(?:the|a|an|its|their|his|her)\b)\p{Ll}{2,}|plans?|planned|expects?|expected|due|aims?|hopes?|wants?|pledged|promised|scheduled)\b/u;
/** A deadline that is over by no more days is the one that a past tense tells of. */
const JUST_OVER_DAYS = 120;

/** "committed EUR 3 billion by the end of November", in December: what was done by then was done by the last one. */
function isOver(before: string, mention: Extract<TimeMention, { from: string }>, day: string): boolean {
  return SIMPLE_PAST.test(before) && !LOOKS_AHEAD.test(before) && addDays(mention.to, JUST_OVER_DAYS) >= day;
}

/** The deadline of the year before, where the time grammar took the coming one and a past tense tells that it is over. */
function lastDeadline(
  text: string,
  mention: Extract<TimeMention, { from: string }>,
  day: string,
  language: string,
): TimeMention | undefined {
  if (mention.edge !== 'by' || YEAR.test(mention.text) || mention.to <= day || !namesMonth(mention.text, language)) return undefined;
  const [from, to] = [yearBefore(mention.from), yearBefore(mention.to)];
  const before = text.slice(Math.max(0, mention.start - 90), mention.start);
  if (to > day || !isOver(before, { ...mention, from, to }, day)) return undefined;
  return { ...mention, from, to, label: mention.label.replace(/\d{4}/u, to.slice(0, 4)) };
}

function yearBefore(day: string): string {
  return day.startsWith('0001') ? day : `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
}

function daysFrom(earlier: string, later: string): number {
  return (Date.parse(`${later}T00:00:00Z`) - Date.parse(`${earlier}T00:00:00Z`)) / 86_400_000;
}

const PAIRED = /^\s*(?:and|to|through|-|–|und|bis|et|au|y|a|i|do|та|і|до)\s+(?:on\s+|am\s+)?$/iu;
const RUN = /^\s*(?:to|through|-|–|bis|au|a|do|до)\s/iu;

function isWeekday(mention: TimeMention | undefined): mention is Extract<TimeMention, { from: string }> {
  return mention?.kind === 'day' && !/\d/u.test(mention.text) && namesWeekday(mention.text);
}

function namesWeekday(text: string): boolean {
  const tokens = tokenize(text);
  const { weekdays } = lexiconFor(undefined);
  return tokens.some((_, index) => weekdays.match(tokens, index) !== undefined);
}

/** "Thursday and Friday": the second day follows the first, and neighbours are one run of days. */
function withWeekdayPairs(text: string, times: readonly TimeMention[]): TimeMention[] {
  const paired: TimeMention[] = [];
  for (const mention of times) {
    const first = paired.at(-1);
    const between = first && text.slice(first.end, mention.start);
    if (!isWeekday(first) || !isWeekday(mention) || between === undefined || !PAIRED.test(between)) {
      paired.push(mention);
      continue;
    }
    const gap = (weekdayOf(mention.from) - weekdayOf(first.from) + DAYS_OF_WEEK) % DAYS_OF_WEEK;
    const to = addDays(first.from, gap);
    if (gap !== 1 && !RUN.test(between)) paired.push({ ...mention, from: to, to });
    else paired[paired.length - 1] = { ...first, kind: 'range', to, end: mention.end, text: text.slice(first.start, mention.end) };
  }
  return paired;
}

/** "Thursday and Friday (17-18 October)", "17 October, Thursday": what is printed in figures decides. */
function isBesidePrinted(
  text: string,
  mention: TimeMention,
  before: TimeMention | undefined,
  after: TimeMention | undefined,
  language: string,
): boolean {
  if (mention.kind !== 'vague' && mention.kind !== 'day' && mention.kind !== 'range') return false;
  if (/\d/u.test(mention.text) || !namesWeekday(mention.text)) return false;
  return [
    after && isPrinted(after, language) && text.slice(mention.end, after.start),
    before && isPrinted(before, language) && text.slice(before.end, mention.start),
  ].some((between) => typeof between === 'string' && /^[\s,(–-]{0,3}(?:on\s)?$/u.test(between));
}

function isPrinted(mention: TimeMention, language: string): boolean {
  return (mention.kind === 'day' || mention.kind === 'range') && /\d/u.test(mention.text) && namesMonth(mention.text, language);
}
