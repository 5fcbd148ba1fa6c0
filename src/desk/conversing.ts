import { addressOf } from '../model/address.ts';
import { Failure } from '../model/failure.ts';
import type { Conversation, Interaction, Person, Reply } from '../model/interaction.ts';
import type { ConversationMemory, RememberedQuestion } from '../ports/conversations.ts';
import { asksForSilence } from '../question/among-people.ts';
import { type Context, withStore } from './context.ts';
import { remembered } from './remembered.ts';
import { plainMessage, toEveryone } from './words.ts';

/** So many questions of a conversation are read again. */
const QUESTIONS = 6;
/** Where there are no threads a question begins anew after so long a silence. */
const SILENCE_MINUTES = 30;
/** Conversations that a process remembers by itself, for when the store is away. */
const KEPT = 2_000;
const KEPT_LENGTH = 500;

type Question = Extract<Interaction, { readonly kind: 'question' }>;

const NOTHING: ConversationMemory = { questions: [], isSilenced: false };

/** What was asked before, in the store, where every process finds it; what this process heard itself where the store is away. */
export interface Conversing {
  /** What is remembered of the conversation of an interaction before it. Never rejects. */
  recall(context: Context): Promise<ConversationMemory>;
  /** Remembers a question that was answered. Never rejects. */
  note(question: Question, context: Context): Promise<void>;
  /** Forgets a question that was deleted. Never rejects. */
  withdraw(delivery: string, context: Context): Promise<void>;
  /** The reply to who tells the bot to be silent in a place of several people; nothing to anything else. */
  silence(question: Question, context: Context): Promise<Reply | undefined>;
}

export function conversing(): Conversing {
  const own = remembered<readonly RememberedQuestion[]>(KEPT);
  return {
    async recall(context) {
      const { interaction, now } = context;
      const { conversation, person } = interaction;
      const place = placeOf(conversation);
      const since = new Date(Date.parse(now) - SILENCE_MINUTES * 60_000).toISOString();
      const wanted = place.thread === undefined ? { by: person, since } : {};
      const recalled = await orNothing(context, () =>
        withStore(context, ({ conversations }) => conversations.recall(place, { ...wanted, limit: QUESTIONS })),
      );
      const memory = recalled ?? { ...NOTHING, questions: own.get(keyOf(conversation, person)) ?? [] };
      return { ...memory, questions: before(memory.questions, interaction) };
    },
    async note(question, context) {
      const { conversation, person, edits, delivery } = question;
      const key = keyOf(conversation, person);
      const text = question.text.slice(0, KEPT_LENGTH);
      const asked = { delivery: edits ?? delivery, person: addressOf(person), text, askedAt: new Date(context.now).toISOString() };
      const others = (own.get(key) ?? []).filter((one) => one.delivery !== asked.delivery);
      own.set(key, [...others, asked].slice(-QUESTIONS));
      const { platform, tenant, id } = person;
      const noted = { ...asked, conversation: placeOf(conversation), person: { platform, tenant, id } };
      await orNothing(context, () => withStore(context, ({ conversations }) => conversations.note(noted)));
    },
    async withdraw(delivery, context) {
      const { conversation, person } = context.interaction;
      const key = keyOf(conversation, person);
      own.set(
        key,
        (own.get(key) ?? []).filter((one) => one.delivery !== delivery),
      );
      await orNothing(context, () => withStore(context, ({ conversations }) => conversations.withdraw(placeOf(conversation), delivery)));
    },
    async silence(question, context) {
      return question.conversation.kind !== 'personal' && asksForSilence(question.text) ? fallSilent(context) : undefined;
    },
  };
}

/** Has the bot be silent from now on where an interaction came from, unless it is named. @throws Failure of the store */
export async function fallSilent(context: Context): Promise<Reply> {
  const { conversation, person } = context.interaction;
  await withStore(context, ({ conversations }) => conversations.silence(placeOf(conversation), person, context.now));
  return toEveryone(plainMessage('All right. Here I answer only when I am named.'));
}

/** A conversation of one person with the bot is one, whatever threads a platform makes of it. */
function placeOf(conversation: Conversation): Conversation {
  if (conversation.kind !== 'personal') return conversation;
  const { thread: _, ...whole } = conversation;
  return whole;
}

/** In threads people go on from each other; elsewhere each from their own questions. */
function keyOf(conversation: Conversation, person: Person): string {
  const place = placeOf(conversation);
  return JSON.stringify(place.thread === undefined ? [addressOf(place), addressOf(person)] : [addressOf(place)]);
}

/** Of a question that was edited, those that were asked before it. */
function before(questions: readonly RememberedQuestion[], interaction: Interaction): readonly RememberedQuestion[] {
  const edited = interaction.kind === 'question' ? (interaction.edits ?? interaction.delivery) : undefined;
  const at = questions.findIndex(({ delivery }) => delivery === edited);
  return at < 0 ? questions : questions.slice(0, at);
}

async function orNothing<T>(context: Context, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    context.parts.tell({ kind: 'failed', interaction: context.interaction.kind, failure: error });
    return undefined;
  }
}
