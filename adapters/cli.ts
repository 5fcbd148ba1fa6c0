import { createInterface } from 'node:readline';
import { describeFailure, Failure } from '../src/answering.ts';
import { type CliCommand, type CommandIo, describeCommands, type ExitCode } from './cli/cli-command.ts';
import { onClosedPipe } from './closed-pipe.ts';
import { readConfiguration } from './config.ts';
import { hiding } from './hidden-secrets.ts';
import { systemAccount } from './system-account.ts';

/** Each command is loaded when it is called: a question needs nothing of what reads documents or tables. */
const COMMANDS: Readonly<Record<string, () => Promise<CliCommand>>> = {
  ask: async () => (await import('./cli/ask-command.ts')).askCommand,
  backup: async () => (await import('./cli/backup.ts')).backup,
  briefs: async () => (await import('./cli/briefs.ts')).briefs,
  'check-text': async () => (await import('./cli/check-text-command.ts')).checkTextCommand,
  digest: async () => (await import('./cli/digest.ts')).digest,
  doctor: async () => (await import('./cli/doctor.ts')).doctor,
  import: async () => (await import('./cli/import.ts')).importCommand,
  ingest: async () => (await import('./cli/ingest.ts')).ingest,
  ledger: async () => (await import('./cli/ledger-command.ts')).ledger,
  person: async () => (await import('./cli/person.ts')).person,
  restore: async () => (await import('./cli/restore-command.ts')).restore,
  review: async () => (await import('./cli/review.ts')).reviewCommand,
  'slack-manifest': async () => (await import('./cli/slack-manifest.ts')).slackManifestCommand,
  'teams-package': async () => (await import('./cli/teams-package.ts')).teamsPackage,
};

async function help(): Promise<string> {
  const loaded = await Promise.all(Object.entries(COMMANDS).map(async ([name, load]) => [name, await load()] as const));
  return `Usage: node adapters/cli.ts COMMAND [arguments]

${describeCommands(Object.fromEntries(loaded))}

COMMAND --help tells more.
`;
}

const MISUSE: readonly string[] = [
  'USAGE',
  'FACT_UNKNOWN',
  'CONFIGURATION_INVALID',
  'DATE_INVALID',
  'AUDIENCE_UNKNOWN',
  'DIGEST_UNKNOWN',
  'TIME_ZONE_INVALID',
];

/** Runs the command that the arguments name. A failure is told on stderr; what remains is a defect and is thrown. */
export async function runCommandLine(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  const [name = '--help', ...rest] = argv;
  if (name === '--help' || name === '-h' || name === 'help') {
    io.stdout(await help());
    return argv.length === 0 ? 2 : 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  try {
    if (!load)
      throw new Failure('USAGE', `there is no command "${name}"`, `the commands are ${Object.keys(COMMANDS).join(', ')}`, 'see --help');
    return await (await load()).run(rest, io);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    io.stderr(`${describeFailure(error)}\n`);
    return MISUSE.includes(error.code) ? 2 : 1;
  }
}

async function main(): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) onClosedPipe(stream, () => process.exit());
  const configuration = readConfiguration();
  const hide = hiding(configuration.secrets);
  process.exitCode = await runCommandLine(process.argv.slice(2), {
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(hide(text)),
    stdin: { [Symbol.asyncIterator]: () => createInterface({ input: process.stdin })[Symbol.asyncIterator]() },
    input: () => process.stdin,
    attended: process.stdin.isTTY === true && process.stdout.isTTY === true,
    configuration,
    account: systemAccount(),
    now: new Date().toISOString(),
  });
}

if (import.meta.main) {
  try {
    await main();
  } catch (fault) {
    if (!(fault instanceof Failure)) throw fault;
    process.stderr.write(`${describeFailure(fault)}\n`);
    process.exitCode = 2;
  }
}
