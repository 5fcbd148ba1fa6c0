import { existsSync } from 'node:fs';
import { Failure, type Fault, faultAt, namedPackFile } from '../../src/index.ts';
import { writePackFiles } from '../files/pack-change.ts';
import { readPackFolder } from '../files/pack-folder.ts';
import { jsonText, refuseInvalid, refuseToWrite } from './briefs-call.ts';
import type { CommandIo, ExitCode } from './cli-command.ts';
import { readFiles } from './load-pack.ts';
import type { RenameCall } from './rename-call.ts';
import { isStoreAtHand } from './store-at-hand.ts';
import { withWritten } from './written-files.ts';

/** Gives a pack another name, in pack.yaml and in its store. What is done already is left. */
export async function renameWholePack(call: RenameCall): Promise<ExitCode> {
  const { briefs, documents, from, to, dryRun, json, io } = call;
  const files = await readPackFolder(briefs);
  const location = { documents, now: io.now };
  const reading = await readFiles(files, location);
  if (!reading.pack) return refuseInvalid({ ...call, reading });
  const { name } = reading.pack;
  if (name !== from && name !== to) return refuseToWrite([anotherPack(name, from)], call);
  const written = name === to ? [] : namedPackFile(files, to);
  const next = await readFiles(withWritten(files, written), location);
  if (!next.pack) return refuseToWrite(next.faults, call);
  const hasStore = isStoreAtHand(io);
  if (!dryRun) {
    // A store of a third pack is refused before anything is written.
    if (hasStore) await renameStore(from, to, io);
    await writePackFiles(briefs, written);
  }
  const paths = written.map(({ path }) => path);
  if (json) io.stdout(jsonText({ dry_run: dryRun, of: 'pack', from, to, files: paths, store: hasStore }));
  else io.stdout(describe(call, paths, hasStore));
  return 0;
}

function anotherPack(name: string, from: string): Fault {
  return faultAt({ file: 'pack.yaml', line: 1 }, 'REFERENCE_DANGLING', `the pack is called "${name}" and not "${from}"`, `write "${name}"`);
}

function describe({ from, to, dryRun }: RenameCall, paths: readonly string[], hasStore: boolean): string {
  const parts = [
    paths.length > 0 ? `${paths.join(', ')} ${dryRun ? 'would say' : 'says'} so` : 'pack.yaml says so already',
    hasStore ? `the store ${dryRun ? 'would belong' : 'belongs'} to ${to}` : 'no store is at hand',
  ];
  return `pack ${from} ${dryRun ? 'would be' : 'is now'} ${to}: ${parts.join('; ')}\n`;
}

/** The store and the copy that is kept of its ledger are the same pack's under its new name. */
async function renameStore(from: string, to: string, { configuration }: CommandIo): Promise<void> {
  const { renamePackOfStore } = await import('../database/store.ts');
  const { keptLedger } = await import('../database/kept-ledger.ts');
  const { keptLedgerFile } = await import('../database/kept-ledger-file.ts');
  await renamePackOfStore(configuration.store, from, to);
  const { dataDirectory } = configuration.store;
  if (!existsSync(keptLedgerFile(dataDirectory, from))) return;
  const old = keptLedger(dataDirectory, from);
  try {
    const kept = await old.read();
    if (kept && !kept.refused) await keptLedger(dataDirectory, to).keep(kept.entries(), kept.readAt);
    await old.discard();
  } catch (error) {
    // The copy is written anew by the next reading of the ledger; one that is damaged is of no use to it.
    if (!(error instanceof Failure)) throw error;
  }
}
