import type { Conversations } from './conversations.ts';
import type { Corrections } from './corrections.ts';
import type { Deliveries } from './deliveries.ts';
import type { DeliveryRepair } from './delivery-repair.ts';
import type { Documents } from './documents.ts';
import type { Follows } from './follows.ts';
import type { Ledger } from './ledger.ts';
import type { LedgerChain } from './ledger-chain.ts';
import type { ModelSpending } from './model-spending.ts';
import type { Outbox } from './outbox.ts';
import type { People } from './people.ts';
import type { Postings } from './postings.ts';
import type { Questions } from './questions.ts';
import type { Readings } from './readings.ts';
import type { Records } from './records.ts';
import type { Reviews } from './reviews.ts';
import type { StoreTime } from './store-time.ts';
import type { Subscriptions } from './subscriptions.ts';
import type { TakenQuestions } from './taken-questions.ts';

/** Whether the store can be used right now. */
export type StoreHealth = { readonly ready: true; readonly engine: string } | { readonly ready: false; readonly reason: string };

/**
 * Everything that outlives the process. Instants come in as ISO 8601 and are given back in UTC with milliseconds.
 * Each method may reject with a Failure: STORE_UNAVAILABLE or STORE_BUSY (try again), STORE_FULL, STORE_READ_ONLY,
 * STORE_DENIED, STORE_UNTRUSTED, STORE_CORRUPT; INTERNAL where the program itself is at fault; and the ledger with
 * LEDGER_BROKEN.
 */
export interface Store {
  readonly ledger: Ledger;
  readonly ledgerChain: LedgerChain;
  readonly postings: Postings;
  readonly corrections: Corrections;
  readonly questions: Questions;
  readonly outbox: Outbox;
  readonly deliveries: Deliveries;
  readonly deliveryRepair: DeliveryRepair;
  readonly subscriptions: Subscriptions;
  readonly follows: Follows;
  readonly people: People;
  readonly records: Records;
  readonly documents: Documents;
  readonly reviews: Reviews;
  readonly takenQuestions: TakenQuestions;
  readonly conversations: Conversations;
  readonly readings: Readings;
  readonly modelSpending: ModelSpending;
  readonly time: StoreTime;
  /** The name of the pack that the store belongs to; none has used it yet where there is none. */
  pack(): Promise<string | undefined>;
  /** Asks the database; never rejects. */
  health(): Promise<StoreHealth>;
  /** Finishes what runs and lets go of everything. Closing twice is fine. */
  close(): Promise<void>;
}
