import type { DecisionEntries } from '../../curation/decide-proposal.ts';
import { paragraph } from '../../model/blocks.ts';
import { Failure } from '../../model/failure.ts';
import type { Reply } from '../../model/interaction.ts';
import type { Block, MessageAction } from '../../model/message.ts';
import { ACTIONS } from '../action-ids.ts';
import { type Context, withStore } from '../context.ts';
import { isAnswered, openTopics } from '../open-questions/open-topics.ts';
import { wordsShown } from '../open-questions/topic-words.ts';
import { buttons, plainMessage } from '../words.ts';
import { keyed } from './button-keys.ts';
import { bySentence, idsOf, queueByWorth } from './sentence-groups.ts';
import { curatorOf, decidedAlready, waitingHere } from './visible.ts';

const MOST_ROUNDS = 5;
/** So many questions get a button of their own beside what was decided. */
const MOST_OPENED = 3;

/** Reads on until the last entry written is in force here; another replica's reading may have been under way. */
async function catchUpTo(position: number, { parts }: Context): Promise<void> {
  for (let round = 0; round < MOST_ROUNDS && parts.curated().position < position; round += 1) await parts.refresh();
}

/** A claim that cannot be given back runs out by itself: the decision stands all the same, and so it is told. */
async function letGo(candidate: string, curator: string, context: Context): Promise<void> {
  try {
    await withStore(context, ({ reviews }) => reviews.release(candidate, curator));
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    context.parts.tell({ kind: 'failed', interaction: context.interaction.kind, failure });
  }
}

/** Begins the value of a button that leads to a candidate itself, and not to the one after it. */
export const STARTING_AT = '>';

/** The candidate to go on with once a decision is written: what was skipped before does not come back at once. */
const onward = new WeakMap<Context, string>();

/** Notes what comes next: what is left of the sentence that is decided on, else the sentence after it. */
async function noteOnward(decision: DecisionEntries, context: Context): Promise<void> {
  const groups = bySentence(await queueByWorth(context));
  const decided = new Set(decision.map(({ fact }) => fact));
  const at = groups.findIndex((group) => idsOf(group).some((id) => decided.has(id)));
  const next = at < 0 ? undefined : [...groups.slice(at), ...groups.slice(0, at)].flatMap(idsOf).find((id) => !decided.has(id));
  if (next !== undefined) onward.set(context, next);
}

/**
 * Writes a decision, and lets go of the candidates that it was about.
 * @throws Failure ALREADY_DECIDED, with who was first, where somebody was
 */
export async function recordDecision(decision: DecisionEntries, context: Context): Promise<void> {
  await noteOnward(decision, context);
  const outcome = await withStore(context, ({ ledger }) => ledger.decide(decision));
  await catchUpTo('held' in outcome ? outcome.held.position : (outcome.positions.at(-1) ?? 0), context);
  const curator = curatorOf(context);
  const candidates = decision.filter(({ kind }) => kind === 'approved' || kind === 'rejected' || kind === 'merged' || kind === 'referred');
  for (const { fact } of candidates) await letGo(fact, curator, context);
  if ('held' in outcome) throw decidedAlready(outcome.held.entry, context);
}

/** The button for what waits, with how many; nothing where none does. `goesOn`: whoever works by typing is led on at once. */
export function nextButton(context: Context, after = '', goesOn?: true): MessageAction[] {
  const left = waitingHere(context).length;
  const next = onward.get(context);
  const value = next === undefined ? after : `${STARTING_AT}${next}`;
  return left === 0 ? [] : [keyed({ id: ACTIONS.reviewNext, label: `Next candidate (${left})`, value }, goesOn ? { goesOn } : {})];
}

/** Whether a decision is the last word on a candidate: whoever works through the queue goes on with the next. */
function endsCandidate(decision: DecisionEntries): boolean {
  return decision.some(({ kind }) => kind === 'approved' || kind === 'rejected' || kind === 'merged' || kind === 'referred');
}

/** What was asked in vain and rests, answered now, on a fact that the decision made. */
async function answeredNow(decision: DecisionEntries, context: Context): Promise<Block[]> {
  const made = new Set(decision.filter(({ kind }) => kind === 'approved').map(({ fact }) => fact));
  if (made.size === 0) return [];
  const ready = (await openTopics(context)).filter(
    ({ canBeAnswered, answer }) => canBeAnswered && isAnswered(answer) && answer.citations.some(({ fact }) => made.has(fact)),
  );
  if (ready.length === 0) return [];
  const words = ready.map((topic) => wordsShown(topic));
  const open = ready.slice(0, MOST_OPENED).map(({ key }, at) => ({ id: ACTIONS.openTopic, label: `Question ${at + 1}`, value: key }));
  return [
    paragraph(`It can be answered now what was asked: ${words.join(', ')}. Whoever asked is told once you settle it.`),
    ...buttons(...open),
  ];
}

/** Says what was decided and which questions can be answered since, with the way back. */
export async function decidedReply(text: string, decision: DecisionEntries, context: Context, stays = false): Promise<Reply> {
  const [first] = decision;
  const undo = first ? [keyed({ id: ACTIONS.reviewUndo, label: 'Undo', value: first.batch ?? first.id })] : [];
  const history = first ? [keyed({ id: ACTIONS.reviewHistory, label: 'History', value: first.fact })] : [];
  const goesOn = endsCandidate(decision) && !stays ? true : undefined;
  context.parts.tell({ kind: 'answered', interaction: context.interaction.kind, outcome: 'decided' });
  const answered = await answeredNow(decision, context);
  const message = plainMessage(text, ...answered, ...buttons(...undo, ...nextButton(context, first?.fact, goesOn), ...history));
  return { message, audience: 'asker', replaces: true };
}
