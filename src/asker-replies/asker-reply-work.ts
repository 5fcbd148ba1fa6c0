import type { Message } from '../model/message.ts';
import { placeOfReply } from '../model/place-of-reply.ts';
import type { Composed, OutboxWork } from '../outbox/entry-to-send.ts';
import type { OutboxEvent } from '../outbox/outbox-event.ts';
import { tooLate } from '../outbox/too-late.ts';
import type { PostedMessage } from '../ports/chat.ts';
import type { Clock } from '../ports/clock.ts';
import type { OutboxContent, SentRecord } from '../ports/outbox.ts';
import type { ShownFact } from '../ports/postings.ts';
import type { AskedQuestion, TopicResolution } from '../ports/questions.ts';

/** What an asker is told: at their own clearance, with the fact revisions that it shows. */
export interface AskerReply {
  readonly message: Message;
  readonly facts: readonly ShownFact[];
}

/** What replying to those who asked needs from outside. */
export interface AskerReplyParts {
  /** What to tell; nothing while what settled the question is not known here yet. */
  readonly compose: (question: AskedQuestion, settlement: TopicResolution, now: string) => AskerReply | undefined;
  readonly clock: Clock;
  readonly tell: (event: OutboxEvent) => void;
}

/** A reply that showed facts is one that corrections are to reach. */
function sentRecord(key: string, { person }: AskedQuestion, told: AskerReply, posted: PostedMessage, shownAt: string): SentRecord {
  if (told.facts.length === 0) return {};
  const { conversation } = posted;
  const own = conversation.kind === 'personal' && conversation.id !== person.id;
  const stands = own ? { ...posted, conversation: { ...conversation, reader: person.id } } : posted;
  return { posting: { id: key, kind: 'answer', posted: stands, shownAt, ...told } };
}

type Settled = Extract<OutboxContent, { kind: 'settlement' }>;

function compose({ compose: reply, clock }: AskerReplyParts, key: string, { question, settlement }: Settled): Composed {
  const composed = reply(question, settlement, clock.now());
  if (!composed) return { kind: 'waits', reason: 'What settled it is not known here yet.' };
  let told = composed;
  return {
    kind: 'message',
    message() {
      told = reply(question, settlement, clock.now()) ?? told;
      return told.message;
    },
    sent: (posted) => sentRecord(key, question, told, posted, clock.now()),
  };
}

/** Replies to those who asked in vain, once their question was settled, as the outbox sends them out. */
export function askerReplyWork(parts: AskerReplyParts): OutboxWork {
  return {
    kind: 'settlement',
    async sendingOf(entry, now) {
      const { content, key } = entry;
      if (content.kind !== 'settlement') return undefined;
      const { person, conversation, privately } = content.question;
      return {
        address: placeOfReply(person, conversation, privately === true),
        past: tooLate(entry, now),
        compose: async () => compose(parts, key, content),
      };
    },
    tell: parts.tell,
  };
}
