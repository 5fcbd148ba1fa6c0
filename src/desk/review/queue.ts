import { isLeftToAnother } from '../../curation/decide-proposal.ts';
import { isAtTerminal } from '../../curation/hand.ts';
import type { ComparisonLabel } from '../../curation/weigh.ts';
import { COMPARISON_LABELS } from '../../curation/weigh.ts';
import { localTime } from '../../digest/lines.ts';
import type { Proposal } from '../../facts/replay.ts';
import type { Reply } from '../../model/interaction.ts';
import type { Block, TableBlock } from '../../model/message.ts';
import type { ReviewClaim } from '../../ports/reviews.ts';
import { handOf } from '../acting.ts';
import { ACTIONS } from '../actions.ts';
import { type Context, withStore } from '../context.ts';
import { whoActed } from '../who-acted.ts';
import { buttons, paragraph, plainMessage, toAsker } from '../words.ts';
import { candidateCard, LABEL_WORDS, type Weighed, weighHere } from './candidate-card.ts';
import { nextButton } from './deciding.ts';
import type { Subject } from './subject.ts';
import { candidateFor, curatorOf, waitingHere } from './visible.ts';

/** How long a curator has a candidate that they opened. */
const LEASE_MILLISECONDS = 15 * 60_000;
const MOST_LISTED = 500;

function leaseEnd({ now }: Context): string {
  return new Date(Date.parse(now) + LEASE_MILLISECONDS).toISOString();
}

/** What waits here, compared with what is held now. @throws Failure NOT_ALLOWED */
export async function weighedQueue(context: Context): Promise<readonly Weighed[]> {
  const weighed: Weighed[] = [];
  for (const proposal of waitingHere(context)) weighed.push(await weighHere(proposal, context));
  return weighed;
}

/** What one candidate with a label is, and several are. */
const LABEL_NOUNS: Readonly<Record<ComparisonLabel, readonly [string, string]>> = {
  new: ['new', 'new'],
  corroborates: ['corroboration', 'corroborations'],
  refines: ['refinement', 'refinements'],
  conflicts: ['conflict', 'conflicts'],
  duplicate: ['duplicate', 'duplicates'],
  newer_state: ['newer state', 'newer states'],
  denies: ['denial', 'denials'],
  doubts: ['doubt', 'doubts'],
  plans: ['plan', 'plans'],
};

/** Counts in words: `3 conflicts, 1 corroboration`. */
function countsText(queue: readonly Weighed[]): string {
  const counts = COMPARISON_LABELS.map((label) => ({ label, count: queue.filter(({ comparison }) => comparison.label === label).length }));
  return counts
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => `${count} ${LABEL_NOUNS[label][count === 1 ? 0 : 1]}`)
    .join(', ');
}

/** How much waits, in words: `6 candidates wait: 3 new, 1 conflict.` */
function waitsText(queue: readonly Weighed[]): string {
  return `${queue.length} ${queue.length === 1 ? 'candidate waits' : 'candidates wait'}: ${countsText(queue)}.`;
}

/** Who has which candidate now. */
async function holders(context: Context): Promise<ReadonlyMap<string, string>> {
  const running = await withStore(context, ({ reviews }) => reviews.running(context.now));
  return new Map(running.map(({ proposal, curator }) => [proposal, curator]));
}

function nothingWaits(): Reply {
  return toAsker(plainMessage('No candidate waits for you.'));
}

function claimOne(proposal: Proposal, context: Context): Promise<ReviewClaim> {
  return withStore(context, ({ reviews }) => reviews.claim(proposal.entry.fact, curatorOf(context), context.now, leaseEnd(context)));
}

async function cardReply(proposal: Proposal, context: Context, lead: readonly Block[] = []): Promise<Reply> {
  const message = await candidateCard(proposal, context);
  return { message: { ...message, blocks: [...lead, ...message.blocks] }, audience: 'asker', replaces: true };
}

/** The first of some candidates that nobody else has, claimed. */
async function claimFirst(proposals: readonly Proposal[], context: Context): Promise<Proposal | undefined> {
  const curator = curatorOf(context);
  const taken = await holders(context);
  for (const proposal of proposals) {
    const holder = taken.get(proposal.entry.fact);
    if (isLeftToAnother(proposal, handOf(context)) || (holder !== undefined && holder !== curator)) continue;
    if ((await claimOne(proposal, context)).curator === curator) return proposal;
  }
  return undefined;
}

/** The candidates after one of them, then those before it. */
function goingOn(proposals: readonly Proposal[], after: string): readonly Proposal[] {
  const at = proposals.findIndex(({ entry }) => entry.fact === after);
  return [...proposals.slice(at + 1), ...proposals.slice(0, at + 1)];
}

