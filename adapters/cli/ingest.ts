import { parseArgs } from 'node:util';
import {
  createBot,
  Failure,
  INGEST,
  isCalendarDate,
  type Pack,
  type Projected,
  SOURCE_TIERS,
  type Source,
  type Store,
} from '../../src/index.ts';
import { type Archiving, startArchiving } from '../documents/archiving.ts';
import { documentsAt } from '../documents/documents-at.ts';
import { jsonText } from './briefs-call.ts';
import type { CliCommand, CommandIo, ExitCode } from './cli-command.ts';
import { heldAtHand, heldIn } from './held-at-hand.ts';
import { readAllAgain } from './ingest-again.ts';
import { describeIngested, describeSummary, type Ingested, ingestedJson } from './ingest-report.ts';
import { loadPack } from './load-pack.ts';

const HELP = `Usage:
  npm run ingest -- PLACE... [options]
  npm run ingest -- --again [DOCUMENT...]

Archives documents and proposes facts from them for review. A place is a file, a folder (with all below it), an address
of an allowed host (DOCUMENT_HOSTS), or - for the standard input. Text, Markdown, HTML, PDF, Word (.docx), mail (.eml),
RSS, Atom and JSON lines are read. The same document again changes nothing but what the options say of it; a later
version of a document is told by its address, its name in a feed, its title and day, or a word that it is corrected.
One that cannot be read does not stop the others.

Options:
  --again           read documents of the archive again, by their ids or all: decisions stand, candidates that wait are
                    replaced, added or closed as they are read now
  --dry-run         show what would be archived and proposed, with passages, and write nothing
  --verbose         show each removed piece and each candidate
  --audience NAME   who may see the documents and what is proposed from them; without it everybody
  --publisher NAME  who published them, where they do not say it
  --published DAY   when they were published, in place of what is read: 2024-10-17
  --tier TIER       ${SOURCE_TIERS.join(', ')}, where it is known
  --licence WORDS   under what terms they may be used
  --by NAME         who ingests them, for the ledger; without it "ingest"
  --json            print one JSON object instead of text
  --help            print this

Exit code: 0 all taken or held already; 1 something could not be taken; 2 wrong usage.
`;

