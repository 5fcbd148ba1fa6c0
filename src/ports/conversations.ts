import type { Conversation, Person } from '../model/interaction.ts';

/** A question that was asked of the bot and met with a reply. */
export interface ConversationQuestion {
  readonly conversation: Conversation;
  /** That of the message: one that was edited takes the place of how it was first asked. */
  readonly delivery: string;
  readonly person: Person;
  readonly text: string;
  readonly askedAt: string;
}

/** A question as it is remembered; `person`: the address of who asked; `askedAt`: ISO 8601 in UTC with milliseconds. */
export interface RememberedQuestion {
  readonly delivery: string;
  readonly person: string;
  readonly text: string;
  readonly askedAt: string;
}

/** Which questions of a conversation are wanted: of one person alone, of those asked since an instant. */
export interface WantedQuestions {
  readonly by?: Person;
  readonly since?: string;
  /** The last so many. */
  readonly limit: number;
}

/** What the bot knows of a conversation that goes on. */
export interface ConversationMemory {
  /** Oldest first. */
  readonly questions: readonly RememberedQuestion[];
  /** It was told to be silent there unless it is spoken to by name. */
  readonly isSilenced: boolean;
}

/** Conversations as every process of the bot remembers them, also after it was started anew. */
export interface Conversations {
  note(question: ConversationQuestion): Promise<void>;
  recall(conversation: Conversation, wanted: WantedQuestions): Promise<ConversationMemory>;
  /** Forgets a question that was deleted. */
  withdraw(conversation: Conversation, delivery: string): Promise<void>;
  /** Notes that the bot is to be silent in a conversation; it may have been told so before. */
  silence(conversation: Conversation, by: Person, at: string): Promise<void>;
  /** Forgets questions and silences from before an instant; gives how many. */
  expire(before: string): Promise<number>;
}
