import { type IsOpenIn, readBy } from '../model/clearance.ts';
import type { DigestDefinition } from '../model/digest-definition.ts';
import { tenantOf } from '../model/interaction.ts';
import type { ChatPlatform, PostedMessage, PostOutcome } from '../ports/chat.ts';
import type { Clock } from '../ports/clock.ts';
import type { Deliveries, Delivery, DeliveryOutcome } from '../ports/deliveries.ts';
import type { Postings } from '../ports/postings.ts';
import type { Subscription, Subscriptions } from '../ports/subscriptions.ts';
import { messageOf, secondsAfter, within } from './deadline.ts';
import type { DeliveryEvent, DeliveryEventSink } from './delivery-event.ts';
import { type DeliveryRules, mayPost, retryPause } from './delivery-rules.ts';
import { earlierPost } from './earlier-post.ts';
import type { ComposeEdition, Edition } from './editions.ts';
import type { DeliveryHistory } from './history.ts';
import type { RateBudget } from './rate-budget.ts';
import { liesAhead, recentSlots } from './slots.ts';
import { timetableOf } from './timetable.ts';
import { tellWithheld, WITHHELD } from './withheld.ts';

/** What every attempt works with. */
export interface AttemptParts {
  readonly deliveries: Deliveries;
  readonly subscriptions: Subscriptions;
  readonly postings: Postings;
  readonly history: DeliveryHistory;
  readonly compose: ComposeEdition;
  readonly isOpenIn: IsOpenIn;
  readonly clock: Clock;
  /** From 0 to below 1. */
  readonly random: () => number;
  readonly tell: DeliveryEventSink;
  readonly rules: DeliveryRules;
}

/** One delivery in the hands of this sender. */
export interface ClaimedDelivery {
  readonly delivery: Delivery;
  readonly token: string;
  /** {@link Clock.elapsed} just before the claim was asked for. */
  readonly claimedAt: number;
  readonly subscription: Subscription | undefined;
  readonly definition: DigestDefinition | undefined;
  readonly platform: ChatPlatform | undefined;
  readonly budget: RateBudget;
}

const TOO_LATE = 'It was too late to catch up.';

/** Why a delivery is not to be posted any more, or nothing. */
function obsolete(parts: AttemptParts, claimed: ClaimedDelivery, now: string): string | undefined {
  const { delivery, subscription, definition } = claimed;
  if (!subscription || !definition) return 'Nobody subscribes to it there any more.';
  if (subscription.dead) return 'The platform says that the target is gone.';
  if (subscription.paused) return 'The subscription is paused.';
  const newest = parts.history.planned(delivery.digest, delivery.target);
  const overtook = newest !== undefined && !liesAhead(newest, now) && Date.parse(newest) > Date.parse(delivery.dueAt);
  if (overtook) return 'A later slot overtook it.';
  const deadline = secondsAfter(delivery.dueAt, definition.catch_up * 60);
  return Date.parse(now) > Date.parse(deadline) ? TOO_LATE : undefined;
}

async function record(parts: AttemptParts, claimed: ClaimedDelivery, outcome: DeliveryOutcome, event: DeliveryEvent): Promise<void> {
  const { delivery, token } = claimed;
  const held = await parts.deliveries.record(delivery.key, token, outcome, parts.clock.now());
  parts.tell(held ? event : { kind: 'lost_lease', key: delivery.key });
}

/** When to try again after an attempt at `now`. */
function nextTry(parts: AttemptParts, delivery: Delivery, now: string, askedFor = 0): string {
  const triedFor = (Date.parse(now) - Date.parse(delivery.firstSendingAt ?? now)) / 1000;
  return secondsAfter(now, retryPause(parts.rules, triedFor, askedFor, parts.random()));
}

async function tryLater(parts: AttemptParts, claimed: ClaimedDelivery, state: 'due' | 'failed' | 'unknown', reason: string, at: string) {
  const event = { kind: 'retrying', key: claimed.delivery.key, reason, at } as const;
  await record(parts, claimed, { state, reason, retryAt: at }, event);
}

/** Gives a delivery up. That time ran out over failing attempts is a failure, and told with what the last one met. */
async function miss(parts: AttemptParts, claimed: ClaimedDelivery, cause: string): Promise<void> {
  const { key, reason: met } = claimed.delivery;
  const failed = cause === TOO_LATE && met !== undefined;
  const reason = failed ? `${cause} The last attempt met: ${met}` : cause;
  await record(parts, claimed, { state: failed ? 'failed' : 'missed', reason }, { kind: failed ? 'failed' : 'missed', key, reason });
}

