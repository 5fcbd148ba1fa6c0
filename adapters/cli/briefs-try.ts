import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { advise, type Bot, createBot, type DeclaredId, Failure, needsNothing, type Pack, packWithAdvice } from '../../src/index.ts';
import { wordNet } from '../thesaurus/wordnet.ts';
import { counted, refuseInvalid } from './briefs-call.ts';
import type { CliCommand, CommandIo, ExitCode } from './cli-command.ts';
import { heldAtHand } from './held-at-hand.ts';
import { loadReading } from './load-pack.ts';
import { type Tried, triedText } from './tried-text.ts';

const HELP = `Usage: npm run briefs -- try QUESTIONS.txt|.jsonl [options]

Asks the questions of a team, one a line (or JSON lines with "question"), and tells of each its answer, or why there is none
and what could be added where: file, line and YAML to paste. Empty lines and those that begin with # are passed over.

Options:
  --asked-at WHEN   ask as if it were this day or instant
  --audience NAME   ask with the clearance of this audience
  --pack FOLDER     the pack (default: BRIEFS_DIR); its store is left out then
  --json            print one JSON object instead of text
  --help            print this

Exit code: 0 all were asked; 1 the pack or a line could not be read; 2 wrong usage.
`;

const OPTIONS = {
  'asked-at': { type: 'string' },
  audience: { type: 'string' },
  pack: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

function misused(what: string, why: string, cause?: unknown): Failure {
  return new Failure('USAGE', what, why, 'see `npm run briefs -- try --help`', { cause });
}

function readArguments(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (cause) {
    throw misused('the arguments cannot be read', cause instanceof Error ? cause.message : String(cause), cause);
  }
}

const lineSchema = z.looseObject({ question: z.string().trim().min(1) });

interface Questions {
  readonly questions: readonly string[];
  /** Numbers of lines that are none. */
  readonly wrong: readonly number[];
}

function questionOf(line: string): string | undefined {
  try {
    const parsed = lineSchema.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data.question : undefined;
  } catch {
    return undefined;
  }
}

async function questionsIn(path: string): Promise<Questions> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw misused(`no questions can be read at ${path}`, cause instanceof Error ? cause.message : String(cause), cause);
  });
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/u);
  const asJson = /\.(?:jsonl|ndjson)$/iu.test(path);
  const wrong: number[] = [];
  const questions = lines.flatMap((written, at) => {
    const line = written.trim();
    if (line === '' || (!asJson && line.startsWith('#'))) return [];
    const question = asJson ? questionOf(line) : line;
    if (question === undefined) wrong.push(at + 1);
    return question === undefined ? [] : [question];
  });
  return { questions, wrong };
}

/** What the first fact or gap that a question is given to would answer: advice that would not help is told as such. */
function answersAfter(tried: readonly Tried[], pack: Pack, bot: Bot, horizon: Horizon): ReadonlyMap<string, string> {
  const given = tried.flatMap(({ question, advice }) => {
    const to = advice.find(({ gives }) => gives !== undefined)?.gives;
    return to ? [{ question, to }] : [];
  });
  if (given.length === 0) return new Map();
  const after = createBot(packWithAdvice(pack, given), { previous: bot, thesaurus: wordNet() });
  return new Map(given.map(({ question }) => [question, after.ask({ question, ...horizon }).headline]));
}

interface Horizon {
  readonly askedAt: string;
  readonly audience?: string;
}

async function tryAll(
  pack: Pack,
  declared: readonly DeclaredId[],
  { questions, wrong }: Questions,
  horizon: Horizon,
  json: boolean,
  io: CommandIo,
): Promise<ExitCode> {
  const bot = createBot(pack, { thesaurus: wordNet() });
  const tried = questions.map((question): Tried => {
    const explanation = bot.explain({ question, ...horizon });
    return { question, explanation, advice: advise(question, explanation, { pack, declared }) };
  });
  const after = answersAfter(tried, pack, bot, horizon);
  if (json) {
    const rows = tried.map(({ question, explanation: { answer, decision, nearest }, advice }) => {
      const then = after.get(question);
      return {
        question,
        outcome: answer.outcome,
        headline: answer.headline,
        decision,
        nearest,
        advice,
        ...(then !== undefined && { with_it: then }),
      };
    });
    io.stdout(`${JSON.stringify({ questions: rows, wrong_lines: wrong }, undefined, 2)}\n`);
  } else {
    const settled = tried.filter(({ explanation }) => needsNothing(explanation)).length;
    for (const one of tried) io.stdout(`${triedText(one, after.get(one.question))}\n\n`);
    io.stdout(`${settled} of ${counted(tried.length, 'question')} answered or declared as not known.\n`);
  }
  for (const line of wrong) io.stderr(`line ${line}: no question — write {"question": "…"}\n`);
  return wrong.length > 0 ? 1 : 0;
}

async function run(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = readArguments(argv);
  if (values.help) {
    io.stdout(HELP);
    return 0;
  }
  const [path] = positionals;
  if (path === undefined || positionals.length !== 1)
    throw misused('briefs try takes one file of questions', `${positionals.length} given`);
  const read = await questionsIn(path);
  if (read.questions.length + read.wrong.length === 0) throw misused(`there is no question in ${path}`, 'it has no line that is one');
  const briefs = values.pack ?? io.configuration.briefs;
  const { documents } = io.configuration;
  const reading = await loadReading({ briefs, documents, now: io.now });
  if (!reading.pack) {
    const call = { operands: [], topic: undefined, query: undefined, strict: false, briefs, documents, reading, json: values.json, io };
    return refuseInvalid(call);
  }
  const held = values.pack === undefined ? await heldAtHand(reading.pack, io, async () => undefined) : undefined;
  if (held?.notice !== undefined) io.stderr(`${held.notice}\n`);
  const horizon = { askedAt: values['asked-at'] ?? io.now, ...(values.audience !== undefined && { audience: values.audience }) };
  return tryAll(held?.curated.pack ?? reading.pack, reading.declared, read, horizon, values.json, io);
}

/** `briefs try`: a team's own questions, and what the pack lacks for them. */
export const tryBriefs: CliCommand = { summary: 'ask the questions of a team, and tell what to add where', run };
