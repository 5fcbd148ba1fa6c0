import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import {
  type Bot,
  type CheckedText,
  checkTextInSlices,
  createBot,
  describeFailure,
  Failure,
  isRight,
  type RawDocument,
  renderPlainText,
  wholeCheckMessage,
} from '../../src/index.ts';
import { documentsAt } from '../documents/documents-at.ts';
import { checkObject, sarifLog } from './check-report.ts';
import type { CliCommand, CommandIo, ExitCode } from './cli-command.ts';
import { heldAtHand } from './held-at-hand.ts';
import { misreadCall } from './misread-call.ts';
import { openPack } from './open-pack.ts';

const HELP = `Usage:
  npm run check-text -- FILE... [options]
  npm run check-text -- - [options] < draft.txt

Holds each figure, day, status, office and quotation of a text against what is held. Text, Markdown, HTML, PDF, docx and
mail are read as "npm run ingest" reads them; nothing is archived, proposed or kept.

Options:
  --as-of DATE         use only what was public by the end of this day (2024-10-16)
  --audience NAME      check with the clearance of this audience
  --json               print one JSON object for each text
  --sarif              print one SARIF 2.1.0 log
  --pack FOLDER        the brief pack; without it BRIEFS_DIR
  --help               print this

Exit code: 0 all that could be checked is borne out; 1 something is not, or could not be read; 2 wrong usage.
`;

const OPTIONS = {
  'as-of': { type: 'string' },
  audience: { type: 'string' },
  json: { type: 'boolean', default: false },
  sarif: { type: 'boolean', default: false },
  pack: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

function readArguments(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (cause) {
    throw misreadCall('check-text', cause);
  }
}

interface Text {
  readonly name: string;
  readonly text: string;
  readonly checked: CheckedText;
}

/** So many characters of a text are read between two words of progress, where somebody waits. */
const LONG_TEXT = 20_000;

async function run(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = readArguments(argv);
  if (values.help) {
    io.stdout(HELP);
    return 0;
  }
  if (positionals.length === 0 || (values.json && values.sarif)) {
    const what = positionals.length === 0 ? 'Name a file, or - for the standard input.' : 'Choose --json or --sarif.';
    throw new Failure('USAGE', what, 'There is nothing to check, or no one form to print.', 'See npm run check-text -- --help.');
  }
  const { briefs, documents, store } = io.configuration;
  const { pack, from, keep } = await openPack({ briefs: values.pack ?? briefs, documents, now: io.now }, store.dataDirectory);
  const held = values.pack === undefined ? await heldAtHand(pack, io, async () => undefined) : undefined;
  const after = held?.curated.pack ?? pack;
  const shipped = createBot(pack, from);
  const bot = after === pack ? shipped : createBot(after, { previous: shipped });
  const horizon = { askedAt: values['as-of'] ?? io.now, ...(values.audience === undefined ? {} : { audience: values.audience }) };
  const view = bot.view(horizon);
  const { texts, failed } = await checkedTexts(positionals, bot, view, io);
  await keep();
  if (values.sarif) io.stdout(`${JSON.stringify(sarifLog(texts))}\n`);
  for (const { name, checked } of values.sarif ? [] : texts) {
    if (values.json) io.stdout(`${JSON.stringify(checkObject(name, checked, view))}\n`);
    else io.stdout(`${texts.length > 1 ? `${name}\n` : ''}${renderPlainText(wholeCheckMessage(checked, view))}\n`);
  }
  if (held?.notice !== undefined && !values.json && !values.sarif) io.stdout(`${held.notice}\n`);
  const isBorneOut = texts.every(({ checked }) => checked.findings.every(isRight));
  return isBorneOut && !failed ? 0 : 1;
}

async function checkedTexts(
  places: readonly string[],
  bot: Bot,
  view: ReturnType<Bot['view']>,
  io: CommandIo,
): Promise<{ readonly texts: readonly Text[]; readonly failed: boolean }> {
  const texts: Text[] = [];
  let failed = false;
  const input = io.input ?? async function* () {};
  for (const place of places) {
    for await (const reading of documentsAt(place, { fetching: { hosts: io.configuration.documentHosts }, input })) {
      if (reading.kind === 'failed') {
        failed = true;
        io.stderr(`${reading.name}: ${describeFailure(reading.failure)}\n`);
        continue;
      }
      if (reading.kind === 'passed_over') {
        io.stderr(`${reading.name}: ${reading.why}\n`);
        continue;
      }
      const { name } = reading.document;
      const text = await textOf(reading.document, place);
      texts.push({ name, text, checked: await checkTextInSlices(text, { pack: bot.pack, view }, progress(text, name, io)) });
    }
  }
  return { texts, failed };
}

/** The text of a document, a paragraph a line; of a file that is text all of it as it stands there, so that places are those of the file. */
async function textOf({ format, name, paragraphs }: RawDocument, place: string): Promise<string> {
  const isFile = format === 'text' && place !== '-' && name === basename(place);
  return isFile ? await readFile(place, 'utf8') : paragraphs.join('\n');
}

/** Says now and then, where somebody waits for a long text, that it is still read. */
function progress(text: string, name: string, { attended, stderr }: CommandIo): () => Promise<void> {
  if (attended !== true || text.length < LONG_TEXT) return async () => undefined;
  let sentences = 0;
  return async () => {
    sentences += 1;
    if (sentences % 100 === 0) stderr(`${name}: ${sentences} sentences read\n`);
  };
}

/** `check-text`: a draft, held against the store. */
export const checkTextCommand: CliCommand = { summary: 'hold each figure of a draft against the store', run };
