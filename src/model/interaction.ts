import type { Message } from './message.ts';

/** Somebody on a chat platform; `tenant` is the workspace or organisation. */
export interface Person {
  readonly platform: string;
  readonly tenant: string;
  readonly id: string;
}

/** A place where messages go: a channel, a group, or one person; `thread` is a thread within it. */
export interface Conversation {
  readonly platform: string;
  readonly tenant: string;
  readonly id: string;
  readonly thread?: string;
  readonly kind: 'channel' | 'group' | 'personal';
}

interface InteractionBase {
  readonly person: Person;
  readonly conversation: Conversation;
  /** Stable across the platform's own retries: the same delivery is answered once. */
  readonly delivery: string;
}

/** What a person did, as every platform reports it to the core. */
export type Interaction = InteractionBase &
  (
    | { readonly kind: 'question'; readonly text: string; readonly thread: readonly string[] }
    | { readonly kind: 'command'; readonly name: string; readonly text: string }
    | { readonly kind: 'button'; readonly action: string; readonly value: string }
    | { readonly kind: 'form'; readonly form: string; readonly fields: Readonly<Record<string, string>> }
    | { readonly kind: 'search'; readonly text: string }
    | { readonly kind: 'home' }
    | { readonly kind: 'installed' }
  );

/** What the core answers to an interaction. */
export interface Reply {
  readonly message: Message;
  /** `asker`: shown only to the person where the platform can. */
  readonly audience: 'everyone' | 'asker';
  /** Replaces the message that carried the button, where the platform can. */
  readonly replaces: boolean;
}
