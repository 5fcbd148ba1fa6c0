import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type BackupContent, lookOver, type RestoredWithLedger, restoreBackup, tryToRestore } from '../database/backup/restore-backup.ts';
import type { SettleRules } from '../database/backup/settle-restored.ts';
import { PLATFORMS } from '../platforms.ts';
import { counted, jsonText } from './briefs-call.ts';
import type { CliCommand, CommandIo, ExitCode } from './cli-command.ts';
import { misreadCall } from './misread-call.ts';

const HELP = `Usage:
  npm run restore -- FILE           restore a backup into the empty place that DATA_DIR or DATABASE_URL name
  npm run restore -- FILE --check   read it, restore it into a folder that is gone afterwards, and walk its ledger

A backup of either engine, and of every earlier version of the program, is restored on either engine and brought up to date.
Nothing is overwritten: a store that is not empty is refused. The bot must not run there meanwhile.

Nothing that was posted after the backup is posted again: where a platform can tell, it is asked; where it cannot (Teams),
digests of before the restoring are left out, unless DELIVERY_WITHOUT_LOOKUP=again.

Options:
  --check   change nothing
  --json    print one JSON object {"made_at","program","checked","stores"}
  --help    print this

Exit code: 0 done, and every ledger holds; 1 a fault of the file, the store or a ledger; 2 wrong usage.
`;

const OPTIONS = {
  check: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

function readArguments(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (cause) {
    throw misreadCall('restore', cause);
  }
}

function rulesFor({ configuration, now }: CommandIo): SettleRules {
  const repeats = configuration.deliveries.withoutLookup === 'again';
  return { at: now, withoutLookup: repeats ? [] : PLATFORMS.filter(({ looksUp }) => !looksUp).map(({ name }) => name) };
}

function describeLedger({ ledger }: RestoredWithLedger): string {
  if (ledger.holds && ledger.head.position === 0) return 'its ledger has no entry yet';
  if (ledger.holds)
    return `its ledger holds: ${counted(ledger.head.position, 'entry', 'entries')}, ending at ${ledger.head.position}:${ledger.head.hash}`;
  return `its ledger does NOT hold at position ${ledger.position}: ${ledger.differs}`;
}

function describeSettled({ settled: { uncertain, subscriptions, questions } }: RestoredWithLedger): string[] {
  return [
    ...(subscriptions > 0
      ? [`${counted(subscriptions, 'subscription')} where nothing can be looked up: digests of before now are not posted again`]
      : []),
    ...(uncertain > 0 ? [`${counted(uncertain, 'post')} there may or may not have been shown: npm run digest -- due lists them`] : []),
    ...(questions > 0 ? [`${counted(questions, 'question')} that was under way is not answered again`] : []),
  ];
}

function describe(store: RestoredWithLedger): string {
  const rows = Object.values(store.rows).reduce((sum, count) => sum + count, 0);
  const name = store.pack ?? store.part ?? 'of no pack yet';
  const lines = [
    `${name}: ${counted(rows, 'row')} of schema version ${store.schema_version}; ${describeLedger(store)}`,
    ...describeSettled(store),
  ];
  return lines.map((line, at) => `${at === 0 ? '  ' : '    '}${line}\n`).join('');
}

function told({ made_at, program }: BackupContent, stores: readonly RestoredWithLedger[], isCheck: boolean): string {
  const what = isCheck ? 'Can be restored' : 'Restored';
  const next = isCheck ? '' : 'Next: npm run doctor, and start the bot.\n';
  return `${what}: the backup of ${made_at}, written by version ${program}.\n${stores.map(describe).join('')}${next}`;
}

async function run(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = readArguments(argv);
  if (values.help) {
    io.stdout(HELP);
    return 0;
  }
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw misreadCall('restore', 'name one file');
  const file = resolve(path);
  const content = await lookOver(file);
  const rules = rulesFor(io);
  const stores = values.check
    ? await tryToRestore(file, content, rules)
    : await restoreBackup(file, content, io.configuration.store, rules);
  const { made_at, program } = content;
  io.stdout(values.json ? jsonText({ made_at, program, checked: values.check, stores }) : told(content, stores, values.check));
  return stores.every(({ ledger }) => ledger.holds) ? 0 : 1;
}

/** `restore`: a backup into an empty store, or whether it could be. */
export const restore: CliCommand = { summary: 'restore a backup into an empty store, or check that it can be', run };
