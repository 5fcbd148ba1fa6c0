import type { FactView } from '../../facts/view.ts';
import type { Fact } from '../../model/fact.ts';
import type { Gap } from '../../model/gap.ts';
import type { Operation } from '../../model/operation.ts';
import type { DroppedBecause, PlanRead } from '../../model/plan-read.ts';
import type { ReplyLength } from '../../question/plan.ts';
import { wordsAlone } from '../exact-wording.ts';
import type { Knowledge } from '../knowledge.ts';
import { standingFact } from '../standing-fact.ts';

/** A plan of a language model whose every id is held, and open to whoever asks, and whose every word was said. */
export interface CheckedPlan {
  readonly operation: Operation;
  readonly about: readonly string[];
  /** Facts that stand, the main one first. */
  readonly facts: readonly Fact[];
  readonly gap?: Gap;
  readonly speaker?: string;
  readonly length?: ReplyLength;
}

/** What a plan is checked against. */
export interface PlanGround {
  /** The message, and the messages before it that are read. */
  readonly said: readonly string[];
  readonly knowledge: Knowledge;
  readonly view: FactView;
}

/** Checks what a language model read against the pack, as far as it is open to whoever asks, and against what was said. */
export function checkPlan(plan: PlanRead, { said, knowledge, view }: PlanGround): CheckedPlan | DroppedBecause {
  if (plan.operation === 'outside') return 'outside';
  const entities = [...plan.about, ...(plan.speaker === null ? [] : [plan.speaker])];
  const properties = new Set(knowledge.pack.properties.map(({ id }) => id));
  const given = plan.answers.map((id) => view.fact(id) ?? view.gaps.find((gap) => gap.id === id));
  const isHeld =
    entities.every((id) => view.entity(id) !== undefined) && plan.aspects.every((id) => properties.has(id)) && !given.includes(undefined);
  if (!isHeld) return 'unknown_id';
  const facts = given.flatMap((one) => (one && 'property' in one ? [one] : []));
  const gaps = given.flatMap((one) => (one && !('property' in one) ? [one] : []));
  if (gaps.length > 1 || (gaps.length > 0 && facts.length > 0) || !agrees(plan, facts, gaps)) return 'contradicts_itself';
  if (!isSaid(plan, said)) return 'not_said';
  const found = facts.length > 0 ? facts : gaps.length > 0 ? [] : factsOf(plan, view);
  const [gap] = gaps;
  return {
    operation: plan.operation,
    about: plan.about,
    facts: [...new Set(found.map((fact) => standingFact(fact, view)))].filter(({ rank }) => rank?.level !== 'deprecated'),
    ...(gap && { gap }),
    ...(plan.speaker !== null && { speaker: plan.speaker }),
    ...(plan.length !== null && { length: plan.length }),
  };
}

/** What a plan names without saying which facts: all on one of its matters that give one of its aspects. */
function factsOf({ about, aspects }: PlanRead, view: FactView): Fact[] {
  return about.flatMap((id) => aspects.flatMap((property) => view.factsOn(id, property)));
}

/** Whether the facts and gaps of a plan are on what it says that it is about, and give what it says that they give. */
function agrees({ about, aspects, speaker }: PlanRead, facts: readonly Fact[], gaps: readonly Gap[]): boolean {
  const isAbout = (ids: readonly (string | undefined)[]) => about.length === 0 || ids.some((id) => id !== undefined && about.includes(id));
  return (
    facts.every(
      (fact) =>
        isAbout([fact.subject, fact.speaker, ...(fact.value.kind === 'entities' ? fact.value.entities : [])]) &&
        (aspects.length === 0 || aspects.includes(fact.property)) &&
        (speaker === null || fact.speaker === speaker || fact.subject === speaker),
    ) && gaps.every((gap) => isAbout(gap.about))
  );
}

/** Whether the time and the length of a plan were said: in the message, or before it. */
function isSaid({ time, length }: PlanRead, said: readonly string[]): boolean {
  const words = said.map((text) => ` ${wordsAlone(text)} `);
  const isWritten = (text: string) => words.some((one) => one.includes(` ${text} `));
  return (time === null || isWritten(wordsAlone(time))) && (length === null || isWritten(String(length.most)));
}