const OPTIONS = {
  again: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  verbose: { type: 'boolean', default: false },
  audience: { type: 'string' },
  publisher: { type: 'string' },
  published: { type: 'string' },
  tier: { type: 'string' },
  licence: { type: 'string' },
  by: { type: 'string', default: 'ingest' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

function misused(why: string, cause?: unknown): Failure {
  return new Failure('USAGE', 'the call does not fit this command', why, 'see npm run ingest -- --help', { cause });
}

function readArguments(argv: readonly string[]) {
  try {
    // A lone "-" is a place, and parseArgs takes it for one.
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (cause) {
    throw misused(cause instanceof Error ? cause.message : String(cause), cause);
  }
}

type Options = ReturnType<typeof readArguments>['values'];

function tierOf(text: string | undefined): Source['tier'] | undefined {
  const tier = SOURCE_TIERS.find((known) => known === text);
  if (text !== undefined && tier === undefined) throw misused(`"${text}" is no tier: there are ${SOURCE_TIERS.join(', ')}`);
  return tier;
}

function dayOf(text: string, now: string): string {
  if (!isCalendarDate(text) || text.length !== 10) throw misused(`"${text}" is no day: write one as 2024-10-17`);
  if (text > now.slice(0, 10)) throw misused(`${text} is still to come`);
  return text;
}

async function archivingFor(options: Options, curated: Projected, store: Store | undefined, io: CommandIo): Promise<Archiving> {
  const { pack } = curated;
  const audience = options.audience ?? pack.audiences[0] ?? 'public';
  const view = createBot(pack).view({ askedAt: io.now, audience });
  const tier = tierOf(options.tier);
  const defaults = {
    ...(options.publisher !== undefined && { publisher: options.publisher }),
    ...(options.published !== undefined && { published: dayOf(options.published, io.now) }),
    ...(tier !== undefined && { tier }),
    ...(options.licence !== undefined && { licence: options.licence }),
  };
  const taker = { by: options.by, via: { door: INGEST, account: io.account } };
  const rules = { pack, view, audience, defaults, taker, curated, ...(store && { ledger: store.ledger }) };
  return startArchiving(store?.documents, rules, { rehearsal: options['dry-run'] });
}

/** What became of everything at some places, as it is taken. */
async function* ingestAll(places: readonly string[], archiving: Archiving, io: CommandIo): AsyncGenerator<Ingested> {
  const input = io.input ?? async function* () {};
  for (const place of places) {
    for await (const reading of documentsAt(place, { fetching: { hosts: io.configuration.documentHosts }, input })) {
      if (reading.kind !== 'document') {
        yield reading;
        continue;
      }
      const { name } = reading.document;
      try {
        yield { ...(await archiving.take(reading.document, io.now)), name };
      } catch (failure) {
        if (!(failure instanceof Failure) || failure.code.startsWith('STORE_')) throw failure;
        yield { kind: 'failed', name, failure };
      }
    }
  }
}

async function ingestInto(archiving: Archiving, places: readonly string[], options: Options, io: CommandIo): Promise<ExitCode> {
  const all: Ingested[] = [];
  const shown = { candidates: options['dry-run'] || options.verbose, removed: options.verbose };
  for await (const ingested of ingestAll(places, archiving, io)) {
    all.push(ingested);
    if (options.json) io.stderr(`${ingested.name}: ${ingested.kind}\n`);
    else if (ingested.kind === 'failed') io.stderr(describeIngested(ingested, shown));
    else io.stdout(describeIngested(ingested, shown));
  }
  io.stdout(options.json ? jsonText(ingestedJson(all, options['dry-run'])) : describeSummary(all, options['dry-run']));
  return all.some(({ kind }) => kind === 'failed') ? 1 : 0;
}

/** The pack as it came, where no act was on it. */
function untouched(pack: Pack): Projected {
  return { pack, shipped: pack, proposals: [], entries: [], position: 0 };
}

/** Options that say something of documents that come in say nothing of documents that are read again. */
function requireFitting({ again, ...options }: Options, places: readonly string[]): void {
  if (options.by.trim() === '') throw misused('--by names nobody');
  if (!again && places.length === 0) throw misused('name at least one file, folder or address, or - for the standard input');
  const said = (['audience', 'publisher', 'published', 'tier', 'licence'] as const).find((name) => options[name] !== undefined);
  if (again && said !== undefined)
    throw misused(`--again takes no --${said}: correct what is known of a document with npm run review -- document ID --${said}`);
}

async function run(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = readArguments(argv);
  if (values.help) {
    io.stdout(HELP);
    return 0;
  }
  requireFitting(values, positionals);
  const shipped = await loadPack({ briefs: io.configuration.briefs, documents: io.configuration.documents, now: io.now });
  const ingestWith = async (curated: Projected, store: Store | undefined): Promise<ExitCode> => {
    const taker = { by: values.by, via: { door: INGEST, account: io.account } };
    if (values.again) return readAllAgain(positionals, { curated, store, taker, rehearsal: values['dry-run'], json: values.json }, io);
    return ingestInto(await archivingFor(values, curated, store, io), positionals, values, io);
  };
  if (values['dry-run']) {
    const { more } = await heldAtHand(shipped, io, (store, curated) => ingestWith(curated, store));
    return more ?? ingestWith(untouched(shipped), undefined);
  }
  // Wrong options are told before a store is made.
  await archivingFor({ ...values, 'dry-run': true }, untouched(shipped), undefined, io);
  const { openStore } = await import('../database/store.ts');
  const store = await openStore(io.configuration.store, shipped);
  try {
    return await ingestWith(await heldIn(shipped, store, io), store);
  } finally {
    await store.close();
  }
}

/** `ingest`: archive documents and propose facts from them, or read them again. */
export const ingest: CliCommand = { summary: 'archive documents and propose facts from them for review', run };
