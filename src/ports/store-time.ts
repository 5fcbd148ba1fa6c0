/**
 * What a store knows of the time. `clock`: its server has a clock of its own. `seen`: it has none, and knows the latest
 * instant that it was told; none before it was told any.
 */
export type TimeInStore = { readonly kind: 'clock'; readonly now: string } | { readonly kind: 'seen'; readonly latest?: string };

/** The time as the store has it, for a process to hold its own clock against. Instants are ISO 8601. */
export interface StoreTime {
  read(): Promise<TimeInStore>;
  /** Keeps an instant as seen; one that is not later than the latest changes nothing. */
  see(instant: string): Promise<void>;
  /** Keeps an instant as the latest seen in place of whatever was: somebody vouches for it. */
  vouch(instant: string): Promise<void>;
}
