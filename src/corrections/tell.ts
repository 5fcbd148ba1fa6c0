import { messageOf, secondsAfter, within } from '../digest/deadline.ts';
import { type DeliveryRules, mayPost, retryPause } from '../digest/delivery-rules.ts';
import type { Conversation } from '../model/interaction.ts';
import type { NoticeBlock } from '../model/message.ts';
import type { Pack } from '../model/pack.ts';
import type { ChatPlatform, LookupOutcome, PostedMessage, PostOutcome } from '../ports/chat.ts';
import type { Clock } from '../ports/clock.ts';
import type { ClaimedCorrection, CorrectionOutcome, Corrections, CorrectionWay } from '../ports/corrections.ts';
import type { Ledger } from '../ports/ledger.ts';
import { correctionNotice, noticeAlone, revisionAt, withNotice } from './correction-notice.ts';
import { entryAt, shownAt } from './plan.ts';

/** What operators are told of corrections. `key` names the entry and the message. */
export type CorrectionEvent =
  | { readonly kind: 'told'; readonly key: string; readonly way: CorrectionWay }
  | { readonly kind: 'retrying'; readonly key: string; readonly reason: string }
  | { readonly kind: 'failed'; readonly key: string; readonly reason: string }
  /** It may or may not have been shown, and nothing more is tried: somebody should look. */
  | { readonly kind: 'uncertain'; readonly key: string; readonly reason: string }
  /** Another teller holds it; its outcome counts. */
  | { readonly kind: 'lost_lease'; readonly key: string }
  /** A step went wrong outside the platform; a later run makes up for it. */
  | { readonly kind: 'interrupted'; readonly reason: string };

/** What every attempt works with. */
export interface TellingParts {
  readonly corrections: Corrections;
  readonly ledger: Pick<Ledger, 'read'>;
  readonly facts: () => { readonly pack: Pack; readonly position: number };
  /** By platform name. */
  readonly platforms: ReadonlyMap<string, ChatPlatform>;
  readonly clock: Clock;
  /** From 0 to below 1. */
  readonly random: () => number;
  readonly tell: (event: CorrectionEvent) => void;
  readonly rules: DeliveryRules;
}

/** One correction in the hands of this teller. */
export interface HeldCorrection {
  readonly correction: ClaimedCorrection;
  readonly token: string;
  /** {@link Clock.elapsed} just before the claim was asked for. */
  readonly claimedAt: number;
}

/** Seconds after which nothing more is tried: by then a correction is in the digests. */
const GIVE_UP = 24 * 3600;

async function record(parts: TellingParts, { correction, token }: HeldCorrection, outcome: CorrectionOutcome, event: CorrectionEvent) {
  const { key } = correction;
  const held = await parts.corrections.record(key, token, outcome, parts.clock.now());
  parts.tell(held ? event : { kind: 'lost_lease', key });
}

/** Ends an attempt that told nobody, or nobody knows whom: tried again until it is too late for that. */
async function endTrying(parts: TellingParts, held: HeldCorrection, state: 'failed' | 'unknown', reason: string, askedFor = 0) {
  const { key, plannedAt, firstToldAt } = held.correction;
  const now = parts.clock.now();
  const triedFor = (Date.parse(now) - Date.parse(firstToldAt ?? now)) / 1000;
  if (Date.parse(now) - Date.parse(plannedAt) > GIVE_UP * 1000) {
    // What an earlier attempt may have shown stays uncertain, however this one ended.
    const uncertain = state === 'unknown' || held.correction.tellings > 0;
    return record(
      parts,
      held,
      { state: uncertain ? 'unknown' : 'failed', reason },
      { kind: uncertain ? 'uncertain' : 'failed', key, reason },
    );
  }
  const retryAt = secondsAfter(now, retryPause(parts.rules, triedFor, askedFor, parts.random()));
  await record(parts, held, { state, reason, retryAt }, { kind: 'retrying', key, reason });
}

async function leaveUncertain(parts: TellingParts, held: HeldCorrection, reason: string): Promise<void> {
  await record(parts, held, { state: 'unknown', reason }, { kind: 'uncertain', key: held.correction.key, reason });
}

/** Calls the platform under the lease and the time limit; nothing where the lease does not allow it any more. */
async function underLease(
  parts: TellingParts,
  held: HeldCorrection,
  way: CorrectionWay,
  call: () => Promise<PostOutcome>,
): Promise<PostOutcome | undefined> {
  const { clock, rules, corrections } = parts;
  const { correction, token, claimedAt } = held;
  if (!(await corrections.beginTelling(correction.key, token, way, clock.now()))) {
    parts.tell({ kind: 'lost_lease', key: correction.key });
    return undefined;
  }
  if (!mayPost(rules, clock.elapsed() - claimedAt)) {
    await endTrying(parts, held, 'failed', 'The lease was nearly over before telling began.');
    return undefined;
  }
  const late: PostOutcome = { kind: 'unknown', reason: `No answer within ${rules.postTimeout} seconds.` };
  return within<PostOutcome>(clock, rules.postTimeout, call, late, (error) => ({ kind: 'unknown', reason: messageOf(error) }));
}

