import { addressOf } from '../model/address.ts';
import type { Conversation } from '../model/interaction.ts';
import type { Message } from '../model/message.ts';
import type { ChatPlatform, PostedMessage, PostOutcome } from '../ports/chat.ts';
import type { Clock } from '../ports/clock.ts';
import type { Outbox, OutboxEntry, OutboxOutcome } from '../ports/outbox.ts';
import { messageOf, secondsAfter, within } from './deadline.ts';
import { type DeliveryRules, mayPost, retryPause } from './delivery-rules.ts';
import { earlierPost } from './earlier-post.ts';
import type { Composed, EntryToSend } from './entry-to-send.ts';
import type { OutboxEvent } from './outbox-event.ts';
import type { RateBudget } from './rate-budget.ts';

/** What every attempt works with. */
export interface AttemptParts {
  readonly outbox: Pick<Outbox, 'begin' | 'record'>;
  /** By platform name. */
  readonly platforms: ReadonlyMap<string, ChatPlatform>;
  /** What the workspace or organisation of an address takes for now. */
  readonly budgetOf: (address: Conversation) => RateBudget;
  readonly clock: Clock;
  /** From 0 to below 1. */
  readonly random: () => number;
  readonly rules: DeliveryRules;
  /** Aborted once the sender is to end: what is in hand is given back rather than begun. */
  readonly ending: AbortSignal;
}

/** One entry in the hands of this sender. */
export interface ClaimedEntry {
  readonly entry: OutboxEntry;
  readonly sending: EntryToSend;
  readonly token: string;
  /** {@link Clock.elapsed} just before the claim was asked for. */
  readonly claimedAt: number;
  readonly tell: (event: OutboxEvent) => void;
}

const NOT_ALLOWED = 'The target may not see it at present.';

async function record({ outbox, clock }: AttemptParts, { entry, token, tell }: ClaimedEntry, outcome: OutboxOutcome, event: OutboxEvent) {
  const held = await outbox.record(entry.key, token, outcome, clock.now());
  tell(held ? event : { kind: 'lost_lease', key: entry.key });
  return held;
}

/** When to try again after an attempt at `now`. Untried, it was first asked after when it was entered: pauses double from there. */
function nextTry(parts: AttemptParts, { firstSendingAt, asOf, reason }: OutboxEntry, now: string, askedFor = 0): string {
  const since = firstSendingAt ?? (reason === undefined ? now : asOf);
  return secondsAfter(now, retryPause(parts.rules, (Date.parse(now) - Date.parse(since)) / 1000, askedFor, parts.random()));
}

function tryLater(parts: AttemptParts, held: ClaimedEntry, state: 'due' | 'failed' | 'unknown', reason: string, at: string) {
  return record(parts, held, { state, reason, retryAt: at }, { kind: 'retrying', key: held.entry.key, reason, at });
}

function leaveUncertain(parts: AttemptParts, held: ClaimedEntry, reason: string) {
  return record(parts, held, { state: 'unknown', reason }, { kind: 'uncertain', key: held.entry.key, reason });
}

/** Gives an entry up. That time ran out over failing attempts is a failure, and told with what the last one met. */
function miss(parts: AttemptParts, held: ClaimedEntry, { reason: cause, late }: NonNullable<EntryToSend['past']>) {
  const { key, reason: met } = held.entry;
  const failed = late && met !== undefined;
  const reason = failed ? `${cause} The last attempt met: ${met}` : cause;
  return record(parts, held, { state: failed ? 'failed' : 'missed', reason }, { kind: failed ? 'failed' : 'missed', key, reason });
}

async function withhold(parts: AttemptParts, held: ClaimedEntry): Promise<void> {
  if (await miss(parts, held, { reason: NOT_ALLOWED, late: false })) await held.sending.closed?.();
}

function giveBack(parts: AttemptParts, held: ClaimedEntry) {
  return tryLater(parts, held, 'due', 'The bot was about to end.', parts.clock.now());
}

async function finishSent(
  parts: AttemptParts,
  held: ClaimedEntry,
  composed: Composed,
  posted: PostedMessage,
  found: boolean,
): Promise<void> {
  const { key } = held.entry;
  const kept = composed.kind === 'message' ? composed.sent(posted) : {};
  const event: OutboxEvent = { kind: 'sent', key, found, ...(held.sending.edits && { way: 'edit' }) };
  if (await record(parts, held, { state: 'sent', posted, ...kept }, event)) await held.sending.sent?.();
}

/** What the platform refuses for good ends there; anything else is tried again while there is time. */
async function finishFailed(
  parts: AttemptParts,
  held: ClaimedEntry,
  outcome: Extract<PostOutcome, { kind: 'failed' }>,
  address: Conversation,
) {
  const { entry, sending, tell } = held;
  const { reason, permanent, retryAfterSeconds } = outcome;
  const { key } = entry;
  if (permanent) {
    await sending.gone?.(reason);
    await record(parts, held, { state: 'failed', reason }, { kind: 'failed', key, reason });
    if (sending.gone) tell({ kind: 'target_dead', target: addressOf(address), reason });
    return;
  }
  const now = parts.clock.now();
  if (retryAfterSeconds !== undefined) parts.budgetOf(address).pause(retryAfterSeconds * 1000);
  if (sending.edits && retryAfterSeconds === undefined && entry.sendings === 0) {
    // What cannot be edited, and certainly was not, is told beside it.
    const event: OutboxEvent = { kind: 'retrying', key, reason, at: now };
    await record(parts, held, { state: 'failed', reason, retryAt: now, way: 'post' }, event);
    return;
  }
  await tryLater(parts, held, 'failed', reason, nextTry(parts, entry, now, retryAfterSeconds));
}

