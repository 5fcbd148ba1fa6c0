import type { DroppedBecause, PlanRead, ReadByModel } from '../../model/plan-read.ts';
import type { Block } from '../../model/message.ts';
import { claims } from '../../model/outcome.ts';
import type { Draft } from '../answer.ts';
import { renumbered } from '../both-answers.ts';
import { composeClarify } from '../compose-unknown.ts';
import type { State, Surroundings } from '../conversation-state.ts';
import { choiceOf, distinctChoices } from '../decided.ts';
import { settled, type Turn } from '../settled-state.ts';
import { type CheckedPlan, checkPlan } from './checked-plan.ts';
import { type Carried, carryOutPlan, type ReadMessage } from './carry-out-plan.ts';
import { whyNotBeside, whyNotInstead } from './holds-for.ts';
import { standingOf } from './standing-of.ts';

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
  const drop = (because: DroppedBecause, read?: PlanRead): Turn => ({ ...own, byModel: { effect: 'dropped', because, ...(read && { plan: read }) } });
  const standing = standingOf(own);
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
  const because = whyNotInstead(carried, message, whole, leansOn);
  if (because) return offered(plan, checked, because, own, around);
  const draft = { ...carried.draft, message: { ...carried.draft.message, blocks: [...carried.draft.message.blocks, READ_SO] } };
  return { ...settled(draft, message.reading, carried.operation, carried.shown, before, around), byModel: { effect: 'answered', plan } };
}

/** What a plan shows beside what the own reading answers, below it. Nothing where it may not. */
function beside(plan: PlanRead, carried: Carried, own: Turn, message: ReadMessage): Turn | undefined {
  const told = new Set(own.draft.citations.map(({ fact }) => fact));
  const shown = carried.shown.filter(({ id }) => !told.has(id));
  if (shown.length === 0) return { ...own, byModel: { effect: 'agreed', plan } };
  if (!claims(carried.draft.outcome) || whyNotBeside(carried, message)) return undefined;
  const draft = withBeside(own.draft, carried.draft);
  const state = { ...own.state, shown: [...own.state.shown, ...shown], draft };
  return { ...own, draft, state, byModel: { effect: 'added', plan } };
}

function withBeside(own: Draft, other: Draft): Draft {
  const blocks = other.message.blocks.filter(({ kind }) => kind !== 'actions');
  return {
    ...own,
    message: { ...own.message, blocks: [...own.message.blocks, READ_BESIDE, ...renumbered(blocks, own.message.blocks)] },
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
