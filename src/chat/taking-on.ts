import type { Interaction, Reply } from '../model/interaction.ts';
import { placeOfReply } from '../model/place-of-reply.ts';
import type { HandleInteraction, Taking } from '../ports/chat.ts';
import type { Clock } from '../ports/clock.ts';
import { BROKEN, FULL } from './last-words.ts';
import type { LinesOfWork } from './lines-of-work.ts';
import { type NoReply, timelyReply } from './timely-reply.ts';

/** What operators are told of what a platform takes on. */
export type TakingOnEvent =
  | ({ readonly kind: 'no_reply' } & NoReply)
  /** A reply reached nobody. */
  | { readonly kind: 'lost'; readonly delivery: string }
  | { readonly kind: 'failed'; readonly error: unknown };

/** How long a platform waits, in milliseconds. */
export interface TakingOnLimits {
  /** For the core's reply to one interaction. */
  readonly answerMilliseconds: number;
  /** For a question to be kept, before its answer is shown all the same. */
  readonly keptMilliseconds: number;
  /** For a question to be kept or answered, before the platform is told that it was taken all the same. */
  readonly acknowledgedMilliseconds: number;
}

export const TAKING_ON_LIMITS: TakingOnLimits = { answerMilliseconds: 15_000, keptMilliseconds: 2_000, acknowledgedMilliseconds: 2_000 };

export interface TakingOnParts {
  readonly handle: HandleInteraction;
  /** How questions are kept beyond the life of the process; without it they are not. */
  readonly taking: Taking | undefined;
  readonly lines: LinesOfWork;
  readonly clock: Pick<Clock, 'wait'>;
  readonly limits: TakingOnLimits;
  readonly tell: (event: TakingOnEvent) => void;
}

/** A question, or whatever else is answered in its order and once, as a platform was told of it. */
export interface Incoming {
  readonly interaction: Interaction;
  /** What is answered one after another. */
  readonly thread: string;
  /** What another process would answer it from. */
  readonly payload: string;
  /** `left`: an earlier process took it, and may have answered; `given up`: so many did that it is not tried again. */
  readonly as: 'new' | 'left' | 'given up';
  /** The platform had told of it before, so that an answer may stand though nothing was kept. */
  readonly isSentAgain?: boolean;
  /** What it is answered with, within the time that there is for that; the core's reply without it. */
  readonly reply?: () => Promise<Reply>;
  /** Shows a reply. `mayStand`: another process may have shown one. Rejects where nobody knows what became of it. */
  readonly say: (reply: Reply, mayStand: boolean) => Promise<ShowOutcome>;
}

/** What became of a reply: `not now`: nothing of it was shown, by a refusal that may be over after a while. */
export type ShowOutcome = 'shown' | 'not now' | 'lost';

/** What every platform does with what people send: each thing once, in the order of its thread, and never met with silence. */
export interface TakingOn {
  /**
   * Takes something on; resolves once the platform may be told that it was taken: it is kept, answered, or turned away, or
   * that takes too long. Never rejects.
   */
  take(incoming: Incoming): Promise<void>;
  /**
   * The core's reply to something whose sender waits for it, in the order of its thread; last words where there is none, or
   * no room. Never rejects.
   */
  reply(interaction: Interaction, thread: string): Promise<Reply>;
}

/** Threads of what was left behind have a line of their own: what was taken after it waits for it in the other. */
const LEFT = '\nleft behind';

