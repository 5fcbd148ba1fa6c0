import {
  BROKEN,
  type Conversation,
  type Externals,
  type HandleInteraction,
  type Incoming,
  type Interaction,
  lastWord,
  type Person,
  type Reply,
  type ReportPosted,
  STRANGER,
  type Taking,
  type TakingOn,
  type WorkLine,
} from '../../src/index.ts';
import { activityTenant, type IncomingActivity, splitThread } from './activity.ts';
import { hasCome, hasGone, isChannelDeleted } from './arrivals.ts';
import type { Connector } from './connector.ts';
import { filesOf } from './files.ts';
import { asksForAll, type InvokeBody } from './invoke.ts';
import { answerInvoke } from './invoking.ts';
import type { Memberships } from './membership.ts';
import { saidIn, zoneOf } from './message-content.ts';
import { Newest } from './newest.ts';
import { TYPING } from './outgoing-activity.ts';
import { forgetPerson, rememberPerson } from './personal-place.ts';
import { conversationOf, teamsPlaceOf } from './place.ts';
import type { Places } from './places.ts';
import { mentionsBot, readTypedCommand, writtenText } from './read-text.ts';
import { readSent } from './read-value.ts';
import { type Replied, Replying, UNSAID } from './replying.ts';
import { type StandingMessage, type TeamsRecipient, type TeamsSender, threadedConversation } from './teams-sender.ts';

/** What answering an activity needs. */
export interface TurnParts {
  readonly handle: HandleInteraction;
  readonly posted: ReportPosted;
  /** How questions are kept beyond the life of the process, where they are. */
  readonly taking: Taking | undefined;
  /** What was taken, each once and in the order of its thread. */
  readonly takes: TakingOn;
  readonly speaking: TeamsSender;
  readonly connector: Connector;
  readonly places: Places;
  readonly memberships: Pick<Memberships, 'of'>;
  readonly externals: Externals;
  readonly now: () => string;
  /** An id that nothing had before. */
  readonly newId: () => string;
  /** What else there is to do, in the order of its thread. */
  readonly work: WorkLine;
  /** Told of replies that did not reach anybody. */
  readonly unsaid: (delivery: string, reason: string) => void;
  /** Told of what ended in a defect. */
  readonly failed: (error: unknown) => void;
}

/** How an activity ended: an invoke has a body, anything else is only taken. */
export type TurnAnswer = { readonly kind: 'taken' } | { readonly kind: 'invoke'; readonly body: InvokeBody } | { readonly kind: 'unknown' };

const TURNS_KEPT = 2000;
const TAKEN: TurnAnswer = { kind: 'taken' };
const NOTHING: Reply = { ...BROKEN, silent: true };
const WORDS_ONLY = lastWord('I read words only: write what you want to know.');
/** What is about one message, whose id began a thread where there was none. */
const OF_A_MESSAGE: ReadonlySet<string> = new Set(['message', 'messageUpdate', 'messageDelete']);
/** Accounts of bots, this one among them: they are not answered, or two of them would go on for ever. */
const BOT_ACCOUNT = /^28:/;

interface Answered {
  readonly question: string;
  /** The delivery under which it was first asked. */
  readonly delivery: string;
  /** How it was answered; `shown` with an empty id where Teams did not name the message. */
  readonly replied: Replied;
}

/**
 * Answers what comes from Teams, each activity once. Teams waits for the answer to an invoke; of all else it is only told
 * that it was taken, or it would send it again while the answer is worked out.
 */
export class Turns {
  readonly #parts: TurnParts;
  readonly #replying: Replying;
  readonly #turns = new Newest<Promise<TurnAnswer>>(TURNS_KEPT);
  readonly #answered = new Newest<Answered>(TURNS_KEPT);
  /** Strangers who were told, each in the place where they were. */
  readonly #turnedAway = new Newest<true>(TURNS_KEPT);

  constructor(parts: TurnParts) {
    this.#parts = parts;
    this.#replying = new Replying({ ...parts, said: (delivery) => parts.taking?.settle(delivery) });
  }

