import { messageOf, within } from '../digest/deadline.ts';
import type { Conversation } from '../model/interaction.ts';
import type { Message } from '../model/message.ts';
import type { ChatPlatform, LookupOutcome, PostedMessage } from '../ports/chat.ts';
import { type Attempt, type AttemptParts, conclude, endTrying, leaveUncertain, underLease } from './attempt.ts';

/** What is posted, and where. */
export interface ReplyToPost {
  readonly platform: ChatPlatform;
  readonly address: Conversation;
  /** Asked for at the moment of posting, so that it holds nothing but what may be shown there then. */
  readonly message: () => Message;
  /** Called with where it stands, before it is recorded as told; after a kill in between it is called again. */
  readonly shown?: (posted: PostedMessage) => Promise<void>;
}

/** What became of earlier replies that may have been shown. */
async function earlierReply(parts: AttemptParts, attempt: Attempt, { platform, address }: ReplyToPost): Promise<LookupOutcome> {
  const { key, tellings, firstToldAt, plannedAt } = attempt;
  if (tellings === 0) return { kind: 'absent' };
  const reason = 'An earlier attempt may have posted it, and the platform cannot say.';
  if (!platform.lookup) return parts.rules.withoutLookup === 'again' ? { kind: 'absent' } : { kind: 'unknown', reason };
  return within<LookupOutcome>(
    parts.clock,
    parts.rules.postTimeout,
    async () => (await platform.lookup?.(address, key, firstToldAt ?? plannedAt)) ?? { kind: 'absent' },
    { kind: 'unknown', reason: `The look-up gave no answer within ${parts.rules.postTimeout} seconds.` },
    (error) => ({ kind: 'unknown', reason: messageOf(error) }),
  );
}

/** Posts a reply, once: what an earlier attempt may have shown is looked up first. */
export async function replyOnce(parts: AttemptParts, attempt: Attempt, reply: ReplyToPost): Promise<void> {
  const { key } = attempt;
  const { platform, address, message } = reply;
  const told = async (posted: PostedMessage) => {
    await reply.shown?.(posted);
    await conclude(parts, attempt, { state: 'told' }, { kind: 'told', key, way: 'reply' });
  };
  const again = platform.lookup !== undefined || parts.rules.withoutLookup === 'again';
  const unsure = (reason: string) => (again ? endTrying(parts, attempt, 'unknown', reason) : leaveUncertain(parts, attempt, reason));
  const earlier = await earlierReply(parts, attempt, reply);
  if (earlier.kind === 'found') return told(earlier.posted);
  if (earlier.kind === 'unknown') return unsure(earlier.reason);
  const outcome = await underLease(parts, attempt, 'reply', () => platform.post(address, message(), key));
  if (!outcome) return;
  if (outcome.kind === 'sent') return told(outcome.posted);
  if (outcome.kind === 'unknown') return unsure(outcome.reason);
  const { reason, permanent, retryAfterSeconds } = outcome;
  if (permanent) return conclude(parts, attempt, { state: 'failed', reason }, { kind: 'failed', key, reason });
  await endTrying(parts, attempt, 'failed', reason, retryAfterSeconds);
}
