import {
  aloneWith,
  type Interaction,
  lastWord,
  type Person,
  type PostedMessage,
  placeOfReply,
  type Reply,
  type ReportPosted,
  readBy,
  type Taking,
} from '../../src/index.ts';
import type { IncomingActivity } from './activity.ts';
import { formOpener } from './dialog.ts';
import { replyActivities } from './invoke.ts';
import { activitiesOf } from './outgoing-activity.ts';
import { rememberPerson } from './personal-place.ts';
import { teamsPlaceOf } from './place.ts';
import type { Places } from './places.ts';
import { keptFresh } from './refresh.ts';
import { isForNow, type SendOutcome, type StandingMessage, type TeamsRecipient, type TeamsSender } from './teams-sender.ts';

export interface ReplyingParts {
  readonly speaking: TeamsSender;
  readonly places: Places;
  readonly posted: ReportPosted;
  /** Told of a reply as soon as it stands: what comes after that can be lost, and the reply not be given twice. */
  readonly said: (delivery: string) => void;
  readonly taking?: Pick<Taking, 'later'> | undefined;
  /** Told of replies that did not reach anybody. */
  readonly unsaid: (delivery: string, reason: string) => void;
  /** Told of what ended in a defect. */
  readonly failed: (error: unknown) => void;
}

/** What a reply answers: which interaction, by which activity, for whom. */
export interface ReplyTarget {
  readonly interaction: Pick<Interaction, 'delivery' | 'person' | 'conversation'>;
  readonly activity: IncomingActivity;
  readonly audience: TeamsRecipient;
}

const ONLY_TO_YOU = 'The answer is for the asker alone, and Teams could not show it so here. Open a chat with me and ask again there.';
export const UNSAID = 'The answer could not be shown. Try again, or ask in a chat with me.';
const NOWHERE = 'It could be shown neither to the asker alone nor in a chat with the bot.';
const TOO_MANY_LATE = 'Too many replies wait for Teams to take them.';
const ENDED = 'The bot ended before Teams took it.';
/** Replies that wait until Teams takes messages again. */
const MOST_LATE = 2000;

/** How a reply ended for whoever waits: shown somewhere, on its way, or lost. */
export type Replied = { readonly kind: 'shown'; readonly message: StandingMessage } | { readonly kind: 'late' | 'lost' | 'silent' };

/**
 * Says replies and notes where they stand. What Teams does not take for now is said late, without holding anything up;
 * what it never takes is told to whoever waits, as far as that goes, and always to the operators.
 */
export class Replying {
  readonly #parts: ReplyingParts;
  readonly #late = new Map<Promise<void>, string>();

  constructor(parts: ReplyingParts) {
    this.#parts = parts;
  }

