import { COVERAGE_COLUMNS, coverageRow, createBot, type OpenTopic, type Pack, type TopicCoverage, topicCoverage } from '../../src/index.ts';
import { type BriefsCall, type BriefsCommand, jsonText, refuseInvalid } from './briefs-call.ts';
import type { ExitCode } from './cli-command.ts';
import { heldAtHand } from './held-at-hand.ts';

const TOPICS_LOOKED_AT = 1000;

/** Coverage with the clearance of the narrowest audience: whoever runs the bot sees all of it. */
async function coverage(pack: Pack, call: BriefsCall): Promise<TopicCoverage[]> {
  const { curated, more: open = [] } = await heldAtHand(pack, call.io, ({ questions }) => questions.topics('open', TOPICS_LOOKED_AT));
  const bot = createBot(curated.pack);
  const audience = pack.audiences.at(-1) ?? 'public';
  const horizon = { askedAt: call.io.now, audience };
  const nearestTo = ({ example }: OpenTopic) => bot.ask({ question: example, ...horizon }).citations.map(({ fact }) => fact);
  const today = call.io.now.slice(0, 10);
  return topicCoverage({ view: bot.view(horizon), today, proposals: curated.proposals, openQuestions: open.map(nearestTo) });
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
