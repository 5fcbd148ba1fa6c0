import { Temporal } from 'temporal-polyfill';
import type { Answer } from './answer/answer.ts';
import { ask, type PlansRead, type Question } from './answer/ask.ts';
import { type Consultation, consult } from './answer/by-model/consult.ts';
import { type Explanation, explain } from './answer/explain.ts';
import { Knowledge } from './answer/knowledge.ts';
import { type FoundFact, searchFacts } from './answer/search.ts';
import { audienceUnknown } from './facts/horizon.ts';
import { packWithin } from './facts/pack-within.ts';
import type { SeriesView } from './facts/series/series-view.ts';
import type { FactView } from './facts/view.ts';
import { isCalendarDate } from './model/calendar-date.ts';
import { Failure } from './model/failure.ts';
import type { Pack } from './model/pack.ts';
import { atOnce, inSlices, type Sliced } from './model/sliced.ts';
import { cleanText } from './model/text.ts';
import type { Thesaurus } from './ports/thesaurus.ts';
import type { KeptReadings } from './question/text-readings.ts';

/** What somebody asks, with what limits the answer. Days are `YYYY-MM-DD`, instants ISO 8601 with their offset. */
export interface AskRequest {
  readonly question: string;
  /** Earlier questions of the same thread, oldest first. */
  readonly thread?: readonly string[];
  /** When it is asked, as an instant or a day (its end counts): nothing published or recorded later is used. */
  readonly askedAt: string;
  /** What was public by the end of this day, if earlier than `askedAt`. */
  readonly asOf?: string;
  /** What the store held at this instant, if earlier than `askedAt`. */
  readonly recordedBy?: string;
  /** Whose clearance counts; the widest audience without it. */
  readonly audience?: string;
  /** What a language model read of each question of the thread and of this one, in their order; none was asked without. */
  readonly plansRead?: PlansRead;
}

/** From where a pack is looked at: when (as in {@link AskRequest}) and with whose clearance. */
export type AskHorizon = Pick<AskRequest, 'askedAt' | 'asOf' | 'recordedBy' | 'audience'>;

/** The core of the product: a pack that can be asked. */
export interface Bot {
  readonly pack: Pack;
  /** @throws Failure DATE_INVALID, AUDIENCE_UNKNOWN */
  ask(request: AskRequest): Answer;
  /**
   * The same answer, with how the question was read and what was weighed for it.
   * @throws Failure DATE_INVALID, AUDIENCE_UNKNOWN
   */
  explain(request: AskRequest): Explanation;
  /**
   * What a language model may be asked about a question, where it has a say; its answer goes into {@link AskRequest.plansRead}.
   * @throws Failure DATE_INVALID, AUDIENCE_UNKNOWN
   */
  consult(request: AskRequest): Consultation | undefined;
  /**
   * At most `limit` facts that speak of some words, best first, each ready to be shown; one of each claim.
   * @throws Failure DATE_INVALID, AUDIENCE_UNKNOWN
   */
  search(text: string, limit: number, horizon: AskHorizon): readonly FoundFact[];
  /**
   * What can be known.
   * @throws Failure DATE_INVALID, AUDIENCE_UNKNOWN
   */
  view(horizon: AskHorizon): FactView;
  /** What can be known of the tables, where the pack has any: beside the facts of a {@link view}, as of its horizon. */
  tables(horizon: FactView['horizon']): SeriesView | undefined;
}

/** What a bot can be made from beside its pack. All but the thesaurus only make it sooner: what it answers depends on the pack. */
export interface BotMadeBefore {
  /** A bot over the same pack as it was: what did not change is taken from it. */
  readonly previous?: Bot | undefined;
  /** What reading the texts of this very pack gave, as `keep` was given it. */
  readonly readings?: KeptReadings | undefined;
  /** Is given what reading the texts gave. */
  readonly keep?: ((readings: KeptReadings) => void) | undefined;
  /** Where words of near meaning are looked up; what is asked is understood by it, so a bot made from another keeps its own. */
  readonly thesaurus?: Thesaurus | undefined;
}

/** A pack made ready for each of its audiences; those to whom the same is open share one. */
type KnowledgeByAudience = ReadonlyMap<string, Knowledge>;

/** What bots were made of, for those made from them. */
const made = new WeakMap<Bot, KnowledgeByAudience>();

/** Makes a pack ready to be asked. The same request always gets the same answer. */
export function createBot(pack: Pack, from: BotMadeBefore = {}): Bot {
  return atOnce(makeBot(pack, from));
}

/** Makes a pack ready as {@link createBot} does, with a pause every few milliseconds. */
export function createBotInSlices(pack: Pack, pause: () => Promise<void>, from: BotMadeBefore = {}): Promise<Bot> {
  return inSlices(makeBot(pack, from), pause);
}

