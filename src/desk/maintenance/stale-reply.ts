import { localDay } from '../../digest/lines.ts';
import { factsPastReview } from '../../digest/outlook.ts';
import { editionParts } from '../../digest/parts.ts';
import { pastReviewItem, type Section, type SectionItem, stillContestedItem } from '../../digest/sections.ts';
import type { FactView } from '../../facts/view.ts';
import { paragraph } from '../../model/blocks.ts';
import type { Reply } from '../../model/interaction.ts';
import type { Block } from '../../model/message.ts';
import { ACTIONS } from '../action-ids.ts';
import { audienceOf, type Context } from '../context.ts';
import { requireCurator } from '../require-curator.ts';
import { turningActions } from '../turning-pages.ts';
import { buttons, toAsker } from '../words.ts';

/** A line with the id under which a curator opens what it tells. */
function withId({ blocks: [first, ...rest], facts }: SectionItem, id: string): SectionItem {
  if (first?.kind !== 'text') return { blocks: first ? [first, ...rest] : [], facts };
  return { blocks: [{ ...first, runs: [...first.runs, { text: ' ' }, { text: id, style: 'code' }] }, ...rest], facts };
}

function staleItems(view: FactView, today: string): SectionItem[] {
  return factsPastReview(view, today).map((fact) => withId(pastReviewItem(fact, view), fact.id));
}

function contestedItems(view: FactView): SectionItem[] {
  const claims = view.claims.filter(({ state }) => state === 'contested');
  return claims
    .map((claim) => withId(stillContestedItem(claim, view), claim.readings[0]?.id ?? ''))
    .filter(({ blocks }) => blocks.length > 0);
}

/**
 * What has to be looked after, a page at a time from 0: facts past their review date, the longest overdue first, and what
 * is contested, each with its owner and review date. @throws Failure NOT_ALLOWED
 */
export function staleReply(context: Context, page?: number): Reply {
  requireCurator(context);
  const { parts, now } = context;
  const bot = parts.bot();
  const view = bot.view({ askedAt: now, audience: audienceOf(context) });
  const stale = staleItems(view, localDay(now, bot.pack.time_zone));
  const contested = contestedItems(view);
  const due = stale.length === 1 ? 'One fact is' : `${stale.length === 0 ? 'No' : stale.length} facts are`;
  const disputed = contested.length === 1 ? 'one matter is' : `${contested.length === 0 ? 'no' : contested.length} matters are`;
  const summary = `${due} past review; ${disputed} contested.`;
  const sections: Section[] = [
    { title: 'Past their review date', items: stale, count: '' },
    { title: 'Contested', items: contested, count: '' },
  ];
  const pages = editionParts(sections);
  const at = Math.min(page ?? 0, Math.max(0, pages.length - 1));
  const shown = pages[at];
  const button = (to: number) => ({ id: ACTIONS.reviewStale, value: String(to) });
  const ways = '“review fact ID” opens one, “review verify ID” sets its next day of review.';
  const body: Block[] = shown
    ? [paragraph(ways, 'italic'), ...shown.items.flatMap(({ blocks }) => blocks), ...buttons(...turningActions(pages, at, button))]
    : [];
  return { ...toAsker({ summary, blocks: [paragraph(summary, 'bold'), ...body] }), replaces: page !== undefined };
}
