import type { Bot } from '../bot.ts';
import type { ComposeEdition } from '../digest/editions.ts';
import type { LedgerStanding } from '../facts/ledger-standing.ts';
import type { Projected } from '../facts/projection.ts';
import type { Health } from '../health/health.ts';
import type { ClearanceOf } from '../model/clearance.ts';
import type { Failure } from '../model/failure.ts';
import type { Conversation, Interaction, Person } from '../model/interaction.ts';
import type { ReadByModel } from '../model/plan-read.ts';
import type { Unreachable } from '../ports/chat.ts';
import type { Clock } from '../ports/clock.ts';
import type { PlanReader } from '../ports/plan-reader.ts';
import type { Store } from '../ports/store.ts';

/** What somebody may do, by their identity on the platform; an operator may do all that a curator may. */
export type AccessRole = 'reader' | 'curator' | 'operator';

/** How much is taken on at once, and from one person. */
export interface DeskRules {
  /** Interactions that a person, and that a whole tenant, may begin in a minute. */
  readonly personPerMinute: number;
  readonly tenantPerMinute: number;
  /** Interactions under way at once; more are sent away with a word. */
  readonly mostAtOnce: number;
  /** Seconds that an answer waits for the store before it goes on without. */
  readonly storeTimeout: number;
}

export const DEFAULT_DESK_RULES: DeskRules = { personPerMinute: 30, tenantPerMinute: 1200, mostAtOnce: 200, storeTimeout: 3 };

export type DeskStore = Pick<
  Store,
  | 'questions'
  | 'conversations'
  | 'readings'
  | 'postings'
  | 'subscriptions'
  | 'follows'
  | 'outbox'
  | 'ledger'
  | 'documents'
  | 'reviews'
  | 'health'
>;

/** What operators are told of interactions. */
export type DeskEvent =
  | {
      readonly kind: 'answered';
      readonly interaction: string;
      readonly outcome?: string;
      readonly byModel?: Pick<ReadByModel, 'effect' | 'because'>;
    }
  /** `reference`: what the reply that tells of it gives to be quoted. */
  | { readonly kind: 'failed'; readonly interaction: string; readonly failure: Failure; readonly reference?: string }
  /** So many messages are not noted anywhere: corrections do not reach them. */
  | { readonly kind: 'postings_lost'; readonly count: number }
  /** A defect: nothing that a person did explains it. */
  | { readonly kind: 'broken'; readonly interaction: string; readonly error: unknown; readonly reference?: string };

/** What the desk needs from outside. */
export interface DeskParts {
  /** The pack as it stands now; asked anew for every interaction. */
  readonly bot: () => Bot;
  /** The acts of the curators and what waits for a decision, as they stand now. */
  readonly curated: () => Projected;
  /** Whether what the bot holds may be shown, and as of when it stands. */
  readonly standing: () => LedgerStanding;
  /** Takes in what was appended to the ledger, so that the next question sees it. @throws Failure of the store */
  readonly refresh: () => Promise<unknown>;
  /** @throws Failure STORE_UNAVAILABLE and its like while there is no store */
  readonly store: () => DeskStore;
  /** A language model that reads questions; without it, or where it gives none, the own reading answers alone. */
  readonly planReader?: PlanReader;
  /** Composes the digests that people ask for. */
  readonly compose: ComposeEdition;
  /** How the parts of the running bot do, for operators; nothing where they are not watched. */
  readonly health?: () => Health;
  readonly clock: Pick<Clock, 'wait'>;
  /** Lets others have their turn within long work; without it there is none. */
  readonly pause?: () => Promise<void>;
  /** Why nothing can be posted in a place; nothing where it can, or where nobody can tell. Never rejects. */
  readonly unreachable?: (place: Conversation) => Promise<Unreachable | undefined>;
  /** The IANA zone of the clock that a person reads; nothing where nobody tells. Never rejects. */
  readonly zoneOf?: (person: Person) => Promise<string | undefined>;
  readonly roleOf: (person: Person) => AccessRole;
  /** The narrowest audience that a person or a conversation belongs to; the pack's widest for everybody else. */
  readonly clearanceOf: ClearanceOf;
  /** Whether a curator looks after the questions of every workspace and organisation, not only of the own; without it, nobody. */
  readonly seesEveryTenant?: (person: Person) => boolean;
  readonly tell: (event: DeskEvent) => void;
  /**
   * A short name of an interaction, the same however often it comes: a reply that tells of a failure gives it, and so does what
   * operators are told. Without it there is none.
   */
  readonly referenceOf?: (interaction: Interaction) => string;
  readonly rules: DeskRules;
}
