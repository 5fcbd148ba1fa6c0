import {
  BROKEN,
  FULL,
  type HandleInteraction,
  type Interaction,
  type NoReply,
  type PostedMessage,
  placeOfReply,
  type Reply,
  type ReportPosted,
  type Taking,
  timelyReply,
  type WorkLine,
} from '../../src/index.ts';
import { deliverReply, type ReplyMeans, type ReplyParts } from './deliver-reply.ts';
import type { SlackLog } from './log.ts';
import type { TimeLimits } from './time-limits.ts';
import { LATE, timer, withinMilliseconds } from './within.ts';

/** What passing interactions on takes. */
export interface SlackAnsweringParts extends ReplyParts {
  readonly handle: HandleInteraction;
  readonly posted: ReportPosted;
  readonly taking: Pick<Taking, 'later'>;
  readonly work: WorkLine;
  /** What could not be taken on, to be told so. */
  readonly refusals: WorkLine;
  readonly log: SlackLog;
  readonly timeLimits: TimeLimits;
  /** Told of each reply that reached nobody. */
  readonly lost: () => void;
}

/** The core's reply; a word of our own where the core throws or hangs. Never rejects. */
export function replyTo(
  interaction: Interaction,
  { handle, log, timeLimits: { answerMilliseconds } }: SlackAnsweringParts,
): Promise<Reply> {
  const tell = ({ interaction: kind, error }: NoReply) =>
    error === undefined
      ? log.error(`A ${kind} was not answered within ${answerMilliseconds / 1000} seconds.`)
      : log.error(`A ${kind} ended in a defect.`, error);
  return timelyReply(interaction, { handle, clock: timer, milliseconds: answerMilliseconds, tell });
}

/** The reply if it comes in time; otherwise undefined, and `later` is given the reply when it comes. */
export async function replyInTime(
  milliseconds: number,
  interaction: Interaction,
  parts: SlackAnsweringParts,
  later: (reply: Reply) => void = () => undefined,
): Promise<Reply | undefined> {
  const answering = replyTo(interaction, parts);
  const reply = await withinMilliseconds(milliseconds, answering);
  if (reply !== LATE) return reply;
  void answering.then(later);
  return undefined;
}

/**
 * Shows a reply and reports where. What cannot be shown is said in another way, and logged. Gives where it stands for
 * everyone, if it does. Never rejects.
 */
export async function show(reply: Reply, means: ReplyMeans, parts: SlackAnsweringParts): Promise<PostedMessage | undefined> {
  if (reply.silent) return undefined;
  try {
    const outcome = await deliverReply(reply, means, parts);
    if (outcome.kind === 'shown') {
      if (outcome.posted) await report(means.delivery, outcome.posted, parts);
      return outcome.posted;
    }
    if (outcome.isForNow && (await goesOutLater(reply, means, parts))) return undefined;
    parts.log.error(`A reply could not be shown: ${outcome.reason}`);
    const told = reply === BROKEN ? outcome : await deliverReply(BROKEN, means, parts);
    if (told.kind === 'shown') return undefined;
    parts.lost();
    if (told !== outcome) parts.log.error(`Nor could the person be told: ${told.reason}`);
  } catch (error) {
    parts.lost();
    parts.log.error('Showing a reply ended in a defect.', error);
  }
  return undefined;
}

/** Whether a reply of which nothing was shown is left to the outbox, to where it was to be seen. */
async function goesOutLater(
  { message, audience }: Reply,
  { destination: { conversation }, user, delivery }: ReplyMeans,
  { taking }: SlackAnsweringParts,
): Promise<boolean> {
  const { platform, tenant } = conversation;
  const person = { platform, tenant, id: user };
  const address = placeOfReply(person, conversation, audience === 'asker');
  return (await taking.later?.({ delivery, person, address, message })) ?? false;
}

/** Tells the core where a reply was shown; what comes after it in the thread does not wait for a core that hangs. */
export async function report(delivery: string, where: PostedMessage, { posted, log, timeLimits }: SlackAnsweringParts): Promise<void> {
  const reported = await withinMilliseconds(timeLimits.callMilliseconds, posted(delivery, where));
  if (reported === LATE) log.error(`Where a reply was shown was not noted within ${timeLimits.callMilliseconds / 1000} seconds.`);
}

/**
 * Takes on work in the order of its thread; with too much waiting the person is told so instead. Resolves when either is
 * done; never rejects.
 */
export function takeOn(thread: string, job: () => Promise<unknown>, refused: ReplyMeans, parts: SlackAnsweringParts): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const guarded = () =>
    job().then(
      () => resolve(),
      (error: unknown) => resolve(parts.log.error('An interaction ended in a defect.', error)),
    );
  if (!parts.work.accept(thread, guarded)) refuseInteraction(FULL, refused, parts, resolve);
  return promise;
}

/** Tells somebody that something is not taken on, after whatever is; `told` is called then, or once it is given up. */
export function refuseInteraction(
  refusal: Reply,
  refused: ReplyMeans,
  parts: SlackAnsweringParts,
  told: () => void = () => undefined,
): void {
  if (parts.refusals.accept(refused.delivery, () => show(refusal, refused, parts).then(told))) return;
  parts.lost();
  told();
}
