import { createInterface } from 'node:readline';
import { describeFailure, Failure } from '../src/index.ts';
import { ask } from './cli/ask.ts';
import { briefs } from './cli/briefs.ts';
import { type Command, type CommandIo, describeCommands, type ExitCode } from './cli/command.ts';
import { digest } from './cli/digest.ts';
import { doctor } from './cli/doctor.ts';
import { importCommand } from './cli/import.ts';
import { ingest } from './cli/ingest.ts';
import { review } from './cli/review.ts';
import { slackManifestCommand } from './cli/slack-manifest.ts';
import { teamsPackage } from './cli/teams-package.ts';
import { onClosedPipe } from './closed-pipe.ts';
import { readConfiguration } from './config.ts';

const COMMANDS: Readonly<Record<string, Command>> = {
  ask,
  briefs,
  digest,
  doctor,
  import: importCommand,
  ingest,
  review,
  'slack-manifest': slackManifestCommand,
  'teams-package': teamsPackage,
};

const HELP = `Usage: node adapters/cli.ts COMMAND [arguments]

${describeCommands(COMMANDS)}

COMMAND --help tells more.
`;

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
    io.stdout(HELP);
    return argv.length === 0 ? 2 : 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  try {
    if (!command)
      throw new Failure('USAGE', `there is no command "${name}"`, `the commands are ${Object.keys(COMMANDS).join(', ')}`, 'see --help');
    return await command.run(rest, io);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    io.stderr(`${describeFailure(error)}\n`);
    return MISUSE.includes(error.code) ? 2 : 1;
  }
}

async function main(): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) onClosedPipe(stream, () => process.exit());
  process.exitCode = await runCommandLine(process.argv.slice(2), {
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    stdin: { [Symbol.asyncIterator]: () => createInterface({ input: process.stdin })[Symbol.asyncIterator]() },
    input: () => process.stdin,
    configuration: readConfiguration(),
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
