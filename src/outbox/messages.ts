import type { Message } from '../model/message.ts';
import type { Clock } from '../ports/clock.ts';
import type { LateReply } from '../ports/outbox.ts';
import type { OutboxWork } from './entry-to-send.ts';
import type { OutboxEvent } from './outbox-event.ts';
import { tooLate } from './too-late.ts';

/** What late replies are judged by. */
export interface LateReplyParts {
  /** Whether all facts that a reply shows may be shown where it goes, at this moment. */
  readonly isOpen: (reply: LateReply) => boolean;
  readonly clock: Clock;
  readonly tell: (event: OutboxEvent) => void;
  /** For how many hours an answer is worth having: one, unless it is said. */
  readonly worthHaving?: number;
}

const CLOSED_TEXT = 'The answer to your last question could not be shown in time, and may not be shown here any more. Ask again.';
const CLOSED: Message = { summary: CLOSED_TEXT, blocks: [{ kind: 'text', runs: [{ text: CLOSED_TEXT }] }] };

/** Answers that the platform did not take when they were given. */
export function lateReplyWork({ isOpen, clock, tell, worthHaving = 1 }: LateReplyParts): OutboxWork {
  return {
    kind: 'late_reply',
    async sendingOf(entry, now) {
      const { content } = entry;
      if (content.kind !== 'late_reply') return undefined;
      const { address, delivery, facts, message } = content;
      return {
        address,
        past: tooLate(entry, now, worthHaving),
        compose: async () => ({
          kind: 'message',
          message: () => (isOpen(content) ? message : CLOSED),
          sent: (posted) =>
            facts.length === 0 ? {} : { posting: { id: delivery, kind: 'answer', posted, shownAt: clock.now(), facts, message } },
        }),
      };
    },
    tell,
  };
}

/** What single people are told of something that they set up. */
export function wordWork(tell: (event: OutboxEvent) => void): OutboxWork {
  return {
    kind: 'word',
    async sendingOf(entry, now) {
      const { content } = entry;
      if (content.kind !== 'word') return undefined;
      const { address, message } = content;
      return {
        address,
        past: tooLate(entry, now),
        compose: async () => ({ kind: 'message', message: () => message, sent: () => ({}) }),
      };
    },
    tell,
  };
}