  /** Answers an activity, or takes it on; one that Teams sends again gets the answer it had. */
  answer(activity: IncomingActivity): Promise<TurnAnswer> {
    const delivery = deliveryOf(activity, activity.id ?? this.#parts.newId());
    const held = this.#turns.get(delivery);
    if (held) return held;
    const turn = this.#begin(activity, delivery);
    this.#turns.set(delivery, turn);
    return turn;
  }

  /** Resolves once no reply is late any more. */
  settled(): Promise<void> {
    return this.#replying.settled();
  }

  /** Gives up the replies that are still late. */
  end(): void {
    this.#replying.end();
  }

  async #begin(activity: IncomingActivity, delivery: string): Promise<TurnAnswer> {
    if (BOT_ACCOUNT.test(activity.from.id) && activity.type === 'message') return TAKEN;
    const base = baseOf(activity, delivery);
    const { conversation } = base;
    if (activity.type === 'invoke') return this.#invoke(activity, base);
    if (activity.type === 'message' && isSpokenTo(activity, conversation)) await this.#takeOn(activity, base);
    else this.#parts.work.accept(threadKey(conversation), () => this.#answer(activity, base).catch(this.#parts.failed));
    return TAKEN;
  }

  /**
   * Answers a question that an earlier process took. Teams cannot be asked whether it was answered: rather twice than never.
   * `givesUp`: whoever asked is only told that there is no answer.
   */
  async takeUp(activity: IncomingActivity, givesUp: boolean): Promise<void> {
    const delivery = deliveryOf(activity, activity.id ?? this.#parts.newId());
    await this.#takeOn(activity, baseOf(activity, delivery), givesUp ? 'given up' : 'left');
  }

  /** Takes a question on; resolves once it is kept, answered, or told that there is no room, or when that takes too long. */
  async #takeOn(activity: IncomingActivity, base: InteractionBase, as: Incoming['as'] = 'new'): Promise<void> {
    const said = saidIn(activity);
    const interaction = this.#read(said.kind === 'words' ? said.text : '', activity, base);
    await this.#parts.takes.take({
      interaction,
      thread: threadKey(base.conversation),
      payload: JSON.stringify(activity),
      as,
      reply: async () => {
        await this.#meet(activity, base);
        return this.#message(activity, interaction, said);
      },
      // What Teams does not take is told to whoever waits where it is said.
      say: async (reply) => {
        const replied = await this.#say(targetedAsAsked(reply, activity), interaction, activity);
        if (interaction.kind === 'question' && interaction.text !== '') this.#noteQuestion(activity, interaction, replied);
        return 'shown';
      },
    });
  }

  /** Notes where and by whom the bot is spoken to, so that it can post there. */
  async #meet(activity: IncomingActivity, { conversation, person }: InteractionBase): Promise<void> {
    const place = teamsPlaceOf(activity);
    const kept = await this.#parts.places.remember(conversation, place);
    if (kept && conversation.kind === 'personal') await rememberPerson(this.#parts.places, person, activity.from, place);
  }

  /** Answers what is not said to the bot in words. */
  async #answer(activity: IncomingActivity, base: InteractionBase): Promise<void> {
    const { conversation, person } = base;
    if (isChannelDeleted(activity)) return this.#leave({ ...base, conversation: deletedChannel(activity, conversation) });
    if (hasGone(activity)) {
      if (conversation.kind === 'personal') await forgetPerson(this.#parts.places, person);
      return this.#leave(base);
    }
    await this.#meet(activity, base);
    switch (activity.type) {
      case 'message': {
        const sent = readSent(activity.value);
        if (sent) await this.#tell({ ...base, ...sent }, activity, activity.replyToId);
        break;
      }
      case 'messageUpdate':
        await this.#edit(activity, base);
        break;
      case 'messageDelete':
        await this.#withdraw(activity, base);
        break;
      case 'installationUpdate':
      case 'conversationUpdate':
        if (hasCome(activity)) await this.#tell({ ...base, kind: 'installed' }, activity);
        break;
    }
  }

  /** The bot is no longer where it was: nothing is posted there, and nothing of the place is kept. */
  async #leave(base: InteractionBase): Promise<void> {
    await this.#parts.places.forget(base.conversation);
    await this.#parts.handle({ ...base, kind: 'removed' });
  }

  /** The core's reply, or what strangers are told. */
  async #handle(interaction: Interaction, activity: IncomingActivity): Promise<Reply> {
    const { externals, memberships, handle } = this.#parts;
    const membership = externals === 'allow' ? 'member' : await memberships.of(activity.from, teamsPlaceOf(activity));
    if (membership === 'member') return handle(interaction);
    if (externals === 'deny' && membership === 'external') return this.#turnAway(interaction);
    return handle({ ...interaction, person: { ...interaction.person, external: true } });
  }

  /** What is said to a stranger: the same to each press, and to what is written once in each place. */
  #turnAway({ kind, conversation, person, unasked }: Interaction): Reply {
    if (unasked) return { ...STRANGER, silent: true };
    if (kind !== 'question' && kind !== 'command') return STRANGER;
    const key = JSON.stringify([conversation.id, person.id]);
    const isTold = this.#turnedAway.get(key) ?? false;
    this.#turnedAway.set(key, true);
    return isTold ? { ...STRANGER, silent: true } : STRANGER;
  }

  async #invoke(activity: IncomingActivity, base: InteractionBase): Promise<TurnAnswer> {
    const say = async (reply: Reply, interaction: Interaction, shown?: number) => {
      const { kind } = await this.#say(reply, interaction, activity, shown);
      return kind === 'lost' ? UNSAID : undefined;
    };
    const body = await answerInvoke(activity, base, { handle: (interaction) => this.#handle(interaction, activity), say });
    return body ? { kind: 'invoke', body } : { kind: 'unknown' };
  }

  /** The reply to what somebody wrote to the bot; silent where it was said already, or there is nothing to say. */
  async #message(activity: IncomingActivity, interaction: Interaction, { kind }: ReturnType<typeof saidIn>): Promise<Reply> {
    const sent = readSent(activity.value);
    if (sent) {
      await this.#tell({ ...baseOf(activity, interaction.delivery), ...sent }, activity, activity.replyToId);
      return NOTHING;
    }
    const isPress = kind !== 'words' && activity.value !== undefined && activity.value !== null;
    if (isPress || kind === 'sign') return NOTHING;
    if (kind === 'picture') return WORDS_ONLY;
    const typing = this.#type(activity, interaction.conversation);
    const alone = interaction.kind === 'command' || activity.recipient.isTargeted === true;
    if (alone) await rememberPerson(this.#parts.places, interaction.person, activity.from, teamsPlaceOf(activity));
    const reply = await this.#handle(interaction, activity);
    await typing;
    return reply;
  }

  #read(text: string, activity: IncomingActivity, base: InteractionBase): Interaction {
    const command = readTypedCommand(text, activity.recipient.isTargeted === true);
    if (command) return { ...base, kind: 'command', ...command };
    if (text.toLowerCase() === 'home' && base.conversation.kind === 'personal') return { ...base, kind: 'home' };
    const files = filesOf(activity);
    return { ...base, kind: 'question', text, ...(text === '' && { thread: [] }), ...(files.length > 0 && { files }) };
  }

  #noteQuestion({ id }: IncomingActivity, asked: Interaction & { kind: 'question' }, replied: Replied): void {
    const { conversation, text } = asked;
    const isShown = replied.kind === 'shown' || replied.kind === 'late';
    if (id !== undefined && isShown) this.#answered.set(`${conversation.id}/${id}`, { question: text, delivery: asked.delivery, replied });
  }

  /** A question that is edited changes its answer where it stands; one that Teams did not name is followed by another. */
  async #edit(activity: IncomingActivity, base: InteractionBase): Promise<void> {
    const key = `${base.conversation.id}/${activity.id}`;
    const before = this.#answered.get(key);
    const text = writtenText(activity);
    if (!before || before.question === text || text === '') return;
    const interaction: Interaction = { ...base, kind: 'question', text, edits: before.delivery };
    const reply = await this.#handle(interaction, activity);
    if (reply.silent || reply.audience !== 'everyone') return;
    this.#answered.set(key, { ...before, question: text });
    const stands = standing(before.replied);
    if (!stands) await this.#say(targetedAsAsked(reply, activity), interaction, activity);
    else await this.#parts.speaking.replace(audienceOf(activity, base.conversation), stands, reply.message, false);
  }

  /** A question that is deleted takes its answer with it, and is no earlier question any more. */
  async #withdraw(activity: IncomingActivity, base: InteractionBase): Promise<void> {
    const key = `${base.conversation.id}/${activity.id}`;
    const before = this.#answered.get(key);
    if (!before) return;
    this.#answered.delete(key);
    await this.#parts.handle({ ...base, kind: 'withdrawn', question: before.delivery });
    const stands = standing(before.replied);
    if (stands) await this.#parts.speaking.takeBack(audienceOf(activity, base.conversation), stands);
  }

  /** Answers what is no question; in the place of a message, where the reply is to replace it. */
  async #tell(interaction: Interaction, activity: IncomingActivity, pressedOn?: string): Promise<void> {
    const reply = interaction.kind === 'installed' ? await this.#parts.handle(interaction) : await this.#handle(interaction, activity);
    if (reply.replaces && pressedOn !== undefined && !reply.silent) {
      const audience = audienceOf(activity, interaction.conversation);
      const message = { id: pressedOn, targeted: activity.recipient.isTargeted === true };
      const outcome = await this.#parts.speaking.replace(audience, message, reply.message, asksForAll(interaction));
      if (outcome.kind === 'sent') return;
    }
    await this.#say(targetedAsAsked(reply, activity), interaction, activity);
  }

  #say(reply: Reply, interaction: Interaction, activity: IncomingActivity, skipped = 0): Promise<Replied> {
    const audience = audienceOf(activity, interaction.conversation);
    return this.#replying.say(reply, interaction, { interaction, activity, audience }, skipped);
  }

  /** Shows that an answer is on its way. Channels show no such sign. */
  async #type(activity: IncomingActivity, conversation: Conversation): Promise<void> {
    if (conversation.kind !== 'channel') await this.#parts.connector.send(teamsPlaceOf(activity), activity.conversation.id, TYPING);
  }
}

