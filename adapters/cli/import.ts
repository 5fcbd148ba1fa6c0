import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import {
  describeFault,
  Failure,
  type Fault,
  type ImportReport,
  importTable,
  type LedgerEntry,
  type Pack,
  readMapping,
  TABLE_IMPORT,
} from '../../src/index.ts';
import { readTextFile } from '../files/text-file.ts';
import { jsonText } from './briefs-call.ts';
import type { CliCommand, CommandIo, ExitCode } from './cli-command.ts';
import { heldAtHand, heldIn } from './held-at-hand.ts';
import { describeImport } from './import-report.ts';
import { loadPack } from './load-pack.ts';
import { misreadCall } from './misread-call.ts';

const HELP = `Usage:
  npm run import -- MAPPING.yaml FILE.csv [options]

Imports a table: each cell becomes a fact with the release as its source. Importing the same table again changes
nothing; a newer release restates an older one and overwrites nothing.

Options:
  --dry-run    say what would be imported, and write nothing
  --skip-bad   leave lines out that cannot be read; without it, one ill line and nothing is imported
  --by NAME    who imports it, for the ledger; without it "import"
  --json       print one JSON object instead of text
  --help       print this

Exit code: 0 imported, or nothing new; 1 a fault in the mapping or the table; 2 wrong usage.
`;

const OPTIONS = {
  'dry-run': { type: 'boolean', default: false },
  'skip-bad': { type: 'boolean', default: false },
  by: { type: 'string', default: 'import' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** A mapping is a page of text. */
const MOST_MAPPING_BYTES = 400_000;
const FAULTS_PRINTED = 200;

function readArguments(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (cause) {
    throw misreadCall('import', cause);
  }
}

interface Call {
  readonly dryRun: boolean;
  readonly skipBad: boolean;
  readonly by: string;
  readonly json: boolean;
}

async function run(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = readArguments(argv);
  if (values.help) {
    io.stdout(HELP);
    return 0;
  }
  const [mappingPath, tablePath] = positionals;
  if (positionals.length !== 2 || mappingPath === undefined || tablePath === undefined || values.by.trim() === '') {
    throw new Failure('USAGE', 'Give a mapping and a table.', `${positionals.length} were given.`, 'See npm run import -- --help.');
  }
  const call = { dryRun: values['dry-run'], skipBad: values['skip-bad'], by: values.by, json: values.json };
  const shipped = await loadPack({ briefs: io.configuration.briefs, documents: io.configuration.documents, now: io.now });
  if (call.dryRun) {
    const { curated } = await heldAtHand(shipped, io, async () => undefined);
    return importInto(curated.pack, mappingPath, tablePath, call, io, async () => undefined);
  }
  const { openStore } = await import('../database/store.ts');
  const store = await openStore(io.configuration.store, shipped);
  try {
    const { pack } = await heldIn(shipped, store, io);
    return await importInto(pack, mappingPath, tablePath, call, io, async (entries) => {
      io.stderr(`Writing ${entries.length} facts …\n`);
      await store.ledger.append(entries);
    });
  } finally {
    await store.close();
  }
}

async function importInto(
  pack: Pack,
  mappingPath: string,
  tablePath: string,
  call: Call,
  io: CommandIo,
  write: (entries: readonly LedgerEntry[]) => Promise<void>,
): Promise<ExitCode> {
  const { mapping, faults } = readMapping(basename(mappingPath), await mappingText(mappingPath), pack);
  if (!mapping) return refuse(faults, call, io);
  io.stderr(`Reading ${tablePath} …\n`);
  // Loaded only here: no other command reads tables.
  const { readTableFile } = await import('../files/table-file.ts');
  const table = await readTableFile(tablePath, mapping.separator);
  io.stderr(`${Math.max(0, table.rows.length - 1)} lines read.\n`);
  const imported = importTable(table, mapping, pack, {
    at: io.now,
    by: call.by,
    via: { door: TABLE_IMPORT, account: io.account },
    skipBad: call.skipBad,
  });
  if (!imported.report) return refuse(imported.faults, call, io);
  if (imported.entries.length > 0) await write(imported.entries);
  tell(imported.report, imported.faults, call, io);
  return 0;
}

async function mappingText(path: string): Promise<string> {
  const file = await readTextFile(path, MOST_MAPPING_BYTES);
  if ('text' in file) return file.text;
  throw new Failure(
    'TABLE_UNREADABLE',
    `the mapping ${path} cannot be read`,
    `it ${file.unreadable}`,
    'give the mapping first, the table second',
  );
}

function refuse(faults: readonly Fault[], { json }: Call, io: CommandIo): ExitCode {
  if (json) io.stdout(jsonText({ imported: 0, faults }));
  printFaults(faults, io);
  io.stderr(`Nothing was imported: ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}.\n`);
  return 1;
}

function printFaults(faults: readonly Fault[], io: CommandIo): void {
  for (const fault of faults.slice(0, FAULTS_PRINTED)) io.stderr(`${describeFault(fault)}\n`);
  if (faults.length > FAULTS_PRINTED) io.stderr(`and ${faults.length - FAULTS_PRINTED} more; --json lists them all\n`);
}

function tell(report: ImportReport, faults: readonly Fault[], { json, dryRun }: Call, io: CommandIo): void {
  printFaults(faults, io);
  io.stdout(json ? jsonText({ dry_run: dryRun, ...report, faults }) : describeImport(report, dryRun));
}

/** `import`: a table, by a mapping. */
export const importCommand: CliCommand = { summary: 'import a table of figures by a mapping file', run };
