import type { Store } from '../../src/index.ts';

/** Parts of a store, each of whose methods is an operation. */
type StorePart = Exclude<keyof Store, 'pack' | 'health' | 'close'>;
export type StoreEffect = 'reads' | 'writes';

/** What each operation does to what is kept. */
export const STORE_OPERATIONS: { readonly [Part in StorePart]: Readonly<Record<keyof Store[Part], StoreEffect>> } = {
  ledger: { append: 'writes', decide: 'writes', read: 'reads' },
  ledgerChain: { verify: 'reads' },
  postings: { record: 'writes', uncorrected: 'reads', markCorrected: 'writes', expire: 'writes' },
  corrections: { waiting: 'reads', plan: 'writes' },
  questions: {
    record: 'writes',
    raise: 'writes',
    topics: 'reads',
    word: 'writes',
    settle: 'writes',
    askedOn: 'reads',
    askedBy: 'reads',
    rate: 'writes',
    ratings: 'reads',
    expire: 'writes',
  },
  outbox: { enter: 'writes', claim: 'writes', begin: 'writes', record: 'writes', unfinished: 'reads', expire: 'writes' },
  deliveries: { plan: 'writes', progress: 'reads', lastSent: 'reads' },
  deliveryRepair: { repair: 'writes' },
  subscriptions: {
    subscribe: 'writes',
    unsubscribe: 'writes',
    pause: 'writes',
    resume: 'writes',
    markDead: 'writes',
    setWithheld: 'writes',
    listByTarget: 'reads',
    listAll: 'reads',
  },
  follows: { follow: 'writes', unfollow: 'writes', followedBy: 'reads' },
  people: { held: 'reads', forget: 'writes' },
  records: { read: 'reads', write: 'writes', remove: 'writes' },
  documents: { archive: 'writes', read: 'reads', find: 'reads', versions: 'reads', newest: 'reads', list: 'reads' },
  reviews: { claim: 'writes', release: 'writes', running: 'reads', expire: 'writes' },
  conversations: { note: 'writes', recall: 'reads', withdraw: 'writes', silence: 'writes', expire: 'writes' },
  readings: { find: 'reads', keep: 'writes', expire: 'writes' },
  modelSpending: { reserve: 'writes', settle: 'writes', spentOn: 'reads', expire: 'writes' },
  takenQuestions: { record: 'writes', prolong: 'writes', behind: 'reads', claim: 'writes', forgetAnswered: 'writes', expire: 'writes' },
  time: { read: 'reads', see: 'writes', vouch: 'writes' },
};
