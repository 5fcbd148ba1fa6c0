import {
  type Conversation,
  FULL,
  type HandleInteraction,
  type Interaction,
  lastWord,
  type Person,
  type Reply,
  type ReportPosted,
  type WorkLine,
} from '../../src/index.ts';
import { type IncomingActivity, tenantOf } from './activity.ts';
import type { Connector } from './connector.ts';
import { Threads } from './conversing.ts';
import { formOpener } from './dialog.ts';
import { asksForAll, type InvokeBody, replyActivities } from './invoke.ts';
import { answerInvoke } from './invoking.ts';
import { Newest } from './newest.ts';
import { activitiesOf, TYPING } from './outgoing-activity.ts';
import { rememberPerson } from './personal-place.ts';
import { conversationOf, placeOf } from './place.ts';
import type { Places } from './places.ts';
import { mentionsBot, readTypedCommand, writtenText } from './read-text.ts';
import { readSent } from './read-value.ts';
import { keptFresh } from './refresh.ts';
import { type Audience, postedIn, type Speaking, threadedConversation } from './speaking.ts';

/** What answering an activity needs. */
export interface TurnParts {
  readonly handle: HandleInteraction;
  readonly posted: ReportPosted;
  readonly speaking: Speaking;
  readonly connector: Connector;
  readonly places: Places;
  readonly now: () => string;
  /** An id that nothing had before. */
  readonly newId: () => string;
  /** What was taken, in the order of its thread. */
  readonly work: WorkLine;
  /** What could not be taken, to be told so. */
  readonly refusals: WorkLine;
  /** Told of replies that did not reach anybody. */
  readonly unsaid: (delivery: string, reason: string) => void;
  /** Told of what ended in a defect. */
  readonly failed: (error: unknown) => void;
}

/** How an activity ended: an invoke has a body, anything else is only taken. */
export type TurnAnswer = { readonly kind: 'taken' } | { readonly kind: 'invoke'; readonly body: InvokeBody } | { readonly kind: 'unknown' };

const TURNS_KEPT = 2000;
const TAKEN: TurnAnswer = { kind: 'taken' };
const ONLY_TO_YOU = 'The answer is for the asker alone, and Teams could not show it so here. Open a chat with me and ask again there.';
const UNSAID = 'The answer could not be shown. Try again, or ask in a chat with me.';
/** Accounts of bots, this one among them: they are not answered, or two of them would go on for ever. */
const BOT_ACCOUNT = /^28:/;

interface Answered {
  readonly question: string;
  readonly message: string;
}

/**
 * Answers what comes from Teams, each activity once. Teams waits for the answer to an invoke; of all else it is only told
 * that it was taken, or it would send it again while the answer is worked out.
 */
export class Turns {
  readonly #parts: TurnParts;
  readonly #threads = new Threads();
  readonly #turns = new Newest<Promise<TurnAnswer>>(TURNS_KEPT);
  readonly #answered = new Newest<Answered>(TURNS_KEPT);