/** Makes the taking on of one platform. */
export function takingOn({ handle, taking, lines, clock, limits, tell }: TakingOnParts): TakingOn {
  const coreReply = (interaction: Interaction) =>
    timelyReply(interaction, {
      handle,
      clock,
      milliseconds: limits.answerMilliseconds,
      tell: (event) => tell({ kind: 'no_reply', ...event }),
    });

  async function inTime<T>(work: Promise<T>, milliseconds = limits.keptMilliseconds): Promise<T | undefined> {
    const done = new AbortController();
    const ended = await Promise.race([work, clock.wait(milliseconds, done.signal).then(() => undefined)]);
    done.abort();
    return ended;
  }

  /** Shows a reply; in its place that something went wrong, where it cannot be shown. */
  async function say({ interaction, say: show }: Incoming, shown: Reply, mayStand: boolean): Promise<void> {
    if (shown.silent) return;
    const said = await attempt(() => show(shown, mayStand));
    if (said === 'shown' || (said === 'not now' && (await goesOutLater(interaction, shown)))) return;
    if (shown !== BROKEN && (await attempt(() => show(BROKEN, false))) === 'shown') return;
    tell({ kind: 'lost', delivery: interaction.delivery });
  }

  /** Whether a reply is left to the outbox, to where it was to be seen. */
  async function goesOutLater({ delivery, person, conversation }: Interaction, { message, audience }: Reply): Promise<boolean> {
    const address = placeOfReply(person, conversation, audience === 'asker');
    return (await taking?.later?.({ delivery, person, address, message })) ?? false;
  }

  async function attempt(work: () => Promise<ShowOutcome>): Promise<ShowOutcome> {
    try {
      return await work();
    } catch (error) {
      tell({ kind: 'failed', error });
      return 'lost';
    }
  }

  function turnAway(refusal: Reply, incoming: Incoming, told: () => void = () => undefined): void {
    const { delivery } = incoming.interaction;
    if (lines.refusals.accept(delivery, () => say(incoming, refusal, false).finally(told))) return;
    tell({ kind: 'lost', delivery });
    told();
  }

  async function takeOn(incoming: Incoming): Promise<void> {
    const { interaction, thread, payload, as } = incoming;
    const { delivery, person } = interaction;
    // What people say to each other is neither refused nor kept.
    const isToBot = as !== 'new' || interaction.kind !== 'question' || !interaction.overheard;
    const refusal = as === 'new' && isToBot ? taking?.refusal?.(interaction) : undefined;
    if (refusal) return turnAway(refusal, incoming);
    const keep = () => taking?.take({ delivery, person, payload, thread });
    let kept = isToBot ? keep() : undefined;
    const over = Promise.withResolvers<void>();
    const settle = () => {
      taking?.settle(delivery);
      over.resolve();
    };
    const answer = async () => {
      if (as === 'given up') return say(incoming, BROKEN, true);
      if (kept && taking?.turn) {
        await inTime(kept);
        await taking.turn(delivery);
      }
      if (taking?.held(delivery) === 'elsewhere') return;
      const answered = await (incoming.reply?.() ?? coreReply(interaction));
      if (answered.silent) return;
      kept ??= keep();
      const isKept = kept && (await inTime(kept));
      const held = taking?.held(delivery) ?? 'held';
      const mayStand = as === 'left' || held === 'doubtful' || (incoming.isSentAgain === true && !isKept);
      if (held !== 'elsewhere') await say(incoming, answered, mayStand);
    };
    const job = () =>
      answer()
        .catch((error: unknown) => tell({ kind: 'failed', error }))
        .finally(settle);
    if (!lines.work.accept(as === 'new' ? thread : `${thread}${LEFT}`, job)) turnAway(FULL, incoming, settle);
    // Whether what people say to each other is for the bot shows only while it is answered.
    const isSafe = isToBot ? kept?.then((isKept) => (isKept ? undefined : over.promise)) : over.promise;
    if (isSafe) await inTime(Promise.race([over.promise, isSafe]), limits.acknowledgedMilliseconds);
  }

  function reply(interaction: Interaction, thread: string): Promise<Reply> {
    const { promise, resolve } = Promise.withResolvers<Reply>();
    if (!lines.work.accept(thread, async () => resolve(await coreReply(interaction)))) resolve(FULL);
    return promise;
  }

  return { take: takeOn, reply };
}