/** An edit of unknown outcome is repeated, as the message then shows the same; a post is looked up first, or left to the operator. */
async function finishUnknown(parts: AttemptParts, held: ClaimedEntry, reason: string, platform: ChatPlatform): Promise<void> {
  const again = held.sending.edits !== undefined || platform.lookup !== undefined || parts.rules.withoutLookup === 'again';
  if (!again) return void (await leaveUncertain(parts, held, reason));
  await tryLater(parts, held, 'unknown', reason, nextTry(parts, held.entry, parts.clock.now()));
}

/** Ends an entry whose earlier attempts cannot be judged now: later, while there is time; else it stays uncertain. */
async function cannotTell(parts: AttemptParts, held: ClaimedEntry, reason: string, platform: ChatPlatform): Promise<void> {
  const { entry, sending } = held;
  if (!platform.lookup || sending.past !== undefined) return void (await leaveUncertain(parts, held, reason));
  const tried = { ...entry, firstSendingAt: entry.firstSendingAt ?? entry.asOf };
  await tryLater(parts, held, entry.sendings > 0 ? 'unknown' : 'due', reason, nextTry(parts, tried, parts.clock.now()));
}

/**
 * Shows it, if the lease still allows it. The guard comes after the store was told that posting begins, so that a slow
 * store cannot eat up the lease between the guard and the post.
 */
async function show(
  parts: AttemptParts,
  held: ClaimedEntry,
  where: { readonly platform: ChatPlatform; readonly address: Conversation },
  composed: Extract<Composed, { kind: 'message' }>,
): Promise<void> {
  const { clock, rules, outbox, ending } = parts;
  const { entry, sending, token, claimedAt, tell } = held;
  const { platform, address } = where;
  const usable = (rules.lease - rules.postTimeout - rules.margin) * 1000 - (clock.elapsed() - claimedAt);
  const pause = await parts.budgetOf(address).take(usable, ending);
  if (ending.aborted) return void (await giveBack(parts, held));
  if (pause > 0) {
    const at = secondsAfter(clock.now(), pause / 1000);
    return void (await tryLater(parts, held, 'due', 'The platform takes no more posts for now.', at));
  }
  if (!(await outbox.begin(entry.key, token, sending.edits ? 'edit' : 'post', clock.now()))) {
    return tell({ kind: 'lost_lease', key: entry.key });
  }
  if (!mayPost(rules, clock.elapsed() - claimedAt)) {
    return void (await tryLater(parts, held, 'due', 'The lease was nearly over before posting began.', clock.now()));
  }
  const message = composed.message();
  if (!message) return withhold(parts, held);
  const call = (shown: Message) => (sending.edits ? platform.update(sending.edits, shown) : platform.post(address, shown, entry.key));
  const outcome = await within<PostOutcome>(
    clock,
    rules.postTimeout,
    () => call(message),
    { kind: 'unknown', reason: `No answer within ${rules.postTimeout} seconds.` },
    (error) => ({ kind: 'unknown', reason: messageOf(error) }),
  );
  if (outcome.kind === 'sent') return finishSent(parts, held, composed, outcome.posted, false);
  if (outcome.kind === 'failed') return finishFailed(parts, held, outcome, address);
  return finishUnknown(parts, held, outcome.reason, platform);
}

/** Composes what is to be shown and shows it. */
async function composeAndShow(parts: AttemptParts, held: ClaimedEntry, platform: ChatPlatform, address: Conversation): Promise<void> {
  if (parts.ending.aborted) return void (await giveBack(parts, held));
  const { entry, sending } = held;
  const composed = await sending.compose(false);
  switch (composed.kind) {
    case 'message':
      return show(parts, held, { platform, address }, composed);
    case 'closed':
      return withhold(parts, held);
    case 'waits':
      return void (await tryLater(parts, held, 'due', composed.reason, nextTry(parts, entry, parts.clock.now())));
    case 'nothing':
      return void (await record(parts, held, { state: 'missed', reason: composed.reason }, { kind: 'skipped', key: entry.key }));
  }
}

/**
 * Carries one claimed entry as far as it goes: settles what earlier attempts did, then shows it, then records. Whatever
 * ends in between, by a kill or by an error of the store, leaves a state from which the next sender finds out.
 */
export async function attemptDelivery(parts: AttemptParts, held: ClaimedEntry): Promise<void> {
  const { entry, sending } = held;
  const { address, past, edits } = sending;
  if (past && entry.sendings === 0) return void (await miss(parts, held, past));
  const platform = address && parts.platforms.get(address.platform);
  if (!platform || !address) {
    if (past) return void (await leaveUncertain(parts, held, past.reason));
    const at = nextTry(parts, entry, parts.clock.now());
    return void (await tryLater(parts, held, 'due', 'The platform of the target is not connected.', at));
  }
  if (edits) {
    if (past) return void (await leaveUncertain(parts, held, past.reason));
    return composeAndShow(parts, held, platform, address);
  }
  const earlier = await earlierPost(parts, entry, address, platform);
  if (earlier.kind === 'found') return finishSent(parts, held, await sending.compose(true), earlier.posted, true);
  if (earlier.kind === 'unknown') return cannotTell(parts, held, earlier.reason, platform);
  if (past) return void (await miss(parts, held, past));
  return composeAndShow(parts, held, platform, address);
}