/**
 * The next candidate that no other curator has and whose second look is not one's own request; `after` is let go.
 * @throws Failure NOT_ALLOWED
 */
export async function nextCandidate(after: string, context: Context): Promise<Reply> {
  const waiting = waitingHere(context);
  if (waiting.some(({ entry }) => entry.fact === after))
    await withStore(context, ({ reviews }) => reviews.release(after, curatorOf(context)));
  return firstOf(goingOn(waiting, after), [], context);
}

async function firstOf(proposals: readonly Proposal[], lead: readonly Block[], context: Context): Promise<Reply> {
  if (proposals.length === 0) return nothingWaits();
  const proposal = await claimFirst(proposals, context);
  if (proposal) return cardReply(proposal, context, lead);
  const left = isAtTerminal(handOf(context)) ? 'whom a platform proves' : 'at your request';
  const text = `Every candidate that waits (${proposals.length}) is with another curator, or waits for one ${left}.`;
  return toAsker(plainMessage(text, ...buttons({ id: ACTIONS.reviewNext, label: 'Look again', value: '' })));
}

/** How much waits, by label, and the first of it, or the first with a label. @throws Failure NOT_ALLOWED */
export async function reviewQueue(label: ComparisonLabel | undefined, context: Context): Promise<Reply> {
  const queue = await weighedQueue(context);
  const wanted = queue.filter(({ comparison }) => label === undefined || comparison.label === label);
  if (queue.length === 0) return nothingWaits();
  const told = waitsText(queue);
  if (wanted.length === 0)
    return toAsker(
      plainMessage(`${told} ${label ? `No ${LABEL_NOUNS[label][0]} ${label === 'new' ? 'one ' : ''}is among them.` : 'None is left.'}`),
    );
  const corroborations = queue.filter(({ comparison }) => comparison.label === 'corroborates').length;
  const bulk = corroborations > 1 ? [{ id: ACTIONS.reviewCorroborations, label: `All ${corroborations} corroborations`, value: '' }] : [];
  const lead = [paragraph(told), ...buttons(...bulk), { kind: 'divider' as const }];
  return firstOf(
    wanted.map(({ proposal }) => proposal),
    lead,
    context,
  );
}

/**
 * One candidate, claimed. Where another curator has it, who and until when is told, and the next one is offered.
 * @throws Failure NOT_ALLOWED, CANDIDATE_UNKNOWN, ALREADY_DECIDED
 */
export async function openCandidate(subject: Subject, context: Context): Promise<Reply> {
  const proposal = candidateFor(subject, context);
  const claim = await claimOne(proposal, context);
  if (claim.curator === curatorOf(context)) return cardReply(proposal, context);
  const until = localTime(claim.until, context.parts.bot().pack.time_zone);
  return toAsker(
    plainMessage(`${claim.curator} has ${proposal.entry.fact} until ${until}.`, ...buttons(...nextButton(context, proposal.entry.fact))),
  );
}

/** Who has a candidate, or asked for a second look at it. */
function withWhom(holder: string | undefined, referred: Proposal['referred'], context: Context): string {
  if (holder !== undefined) return holder === curatorOf(context) ? 'you' : holder;
  return referred ? `second look for ${whoActed(referred, context)}` : '';
}

/** Everything that waits, as a table with who has it. @throws Failure NOT_ALLOWED */
export async function listCandidates(context: Context): Promise<Reply> {
  const queue = await weighedQueue(context);
  if (queue.length === 0) return nothingWaits();
  const claims = await holders(context);
  const shown = queue.slice(0, MOST_LISTED);
  const isOneAudience = context.parts.bot().pack.audiences.length === 1;
  const rows = shown.map(({ proposal: { entry, content, referred }, comparison }) => [
    entry.fact,
    LABEL_WORDS[comparison.label],
    content.fact.statement === '' ? `No sentence yet for “${content.fact.evidence[0]?.quote ?? ''}”` : content.fact.statement,
    comparison.fact ?? '',
    withWhom(claims.get(entry.fact), referred, context),
    ...(isOneAudience ? [] : [content.fact.audience]),
  ]);
  const columns = ['Candidate', 'Label', 'Statement', 'Touches', 'With', ...(isOneAudience ? [] : ['Audience'])];
  const table: TableBlock = { kind: 'table', title: 'Candidates', columns, rows };
  const more = queue.length > shown.length ? [paragraph(`The first ${shown.length} are listed.`)] : [];
  return toAsker(plainMessage(waitsText(queue), table, ...more, ...buttons(...nextButton(context))));
}
