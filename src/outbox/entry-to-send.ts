import type { Conversation } from '../model/interaction.ts';
import type { Message } from '../model/message.ts';
import type { PostedMessage } from '../ports/chat.ts';
import type { OutboxEntry, OutboxKind, SentRecord } from '../ports/outbox.ts';
import type { OutboxEvent } from './outbox-event.ts';

/** What an entry comes to when it goes out. */
export type Composed =
  | {
      readonly kind: 'message';
      /**
       * Asked at the moment of showing, so that it holds nothing but what may be shown there then; nothing where that is
       * nothing.
       */
      readonly message: () => Message | undefined;
      /** What is kept of it once it stands there. */
      readonly sent: (posted: PostedMessage) => SentRecord;
    }
  /** There is nothing to tell. */
  | { readonly kind: 'nothing'; readonly reason: string }
  /** It may not be shown there. */
  | { readonly kind: 'closed' }
  /** What it tells of is not known here yet. */
  | { readonly kind: 'waits'; readonly reason: string };

/** One entry as its kind understands it: where it goes, until when, and what it tells. */
export interface EntryToSend {
  /** Where it goes; nothing where nobody wants it any more. */
  readonly address: Conversation | undefined;
  /** The message in whose place it is put, rather than posted. */
  readonly edits?: PostedMessage | undefined;
  /** Why it is not to be shown any more. `late`: time ran out over it, which is a failure if anything was tried. */
  readonly past?: { readonly reason: string; readonly late: boolean } | undefined;
  /** `found`: it stands there already, posted by nobody that the store knows of. */
  compose(found: boolean): Promise<Composed>;
  /** After it was recorded as sent. */
  readonly sent?: () => Promise<void>;
  /** Before it is given up because the platform will never take anything there again. */
  readonly gone?: (reason: string) => Promise<void>;
  /** After it was given up because it may not be shown there. */
  readonly closed?: () => Promise<void>;
}

/** What the outbox does not know of one kind of entry. */
export interface OutboxWork {
  readonly kind: OutboxKind;
  /** Enters what has come due; `goesOn` false ends it, and a later call takes it up where it was. */
  readonly plan?: (now: string, goesOn: () => boolean) => Promise<void>;
  /** Brings what sendings are judged by up to date, before the entries of a claim. */
  readonly refresh?: () => Promise<void>;
  /** Nothing for an entry of another kind. `now`: ISO instant. */
  readonly sendingOf: (entry: OutboxEntry, now: string) => Promise<EntryToSend | undefined>;
  readonly tell: (event: OutboxEvent) => void;
}
