import type { AskRequest, Bot } from '../bot.ts';
import { Failure } from '../model/failure.ts';
import type { Person } from '../model/interaction.ts';
import type { PlanRead } from '../model/plan-read.ts';
import type { PlanReader } from '../ports/plan-reader.ts';
import type { Readings } from '../ports/readings.ts';

/** What it takes to have a question read by a language model. */
export interface PlanReading {
  readonly reader: PlanReader;
  /** Where readings are kept. @throws Failure while there is no store */
  readonly readings: () => Pick<Readings, 'find' | 'keep'>;
  /** The instant at which a reading is kept, ISO 8601. */
  readonly now: () => string;
}

/** How a question is read: `asks` lets the model be asked, else only what it read before counts; whose question it is. */
export interface HowRead {
  readonly asks: boolean;
  readonly person?: Person;
}

type Plans = readonly (PlanRead | undefined)[];

/** So many messages at the end of a conversation are read. */
const MESSAGES_READ = 11;

/**
 * A request with what a language model read of its question and of those before it. Earlier messages count as they were read
 * when they were asked. Without a store, for an audience that nothing may be sent of, or where the model fails, the own
 * reading answers alone. Never rejects but for what the bot itself refuses.
 *
 * @throws Failure DATE_INVALID, AUDIENCE_UNKNOWN
 */
export async function withPlansRead(request: AskRequest, bot: Bot, reading: PlanReading | undefined, how: HowRead): Promise<AskRequest> {
  if (!reading || !isOpen(request, bot, reading.reader)) return request;
  const messages = [...(request.thread ?? []), request.question];
  const first = Math.max(0, messages.length - MESSAGES_READ);
  let plansRead: Plans = messages.slice(0, first).map(() => undefined);
  for (const [at, question] of messages.entries()) {
    if (at < first) continue;
    const before = { ...request, question, thread: messages.slice(0, at), plansRead: [...plansRead, undefined] };
    const isLast = at === messages.length - 1;
    plansRead = [
      ...plansRead,
      await planOf(before, bot, reading, { ...how, asks: how.asks && isLast && request.recordedBy === undefined }),
    ];
  }
  return plansRead.some((plan) => plan !== undefined) ? { ...request, plansRead } : request;
}

function isOpen({ audience }: AskRequest, { pack }: Bot, { audiences }: PlanReader): boolean {
  const [widest = 'public'] = pack.audiences;
  return (audiences ?? new Set([widest])).has(audience ?? widest);
}

async function planOf(request: AskRequest, bot: Bot, { reader, readings, now }: PlanReading, how: HowRead): Promise<PlanRead | undefined> {
  const consultation = bot.consult(request);
  if (!consultation || (consultation.isCertain && reader.asked === 'uncertain')) return undefined;
  const { prompt } = consultation;
  const key = reader.keyOf(prompt);
  try {
    const kept = await readings().find(key);
    if (kept) return wasKeptBy(kept.keptAt, request.recordedBy) ? kept.plan : undefined;
    if (!how.asks) return undefined;
    const plan = await reader.read(prompt);
    return plan && (await readings().keep({ key, plan, keptAt: now() }, how.person)).plan;
  } catch (error) {
    // What cannot be kept would be read otherwise the next time.
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

function wasKeptBy(keptAt: string, instant: string | undefined): boolean {
  return instant === undefined || Date.parse(keptAt) <= Date.parse(instant);
}
