import type { IsOpenIn } from '../model/clearance.ts';
import type { Fact } from '../model/fact.ts';
import type { Conversation } from '../model/interaction.ts';
import type { LedgerEntry } from '../model/ledger-entry.ts';
import type { Message, NoticeBlock } from '../model/message.ts';
import type { Pack } from '../model/pack.ts';
import type { ChatPlatform, PostedMessage } from '../ports/chat.ts';
import type { ClaimedCorrection, Corrections } from '../ports/corrections.ts';
import type { Ledger } from '../ports/ledger.ts';
import { type Attempt, type AttemptParts, conclude, concluded, endTrying, leaveUncertain, underLease } from '../telling/attempt.ts';
import { replyOnce } from '../telling/reply-once.ts';
import { correctionNotice, noticeAlone, revisionAt, statementTakenBack, withNotice } from './correction-notice.ts';
import { entryAt, shownAt } from './plan.ts';

/** What every attempt works with. */
export interface TellingParts extends AttemptParts {
  readonly corrections: Corrections;
  readonly ledger: Pick<Ledger, 'read'>;
  readonly facts: () => { readonly pack: Pack; readonly position: number };
  readonly isOpenIn: IsOpenIn;
  /** By platform name. */
  readonly platforms: ReadonlyMap<string, ChatPlatform>;
}

/** One correction in the hands of this teller. */
export interface HeldCorrection {
  readonly correction: ClaimedCorrection;
  readonly token: string;
  readonly claimedAt: number;
}

function attemptOf({ corrections }: TellingParts, { correction, token, claimedAt }: HeldCorrection): Attempt {
  const { key, plannedAt, tellings, firstToldAt } = correction;
  const begin: Attempt['begin'] = (way, now) => corrections.beginTelling(key, token, way, now);
  const record: Attempt['record'] = (outcome, at) => corrections.record(key, token, outcome, at);
  return { key, plannedAt, tellings, firstToldAt, claimedAt, begin, record };
}

/** The thread of a message in a channel; elsewhere the conversation itself, as not every platform has threads there. */
function threadOf({ conversation, message }: PostedMessage): Conversation {
  return conversation.kind === 'channel' ? { ...conversation, thread: conversation.thread ?? message } : conversation;
}

/** What the message showed of the fact, if the pack still knows of it. */
function shownIn({ facts }: TellingParts, { posting, fact }: ClaimedCorrection): Fact | undefined {
  return revisionAt(facts().pack, fact, shownAt(posting, fact) ?? '');
}

/** What the readers of the message are told, by what may be shown to them at this moment. */
function noticeNow(parts: TellingParts, correction: ClaimedCorrection, entry: LedgerEntry): NoticeBlock {
  const { conversation } = correction.posting.posted;
  return correctionNotice(entry, shownIn(parts, correction), (audience) => parts.isOpenIn(audience, conversation));
}

/** Whether all facts that a message shows may still be shown where it stands. */
function isStillOpen({ facts, isOpenIn }: TellingParts, { posting }: ClaimedCorrection): boolean {
  const { pack } = facts();
  return posting.facts.every(({ fact, recordedAt }) => {
    const shown = revisionAt(pack, fact, recordedAt);
    return !shown || isOpenIn(shown.audience, posting.posted.conversation);
  });
}

/** Edits the message. An edit of unknown outcome is repeated: the message then shows the same. */
async function edit(parts: TellingParts, held: HeldCorrection, platform: ChatPlatform, entry: LedgerEntry): Promise<void> {
  const { key, posting, tellings } = held.correction;
  const attempt = attemptOf(parts, held);
  const { message } = posting;
  if (!message) return leaveUncertain(parts, attempt, 'What the message showed is not held any more.');
  let shows: Message = message;
  const outcome = await underLease(parts, attempt, 'edit', () => {
    const takenBack = statementTakenBack(entry, shownIn(parts, held.correction));
    shows = withNotice(message, noticeNow(parts, held.correction, entry), isStillOpen(parts, held.correction), takenBack);
    return platform.update(posting.posted, shows);
  });
  if (!outcome) return;
  if (outcome.kind === 'sent') {
    const recording = parts.corrections.record(key, held.token, { state: 'told', shows }, parts.clock.now());
    return concluded(parts, attempt, recording, { kind: 'told', key, way: 'edit' });
  }
  const { reason } = outcome;
  if (outcome.kind === 'unknown') return endTrying(parts, attempt, 'unknown', reason);
  if (outcome.permanent) return conclude(parts, attempt, { state: 'failed', reason }, { kind: 'failed', key, reason });
  if (outcome.retryAfterSeconds !== undefined || tellings > 0)
    return endTrying(parts, attempt, 'failed', reason, outcome.retryAfterSeconds);
  const retryAt = parts.clock.now();
  await conclude(parts, attempt, { state: 'failed', reason, retryAt, way: 'reply' }, { kind: 'retrying', key, reason });
}

/**
 * Tells the readers of one message of one correction: by editing it where what it shows is held, else in its thread.
 * The way is kept once it may have been seen, so that nobody is told in both ways.
 */
export async function tellCorrection(parts: TellingParts, held: HeldCorrection): Promise<void> {
  const { posting, position, way } = held.correction;
  const platform = parts.platforms.get(posting.posted.conversation.platform);
  const { position: upTo } = parts.facts();
  const entry = await entryAt(parts.ledger, position);
  if (!platform || !entry || upTo < position) {
    const reason = platform ? 'The ledger is not read so far yet.' : 'The platform is not connected.';
    return endTrying(parts, attemptOf(parts, held), 'failed', reason);
  }
  const byEdit = way === undefined ? posting.message !== undefined : way === 'edit';
  if (byEdit) return edit(parts, held, platform, entry);
  const message = () => noticeAlone(noticeNow(parts, held.correction, entry));
  return replyOnce(parts, attemptOf(parts, held), { platform, address: threadOf(posting.posted), message });
}
