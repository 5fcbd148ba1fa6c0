import type { Interaction, Reply } from '../model/interaction.ts';
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
  /** For a question to be kept, before it is acknowledged and before its answer is shown. */
  readonly keptMilliseconds: number;
}

export const TAKING_ON_LIMITS: TakingOnLimits = { answerMilliseconds: 15_000, keptMilliseconds: 2_000 };

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
  /** Shows a reply. `mayStand`: another process may have shown one. Rejects, or gives false, where it reached nobody. */
  readonly say: (reply: Reply, mayStand: boolean) => Promise<boolean>;
}

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

  async function inTime(work: Promise<unknown>): Promise<void> {
    const done = new AbortController();
    await Promise.race([work, clock.wait(limits.keptMilliseconds, done.signal)]);
    done.abort();
  }

  /** Shows a reply; in its place that something went wrong, where it cannot be shown. */
  async function say({ interaction, say: show }: Incoming, shown: Reply, mayStand: boolean): Promise<void> {
    if (shown.silent || (await attempt(() => show(shown, mayStand)))) return;
    if (shown !== BROKEN && (await attempt(() => show(BROKEN, false)))) return;
    tell({ kind: 'lost', delivery: interaction.delivery });
  }

  async function attempt(work: () => Promise<boolean>): Promise<boolean> {
    try {
      return await work();
    } catch (error) {
      tell({ kind: 'failed', error });
      return false;
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
    const keep = () => taking?.take({ delivery, person, payload, thread }) ?? Promise.resolve(false);
    let kept = isToBot ? keep() : undefined;
    const over = Promise.withResolvers<void>();
    const settle = () => {
      taking?.settle(delivery);
      over.resolve();
    };
    const answer = async () => {
      if (as === 'given up') return say(incoming, BROKEN, true);
      if (kept) await inTime(kept);
      if (kept) await taking?.turn?.(delivery);
      if (taking?.held(delivery) === 'elsewhere') return;
      const answered = await coreReply(interaction);
      if (answered.silent) return;
      kept ??= keep();
      await inTime(kept);
      const held = taking?.held(delivery) ?? 'held';
      if (held !== 'elsewhere') await say(incoming, answered, as === 'left' || held === 'doubtful');
    };
    const job = () =>
      answer()
        .catch((error: unknown) => tell({ kind: 'failed', error }))
        .finally(settle);
    if (!lines.work.accept(as === 'new' ? thread : `${thread}${LEFT}`, job)) turnAway(FULL, incoming, settle);
    if (kept) await inTime(Promise.race([over.promise, kept.then((isKept) => (isKept ? undefined : over.promise))]));
  }

  function reply(interaction: Interaction, thread: string): Promise<Reply> {
    const { promise, resolve } = Promise.withResolvers<Reply>();
    if (!lines.work.accept(thread, async () => resolve(await coreReply(interaction)))) resolve(FULL);
    return promise;
  }

  return { take: takeOn, reply };
}
