import { addressOf } from '../model/address.ts';
import { Failure } from '../model/failure.ts';
import type { Interaction } from '../model/interaction.ts';
import type { DeskRules } from './desk-parts.ts';
import { type Remembered, remembered } from './remembered.ts';

/** Lets in what can be served: so many interactions at once, so many a minute from one person and one tenant. */
export interface RateLimit {
  /** Counts an interaction against what its person and tenant may begin in a minute. @throws Failure RATE_LIMITED */
  admit(interaction: Interaction, now: string): void;
  /** Runs `work` if there is room at once. @throws Failure BUSY, without running it */
  pass<T>(work: () => Promise<T>): Promise<T>;
}

interface Bucket {
  left: number;
  at: number;
}

const KEPT = 20_000;
const MINUTE = 60_000;
/** Searches come with every few letters typed, so each counts for less. */
const SEARCH_COST = 0.2;
/** What clients ask by themselves counts apart, by so many times a person's allowance: a conversation scrolled through. */
const UNASKED_TIMES = 10;

/**
 * Takes from a bucket that fills up over a minute; gives the seconds until there is enough, 0 when it was taken. A
 * clock set back fills nothing.
 */
function take(buckets: Remembered<Bucket>, key: string, perMinute: number, cost: number, now: number): number {
  const bucket = buckets.get(key) ?? { left: perMinute, at: now };
  bucket.left = Math.min(perMinute, bucket.left + (Math.max(0, now - bucket.at) * perMinute) / MINUTE);
  bucket.at = now;
  buckets.set(key, bucket);
  if (bucket.left < cost) return Math.ceil(((cost - bucket.left) / perMinute) * 60);
  bucket.left -= cost;
  return 0;
}

function limited(whose: string, seconds: number): Failure {
  return new Failure(
    'RATE_LIMITED',
    'That is more than can be answered at once.',
    `${whose} asked more than the limit for a minute.`,
    `Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
  );
}

export function rateLimit(rules: DeskRules): RateLimit {
  const people = remembered<Bucket>(KEPT);
  const tenants = remembered<Bucket>(KEPT);
  let underWay = 0;
  return {
    admit({ kind, person, unasked }, now) {
      const [at, cost] = [Date.parse(now), kind === 'search' ? SEARCH_COST : 1];
      const times = unasked ? UNASKED_TIMES : 1;
      const apart = unasked ? 'unasked ' : '';
      const own = take(people, `${apart}${addressOf(person)}`, rules.personPerMinute * times, cost, at);
      if (own > 0) throw limited('You', own);
      const organisation = `${apart}${JSON.stringify([person.platform, person.tenant])}`;
      const shared = take(tenants, organisation, rules.tenantPerMinute * times, cost, at);
      if (shared > 0) throw limited('Your organisation', shared);
    },
    async pass(work) {
      if (underWay >= rules.mostAtOnce) {
        const why = `${underWay} other requests are being answered.`;
        throw new Failure('BUSY', 'There is too much to do right now.', why, 'Try again in a few seconds.');
      }
      underWay += 1;
      try {
        return await work();
      } finally {
        underWay -= 1;
      }
    },
  };
}
