import { Failure, type Store } from '../../src/index.ts';
import { openStore } from '../database/store.ts';
import type { SetupFinding } from '../platform-module.ts';
import type { CommandIo } from './cli-command.ts';
import { good, ill, wrong } from './setup-finding.ts';
import { isStoreAtHand } from './store-at-hand.ts';

/** Works with the store where there is one: a look makes none. What its trouble is becomes a finding. */
export async function withStoreLookedAt(
  io: CommandIo,
  look: (store: Store) => Promise<readonly SetupFinding[]>,
): Promise<readonly SetupFinding[]> {
  if (!isStoreAtHand(io)) return [good(`there is no store in ${io.configuration.store.dataDirectory} yet: the first start makes one`)];
  let store: Store | undefined;
  try {
    store = await openStore(io.configuration.store);
    return await look(store);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return [ill(error)];
  } finally {
    await store?.close();
  }
}

/** Looks at whether the store opens undamaged, answers, and takes what is written. */
export function examineStore(io: CommandIo): Promise<readonly SetupFinding[]> {
  return withStoreLookedAt(io, async (store) => {
    const health = await store.health();
    if (!health.ready) return [wrong(health.reason)];
    await store.records.write('doctor', 'write', io.now);
    await store.records.remove('doctor', 'write');
    return [good(`the store (${health.engine}) answers and can be written`)];
  });
}
