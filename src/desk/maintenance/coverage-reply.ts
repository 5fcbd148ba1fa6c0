import { localDay } from '../../digest/lines.ts';
import { paragraph } from '../../model/blocks.ts';
import type { Reply } from '../../model/interaction.ts';
import { ACTIONS } from '../action-ids.ts';
import { audienceOf, type Context } from '../context.ts';
import { openTopics } from '../open-questions/open-topics.ts';
import { requireCurator } from '../require-curator.ts';
import { waitingHere } from '../review/visible.ts';
import { buttons, toAsker } from '../words.ts';
import { type TopicCoverage, topicCoverage } from './topic-coverage.ts';

const MORE = [
  { id: ACTIONS.openQuestions, label: 'Open questions', value: '' },
  { id: ACTIONS.reviewStale, label: 'Past review', value: '' },
  { id: ACTIONS.reviewGaps, label: 'Declared gaps', value: '' },
];

/** At most 8, which every platform draws beside each other. */
const COLUMNS = ['Topic', 'Facts', 'Sources (newest)', 'Contested', 'Past review', 'Gaps', 'Questions', 'Candidates'];

/** A topic as a row; nothing is told by a dash, so that what there is stands out. */
function rowOf({ topic, facts, sources, newest, contested, stale, gaps, openQuestions, waiting }: TopicCoverage): string[] {
  const counted = [contested, stale, gaps, openQuestions, waiting].map((count) => (count === 0 ? '–' : `${count}`));
  return [topic, `${facts}`, newest === undefined ? `${sources}` : `${sources} (${newest})`, ...counted];
}

/** How well each topic is covered, as far as the curator may see it. @throws Failure NOT_ALLOWED, or of the store */
export async function coverageReply(context: Context): Promise<Reply> {
  requireCurator(context);
  const { parts, now } = context;
  const bot = parts.bot();
  const rows = topicCoverage({
    view: bot.view({ askedAt: now, audience: audienceOf(context) }),
    today: localDay(now, bot.pack.time_zone),
    proposals: waitingHere(context),
    openQuestions: (await openTopics(context)).map(({ answer }) => answer.citations.map(({ fact }) => fact)),
  });
  const facts = rows.reduce((sum, one) => sum + one.facts, 0);
  const summary = `${facts} facts on ${rows.length} topics.`;
  const table = { kind: 'table', title: 'Coverage by topic', columns: COLUMNS, rows: rows.map(rowOf) } as const;
  return toAsker({ summary, blocks: [paragraph(summary, 'bold'), ...(rows.length > 0 ? [table] : []), ...buttons(...MORE)] });
}
