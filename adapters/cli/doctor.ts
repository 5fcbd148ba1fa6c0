import { Failure } from '../../src/index.ts';
import type { Command, CommandIo } from './command.ts';

/** One thing that was looked at, and what came out. */
export interface Finding {
  readonly good: boolean;
  readonly text: string;
}

/** Looks at how one platform is set up; nothing where it is not configured. */
export type Examination = (io: CommandIo) => Promise<readonly Finding[] | undefined>;

/** Each platform's own is loaded only when it is asked for: SDKs are slow to load. */
const EXAMINATIONS: Readonly<Record<string, Examination>> = {
  slack: async (io) => (await import('./doctor-slack.ts')).examineSlack(io),
  teams: async (io) => (await import('./doctor-teams.ts')).examineTeams(io),
};

const HELP = `Usage: npm run doctor -- ${Object.keys(EXAMINATIONS).join('|')}

Looks at how the bot is set up on a platform, and says what is wrong and what to do.
`;

/** `doctor PLATFORM`: tells what is wrong with an installation. */
export const doctor: Command = {
  summary: 'tell what is wrong with how the bot is set up on a platform',
  async run(argv, io) {
    const [name = ''] = argv;
    if (name === '--help' || name === '-h') {
      io.stdout(HELP);
      return 0;
    }
    const examine = Object.hasOwn(EXAMINATIONS, name) ? EXAMINATIONS[name] : undefined;
    if (!examine || argv.length > 1)
      throw new Failure('USAGE', 'name one platform', `there are ${Object.keys(EXAMINATIONS).join(', ')}`, 'see --help');
    const findings = await examine(io);
    if (!findings)
      throw new Failure('CONFIGURATION_INVALID', `${name} is not configured`, 'none of its variables is set', `see docs/${name}.md`);
    for (const { good, text } of findings) io.stdout(`${good ? 'good ' : 'wrong'}  ${text}\n`);
    return findings.every(({ good }) => good) ? 0 : 1;
  },
};
