import { Failure } from '../../src/index.ts';
import { hiding } from '../hidden-secrets.ts';
import type { SetupFinding } from '../platform-module.ts';
import { PLATFORMS } from '../platforms.ts';
import { systemClock } from '../system-clock.ts';
import type { CliCommand, CommandIo, ExitCode } from './cli-command.ts';

/** Looks at one thing as it is set up; nothing where it is not configured. */
export type Examination = (io: CommandIo, accept: boolean) => Promise<readonly SetupFinding[] | undefined>;

/** Looks at how the bot is set up on a platform. */
async function examinePlatform(name: string, { configuration }: CommandIo): Promise<readonly SetupFinding[] | undefined> {
  const { platforms, figureLinks: linkBase } = configuration;
  return platforms.find((one) => one.name === name)?.examine({ clock: systemClock, linkBase });
}

/** In the order in which one rests on the other. Each is loaded only when it is asked for: SDKs are slow to load. */
const EXAMINATIONS: Readonly<Record<string, Examination>> = {
  environment: async (io) => (await import('./doctor-environment.ts')).examineEnvironment(io),
  pack: async (io) => (await import('./doctor-pack.ts')).examinePack(io),
  disk: async (io) => (await import('./doctor-disk.ts')).examineDisk(io),
  store: async (io) => (await import('./doctor-store.ts')).examineStore(io),
  ledger: async (io, accept) => (await import('./doctor-ledger.ts')).examineLedger(io, accept),
  clock: async (io) => (await import('./doctor-clock.ts')).examineClock(io),
  schedules: async (io) => (await import('./doctor-schedules.ts')).examineSchedules(io),
  model: async (io) => (await import('./doctor-model.ts')).examineModel(io),
  ...Object.fromEntries(PLATFORMS.map(({ name }) => [name, (io: CommandIo) => examinePlatform(name, io)])),
};
/** What cannot be looked at where something before it is wrong. */
const RESTS_ON: Readonly<Record<string, readonly string[]>> = {
  ledger: ['pack', 'store'],
  clock: ['store'],
  schedules: ['pack', 'store'],
};

const ACCEPT = '--accept';

const HELP = `Usage: npm run doctor [-- ${Object.keys(EXAMINATIONS).join('|')}]

Looks at one part of an installation, or at all that is configured, and says what is wrong and what to do.

Options:
  ${ACCEPT}   of ledger: take the store as it is, though it was replaced on purpose: it belongs to the pack, and what is
             kept of another ledger in DATA_DIR is forgotten; a bot that runs must be started again

Exit code: 0 all is good; 1 something is wrong; 2 wrong usage.
`;

/** What is found may be in words of a database or a platform, which may quote what they were given. */
function write(findings: readonly SetupFinding[], io: CommandIo, name?: string): boolean {
  const hide = hiding(io.configuration.secrets);
  for (const { good, text } of findings) io.stdout(hide(`${good ? 'good ' : 'wrong'}  ${name === undefined ? '' : `${name}: `}${text}\n`));
  return findings.every(({ good }) => good);
}

/** Looks at all that is configured, each part whatever became of those that it does not rest on. */
async function examineAll(io: CommandIo): Promise<ExitCode> {
  const ill = new Set<string>();
  for (const [name, examine] of Object.entries(EXAMINATIONS)) {
    const missing = (RESTS_ON[name] ?? []).filter((one) => ill.has(one));
    if (missing.length > 0) io.stdout(`wrong  ${name}: not looked at, as the ${missing.join(' and the ')} cannot be used\n`);
    else if (!write((await examine(io, false)) ?? [], io, name)) ill.add(name);
  }
  return ill.size > 0 ? 1 : 0;
}

/** `doctor [NAME]`: tells what is wrong with an installation. */
export const doctor: CliCommand = {
  summary: 'tell what is wrong with an installation: settings, pack, disk, store, ledger, clock, schedules, language model, platforms',
  async run(argv, io) {
    const [name, ...rest] = argv;
    if (name === undefined) return examineAll(io);
    const accept = name === 'ledger' && rest.join(' ') === ACCEPT;
    if (name === '--help' || name === '-h') {
      io.stdout(HELP);
      return 0;
    }
    const examine = Object.hasOwn(EXAMINATIONS, name) ? EXAMINATIONS[name] : undefined;
    if (!examine || (rest.length > 0 && !accept))
      throw new Failure('USAGE', 'name one thing to look at', `there are ${Object.keys(EXAMINATIONS).join(', ')}`, 'see --help');
    const findings = await examine(io, accept);
    if (!findings)
      throw new Failure('CONFIGURATION_INVALID', `${name} is not configured`, 'none of its variables is set', `see docs/${name}.md`);
    return write(findings, io) ? 0 : 1;
  },
};
