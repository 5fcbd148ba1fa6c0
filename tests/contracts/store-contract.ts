import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askerRepliesContract } from './asker-replies-contract.ts';
import { conversationsContract } from './conversations-contract.ts';
import { correctionsContract } from './corrections-contract.ts';
import { deliveriesContract } from './deliveries-contract.ts';
import { deliveryRepairContract } from './delivery-repair-contract.ts';
import { documentsContract } from './documents-contract.ts';
import { followsContract } from './follows-contract.ts';
import type { CurrentStore, FreshStore } from './fresh-store.ts';
import { ledgerChainContract } from './ledger-chain-contract.ts';
import { ledgerContract } from './ledger-contract.ts';
import { modelSpendingContract } from './model-spending-contract.ts';
import { outboxContract } from './outbox-contract.ts';
import { peopleContract } from './people-contract.ts';
import { postingsContract } from './postings-contract.ts';
import { questionsContract } from './questions-contract.ts';
import { readingsContract } from './readings-contract.ts';
import { recordsContract } from './records-contract.ts';
import { reviewsContract } from './reviews-contract.ts';
import { storeTimeContract } from './store-time-contract.ts';
import { subscriptionsContract } from './subscriptions-contract.ts';
import { takenQuestionsContract } from './taken-questions-contract.ts';

/** What every engine's store must do. `open` gives an empty store; it is closed after each test. */
export function storeContract(engine: string, open: () => Promise<FreshStore>): void {
  describe(`the store on ${engine}`, () => {
    let fresh: FreshStore | undefined;
    beforeEach(async () => {
      fresh = await open();
    });
    afterEach(() => fresh?.store.close());
    const current: CurrentStore = () => {
      if (!fresh) throw new Error('No store is open.');
      return fresh;
    };

    ledgerContract(current);
    ledgerChainContract(engine, current);
    postingsContract(current);
    correctionsContract(current);
    questionsContract(current);
    askerRepliesContract(current);
    outboxContract(current);
    deliveriesContract(current);
    deliveryRepairContract(current);
    subscriptionsContract(current);
    readingsContract(current);
    modelSpendingContract(current);
    recordsContract(current);
    peopleContract(engine, current);
    documentsContract(current);
    reviewsContract(current);
    followsContract(current);
    takenQuestionsContract(current);
    conversationsContract(current);
    storeTimeContract(current, engine === 'postgres');

    it('tells its health, and closes once however often it is asked to', async () => {
      const { store } = current();
      expect(await store.health()).toEqual({ ready: true, engine });
      await Promise.all([store.close(), store.close()]);
      await store.close();
      expect(await store.health()).toMatchObject({ ready: false });
    });
  });
}
