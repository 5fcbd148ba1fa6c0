import { parseArgs } from 'node:util';
import { Failure, type Pack, type Paraphrase, packWithin, paraphraseChecks, paraphrasePrompt, paraphrasesSchema } from '../../src/index.ts';
import { systemClock } from '../system-clock.ts';
import type { CliCommand, CommandIo, ExitCode } from './cli-command.ts';
import { heldAtHand } from './held-at-hand.ts';
import { loadPack } from './load-pack.ts';

const HELP = `Usage: npm run briefs -- paraphrase [ID ...] [options]

Has the language model that is configured (docs/model.md) propose further questions for facts and gaps, by their ids; without
ids for those of which curators wrote down none. Nothing is written: what is borne out is printed as YAML to be looked at and
pasted, what is not is refused with the reason.

Options:
  --most N          so many facts and gaps at most (default 20)
  --pack FOLDER     the pack (default: BRIEFS_DIR)
  --json            print one JSON object instead of YAML
  --help            print this
`;

const OPTIONS = {
  most: { type: 'string', default: '20' },
  pack: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

function readArguments(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Failure('USAGE', 'the arguments cannot be read', why, 'see `npm run briefs -- paraphrase --help`', { cause });
  }
}

/** The facts and gaps that are named, or those for which no question was written down; only what everybody may see. */
function chosen(pack: Pack, ids: readonly string[], most: number, io: CommandIo) {
  const allowed = io.configuration.model?.audiences;
  const narrowest = pack.audiences.findLast((audience) => allowed?.has(audience)) ?? pack.audiences[0] ?? 'public';
  const { facts, gaps } = packWithin(pack, narrowest);
  const open = [...facts.filter(({ recorded }) => recorded.until === undefined), ...gaps];
  const unknown = ids.find((id) => !open.some((one) => one.id === id));
  if (unknown !== undefined) {
    throw new Failure(
      'FACT_UNKNOWN',
      `There is no fact or gap ${unknown} to be sent.`,
      'The pack has none, or MODEL_AUDIENCES keeps it.',
      'See npm run briefs -- list.',
    );
  }
  return (ids.length > 0 ? open.filter(({ id }) => ids.includes(id)) : open.filter(({ asked_as: asked }) => asked.length === 0)).slice(
    0,
    most,
  );
}

async function run(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = readArguments(argv);
  if (values.help) {
    io.stdout(HELP);
    return 0;
  }
  const { model } = io.configuration;
  if (!model) {
    throw new Failure('USAGE', 'No language model is configured.', 'MODEL_URL and MODEL_NAME are not set.', 'See docs/model.md.');
  }
  const shipped = await loadPack({ briefs: values.pack ?? io.configuration.briefs, documents: io.configuration.documents, now: io.now });
  const pack = values.pack === undefined ? (await heldAtHand(shipped, io, async () => undefined)).curated.pack : shipped;
  const { proposer } = await import('../model/proposer.ts');
  const propose = proposer(model, systemClock, { form: paraphrasesSchema, called: 'questions' });
  const check = paraphraseChecks(pack);
  const rows: Row[] = [];
  for (const one of chosen(pack, positionals, Number(values.most), io)) {
    rows.push({
      id: one.id,
      statement: one.statement,
      proposed: check((await propose(paraphrasePrompt(one))).questions, one),
    });
  }
  if (values.json) io.stdout(`${JSON.stringify({ model: model.name, proposals: rows })}\n`);
  else io.stdout(rows.map((row) => described(row, model.name)).join('\n'));
  return 0;
}

interface Row {
  readonly id: string;
  readonly statement: string;
  readonly proposed: readonly Paraphrase[];
}

function described({ id, statement, proposed }: Row, model: string): string {
  const taken = proposed.filter(({ refused }) => refused === undefined);
  const refused = proposed.flatMap(({ refused: why }) => (why === undefined ? [] : [`# refused: ${why}`]));
  const lines = taken.map(({ question }) => `  - ${JSON.stringify(question)} # look: proposed by ${model}`);
  return [`# ${id}: ${statement}`, ...(lines.length > 0 ? ['asked_as:', ...lines] : []), ...refused, ''].join('\n');
}

/** `briefs paraphrase`: further questions for facts and gaps, as proposals. */
export const paraphraseBriefs: CliCommand = { summary: 'have a language model propose questions for facts and gaps', run };
