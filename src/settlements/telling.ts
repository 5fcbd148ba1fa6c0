import type { Conversation } from '../model/interaction.ts';
import type { Message } from '../model/message.ts';
import type { AskerReplies, ClaimedReply } from '../ports/asker-replies.ts';
import type { ChatPlatform, PostedMessage } from '../ports/chat.ts';
import type { Postings, ShownFact } from '../ports/postings.ts';
import type { AskedQuestion, Settlement } from '../ports/questions.ts';
import { type Attempt, type AttemptParts, endTrying } from '../telling/attempt.ts';
import { replyOnce } from '../telling/reply-once.ts';
import { type Telling, tellingInRounds } from '../telling/rounds.ts';

/** What an asker is told: at their own clearance, with the fact revisions that it shows. */
export interface AskerReply {
  readonly message: Message;
  readonly facts: readonly ShownFact[];
}

/** What the telling of settlements needs from outside. */
export interface SettlementTellingParts extends AttemptParts {
  readonly replies: AskerReplies;
  readonly postings: Pick<Postings, 'record'>;
  /** What to tell; nothing while what settled the question is not known here yet. */
  readonly compose: (question: AskedQuestion, settlement: Settlement, now: string) => AskerReply | undefined;
  /** By platform name. */
  readonly platforms: ReadonlyMap<string, ChatPlatform>;
  /** A token that nobody has had before, anywhere. */
  readonly newToken: () => string;
}

/** Where an asker looks for the answer: where it was asked, or with the bot alone if only the asker saw the first answer. */
export function placeOfAsker({
  conversation,
  person,
  privately,
}: Pick<AskedQuestion, 'conversation' | 'person' | 'privately'>): Conversation {
  if (!privately || conversation.kind === 'personal') return conversation;
  const { platform, tenant, id } = person;
  return { platform, tenant, id, kind: 'personal' };
}

async function tellAsker(parts: SettlementTellingParts, claimed: ClaimedReply, token: string, claimedAt: number): Promise<void> {
  const { replies, postings, clock } = parts;
  const { key, question, settlement, plannedAt, tellings, firstToldAt } = claimed;
  const begin: Attempt['begin'] = (_way, now) => replies.beginTelling(key, token, now);
  const record: Attempt['record'] = (outcome, at) => replies.record(key, token, outcome, at);
  const attempt: Attempt = { key, plannedAt, tellings, firstToldAt, claimedAt, begin, record };
  const address = placeOfAsker(question);
  const platform = parts.platforms.get(address.platform);
  const composed = parts.compose(question, settlement, clock.now());
  if (!platform || !composed) {
    const reason = platform ? 'The ledger is not read so far yet.' : 'The platform is not connected.';
    return endTrying(parts, attempt, 'failed', reason);
  }
  let told = composed;
  const message = () => {
    told = parts.compose(question, settlement, clock.now()) ?? told;
    return told.message;
  };
  const shown = async (posted: PostedMessage) => {
    if (told.facts.length === 0) return;
    const { conversation } = posted;
    const own = conversation.kind === 'personal' && conversation.id !== question.person.id;
    const stands = own ? { ...posted, conversation: { ...conversation, reader: question.person.id } } : posted;
    await postings.record({ id: key, kind: 'answer', posted: stands, shownAt: clock.now(), ...told });
  };
  return replyOnce(parts, attempt, { platform, address, message, shown });
}

/** Tells those who asked that their question was settled, in the same way and as carefully as corrections are told. */
export function settlementTelling(parts: SettlementTellingParts): Telling {
  return tellingInRounds<ClaimedReply>(parts, {
    claim: (claim) => parts.replies.claim(claim),
    tellOne: (claimed, token, claimedAt) => tellAsker(parts, claimed, token, claimedAt),
  });
}
