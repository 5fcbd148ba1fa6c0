import { addressOf } from '../model/address.ts';
import { type IsOpenIn, readBy } from '../model/clearance.ts';
import type { DigestDefinition } from '../model/digest-definition.ts';
import { tenantOf } from '../model/interaction.ts';
import { secondsAfter } from '../outbox/deadline.ts';
import type { Composed, EntryToSend, OutboxWork } from '../outbox/entry-to-send.ts';
import type { PostedMessage } from '../ports/chat.ts';
import type { Clock } from '../ports/clock.ts';
import type { Deliveries } from '../ports/deliveries.ts';
import type { Outbox, OutboxContent, OutboxEntry, SentRecord } from '../ports/outbox.ts';
import type { Subscription, Subscriptions } from '../ports/subscriptions.ts';
import { type DeliveryHistory, deliveryHistory } from './delivery-history.ts';
import type { DigestEventSink } from './digest-event.ts';
import { type ComposeEdition, type Edition, editions } from './editions.ts';
import { planSlots, startOfMinute } from './plan-slots.ts';
import { liesAhead, recentSlots } from './slots.ts';
import { timetableOf } from './timetable.ts';
import { endedWords, heldBackWord } from './words-to-subscriber.ts';

/** What the delivery of digests needs from outside. */
export interface DigestDeliveryParts {
  /** Those of the pack by now. */
  readonly digests: () => readonly DigestDefinition[];
  readonly deliveries: Deliveries;
  readonly subscriptions: Subscriptions;
  readonly outbox: Pick<Outbox, 'enter'>;
  readonly compose: ComposeEdition;
  /** What editions are made from, such as the pack: none is kept once it is another. */
  readonly composedFrom?: () => unknown;
  readonly isOpenIn: IsOpenIn;
  readonly clock: Clock;
  readonly tell: DigestEventSink;
}

/** What sendings of digests work with. */
interface DigestParts extends DigestDeliveryParts {
  readonly history: DeliveryHistory;
}

/** A digest for a target, with what is known of both. */
interface Due {
  readonly entry: OutboxEntry;
  readonly slot: Extract<OutboxContent, { kind: 'digest' }>;
  readonly subscription: Subscription | undefined;
  readonly definition: DigestDefinition | undefined;
}

/** How old, in milliseconds, what is known of the subscriptions may be when something is posted. */
const SUBSCRIPTIONS_FRESH = 5000;

/** Why a digest is not to be posted any more, or nothing. */
function pastOf(parts: DigestParts, { entry, slot, subscription, definition }: Due, now: string): EntryToSend['past'] {
  const because = (reason: string, late = false) => ({ reason, late });
  if (!subscription || !definition) return because('Nobody subscribes to it there any more.');
  if (subscription.dead) return because('The platform says that the target is gone.');
  if (subscription.paused) return because('The subscription is paused.');
  const newest = parts.history.planned(slot.digest, slot.target);
  const overtook = newest !== undefined && !liesAhead(newest, now) && Date.parse(newest) > Date.parse(entry.dueAt);
  if (overtook) return because('A later slot overtook it.');
  const deadline = secondsAfter(entry.dueAt, definition.catch_up * 60);
  return Date.parse(now) > Date.parse(deadline) ? because('It was too late to catch up.', true) : undefined;
}

/** The edition that a target is to be sent: what changed since the last one it was sent, else since the slot before; the first tells how the file stands. */
async function editionFor(
  parts: DigestParts,
  { entry, slot, subscription }: Due,
  definition: DigestDefinition,
  asOf: string,
): Promise<Edition> {
  const timetable = timetableOf(definition, subscription);
  const planned = parts.history.planned(slot.digest, slot.target);
  if (planned === undefined || Date.parse(planned) < Date.parse(entry.dueAt)) await parts.history.refresh(slot.digest);
  const told = parts.history.told(slot.digest, slot.target);
  const before = told ?? recentSlots(timetable, secondsAfter(entry.dueAt, -60)).at(-1)?.at;
  const since = before ?? secondsAfter(entry.dueAt, -24 * 3600);
  const of = subscription && tenantOf(subscription.target);
  const isFirst = told === undefined;
  return parts.compose({ definition, zone: timetable.zone, asOf, since, ...(of && { of }), ...(isFirst && { state: true }) });
}

function sentRecord(parts: DigestParts, { entry, subscription }: Due, edition: Edition, asOf: string, posted: PostedMessage): SentRecord {
  const reader = subscription && readBy(subscription.createdBy, subscription.target).reader;
  const stands = reader === undefined ? posted : { ...posted, conversation: { ...posted.conversation, reader } };
  const facts = edition.kind === 'edition' ? edition.facts : [];
  return { asOf, posting: { id: entry.key, kind: 'digest', posted: stands, shownAt: parts.clock.now(), facts } };
}

