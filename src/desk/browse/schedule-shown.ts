import { describeSchedule } from '../../digest/schedule-words.ts';
import { nextSlot, type Timetable } from '../../digest/slots.ts';
import { timetableOf } from '../../digest/timetable.ts';
import { addressOf } from '../../model/address.ts';
import type { Conversation } from '../../model/interaction.ts';
import type { Deliveries } from '../../ports/deliveries.ts';
import type { Subscription } from '../../ports/subscriptions.ts';
import { type Context, packHere, tenantSeen, withStore } from '../context.ts';

/** When a digest comes, in words, and its next times. */
export interface DigestShown {
  readonly name: string;
  readonly title: string;
  readonly audience: string;
  readonly schedule: string;
  readonly zone: string;
  /** Local times with their zone, the next first. */
  readonly next: readonly string[];
}

export interface SubscriberShown {
  readonly digest: string;
  readonly platform: string;
  /** A conversation of one person is not named. */
  readonly place: string;
  /** By which its preview is asked for; absent for a conversation of one person. */
  readonly address?: string;
  readonly schedule: string;
  readonly zone: string;
  readonly state: 'alive' | 'paused' | 'dead' | 'withheld';
  readonly why?: string;
}

export interface DeliveryShown {
  readonly digest: string;
  readonly place: string;
  readonly slot: string;
  readonly state: string;
  readonly reason?: string;
}

/** Which digests there are; to curators also who receives them, and what became of the newest of each. */
export interface ScheduleShown {
  readonly digests: readonly DigestShown[];
  readonly subscribers?: readonly SubscriberShown[];
  readonly deliveries?: readonly DeliveryShown[];
}

const NEXT_SHOWN = 3;

function nextTimes(timetable: Timetable, now: string): string[] {
  const times: string[] = [];
  for (let from: string | undefined = now; from !== undefined && times.length < NEXT_SHOWN; ) {
    const slot = nextSlot(timetable, from);
    if (slot) times.push(slot.local);
    from = slot?.at;
  }
  return times;
}

const placeName = ({ kind, id }: Conversation) => (kind === 'personal' ? 'a private conversation' : id);

function subscriberShown(one: Subscription, own: { readonly schedule: string; readonly zone: string }): SubscriberShown {
  const state = one.dead ? 'dead' : one.paused ? 'paused' : one.withheld ? 'withheld' : 'alive';
  return {
    digest: one.digest,
    platform: one.target.platform,
    place: placeName(one.target),
    ...(one.target.kind !== 'personal' && { address: addressOf(one.target) }),
    schedule: describeSchedule(one.schedule ?? own.schedule),
    zone: one.zone ?? own.zone,
    state,
    ...(one.dead && { why: one.dead.reason }),
  };
}

/** Who receives digests, as far as a curator may know of it. */
export async function subscriptionsSeen(context: Context): Promise<Subscription[]> {
  const tenant = tenantSeen(context);
  const isSeen = ({ target }: Subscription) =>
    tenant === undefined || (target.platform === tenant.platform && target.tenant === tenant.tenant);
  return (await withStore(context, (store) => store.subscriptions.listAll())).filter(isSeen);
}

/** What a reader may know of when digests come and where they went; `deliveries`: those of the store. */
export async function scheduleShown(deliveries: () => Deliveries, context: Context): Promise<ScheduleShown> {
  const definitions = packHere(context).digests;
  const digests = definitions.map((definition): DigestShown => {
    const timetable = timetableOf(definition);
    const { name, title, audience, schedule } = definition;
    return { name, title, audience, schedule: describeSchedule(schedule), zone: timetable.zone, next: nextTimes(timetable, context.now) };
  });
  if (context.parts.roleOf(context.interaction.person) === 'reader') return { digests };
  const subscriptions = await subscriptionsSeen(context);
  const targets = new Map(subscriptions.map(({ target }) => [addressOf(target), placeName(target)]));
  const sent: DeliveryShown[] = [];
  for (const { name } of definitions) {
    for (const { target, planned, sent: newest } of await withStore(context, () => deliveries().progress(name))) {
      const place = targets.get(target);
      if (place === undefined) continue;
      const isSent = newest?.slot === planned.slot;
      if (!isSent) sent.push({ digest: name, place, slot: planned.slot, state: 'planned' });
      if (newest) {
        const { slot, state, reason } = newest;
        sent.push({ digest: name, place, slot, state, ...(reason !== undefined && { reason }) });
      }
    }
  }
  const own = (digest: string) => definitions.find(({ name }) => name === digest);
  return {
    digests,
    subscribers: subscriptions.map((one) => {
      const definition = own(one.digest);
      return subscriberShown(one, { schedule: definition?.schedule ?? '', zone: definition?.time_zone ?? '' });
    }),
    deliveries: sent,
  };
}