type InteractionBase = Pick<Interaction, 'person' | 'conversation' | 'delivery' | 'zone'>;

/** Who does something, where, and by which clock. */
function baseOf(activity: IncomingActivity, delivery: string): InteractionBase {
  const conversation = threadedConversation(conversationOf(activity), OF_A_MESSAGE.has(activity.type) ? activity.id : undefined);
  const zone = zoneOf(activity);
  return { person: personOf(activity), conversation, delivery, ...(zone === undefined ? {} : { zone }) };
}

/** Whether a message is said to the bot, and not among people. */
function isSpokenTo(activity: IncomingActivity, { kind }: Conversation): boolean {
  return kind === 'personal' || activity.recipient.isTargeted === true || mentionsBot(activity);
}

/** The same for an activity however often Teams sends it. */
function deliveryOf(activity: IncomingActivity, id: string): string {
  const { conversation, type, name = '', timestamp = '' } = activity;
  if (type === 'messageUpdate') return `${conversation.id}/${id}/edit/${timestamp}`;
  if (hasCome(activity)) return `${conversation.id}/${id}/installed`;
  return `${conversation.id}/${type}/${name}/${id}`;
}

function personOf(activity: IncomingActivity): Person {
  const { aadObjectId, id, name } = activity.from;
  return { platform: 'teams', tenant: activityTenant(activity) ?? '', id: aadObjectId ?? id, ...(name ? { name } : {}) };
}

function threadKey({ id, thread = '' }: Conversation): string {
  return JSON.stringify([id, thread]);
}

/** Where an answer stands, if Teams named it. */
function standing(replied: Replied): StandingMessage | undefined {
  return replied.kind === 'shown' && replied.message.id !== '' ? replied.message : undefined;
}

/** The channel that an activity of its team says was deleted. */
function deletedChannel({ channelData }: IncomingActivity, conversation: Conversation): Conversation {
  const { thread: _, ...team } = conversation;
  const id = channelData?.channel?.id;
  return { ...team, kind: 'channel', ...(id === undefined ? {} : { id: splitThread(id).id }) };
}

function audienceOf(activity: IncomingActivity, conversation: Conversation): TeamsRecipient {
  const own = activity.recipient.isTargeted === true && activity.id !== undefined ? { privateMessage: activity.id } : {};
  return { conversation, place: teamsPlaceOf(activity), asker: activity.from, ...own };
}

/** What was written to the bot alone is answered to the writer alone. */
function targetedAsAsked(reply: Reply, { recipient }: IncomingActivity): Reply {
  return recipient.isTargeted === true ? { ...reply, audience: 'asker' } : reply;
}
