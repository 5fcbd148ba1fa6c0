import type { FactView } from '../facts/fact-view.ts';
import { onlyAsks } from '../intake/extract/asked.ts';
import { dayOfSaying } from '../intake/extract/day-of-saying.ts';
import type { Told } from '../intake/extract/told.ts';
import { firstDay, lastDay } from '../model/calendar-date.ts';
import type { Fact } from '../model/fact.ts';
import { formatDay } from '../model/format.ts';
import { type DayMention, dayDifference, daysTold } from './day-told.ts';
import { type Difference, type Finding, isRight, type Stretch, type Unchecked } from './finding.ts';
import { tokensAround } from './fit.ts';
import { matchesOf } from './judge-figure.ts';
import { isQuotation, quotationMatch } from './judge-quotation.ts';
import { type WordsMatch, wordsMatches } from './judge-words.ts';
import { laterState } from './later-state.ts';
import { officesTold } from './offices-told.ts';
import type { StoreSayings } from './store-sayings.ts';
import { suggestedWording } from './suggested-wording.ts';
import { figuresIn, type ToldFigure } from './told-figures.ts';
import type { ToldSentence } from './told-sentences.ts';
import { namesReport, type Standing, standingOf } from './verdict.ts';
import { isActing } from './who-is-told.ts';
import { workedOut } from './worked-out.ts';

/** A finding within its sentence: places count from the beginning of the sentence. */
type Found = Omit<Finding, 'text'> & { readonly text: string };

/** What was found in a sentence, and what of it was not held against anything. */
export interface CheckedSentence {
  readonly findings: readonly Found[];
  readonly unchecked: readonly Unchecked[];
}

/** Something held that a claim may be. */
interface Candidate {
  readonly fact: Fact;
  readonly fit: number;
  readonly score: number;
  readonly differences: readonly Difference[];
  /** The figure with its time is told so of nothing else: hardly more need be shared. */
  readonly isTelling?: boolean;
}

/** What a verdict needs: how near what is held must be to bear a claim out, and to be what it differs from. */
interface Thresholds {
  readonly bears: number;
  readonly differs: number;
}

const FIGURES: Thresholds = { bears: 0.28, differs: 0.5 };
const DAYS: Thresholds = { bears: 0.35, differs: 0.42 };
/** So much of what is said must be said by a fact, and one that says hardly less than another is as near. */
const PREDICATE = 0.5;
/** When something was tells that it was, in whatever words. */
const OF_DATE = 0.35;
/** A sentence that names nobody must share so many words with a fact. */
const FEWEST_SHARED = 3;
const NEARLY = 0.12;
const DAY_BESIDE = 0.15;
/** The words of a text in another language are hardly those of a fact: its names and days tell what it is about. */
const OF_OTHER_LANGUAGE = 0.2;
const FOREIGN_DAYS: Thresholds = { ...DAYS, bears: 0.28 };
const WORDS: Thresholds = { bears: 0.5, differs: 0.62 };

/** Holds one sentence of a text against what is held. */
export function checkSentence(sentence: ToldSentence, store: StoreSayings): CheckedSentence {
  const { told } = sentence;
  const whole = { start: 0, end: told.text.length };
  if ((told.text.match(/\p{L}{2,}/gu) ?? []).length < FEWEST_WORDS) return { findings: [], unchecked: [] };
  if (onlyAsks(told.text, told.asks)) return { findings: [], unchecked: [left(told, whole, 'It asks, and claims nothing.')] };
  const figures = figuresIn(told);
  const ofFigures = figures.flatMap((figure) => judgeFigure(sentence, figure, figures, store) ?? []);
  const taken = new Set(figures.flatMap(({ period }) => (period ? [period.mention.start] : [])));
  const days = daysTold(told).filter(({ start }) => !taken.has(start));
  const ofDays = days.flatMap((day) => judgeDayBeside(sentence, day, ofFigures, store) ?? []);
  const ofQuotations = told.quotations.flatMap((quoted) => judgeQuotation(sentence, quoted, store) ?? []);
  const ofOffices = judgeOffices(sentence, store);
  const found = [...ofFigures, ...ofDays, ...ofQuotations, ...ofOffices];
  const hasChecked = figures.length + days.length + ofQuotations.length + ofOffices.length > 0;
  const ofWords = hasChecked ? [] : (judgeWords(sentence, store) ?? []);
  const findings = [...found, ...ofWords].toSorted((one, other) => one.stretch.start - other.stretch.start);
  const isSilent = findings.length === 0 && /\p{L}{2}/u.test(told.text);
  return { findings, unchecked: isSilent ? [left(told, whole, NO_CLAIM)] : [] };
}

