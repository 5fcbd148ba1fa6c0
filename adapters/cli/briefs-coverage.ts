import {
  COVERAGE_COLUMNS,
  coverageOf,
  coverageRow,
  createBot,
  type OpenTopic,
  type Pack,
  type Projected,
  projectLedger,
  type TopicCoverage,
} from '../../src/index.ts';
import { type BriefsCall, type BriefsCommand, jsonText, refuseInvalid } from './briefs-call.ts';
import type { ExitCode } from './command.ts';
import { withStoreAtHand } from './store-at-hand.ts';

const TOPICS_LOOKED_AT = 1000;

/** What the store adds to the pack: the acts of the curators, and the questions that wait. */
interface Held {
  readonly projected: Pick<Projected, 'pack' | 'proposals'>;
  readonly open: readonly OpenTopic[];
}

async function held(pack: Pack, call: BriefsCall): Promise<Held> {
  const fromStore = await withStoreAtHand(call.io, async ({ ledger, questions }): Promise<Held> => {
    const projection = projectLedger(pack, ledger);
    await projection.catchUp();
    return { projected: projection.current(), open: await questions.topics('open', TOPICS_LOOKED_AT) };
  });
  return fromStore ?? { projected: { pack, proposals: [] }, open: [] };
}

/** Coverage with the clearance of the narrowest audience: whoever runs the bot sees all of it. */
async function coverage(pack: Pack, call: BriefsCall): Promise<TopicCoverage[]> {
  const { projected, open } = await held(pack, call);
  const bot = createBot(projected.pack);
  const audience = pack.audiences.at(-1) ?? 'public';
  const horizon = { askedAt: call.io.now, audience };
  const nearestTo = ({ example }: OpenTopic) => bot.ask({ question: example, ...horizon }).citations.map(({ fact }) => fact);
  const today = call.io.now.slice(0, 10);
  return coverageOf({ view: bot.view(horizon), today, proposals: projected.proposals, openQuestions: open.map(nearestTo) });
}

/** Columns in line: words to the left, numbers to the right. */
function tableText(rows: readonly (readonly string[])[]): string {
  const widths = COVERAGE_COLUMNS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const aligned = (cell: string, column: number) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0));
  return `${rows.map((row) => row.map(aligned).join('  ')).join('\n')}\n`;
}

async function run(call: BriefsCall): Promise<ExitCode> {
  const { reading, json, io } = call;
  if (!reading.pack) return refuseInvalid(call);
  const topics = await coverage(reading.pack, call);
  io.stdout(json ? jsonText(topics) : tableText([COVERAGE_COLUMNS, ...topics.map(coverageRow)]));
  return 0;
}

/** `briefs coverage`: how well each topic is covered. */
export const coverBriefs: BriefsCommand = {
  summary: 'count by topic: facts, sources, contested, stale, gaps, open questions, candidates',
  help: 'Counts by topic what is held and what waits: facts, the sources that support them and the day of the newest, contested matters, facts past review, gaps, open questions, candidates. With a store at hand, with what its curators did; open questions and candidates are known there only.',
  operands: [],
  filters: false,
  run,
};
