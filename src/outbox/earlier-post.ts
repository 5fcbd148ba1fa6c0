import type { Conversation } from '../model/interaction.ts';
import type { ChatPlatform, LookupOutcome } from '../ports/chat.ts';
import type { Clock } from '../ports/clock.ts';
import type { OutboxEntry } from '../ports/outbox.ts';
import { messageOf, within } from './deadline.ts';
import type { DeliveryRules } from './delivery-rules.ts';

/** Seconds after it was due from which something is taken as late. */
const LATE = 300;

/**
 * Whether something comes so late that it may have been posted without the store knowing: a store that was restored
 * from a backup knows nothing of what came after the backup, and to it that looks like any outage. A digest is entered at
 * its very slot, or late; all else a while after what it is about.
 */
function mayBeForgotten({ content, dueAt, asOf }: OutboxEntry, now: string): boolean {
  const latest = Date.parse(dueAt) + LATE * 1000;
  return Date.parse(asOf) > (content.kind === 'digest' ? Date.parse(dueAt) : latest) || Date.parse(now) > latest;
}

function lookedUp(clock: Clock, rules: DeliveryRules, lookup: () => Promise<LookupOutcome>): Promise<LookupOutcome> {
  const late = `The look-up gave no answer within ${rules.postTimeout} seconds.`;
  const unknown = (reason: string): LookupOutcome => ({ kind: 'unknown', reason });
  return within(clock, rules.postTimeout, lookup, unknown(late), (error) => unknown(messageOf(error)));
}

/**
 * What became of posts of an entry that may be there already: `absent` where there are none, or where the operator
 * accepts a second. One that no attempt known to the store can have made is asked after only where the platform can
 * tell: where it never will, such as in a channel whose history the bot may not read, it is posted all the same.
 */
export async function earlierPost(
  { clock, rules }: { readonly clock: Clock; readonly rules: DeliveryRules },
  entry: OutboxEntry,
  address: Conversation,
  platform: ChatPlatform,
): Promise<LookupOutcome> {
  const isUntried = entry.sendings === 0;
  if (isUntried && !(platform.lookup && mayBeForgotten(entry, clock.now()))) return { kind: 'absent' };
  const repeats = rules.withoutLookup === 'again';
  if (!platform.lookup) {
    return repeats
      ? { kind: 'absent' }
      : { kind: 'unknown', reason: 'An earlier attempt may have posted it, and the platform cannot say.' };
  }
  const since = entry.firstSendingAt ?? entry.dueAt;
  const lookup = async () => (await platform.lookup?.(address, entry.key, since)) ?? ({ kind: 'absent' } as const);
  const found = await lookedUp(clock, rules, lookup);
  return isUntried && found.kind === 'unknown' && (found.permanent || repeats) ? { kind: 'absent' } : found;
}
