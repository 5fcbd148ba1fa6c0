import { parseArgs } from 'node:util';
import { Failure } from '../../src/index.ts';
import type { Command, CommandIo, ExitCode } from './command.ts';
import { converseOverReview } from './review-conversation.ts';
import { openReviewDesk, type ReviewDesk, type ReviewOutcome } from './review-desk.ts';
import { acceptAllCorroborations, sendReviewForm } from './review-forms.ts';

const HELP = `Usage:
  npm run review                                the next candidate, then line by line: a number presses a button
  npm run review -- list                        everything that waits
  npm run review -- conflicts                   the next of a kind: new, refines, corroborations, duplicates, newer state, denials, doubts, plans
  npm run review -- open ID                     one candidate
  npm run review -- approve ID [--why TEXT]     make a fact of it
  npm run review -- reject ID --why TEXT        turn it down; --reason is not_a_fact, misread, out_of_scope, duplicate or unreliable
  npm run review -- edit ID --FIELD VALUE       say it otherwise; it still waits
  npm run review -- further ID --FIELD VALUE    add one more fact that its passage tells
  npm run review -- merge ID [--fact ID]        put its passage under a fact; without --fact the one that it touches
  npm run review -- supersede ID --fact ID [--from DAY] --why TEXT   in its place from a day on
  npm run review -- dispute ID --why TEXT       approve it and mark it as contested
  npm run review -- refer ID --why TEXT         ask that another curator decides
  npm run review -- all corroborations [--yes]  list them; with --yes merge them
  npm run review -- fact ID                     a fact that is held
  npm run review -- correct ID --FIELD VALUE --why TEXT [--how edited]
  npm run review -- verify ID [--review-by DAY] --why TEXT
  npm run review -- retract|contest|resolve ID --why TEXT
  npm run review -- rank ID --rank preferred|normal|deprecated --why TEXT
  npm run review -- history ID                  every act on it
  npm run review -- undo                        take back your last decision; again: the one before it
  npm run review -- undo ID                     take back an act by its id, or the last one on a fact or candidate
  npm run review -- documents                   the documents that are held: versions, what waits and was decided
  npm run review -- document ID                 one of them: its text with the passages, versions, what rests on it
  npm run review -- document ID --published DAY --publisher NAME --tier TIER --url URL --title TEXT --why TEXT
                                                correct what is known of it; candidates that wait are read anew
  npm run review -- withdraw ID                 what rests on it; with --why TEXT withdraw it
  npm run review -- restore ID --why TEXT       let it count again
  npm run review -- questions|stale|coverage|gaps   what else waits for curators

Fields: --statement --kind --value --subject --property --status --period --period-days --speaker --announced --quote
        --voice --topic --audience --review-by --unquoted; an empty value clears a field

Options:
  --json        print one JSON object {"done","code","text","rows","form","faults"}; "form" has the fields to give
  --as ADDRESS  act as somebody else (slack/T012/U345), with their role and clearance; without it console/local/me
  --pack FOLDER the brief pack; without it BRIEFS_DIR
  --help        print this

Exit code: 0 done; 1 it could not be done; 2 wrong usage.
`;

const FIELD = { type: 'string' } as const;
const OPTIONS = {
  statement: FIELD,
  kind: FIELD,
  value: FIELD,
  subject: FIELD,
  property: FIELD,
  status: FIELD,
  period: FIELD,
  'period-days': FIELD,
  speaker: FIELD,
  announced: FIELD,
  quote: FIELD,
  voice: FIELD,
  topic: FIELD,
  audience: FIELD,
  'review-by': FIELD,
  unquoted: FIELD,
  from: FIELD,
  why: FIELD,
  how: FIELD,
  rank: FIELD,
  reason: FIELD,
  fact: FIELD,
  title: FIELD,
  publisher: FIELD,
  published: FIELD,
  tier: FIELD,
  url: FIELD,
  licence: FIELD,
  as: FIELD,
  pack: FIELD,
  yes: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const NOT_FIELDS: readonly string[] = ['as', 'pack', 'yes', 'json', 'help'];

function readArguments(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (cause) {
    const what = cause instanceof Error ? cause.message : String(cause);
    throw new Failure('USAGE', what, 'The call does not fit this command.', 'See npm run review -- --help.', { cause });
  }
}

/** The fields that were given, by the ids that forms use. */
function fieldsGiven(values: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const given = Object.entries(values).filter((one): one is [string, string] => !NOT_FIELDS.includes(one[0]) && typeof one[1] === 'string');
  return Object.fromEntries(given.map(([name, value]) => [name.replaceAll('-', '_'), value]));
}

async function act(
  words: readonly string[],
  fields: Readonly<Record<string, string>>,
  yes: boolean,
  desk: ReviewDesk,
): Promise<ReviewOutcome> {
  const [verb = '', id = ''] = words;
  const text = words.join(' ');
  if (yes && /^all corroborations?$/iu.test(text)) return acceptAllCorroborations(desk);
  if (Object.keys(fields).length === 0 && !(verb === 'merge' && id !== '')) return desk.command(text);
  if (verb === 'approve' && Object.keys(fields).join() === 'why') return desk.command(`${text} ${fields.why}`);
  return sendReviewForm(verb, id, fields, desk);
}

function print({ reply, failure }: ReviewOutcome, text: string, json: boolean, io: CommandIo): ExitCode {
  // A form that was only opened has changed nothing yet.
  const done = failure === undefined && reply.faults === undefined && reply.form === undefined;
  if (!json) {
    io.stdout(`${text.trim()}\n`);
    return done ? 0 : 1;
  }
  const rows = reply.message.blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.map((row) => Object.fromEntries(block.columns.map((column, at) => [column.toLowerCase(), row[at] ?? ''])))
      : [],
  );
  const form =
    reply.form && !reply.faults ? { form: Object.fromEntries(reply.form.fields.map(({ id, initial }) => [id, initial ?? ''])) } : {};
  const code = failure?.code ?? (reply.faults ? 'CONTENT_INVALID' : undefined);
  const shown = {
    done,
    ...(code && { code }),
    ...(reply.faults && { faults: reply.faults }),
    text: text.trim(),
    ...(rows.length > 0 && { rows }),
  };
  io.stdout(`${JSON.stringify({ ...shown, ...form })}\n`);
  return done ? 0 : 1;
}

async function run(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = readArguments(argv);
  if (values.help) {
    io.stdout(HELP);
    return 0;
  }
  const desk = await openReviewDesk({ as: values.as, pack: values.pack, io });
  try {
    if (positionals.length === 0 && !values.json) return await converseOverReview(desk, io);
    const outcome = await act(positionals, fieldsGiven(values), values.yes, desk);
    return print(outcome, desk.textOf(outcome.reply), values.json, io);
  } finally {
    await desk.close();
  }
}

/** `review`: decide on candidates, and correct, verify or retract facts, as in chat. */
export const review: Command = { summary: 'decide on candidates; correct, verify and retract facts', run };
