import {
  Failure,
  type Fault,
  type LedgerEntry,
  ledgerFaults,
  type Pack,
  planRenaming,
  type RenamedFile,
  type Renaming,
  renameInFiles,
  type Store,
  TERMINAL,
  TERMINAL_PERSON,
} from '../../src/index.ts';
import { writePackFiles } from '../files/pack-change.ts';
import { readPackFolder } from '../files/pack-folder.ts';
import { counted, jsonText, refuseInvalid, refuseToWrite } from './briefs-call.ts';
import type { CommandIo, ExitCode } from './cli-command.ts';
import { allEntries } from './ledger-at-hand.ts';
import { readFiles } from './load-pack.ts';
import type { RenameCall } from './rename-call.ts';
import { isStoreAtHand } from './store-at-hand.ts';
import { withWritten } from './written-files.ts';

/** Renames an entity or a property in the files of a pack and in its ledger, where a store is at hand. */
export async function renameInPack(of: Renaming['of'], call: RenameCall): Promise<ExitCode> {
  const { briefs, documents, io, from, to } = call;
  const files = await readPackFolder(briefs);
  const location = { documents, now: io.now };
  const reading = await readFiles(files, location);
  const { pack } = reading;
  if (!pack) return refuseInvalid({ ...call, reading });
  return withLedger(pack, io, async (store) => {
    const entries = store ? await allEntries(store) : [];
    const renaming = { of, from, to };
    const plan = planRenaming(renaming, pack, entries, reading.declared);
    if (plan.faults.length > 0) return refuseToWrite(plan.faults, call);
    const act = store && plan.isAct ? actOf(renaming, entries, io) : undefined;
    const { renamed, faults } = renameInFiles(files, renaming);
    const next = await readFiles(withWritten(files, renamed), location);
    const brought = next.pack ? newFaults(ledgerFaults(pack, entries), ledgerFaults(next.pack, act ? [...entries, act] : entries)) : [];
    const all = [...faults, ...next.faults, ...brought];
    if (all.length > 0) return refuseToWrite(all, call);
    if (!call.dryRun) {
      // The ledger first: a bot that follows it calls things by their new ids at once, whatever its files say.
      if (store && act) await decide(store, act);
      await writePackFiles(briefs, renamed);
    }
    tell(renaming, renamed, plan.acts, call);
    return 0;
  });
}

async function withLedger(pack: Pack, io: CommandIo, work: (store: Store | undefined) => Promise<ExitCode>): Promise<ExitCode> {
  if (!isStoreAtHand(io)) return work(undefined);
  const { openStore } = await import('../database/store.ts');
  const store = await openStore(io.configuration.store, pack);
  return work(store).finally(() => store.close());
}

/** What was wrong between pack and ledger before is not the renaming's. */
function newFaults(before: readonly Fault[], after: readonly Fault[]): Fault[] {
  const known = new Set(before.map(({ file, line, code }) => `${file} ${line} ${code}`));
  return after.filter(({ file, line, code }) => !known.has(`${file} ${line} ${code}`));
}

function actOf({ of, from, to }: Renaming, entries: readonly LedgerEntry[], { now, account }: CommandIo): LedgerEntry {
  const earlier = entries.filter(({ kind }) => kind === 'renamed').length;
  const who = { by: TERMINAL_PERSON, via: { door: TERMINAL, account } };
  return { id: `rename:${earlier}`, kind: 'renamed', of, fact: from, to, at: now, why: 'The id was changed.', ...who };
}

async function decide({ ledger }: Store, act: LedgerEntry): Promise<void> {
  const outcome = await ledger.decide([act]);
  if ('positions' in outcome) return;
  const { fact } = outcome.held.entry;
  throw new Failure(
    'ALREADY_DECIDED',
    'Nothing was renamed.',
    `"${fact}" was renamed at the same time by ${outcome.held.entry.by}.`,
    'Look at what it is called now, and run the command again.',
  );
}

function tell({ of, from, to }: Renaming, renamed: readonly RenamedFile[], acts: number, { dryRun, json, io }: RenameCall): void {
  const files = renamed.map(({ path, places }) => ({ path, places }));
  if (json) {
    io.stdout(jsonText({ dry_run: dryRun, of, from, to, files, acts }));
    return;
  }
  const places = files.reduce((sum, one) => sum + one.places, 0);
  const where = files.length === 0 ? '' : `: ${files.map((one) => `${one.path} (${one.places})`).join(', ')}`;
  io.stdout(`${of} ${from} ${dryRun ? 'would be' : 'is now'} ${to}\n`);
  io.stdout(`${counted(places, 'place')} in ${counted(files.length, 'file')}${where}\n`);
  io.stdout(`${counted(acts, 'act')} of the ledger ${acts === 1 ? 'names' : 'name'} it\n`);
}
