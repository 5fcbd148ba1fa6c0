import { Failure, followLedger, type LedgerStanding, type Pack, type Store } from '../../src/index.ts';
import { keptLedger } from '../database/kept-ledger.ts';
import { acceptStore, openStore } from '../database/store.ts';
import { systemClock } from '../system-clock.ts';
import type { CommandIo } from './command.ts';
import { loadPack } from './load-pack.ts';

interface Finding {
  readonly good: boolean;
  readonly text: string;
}

function ill({ code, message, why, remedy }: Failure): Finding {
  return { good: false, text: `${code}: ${message} ${why} ${remedy}` };
}

function findingOf(standing: LedgerStanding, pack: Pack): Finding {
  if (standing.kind === 'current') return { good: true, text: `the ledger of the pack ${pack.name} is read to entry ${standing.position}` };
  return standing.failure ? ill(standing.failure) : { good: false, text: 'the ledger was not read' };
}

/**
 * Looks at the store, its ledger and the copy that is kept of it. With `accept` the store is taken as it is, first: it
 * belongs to the pack, and what was known of another ledger is forgotten.
 */
export async function examineLedger(io: CommandIo, accept: boolean): Promise<readonly Finding[]> {
  const { briefs, documents, store: place } = io.configuration;
  const pack = await loadPack({ briefs, documents, now: io.now });
  const kept = keptLedger(place.dataDirectory, pack.name);
  if (accept) {
    await acceptStore(place, pack);
    await kept.discard();
  }
  const findings: Finding[] = [];
  const followed = followLedger({ pack, clock: systemClock, kept, onKeptFailure: (failure) => void findings.push(ill(failure)) });
  let store: Store | undefined;
  try {
    store = await openStore(place, pack);
    await followed.catchUp(store.ledger);
    findings.unshift(findingOf(followed.standing(), pack));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    findings.unshift(ill(error));
  } finally {
    await store?.close();
  }
  return findings;
}
