import type { Context } from '@slack/bolt';
import type { Interaction } from '../../src/index.ts';
import { BeforeAcknowledgement, takenBefore } from './acknowledging.ts';
import { refuse, takeOn } from './answering.ts';
import type { ReplyMeans } from './deliver-reply.ts';
import { isNew, type ListenerParts } from './listening.ts';
import { within } from './within.ts';

/** Something that somebody said, to be taken on. */
export interface Said {
  readonly interaction: Interaction;
  readonly means: ReplyMeans;
  /** What is said under one name is answered one after another. */
  readonly line: string;
  /** The payload from which another process would answer it. */
  readonly body: unknown;
  /** Whether the bot was addressed; else it is kept only once it turns out to be for the bot. */
  readonly isAddressed: boolean;
}

/** Who answers: this process, with an answer of another before it perhaps, or another process. */
export type Claim = 'here' | 'doubtful' | 'elsewhere';

/** Answers what was taken on; `claim` is to be asked before anything is shown. */
export type AnswerTaken = (claim: () => Promise<Claim>) => Promise<void>;

/** Takes on what somebody said, once: kept beyond the life of the process before it is acknowledged, until it is answered. */
export function takeSaid(said: Said, context: Context, answer: AnswerTaken, parts: ListenerParts): void {
  const { interaction, means, line, body, isAddressed } = said;
  const { delivery, person } = interaction;
  const before = takenBefore(context);
  if (isAddressed && !before) {
    if (!isNew(delivery, parts)) return;
    const refusal = parts.taking.refusal?.(interaction);
    if (refusal) {
      refuse(refusal, means, parts);
      return;
    }
  }
  const keeping = Promise.withResolvers<void>();
  const keep = async () => {
    const { platform, tenant, id } = person;
    const isKept = await parts.taking.take({ delivery, person: { platform, tenant, id }, payload: JSON.stringify(body), thread: line });
    if (isKept) keeping.resolve();
    return isKept;
  };
  let kept = isAddressed ? keep() : undefined;
  const claim = async (): Promise<Claim> => {
    kept ??= keep();
    const isKept = (await within(parts.timeLimits.keptMilliseconds, kept)) === true;
    const held = parts.taking.held(delivery);
    if (held !== 'held') return held;
    // The first time is numbered 0 over Socket Mode, and not at all over HTTP.
    const isSentAgain = (context.retryNum ?? 0) > 0;
    return isSentAgain && !isKept ? 'doubtful' : 'here';
  };
  const job = async () => {
    if (!isAddressed && !before && !isNew(delivery, parts)) return;
    if (kept && parts.taking.turn && !before) {
      await within(parts.timeLimits.keptMilliseconds, kept);
      await parts.taking.turn(delivery);
      if (parts.taking.held(delivery) === 'elsewhere') return;
    }
    await answer(claim);
  };
  // What was taken after a question that was left behind waits for it in the other line.
  const over = takeOn(before ? `${line}/left behind` : line, job, means, parts).then(() => parts.taking.settle(delivery));
  BeforeAcknowledgement.of(context)?.waitFor(Promise.race([keeping.promise, over]));
}
