import { firstDay } from '../../model/calendar-date.ts';
import type { Document } from '../../model/document.ts';
import { formatDay } from '../../model/format.ts';
import type { Pack } from '../../model/pack.ts';
import { atOnce, type Sliced } from '../../model/sliced.ts';
import type { Candidate } from '../candidate.ts';
import { answerTo, takingUpIn } from './answered-claims.ts';
import { onlyAsks } from './asks-in.ts';
import { attendanceCandidates } from './attendance.ts';
import { candidatesInWords } from './candidates-in-words.ts';
import { mainSubject } from './clause-actor.ts';
import { countCandidates } from './count-candidates.ts';
import { carriedCounts, type LastCount, lastCountOf } from './count-carried.ts';
import { markCurrencySlips } from './currency-slips.ts';
import { dateCandidates } from './date-candidates.ts';
import { dayOfSaying } from './day-of-saying.ts';
import type { ListedDay, SentenceContext } from './draft-candidate.ts';
import { durationCandidates } from './duration-candidates.ts';
import type { Matter } from './matter.ts';
import { type EarlierMoney, moneyCandidates } from './money-candidates.ts';
import { openDateCandidates } from './open-dates.ts';
import { type PackWords, packWordsOf } from './pack-words.ts';
import { type ParsedSentence, parseSentence } from './parsed-sentence.ts';
import { quoteAround } from './quote.ts';
import { looksLikeInstruction } from './remarks.ts';
import { rowCandidates } from './row-candidates.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { personOf, type Saying, type Speaker, type SpeakersSoFar, sayingOf, speakersAfter } from './speaker.ts';
import { moneyStatus } from './stated-status.ts';
import { hostOf, type TranscriptTurn, turnOpened } from './transcript.ts';

/** No document that people read tells more; what follows is left to another reading, so that the review stays humanly possible. */
export const MOST_CANDIDATES = 2_000;

/** What the sentences so far leave for the next one. */
interface Course {
  readonly speakers: SpeakersSoFar;
  /** The last sentences, the latest first. */
  readonly recent: readonly ParsedSentence[];
  readonly money: EarlierMoney;
  readonly count?: LastCount;
  readonly paragraph: number;
  /** Who gave the list whose lines these are. */
  readonly gives?: Speaker;
  /** The day of which the list tells whose lines these are. */
  readonly listed?: ListedDay;
  /** Whose turn it is in a transcript, and who its host is. */
  readonly turn?: TranscriptTurn;
  readonly host?: Speaker;
}

/**
 * What a document says that a curator may make a fact of, sentence by sentence: money, counts, shares, dates, lengths of
 * time, who attended what, what was said by whom, and what happened. Passages are literal pieces of `document.text` at
 * their offsets; relative times are reckoned from the document's date. At most {@link MOST_CANDIDATES}; the same input
 * gives the same candidates.
 */
export function extractCandidates(document: Document, pack: Pack): readonly Candidate[] {
  return atOnce(candidatesIn(document, pack));
}

/** The same as {@link extractCandidates}, a sentence to a slice. */
export function* candidatesIn(document: Document, pack: Pack): Sliced<readonly Candidate[]> {
  const words = packWordsOf(pack);
  const sentences = sentencesOf(document.text);
  const prose = new Set(sentences.filter(isProse));
  const lead = [...prose].find(({ start }) => !inHeadline(document, start));
  let course: Course = { speakers: {}, recent: [], money: {}, paragraph: -1 };
  const candidates: Candidate[] = [];
  const told = toldOnce(document, words);
  for (const [at, sentence] of sentences.entries()) {
    if (candidates.length >= MOST_CANDIDATES) break;
    const read = prose.has(sentence)
      ? readSentence(told(sentence), followingOf(sentences, at, prose).map(told), course)
      : { candidates: rowCandidates(parseSentence(sentence, document, words, false)), course };
    candidates.push(...read.candidates);
    course = read.course;
    yield;
  }
  const marked = markCurrencySlips(candidates.slice(0, MOST_CANDIDATES), document, lead?.end ?? 0);
  return marked.map((candidate) => markHeadlineOnly(candidate, marked));
}

/** "32659 views", "17.10.24, 09:22 •": what a page prints around its text. */
const PAGE_FURNITURE =
  /•\s*\d+\s+views?\b|^\W*\d+\s+(?:min read|views?|comments?)\W*$|©|\ball rights reserved\b|^(?:read more|photo(?: by)?|source|tags?)\b\s*:?|\d\d\.\d\d\.\d\d,\s+\d\d:\d\d\s*•/iu;

