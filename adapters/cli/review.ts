import { parseArgs } from 'node:util';
import { Failure, REVIEW_USAGE, readReviewWords } from '../../src/index.ts';
import type { CliCommand, CommandIo, ExitCode } from './cli-command.ts';
import { misreadCall } from './misread-call.ts';
import { converseOverReview } from './review-conversation.ts';
import { openReviewDesk, type ReviewDesk, type ReviewOutcome } from './review-desk.ts';
import { acceptAllCorroborations, fillReviewForm } from './review-forms.ts';

const FACT_FIELDS = [
  'statement',
  'kind',
  'value',
  'subject',
  'property',
  'status',
  'polarity',
  'modality',
  'change',
  'period',
  'period-days',
  'speaker',
  'announced',
  'quote',
  'voice',
  'topic',
  'audience',
  'relations',
  'asked-as',
  'review-by',
  'unquoted',
] as const;

const CALL_WIDTH = 46;

/** A line for each of the words of the review, as they are typed in a shell. */
function callLines(): string {
  return REVIEW_USAGE.map(({ write, to }) => `  npm run review -- ${write.padEnd(CALL_WIDTH)} ${to}`).join('\n');
}

const HELP = `Usage:
  npm run review                                what waits, the most important first, then line by line: a letter or a number presses a button
  npm run review -- WORDS                       one act, in the words that can also be typed in chat and line by line
${callLines()}
  npm run review -- ${'suggest ID'.padEnd(CALL_WIDTH)} what a language model would say better of a candidate (docs/model.md)

Fields: ${FACT_FIELDS.map((name) => `--${name}`).join(' ')}; an empty value clears a field; --unquoted, --relations and --asked-as may be given several times
Beside them: --fact --from --why --reason --how --rank --decision, --document --label --sentence --by --day, --old, --of --aliases --language

Options:
  --yes         do at once what would be shown first: all corroborations, reject and approve of several, undo
  --json        print one JSON object {"done","code","text","rows","form","faults"}; "form" has the fields to give
  --as ADDRESS  act as somebody else (slack/T012/U345), with their role and clearance; without it console/local/me
  --pack FOLDER the brief pack; without it BRIEFS_DIR
  --help        print this

Exit code: 0 done; 1 it could not be done; 2 wrong usage.
`;

const FIELD = { type: 'string' } as const;
/** May be given several times: each is a line of its field. */
const LINES = { type: 'string', multiple: true } as const;
const OPTIONS = {
  statement: FIELD,
  kind: FIELD,
  value: FIELD,
  subject: FIELD,
  property: FIELD,
  status: FIELD,
  polarity: FIELD,
  modality: FIELD,
  change: FIELD,
  period: FIELD,
  'period-days': FIELD,
  speaker: FIELD,
  announced: FIELD,
  quote: FIELD,
  voice: FIELD,
  topic: FIELD,
  audience: FIELD,
  relations: LINES,
  'asked-as': LINES,
  'review-by': FIELD,
  unquoted: LINES,
  // Beside the fields of a fact: what candidates, decisions and passages are picked out by, and what names are given.
  document: FIELD,
  label: FIELD,
  sentence: FIELD,
  by: FIELD,
  day: FIELD,
  old: FIELD,
  of: FIELD,
  aliases: FIELD,
  language: FIELD,
  decision: FIELD,
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

function isOfLines(name: string): boolean {
  return Object.entries(OPTIONS).some(([id, option]) => id === name && 'multiple' in option);
}

function readArguments(argv: readonly string[]) {
  try {
    const read = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, tokens: true });
    const single = read.tokens.flatMap((token) => (token.kind === 'option' && !isOfLines(token.name) ? [token.name] : []));
    const twice = single.find((name, at) => single.indexOf(name) < at);
    if (twice !== undefined) throw new Error(`--${twice} was given twice.`);
    return read;
  } catch (cause) {
    throw misreadCall('review', cause);
  }
}

/** The fields that were given, by the ids that forms use. */
function fieldsGiven(values: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const given = Object.entries(values).flatMap(([name, value]): [string, string][] => {
    const text = Array.isArray(value) ? value.join(name === 'asked-as' ? '\n' : '; ') : value;
    return NOT_FIELDS.includes(name) || typeof text !== 'string' ? [] : [[name.replaceAll('-', '_'), text]];
  });
  const fields: Record<string, string> = Object.fromEntries(given);
  // The days that stood there were those of another name: they follow from this one, or there are none.
  return fields.period !== undefined && fields.period_days === undefined ? { ...fields, period_days: '' } : fields;
}

/** What was said in words and by name, as it is typed behind `review`. */
function typed(words: readonly string[], fields: Readonly<Record<string, string>>): string {
  return [...words, ...Object.entries(fields).map(([name, value]) => `--${name.replaceAll('_', '-')} ${value}`)].join(' ');
}

/** The button that does what was shown first. */
function confirming({ reply }: ReviewOutcome): { readonly id: string; readonly value: string } | undefined {
  const actions = reply.message.blocks.flatMap((block) => (block.kind === 'actions' ? block.actions : []));
  return actions.find(({ key }) => key?.letter === 'y');
}

/** Verbs whose options pick out or name something, rather than fill in a form. */
const SAID_WHOLE = /^(?:list|log|undo|name|add|approve|next|document|withdraw|restore)$/u;

async function act(
  words: readonly string[],
  fields: Readonly<Record<string, string>>,
  yes: boolean,
  desk: ReviewDesk,
): Promise<ReviewOutcome> {
  const [verb = '', id = ''] = words;
  const text = words.join(' ');
  if (yes && /^all corroborations?$/iu.test(text)) return acceptAllCorroborations(desk);
  const isByHand = verb === 'add' && fields.quote !== undefined && fields.statement !== undefined;
  const isFilledIn = isByHand || (!SAID_WHOLE.test(verb) && (Object.keys(fields).length > 0 || verb === 'merge'));
  const isOfOne = words.length === 2 && isFilledIn;
  if (!isOfOne && Object.keys(fields).length > 0 && !readReviewWords(typed(words, fields))) {
    const why = `“${text}” cannot be said with --${Object.keys(fields).join(', --')}.`;
    throw new Failure('USAGE', `"${verb}" takes no such options.`, why, 'See npm run review -- --help.');
  }
  const done = isOfOne ? await fillReviewForm(verb, id, fields, desk) : await desk.command(typed(words, fields));
  const confirm = yes && !done.failure ? confirming(done) : undefined;
  return confirm ? desk.press(confirm.id, confirm.value) : done;
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
  const [verb, id] = positionals;
  if (verb === 'suggest') return (await import('./review-suggest.ts')).suggest(id, values.pack, io);
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
export const reviewCommand: CliCommand = { summary: 'decide on candidates; correct, verify and retract facts', run };
