/** A message whose readers are to be told of one entry of the ledger. */
export interface CorrectionPlan {
  /** Names the entry and the message: the key under which a reply is posted and looked up. One is planned only once. */
  readonly key: string;
  /** Names the message: its corrections are told one at a time, in the order of the ledger. */
  readonly message: string;
  readonly position: number;
  readonly fact: string;
  /** The posting that showed the fact there. */
  readonly posting: string;
  /** When the entry was made. */
  readonly dueAt: string;
  readonly plannedAt: string;
}

/** Which messages are to be told of which correction; they are told by the outbox. */
export interface Corrections {
  /** Positions of entries that corrected or retracted a fact, where a posting of it is not marked as told; in order. */
  waiting(limit: number): Promise<readonly number[]>;
  /** Enters corrections as due; those already held stay as they are, and so does what nobody is left to be told of. */
  plan(plans: readonly CorrectionPlan[]): Promise<void>;
}