async function leaveUncertain(parts: AttemptParts, claimed: ClaimedDelivery, reason: string): Promise<void> {
  await record(parts, claimed, { state: 'unknown', reason }, { kind: 'uncertain', key: claimed.delivery.key, reason });
}

/** The edition that a target is to be sent: what changed since the last one it was sent, else since the slot before. */
async function editionFor(parts: AttemptParts, claimed: ClaimedDelivery, definition: DigestDefinition): Promise<Edition> {
  const { delivery, subscription } = claimed;
  const timetable = timetableOf(definition, subscription);
  const planned = parts.history.planned(delivery.digest, delivery.target);
  if (planned === undefined || Date.parse(planned) < Date.parse(delivery.dueAt)) await parts.history.refresh(delivery.digest);
  const told = parts.history.told(delivery.digest, delivery.target);
  const before = told ?? recentSlots(timetable, secondsAfter(delivery.dueAt, -60)).at(-1)?.at;
  const since = before ?? secondsAfter(delivery.dueAt, -24 * 3600);
  const of = subscription && tenantOf(subscription.target);
  return parts.compose({ definition, zone: timetable.zone, asOf: delivery.asOf, since, ...(of && { of }) });
}

function isOpen(parts: AttemptParts, { subscription, definition }: ClaimedDelivery): boolean {
  return (
    subscription !== undefined &&
    definition !== undefined &&
    parts.isOpenIn(definition.audience, readBy(subscription.createdBy, subscription.target))
  );
}

/** Gives a delivery up that the target may not see, and tells whoever subscribed. */
async function withhold(parts: AttemptParts, claimed: ClaimedDelivery, platform: ChatPlatform): Promise<void> {
  await miss(parts, claimed, WITHHELD);
  if (claimed.subscription) await tellWithheld(parts, claimed.subscription, platform, claimed.delivery.key);
}

/** A delivery that nobody here posted and that is there all the same: whoever did took its content when it was due. */
function postedBefore(claimed: ClaimedDelivery): ClaimedDelivery {
  const { delivery } = claimed;
  return delivery.sendings > 0 ? claimed : { ...claimed, delivery: { ...delivery, asOf: delivery.dueAt } };
}

async function finishSent(parts: AttemptParts, claimed: ClaimedDelivery, edition: Edition, posted: PostedMessage, found: boolean) {
  const { delivery, subscription } = claimed;
  const facts = edition.kind === 'edition' ? edition.facts : [];
  const reader = subscription && readBy(subscription.createdBy, subscription.target).reader;
  const stands = reader === undefined ? posted : { ...posted, conversation: { ...posted.conversation, reader } };
  await parts.postings.record({ id: delivery.key, kind: 'digest', posted: stands, shownAt: parts.clock.now(), facts });
  if (subscription?.withheld !== undefined) await parts.subscriptions.setWithheld(delivery.digest, subscription.target, undefined);
  await record(parts, claimed, { state: 'sent', posted, asOf: delivery.asOf }, { kind: 'sent', key: delivery.key, found });
  parts.history.noteTold(delivery);
}

/** A platform that refuses a target for good ends its subscriptions; anything else is tried again while there is time. */
async function finishFailed(parts: AttemptParts, claimed: ClaimedDelivery, outcome: Extract<PostOutcome, { kind: 'failed' }>) {
  const { delivery, subscription, budget } = claimed;
  const { reason } = outcome;
  const now = parts.clock.now();
  if (outcome.permanent) {
    await record(parts, claimed, { state: 'failed', reason }, { kind: 'failed', key: delivery.key, reason });
    if (subscription) await parts.subscriptions.markDead(subscription.target, reason, now);
    parts.tell({ kind: 'target_dead', target: delivery.target, reason });
    return;
  }
  if (outcome.retryAfterSeconds !== undefined) budget.pause(outcome.retryAfterSeconds * 1000);
  await tryLater(parts, claimed, 'failed', reason, nextTry(parts, delivery, now, outcome.retryAfterSeconds));
}

async function finishUnknown(parts: AttemptParts, claimed: ClaimedDelivery, reason: string): Promise<void> {
  const { delivery, platform } = claimed;
  if (!platform?.lookup && parts.rules.withoutLookup === 'once') return leaveUncertain(parts, claimed, reason);
  await tryLater(parts, claimed, 'unknown', reason, nextTry(parts, delivery, parts.clock.now()));
}