  /** Says a reply, without the first `skipped` of its messages, which were shown otherwise. */
  async say(reply: Reply, interaction: Interaction, answering: ReplyTarget, skipped = 0): Promise<Replied> {
    if (reply.silent) return { kind: 'silent' };
    const { activity, audience } = answering;
    const { speaking, places, unsaid } = this.#parts;
    const { delivery, person, conversation } = interaction;
    const drawn = replyActivities(withOpener(reply), interaction);
    const activities = keptFresh(drawn, reply.message, activity.from.id).slice(skipped);
    const alone = reply.audience === 'asker';
    if (alone && conversation.kind !== 'personal') await rememberPerson(places, person, activity.from, teamsPlaceOf(activity));
    const said = await (alone ? speaking.toAsker(audience, activities) : speaking.toEveryone(audience, activities));
    if (said !== 'nowhere' && (await this.#goesOutLater(said, answering, withOpener(reply)))) return { kind: 'late' };
    if (said !== 'nowhere') return this.#conclude(said, answering, alone);
    unsaid(delivery, NOWHERE);
    await speaking.toEveryone(audience, activitiesOf(lastWord(ONLY_TO_YOU).message));
    return { kind: 'lost' };
  }

  /** Whether a reply of which nothing was shown is left to the outbox. One of which a part stands there goes on by itself. */
  async #goesOutLater({ first, left }: SendOutcome, { interaction }: ReplyTarget, { message, audience }: Reply): Promise<boolean> {
    if (first.kind === 'sent' || !left || !isForNow(left.outcome)) return false;
    const { delivery, person, conversation } = interaction;
    const address = placeOfReply(person, conversation, audience === 'asker');
    return (await this.#parts.taking?.later?.({ delivery, person, address, message })) ?? false;
  }

  async #conclude(said: SendOutcome, answering: ReplyTarget, alone: boolean): Promise<Replied> {
    const { first, left } = said;
    const { delivery } = answering.interaction;
    const { speaking, unsaid } = this.#parts;
    if (first.kind === 'sent') {
      this.#parts.said(delivery);
      await this.#note(said, answering);
    }
    if (left && isForNow(left.outcome)) {
      const isWaiting = this.#later(said, answering);
      if (!isWaiting) unsaid(delivery, TOO_MANY_LATE);
      if (first.kind !== 'sent') return { kind: isWaiting ? 'late' : 'lost' };
    } else if (left) {
      unsaid(delivery, left.outcome.reason);
      if (first.kind === 'failed' && !first.permanent) {
        const word = activitiesOf(lastWord(UNSAID).message);
        await (alone ? speaking.toAsker(answering.audience, word) : speaking.toEveryone(answering.audience, word));
      }
    }
    if (first.kind !== 'sent') return { kind: 'lost' };
    return { kind: 'shown', message: { id: first.id, targeted: said.where.targeted } };
  }

  /** Goes on with what Teams did not take. False: too much waits already. */
  #later(said: SendOutcome, answering: ReplyTarget): boolean {
    if (this.#late.size >= MOST_LATE) return false;
    const { delivery } = answering.interaction;
    const work: Promise<void> = this.#goOn(said, answering)
      .catch(this.#parts.failed)
      .finally(() => this.#late.delete(work));
    this.#late.set(work, delivery);
    return true;
  }

  async #goOn(said: SendOutcome, answering: ReplyTarget): Promise<void> {
    const rest = await this.#parts.speaking.goOn(said);
    if (said.first.kind !== 'sent' && rest.first.kind === 'sent') await this.#note(rest, answering);
    if (rest.left) this.#parts.unsaid(answering.interaction.delivery, rest.left.outcome.reason);
  }

  async #note(said: SendOutcome, { interaction, activity }: ReplyTarget): Promise<void> {
    const shown = postedAt(said, interaction.person, activity.id);
    if (shown) await this.#parts.posted(interaction.delivery, shown);
  }

  /** Resolves once nothing is late any more. */
  async settled(): Promise<void> {
    while (this.#late.size > 0) await Promise.all(this.#late.keys());
  }

  /** Gives up what is still late; tells of each. */
  end(): void {
    for (const delivery of this.#late.values()) this.#parts.unsaid(delivery, ENDED);
    this.#late.clear();
  }
}

/**
 * Where a message stands, for corrections to find it and to reach whoever saw it, and nobody else. Of one that Teams did
 * not name, as it does with text above a card, only what it answers is known; where one person alone saw it, that person's
 * own chat is where to say more.
 */
function postedAt({ first, where }: SendOutcome, person: Person, answered: string | undefined): PostedMessage | undefined {
  if (first.kind !== 'sent') return undefined;
  const conversation = readBy(person, where.conversation, where.targeted);
  if (first.id !== '') return { conversation, message: first.id };
  if (answered === undefined) return undefined;
  return { conversation: where.targeted ? aloneWith(person) : conversation, message: answered, unnamed: true };
}

/** A reply with a form, as a message with the button that opens it: a message cannot open a dialog by itself. */
function withOpener(reply: Reply): Reply {
  const opener = reply.form ? formOpener(reply.form) : undefined;
  if (!opener) return reply;
  return { ...reply, message: { ...reply.message, blocks: [...reply.message.blocks, { kind: 'actions', actions: [opener] }] } };
}
