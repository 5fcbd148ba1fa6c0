/** An entry of the ledger by its place and its hash: what is written down elsewhere to be held against later. */
export interface ChainEnd {
  readonly position: number;
  /** SHA-256 in lower-case hexadecimal. */
  readonly hash: string;
}

/** What walking the chain found. */
export type ChainVerdict =
  /** `head`: the last entry; position 0 where there is none. */
  | { readonly holds: true; readonly head: ChainEnd }
  /** The first entry that does not hold; without an id where it is missing. */
  | { readonly holds: false; readonly position: number; readonly id?: string; readonly differs: string };

/**
 * The hashes by which each entry of the ledger stands for all before it. They show that something was changed, not by
 * whom; and nothing where the whole chain was made anew, unless its end was known from elsewhere.
 */
export interface LedgerChain {
  /** Walks the whole chain; with `known` it must also still hold that very entry. */
  verify(known?: ChainEnd): Promise<ChainVerdict>;
}
