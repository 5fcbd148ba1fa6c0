import type { Conversation } from '../model/interaction.ts';
import type { ChatPlatform, LookupOutcome } from '../ports/chat.ts';
import type { Clock } from '../ports/clock.ts';
import type { Delivery } from '../ports/deliveries.ts';
import { messageOf, within } from './deadline.ts';
import type { DeliveryRules } from './delivery-rules.ts';

/** Seconds after its slot from which a delivery that was planned in time is taken as late. */
const LATE = 300;

/**
 * Whether a delivery comes so late that it may have been posted without the store knowing: a store that was restored
 * from a backup knows nothing of what came after the backup, and to it that looks like any outage.
 */
function mayBeForgotten({ dueAt, asOf }: Delivery, now: string): boolean {
  return Date.parse(asOf) > Date.parse(dueAt) || Date.parse(now) > Date.parse(dueAt) + LATE * 1000;
}

function lookedUp(clock: Clock, rules: DeliveryRules, lookup: () => Promise<LookupOutcome>): Promise<LookupOutcome> {
  const late = `The look-up gave no answer within ${rules.postTimeout} seconds.`;
  const unknown = (reason: string): LookupOutcome => ({ kind: 'unknown', reason });
  return within(clock, rules.postTimeout, lookup, unknown(late), (error) => unknown(messageOf(error)));
}

/**
 * What became of posts of a delivery that may be there already: `absent` where there are none, or where the operator
 * accepts a second. One that no attempt known to the store can have made is asked after only where the platform can
 * tell: where it never will, such as in a channel whose history the bot may not read, the digest is posted all the same.
 */
export async function earlierPost(
  { clock, rules }: { readonly clock: Clock; readonly rules: DeliveryRules },
  delivery: Delivery,
  target: Conversation | undefined,
  platform: ChatPlatform,
): Promise<LookupOutcome> {
  const isUntried = delivery.sendings === 0;
  if (isUntried && !(platform.lookup && mayBeForgotten(delivery, clock.now()))) return { kind: 'absent' };
  const repeats = rules.withoutLookup === 'again';
  if (!platform.lookup || !target) {
    return repeats
      ? { kind: 'absent' }
      : { kind: 'unknown', reason: 'An earlier attempt may have posted it, and the platform cannot say.' };
  }
  const since = delivery.firstSendingAt ?? delivery.dueAt;
  const lookup = async () => (await platform.lookup?.(target, delivery.key, since)) ?? ({ kind: 'absent' } as const);
  const found = await lookedUp(clock, rules, lookup);
  return isUntried && found.kind === 'unknown' && (found.permanent || repeats) ? { kind: 'absent' } : found;
}
