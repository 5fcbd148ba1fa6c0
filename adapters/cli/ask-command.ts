import { parseArgs } from 'node:util';
import { type Answer, type AskRequest, type Bot, createBot, Failure, type Pack, renderPlainText } from '../../src/answering.ts';
import { answerObject } from './answer-object.ts';
import type { CliCommand, CommandIo, ExitCode } from './cli-command.ts';
import { explainText } from './explain-text.ts';
import { heldAtHand } from './held-at-hand.ts';
import { misreadCall } from './misread-call.ts';
import { openPack } from './open-pack.ts';
import { readingAtHand } from './reading-at-hand.ts';
import { withArchiveAtHandSearched } from './store-at-hand.ts';

const HELP = `Usage:
  npm run ask -- "question" [options]
  npm run ask -- --batch [options] < questions.jsonl > answers.jsonl

Options:
  --as-of DATE         use only what was public by the end of this day (2024-10-16)
  --recorded INSTANT   use only what the store held at this instant (2024-10-18T09:00:00+02:00), by its ledger
  --asked-at WHEN      ask as if it were this day or instant; without it, now
  --audience NAME      answer with the clearance of this audience
  --explain            print below the reply how the question was read and answered
  --json               print one JSON object instead of text
  --batch              read JSON lines {"id","question","thread","asked_at"} and answer each, in order
  --pack FOLDER        the brief pack; without it BRIEFS_DIR
  --help               print this

Exit code: 0 answered, or honestly not; 1 a fault; 2 wrong usage.
`;

const OPTIONS = {
  'as-of': { type: 'string' },
  recorded: { type: 'string' },
  'asked-at': { type: 'string' },
  audience: { type: 'string' },
  explain: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  batch: { type: 'boolean', default: false },
  pack: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

function readArguments(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (cause) {
    throw misreadCall('ask', cause);
  }
}

async function run(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = readArguments(argv);
  if (values.help) {
    io.stdout(HELP);
    return 0;
  }
  const [question] = positionals;
  if (values.batch ? positionals.length > 0 : positionals.length !== 1 || question === undefined) {
    throw new Failure(
      'USAGE',
      'Give one question in quotation marks, or --batch.',
      `${positionals.length} were given.`,
      'See npm run ask -- --help.',
    );
  }
  const { briefs, documents, store } = io.configuration;
  const { pack, from, keep } = await openPack({ briefs: values.pack ?? briefs, documents, now: io.now }, store.dataDirectory);
  const shipped = createBot(pack, from);
  // The ledger belongs to the pack that is configured, not to one named for a single call.
  const held = values.pack === undefined ? await heldAtHand(pack, io, async () => undefined) : undefined;
  const after = held?.curated.pack ?? pack;
  const bot = after === pack ? shipped : createBot(after, { previous: shipped });
  const horizon = {
    askedAt: values['asked-at'] ?? io.now,
    ...(values['as-of'] === undefined ? {} : { asOf: values['as-of'] }),
    ...(values.recorded === undefined ? {} : { recordedBy: values.recorded }),
    ...(values.audience === undefined ? {} : { audience: values.audience }),
  };
  const stored = held && held.notice === undefined ? pack : undefined;
  const reading = await readingAtHand(pack, stored !== undefined, io);
  try {
    const code = values.batch
      ? await (await import('./batch.ts')).answerBatch(bot, horizon, io, held?.notice, reading)
      : await answerOne(
          bot,
          await reading.withPlans({ ...horizon, question: question ?? '' }, bot),
          { ...values, stored, notice: held?.notice },
          io,
        );
    await keep();
    return code;
  } finally {
    await reading.close();
  }
}

interface Printing {
  readonly json: boolean;
  readonly explain: boolean;
  /** The pack that the store belongs to; none where another one is asked, and while the store is away. */
  readonly stored: Pack | undefined;
  /** As of when the facts stand, where that is not now. */
  readonly notice: string | undefined;
}

async function answerOne(bot: Bot, request: AskRequest, { json, explain, stored, notice }: Printing, io: CommandIo): Promise<ExitCode> {
  const explanation = explain ? bot.explain(request) : undefined;
  const held = explanation?.answer ?? bot.ask(request);
  const answer = stored ? await withArchiveAtHandSearched(held, stored, request.audience, io) : held;
  if (json) io.stdout(`${JSON.stringify(answerObject(answer, undefined, notice))}\n`);
  else io.stdout(`${renderPlainText(answer.message)}\n${choicesText(answer)}${notice === undefined ? '' : `${notice}\n`}`);
  if (explanation && !json) io.stdout(`\n${explainText({ ...explanation, answer })}\n`);
  return 0;
}

/** What a reply offers to ask, where its own words do not say it: a button has no place here. */
function choicesText({ message, choices = [] }: Answer): string {
  const said = renderPlainText(message);
  return choices
    .filter(({ label, question }) => !said.includes(label) && !said.includes(question))
    .map(({ question }) => `Ask: ${question}\n`)
    .join('');
}

/** `ask`: one question, or a batch of them. */
export const askCommand: CliCommand = { summary: 'answer a question, or a batch of questions as JSON lines', run };
