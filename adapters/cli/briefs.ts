import { parseArgs } from 'node:util';
import { Failure } from '../../src/index.ts';
import type { BriefsCall, BriefsCommand } from './briefs-call.ts';
import { checkBriefs } from './briefs-check.ts';
import { coverBriefs } from './briefs-coverage.ts';
import { exportBriefs } from './briefs-export.ts';
import { listBriefs } from './briefs-list.ts';
import { proveBriefs } from './briefs-prove.ts';
import { showBriefs } from './briefs-show.ts';
import { type CliCommand, type CommandIo, describeCommands, type ExitCode } from './cli-command.ts';
import { loadReading } from './load-pack.ts';

const COMMANDS: Readonly<Record<string, BriefsCommand>> = {
  check: checkBriefs,
  list: listBriefs,
  show: showBriefs,
  prove: proveBriefs,
  coverage: coverBriefs,
  export: exportBriefs,
};

/** What makes a pack, or asks one, reads its own arguments. */
const OWN_COMMANDS: Readonly<Record<string, { readonly summary: string; readonly load: () => Promise<CliCommand> }>> = {
  init: { summary: 'make a pack from documents', load: async () => (await import('./briefs-init.ts')).initBriefs },
  paraphrase: {
    summary: 'have a language model propose questions for facts and gaps',
    load: async () => (await import('./briefs-paraphrase.ts')).paraphraseBriefs,
  },
  rename: {
    summary: 'give an entity, a property or the pack another id, with its ledger',
    load: async () => (await import('./briefs-rename.ts')).renameBriefs,
  },
  try: {
    summary: 'ask the questions of a team, and tell what to add where',
    load: async () => (await import('./briefs-try.ts')).tryBriefs,
  },
};

const OPTIONS = {
  json: { type: 'boolean', default: false },
  pack: { type: 'string' },
  documents: { type: 'string' },
  topic: { type: 'string' },
  query: { type: 'string' },
  strict: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const COMMON_HELP = `Options:
  --json              print JSON instead of text
  --pack FOLDER       the pack (default: BRIEFS_DIR, else the one shipped)
  --documents FOLDER  the documents it quotes (default: DOCUMENTS_DIR)
  --help              this text

Exit codes: 0 fine, 1 the pack has faults, 2 wrong usage.
`;

const HELP = `Usage: npm run briefs -- COMMAND [options]

${describeCommands({ ...OWN_COMMANDS, ...COMMANDS })}

${COMMON_HELP}`;

function usage(what: string, why: string): Failure {
  return new Failure('USAGE', what, why, 'see `npm run briefs -- --help`');
}

function readArguments(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (cause) {
    throw usage('the arguments cannot be read', cause instanceof Error ? cause.message : String(cause));
  }
}

function commandNamed(name: string): BriefsCommand {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command)
    throw usage(
      `briefs has no command "${name}"`,
      `its commands are ${[...Object.keys(OWN_COMMANDS), ...Object.keys(COMMANDS)].join(', ')}`,
    );
  return command;
}

function refuseStray(name: string, command: BriefsCommand, call: Pick<BriefsCall, 'operands' | 'topic' | 'query' | 'strict'>): void {
  const given = call.operands.length;
  if (given !== command.operands.length) {
    const wanted = command.operands.length === 0 ? 'takes nothing' : `takes ${command.operands.join(' ')}`;
    throw usage(`briefs ${name} ${wanted} after its name`, `${given} given`);
  }
  const filtered = call.topic !== undefined || call.query !== undefined;
  if (filtered && !command.filters) throw usage(`briefs ${name} does not filter`, '--topic and --query belong to list');
  if (call.strict && !command.remarks) throw usage(`briefs ${name} makes no remarks`, '--strict belongs to check');
}

async function run(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  const [first = '', ...rest] = argv;
  const own = Object.hasOwn(OWN_COMMANDS, first) ? OWN_COMMANDS[first] : undefined;
  if (own) return (await own.load()).run(rest, io);
  const { values, positionals } = readArguments(argv);
  const [name, ...operands] = positionals;
  if (name === undefined) {
    (values.help ? io.stdout : io.stderr)(HELP);
    return values.help ? 0 : 2;
  }
  const command = commandNamed(name);
  if (values.help) {
    io.stdout(`Usage: npm run briefs -- ${[name, ...command.operands].join(' ')} [options]\n\n${command.help}\n\n${COMMON_HELP}`);
    return 0;
  }
  const { json, topic, query, strict } = values;
  refuseStray(name, command, { operands, topic, query, strict });
  const briefs = values.pack ?? io.configuration.briefs;
  const documents = values.documents ?? io.configuration.documents;
  const reading = await loadReading({ briefs, documents, now: io.now });
  return command.run({ briefs, documents, reading, operands, json, topic, query, strict, io });
}

/** `npm run briefs`: the pack checked, listed, shown, counted and proven. */
export const briefs: CliCommand = { summary: 'make, check, list, show, prove, try, rename and export what the bot knows', run };