  constructor(parts: TurnParts) {
    this.#parts = parts;
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

  async #begin(activity: IncomingActivity, delivery: string): Promise<TurnAnswer> {
    if (BOT_ACCOUNT.test(activity.from.id) && activity.type === 'message') return TAKEN;
    const conversation = threadedConversation(conversationOf(activity), activity.type === 'message' ? activity.id : undefined);
    const base = { person: personOf(activity), conversation, delivery };
    if (activity.type === 'invoke') return this.#invoke(activity, base);
    const { work, refusals, failed } = this.#parts;
    const guarded = (job: () => Promise<unknown>) => () => job().then(() => undefined, failed);
    if (
      work.accept(
        threadKey(conversation),
        guarded(() => this.#answer(activity, base)),
      )
    )
      return TAKEN;
    if (!isSpokenTo(activity, conversation)) return TAKEN;
    const audience = audienceOf(activity, conversation);
    const isTold = refusals.accept(
      delivery,
      guarded(() => this.#parts.speaking.toAsker(audience, activitiesOf(FULL.message))),
    );
    if (!isTold) this.#parts.unsaid(delivery, 'Too many people asked at the same time.');
    return TAKEN;
  }

  async #answer(activity: IncomingActivity, base: InteractionBase): Promise<void> {
    const { conversation } = base;
    if (activity.type === 'installationUpdate' && activity.action?.startsWith('remove')) {
      return this.#parts.places.forget(conversation);
    }
    const place = placeOf(activity);
    const kept = await this.#parts.places.remember(conversation, place);
    if (kept && conversation.kind === 'personal') await rememberPerson(this.#parts.places, base.person, activity.from, place);
    switch (activity.type) {
      case 'message':
        await this.#message(activity, base);
        break;
      case 'messageUpdate':
        await this.#edit(activity, base);
        break;
      case 'installationUpdate':
      case 'conversationUpdate':
        if (isAdded(activity)) await this.#tell({ ...base, kind: 'installed' }, activity);
        break;
    }
  }

  async #invoke(activity: IncomingActivity, base: InteractionBase): Promise<TurnAnswer> {
    const say = async (reply: Reply, interaction: Interaction, shown?: number) => {
      const message = await this.#say(reply, interaction, activity, shown);
      return message === undefined ? UNSAID : undefined;
    };
    const body = await answerInvoke(activity, base, { handle: this.#parts.handle, say });
    return body ? { kind: 'invoke', body } : { kind: 'unknown' };
  }

  async #message(activity: IncomingActivity, base: InteractionBase): Promise<void> {
    const sent = readSent(activity.value);
    if (sent) return this.#tell({ ...base, ...sent }, activity, activity.replyToId ?? undefined);
    const text = writtenText(activity);
    if (!isSpokenTo(activity, base.conversation) || (text === '' && activity.value !== undefined && activity.value !== null)) return;
    const typing = this.#type(activity, base.conversation);
    const interaction = this.#read(text, activity, base);
    const alone = interaction.kind === 'command' || activity.recipient.isTargeted === true;
    if (alone) await rememberPerson(this.#parts.places, base.person, activity.from, placeOf(activity));
    const reply = await this.#parts.handle(interaction);
    await typing;
    const message = await this.#say(targetedAsAsked(reply, activity), interaction, activity);
    if (interaction.kind === 'question') this.#noteQuestion(activity, interaction, message);
  }

  #read(text: string, activity: IncomingActivity, base: InteractionBase): Interaction {
    const command = readTypedCommand(text, activity.recipient.isTargeted === true);
    if (command) return { ...base, kind: 'command', ...command };
    if (text.toLowerCase() === 'home' && base.conversation.kind === 'personal') return { ...base, kind: 'home' };
    return { ...base, kind: 'question', text, thread: this.#threads.before(threadKey(base.conversation), this.#parts.now()) };
  }

  #noteQuestion({ id }: IncomingActivity, { conversation, text }: Interaction & { kind: 'question' }, message: string | undefined): void {
    this.#threads.add(threadKey(conversation), text, this.#parts.now());
    if (id !== undefined && message !== undefined) this.#answered.set(`${conversation.id}/${id}`, { question: text, message });
  }

  /** A question that is edited changes its answer where it stands; one that Teams did not name is followed by another. */
  async #edit(activity: IncomingActivity, base: InteractionBase): Promise<void> {
    const key = `${base.conversation.id}/${activity.id}`;
    const before = this.#answered.get(key);
    const text = writtenText(activity);
    if (!before || before.question === text || text === '') return;
    const thread = this.#threads.before(threadKey(base.conversation), this.#parts.now());
    const at = thread.lastIndexOf(before.question);
    const interaction: Interaction = { ...base, kind: 'question', text, thread: at < 0 ? thread : thread.slice(0, at) };
    const reply = await this.#parts.handle(interaction);
    if (reply.silent || reply.audience !== 'everyone') return;
    this.#threads.change(threadKey(base.conversation), before.question, text);
    this.#answered.set(key, { question: text, message: before.message });
    if (before.message === '') await this.#say(reply, interaction, activity);
    else await this.#parts.speaking.replace(audienceOf(activity, base.conversation), before.message, reply.message, false);
  }

  /** Answers what is no question; in the place of a message, where the reply is to replace it. */
  async #tell(interaction: Interaction, activity: IncomingActivity, pressedOn?: string): Promise<void> {
    const reply = await this.#parts.handle(interaction);
    if (reply.replaces && pressedOn !== undefined && !reply.silent) {
      const audience = audienceOf(activity, interaction.conversation);
      const outcome = await this.#parts.speaking.replace(audience, pressedOn, reply.message, asksForAll(interaction));
      if (outcome.kind === 'sent') return;
    }
    await this.#say(targetedAsAsked(reply, activity), interaction, activity);
  }

