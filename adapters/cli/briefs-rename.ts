import { parseArgs } from 'node:util';
import { Failure } from '../../src/index.ts';
import type { CliCommand, CommandIo, ExitCode } from './cli-command.ts';
import { renameInPack } from './rename-in-pack.ts';
import { renameWholePack } from './rename-whole-pack.ts';

const HELP = `Usage: npm run briefs -- rename entity|property|pack OLD NEW [options]

Gives an entity or a property another id: in every file of the pack and the mappings of its tables, with comments and
layout as they are, and in all that the ledger of its store has said so far. What stood, waits and was recorded is the
same as before but for the id. What would come of it is checked first: where the new id is taken, is no id, or the pack
would have a fault, nothing is changed. Where the files have the new id already, the ledger alone is taken along.

With pack, the name in pack.yaml is changed and the store taken along, which opens for no pack of another name; where
pack.yaml has the new name already, the store alone is. Bots that run with the pack are to be started anew.

Options:
  --dry-run           say what would be changed, and change nothing
  --json              print JSON instead of text
  --pack FOLDER       the pack (default: BRIEFS_DIR, else the one shipped)
  --documents FOLDER  the documents it quotes (default: DOCUMENTS_DIR)
  --help              print this

Exit code: 0 renamed; 1 refused, with each fault; 2 wrong usage.
`;

const OPTIONS = {
  'dry-run': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  pack: { type: 'string' },
  documents: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

function misused(what: string, why: string, cause?: unknown): Failure {
  return new Failure('USAGE', what, why, 'see `npm run briefs -- rename --help`', { cause });
}

function readArguments(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (cause) {
    throw misused('the arguments cannot be read', cause instanceof Error ? cause.message : String(cause), cause);
  }
}

async function run(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = readArguments(argv);
  if (values.help) {
    io.stdout(HELP);
    return 0;
  }
  const [what, from, to] = positionals;
  if (from === undefined || to === undefined || positionals.length !== 3) {
    throw misused('briefs rename takes entity, property or pack, the old id and the new one', `${positionals.length} words were given`);
  }
  const { configuration } = io;
  const briefs = values.pack ?? configuration.briefs;
  const call = {
    briefs,
    documents: values.documents ?? configuration.documents,
    from,
    to,
    dryRun: values['dry-run'],
    json: values.json,
    io,
  };
  if (what === 'pack') return renameWholePack(call);
  if (what === 'entity' || what === 'property') return renameInPack(what, call);
  throw misused(`briefs rename has no "${what}"`, 'it renames an entity, a property or a pack');
}

/** `briefs rename`: another id for an entity or a property, or another name for the pack, with all that was said under the old one. */
export const renameBriefs: CliCommand = { summary: 'give an entity, a property or the pack another id, with its ledger', run };