/**
 * Posts, if the lease still allows it. The guard comes after the store was told that posting begins, so that a slow
 * store cannot eat up the lease between the guard and the post.
 */
async function post(parts: AttemptParts, claimed: ClaimedDelivery, platform: ChatPlatform, edition: Extract<Edition, { kind: 'edition' }>) {
  const { delivery, token, subscription, budget } = claimed;
  const { clock, rules } = parts;
  if (!subscription) return;
  const usable = (rules.lease - rules.postTimeout - rules.margin) * 1000 - (clock.elapsed() - claimed.claimedAt);
  const pause = await budget.take(usable);
  if (pause > 0)
    return tryLater(parts, claimed, 'due', 'The platform takes no more posts for now.', secondsAfter(clock.now(), pause / 1000));
  if (!(await parts.deliveries.beginSending(delivery.key, token, clock.now())))
    return parts.tell({ kind: 'lost_lease', key: delivery.key });
  if (!mayPost(rules, clock.elapsed() - claimed.claimedAt)) {
    return tryLater(parts, claimed, 'due', 'The lease was nearly over before posting began.', clock.now());
  }
  if (!isOpen(parts, claimed)) return withhold(parts, claimed, platform);
  const outcome = await within<PostOutcome>(
    clock,
    rules.postTimeout,
    () => platform.post(subscription.target, edition.message, delivery.key),
    { kind: 'unknown', reason: `No answer within ${rules.postTimeout} seconds.` },
    (error) => ({ kind: 'unknown', reason: messageOf(error) }),
  );
  if (outcome.kind === 'sent') return finishSent(parts, claimed, edition, outcome.posted, false);
  return outcome.kind === 'failed' ? finishFailed(parts, claimed, outcome) : finishUnknown(parts, claimed, outcome.reason);
}

/** Ends a delivery whose earlier attempts cannot be judged now: later, while there is time; else it stays uncertain. */
async function cannotTell(parts: AttemptParts, claimed: ClaimedDelivery, reason: string, past: string | undefined): Promise<void> {
  const { delivery, platform } = claimed;
  if (!platform?.lookup || past !== undefined) return leaveUncertain(parts, claimed, reason);
  // Untried, it was first asked after when it was planned: pauses are to double from there.
  const tried = { ...delivery, firstSendingAt: delivery.firstSendingAt ?? delivery.asOf };
  await tryLater(parts, claimed, delivery.sendings > 0 ? 'unknown' : 'due', reason, nextTry(parts, tried, parts.clock.now()));
}

/**
 * Carries one claimed delivery as far as it goes: settles what earlier attempts did, then posts, then records. Whatever
 * ends in between, by a kill or by an error of the store, leaves a state from which the next sender finds out.
 */
export async function attempt(parts: AttemptParts, claimed: ClaimedDelivery): Promise<void> {
  const { delivery, definition, platform } = claimed;
  const past = obsolete(parts, claimed, parts.clock.now());
  if (!platform || !definition) {
    const reason = 'The platform of the target is not connected.';
    if (past === undefined) return tryLater(parts, claimed, 'due', reason, nextTry(parts, delivery, parts.clock.now()));
    return delivery.sendings > 0 ? leaveUncertain(parts, claimed, past) : miss(parts, claimed, past);
  }
  if (past !== undefined && delivery.sendings === 0) return miss(parts, claimed, past);
  const earlier = await earlierPost(parts, delivery, claimed.subscription?.target, platform);
  if (earlier.kind === 'found') {
    const found = postedBefore(claimed);
    return finishSent(parts, found, await editionFor(parts, found, definition), earlier.posted, true);
  }
  if (earlier.kind === 'unknown') return cannotTell(parts, claimed, earlier.reason, past);
  if (past !== undefined) return miss(parts, claimed, past);
  if (!isOpen(parts, claimed)) return withhold(parts, claimed, platform);
  const edition = await editionFor(parts, claimed, definition);
  if (edition.kind === 'empty') {
    const outcome = { state: 'missed', reason: 'Nothing was new, and its policy is to stay silent then.' } as const;
    return record(parts, claimed, outcome, { kind: 'skipped', key: delivery.key });
  }
  return post(parts, claimed, platform, edition);
}
