import type { Store } from '../../src/index.ts';

const DAY = 24 * 3_600_000;

/** Forgets questions, postings, settled deliveries, claims of curators, questions that nobody took up, what was asked in conversations and what language models read, older than so many days; the ledger is never shortened. */
export async function forgetOld(store: Store, now: string, days: number): Promise<void> {
  const before = new Date(Date.parse(now) - days * DAY).toISOString();
  await store.questions.expire(before);
  await store.postings.expire(before);
  await store.outbox.expire(before);
  await store.reviews.expire(before);
  await store.takenQuestions.expire(before);
  await store.conversations.expire(before);
  await store.readings.expire(before);
  await store.modelSpending.expire(before);
}