/** What a target is sent; `asOf`: the instant its content is taken at. */
async function compose(parts: DigestParts, due: Due, asOf: string, found: boolean): Promise<Composed> {
  const { subscription, definition } = due;
  if (!subscription || !definition) return { kind: 'nothing', reason: 'Nobody subscribes to it there any more.' };
  const isOpen = () => parts.isOpenIn(definition.audience, readBy(subscription.createdBy, subscription.target));
  if (!found && !isOpen()) return { kind: 'closed' };
  const edition = await editionFor(parts, due, definition, asOf);
  if (edition.kind === 'empty' && !found) return { kind: 'nothing', reason: 'Nothing was new, and its policy is to stay silent then.' };
  return {
    kind: 'message',
    message: () => (edition.kind === 'edition' && isOpen() ? edition.message : undefined),
    sent: (posted) => sentRecord(parts, due, edition, asOf, posted),
  };
}

/** Tells whoever subscribed that a digest is held back, once until it is posted again; entered before it is noted, so that it is never lost. */
async function tellHeldBack({ outbox, subscriptions, clock }: DigestParts, { entry, subscription }: Due): Promise<void> {
  if (!subscription || subscription.withheld !== undefined) return;
  const now = clock.now();
  await outbox.enter([heldBackWord(subscription, entry.key, now)]);
  await subscriptions.setWithheld(subscription.digest, subscription.target, now);
}

/** Ends all subscriptions of a target, and tells each subscriber. */
async function endThere({ outbox, subscriptions, clock }: DigestParts, { entry, subscription }: Due, reason: string): Promise<void> {
  if (!subscription) return;
  const { target } = subscription;
  const now = clock.now();
  const alive = (await subscriptions.listByTarget(target)).filter(({ dead }) => !dead);
  await outbox.enter(endedWords(alive, entry.key, now));
  await subscriptions.markDead(target, reason, now);
}

function sendingOf(parts: DigestParts, due: Due, now: string): EntryToSend {
  const { entry, slot, subscription } = due;
  // What nobody known here posted took its content when it was due.
  const asOfFound = entry.sendings > 0 ? entry.asOf : entry.dueAt;
  let asOf = entry.asOf;
  return {
    address: subscription?.target,
    past: pastOf(parts, due, now),
    compose(found) {
      asOf = found ? asOfFound : entry.asOf;
      return compose(parts, due, asOf, found);
    },
    async sent() {
      parts.history.noteTold({ digest: slot.digest, target: slot.target, asOf });
      if (subscription?.withheld !== undefined) await parts.subscriptions.setWithheld(slot.digest, subscription.target, undefined);
    },
    gone: (reason) => endThere(parts, due, reason),
    closed: () => tellHeldBack(parts, due),
  };
}

const subscriptionKey = (digest: string, target: string) => `${digest}\n${target}`;

/** Digests as the outbox sends them out: a slot is entered once, and its edition composed when it goes. */
export function digestWork(given: DigestDeliveryParts): OutboxWork {
  const { clock } = given;
  const parts: DigestParts = { ...given, history: deliveryHistory(given.deliveries), compose: editions(given.compose, given.composedFrom) };
  let subscriptions = new Map<string, Subscription>();
  let readAt = Number.NEGATIVE_INFINITY;
  let plannedMinute = '';

  async function readSubscriptions(): Promise<void> {
    const all = await parts.subscriptions.listAll();
    subscriptions = new Map(all.map((one) => [subscriptionKey(one.digest, addressOf(one.target)), one]));
    readAt = clock.elapsed();
  }

  return {
    kind: 'digest',
    /** Slots lie on whole minutes, so one look a minute finds them all. */
    async plan(now) {
      if (startOfMinute(now) === plannedMinute) return;
      await readSubscriptions();
      await planSlots(parts, [...subscriptions.values()], now);
      plannedMinute = startOfMinute(now);
    },
    async refresh() {
      if (clock.elapsed() - readAt > SUBSCRIPTIONS_FRESH) await readSubscriptions();
    },
    async sendingOf(entry, now) {
      const slot = entry.content;
      if (slot.kind !== 'digest') return undefined;
      const subscription = subscriptions.get(subscriptionKey(slot.digest, slot.target));
      const definition = parts.digests().find(({ name }) => name === slot.digest);
      return sendingOf(parts, { entry, slot, subscription, definition }, now);
    },
    tell: parts.tell,
  };
}
