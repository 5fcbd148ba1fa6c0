import { isLeftToAnother } from '../../curation/decide-proposal.ts';
import { isAtTerminal } from '../../curation/hand.ts';
import { localTime } from '../../digest/lines.ts';
import type { Proposal } from '../../facts/replay.ts';
import { paragraph } from '../../model/blocks.ts';
import type { Reply } from '../../model/interaction.ts';
import type { Block, Message } from '../../model/message.ts';
import type { ReviewClaim } from '../../ports/reviews.ts';
import { ACTIONS } from '../action-ids.ts';
import { type Context, packHere, withStore } from '../context.ts';
import { handOf } from '../hand-of-actor.ts';
import { buttons, plainMessage, toAsker } from '../words.ts';
import { keyed } from './button-keys.ts';
import { candidateCard } from './candidate-card.ts';
import { nextButton, STARTING_AT } from './deciding.ts';
import { type Filter, filtered } from './filter.ts';
import { holders, noneLike, nothingWaits, waitsText } from './listing.ts';
import type { ReviewSubject } from './review-subject.ts';
import { sentenceCard } from './sentence-card.ts';
import { bySentence, idsOf, queueByWorth, type SentenceGroup } from './sentence-groups.ts';
import { candidateFor, curatorOf } from './visible.ts';
import type { ComparedProposal } from './weighed.ts';

/** How long a curator has a candidate that they opened. */
const LEASE_MILLISECONDS = 15 * 60_000;

function leaseEnd({ now }: Context): string {
  return new Date(Date.parse(now) + LEASE_MILLISECONDS).toISOString();
}

function claimOne(proposal: Proposal, context: Context): Promise<ReviewClaim> {
  return withStore(context, ({ reviews }) => reviews.claim(proposal.entry.fact, curatorOf(context), context.now, leaseEnd(context)));
}

async function cardReply(message: Message, lead: readonly Block[] = []): Promise<Reply> {
  return { message: { ...message, blocks: [...lead, ...message.blocks] }, audience: 'asker', replaces: true };
}

/** One candidate on a card of its own, several of one sentence together. */
function cardOf(group: SentenceGroup, context: Context): Promise<Message> {
  const [only, ...others] = group;
  return others.length === 0 ? candidateCard(only.proposal, context) : sentenceCard(group, context);
}

/** The candidates of a sentence, claimed; nothing where another curator was first with it. */
async function claimGroup([first, ...others]: SentenceGroup, context: Context): Promise<SentenceGroup | undefined> {
  const curator = curatorOf(context);
  if ((await claimOne(first.proposal, context)).curator !== curator) return undefined;
  for (const { proposal } of others) await claimOne(proposal, context);
  return [first, ...others];
}

/** The first of some sentences of which nobody else has a candidate, claimed. */
async function claimFirst(groups: readonly SentenceGroup[], context: Context): Promise<SentenceGroup | undefined> {
  const curator = curatorOf(context);
  const taken = await holders(context);
  const isTaken = ({ proposal }: ComparedProposal) => (taken.get(proposal.entry.fact) ?? curator) !== curator;
  for (const group of groups) {
    if (group.some(isTaken)) continue;
    const [first, ...others] = group.filter(({ proposal }) => !isLeftToAnother(proposal, handOf(context)));
    const claimed = first && (await claimGroup([first, ...others], context));
    if (claimed) return claimed;
  }
  return undefined;
}

/** The sentences after the one that a candidate stands in, then those before it. */
function goingOn(groups: readonly SentenceGroup[], after: string): readonly SentenceGroup[] {
  const at = groups.findIndex((group) => idsOf(group).includes(after));
  return [...groups.slice(at + 1), ...groups.slice(0, at + 1)];
}

/** The sentence that a candidate stands in and those after it, then those before it. */
function startingAt(groups: readonly SentenceGroup[], id: string): readonly SentenceGroup[] {
  const at = Math.max(
    0,
    groups.findIndex((group) => idsOf(group).includes(id)),
  );
  return [...groups.slice(at), ...groups.slice(0, at)];
}

/**
 * The next sentence with candidates that no other curator has and whose second look is not one's own request; those of the
 * sentence of `after` are let go.
 * @throws Failure NOT_ALLOWED
 */
export async function nextCandidate(after: string, context: Context): Promise<Reply> {
  const groups = bySentence(await queueByWorth(context));
  if (after.startsWith(STARTING_AT)) return firstOf(startingAt(groups, after.slice(STARTING_AT.length)), [], context);
  const left = groups.find((group) => idsOf(group).includes(after));
  for (const id of left ? idsOf(left) : []) await withStore(context, ({ reviews }) => reviews.release(id, curatorOf(context)));
  return firstOf(goingOn(groups, after), [], context);
}

async function firstOf(groups: readonly SentenceGroup[], lead: readonly Block[], context: Context): Promise<Reply> {
  if (groups.length === 0) return nothingWaits();
  const group = await claimFirst(groups, context);
  if (group) return cardReply(await cardOf(group, context), lead);
  const left = isAtTerminal(handOf(context)) ? 'whom a platform proves' : 'at your request';
  const text = `Every candidate that waits (${groups.flat().length}) is with another curator, or waits for one ${left}.`;
  return toAsker(plainMessage(text, ...buttons(keyed({ id: ACTIONS.reviewNext, label: 'Look again', value: '' }))));
}

/** How much waits, by label, and the first of it, or the first of those that a filter picks out. @throws Failure NOT_ALLOWED */
export async function reviewQueue(filter: Filter, context: Context): Promise<Reply> {
  const queue = await queueByWorth(context);
  if (queue.length === 0) return nothingWaits();
  const wanted = filtered(filter, queue, packHere(context));
  if (wanted.length === 0) return noneLike(filter, queue);
  const corroborations = queue.filter(({ comparison }) => comparison.label === 'corroborates').length;
  const all = { id: ACTIONS.reviewCorroborations, label: `All ${corroborations} corroborations`, value: '' };
  const lead = [paragraph(waitsText(queue)), ...buttons(...(corroborations > 1 ? [keyed(all)] : [])), { kind: 'divider' as const }];
  return firstOf(bySentence(wanted), lead, context);
}

/**
 * One candidate, claimed. Where another curator has it, who and until when is told, and the next one is offered.
 * @throws Failure NOT_ALLOWED, CANDIDATE_UNKNOWN, ALREADY_DECIDED
 */
export async function openCandidate(subject: ReviewSubject, context: Context): Promise<Reply> {
  const proposal = candidateFor(subject, context);
  const claim = await claimOne(proposal, context);
  if (claim.curator === curatorOf(context)) return cardReply(await candidateCard(proposal, context));
  const until = localTime(claim.until, context.parts.bot().pack.time_zone);
  return toAsker(
    plainMessage(`${claim.curator} has ${proposal.entry.fact} until ${until}.`, ...buttons(...nextButton(context, proposal.entry.fact))),
  );
}
