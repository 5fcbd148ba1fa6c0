import { addressOf } from '../model/address.ts';
import type { DigestDefinition } from '../model/digest-definition.ts';
import { Failure } from '../model/failure.ts';
import type { Deliveries, Slot } from '../ports/deliveries.ts';
import type { Subscription } from '../ports/subscriptions.ts';
import type { DeliveryHistory } from './delivery-history.ts';
import type { DigestEventSink } from './digest-event.ts';
import { dueSlots, type LocalSlot, liesAhead, recentSlots } from './slots.ts';
import { timetableOf } from './timetable.ts';

/** Slots entered in one statement of the store. */
const SLOTS_AT_ONCE = 500;

export interface DigestPlanningParts {
  readonly digests: () => readonly DigestDefinition[];
  readonly deliveries: Deliveries;
  readonly history: DeliveryHistory;
  readonly tell: DigestEventSink;
}

/** Subscriptions to one digest that share a timetable, with its slots up to now. */
interface Group {
  readonly definition: DigestDefinition;
  readonly recent: readonly LocalSlot[];
  readonly subscriptions: Subscription[];
}

/** The start of the minute that an instant lies in: what digests due in the same minute tell is taken at one instant. */
export function startOfMinute(instant: string): string {
  return new Date(Math.floor(Date.parse(instant) / 60_000) * 60_000).toISOString();
}

function unschedulable(parts: DigestPlanningParts, subscription: Subscription, reason: string): void {
  parts.tell({ kind: 'unschedulable', digest: subscription.digest, target: addressOf(subscription.target), reason });
}

function groupByTimetable(parts: DigestPlanningParts, subscriptions: readonly Subscription[], now: string): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const subscription of subscriptions.filter((one) => !one.dead)) {
    const key = JSON.stringify([subscription.digest, subscription.schedule, subscription.zone]);
    const group = groups.get(key);
    if (group) {
      group.subscriptions.push(subscription);
      continue;
    }
    const definition = parts.digests().find(({ name }) => name === subscription.digest);
    if (!definition) {
      unschedulable(parts, subscription, 'There is no digest of this name any more.');
      continue;
    }
    try {
      groups.set(key, { definition, recent: recentSlots(timetableOf(definition, subscription), now), subscriptions: [subscription] });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      unschedulable(parts, subscription, `${error.message} ${error.why}`);
    }
  }
  return groups;
}

/** What holds a target back from all slots up to an instant to come, which no clock that is right leaves behind. */
function heldBackUntil(parts: DigestPlanningParts, subscription: Subscription, now: string): string | undefined {
  const planned = parts.history.planned(subscription.digest, addressOf(subscription.target));
  return [subscription.since, planned].find((instant) => instant !== undefined && liesAhead(instant, now));
}

function tellHeldBack(parts: DigestPlanningParts, { definition, subscriptions }: Group, now: string): void {
  const instants = subscriptions.flatMap((one) => heldBackUntil(parts, one, now) ?? []).toSorted();
  const until = instants.at(-1);
  if (until !== undefined) parts.tell({ kind: 'ahead', digest: definition.name, targets: instants.length, until });
}

/** Whether the newest slot of a group is not known to be accounted for at a target; what lies ahead is asked for anew. */
function lacksNewest(parts: DigestPlanningParts, group: Group, subscription: Subscription, now: string): boolean {
  const newest = group.recent.at(-1);
  if (!newest || Date.parse(newest.at) <= Date.parse(subscription.since)) return false;
  const planned = parts.history.planned(subscription.digest, addressOf(subscription.target));
  return planned === undefined || Date.parse(planned) < Date.parse(newest.at) || liesAhead(planned, now);
}

interface PlannedSlots {
  readonly due: Slot[];
  /** By the reason for which they are missed. */
  readonly missed: Map<string, Slot[]>;
}

function planOne(parts: DigestPlanningParts, group: Group, subscription: Subscription, now: string, planned: PlannedSlots): void {
  const target = addressOf(subscription.target);
  const { definition } = group;
  const { due, missed } = dueSlots(group.recent, definition.catch_up, now, {
    since: subscription.since,
    last: parts.history.planned(definition.name, target),
  });
  const slotOf = ({ local, at }: LocalSlot): Slot => {
    const taken = startOfMinute(now);
    return { digest: definition.name, target, slot: local, dueAt: at, asOf: Date.parse(taken) > Date.parse(at) ? taken : at };
  };
  const miss = (slot: LocalSlot, reason: string) => {
    const alike = planned.missed.get(reason);
    if (alike) alike.push(slotOf(slot));
    else planned.missed.set(reason, [slotOf(slot)]);
  };
  for (const slot of missed) miss(slot, due ? 'A later slot overtook it.' : 'It was too late to catch up.');
  if (due && subscription.paused) miss(due, 'The subscription is paused.');
  else if (due) planned.due.push(slotOf(due));
}

async function enter(parts: DigestPlanningParts, slots: readonly Slot[], missed?: string): Promise<void> {
  for (let start = 0; start < slots.length; start += SLOTS_AT_ONCE) {
    const part = slots.slice(start, start + SLOTS_AT_ONCE);
    const entered = await parts.deliveries.plan(part, missed);
    parts.history.notePlanned(part);
    const digest = part[0]?.digest ?? '';
    if (entered > 0 && missed === undefined) parts.tell({ kind: 'planned', digest, slots: entered });
    if (entered > 0 && missed !== undefined) parts.tell({ kind: 'passed', digest, slots: entered, reason: missed });
  }
}

/**
 * Enters every slot that has come due into the store, as due or as missed. Running it again, later, or on several
 * replicas at once enters nothing twice. Where everything is accounted for already it asks the store nothing.
 * `now` must come from a clock that is right.
 */
export async function planSlots(parts: DigestPlanningParts, subscriptions: readonly Subscription[], now: string): Promise<void> {
  for (const group of groupByTimetable(parts, subscriptions, now).values()) {
    const lacking = group.subscriptions.some((one) => lacksNewest(parts, group, one, now));
    if (lacking) await parts.history.refresh(group.definition.name);
    tellHeldBack(parts, group, now);
    if (!lacking) continue;
    const planned: PlannedSlots = { due: [], missed: new Map() };
    for (const one of group.subscriptions) {
      if (lacksNewest(parts, group, one, now)) planOne(parts, group, one, now, planned);
    }
    for (const [reason, slots] of planned.missed) await enter(parts, slots, reason);
    await enter(parts, planned.due);
  }
}
