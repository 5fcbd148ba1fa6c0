import { addressOf } from '../model/address.ts';
import { loggedReason } from '../model/defect.ts';
import type { Conversation } from '../model/interaction.ts';
import type { ChatPlatform } from '../ports/chat.ts';
import type { Clock } from '../ports/clock.ts';
import type { Outbox, OutboxEntry } from '../ports/outbox.ts';
import { type AttemptParts, attemptDelivery } from './attempt-delivery.ts';
import { secondsAfter } from './deadline.ts';
import type { DeliveryRules } from './delivery-rules.ts';
import type { OutboxWork } from './entry-to-send.ts';
import type { OutboxEvent } from './outbox-event.ts';
import { type RateBudget, rateBudget } from './rate-budget.ts';

/** What sending out needs from outside. */
export interface SenderParts {
  readonly outbox: Pick<Outbox, 'claim' | 'begin' | 'record'>;
  /** One for each kind that this sender carries. */
  readonly works: readonly OutboxWork[];
  /** By platform name. */
  readonly platforms: ReadonlyMap<string, ChatPlatform>;
  readonly clock: Clock;
  /** From 0 to below 1. */
  readonly random: () => number;
  /** A token that nobody has had before, anywhere. */
  readonly newToken: () => string;
  readonly rules: DeliveryRules;
  /** Told of what goes wrong with the rounds as such. */
  readonly tell: (event: Extract<OutboxEvent, { kind: 'interrupted' }>) => void;
}

/** Sends out what is owed, one run at a time; any number of replicas may run at once. */
export interface Sender {
  /**
   * Plans what has come due and sends until nothing is left to claim, the run has lasted `runTime`, or `stop` was
   * called. Never rejects: what goes wrong is told as `interrupted` and made up for by a later run.
   */
  run(): Promise<void>;
  /** Lets posts under way end, gives back what is in hand and not begun, and claims no more. */
  stop(): void;
}

function budgetsOf({ rules, clock }: SenderParts): (address: Conversation) => RateBudget {
  const budgets = new Map<string, RateBudget>();
  return ({ platform, tenant }) => {
    const name = addressOf({ platform, tenant, id: '' });
    const held = budgets.get(name) ?? rateBudget(rules.postsPerSecondOn[platform] ?? rules.postsPerSecond, clock);
    budgets.set(name, held);
    return held;
  };
}

/** Milliseconds after the first of several lanes is done until more is claimed, whatever the others do. */
const LULL = 200;

/** Resolves once half of what is under way has ended, or a while after the first of it: a claim is worth more than one entry. */
async function whenRoom(underWay: ReadonlySet<Promise<void>>, clock: Clock): Promise<void> {
  const half = Math.floor(underWay.size / 2);
  await Promise.race(underWay);
  const done = new AbortController();
  const lull = clock.wait(LULL, done.signal).then(() => done.abort());
  while (underWay.size > half && !done.signal.aborted) await Promise.race([...underWay, lull]);
  done.abort();
}

/**
 * Sends out exactly once as far as the platform lets anybody know: claimed under a lease and a token, looked up by key
 * before any second attempt, not posted on a lease that could run out, recorded only under its own token. As many lanes
 * as a claim holds are worked on at once, and a lane that is done makes room for the next: a slow one holds up no other.
 */
export function sender(parts: SenderParts): Sender {
  const { clock, rules, works } = parts;
  const kinds = works.map(({ kind }) => kind);
  const stopping = new AbortController();
  const shared: AttemptParts = { ...parts, budgetOf: budgetsOf(parts), ending: stopping.signal };

  async function send(work: OutboxWork, entry: OutboxEntry, token: string, claimedAt: number): Promise<void> {
    try {
      const sending = await work.sendingOf(entry, clock.now());
      if (sending) await attemptDelivery(shared, { entry, sending, token, claimedAt, tell: work.tell });
    } catch (error) {
      work.tell({ kind: 'interrupted', reason: loggedReason(error) });
    }
  }

  /** Claims for the lanes that are free, and begins; gives how many were claimed. */
  async function begin(underWay: Set<Promise<void>>): Promise<number> {
    const [now, token, claimedAt] = [clock.now(), parts.newToken(), clock.elapsed()];
    const limit = rules.batch - underWay.size;
    const claimed = await parts.outbox.claim({ limit, now, until: secondsAfter(now, rules.lease), token }, kinds);
    if (claimed.length > 0) for (const { refresh } of works) await refresh?.();
    for (const entry of claimed) {
      const work = works.find(({ kind }) => kind === entry.content.kind);
      if (!work) continue;
      const done: Promise<void> = send(work, entry, token, claimedAt).finally(() => underWay.delete(done));
      underWay.add(done);
    }
    return claimed.length;
  }

  return {
    async run() {
      const begun = clock.elapsed();
      const goesOn = () => !stopping.signal.aborted && clock.elapsed() - begun < rules.runTime * 1000;
      const underWay = new Set<Promise<void>>();
      try {
        for (const { plan } of works) await plan?.(clock.now(), goesOn);
        while (goesOn()) {
          const claimed = await begin(underWay);
          if (claimed === 0 && underWay.size === 0) break;
          // A lane that is done may have more to send, and makes room for others.
          if (claimed === 0 || underWay.size >= rules.batch) await whenRoom(underWay, clock);
        }
      } catch (error) {
        parts.tell({ kind: 'interrupted', reason: loggedReason(error) });
      }
      await Promise.all(underWay);
    },
    stop() {
      stopping.abort();
    },
  };
}
