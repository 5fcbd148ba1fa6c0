import { localDay } from '../../digest/lines.ts';
import { factsPastReview } from '../../digest/outlook.ts';
import { pastReviewItem, stillContestedItem } from '../../digest/sections.ts';
import type { FactView } from '../../facts/view.ts';
import type { Reply } from '../../model/interaction.ts';
import type { Block } from '../../model/message.ts';
import { audienceOf, type Context } from '../context.ts';
import { requireCurator } from '../curator-gate.ts';
import { paragraph, toAsker } from '../words.ts';

const SHOWN = 15;

/** A line with the id under which a curator opens what it tells. */
function withId(blocks: readonly Block[], id: string): Block[] {
  const [first, ...rest] = blocks;
  if (first?.kind !== 'text') return [...blocks];
  return [{ ...first, runs: [...first.runs, { text: ' ' }, { text: id, style: 'code' }] }, ...rest];
}

function listed(title: string, items: readonly (readonly Block[])[]): Block[] {
  if (items.length === 0) return [];
  const hidden = items.length - SHOWN;
  const rest: Block[] = hidden > 0 ? [{ kind: 'notice', tone: 'shortened', text: `${hidden} more not shown here.` }] : [];
  return [{ kind: 'heading', text: `${title} (${items.length})` }, ...items.slice(0, SHOWN).flat(), ...rest];
}

function staleItems(view: FactView, today: string): Block[][] {
  return factsPastReview(view, today).map((fact) => withId(pastReviewItem(fact, view).blocks, fact.id));
}

function contestedItems(view: FactView): Block[][] {
  const claims = view.claims.filter(({ state }) => state === 'contested');
  return claims.map((claim) => withId(stillContestedItem(claim, view).blocks, claim.readings[0]?.id ?? ''));
}

/**
 * What has to be looked after: facts past their review date, the longest overdue first, and what is contested, each
 * with its owner and review date. @throws Failure NOT_ALLOWED
 */
export function staleReply(context: Context): Reply {
  requireCurator(context);
  const { parts, now } = context;
  const bot = parts.bot();
  const view = bot.view({ askedAt: now, audience: audienceOf(context) });
  const stale = staleItems(view, localDay(now, bot.pack.time_zone));
  const contested = contestedItems(view);
  const due = stale.length === 1 ? 'One fact is' : `${stale.length === 0 ? 'No' : stale.length} facts are`;
  const disputed = contested.length === 1 ? 'one matter is' : `${contested.length === 0 ? 'no' : contested.length} matters are`;
  const summary = `${due} past review; ${disputed} contested.`;
  const ways =
    stale.length + contested.length > 0
      ? [paragraph('“review fact ID” opens one, “review verify ID” sets its next day of review.', 'italic')]
      : [];
  const blocks = [paragraph(summary, 'bold'), ...ways, ...listed('Past their review date', stale), ...listed('Contested', contested)];
  return toAsker({ summary, blocks });
}
