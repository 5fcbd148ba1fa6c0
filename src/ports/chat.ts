import type { Failure } from '../model/failure.ts';
import type { Conversation, GivenFile, Interaction, Person, Reply, Tenant } from '../model/interaction.ts';
import type { Message } from '../model/message.ts';

/** Where a posted message stands, in the platform's own terms: enough to edit it or to answer in its thread. */
export interface PostedMessage {
  readonly conversation: Conversation;
  readonly message: string;
  /** The platform did not name the message: `message` is the one that it answers. It can be answered, not edited. */
  readonly unnamed?: true;
}

/**
 * How a post ended. `unknown`: the platform may or may not have shown it; only a look-up by key can tell. `permanent`:
 * the conversation will never take a post again (gone, archived, forbidden), not that this message was refused.
 */
export type PostOutcome =
  | { readonly kind: 'sent'; readonly posted: PostedMessage }
  | { readonly kind: 'failed'; readonly reason: string; readonly permanent: boolean; readonly retryAfterSeconds?: number }
  | { readonly kind: 'unknown'; readonly reason: string };

/** `permanent`: the platform will not tell of this message however often it is asked. */
export type LookupOutcome =
  | { readonly kind: 'found'; readonly posted: PostedMessage }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown'; readonly reason: string; readonly permanent?: true };

/** Answers an interaction. Never rejects: what goes wrong is said in the reply. */
export type HandleInteraction = (interaction: Interaction) => Promise<Reply>;

/** Told by the platform where the reply to a delivery was shown, so that a correction can reach it. Never rejects. */
export type ReportPosted = (delivery: string, posted: PostedMessage) => Promise<void>;

/**
 * Who answers a question. `held`: this process, as far as is known. `doubtful`: its hold has run out, so another may have
 * answered meanwhile. `elsewhere`: another process.
 */
export type QuestionHold = 'held' | 'doubtful' | 'elsewhere';

/** A question as a platform has it kept; `thread`: what is answered in the order in which it was taken, by whatever process. */
export interface QuestionToKeep {
  readonly delivery: string;
  readonly person: Person;
  readonly payload: string;
  readonly thread?: string;
}

/** A reply that is still to be shown: to whom, where, and what it says. */
export interface ReplyToCome {
  readonly delivery: string;
  readonly person: Person;
  readonly address: Conversation;
  readonly message: Message;
}

/**
 * How a platform keeps a question beyond the life of the process before it tells that it was taken. A question that is
 * kept is passed to {@link ChatPlatform.takeUp} of another process if this one dies before {@link Taking.settle}.
 */
export interface Taking {
  /**
   * The reply to who asks for more than is taken on, to be shown in place of an answer and without being kept; nothing
   * where the interaction is let in. Asked once of each, before anything else is done about it.
   */
  refusal?(interaction: Interaction): Reply | undefined;
  /**
   * Resolves with true once the question is kept, here or by another process; false: the store does not take it for now.
   * The same delivery is kept once. Never rejects. `payload`: what {@link ChatPlatform.takeUp} answers it from.
   */
  take(question: QuestionToKeep): Promise<boolean>;
  /**
   * Resolves once nothing that was taken before a question in its thread is open by another process, or was left behind by
   * one, or once that takes too long; to be asked once the question is kept. Never rejects.
   */
  turn?(delivery: string): Promise<void>;
  /** Who answers a question that was taken: to be asked before it is. */
  held(delivery: string): QuestionHold;
  /**
   * Has a reply posted late that is not taken for now, by whichever process, by {@link ChatPlatform.post}. False: it cannot
   * be kept until then. Never rejects.
   */
  later?(reply: ReplyToCome): Promise<boolean>;
  /** It was answered, or whoever asked was told why not; one that was not taken is as good as settled. */
  settle(delivery: string): void;
}

/** What keeps a platform from working though it is started. `away`: nobody is served there; `impaired`: not everybody, or not with all. */
export interface PlatformTrouble {
  readonly kind: 'away' | 'impaired';
  readonly failure: Failure;
}

/** A place by its ids. */
export type Place = Pick<Conversation, 'tenant' | 'id'>;

/** Why nothing can be posted in a place: the bot is not there, or nobody writes there any more. */
export type Unreachable = 'no_member' | 'archived';

/** All that a chat platform must be able to do to carry the bot. */
export interface ChatPlatform {
  readonly platform: string;
  /** Begins to pass interactions on; resolves once the platform listens. */
  start(handle: HandleInteraction, posted: ReportPosted, taking?: Taking): Promise<void>;
  /**
   * Answers a question that an earlier process took and may have answered: it is taken again, and settled. `givesUp`:
   * whoever asked is only told that there is no answer. Absent where nothing is taken before it is answered.
   */
  takeUp?(payload: string, givesUp: boolean): Promise<void>;
  /** Posts once, under a key that names this delivery; never retries by itself. */
  post(address: Conversation, message: Message, key: string): Promise<PostOutcome>;
  update(posted: PostedMessage, message: Message): Promise<PostOutcome>;
  /**
   * Why nothing can be posted in a place; nothing where it can, or where that cannot be told for now. Absent where it never
   * can. Never rejects.
   */
  unreachable?(address: Conversation): Promise<Unreachable | undefined>;
  /** The IANA zone of the clock that a person reads; nothing where the platform does not tell. Never rejects. */
  zoneOf?(person: Person): Promise<string | undefined>;
  /**
   * The bytes of a file that came with a message in a workspace or organisation; absent where the platform passes on no files.
   * @throws Failure FILE_UNREACHABLE, DOCUMENT_TOO_LARGE
   */
  readFile?(file: GivenFile, from: Tenant): Promise<Uint8Array>;
  /** Looks for a message posted under `key` since an instant; absent where the platform keeps no keys. */
  lookup?(address: Conversation, key: string, since: string): Promise<LookupOutcome>;
  /**
   * Whether people from elsewhere may read in a place, which then has no clearance; also where that is not known. Absent
   * where the platform does not tell.
   */
  mayHaveOutsiders?(place: Place): boolean;
  /** Learns that of places anew, from what other processes were told and from the platform. Never rejects. */
  recallOutsiders?(places: readonly Place[]): Promise<void>;
  /** Looks whether it works once it is started; nothing where it does. Absent where that cannot be told. Never rejects. */
  trouble?(): Promise<PlatformTrouble | undefined>;
  /** Whether what comes from the platform can come in at this moment; nothing, or absent, where that cannot be told. */
  isConnected?(): boolean | undefined;
  /** Replies that reached nobody, since the start; absent where that is not known. */
  repliesLost?(): number;
  /** Finishes what was accepted, then lets go of everything. */
  stop(): Promise<void>;
}