/** Cells of a row, or what stands beside each other at the head of a page: no sentence tells what they have to do with each other, but columns may. */
const BESIDE_EACH_OTHER = /\S \| \S/u;

function isProse({ text }: Sentence): boolean {
  return !PAGE_FURNITURE.test(text) && !BESIDE_EACH_OTHER.test(text) && /\p{L}/u.test(text);
}

function inHeadline({ headline }: Document, place: number): boolean {
  return headline !== undefined && place >= headline.start && place < headline.end;
}

/** Reads each sentence once, though the one before looks at it, too. */
function toldOnce(document: Document, words: PackWords): (sentence: Sentence) => ParsedSentence {
  const read = new Map<Sentence, ParsedSentence>();
  return (sentence) => {
    const told = read.get(sentence) ?? parseSentence(sentence, document, words, inHeadline(document, sentence.start));
    read.set(sentence, told);
    return told;
  };
}

/** What may answer a sentence: the two behind it, as far as they stand in its paragraph or in the next. */
function followingOf(sentences: readonly Sentence[], at: number, prose: ReadonlySet<Sentence>): Sentence[] {
  const paragraph = sentences[at]?.paragraph ?? 0;
  const following = sentences.slice(at + 1, at + 3);
  const end = following.findIndex((sentence) => !prose.has(sentence) || sentence.paragraph > paragraph + 2);
  return end < 0 ? following : following.slice(0, end);
}

function readSentence(told: ParsedSentence, following: readonly ParsedSentence[], before: Course) {
  const { sentence } = told;
  const fresh = sentence.paragraph !== before.paragraph;
  const turn = fresh ? turnOpened(told, before.host) : before.turn;
  const lister = turn?.speaker ?? (isLine(told) ? before.gives : undefined);
  const saying = sayingOf(told, before.speakers) ?? (lister && { speaker: lister });
  if (turn?.asks || onlyAsks(told.text, told.asks)) return { candidates: [], course: courseAfter(told, saying, turn, before, fresh) };
  const answered = answerTo(told, following, saying, before.speakers);
  const context: SentenceContext = {
    told,
    saying,
    ...(answered && { answered }),
    announced: announcedDay(told),
    inTurn: turn !== undefined,
    recent: before.recent,
    ...(before.listed && isLine(told) && { listed: before.listed }),
  };
  const money = moneyCandidates(context, before.money);
  const [last] = new Set(money.map(({ subject, property }) => `${subject} ${property}`)).size === 1 ? money : [];
  const own = countCandidates(context);
  const counts = [...own, ...carriedCounts(context, lastCountOf(told, own, before.count))];
  const count = lastCountOf(told, counts, before.count);
  const course = {
    ...courseAfter(told, saying, turn, before, fresh, last && { subject: last.subject, property: last.property, subjectNamed: false }),
    ...(count && { count }),
  };
  const subjects = money.map(({ subject }) => subject);
  const times = [...dateCandidates(context, subjects), ...durationCandidates(context, subjects), ...openDateCandidates(context)];
  const figures = [...money, ...counts, ...times];
  const isInstruction = looksLikeInstruction(told);
  const events = isInstruction ? [] : attendanceCandidates(context);
  const rest = isInstruction || takingUpIn(told, before.recent[0]) ? [] : candidatesInWords(context, [...figures, ...events]);
  return { candidates: distinct([...figures, ...events, ...rest]), course };
}

function courseAfter(
  told: ParsedSentence,
  saying: Saying | undefined,
  turn: TranscriptTurn | undefined,
  before: Course,
  fresh: boolean,
  matter?: Matter,
): Course {
  const { paragraph } = told.sentence;
  const gives = isLine(told) ? before.gives : listedBy(told, saying, before.speakers);
  const listed = isLine(told) ? before.listed : dayListed(told);
  const host = paragraph < LAST_PARAGRAPH_OF_HEAD ? hostOf(told, before.host) : before.host;
  return {
    speakers: speakersAfter(told, saying, before.speakers),
    recent: [told, ...before.recent].slice(0, MOST_RECENT),
    money: { ...moneyAfter(told, before.money, fresh), ...(matter && { matter, amounts: told.money.map(({ amount }) => amount) }) },
    paragraph,
    ...(gives && { gives }),
    ...(listed && { listed }),
    ...(turn && { turn }),
    ...(host && { host }),
  };
}

