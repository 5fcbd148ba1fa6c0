import type { Person } from '../model/interaction.ts';

/**
 * What becomes of rows when a person is forgotten. `erased`: they go. `unnamed`: they stay, as others rely on them, and
 * name nobody any more. `kept`: they stay as they are, since nothing in the ledger is ever changed.
 */
export type Forgetting = 'erased' | 'unnamed' | 'kept';

/** Rows of one table that tell of a person. */
export interface HeldRows {
  readonly table: string;
  readonly becomes: Forgetting;
  /** By the names of their columns; structures as such, not as text. */
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** What the store holds on a person, in all its tables: to be shown to them, and to be forgotten. */
export interface People {
  /** Every row that tells of a person, by table; tables that hold none are left out. */
  held(person: Person): Promise<readonly HeldRows[]>;
  /**
   * Forgets a person in one transaction, and gives the rows that were found, as they were before. Again: only what is
   * `kept` is found. Whoever comes back begins anew.
   */
  forget(person: Person): Promise<readonly HeldRows[]>;
}
