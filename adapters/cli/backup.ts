import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure } from '../../src/index.ts';
import type { Configuration } from '../config.ts';
import { type WrittenBackup, writeBackupFile } from '../database/backup/backup-file.ts';
import { openAsTheyAre } from '../database/backup/open-store.ts';
import type { KeptStore, StoreToKeep } from '../database/backup/write-backup.ts';
import { programVersion } from '../program-version.ts';
import { counted, jsonText } from './briefs-call.ts';
import type { CliCommand, CommandIo, ExitCode } from './cli-command.ts';
import { misreadCall } from './misread-call.ts';

const HELP = `Usage: npm run backup -- FILE|FOLDER

Writes all that the bot keeps (acts, documents, subscriptions, questions, what is to be posted) into one new file that only
its owner may read. The bot may run meanwhile: what is written is the store as it was at one instant. In a folder the file
is named after that instant. It is read back before it has its name. npm run restore reads it into a store on either engine.

It holds what people asked, facts of every audience, and the sealed tokens of workspaces: keep it as you keep the store. The
pack, the documents beside it and the settings are files of yours, and are not in it.

Options:
  --json   print one JSON object {"file","bytes","stores"}
  --help   print this

Exit code: 0 done; 1 a fault of the store or the file; 2 wrong usage.
`;

const OPTIONS = { json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } } as const;

function readArguments(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (cause) {
    throw misreadCall('backup', cause);
  }
}

/** A folder is named after the instant, without the colons that some systems refuse in names. */
function fileAt(path: string, now: string): string {
  const isFolder = path.endsWith('/') || (existsSync(path) && statSync(path).isDirectory());
  return resolve(isFolder ? join(path, `sitrep-${now.replaceAll(':', '-')}.jsonl`) : path);
}

/** The stores that are configured, as they are. @throws Failure STORE_UNAVAILABLE where there is none */
async function configuredStores({ store, packs }: Configuration): Promise<readonly StoreToKeep[]> {
  const opened = await openAsTheyAre(
    store,
    (packs ?? []).map(({ part }) => part),
  );
  if (opened.length > 0) return opened;
  throw new Failure(
    'STORE_UNAVAILABLE',
    'There is no store.',
    `${store.dataDirectory} holds none, and no database is configured.`,
    'Set DATA_DIR or DATABASE_URL to those of the bot.',
  );
}

function describe({ part, pack, schema_version: version, rows, ledgerEnd }: KeptStore): string {
  const name = pack ?? part ?? 'of no pack yet';
  const held = [
    counted(rows.ledger ?? 0, 'act'),
    counted(rows.documents ?? 0, 'document'),
    counted(rows.subscriptions ?? 0, 'subscription'),
    counted(rows.questions ?? 0, 'question'),
  ];
  const end = ledgerEnd ? `; its ledger ends at ${ledgerEnd.position}:${ledgerEnd.hash}` : '';
  return `  ${name}: ${held.join(', ')}; schema version ${version}${end}\n`;
}

function told({ file, bytes, stores }: WrittenBackup): string {
  const head = `Backup of ${counted(stores.length, 'store')}, ${bytes} bytes, read back: ${file}\n`;
  return `${head}${stores.map(describe).join('')}`;
}

async function run(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = readArguments(argv);
  if (values.help) {
    io.stdout(HELP);
    return 0;
  }
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw misreadCall('backup', 'name one file or folder');
  const stores = await configuredStores(io.configuration);
  try {
    const written = await writeBackupFile(fileAt(path, io.now), stores, { made_at: io.now, program: programVersion() });
    io.stdout(values.json ? jsonText(written) : told(written));
    return 0;
  } finally {
    for (const { engine } of stores) await engine.close();
  }
}

/** `backup`: all that is kept, in one file. */
export const backup: CliCommand = { summary: 'write all that is kept into one file, while the bot runs', run };