  /** Says a reply and notes where it stands. Gives the id of the message, or nothing where it reached nobody. */
  async #say(reply: Reply, interaction: Interaction, activity: IncomingActivity, skipped = 0): Promise<string | undefined> {
    if (reply.silent) return undefined;
    const audience = audienceOf(activity, interaction.conversation);
    const activities = keptFresh(replyActivities(withOpener(reply), interaction), reply.message, activity.from.id).slice(skipped);
    const { speaking, posted, unsaid } = this.#parts;
    const outcome = await (reply.audience === 'asker' ? speaking.toAsker(audience, activities) : speaking.toEveryone(audience, activities));
    if (outcome === 'nowhere') {
      unsaid(interaction.delivery, 'It could be shown neither to the asker alone nor in a chat with the bot.');
      await speaking.toEveryone(audience, activitiesOf(lastWord(ONLY_TO_YOU).message));
      return undefined;
    }
    if (outcome.kind !== 'sent') {
      unsaid(interaction.delivery, outcome.reason);
      return undefined;
    }
    const shown = postedIn(interaction.conversation, outcome, activity.id);
    if (shown) await posted(interaction.delivery, shown);
    return outcome.id;
  }

  /** Shows that an answer is on its way. Channels show no such sign. */
  async #type(activity: IncomingActivity, conversation: Conversation): Promise<void> {
    if (conversation.kind !== 'channel') await this.#parts.connector.send(placeOf(activity), activity.conversation.id, TYPING);
  }
}

type InteractionBase = Pick<Interaction, 'person' | 'conversation' | 'delivery'>;

/** Whether a message is said to the bot, and not among people. */
function isSpokenTo(activity: IncomingActivity, { kind }: Conversation): boolean {
  return kind === 'personal' || activity.recipient.isTargeted === true || mentionsBot(activity);
}

/** The same for an activity however often Teams sends it. */
function deliveryOf(activity: IncomingActivity, id: string): string {
  const { conversation, type, name = '', timestamp = '' } = activity;
  if (type === 'messageUpdate') return `${conversation.id}/${id}/edit/${timestamp}`;
  if (isAdded(activity)) return `${conversation.id}/${id}/installed`;
  return `${conversation.id}/${type}/${name}/${id}`;
}

function isAdded({ type, action, membersAdded, recipient }: IncomingActivity): boolean {
  if (type === 'installationUpdate') return action === 'add';
  return type === 'conversationUpdate' && (membersAdded ?? []).some(({ id }) => id === recipient.id);
}

function personOf(activity: IncomingActivity): Person {
  const { aadObjectId, id, name } = activity.from;
  return { platform: 'teams', tenant: tenantOf(activity) ?? '', id: aadObjectId ?? id, ...(name === undefined ? {} : { name }) };
}

function threadKey({ id, thread = '' }: Conversation): string {
  return JSON.stringify([id, thread]);
}

function audienceOf(activity: IncomingActivity, conversation: Conversation): Audience {
  const own = activity.recipient.isTargeted === true && activity.id !== undefined ? { privateMessage: activity.id } : {};
  return { conversation, place: placeOf(activity), asker: activity.from, ...own };
}

/** What was written to the bot alone is answered to the writer alone. */
function targetedAsAsked(reply: Reply, { recipient }: IncomingActivity): Reply {
  return recipient.isTargeted === true ? { ...reply, audience: 'asker' } : reply;
}

/** A reply with a form, as a message with the button that opens it: a message cannot open a dialog by itself. */
function withOpener(reply: Reply): Reply {
  const opener = reply.form ? formOpener(reply.form) : undefined;
  if (!opener) return reply;
  return { ...reply, message: { ...reply.message, blocks: [...reply.message.blocks, { kind: 'actions', actions: [opener] }] } };
}