/** "The figures as of noon today:": the day of what is listed behind it, and the words that tell it. */
function dayListed(told: ParsedSentence): ListedDay | undefined {
  if (!HEADS_LIST.test(told.text) && !HEADS_FIGURES.test(told.text)) return undefined;
  const [only, ...others] = told.times.filter((time) => time.kind === 'day' && (time.edge === 'within' || time.edge === 'as_of'));
  if (only?.kind !== 'day' || others.length > 0) return undefined;
  const basis = /(?:19|20)\d\d/u.test(only.text) ? 'stated' : 'inferred';
  return {
    period: { label: formatDay(only.from), start: only.from, end: only.to, basis },
    told: quoteAround(told.sentence, only, []),
  };
}

/** A line of a list. */
function isLine({ text }: ParsedSentence): boolean {
  return /^\s*[•▪*–-]\s/u.test(text);
}

const LISTS =
  /(?<!\p{L})(?:g[ai]ve|gives|named|names|presented|presents|published|listed|lists|set out|announced|provided|offered)(?!\p{L})/iu;

/** "Hall also gave new figures:": the lines behind it are what she says. */
function listedBy(told: ParsedSentence, saying: Saying | undefined, { person }: SpeakersSoFar): Speaker | undefined {
  if (!HEADS_LIST.test(told.text)) return undefined;
  if (saying?.speaker) return saying.speaker;
  if (!LISTS.test(told.text)) return undefined;
  const opening = /^(?:he|she|\p{Lu}[\p{L}'’-]+)(?!\p{L})/iu.exec(told.text)?.[0] ?? '';
  if (person && (/^(?:he|she)$/iu.test(opening) || person.name.endsWith(` ${opening}`))) return person;
  const acting = mainSubject(told, []);
  const entity = acting.kind === 'known' ? personOf(told.words, acting.entity, told.document.source.published.date) : undefined;
  return entity !== undefined && told.words.entities.get(entity)?.kind === 'person'
    ? { entity, name: told.words.nameOf(entity) }
    : undefined;
}

/** The host of a transcript is named in its title, or in one of its first paragraphs. */
const LAST_PARAGRAPH_OF_HEAD = 4;

/** The day of saying where the sentence tells one that is not after the document's own; else the document's. */
function announcedDay(told: ParsedSentence): string {
  const { date } = told.document.source.published;
  const day = dayOfSaying(told);
  return day !== undefined && firstDay(day.from) <= date ? day.from : date;
}

/** So many sentences back something is remembered. */
const MOST_RECENT = 20;

const MONEY_TALK =
  /\b(?:package|fund|funding|aid|money|pledge|loan|grant|budget|initiative|contribution|support|assistance|proposal|billion|million)\b/iu;

const HEADS_LIST = /:\s*$/u;
/** "Friday 3 May 2024, figures of 09:00": a line that only says of when the figures are. */
const HEADS_FIGURES =
  /^[^.!?;]{0,60}(?<!\p{L})(?:figures|numbers|data|as (?:of|at)|Zahlen|Stand|chiffres|données|état au|cifras|datos|dane|stan na|дані|станом на)(?!\p{L})[^.!?;]{0,40}$/iu;

/** The status that the next sentence may go on with; a line that ends with a colon gives it to the whole list under it. */
function moneyAfter(told: ParsedSentence, before: EarlierMoney, fresh: boolean): EarlierMoney {
  const place = MONEY_TALK.exec(told.text);
  const status = place ? moneyStatus(told, { start: place.index, end: place.index + place[0].length }) : undefined;
  if (HEADS_LIST.test(told.text)) {
    const label = moneyStatus(told, { start: told.text.length, end: told.text.length });
    return label ? { status: label.status, headsList: true } : {};
  }
  if (before.headsList && told.money.length > 0) return before;
  if (place === null) return fresh ? {} : before;
  return status && !status.guessed ? { status: status.status } : {};
}

/** The same value of the same matter and period is told once in a sentence. */
function distinct(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ value, subject, property, period, polarity, modality, change }) => {
    const key = JSON.stringify([value, subject, property, period?.label, polarity, modality, change]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** A headline's claim that the body does not repeat is weak evidence. */
function markHeadlineOnly(candidate: Candidate, all: readonly Candidate[]): Candidate {
  if (candidate.voice !== 'headline') return candidate;
  const value = JSON.stringify(candidate.value);
  const repeated = all.some((other) => other.voice !== 'headline' && JSON.stringify(other.value) === value);
  if (repeated) return candidate;
  return { ...candidate, remarks: [...candidate.remarks, { code: 'headline_only', text: 'Only the headline says so.' }] };
}
