import type { Store } from '../../src/index.ts';
import { STORE_OPERATIONS, type StoreEffect } from './store-operations.ts';

/** Told how an operation such as `questions.record` ended; `error` is what it rejected with. */
export type OperationEnded = (operation: string, effect: StoreEffect, error: unknown) => void;

/** Told when an operation begins; what it gives is told what that rejected with, if anything, when it ends. */
export type OperationBegun = (operation: string, effect: StoreEffect) => (error: unknown) => void;

/** A store that tells of each of its operations, and is the same in all else. */
export function watchedStore(store: Store, begun: OperationBegun): Store {
  const watched = <T extends object>(name: string, part: T, effects: Readonly<Record<string, StoreEffect>>): T =>
    new Proxy(part, {
      get(target, method, receiver) {
        const held = Reflect.get(target, method, receiver);
        const effect = typeof method === 'string' && Object.hasOwn(effects, method) ? effects[method] : undefined;
        if (effect === undefined || typeof held !== 'function') return held;
        return async (...given: readonly unknown[]) => {
          const ended = begun(`${name}.${String(method)}`, effect);
          try {
            const result = await Reflect.apply(held, target, given);
            ended(undefined);
            return result;
          } catch (error) {
            ended(error);
            throw error;
          }
        };
      },
    });
  const operations = STORE_OPERATIONS;
  return {
    ledger: watched('ledger', store.ledger, operations.ledger),
    ledgerChain: watched('ledgerChain', store.ledgerChain, operations.ledgerChain),
    postings: watched('postings', store.postings, operations.postings),
    corrections: watched('corrections', store.corrections, operations.corrections),
    questions: watched('questions', store.questions, operations.questions),
    outbox: watched('outbox', store.outbox, operations.outbox),
    deliveries: watched('deliveries', store.deliveries, operations.deliveries),
    deliveryRepair: watched('deliveryRepair', store.deliveryRepair, operations.deliveryRepair),
    subscriptions: watched('subscriptions', store.subscriptions, operations.subscriptions),
    follows: watched('follows', store.follows, operations.follows),
    people: watched('people', store.people, operations.people),
    records: watched('records', store.records, operations.records),
    documents: watched('documents', store.documents, operations.documents),
    reviews: watched('reviews', store.reviews, operations.reviews),
    conversations: watched('conversations', store.conversations, operations.conversations),
    readings: watched('readings', store.readings, operations.readings),
    modelSpending: watched('modelSpending', store.modelSpending, operations.modelSpending),
    takenQuestions: watched('takenQuestions', store.takenQuestions, operations.takenQuestions),
    time: watched('time', store.time, operations.time),
    pack: store.pack,
    health: store.health,
    close: store.close,
  };
}