/** The thread of a message in a channel; elsewhere the conversation itself, as not every platform has threads there. */
function threadOf({ conversation, message }: PostedMessage): Conversation {
  return conversation.kind === 'channel' ? { ...conversation, thread: conversation.thread ?? message } : conversation;
}

/** Edits the message. An edit of unknown outcome is repeated: the message then shows the same. */
async function edit(parts: TellingParts, held: HeldCorrection, platform: ChatPlatform, notice: NoticeBlock): Promise<void> {
  const { key, posting, tellings } = held.correction;
  if (!posting.message) return leaveUncertain(parts, held, 'What the message showed is not held any more.');
  const shows = withNotice(posting.message, notice);
  const outcome = await underLease(parts, held, 'edit', () => platform.update(posting.posted, shows));
  if (!outcome) return;
  if (outcome.kind === 'sent') return record(parts, held, { state: 'told', shows }, { kind: 'told', key, way: 'edit' });
  const { reason } = outcome;
  if (outcome.kind === 'unknown') return endTrying(parts, held, 'unknown', reason);
  if (outcome.permanent) return record(parts, held, { state: 'failed', reason }, { kind: 'failed', key, reason });
  if (outcome.retryAfterSeconds !== undefined || tellings > 0) return endTrying(parts, held, 'failed', reason, outcome.retryAfterSeconds);
  const retryAt = parts.clock.now();
  await record(parts, held, { state: 'failed', reason, retryAt, way: 'reply' }, { kind: 'retrying', key, reason });
}

/** What became of earlier replies that may have been shown. */
async function earlierReply(parts: TellingParts, { correction }: HeldCorrection, platform: ChatPlatform): Promise<LookupOutcome> {
  const { key, tellings, firstToldAt, plannedAt, posting } = correction;
  if (tellings === 0) return { kind: 'absent' };
  const reason = 'An earlier attempt may have posted it, and the platform cannot say.';
  if (!platform.lookup) return parts.rules.withoutLookup === 'again' ? { kind: 'absent' } : { kind: 'unknown', reason };
  return within<LookupOutcome>(
    parts.clock,
    parts.rules.postTimeout,
    async () => (await platform.lookup?.(threadOf(posting.posted), key, firstToldAt ?? plannedAt)) ?? { kind: 'absent' },
    { kind: 'unknown', reason: `The look-up gave no answer within ${parts.rules.postTimeout} seconds.` },
    (error) => ({ kind: 'unknown', reason: messageOf(error) }),
  );
}

/** Replies to the message, once: what an earlier attempt may have shown is looked up first. */
async function reply(parts: TellingParts, held: HeldCorrection, platform: ChatPlatform, notice: NoticeBlock): Promise<void> {
  const { key, posting } = held.correction;
  const told = () => record(parts, held, { state: 'told' }, { kind: 'told', key, way: 'reply' });
  const again = platform.lookup !== undefined || parts.rules.withoutLookup === 'again';
  const unsure = (reason: string) => (again ? endTrying(parts, held, 'unknown', reason) : leaveUncertain(parts, held, reason));
  const earlier = await earlierReply(parts, held, platform);
  if (earlier.kind === 'found') return told();
  if (earlier.kind === 'unknown') return unsure(earlier.reason);
  const outcome = await underLease(parts, held, 'reply', () => platform.post(threadOf(posting.posted), noticeAlone(notice), key));
  if (!outcome) return;
  if (outcome.kind === 'sent') return told();
  if (outcome.kind === 'unknown') return unsure(outcome.reason);
  const { reason, permanent, retryAfterSeconds } = outcome;
  if (permanent) return record(parts, held, { state: 'failed', reason }, { kind: 'failed', key, reason });
  await endTrying(parts, held, 'failed', reason, retryAfterSeconds);
}

/**
 * Tells the readers of one message of one correction: by editing it where what it shows is held, else in its thread.
 * The way is kept once it may have been seen, so that nobody is told in both ways.
 */
export async function tellCorrection(parts: TellingParts, held: HeldCorrection): Promise<void> {
  const { correction } = held;
  const { posting, position, fact, way } = correction;
  const platform = parts.platforms.get(posting.posted.conversation.platform);
  const { pack, position: upTo } = parts.facts();
  const entry = await entryAt(parts.ledger, position);
  if (!platform || !entry || upTo < position) {
    return endTrying(parts, held, 'failed', platform ? 'The ledger is not read so far yet.' : 'The platform is not connected.');
  }
  const notice = correctionNotice(entry, revisionAt(pack, fact, shownAt(posting, fact) ?? ''), pack);
  const byEdit = way === undefined ? posting.message !== undefined : way === 'edit';
  return byEdit ? edit(parts, held, platform, notice) : reply(parts, held, platform, notice);
}
