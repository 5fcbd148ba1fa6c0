import { asFailure, Failure, type Store } from '../../src/index.ts';

/** A store that is opened as soon as it can be. */
export interface RetriedStore {
  /** @throws Failure: why it is not open, STORE_UNAVAILABLE before the first attempt has ended */
  readonly current: () => Store;
  /** Resolves when the first attempt has ended, whether it opened the store or not. */
  readonly tried: Promise<void>;
  close(): Promise<void>;
}

export interface RetriedStoreParts {
  readonly open: () => Promise<Store>;
  /** Called once, when it is open; what it gets ready belongs to the attempt. */
  readonly onOpen: (store: Store) => Promise<void>;
  /** Called for every attempt that failed for another reason than the one before; what it does belongs to the attempt. */
  readonly onFailure: (failure: Failure) => Promise<void>;
  readonly retryMilliseconds: number;
}

const NOT_YET = new Failure(
  'STORE_UNAVAILABLE',
  'The store is not open yet.',
  'The program has just been started.',
  'Try again in a few seconds.',
);

/** Opens a store, and tries again until it is open: a bot whose database is away goes on without it. */
export function retriedStore({ open, onOpen, onFailure, retryMilliseconds }: RetriedStoreParts): RetriedStore {
  let store: Store | undefined;
  let failure = NOT_YET;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let attempt: Promise<void>;

  async function tryOnce(): Promise<void> {
    try {
      const opened = await open();
      if (closed) return await opened.close();
      store = opened;
      await onOpen(opened);
    } catch (thrown) {
      // A defect too is only a failed attempt: nobody waits for the later ones, so it would end the process.
      const error = asFailure(thrown, 'The store could not be opened.');
      if (error.code !== failure.code || error.message !== failure.message) await onFailure(error);
      failure = error;
      if (closed) return;
      timer = setTimeout(() => {
        attempt = tryOnce();
      }, retryMilliseconds);
    }
  }

  attempt = tryOnce();
  return {
    current: () => {
      if (store) return store;
      throw failure;
    },
    tried: attempt,
    async close() {
      closed = true;
      clearTimeout(timer);
      await attempt;
      await store?.close();
    },
  };
}
