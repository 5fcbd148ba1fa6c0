import { Failure } from '../model/failure.ts';
import type { Posting, Postings } from '../ports/postings.ts';

/** Where answers stand that could not be noted while the store was away, so that corrections reach them all the same. */
export interface OwedPostings {
  /** Notes a posting, now or, where the store fails, with {@link noteOwed}. @throws what the store does */
  note(posting: Posting): Promise<void>;
  /** Notes what is owed, the oldest first, until the store fails again. @throws what the store does */
  noteOwed(): Promise<void>;
  /** How many are owed. */
  count(): number;
}

/** Messages, their facts included, that wait in memory; with more the oldest are let go. */
export const MOST_OWED = 5000;

/** Keeps what is owed; `lost` is told how many were let go, at the first one and once the store is back. */
export function owedPostings(postings: () => Pick<Postings, 'record'>, lost: (count: number) => void): OwedPostings {
  const owed = new Map<string, Posting>();
  let letGo = 0;

  function owe(posting: Posting): void {
    owed.set(posting.id, posting);
    const [oldest] = owed.keys();
    if (owed.size <= MOST_OWED || oldest === undefined) return;
    owed.delete(oldest);
    letGo += 1;
    if (letGo === 1) lost(1);
  }

  return {
    count: () => owed.size,
    async note(posting) {
      try {
        await postings().record(posting);
      } catch (error) {
        // Only trouble of the store passes: what else goes wrong with a posting would go wrong again.
        if (error instanceof Failure) owe(posting);
        throw error;
      }
    },
    async noteOwed() {
      for (const [id, posting] of owed) {
        try {
          await postings().record(posting);
        } catch (error) {
          if (!(error instanceof Failure)) owed.delete(id);
          throw error;
        }
        owed.delete(id);
      }
      if (letGo > 1) lost(letGo);
      letGo = 0;
    },
  };
}
