import { createHash } from 'node:crypto';
import {
  type Clock,
  Failure,
  type ModelSpending,
  type PlanRead,
  type PlanReader,
  type PlanReaderEvent,
  planReadSchema,
  type UnreadBecause,
} from '../../src/index.ts';
import type { Complete, Completion } from './chat-completion.ts';
import { LONGEST_REPLY, type ModelSettings } from './settings.ts';
import { whyUnread } from './unread.ts';
import { withinTime } from './within-time.ts';

/** What a reader over an endpoint is made of. */
export interface PlanReaderParts {
  readonly settings: ModelSettings;
  readonly clock: Pick<Clock, 'now' | 'elapsed' | 'wait'>;
  /** Where the tokens of each day are counted, by all processes together. @throws Failure while it is away */
  readonly spending: () => Pick<ModelSpending, 'reserve' | 'settle'>;
  readonly tell: (event: PlanReaderEvent) => void;
  /** Loads what speaks to the endpoint, at the first question. */
  readonly load: () => Promise<Complete>;
}

/** Milliseconds for which a model that refuses, or fails so often in a row, is not asked again: nobody waits for it. */
const REST = 60_000;
const FAILURES_IN_ROW = 3;
/** So few characters of a text at least make one token: what is sent is counted by it where nobody tells. */
const CHARACTERS_OF_TOKEN = 3;
/** Requests at once; the next ones are answered without. */
const AT_ONCE = 8;

/** A reader of questions over an endpoint, within its time limit and its budget of a day. */
export function planReader({ settings, clock, spending, tell, load }: PlanReaderParts): PlanReader {
  const { name, url, timeLimit, tokensPerDay } = settings;
  let complete: Promise<Complete> | undefined;
  let failures = 0;
  let restsUntil = Number.NEGATIVE_INFINITY;
  let atOnce = 0;
  let endedOn: string | undefined;

  /** Takes what a question may cost out of the budget of the day; why it may not be asked, where that is too much. */
  async function reserve(day: string, tokens: number): Promise<UnreadBecause | undefined> {
    try {
      if (await spending().reserve(day, tokens, tokensPerDay)) return undefined;
    } catch (error) {
      if (error instanceof Failure) return 'store_away';
      throw error;
    }
    if (endedOn !== day) tell({ kind: 'budget_ended', day });
    endedOn = day;
    return 'budget_spent';
  }

  async function settle(day: string, more: number): Promise<void> {
    try {
      await spending().settle(day, more);
    } catch (error) {
      // What was reserved stays reserved: the budget ends a little sooner.
      if (!(error instanceof Failure)) throw error;
    }
  }

  function completed(prompt: Parameters<PlanReader['read']>[0]): Promise<Completion> {
    return withinTime(clock, timeLimit, async (signal) => {
      complete ??= load();
      return (await complete)(prompt, signal);
    });
  }

  function unasked(because: UnreadBecause): undefined {
    tell({ kind: 'unread', because, milliseconds: 0 });
    return undefined;
  }

  function unread(because: UnreadBecause, began: number): undefined {
    failures += 1;
    if (because === 'refused' || because === 'too_many' || failures >= FAILURES_IN_ROW) restsUntil = clock.elapsed() + REST;
    tell({ kind: 'unread', because, milliseconds: Math.max(0, clock.elapsed() - began) });
    return undefined;
  }

  async function asked(prompt: Parameters<PlanReader['read']>[0], day: string, expected: number): Promise<PlanRead | undefined> {
    const began = clock.elapsed();
    try {
      const { text, tokensIn = expected, tokensOut = Math.ceil(text.length / CHARACTERS_OF_TOKEN) } = await completed(prompt);
      await settle(day, tokensIn + tokensOut - expected - LONGEST_REPLY);
      const plan = planIn(text);
      if (!plan) return unread('no_plan', began);
      failures = 0;
      tell({ kind: 'read', milliseconds: Math.max(0, clock.elapsed() - began), tokensIn, tokensOut });
      return plan;
    } catch (error) {
      // What was sent is paid for, whatever came back.
      await settle(day, -LONGEST_REPLY);
      return unread(whyUnread(error), began);
    }
  }

  return {
    asked: settings.asked,
    audiences: settings.audiences,
    keyOf: ({ instructions, question }) =>
      createHash('sha256')
        .update(JSON.stringify([url, name, instructions, question]))
        .digest('hex'),
    async read(prompt): Promise<PlanRead | undefined> {
      if (clock.elapsed() < restsUntil || atOnce >= AT_ONCE) return unasked('resting');
      const expected = Math.ceil((prompt.instructions.length + prompt.question.length) / CHARACTERS_OF_TOKEN);
      const day = clock.now().slice(0, 10);
      atOnce += 1;
      try {
        const refused = await reserve(day, expected + LONGEST_REPLY);
        return refused ? unasked(refused) : await asked(prompt, day, expected);
      } finally {
        atOnce -= 1;
      }
    },
  };
}

/** The plan in what a model said; nothing where it is none, or has more than a plan has. */
function planIn(text: string): PlanRead | undefined {
  try {
    return planReadSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
