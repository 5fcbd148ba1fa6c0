import { addressOf } from '../model/address.ts';
import type { IsOpenIn } from '../model/clearance.ts';
import type { DigestDefinition } from '../model/digest-definition.ts';
import type { ChatPlatform } from '../ports/chat.ts';
import type { Clock } from '../ports/clock.ts';
import type { Deliveries, Delivery } from '../ports/deliveries.ts';
import type { Postings } from '../ports/postings.ts';
import type { Subscription, Subscriptions } from '../ports/subscriptions.ts';
import { type AttemptParts, attempt, type ClaimedDelivery } from './attempt.ts';
import { messageOf, secondsAfter } from './deadline.ts';
import type { DeliveryEventSink } from './delivery-event.ts';
import type { DeliveryRules } from './delivery-rules.ts';
import { type ComposeEdition, editions } from './editions.ts';
import { deliveryHistory } from './history.ts';
import { planSlots, startOfMinute } from './plan.ts';
import { type RateBudget, rateBudget } from './rate-budget.ts';

/** What the delivery of digests needs from outside. */
export interface DigestDeliveryParts {
  readonly digests: readonly DigestDefinition[];
  readonly deliveries: Deliveries;
  readonly subscriptions: Subscriptions;
  readonly postings: Postings;
  /** By platform name. */
  readonly platforms: ReadonlyMap<string, ChatPlatform>;
  readonly compose: ComposeEdition;
  readonly isOpenIn: IsOpenIn;
  readonly clock: Clock;
  /** From 0 to below 1. */
  readonly random: () => number;
  /** A token that nobody has had before, anywhere. */
  readonly newToken: () => string;
  readonly tell: DeliveryEventSink;
  readonly rules: DeliveryRules;
}

/** Delivers digests, one run at a time; any number of replicas may run at once. */
export interface DigestDelivery {
  /**
   * Plans what has come due and delivers until nothing is left to claim, the run has lasted `runTime`, or `stop` was
   * called. Never rejects: what the store refuses is told as `interrupted` and made up for by a later run.
   */
  run(): Promise<void>;
  /** Lets the run under way finish the deliveries it holds, then claims no more. */
  stop(): void;
}

/** How old, in milliseconds, what is known of the subscriptions may be when something is posted. */
const SUBSCRIPTIONS_FRESH = 5000;

function budgetsOf(parts: DigestDeliveryParts): (platform: string) => RateBudget {
  const budgets = new Map<string, RateBudget>();
  return (platform) => {
    const held = budgets.get(platform) ?? rateBudget(parts.rules.postsPerSecondOn[platform] ?? parts.rules.postsPerSecond, parts.clock);
    budgets.set(platform, held);
    return held;
  };
}

const subscriptionKey = (digest: string, target: string) => `${digest}\n${target}`;

function byTarget(deliveries: readonly Delivery[]): Delivery[][] {
  const groups = new Map<string, Delivery[]>();
  for (const delivery of deliveries) {
    const group = groups.get(delivery.target);
    if (group) group.push(delivery);
    else groups.set(delivery.target, [delivery]);
  }
  return [...groups.values()];
}

/**
 * Delivers digests exactly once as far as the platform lets anybody know: claimed under a lease and a token, looked up
 * by key before any second attempt, not posted on a lease that could run out, recorded only under its own token.
 * Within this process the digests of one target are posted in the order of their slots.
 */
export function digestDelivery(parts: DigestDeliveryParts): DigestDelivery {
  const { clock, deliveries, rules } = parts;
  const history = deliveryHistory(deliveries);
  const shared: AttemptParts = { ...parts, history, compose: editions(parts.compose) };
  const budgetOf = budgetsOf(parts);
  let subscriptions = new Map<string, Subscription>();
  let readAt = Number.NEGATIVE_INFINITY;
  let plannedMinute = '';
  let stopped = false;

  async function readSubscriptions(): Promise<void> {
    const all = await parts.subscriptions.listAll();
    subscriptions = new Map(all.map((one) => [subscriptionKey(one.digest, addressOf(one.target)), one]));
    readAt = clock.elapsed();
  }

  /** Slots lie on whole minutes, so one look a minute finds them all. */
  async function plan(): Promise<void> {
    const now = clock.now();
    if (startOfMinute(now) === plannedMinute) return;
    await readSubscriptions();
    await planSlots({ ...shared, digests: parts.digests }, [...subscriptions.values()], now);
    plannedMinute = startOfMinute(now);
  }

  async function deliverInOrder(claimed: readonly Delivery[], token: string, claimedAt: number): Promise<void> {
    for (const delivery of claimed) {
      const subscription = subscriptions.get(subscriptionKey(delivery.digest, delivery.target));
      const platform = subscription?.target.platform ?? '';
      const held: ClaimedDelivery = {
        delivery,
        token,
        claimedAt,
        subscription,
        definition: parts.digests.find(({ name }) => name === delivery.digest),
        platform: parts.platforms.get(platform),
        budget: budgetOf(platform),
      };
      await attempt(shared, held);
    }
  }

  /** Claims a batch and carries it out; gives how many were claimed. Errors of one target do not touch another. */
  async function deliverBatch(): Promise<number> {
    const [now, token, claimedAt] = [clock.now(), parts.newToken(), clock.elapsed()];
    const claimed = await deliveries.claim({ limit: rules.batch, now, until: secondsAfter(now, rules.lease), token });
    if (claimed.length > 0 && clock.elapsed() - readAt > SUBSCRIPTIONS_FRESH) await readSubscriptions();
    const endings = await Promise.allSettled(byTarget(claimed).map((group) => deliverInOrder(group, token, claimedAt)));
    for (const ending of endings) {
      if (ending.status === 'rejected') parts.tell({ kind: 'interrupted', reason: messageOf(ending.reason) });
    }
    return claimed.length;
  }

  return {
    async run() {
      const begun = clock.elapsed();
      try {
        await plan();
        while (!stopped && clock.elapsed() - begun < rules.runTime * 1000 && (await deliverBatch()) > 0);
      } catch (error) {
        parts.tell({ kind: 'interrupted', reason: messageOf(error) });
      }
    },
    stop() {
      stopped = true;
    },
  };
}
