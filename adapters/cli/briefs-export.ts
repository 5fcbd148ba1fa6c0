import {
  type ExportedFile,
  exportPack,
  Failure,
  ledgerFaults,
  type Pack,
  type PackFile,
  PROOFS_FILE,
  type Store,
  writeProofs,
} from '../../src/index.ts';
import { openStore } from '../database/store.ts';
import { writePackFiles } from '../files/pack-change.ts';
import { readPackFolder } from '../files/pack-folder.ts';
import { type BriefsCall, type BriefsCommand, counted, jsonText, refuseInvalid, refuseToWrite } from './briefs-call.ts';
import { reportProofs } from './briefs-prove.ts';
import type { CommandIo, ExitCode } from './cli-command.ts';
import { heldIn } from './held-at-hand.ts';
import { readFiles } from './load-pack.ts';
import { isStoreAtHand } from './store-at-hand.ts';
import { withoutHeld, withWritten } from './written-files.ts';

const DOCUMENTS_AT_ONCE = 100_000;

/** The texts of archived documents, by the SHA-256 of the bytes that they were read from. */
async function archivedTexts({ documents }: Store): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const { source } of await documents.list(DOCUMENTS_AT_ONCE)) {
    const document = await documents.read(source.id);
    if (document) texts.set(source.sha256, document.text);
  }
  return texts;
}

/** The acts of the ledger, read to its end, and the texts of the documents. */
async function heldInStore(pack: Pack, io: CommandIo) {
  const store = await openStore(io.configuration.store, pack);
  try {
    const { entries } = await heldIn(pack, store, io);
    return { entries, archive: await archivedTexts(store) };
  } finally {
    await store.close();
  }
}

/** The files of the facts by their topics, as they are in the pack folder. */
async function factPaths(files: readonly PackFile[]): Promise<Map<string, string>> {
  const { parse } = await import('yaml');
  const paths = new Map<string, string>();
  for (const file of files) {
    if (!('text' in file) || !/^facts[/.]/.test(file.path)) continue;
    const content: unknown = parse(file.text);
    if (typeof content === 'object' && content !== null && 'topic' in content && typeof content.topic === 'string') {
      paths.set(content.topic, file.path);
    }
  }
  return paths;
}

/** Only what the ledger changes is written anew: the other files keep their comments and their layout. */
function changedFiles(before: readonly ExportedFile[], after: readonly ExportedFile[]): ExportedFile[] {
  const texts = new Map(before.map(({ path, text }) => [path, text]));
  return after.filter(({ path, text }) => texts.get(path) !== text);
}

async function run(call: BriefsCall): Promise<ExitCode> {
  const { briefs, reading, json, io } = call;
  if (!reading.pack) return refuseInvalid(call);
  if (!isStoreAtHand(io)) {
    throw new Failure(
      'STORE_UNAVAILABLE',
      'there is no ledger to export',
      'no store is at hand',
      'set DATA_DIR or DATABASE_URL to those of the bot',
    );
  }
  const { entries, archive } = await heldInStore(reading.pack, io);
  const files = await readPackFolder(briefs);
  const paths = await factPaths(files);
  const changed = changedFiles(exportPack(reading.pack, [], paths), exportPack(reading.pack, entries, paths));
  const next = await readFiles(withWritten(files, changed), { documents: call.documents, archive, now: io.now });
  const faults = next.pack ? ledgerFaults(next.pack, entries) : next.faults;
  if (faults.length > 0) return refuseToWrite(faults, call);
  const proofs = { path: PROOFS_FILE, text: writeProofs(next.quotes.proofs) };
  await writePackFiles(briefs, withoutHeld([...changed, proofs], files));
  const written = changed.map(({ path }) => path);
  io.stdout(json ? jsonText({ entries: entries.length, written }) : exportText(entries.length, written));
  reportProofs(next, json, io);
  return 0;
}

function exportText(entries: number, written: readonly string[]): string {
  const files = written.length === 0 ? 'the files say it all already' : `written: ${written.join(', ')}`;
  return `${counted(entries, 'ledger entry', 'ledger entries')}; ${files}\n`;
}

/** `briefs export`: writes what the curators did back into the files of the pack, for review. */
export const exportBriefs: BriefsCommand = {
  summary: 'write the acts of the ledger into the files of the pack',
  help: 'Writes the facts as the ledger of the store has them into the YAML files that hold their topics, with the proofs of the quotes. Files that the ledger does not change stay as they are; in those it does, comments are lost. What would be written is checked first, and written as a whole or not at all.',
  operands: [],
  filters: false,
  run,
};
