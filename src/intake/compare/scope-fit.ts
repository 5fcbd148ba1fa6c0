import type { FactView } from '../../facts/view.ts';
import type { Fact, Period } from '../../model/fact.ts';
import type { CandidateReading } from './candidate-reading.ts';
import type { Actor, FigureScope, ScopeReader } from './figure-scope.ts';
import type { Judging } from './judging.ts';
import { periodForm, periodRelation } from './period.ts';

/**
 * Whether a candidate may be about the subject of a fact: the same one; `open`, where its own subject was guessed or
 * is only who gives, receives or speaks there; or another one, which is named.
 */
export function subjectFit({ fact, isGuessed }: CandidateReading, held: Fact, scopes: ScopeReader): 'same' | 'open' | 'other' {
  if (fact.subject === held.subject) return 'same';
  if (isGuessed('subject') || scopes.isAmbient(fact.subject)) return 'open';
  return scopes.scopeOf(held).names.has(fact.subject) ? 'open' : 'other';
}

/** Why a figure is that of somebody or something else than a fact's, as a clause; undefined where nothing sets them apart. */
export function otherPlace(candidate: CandidateReading, held: Fact, { scopes }: Judging): string | undefined {
  const scope = scopes.scopeOf(held);
  const stranger = candidate.actors.find((actor) => actor.part === 'acts' && isStranger(actor, scope, scopes) && !scopes.isGroup(actor.id));
  if (stranger) return `it speaks of “${stranger.text}”`;
  if (candidate.aid.size > 0 && scope.aid.size > 0 && ![...candidate.aid].some((kind) => scope.aid.has(kind)))
    return `it is ${[...candidate.aid].join(' and ')} aid, not ${[...scope.aid].join(' and ')}`;
  return undefined;
}

/** Why a figure is that of another scope than a fact's, its period included; undefined where nothing sets them apart. */
export function otherScope(candidate: CandidateReading, held: Fact, judging: Judging): string | undefined {
  const { view } = judging;
  const place = otherPlace(candidate, held, judging);
  if (place !== undefined) return place;
  const period = held.period ?? periodOfClaim(held, view);
  if (periodRelation(candidate.period, periodForm(period)) !== 'differs') return undefined;
  return `it covers “${candidate.fact.period?.label ?? candidate.period.text}”, not “${period?.label ?? ''}”`;
}

/** Whose count a figure is, where that is nobody whom the fact names: two who count do not contradict each other. */
export function otherCounter({ actors }: CandidateReading, held: Fact, { scopes }: Judging): string | undefined {
  const scope = scopes.scopeOf(held);
  const counter = actors.find((actor) => actor.part === 'counts' && isStranger(actor, scope, scopes));
  return counter && `it is the count of “${counter.text}”`;
}

function isStranger({ id }: Actor, { names }: FigureScope, scopes: ScopeReader): boolean {
  return !names.has(id) && !scopes.isAmbient(id);
}

/** A reading without a period stands for the one period of its claim. */
function periodOfClaim({ id }: Fact, view: FactView): Period | undefined {
  return view.claimOf(id)?.readings.find(({ period }) => period !== undefined)?.period;
}
