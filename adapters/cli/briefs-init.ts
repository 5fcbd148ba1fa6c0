import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  type Document,
  type DraftedPack,
  describeFailure,
  describeFault,
  draftPack,
  Failure,
  type PackFile,
  readForDraft,
  readPack,
} from '../../src/index.ts';
import { documentsAt } from '../documents/documents-at.ts';
import { isTaken, writeNewFolder } from '../files/new-folder.ts';
import { readCommonFolder } from '../files/pack-folder.ts';
import { sha256 } from '../files/sha256.ts';
import { folderFromHere } from '../folder-from-here.ts';
import { counted } from './briefs-call.ts';
import type { CliCommand, CommandIo, ExitCode } from './cli-command.ts';
import { askedChoices, givenChoices, misused } from './init-choices.ts';
import { commonThings } from './read-common-things.ts';

const HELP = `Usage: npm run briefs -- init NAME [DOCUMENTS...] [options]

Makes a pack from documents: what they name, what they count, a morning digest. It checks as it is, and each guess in it
is marked in its line with "# look: ...". Documents are files, folders, addresses of an allowed host (DOCUMENT_HOSTS),
or - for the standard input; they are read and not archived: that is for "npm run ingest". Nothing is overwritten.
At a terminal it asks for what is not given below; elsewhere it takes a guess and marks it.

Options:
  --title TEXT        what the pack is called
  --zone ZONE         time zone of its readers: Europe/Brussels
  --languages CODES   languages in which it is asked, with commas: en,de
  --folder FOLDER     where it is written; without it briefs/NAME
  --help              print this

Exit code: 0 written; 1 a document could not be read, or nothing was written; 2 wrong usage.
`;

const OPTIONS = {
  title: { type: 'string' },
  zone: { type: 'string' },
  languages: { type: 'string' },
  folder: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

function readArguments(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (cause) {
    throw misused('the arguments cannot be read', cause instanceof Error ? cause.message : String(cause), cause);
  }
}

interface Read {
  readonly documents: readonly Document[];
  readonly failed: number;
}

async function readAll(places: readonly string[], io: CommandIo): Promise<Read> {
  const documents: Document[] = [];
  let failed = 0;
  const refused = (name: string, failure: Failure) => {
    failed += 1;
    io.stderr(`${name}: ${describeFailure(failure)}\n`);
  };
  const input = io.input ?? async function* () {};
  for (const place of places) {
    for await (const reading of documentsAt(place, { fetching: { hosts: io.configuration.documentHosts }, input })) {
      if (reading.kind === 'passed_over') io.stderr(`${reading.name}: passed over, for ${reading.why}\n`);
      else if (reading.kind === 'failed') refused(reading.name, reading.failure);
      else {
        try {
          documents.push(readForDraft(reading.document, documents, io.now));
        } catch (failure) {
          if (!(failure instanceof Failure)) throw failure;
          refused(reading.document.name, failure);
        }
      }
    }
  }
  return { documents, failed };
}

/** A draft that does not check would leave its reader with faults of ours. @throws Failure INTERNAL */
function requireValid({ files }: DraftedPack, common: readonly PackFile[], now: string): void {
  const { pack, faults } = readPack(files, { sha256, common, today: now.slice(0, 10) });
  if (pack) return;
  const why = faults.map(describeFault).join('\n  ');
  throw new Failure('INTERNAL', 'the pack that was drafted does not check', why, 'report it with these lines; nothing was written');
}

function exists(folder: string): Failure {
  return new Failure(
    'PACK_EXISTS',
    `there is something at ${folder}`,
    'a new pack overwrites nothing',
    'give another NAME or --folder, or move away what is there',
  );
}

async function writePack(folder: string, { files }: DraftedPack): Promise<void> {
  try {
    await writeNewFolder(folder, files);
  } catch (cause) {
    if (await isTaken(folder)) throw exists(folder);
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Failure('PACK_MISSING', `no pack can be written at ${folder}`, why, 'give --folder where this user may write', { cause });
  }
}

function report(name: string, folder: string, places: readonly string[], { files, found }: DraftedPack, documents: number): string {
  const place = folderFromHere(folder);
  const quoted = places.map((one) => (/^[\w./:@-]+$/.test(one) ? one : `'${one.replaceAll("'", "'\\''")}'`));
  return `${place}: ${files.map(({ path }) => path).join(', ')}
From ${counted(documents, 'document')}: ${counted(found.entities, 'entity', 'entities')} and ${counted(found.properties, 'counted noun')}; ${counted(found.looks, 'guess', 'guesses')} marked "# look:".

In .env, or before each command:
BRIEFS_DIR=${place}
DATA_DIR=data/${name}

Next:
  grep -rn "# look:" ${place}
  npm run briefs -- check
  npm run ingest -- ${quoted.length === 0 ? 'DOCUMENTS' : quoted.join(' ')}
  npm run review
  npm run ask -- "A question"
`;
}

async function run(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = readArguments(argv);
  if (values.help) {
    io.stdout(HELP);
    return 0;
  }
  const [name, ...places] = positionals;
  if (name === undefined) throw misused('a pack needs a name', 'none was given');
  if (!NAME.test(name)) throw misused(`"${name}" is no name for a pack`, 'it is written with lower-case words joined by hyphens');
  const given = givenChoices(values);
  const folder = resolve(values.folder ?? `briefs/${name}`);
  if (await isTaken(folder)) throw exists(folder);
  const told = await askedChoices(given, io);
  const { documents, failed } = await readAll(places, io);
  if (places.length > 0 && documents.length === 0) {
    throw new Failure('DOCUMENTS_MISSING', 'no document could be read', 'see the lines above', 'name others, or none for an empty pack');
  }
  const common = await readCommonFolder();
  const drafted = draftPack(documents, { name, ...told }, commonThings(common));
  requireValid(drafted, common, io.now);
  await writePack(folder, drafted);
  io.stdout(report(name, folder, places, drafted, documents.length));
  return failed > 0 ? 1 : 0;
}

/** `briefs init`: a pack made from documents. */
export const initBriefs: CliCommand = { summary: 'make a pack from documents', run };
