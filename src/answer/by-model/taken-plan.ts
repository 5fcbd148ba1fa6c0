import type { Block } from '../../model/message.ts';
import { claims } from '../../model/outcome.ts';
import type { DroppedBecause, PlanRead, ReadByModel } from '../../model/plan-read.ts';
import type { Reading } from '../../question/reading.ts';
import type { Draft } from '../answer.ts';
import { renumbered } from '../both-answers.ts';
import { composePartly } from '../compose-answer.ts';
import { composeClarify } from '../compose-unknown.ts';
import type { State, Surroundings } from '../conversation-state.ts';
import { choiceOf, distinctChoices, WANTED } from '../decided.ts';
import { emptyQuery } from '../empty-query.ts';
import { settled, type Turn } from '../settled-state.ts';
import { type CarriedOutPlan, carryOutPlan, type ReadMessage } from './carry-out-plan.ts';
import { type CheckedPlan, checkPlan } from './checked-plan.ts';
import { goesOn, isOccasion, whyNotBeside, whyNotInstead } from './holds-for.ts';
import { answerStanding } from './standing-of.ts';

/** What is said where a language model read the question. */
const READ_SO: Block = { kind: 'text', runs: [{ text: 'Read by a language model; the words are those of the store.' }], muted: true };
const READ_BESIDE: Block = { kind: 'text', runs: [{ text: 'A language model reads it so, too:' }], muted: true };

/** So many questions are offered. */
const CHOICES = 4;

/**
 * A message as the own reading answers it, with what a language model read. What a model reads adds and never takes away:
 * what the own reading claims or proves stands, headline and passages first.
 */
export function withPlanTaken(plan: PlanRead, text: string, said: readonly string[], own: Turn, before: State, around: Surroundings): Turn {
  const { knowledge, view } = around;
  const drop = (because: DroppedBecause, read?: PlanRead): Turn => ({
    ...own,
    byModel: { effect: 'dropped', because, ...(read && { plan: read }) },
  });
  const standing = answerStanding(own);
  if (standing === 'closed') return drop('not_asked');
  if (standing === 'absent') return drop('proven_absent');
  const checked = checkPlan(plan, { said, knowledge, view });
  if (typeof checked === 'string') return drop(checked);
  const message: ReadMessage = { text, reading: own.weighed?.reading ?? own.reading, before, around };
  const carried = carryOutPlan(checked, message);
  if (!carried) return drop('nothing_done', plan);
  if (standing === 'claimed') return beside(plan, carried, own, message) ?? drop(whyNotBeside(carried, message) ?? 'nothing_done', plan);
  const whole = knowledge.reader.read(text, around.today, own.reading.language);
  const leansOn = own.weighed?.decision.kind === 'unsure' || own.weighed === undefined;
  const part = leansOn ? partOf(carried, message, own) : undefined;
  const because = part ? undefined : whyNotInstead(carried, message, whole, leansOn);
  if (because) return offered(plan, checked, because, own, around);
  const told = part ?? carried.draft;
  const draft = { ...told, message: { ...told.message, blocks: [...told.message.blocks, READ_SO] } };
  return { ...settled(draft, message.reading, carried.operation, carried.shown, before, around), byModel: { effect: 'answered', plan } };
}

/**
 * Where a question word alone goes on from the conversation and nothing near gives that kind of answer: that it is not held,
 * with the fact of the plan on the occasion of what was shown, which speaks of it otherwise ("where?": at a press conference).
 */
function partOf({ main, shown }: CarriedOutPlan, message: ReadMessage, { weighed: attempt }: Turn): Draft | undefined {
  const { reading, around } = message;
  const wanted = WANTED[reading.answer ?? ''];
  if (!main || !attempt || wanted === undefined || main.conflicts.length === 0) return undefined;
  if (!main.conflicts.every(({ kind }) => kind === 'answer') || !isSlotOf(reading) || !isOccasion(main.fact, around.view)) return undefined;
  if (!goesOn({ main, shown }, [main], message)) return undefined;
  const near = attempt.found.facts.filter((candidate) => candidate.near);
  if (near.some(({ fit, conflicts }) => fit === 'value' && conflicts.length === 0)) return undefined;
  const proof = emptyQuery({ kind: reading.answer ?? '' }, around.view, near.length);
  return composePartly(main.fact, { lacking: `Nothing held on it gives ${wanted}.`, proof }, reading, around.view);
}

/** Whether a message says nothing but what kind of answer it wants. */
function isSlotOf({ items, times, currencies, unknownNames }: Reading): boolean {
  return items.every(({ carried }) => carried === true) && times.length + currencies.length + unknownNames.length === 0;
}

/** What a plan shows beside what the own reading answers, below it. Nothing where it may not. */
function beside(plan: PlanRead, carried: CarriedOutPlan, own: Turn, message: ReadMessage): Turn | undefined {
  const told = new Set(own.draft.citations.map(({ fact }) => fact));
  const shown = carried.shown.filter(({ id }) => !told.has(id));
  if (shown.length === 0) return { ...own, byModel: { effect: 'agreed', plan } };
  if (!claims(carried.draft.outcome) || whyNotBeside(carried, message)) return undefined;
  // What is asked next goes on from the own answer: what was added changes no conversation.
  return { ...own, draft: withBeside(own.draft, carried.draft), byModel: { effect: 'added', plan } };
}

function isMuted(block: Block): boolean {
  return block.kind === 'text' && block.muted === true;
}

/** So many lines are told beside an answer; the rest stands behind it. */
const TOLD_BESIDE = 2;

function withBeside(own: Draft, other: Draft): Draft {
  const blocks = renumbered(other.message.blocks, own.message.blocks);
  const told = blocks.filter((block) => block.kind === 'notice' || (block.kind === 'text' && !isMuted(block))).slice(0, TOLD_BESIDE);
  const passages = blocks.filter(({ kind }) => kind === 'citations');
  // The points of a list stay under what announces them, and who said it and when stays under what they said.
  const isList = own.headline.endsWith(':') || other.headline.endsWith(':');
  const second = own.message.blocks.findIndex((block, at) => at > 0 && !isMuted(block));
  const cut = isList || second === -1 ? own.message.blocks.length : second;
  const [before, after] = [own.message.blocks.slice(0, cut), own.message.blocks.slice(cut)];
  return {
    ...own,
    message: { ...own.message, blocks: [...before, READ_BESIDE, ...told, ...after, ...passages] },
    details: { summary: own.headline, blocks: [...(own.details?.blocks ?? []), READ_BESIDE, ...(other.details?.blocks ?? [])] },
    citations: [...own.citations, ...other.citations],
    derived: [...own.derived, ...other.derived],
  };
}

/** The question that a plan stands for, as one more to press where it is asked back anyway; where nothing was met it is asked back now. */
function offered(plan: PlanRead, { facts, gap }: CheckedPlan, because: DroppedBecause, own: Turn, { view }: Surroundings): Turn {
  const choices = [...facts.slice(0, 1), ...(gap ? [gap] : [])].map(({ asked_as: asked, statement }) => choiceOf(asked, statement));
  const byModel: ReadByModel = { effect: choices.length > 0 ? 'offered' : 'dropped', because, plan };
  if (choices.length === 0) return { ...own, byModel };
  const all = distinctChoices([...choices, ...(own.draft.choices ?? [])]).slice(0, CHOICES);
  const draft = own.draft.outcome === 'clarify' ? { ...own.draft, choices: all } : composeClarify(UNSURE, [], all, view);
  return { ...own, draft, byModel };
}

const UNSURE = 'I am not sure what you ask.';