function* makeBot(pack: Pack, from: BotMadeBefore): Sliced<Bot> {
  const knowledge = yield* knowledgeOf(pack, from);
  const bot = botOver(pack, knowledge);
  made.set(bot, knowledge);
  return bot;
}

/**
 * Each audience is answered from what is open to it and from nothing else: names, words and their weights included, so
 * that no reply can tell that there is more.
 */
function* knowledgeOf(pack: Pack, { previous, readings, keep, thesaurus }: BotMadeBefore): Sliced<KnowledgeByAudience> {
  const held = previous && made.get(previous);
  const byPack = new Map<Pack, Knowledge>();
  const byAudience = new Map<string, Knowledge>();
  for (const audience of pack.audiences) {
    const within = packWithin(pack, audience);
    const before = held?.get(audience);
    const from = { before, thesaurus: thesaurus ?? before?.thesaurus ?? held?.values().next().value?.thesaurus };
    const ready = byPack.get(within) ?? (yield* Knowledge.of(within, within === pack ? { ...from, readings, keep } : from));
    byPack.set(within, ready);
    byAudience.set(audience, ready);
  }
  return byAudience;
}

function botOver(pack: Pack, knowledge: KnowledgeByAudience): Bot {
  const widest = pack.audiences[0] ?? 'public';
  const openTo = (audience: string): Knowledge => {
    const open = knowledge.get(audience);
    if (open) return open;
    throw audienceUnknown(pack, audience);
  };
  const viewFrom = ({ audience = widest, ...times }: AskHorizon): FactView =>
    openTo(audience).viewAt({ ...readTimes(times, pack.time_zone), audience });
  return {
    pack,
    view: viewFrom,
    tables: (horizon) => openTo(horizon.audience).series?.store.at(horizon),
    search(text, limit, horizon) {
      const view = viewFrom(horizon);
      const open = openTo(view.horizon.audience);
      return searchFacts(open.reader.read(text, view.horizon.asOf), limit, open, view);
    },
    ask(request) {
      return ask(questionOf(request, pack), openTo(request.audience ?? widest));
    },
    consult(request) {
      return consult(questionOf(request, pack), openTo(request.audience ?? widest));
    },
    explain(request) {
      return explain(questionOf(request, pack), openTo(request.audience ?? widest));
    },
  };
}

/** The day and the instant up to which something is looked at. */
function readTimes({ askedAt, asOf, recordedBy }: AskHorizon, zone: string): { asOf: string; recordedBy: string } {
  const { today, now } = readAskedAt(askedAt, zone);
  return {
    asOf: earlierDay(asOf === undefined ? today : readDay(asOf), today),
    recordedBy: recordedBy === undefined ? now : earlier(readInstant(recordedBy), now),
  };
}

function questionOf(request: AskRequest, pack: Pack): Question {
  const { asOf, recordedBy } = readTimes(request, pack.time_zone);
  return {
    text: request.question,
    thread: request.thread ?? [],
    // Who looks at a file as of a day means "this year" and "the first half" as of that day.
    today: asOf,
    asOf,
    recordedBy,
    audience: request.audience ?? pack.audiences[0] ?? 'public',
    plansRead: request.plansRead ?? [],
  };
}

function readAskedAt(text: string, zone: string): { today: string; now: string } {
  if (isCalendarDate(text) && text.length === 10) {
    const end = Temporal.PlainDate.from(text).add({ days: 1 }).toZonedDateTime(zone).subtract({ milliseconds: 1 });
    return { today: text, now: end.toInstant().toString() };
  }
  const now = readInstant(text);
  return { today: Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate().toString(), now };
}

function readDay(text: string): string {
  if (isCalendarDate(text) && text.length === 10) return text;
  throw new Failure(
    'DATE_INVALID',
    `“${cleanText(text).slice(0, 40)}” is not a day.`,
    'No calendar has it, or it is written otherwise.',
    'Write a day as 2024-10-16.',
  );
}

function readInstant(text: string): string {
  try {
    return Temporal.Instant.from(text).toString();
  } catch (cause) {
    throw new Failure(
      'DATE_INVALID',
      `“${cleanText(text).slice(0, 40)}” is not an instant.`,
      'It has no offset, or no calendar has it.',
      'Write an instant as 2024-10-18T09:00:00+02:00.',
      { cause },
    );
  }
}

/** Days as `YYYY-MM-DD` come in the order of the calendar when compared as text. */
function earlierDay(one: string, other: string): string {
  return one <= other ? one : other;
}

function earlier(one: string, other: string): string {
  return Temporal.Instant.compare(one, other) < 0 ? one : other;
}