/** A line of fewer words is a date line, a number of a page or a name. */
const FEWEST_WORDS = 2;
const NO_CLAIM = 'It has no figure, day, status, office or quotation that could be held against the store.';

function left(told: Told, stretch: Stretch, why: string): Unchecked {
  return { stretch, text: told.text.slice(stretch.start, stretch.end), why };
}

/** So small a number in words, of nothing that is counted of somebody who is named, is a turn of phrase. */
const SMALL = 12;

/** "under ten", "over 60", "between 7 a.m. and 9 p.m.": an age, or an hour, and no figure of its own. */
function isBy(told: Told, { kind, start, end }: ToldFigure): boolean {
  if (kind !== 'count') return false;
  return AGE_BEFORE.test(told.text.slice(0, start)) || HOUR_BEHIND.test(told.text.slice(end));
}

const AGE_BEFORE =
  /(?<!\p{L})(?:(?:younger|older) than|aged?|jünger als|älter als|(?:moins|plus) de(?= \d+ ans)|(?:menores|mayores) de|âgée?s de|młodsz\p{L}+ niż|starsz\p{L}+ niż|молодш\p{L}+ (?:за|від)|старш\p{L}+ (?:за|від))\s+$/iu;
const HOUR_BEHIND = /^\s*(?:[ap]\.?\s?m(?:\.|(?!\p{L}))|o['’]clock|uhr(?!\p{L})|heures?\s*(?:[,.;]|\d|et|du)|годин[аіу](?!\p{L}))/iu;

function isPhrase(told: Told, { kind, amount, property, unit, start, end }: ToldFigure): boolean {
  if (kind !== 'count' || property !== undefined) return false;
  const isNamed = unit !== undefined && Number(amount) > 1 && told.names.some((name) => name.end <= start);
  return !isNamed && Number(amount) <= SMALL && !/\d/u.test(told.text.slice(start, end));
}

function judgeFigure(sentence: ToldSentence, figure: ToldFigure, figures: readonly ToldFigure[], store: StoreSayings): Found | undefined {
  const { told } = sentence;
  const matches = matchesOf(sentence, figure, figures, store);
  const place = { start: figure.start, end: figure.end };
  const borne = bearing(matches, told, FIGURES, store.view);
  if (borne?.verdict !== 'borne_out' && isBy(told, figure)) return undefined;
  if (borne?.verdict === 'borne_out') {
    const later = laterState(borne.fact, figure, told, store.view);
    if (later)
      return found(told, place, 'superseded', [borne.fact, later], [], `It was so; ${later.statement}`, store.view, {
        since: later.announced,
        instead: later,
      });
  }
  if (borne) return borne.found(place);
  const [first] = matches;
  const isNumber = first !== undefined && first.score >= FIGURES.differs && !first.differences.some(({ how }) => how === 'amount');
  if (first && isNumber && first.differences.length > 0) return differs(told, place, first, matches, store.view);
  const reckoned = workedOut(figure, told, nearFacts(sentence, figure, store), store.view);
  if (reckoned) {
    const { derivation, facts } = reckoned;
    const why = `Worked out: ${derivation.phrase} (${derivation.formula}); no source prints it.`;
    return { ...found(told, place, 'worked_out', facts, [], why, store.view), working: derivation.formula };
  }
  const [best] = matches;
  if (best && best.score >= FIGURES.differs && best.differences.length > 0) return differs(told, place, best, matches, store.view);
  if (isPhrase(told, figure)) return undefined;
  return found(told, place, 'not_held', [], [], 'Nothing that is held says this.', store.view);
}

/** The facts that a figure may be reckoned from: those that its sentence is about. */
function nearFacts({ told, recent }: ToldSentence, figure: ToldFigure, store: StoreSayings): readonly Fact[] {
  return store.near(tokensAround(told, figure, [], recent, store)).map(({ fact }) => fact);
}

/** Names alone make a difference only where who acts, or who is told to have said it, is another one: others are told by the way. */
function isSureOfWho({ differences, predicate, isOfMatter }: WordsMatch, sentence: ToldSentence, place: Stretch): boolean {
  if (isOfMatter || differences.length === 0 || differences.some(({ how }) => how !== 'scope' && how !== 'speaker')) return true;
  return predicate >= SURE && differences.some(({ at }) => at === undefined || isActing(sentence, place, at) || isActing(sentence, at, at));
}

const SURE = 0.6;

/** A day beside a figure is borne out by what the figure rests on, and adds no second fault to one that is wrong. */
function judgeDayBeside(sentence: ToldSentence, day: DayMention, figures: readonly Found[], store: StoreSayings): Found | undefined {
  const { told } = sentence;
  const bearing = figures.filter((one) => isRight(one)).flatMap(({ facts }) => facts.flatMap(({ id }) => store.saying(id) ?? []));
  const fact = bearing.find((saying) => dayDifference(day, told, saying).length === 0)?.fact;
  if (fact) return found(told, { start: day.start, end: day.end }, 'borne_out', [fact], [], fact.statement, store.view);
  const judged = judgeDay(sentence, day, store);
  return judged && !isRight(judged) && figures.some((one) => !isRight(one)) ? undefined : judged;
}

function judgeDay(sentence: ToldSentence, day: DayMention, store: StoreSayings): Found | undefined {
  const { told } = sentence;
  const matches = wordsMatches(sentence, day, store);
  const isForeign = told.document.source.language !== 'en';
  const dated = matches.find(({ fact, predicate }) => fact.value.kind === 'date' && predicate >= PREDICATE);
  const nearest = Math.max(0, ...matches.filter(({ predicate }) => predicate >= PREDICATE).map(({ fit }) => fit));
  const borne = bearing(
    matches.filter(
      (match) =>
        (match.fit >= nearest - DAY_BESIDE || match.fact.value.kind === 'date') &&
        match.predicate >= (isForeign ? OF_OTHER_LANGUAGE : match.fact.value.kind === 'date' ? OF_DATE : PREDICATE) &&
        (dated === undefined || match.fact.value.kind === 'date' || match.fit > dated.fit),
    ),
    told,
    isForeign ? FOREIGN_DAYS : DAYS,
    store.view,
  );
  const place = { start: day.start, end: day.end };
  if (borne) return borne.found(place);
  const datedSo = matches.find((match) => isDateOf(match, sentence, day, store));
  if (datedSo) return found(told, place, 'borne_out', [datedSo.fact], [], datedSo.fact.statement, store.view);
  const best = matches.find((match) => isSureOfWho(match, sentence, place) && tellsDay(match));
  if (best && best.score >= DAYS.differs && best.differences.length > 0) return differs(told, place, best, matches, store.view);
  const [nearestOne] = matches;
  if (dayOfSaying(told) === day && nearestOne && nearestOne.fit >= DAYS.bears) return undefined;
  if (matches.some((match) => isHeldOfAll(match, sentence, day))) return undefined;
  // "July", "earlier this month": without a number it is told by the way.
  if (!/\d/u.test(day.text)) return undefined;
  return found(told, place, 'not_held', [], [], 'Nothing that is held says this of that day.', store.view);
}

/** Whether a fact tells a day of its own: one that only was published on a day has no other one. */
function tellsDay({ fact: { value, period }, saying, differences }: WordsMatch): boolean {
  if (!differences.some(({ how }) => how === 'date')) return true;
  return value.kind === 'date' || period !== undefined || saying.statement.some((one) => daysTold(one).length > 0);
}

/** Whether a fact tells of all whom a sentence names, on that day: whether just what is said, its words leave open. */
function isHeldOfAll({ saying, differences }: WordsMatch, { told }: ToldSentence, day: DayMention): boolean {
  const named = told.names.filter(({ entity }) => saying.names.has(entity));
  return (
    named.length > 0 && named.length === told.names.length && differences.length === 0 && dayDifference(day, told, saying).length === 0
  );
}

/** Whether a fact gives as the date of its matter the very day or days that a sentence tells of those whom the fact names. */
function isDateOf({ fact, saying, differences }: WordsMatch, { told }: ToldSentence, day: DayMention, store: StoreSayings): boolean {
  const { value } = fact;
  if (value.kind !== 'date' || !/\d/u.test(day.text) || standingOf(fact, store.view).kind !== 'stands') return false;
  if (firstDay(value.date) !== day.from || lastDay(value.to ?? value.date) !== day.to) return false;
  if (differences.some(({ how }) => how !== 'scope') || told.names.length === 0) return false;
  const ofSubject = store.all.filter((other) => other.fact.subject === fact.subject);
  return told.names.every(
    ({ entity }) =>
      saying.names.has(entity) ||
      ofSubject.some((other) => other.fact.value.kind === 'entities' && other.fact.value.entities.includes(entity)),
  );
}

function judgeWords(sentence: ToldSentence, store: StoreSayings): Found[] | undefined {
  const { told } = sentence;
  const matches = wordsMatches(sentence, undefined, store);
  const place = { start: 0, end: told.text.replace(/[.!?…\s]+$/u, '').length };
  const telling = matches.filter(
    ({ predicate, isOfMatter, shared }) => (predicate >= PREDICATE && (told.names.length > 0 || shared >= FEWEST_SHARED)) || isOfMatter,
  );
  const most = Math.max(0, ...telling.map(({ fit }) => fit));
  const listed = telling.find(
    ({ isOfMatter, score, fact: { value } }) => isOfMatter && value.kind === 'entities' && score >= WORDS.differs,
  );
  const borne = bearing(
    telling.filter(({ fit, fact: { value } }) => fit >= most - NEARLY && (listed === undefined || value.kind === 'entities')),
    told,
    WORDS,
    store.view,
  );
  if (borne) return [borne.found(place)];
  const best = telling.find((match) => isSureOfWho(match, sentence, { start: told.text.length - 1, end: told.text.length }));
  if (best && best.score >= WORDS.differs && best.differences.length > 0) return [differs(told, place, best, matches, store.view)];
  return undefined;
}

function judgeQuotation({ told, saying }: ToldSentence, { start, end }: Stretch, store: StoreSayings): Found | undefined {
  const quoted = told.text.slice(start, end);
  if (!isQuotation(quoted)) return undefined;
  const match = quotationMatch(quoted, store);
  const place = { start, end };
  if (match === undefined) return found(told, place, 'not_held', [], [], 'No proven quotation has these words.', store.view);
  const translated = match.voice === 'translation' ? ' Its words are translated and not to be quoted word for word.' : '';
  if (!match.same) {
    const why = `The source prints “${match.quote}”.${translated}`;
    return { ...found(told, place, 'quotation_differs', [match.fact], [], why, store.view), suggestion: `“${match.quote}”` };
  }
  const speaker = told.names.some(({ entity, start: at }) => entity === saying?.speaker?.entity && (at < start || at >= end))
    ? saying?.speaker?.entity
    : heldByOffice(told, saying, store);
  const held = match.fact.speaker;
  if (speaker !== undefined && held !== undefined && speaker !== held) {
    const difference: Difference = { how: 'speaker', says: store.words.nameOf(speaker), held: store.words.nameOf(held) };
    return found(told, place, 'differs', [match.fact], [difference], `These are the words of ${store.words.nameOf(held)}.`, store.view);
  }
  return found(told, place, 'borne_out', [match.fact], [], `The source prints “${match.quote}”.${translated}`, store.view);
}

/** Who is told to speak by the office: the sentence names it, and not the person. */
function heldByOffice({ names }: Told, saying: ToldSentence['saying'], { words }: StoreSayings): string | undefined {
  const speaker = saying?.speaker?.entity;
  const roles = speaker === undefined ? [] : (words.entities.get(speaker)?.roles ?? []);
  return names.some(({ entity }) => roles.some(({ role }) => role === entity)) ? speaker : undefined;
}

function judgeOffices({ told }: ToldSentence, store: StoreSayings): Found[] {
  return officesTold(told, store.view.horizon.asOf, store).flatMap(({ differences, start, end }) =>
    differences.length === 0
      ? []
      : [found(told, { start, end }, 'differs', [], differences, `Then it was ${differences[0]?.held ?? 'somebody else'}.`, store.view)],
  );
}

/** A fact that says less of the matter than one that is contested or set aside bears nothing out in its place. */
const NEARLY_AS_NEAR = 0.75;

/** Whether a sentence names whom a contested fact has, and nobody of those whom the preferred one has for the same. */
function isRatherOf(
  { fact: other, fit, standing }: { readonly fact: Fact; readonly fit: number; readonly standing: Standing },
  preferred: Fact,
  asNear: number,
  { names, countries }: Told,
): boolean {
  if (standing.kind !== 'contested' || fit < asNear * NEARLY_AS_NEAR) return false;
  if (other.subject !== preferred.subject || other.property !== preferred.property) return false;
  const [of, instead] = [other.value, preferred.value];
  if (of.kind !== 'entities' || instead.kind !== 'entities') return false;
  const named = [...names, ...countries].map(({ entity }) => entity);
  return named.some((id) => of.entities.includes(id)) && !named.some((id) => instead.entities.includes(id));
}

interface Bearing {
  readonly verdict: Finding['verdict'];
  readonly fact: Fact;
  readonly found: (place: Stretch) => Found;
}

/** What bears a claim out, and how that stands: contested, superseded, or set aside for something else. */
function bearing(matches: readonly Candidate[], told: Told, { bears }: Thresholds, view: FactView): Bearing | undefined {
  const tellingBears = told.document.source.language === 'en' ? bears / 2 : 0;
  const agreeing = matches
    .filter(({ differences, fit, isTelling }) => differences.length === 0 && fit >= (isTelling ? tellingBears : bears))
    .map(({ fact, fit }) => ({ fact, fit, standing: standingOf(fact, view) }));
  const most = Math.max(0, ...agreeing.map(({ fit }) => fit));
  const standing = agreeing.find(
    ({ standing: { kind }, fact, fit }) =>
      (kind === 'stands' && fit >= most * NEARLY_AS_NEAR && !agreeing.some((other) => isRatherOf(other, fact, fit, told))) ||
      namesReport(told, fact, view),
  );
  if (standing) {
    const { fact } = standing;
    return { verdict: 'borne_out', fact, found: (place) => found(told, place, 'borne_out', [fact], [], fact.statement, view) };
  }
  for (const { fact, standing: one } of agreeing) {
    if (one.kind === 'contested')
      return {
        verdict: 'contested',
        fact,
        found: (place) =>
          found(
            told,
            place,
            'contested',
            [fact, ...one.others],
            [],
            `Sources differ: ${one.others.map(({ statement }) => statement).join(' ')}`,
            view,
            { instead: one.others[0] ?? fact },
          ),
      };
    if (one.kind === 'superseded')
      return {
        verdict: 'superseded',
        fact,
        found: (place) =>
          found(told, place, 'superseded', [fact, one.by], [], `Since ${formatDay(one.since)}: ${one.by.statement}`, view, {
            since: one.since,
            instead: one.by,
          }),
      };
    if (one.kind === 'set_aside') {
      const other = matches.find((match) => one.held.some(({ id }) => id === match.fact.id) && match.differences.length > 0);
      const held = one.held[0];
      if (other === undefined && held === undefined) continue;
      const alike = held && matches.find((match) => match.fact.id === held.id && match.differences.length === 0);
      if (alike) {
        const ofHeld = bearing([alike], told, { bears: 0, differs: 0 }, view);
        if (ofHeld) return ofHeld;
      }
      const differences = other?.differences ?? [];
      return {
        verdict: 'differs',
        fact,
        found: (place) =>
          found(
            told,
            withPlaces(place, differences),
            'differs',
            [...(held ? [held] : []), fact],
            differences,
            fact.rank?.reason ?? held?.statement ?? fact.statement,
            view,
            { instead: held ?? fact },
          ),
      };
    }
  }
  return undefined;
}

function differs(told: Told, place: Stretch, best: Candidate, matches: readonly Candidate[], view: FactView): Found {
  const standing = standingOf(best.fact, view);
  const instead =
    standing.kind === 'superseded' ? standing.by : standing.kind === 'set_aside' ? (standing.held[0] ?? best.fact) : best.fact;
  const beside = matches.find(({ fact }) => fact.id === instead.id) ?? best;
  const differences = beside.differences.length > 0 ? beside.differences : best.differences;
  return found(told, withPlaces(place, differences), 'differs', [...new Set([instead, best.fact])], differences, instead.statement, view, {
    instead,
  });
}

/** Where a difference stands; where only who says it is another one, that is the name, and what is said may be right. */
function withPlaces(place: Stretch, differences: readonly Difference[]): Stretch {
  const isOfSpeaker =
    place.start > 0 && differences.length > 0 && differences.every(({ how, at }) => how === 'speaker' && at !== undefined);
  const places = [...(isOfSpeaker ? [] : [place]), ...differences.flatMap(({ at }) => (at ? [at] : []))];
  return { start: Math.min(...places.map(({ start }) => start)), end: Math.max(...places.map(({ end }) => end)) };
}

function found(
  told: Told,
  stretch: Stretch,
  verdict: Finding['verdict'],
  facts: readonly Fact[],
  differences: readonly Difference[],
  why: string,
  view: FactView,
  { since, instead }: { readonly since?: string; readonly instead?: Fact } = {},
): Found {
  return {
    verdict,
    stretch,
    text: told.text.slice(stretch.start, stretch.end),
    differences,
    facts,
    why,
    ...(instead && { suggestion: suggestedWording(instead, view) }),
    ...(since !== undefined && { since }),
  };
}
