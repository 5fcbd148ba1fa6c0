import type { IsOpenIn } from '../model/clearance.ts';
import type { Fact } from '../model/fact.ts';
import type { Conversation } from '../model/interaction.ts';
import type { LedgerEntry } from '../model/ledger-entry.ts';
import type { Message, NoticeBlock } from '../model/message.ts';
import type { Pack } from '../model/pack.ts';
import type { Composed, OutboxWork } from '../outbox/entry-to-send.ts';
import type { OutboxEvent } from '../outbox/outbox-event.ts';
import { tooLate } from '../outbox/too-late.ts';
import type { PostedMessage } from '../ports/chat.ts';
import type { Corrections } from '../ports/corrections.ts';
import type { Ledger } from '../ports/ledger.ts';
import type { OutboxContent, OutboxEntry } from '../ports/outbox.ts';
import type { Posting } from '../ports/postings.ts';
import { correctionNotice, noticeAlone, revisionAt, statementTakenBack, withNotice } from './correction-notice.ts';
import { type CorrectionPlanningParts, entryAt, planCorrections, shownAt } from './plan-corrections.ts';
import { isStillOpen } from './still-open.ts';

/** What sending corrections needs from outside. */
export interface CorrectionParts {
  readonly corrections: Corrections;
  readonly postings: CorrectionPlanningParts['postings'];
  readonly ledger: Pick<Ledger, 'read'>;
  /** The facts with every revision, and the ledger position that they are up to date with. */
  readonly facts: () => { readonly pack: Pack; readonly position: number };
  readonly isOpenIn: IsOpenIn;
  readonly tell: (event: OutboxEvent) => void;
}

type Correction = Extract<OutboxContent, { kind: 'correction' }>;

/** The thread of a message in a channel; elsewhere the conversation itself, as not every platform has threads there. */
function threadOf({ conversation, message }: PostedMessage): Conversation {
  return conversation.kind === 'channel' ? { ...conversation, thread: conversation.thread ?? message } : conversation;
}

/** What the message showed of the fact, if the pack still knows of it. */
function shownIn({ facts }: CorrectionParts, { posting, fact }: Correction): Fact | undefined {
  return revisionAt(facts().pack, fact, shownAt(posting, fact) ?? '');
}

/** What the readers of the message are told, by what may be shown to them at this moment. */
function noticeNow(parts: CorrectionParts, correction: Correction, entry: LedgerEntry): NoticeBlock {
  const { conversation } = correction.posting.posted;
  return correctionNotice(entry, shownIn(parts, correction), (audience) => parts.isOpenIn(audience, conversation));
}

function isOpen({ facts, isOpenIn }: CorrectionParts, { facts: shown, posted }: Posting): boolean {
  return isStillOpen(facts().pack, isOpenIn, shown, posted.conversation);
}

function composeEdit(parts: CorrectionParts, correction: Correction, message: Message, entry: LedgerEntry): Composed {
  const { posting } = correction;
  let shows = message;
  return {
    kind: 'message',
    message() {
      const takenBack = statementTakenBack(entry, shownIn(parts, correction));
      shows = withNotice(message, noticeNow(parts, correction, entry), isOpen(parts, posting), takenBack);
      return shows;
    },
    sent: () => ({ shows }),
  };
}

async function compose(parts: CorrectionParts, correction: Correction, edited: Message | undefined): Promise<Composed> {
  const { position } = correction;
  const entry = await entryAt(parts.ledger, position);
  if (!entry || parts.facts().position < position) return { kind: 'waits', reason: 'The ledger is not read so far yet.' };
  if (edited) return composeEdit(parts, correction, edited, entry);
  return { kind: 'message', message: () => noticeAlone(noticeNow(parts, correction, entry)), sent: () => ({}) };
}

/** By editing, where what the message shows is held; else in its thread. The way is kept once it may have been seen. */
function editedMessage({ way }: OutboxEntry, { message }: Posting): Message | undefined {
  return way === 'post' ? undefined : message;
}

/**
 * Corrections as the outbox sends them out, to the messages that showed a fact: nobody is told in both ways, by an edit
 * and by a reply.
 */
export function correctionWork(parts: CorrectionParts): OutboxWork {
  return {
    kind: 'correction',
    plan: (now, goesOn) => planCorrections(parts, now, goesOn),
    async sendingOf(entry, now) {
      const { content } = entry;
      if (content.kind !== 'correction') return undefined;
      const { posted } = content.posting;
      const edited = editedMessage(entry, content.posting);
      return {
        address: threadOf(posted),
        ...(edited && { edits: posted }),
        past: tooLate(entry, now),
        compose: () => compose(parts, content, edited),
      };
    },
    tell: parts.tell,
  };
}
