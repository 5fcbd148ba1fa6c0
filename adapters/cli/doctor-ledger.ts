import { existsSync } from 'node:fs';
import { Failure, followLedger, type LedgerStanding, ledgerFaults, type Pack, type Store } from '../../src/index.ts';
import { keptLedger } from '../database/kept-ledger.ts';
import { keptLedgerFile } from '../database/kept-ledger-file.ts';
import { acceptStore, openStore } from '../database/store.ts';
import type { SetupFinding } from '../platform-module.ts';
import { systemClock } from '../system-clock.ts';
import { counted } from './briefs-call.ts';
import type { CommandIo } from './cli-command.ts';
import { loadPack } from './load-pack.ts';
import { good, ill, wrong } from './setup-finding.ts';
import { isStoreAtHand } from './store-at-hand.ts';

function findingOf(standing: LedgerStanding, pack: Pack): SetupFinding {
  if (standing.kind === 'current') return { good: true, text: `the ledger of the pack ${pack.name} is read to entry ${standing.position}` };
  return standing.failure ? ill(standing.failure) : { good: false, text: 'the ledger was not read' };
}

/**
 * Looks at the store, its ledger and the copy that is kept of it. With `accept` the store is taken as it is, first: it
 * belongs to the pack, and what was known of another ledger is forgotten.
 */
export async function examineLedger(io: CommandIo, accept: boolean): Promise<readonly SetupFinding[]> {
  const { briefs, documents, store: place } = io.configuration;
  const pack = await loadPack({ briefs, documents, now: io.now });
  const isThere = isStoreAtHand(io) || existsSync(keptLedgerFile(place.dataDirectory, pack.name));
  if (!isThere && !accept) return [good('there is no ledger yet: the first start begins one')];
  const kept = keptLedger(place.dataDirectory, pack.name);
  if (accept) {
    await acceptStore(place, pack);
    await kept.discard();
  }
  const findings: SetupFinding[] = [];
  const followed = followLedger({ pack, clock: systemClock, kept, onKeptFailure: (failure) => void findings.push(ill(failure)) });
  let store: Store | undefined;
  try {
    store = await openStore(place, pack);
    await followed.catchUp(store.ledger);
    const faults = ledgerFaults(pack, followed.asWritten());
    if (faults.length > 0)
      findings.push(wrong(`the ledger does not fit the pack: ${counted(faults.length, 'fault')}; npm run briefs -- check tells each`));
    findings.unshift(findingOf(followed.standing(), pack));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    findings.unshift(ill(error));
  } finally {
    await store?.close();
  }
  return findings;
}
