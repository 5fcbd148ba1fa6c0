import type { Store } from '../../src/index.ts';

/** An empty store, and a way past it to the database underneath. */
export interface FreshStore {
  readonly store: Store;
  readonly runStatement: (statement: string) => Promise<unknown>;
  /** What a query of one's own finds there. */
  readonly readRows: (statement: string) => Promise<readonly unknown[]>;
}

/** What the parts of the contract work with: the store of the test that runs. */
export type CurrentStore = () => FreshStore;
