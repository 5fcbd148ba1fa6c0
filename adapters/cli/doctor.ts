import { Failure } from '../../src/index.ts';
import type { Command, CommandIo } from './command.ts';

/** One thing that was looked at, and what came out. */
export interface Finding {
  readonly good: boolean;
  readonly text: string;
}

/** Looks at one thing as it is set up; nothing where it is not configured. */
export type Examination = (io: CommandIo, accept: boolean) => Promise<readonly Finding[] | undefined>;

/** Each platform's own is loaded only when it is asked for: SDKs are slow to load. */
const EXAMINATIONS: Readonly<Record<string, Examination>> = {
  slack: async (io) => (await import('./doctor-slack.ts')).examineSlack(io),
  teams: async (io) => (await import('./doctor-teams.ts')).examineTeams(io),
  ledger: async (io, accept) => (await import('./doctor-ledger.ts')).examineLedger(io, accept),
};

const ACCEPT = '--accept';

const HELP = `Usage: npm run doctor -- ${Object.keys(EXAMINATIONS).join('|')}

Looks at how the bot is set up on a platform, or at the ledger of its store, and says what is wrong and what to do.

Options:
  ${ACCEPT}   of ledger: take the store as it is, though it was replaced on purpose: it belongs to the pack, and what is
             kept of another ledger in DATA_DIR is forgotten; a bot that runs must be started again
`;

/** `doctor NAME`: tells what is wrong with an installation. */
export const doctor: Command = {
  summary: 'tell what is wrong with how the bot is set up on a platform, or with its ledger',
  async run(argv, io) {
    const [name = '', ...rest] = argv;
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
    for (const { good, text } of findings) io.stdout(`${good ? 'good ' : 'wrong'}  ${text}\n`);
    return findings.every(({ good }) => good) ? 0 : 1;
  },
};
