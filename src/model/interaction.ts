import type { Form } from './form.ts';
import type { Message } from './message.ts';

/** Somebody on a chat platform; `tenant` is the workspace or organisation. */
export interface Person {
  readonly platform: string;
  readonly tenant: string;
  readonly id: string;
  /** As the platform shows it, where it tells; never part of who somebody is. */
  readonly name?: string;
  /** A guest, or of another organisation: no clearance is theirs, whatever is set for their address. */
  readonly external?: true;
}

/** A workspace or organisation on a platform: what is asked in one is nobody's business in another. */
export type Tenant = Pick<Person, 'platform' | 'tenant'>;

/** Where a person or a conversation belongs. */
export function tenantOf({ platform, tenant }: Tenant): Tenant {
  return { platform, tenant };
}

/** A place where messages go: a channel, a group, or one person; `thread` is a thread within it. */
export interface Conversation {
  readonly platform: string;
  readonly tenant: string;
  readonly id: string;
  readonly thread?: string;
  readonly kind: 'channel' | 'group' | 'personal';
  /** The id of the one person who reads what is said there, where only one does and the place does not go by it. */
  readonly reader?: string;
}

interface InteractionBase {
  readonly person: Person;
  /** Where it happened; of a form, the conversation that it was opened from. */
  readonly conversation: Conversation;
  /** Stable across the platform's own retries: the same delivery is answered once. */
  readonly delivery: string;
  /** `YYYY-MM-DD`: the person looks at what was public by the end of that day, not at what is public now. */
  readonly asOf?: string;
  /** IANA zone of the person's clock, where the platform tells. */
  readonly zone?: string;
  /** The person's client asked by itself, and nobody waits: it uses up nobody's allowance, and a refusal is not shown. */
  readonly unasked?: true;
  /**
   * It was typed at a terminal of the machine, under this account of its operating system: the person is named, not
   * proven.
   */
  readonly terminal?: { readonly account: string };
}

/** A file that came with a message: as its sender called it, and what its platform needs to give its bytes. */
export interface GivenFile {
  readonly name: string;
  readonly reference: string;
}

/** What a person did, as every platform reports it to the core. */
export type Interaction = InteractionBase &
  (
    | {
        readonly kind: 'question';
        readonly text: string;
        /** Earlier questions of the same conversation, oldest first; absent: those that the bot remembers of it. */
        readonly thread?: readonly string[];
        /** The delivery of the question that was edited into this one. */
        readonly edits?: string;
        /** It is what somebody else wrote, to be checked as a claim, and to whom that is shown. */
        readonly claim?: Reply['audience'];
        /** Nobody addressed the bot: it was said in a thread of people, in which the bot may have been asked before. */
        readonly overheard?: true;
        /** It belongs to nothing that was asked before it in the conversation. */
        readonly afresh?: true;
        /** What was attached to the message, or to the one that is to be checked. */
        readonly files?: readonly GivenFile[];
      }
    /** A question was deleted: the delivery of it. */
    | { readonly kind: 'withdrawn'; readonly question: string }
    /** A slash command: its name without the slash, and the words after it. */
    | { readonly kind: 'command'; readonly name: string; readonly text: string }
    /** A button of a message: the id and the value of its {@link MessageAction}. */
    | { readonly kind: 'button'; readonly action: string; readonly value: string }
    /** A form that was sent: its id, and what stands in its fields by their ids; fields left empty are absent or ''. */
    | { readonly kind: 'form'; readonly form: string; readonly fields: Readonly<Record<string, string>> }
    /** Words typed into a search; with `form` and `field` into that field of a form, whose options the results are. */
    | { readonly kind: 'search'; readonly text: string; readonly form?: string; readonly field?: string }
    /** The person's own page of the bot was opened; the conversation is the one between the person and the bot. */
    | { readonly kind: 'home' }
    /** The bot was added to the conversation. */
    | { readonly kind: 'installed' }
    /** The bot was removed from the conversation, or the conversation itself was: there is nobody to reply to. */
    | { readonly kind: 'removed' }
  );

/** One thing that a search found. */
export interface SearchResult {
  /** Stable name; what a form sends when it is chosen. */
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  /** What is put into the conversation when it is chosen there. */
  readonly message: Message;
}

/** What the core answers to an interaction. */
export interface Reply {
  /** Always sufficient alone: where a form or a list cannot be shown, it says what to write instead. */
  readonly message: Message;
  /** `asker`: shown only to the person where the platform can. */
  readonly audience: 'everyone' | 'asker';
  /** Replaces the message that carried the button, where the platform can. */
  readonly replaces: boolean;
  /** Nothing is to be shown: what there was to say was said to this conversation before. */
  readonly silent?: boolean;
  /** Headline of the person's page. */
  readonly title?: string;
  /** A form to open now; the message is for platforms that cannot. */
  readonly form?: Form;
  /** What is wrong with the form that was just sent, by field id: it stays open and says so. */
  readonly faults?: Readonly<Record<string, string>>;
  /** What a search found, best first. */
  readonly results?: readonly SearchResult[];
}
