import { messageOf, secondsAfter, within } from '../digest/deadline.ts';
import { type DeliveryRules, mayPost, retryPause } from '../digest/delivery-rules.ts';
import type { PostOutcome } from '../ports/chat.ts';
import type { Clock } from '../ports/clock.ts';

/** `edit`: a message is replaced by itself with a notice; `reply`: something is posted to where readers look. */
export type TellingWay = 'edit' | 'reply';

/** What operators are told of what people are told unasked. `key` names it. */
export type TellingEvent =
  | { readonly kind: 'told'; readonly key: string; readonly way: TellingWay }
  | { readonly kind: 'retrying'; readonly key: string; readonly reason: string }
  | { readonly kind: 'failed'; readonly key: string; readonly reason: string }
  /** It may or may not have been shown, and nothing more is tried: somebody should look. */
  | { readonly kind: 'uncertain'; readonly key: string; readonly reason: string }
  /** Another teller holds it; its outcome counts. */
  | { readonly kind: 'lost_lease'; readonly key: string }
  /** A step went wrong outside the platform; a later run makes up for it. */
  | { readonly kind: 'interrupted'; readonly reason: string };

/** How an attempt ended. With `retryAt` it can be claimed again from then on; without, it is final. */
export type TellingOutcome =
  | { readonly state: 'told' }
  /** The attempt certainly showed nothing. `way`: how to try it next. */
  | { readonly state: 'failed'; readonly reason: string; readonly retryAt?: string; readonly way?: TellingWay }
  | { readonly state: 'unknown'; readonly reason: string; readonly retryAt?: string };

/** What every attempt works with. */
export interface AttemptParts {
  readonly clock: Clock;
  /** From 0 to below 1. */
  readonly random: () => number;
  readonly tell: (event: TellingEvent) => void;
  readonly rules: DeliveryRules;
}

/** One thing to tell, in the hands of this teller. */
export interface Attempt {
  /** The key under which it is posted and looked up. */
  readonly key: string;
  readonly plannedAt: string;
  /** How many attempts may have been seen. */
  readonly tellings: number;
  /** When telling was first begun: where a look-up starts. */
  readonly firstToldAt?: string | undefined;
  /** {@link Clock.elapsed} just before the claim was asked for. */
  readonly claimedAt: number;
  /** Marks that telling begins now. False: this teller no longer holds it. */
  readonly begin: (way: TellingWay, now: string) => Promise<boolean>;
  /** Records how the attempt ended. False: this teller no longer holds it, and nothing was recorded. */
  readonly record: (outcome: TellingOutcome, at: string) => Promise<boolean>;
}

/** Seconds after which nothing more is tried: by then it is old news. */
const GIVE_UP = 24 * 3600;

/** Tells operators of an outcome that was recorded, or that another teller holds it by now. */
export async function concluded(parts: AttemptParts, { key }: Attempt, recording: Promise<boolean>, event: TellingEvent): Promise<void> {
  parts.tell((await recording) ? event : { kind: 'lost_lease', key });
}

/** Ends an attempt with an outcome. */
export function conclude(parts: AttemptParts, attempt: Attempt, outcome: TellingOutcome, event: TellingEvent): Promise<void> {
  return concluded(parts, attempt, attempt.record(outcome, parts.clock.now()), event);
}

/** Ends an attempt that nothing more is tried after, though it may have been seen. */
export function leaveUncertain(parts: AttemptParts, attempt: Attempt, reason: string): Promise<void> {
  return conclude(parts, attempt, { state: 'unknown', reason }, { kind: 'uncertain', key: attempt.key, reason });
}

/** Ends an attempt that told nobody, or nobody knows whom: tried again until it is too late for that. */
export function endTrying(parts: AttemptParts, attempt: Attempt, state: 'failed' | 'unknown', reason: string, askedFor = 0): Promise<void> {
  const { key, plannedAt, firstToldAt, tellings } = attempt;
  const now = parts.clock.now();
  if (Date.parse(now) - Date.parse(plannedAt) > GIVE_UP * 1000) {
    // What an earlier attempt may have shown stays uncertain, however this one ended.
    if (state === 'unknown' || tellings > 0) return leaveUncertain(parts, attempt, reason);
    return conclude(parts, attempt, { state: 'failed', reason }, { kind: 'failed', key, reason });
  }
  const triedFor = (Date.parse(now) - Date.parse(firstToldAt ?? now)) / 1000;
  const retryAt = secondsAfter(now, retryPause(parts.rules, triedFor, askedFor, parts.random()));
  return conclude(parts, attempt, { state, reason, retryAt }, { kind: 'retrying', key, reason });
}

/** Calls the platform under the lease and the time limit; nothing where the lease does not allow it any more. */
export async function underLease(
  parts: AttemptParts,
  attempt: Attempt,
  way: TellingWay,
  call: () => Promise<PostOutcome>,
): Promise<PostOutcome | undefined> {
  const { clock, rules } = parts;
  if (!(await attempt.begin(way, clock.now()))) {
    parts.tell({ kind: 'lost_lease', key: attempt.key });
    return undefined;
  }
  if (!mayPost(rules, clock.elapsed() - attempt.claimedAt)) {
    await endTrying(parts, attempt, 'failed', 'The lease was nearly over before telling began.');
    return undefined;
  }
  const late: PostOutcome = { kind: 'unknown', reason: `No answer within ${rules.postTimeout} seconds.` };
  return within<PostOutcome>(clock, rules.postTimeout, call, late, (error) => ({ kind: 'unknown', reason: messageOf(error) }));
}
